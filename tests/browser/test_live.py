"""The page one looks at while one writes: it shows what was saved, and what is wrong with it, by itself."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from tests.browser.conftest import session
from tests.serving import PATIENCE, Serving, project, until

MEMBER = "content/members/good/index.md"
LONG = PATIENCE * 1000.0
JUDGE = """async () => {
  const { violations } = await axe.run("desk-mistake");
  const { scrollWidth, offsetHeight } = document.querySelector("desk-mistake").shadowRoot.querySelector("[role=alert]");
  return [violations.map(({ id }) => id), scrollWidth, offsetHeight];
}"""


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    one = Serving(project(tmp_path_factory.mktemp("project")))
    one.hear("rendered")
    yield one
    one.stop()


@pytest.fixture
def page(browser: Browser, serving: Serving) -> Iterator[Page]:
    context = session(browser, base_url=serving.address, viewport={"width": 800, "height": 500})
    opened = context.new_page()
    opened.goto("/membres/good/")
    opened.evaluate("window.stayed = true")
    yield opened
    context.close()


def mistake(page: Page) -> Any:
    return page.locator("desk-mistake [role=alert]")


def stayed(page: Page) -> bool:
    return bool(page.evaluate("window.stayed === true"))


def test_a_saved_profile_appears_by_itself_at_the_same_place(serving: Serving, page: Page) -> None:
    body = "\n\n".join(f"Une ligne de plus, la {number}e." for number in range(60))
    serving.save(MEMBER, (serving.folder / MEMBER).read_text(encoding="utf-8") + f"\n{body}\n")
    expect(page.get_by_text("la 59e")).to_be_attached(timeout=LONG)
    page.wait_for_load_state()
    page.evaluate("scrollTo({ top: 900, behavior: 'instant' })")
    serving.change(MEMBER, "la 30e", "la trentième")
    expect(page.get_by_text("la trentième")).to_be_attached(timeout=LONG)
    page.wait_for_load_state()
    until(
        lambda: abs(page.evaluate("scrollY") - 900) < 5, lambda: f"at {page.evaluate('scrollY')} after\n{serving.said}"
    )


def test_a_page_whose_file_is_as_it_was_stays(serving: Serving, page: Page) -> None:
    other = page.context.new_page()
    other.goto("/actualites/online/")
    serving.change("content/news/online/index.md", "La plateforme", "Notre plateforme")
    expect(other.get_by_text("Notre plateforme")).to_be_attached(timeout=LONG)
    assert stayed(page)


def test_a_new_page_appears_where_none_was(serving: Serving, page: Page) -> None:
    page.goto("/membres/third/")
    member = (serving.folder / MEMBER).read_text(encoding="utf-8")
    serving.save("content/members/third/index.md", member.replace("Atelier Exemple", "Atelier Troisième"))
    expect(page.get_by_role("heading", level=1, name="Atelier Troisième")).to_be_attached(timeout=LONG)


def test_a_style_sheet_is_put_on_without_loading_the_page_again(serving: Serving, page: Page) -> None:
    css = (serving.folder / "theme/static/css/print.css").read_text(encoding="utf-8")
    serving.save("theme/static/css/print.css", f"{css}\nbody {{ border-top: 7px solid }}\n")
    page.wait_for_function("getComputedStyle(document.body).borderTopWidth === '7px'", timeout=LONG)
    assert stayed(page)
    expect(page.locator("link[rel=stylesheet][href$='/site.css']")).to_have_count(1)


def test_the_style_sheet_of_a_kind_of_page_shows_the_open_page_anew(serving: Serving, page: Page) -> None:
    css = (serving.folder / "theme/static/sheets/works.css").read_text(encoding="utf-8")
    serving.save("theme/static/sheets/works.css", f"{css}\nbody {{ border-top: 7px solid }}\n")
    page.wait_for_function("getComputedStyle(document.body).borderTopWidth === '7px'", timeout=LONG)


def test_a_template_shows_the_open_page(serving: Serving, page: Page) -> None:
    template = (serving.folder / "theme/templates/member.html").read_text(encoding="utf-8")
    serving.save("theme/templates/member.html", template + '<i data-fresh="1"></i>')
    expect(page.locator("i[data-fresh]")).to_be_attached(timeout=LONG)


def test_a_mistake_stands_over_the_page_until_it_is_mended(serving: Serving, page: Page) -> None:
    serving.change(MEMBER, "commune: differdange", "commune: differdang")
    expect(mistake(page)).to_be_visible(timeout=LONG)
    expect(mistake(page)).to_be_focused()
    expect(mistake(page).get_by_role("heading")).to_have_text("The content has errors")
    expect(mistake(page).locator("li")).to_have_count(1)
    expect(mistake(page).locator("code")).to_have_text(f"{MEMBER}:6")
    expect(mistake(page)).to_contain_text("did you mean “differdange”?")
    expect(page.get_by_role("heading", level=1)).to_be_attached()
    page.reload()
    expect(mistake(page)).to_be_visible(timeout=LONG)
    serving.change(MEMBER, "commune: differdang\n", "commune: differdange\n")
    expect(mistake(page)).to_have_count(0, timeout=LONG)


@pytest.mark.parametrize("way", ["Escape", "button"])
def test_a_mistake_can_be_put_away(serving: Serving, page: Page, way: str) -> None:
    serving.change(MEMBER, "kind: studio", "kind: studi")
    expect(mistake(page)).to_be_visible(timeout=LONG)
    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        mistake(page).get_by_role("button", name="Hide").click()
    expect(mistake(page)).to_have_count(0)
    serving.change(MEMBER, "kind: studi\n", "kind: studio\n")
    serving.hear("Nothing to do")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_mistake_can_be_read_on_a_phone_by_everyone(
    serving: Serving, browser: Browser, axe: str, scheme: Any
) -> None:
    context = session(browser, base_url=serving.address, viewport={"width": 320, "height": 560}, color_scheme=scheme)
    context.add_init_script(axe)  # the page may be loaded again meanwhile, for what was saved before
    page = context.new_page()
    page.goto("/membres/good/")
    serving.change(MEMBER, "disciplines: [craft]", f"disciplines: [{'craft-' * 9}x]")
    try:
        found, width, height = judged(page)
    finally:
        serving.change(MEMBER, f"disciplines: [{'craft-' * 9}x]", "disciplines: [craft]")
    assert found == []
    assert width <= 320
    assert height <= 560 * 0.81
    expect(mistake(page)).to_have_count(0, timeout=LONG)
    context.close()


def judged(page: Page) -> tuple[list[str], int, int]:
    """What axe finds in the mistake that is shown, and the width and height that it takes."""
    found: list[Any] = []

    def seen() -> bool:
        expect(mistake(page)).to_be_visible(timeout=LONG)
        with suppress(Error):  # it was loaded again under our hands
            found[:] = page.evaluate(JUDGE)
        return bool(found)

    until(seen, lambda: "the mistake never stayed")
    return found[0], found[1], found[2]


def test_a_page_that_is_not_seen_keeps_no_connection(serving: Serving, page: Page) -> None:
    page.evaluate("""() => {
      Object.defineProperty(document, "hidden", { value: true, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }""")
    serving.change(MEMBER, "Nous tournons", "Nous, nous tournons")
    serving.hear("1 member changed")
    assert stayed(page)
    page.evaluate("""() => {
      Object.defineProperty(document, "hidden", { value: false, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }""")
    expect(page.get_by_text("Nous, nous tournons")).to_be_attached(timeout=LONG)


def test_pages_come_back_when_the_program_has_started_again(serving: Serving, page: Page) -> None:
    serving.change("pelicanconf.py", 'SITENAME = "Verre & Cie"', 'SITENAME = "Verre et autres"')
    expect(page).to_have_title("Atelier Exemple – Verre et autres", timeout=LONG)

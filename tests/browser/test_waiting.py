"""The page that stands there until there is a site: it says how far the first build is, and gives way to the site."""

import errno
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from showcase.desk.live import server
from showcase.desk.live.server import Remote
from showcase.desk.live.show import Show
from tests.serving import PATIENCE, Serving, project, until

LONG = PATIENCE * 1000.0
SITE = '<!doctype html><html lang="fr"><title>Accueil</title><body><h1>Bienvenue</h1></body></html>'
MISTAKE = {
    "lang": "en",
    "title": "The content has errors",
    "lines": [{"where": "content/members/a/index.md:2", "what": "<b>no</b>"}],
    "more": "",
    "way": "Mend this.",
    "hide": "Hide",
}
Open = Callable[..., Page]


@pytest.fixture
def remote(tmp_path: Path) -> Iterator[Remote]:
    """The server of a site that was never built; what a build would tell it, the test does."""

    def make(put_off: object) -> bytes:
        if put_off == "square":
            return b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'
        raise OSError(errno.EIO, "no such square")

    one = server.start(Show(tmp_path / "output", "", make), 0, live=True, lang="en")
    yield one
    one.stop()


@pytest.fixture
def visit(browser: Browser, remote: Remote) -> Iterator[Open]:
    contexts = []

    def opened(path: str = "/", **how: Any) -> Page:
        contexts.append(browser.new_context(base_url=f"http://127.0.0.1:{remote.port}", **how))
        page = contexts[-1].new_page()
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()


def build(output: Path) -> None:
    output.mkdir()
    (output / "index.html").write_text(SITE, encoding="utf-8")


def bars(page: Page) -> list[float]:
    return list(page.locator("progress").evaluate_all("bars => bars.map(bar => bar.position)"))


def test_it_says_how_far_each_step_is_without_being_loaded_again(visit: Open, remote: Remote) -> None:
    page = visit()
    page.evaluate("window.stayed = true")
    expect(page.get_by_role("heading", level=1)).to_have_text("The site is being built")
    assert bars(page) == [0, 0]
    remote.advanced("records", 153, 153, 0)
    remote.advanced("targets", 300, 1200, 41.7)
    expect(page.get_by_text("300 of 1,200, about 42 s left")).to_be_visible()
    expect(page.get_by_text("153 of 153")).to_be_visible()
    assert bars(page) == [1, 0.25]
    assert page.evaluate("window.stayed") is True


def test_whoever_is_read_to_hears_of_each_ten_per_cent_and_each_bar_has_its_name(visit: Open, remote: Remote) -> None:
    page = visit()
    said = page.get_by_role("status")
    for done, words in (
        (101, "Pages and files written: 10%"),
        (109, "Pages and files written: 10%"),
        (990, "Pages and files written: 90%"),
    ):
        remote.advanced("targets", done, 1000, 1)
        expect(said).to_have_text(words)
    expect(page.get_by_role("progressbar", name="Pages and files written")).to_have_attribute("value", "99")


def test_nothing_moves_while_it_goes_on(visit: Open, remote: Remote) -> None:
    page = visit(viewport={"width": 320, "height": 640})
    place = "() => [...document.querySelectorAll('dl *, h1')].map(one => one.getBoundingClientRect().y)"
    before = page.evaluate(place)
    for step in ("records", "targets"):
        remote.advanced(step, 1234, 9999, 100)
    expect(page.get_by_text("1,234 of 9,999, about 100 s left")).to_have_count(2)
    assert page.evaluate(place) == before
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("script", [True, False])
def test_it_gives_way_to_the_site_by_itself(tmp_path: Path, visit: Open, remote: Remote, script: bool) -> None:
    page = visit(java_script_enabled=script)
    expect(page).to_have_title("The site is being built")
    remote.advanced("targets", 1, 2, 1)
    expect(page.get_by_text("1 of 2, about 1 s left")).to_be_visible(timeout=LONG)
    build(tmp_path / "output")
    remote.built({})
    expect(page).to_have_title("Accueil", timeout=LONG)


def test_a_page_that_is_waited_for_is_shown_before_all_of_the_site_is_there(visit: Open, remote: Remote) -> None:
    page = visit("/membres/")
    assert set(remote.looked_at()) == {"membres/index.html"}
    remote.ahead({"membres/index.html": SITE.replace("</h1>", '<img src="/media/a.svg"></h1>').encode()}, {})
    expect(page).to_have_title("Accueil", timeout=LONG)
    expect(page.get_by_role("heading")).to_have_text("Bienvenue")


def test_a_file_is_waited_for_for_a_moment_once_pages_are_shown(visit: Open, remote: Remote) -> None:
    remote.ahead({"index.html": SITE.replace("</h1>", '<a href="/next/">Suite</a></h1>').encode()}, {})
    page = visit()
    with ThreadPoolExecutor() as other:
        clicked = other.submit(shown_when_it_is_asked_for, remote)
        page.get_by_role("link").click()
        expect(page).to_have_title("Suite")
        clicked.result()


def shown_when_it_is_asked_for(remote: Remote) -> None:
    until(lambda: "next/index.html" in remote.looked_at(), lambda: "nobody asks for it")
    remote.ahead({"next/index.html": SITE.replace("Accueil", "Suite").encode()}, {})


def test_what_was_put_off_is_made_when_a_page_asks_for_it(visit: Open, remote: Remote) -> None:
    picture = SITE.replace("</h1>", '<img alt="Un carré" src="/media/a.svg"><img alt="" src="/media/no.svg"></h1>')
    remote.ahead({"index.html": picture.encode()}, {"media/a.svg": "square", "media/no.svg": "nothing"})
    page = visit()
    size = "() => [...document.images].map(one => one.complete && one.naturalWidth)"
    page.wait_for_function("() => [...document.images].every(one => one.complete)")
    assert page.evaluate(size) == [8, 0]
    assert page.request.get("/media/no.svg").status == 503
    assert "no such square" in page.request.get("/media/no.svg").text()


@pytest.mark.parametrize(
    ("locale", "title"),
    [
        ("fr-FR", "Le site se construit"),
        ("de-AT", "Die Website wird gebaut"),
        ("lb", "De Site gëtt elo gebaut"),
        ("pt-PT", "The site is being built"),
    ],
)
def test_it_is_in_the_language_that_the_visitor_reads(visit: Open, remote: Remote, locale: str, title: str) -> None:
    page = visit("/any/address/", locale=locale)
    expect(page).to_have_title(title)
    expect(page.locator("html")).to_have_attribute("lang", locale[:2] if locale != "pt-PT" else "en")
    remote.advanced("targets", 5, 50, 0)
    expect(page.get_by_role("status")).to_contain_text("10")


def test_without_script_it_says_what_is_wrong_with_the_content(visit: Open, remote: Remote) -> None:
    remote.refused(MISTAKE)
    page = visit(java_script_enabled=False)
    expect(page.get_by_text("The content has errors. Mend this.")).to_be_visible()
    expect(page.get_by_text("content/members/a/index.md:2: <b>no</b>")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_read_it(visit: Open, remote: Remote, axe: str, scheme: Any) -> None:
    remote.advanced("records", 153, 153, 0)
    page = visit(color_scheme=scheme)
    page.evaluate(axe)
    found = page.evaluate("async () => (await axe.run()).violations.map(({ id }) => id)")
    assert found == []


def test_a_first_build_ends_with_the_site_in_the_page_that_waited(browser: Browser, tmp_path: Path) -> None:
    serving = Serving(project(tmp_path))
    serving.hear("The site is at")
    context = browser.new_context(base_url=serving.address)
    page = context.new_page()
    page.goto("/membres/good/")
    expect(page).to_have_title("Atelier Exemple – Verre & Cie", timeout=LONG)
    context.close()
    serving.stop()

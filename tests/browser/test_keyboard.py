"""Everything by keyboard alone, and always in sight of where one is."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visits, begun
from tests.browser.contrast import contrast
from tests.built import KINDS_OF_PAGE, translations

# What has the focus: its words, its outline, what the outline stands on, and whether something lies over all of it.
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
  let around = one.parentElement;
  const grounds = (element) => getComputedStyle(element).backgroundColor;
  while (around.parentElement && grounds(around) === "rgba(0, 0, 0, 0)") around = around.parentElement;
  const seen = [...one.getClientRects()].some(({ left, right, top, bottom }) =>
    [left + 2, (left + right) / 2, right - 2].some((x) => {
      const above = document.elementFromPoint(x, (top + bottom) / 2);
      return above && (one.contains(above) || above.contains(one) && above !== document.documentElement);
    }));
  return {
    words: (one.textContent.trim() || one.name || one.tagName).replace(/\\s+/g, " ").slice(0, 60),
    width: outlineStyle === "none" ? 0 : parseFloat(outlineWidth),
    colour: outlineColor, ground: grounds(around), seen,
  };
}"""
INSIDE = "(one) => one.contains(document.activeElement)"


def stops(visit: Page) -> list[dict[str, Any]]:
    """Where the Tab key leads, from where one is to the end of the page."""
    found: list[dict[str, Any]] = []
    for _ in range(400):
        visit.keyboard.press("Tab")
        focused = visit.evaluate(FOCUSED)
        if not focused:
            return found
        found.append(focused)
    raise AssertionError("the Tab key leads nowhere")


def test_the_first_stop_leads_past_the_header_into_the_content(page: Visits) -> None:
    visit = page(still=True)
    visit.goto(f"/{KINDS_OF_PAGE['members']}")
    visit.keyboard.press("Tab")
    skip = visit.locator("a:focus")
    expect(skip).to_have_attribute("href", f"#{visit.locator('main').get_attribute('id')}")
    expect(skip).to_be_in_viewport(ratio=1)
    visit.keyboard.press("Enter")
    expect(visit.locator("main")).to_be_focused()
    visit.keyboard.press("Tab")
    assert visit.locator("main").evaluate(INSIDE)


@pytest.mark.parametrize(
    ("kind", "width", "dark"),
    [
        ("home", 1280, False),
        ("home", 360, True),
        ("member", 1280, True),
        ("search", 360, False),
        ("events", 1280, True),
    ],
)
def test_the_focus_can_always_be_seen(page: Visits, kind: str, width: int, dark: bool) -> None:
    visit = page(width=width, dark=dark, still=True)
    visit.goto(f"/{KINDS_OF_PAGE[kind]}")
    found = stops(visit)
    assert len(found) > 30
    assert [one["words"] for one in found if one["width"] < 2] == []
    assert [one for one in found if contrast(one["colour"], one["ground"]) < 3] == []
    assert [one["words"] for one in found if not one["seen"]] == []


def test_the_menu_of_a_telephone_opens_and_closes_by_keyboard(page: Visits) -> None:
    visit = page(width=360, height=740)
    visit.goto("/")
    toggle, menu = visit.get_by_role("button", name="Menu"), visit.locator("header [popover]")
    expect(menu).not_to_be_visible()
    assert visit.evaluate("document.activeElement === document.body")
    toggle.press("Enter")
    expect(menu).to_be_visible()
    expect(visit.get_by_role("button", name="Fermer")).to_be_focused()  # the toggle is not seen any more
    visit.keyboard.press("Tab")
    assert menu.evaluate(INSIDE)
    visit.keyboard.press("Escape")
    expect(menu).not_to_be_visible()
    expect(toggle).to_be_focused()
    toggle.press("Space")
    visit.get_by_role("button", name="Fermer").press("Enter")
    expect(menu).not_to_be_visible()
    expect(toggle).to_be_focused()


def test_the_keyboard_does_not_reach_what_the_open_menu_covers(page: Visits) -> None:
    visit = page(width=360, height=740, still=True)
    visit.goto("/")
    visit.get_by_role("button", name="Menu").press("Enter")
    found = stops(visit)
    assert len(found) > 10
    assert [one["words"] for one in found if not one["seen"]] == []


@pytest.mark.parametrize("kind", ["home", "member", "event", "search"])
def test_the_language_switch_leads_to_the_same_page_in_each_language(page: Visits, built: Path, kind: str) -> None:
    visit = page(still=True)
    addresses = translations(built, KINDS_OF_PAGE[kind])
    visit.goto(addresses["fr"])
    for lang in ("de", "lb", "en", "fr"):
        visit.locator(f"header a[hreflang={lang}]").press("Enter")
        expect(visit.locator("html")).to_have_attribute("lang", lang)
        expect(visit).to_have_url(addresses[lang])
        expect(visit.locator("header a[hreflang][aria-current]")).to_have_attribute("hreflang", lang)


def test_the_gallery_opens_turns_and_closes_by_keyboard(page: Visits) -> None:
    visit = page()
    visit.goto(f"/{KINDS_OF_PAGE['member']}")
    begun(visit)
    links = visit.locator(".gallery__link")
    viewer = visit.locator("dialog[open]")
    place, shown = viewer.locator("[aria-live]"), viewer.locator("img")
    texts = [link.locator("img").get_attribute("alt") or "" for link in links.all()]
    assert len(set(texts)) == 3
    links.first.press("Enter")
    expect(viewer).to_be_visible()
    for key, number in (("ArrowRight", 2), ("ArrowRight", 3), ("ArrowRight", 1), ("ArrowLeft", 3), ("ArrowLeft", 2)):
        visit.keyboard.press(key)
        expect(place).to_have_text(f"{number} / 3")
        expect(shown).to_have_attribute("alt", texts[number - 1])
        expect(shown).to_have_js_property("src", links.nth(number - 1).evaluate("(link) => link.href"))
    visit.keyboard.press("Escape")
    expect(viewer).to_have_count(0)
    expect(links.nth(1)).to_be_focused()


def test_the_gallery_of_a_browser_without_avif_leads_to_the_webp(page: Visits) -> None:
    visit, address = page(), f"/{KINDS_OF_PAGE['member']}"

    def without_avif(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("image/avif", "image/unknown"))

    visit.route(f"**{address}", without_avif)
    visit.goto(address)
    begun(visit)
    link, shown = visit.locator(".gallery__link").first, visit.locator("dialog[open] img")
    expect(link).to_have_attribute("href", re.compile(r"\.webp$"))
    link.press("Enter")
    expect(shown).to_have_js_property("src", link.evaluate("(link) => link.href"))
    assert shown.evaluate("(image) => image.complete && image.naturalWidth") > 0


def test_the_buttons_of_the_gallery_work_and_keep_the_keyboard_inside(page: Visits) -> None:
    visit = page()
    visit.goto(f"/{KINDS_OF_PAGE['member']}")
    begun(visit)
    visit.locator(".gallery__link").nth(1).press("Enter")
    viewer = visit.locator("dialog[open]")
    # Drawn, as no font of the site has arrows.
    signs = "all => all.map(one => one.textContent + getComputedStyle(one, '::before').borderTopStyle)"
    assert viewer.locator(".viewer__step").evaluate_all(signs) == ["solid", "solid"]
    viewer.get_by_role("button", name="Œuvre suivante").press("Enter")
    expect(viewer.locator("[aria-live]")).to_have_text("3 / 3")
    viewer.get_by_role("button", name="Œuvre précédente").press("Space")
    expect(viewer.locator("[aria-live]")).to_have_text("2 / 3")
    for _ in range(8):
        visit.keyboard.press("Tab")
        assert visit.evaluate("document.activeElement.matches('body, dialog[open], dialog[open] *')")
    viewer.get_by_role("button", name="Fermer").press("Enter")
    expect(viewer).to_have_count(0)


def test_a_facet_unfolds_alone_and_narrows_the_list(page: Visits) -> None:
    visit = page(still=True)
    visit.goto(f"/{KINDS_OF_PAGE['members']}")
    begun(visit)
    first, second = visit.locator("main summary").nth(0), visit.locator("main summary").nth(1)
    opened = visit.locator("main details[open]")
    first.press("Enter")
    expect(opened).to_have_count(1)
    first.press("Space")
    expect(opened).to_have_count(0)
    first.press("Space")
    second.press("Enter")
    expect(opened.locator("summary")).to_have_text(second.inner_text())
    visit.keyboard.press("Tab")
    value = opened.locator("a").first
    expect(value).to_be_focused()
    visit.keyboard.press("Enter")
    expect(value).to_have_attribute("aria-current", "true")
    expect(value).to_be_focused()
    expect(visit.locator("main [role=status]")).not_to_be_empty()


def test_an_address_is_copied_and_the_button_says_so(page: Visits) -> None:
    visit = page()
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.goto(f"/{KINDS_OF_PAGE['member']}")
    button = visit.locator("main .contact [data-module=copy]")
    expect(button).to_have_text("Copier")
    button.press("Enter")
    expect(button).to_have_text("Copié")
    expect(button).to_have_attribute("aria-live", "polite")
    assert visit.evaluate("navigator.clipboard.readText()") == "bonjour@terre.example"
    expect(button).to_have_text("Copier")

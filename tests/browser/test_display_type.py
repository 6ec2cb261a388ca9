"""Titles in the display face: no word is broken, no letter touches another line or its neighbour, two widths a page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import Visits
from tests.built import KINDS_OF_PAGE, every_page, translations
from tests.projects import EXAMPLE

LANGUAGES = EXAMPLE.settings.languages
WIDTHS = (320, 360, 414, 768, 1024, 1440, 1920)

# The words of each title in the display face that stand on two lines. A line may end after a hyphen, a dash, a slash.
BROKEN = """() => {
  const found = [];
  const range = document.createRange();
  for (const title of document.querySelectorAll("h1, h2")) {
    const shown = title.checkVisibility({ visibilityProperty: true });
    if (!shown || !getComputedStyle(title).fontFamily.includes("Anybody")) continue;
    const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      for (const word of text.data.matchAll(/[^\\s\\u00AD]+?(?:[-‐–—/\\u00AD]|(?=\\s)|$)/g)) {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const lines = [...range.getClientRects()].filter(({ width }) => width).map(({ top }) => Math.round(top));
        if (new Set(lines).size > 1) found.push(word[0]);
      }
    }
  }
  return found;
}"""
# The widths of the display face that a page is set in, apart from what nobody sees.
STRETCHES = """() => [...new Set([...document.querySelectorAll("body *")].flatMap((one) => {
  const own = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const { fontFamily, fontStretch } = getComputedStyle(one);
  return own && one.checkVisibility() && fontFamily.startsWith("Anybody") ? [fontStretch] : [];
}))]"""
SET_AS = """([html, classes]) => {
  const title = document.querySelector("h1");
  [title.innerHTML, title.className] = [html, classes];
}"""


@pytest.fixture
def visit(page: Visits) -> Page:
    """A visitor who sees no pictures: they change nothing about titles."""
    opened = page(still=True, may_complain=True)

    def without(route: Route) -> None:
        route.abort() if route.request.resource_type == "image" else route.continue_()

    opened.route("**/media/**", without)
    return opened


def fonts_ready(visit: Page) -> None:
    visit.evaluate("document.fonts.ready")


def broken(visit: Page) -> list[tuple[int, str]]:
    found = []
    for width in WIDTHS:
        visit.set_viewport_size({"width": width, "height": 800})
        fonts_ready(visit)
        found += [(width, word) for word in visit.evaluate(BROKEN)]
    return found


@pytest.mark.parametrize(
    "lang", [*LANGUAGES[:2], *(pytest.param(lang, marks=pytest.mark.long) for lang in LANGUAGES[2:])]
)
def test_no_word_of_a_title_is_broken_at_any_width(visit: Page, built: Path, lang: str) -> None:
    found = {}
    for kind, address in KINDS_OF_PAGE.items():
        if kind == "not found" and lang != LANGUAGES[0]:
            continue
        visit.goto(
            translations(built, address)[lang] if kind != "not found" else f"/{address}", wait_until="domcontentloaded"
        )
        visit.wait_for_function("!document.querySelector('.form:not([data-started])')")  # a form shows itself then
        if words := broken(visit):
            found[kind] = words
    assert found == {}


def test_no_title_of_any_page_has_a_broken_word(visit: Page, built: Path) -> None:
    heads = [head for _, page in every_page(built) if (head := page.css_first("h1.masthead__title"))]
    titles = {(head.inner_html or "", head.attributes["class"] or "") for head in heads}
    assert len(titles) > 300
    visit.goto(f"/{KINDS_OF_PAGE['about']}")
    found = []
    for width in WIDTHS:
        visit.set_viewport_size({"width": width, "height": 800})
        for title in titles:
            visit.evaluate(SET_AS, list(title))
            found += [(width, word) for word in visit.evaluate(BROKEN)]
    assert found == []


def test_a_word_that_is_broken_would_be_found(visit: Page) -> None:
    visit.goto(f"/{KINDS_OF_PAGE['governance']}")
    assert broken(visit) == []
    visit.evaluate("document.querySelector('h1').style.fontSize = '30vw'")
    assert {word for _, word in broken(visit)} == {"Gouvernance"}


@pytest.mark.parametrize("width", [360, 1440])
def test_a_page_is_set_in_two_widths_of_the_display_face(visit: Page, width: int) -> None:
    visit.set_viewport_size({"width": width, "height": 800})
    found = {}
    for kind, address in KINDS_OF_PAGE.items():
        visit.goto(f"/{address}", wait_until="domcontentloaded")
        found[kind] = visit.evaluate(STRETCHES)
    assert {kind: widths for kind, widths in found.items() if not 0 < len(widths) <= 2} == {}

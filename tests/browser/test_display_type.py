"""Titles in the display face: no word is broken, no letter touches another line or its neighbour, two widths a page.

Each kind of page is asked in tests/browser/test_each_kind.py.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import Visits
from tests.built import KINDS_OF_PAGE, every_page, translations
from tests.projects import EXAMPLE

LANGUAGES = EXAMPLE.settings.languages
WIDTHS = (320, 360, 414, 768, 1024, 1440, 1920)

# The words of each title in the display face that stand on two lines. A line may end after a hyphen, a dash, a slash.
BROKEN = """async () => {
  await document.fonts.ready;
  const found = [];
  const range = document.createRange();
  for (const title of document.querySelectorAll("h1, h2, h3, h4")) {
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
# Titles below each other, each where the title of a page stands.
SET_ALL = """(titles) => {
  const head = document.querySelector(".masthead");
  head.parentElement.replaceChildren(...titles.map(([html, classes]) => {
    const copy = head.cloneNode();
    copy.append(document.createElement("h1"));
    [copy.firstChild.innerHTML, copy.firstChild.className] = [html, classes];
    return copy;
  }));
}"""


@pytest.fixture
def visit(page: Visits) -> Page:
    """A visitor who sees no pictures: they change nothing about titles."""
    opened = page(still=True, may_complain=True)

    def without(route: Route) -> None:
        route.abort() if route.request.resource_type == "image" else route.continue_()

    opened.route("**/media/**", without)
    return opened


def broken(visit: Page) -> list[tuple[int, str]]:
    found = []
    for width in WIDTHS:
        visit.set_viewport_size({"width": width, "height": 800})
        found += [(width, word) for word in visit.evaluate(BROKEN)]
    return found


def shown(visit: Page, built: Path, kind: str, lang: str) -> None:
    visit.goto(translations(built, KINDS_OF_PAGE[kind])[lang], wait_until="domcontentloaded")
    visit.wait_for_function("!document.querySelector('.form:not([data-started])')")  # a form shows itself then


@pytest.mark.long
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_of_a_title_is_broken_at_any_width(visit: Page, built: Path, lang: str) -> None:
    found = {}
    for kind in KINDS_OF_PAGE:
        shown(visit, built, kind, lang)
        if words := broken(visit):
            found[kind] = words
    assert found == {}


def test_no_title_of_any_page_has_a_broken_word(visit: Page, built: Path) -> None:
    titles = {
        (head.inner_html or "", head.attributes["class"] or "")
        for _, page in every_page(built)
        for head in page.css("h1.masthead__title")
    }
    assert len(titles) > 300
    visit.goto(f"/{KINDS_OF_PAGE['about']}")
    visit.evaluate(SET_ALL, [list(title) for title in sorted(titles)])
    assert visit.locator(".masthead > h1").count() == len(titles)
    assert broken(visit) == []


def test_a_word_that_is_broken_would_be_found(visit: Page) -> None:
    visit.goto(f"/{KINDS_OF_PAGE['governance']}")
    assert broken(visit) == []
    visit.evaluate("document.querySelector('h1').style.fontSize = '30vw'")
    assert {word for _, word in broken(visit)} == {"Gouvernance"}

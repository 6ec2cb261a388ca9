"""Quotes that hang beside their block: the words stand in line, and no mark is cut off."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Visits, serving
from tests.cluster import made
from tests.small import SMALL

WORDS = """{0}Erstes{1} und noch viele Wörter, damit der Absatz auf jedem Schirm mehr als eine Zeile hat, gewiss.

## {0}Titel{1} und noch mehr

> {0}Zitat{1}, eingerückt, mit genug Wörtern für eine zweite Zeile auf einem Telefon und auch sonst.

* {0}Punkt{1} der Liste
"""
BODIES = {"": WORDS.format("« ", " »"), ".de": WORDS.format("„", "“"), ".en": WORDS.format("“", "”")}
EVENT = str(SMALL["events/good/index.md"]).replace("Vingt ateliers ouvrent.", BODIES[""])
FILES = {
    **SMALL,
    "events/good/index.md": EVENT,
    **{f"events/good/index{tag}.md": f"---\ntitle: X\n---\n\n{body}" for tag, body in BODIES.items() if tag},
}
# Of each hanging mark: its block, the size of its letters, its left edge, where the words of the block begin (behind
# its padding), and where the letter behind the mark does.
PLACES = """async () => {
  await document.fonts.ready;
  return [...document.querySelectorAll(".prose .dquo")].map((mark) => {
    const block = mark.parentElement, style = getComputedStyle(block), letter = document.createRange();
    const at = mark.nextSibling.data.search(/\\S/);
    letter.setStart(mark.nextSibling, at);
    letter.setEnd(mark.nextSibling, at + 1);
    const words = block.getBoundingClientRect().left + parseFloat(style.paddingInlineStart);
    const places = [mark.getBoundingClientRect().left, words, letter.getBoundingClientRect().left];
    return [block.localName, parseFloat(style.fontSize), ...places];
  });
}"""


@pytest.fixture(scope="module")
def served_quotes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    names = {"LANGUAGES": ("fr", "de", "en"), "DEFAULT_LANG": "fr", "SITE_CLAIM": {"fr": "Le feu"}, "TYPOGRIFY": True}
    with serving(made(tmp_path_factory.mktemp("quotes"), FILES, **names)) as address:
        yield address


@pytest.mark.parametrize("width", [320, 360, 1440])
@pytest.mark.parametrize("path", ["agenda/good/", "de/agenda/good/", "en/events/good/"])
def test_words_stand_in_line_and_their_quote_before_them(
    browser: Browser, served_quotes: str, path: str, width: int
) -> None:
    visits = Visits(browser, served_quotes)
    page = visits(width=width)
    page.goto(f"/{path}")
    places = page.evaluate(PLACES)
    assert [block for block, *_ in places] == ["p", "h2", "p", "li"]
    for block, size, mark, words, letter in places:
        assert mark >= 0
        if block == "li":
            assert mark == pytest.approx(words, abs=0.1)  # its place is the marker's
        elif block == "h2" and not path.startswith(("de", "en")) and width < 400:
            assert mark == 0  # as far out as the window is wide
        else:
            assert letter == pytest.approx(words, abs=0.05 * size)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert visits.complaints == []
    for context in visits.contexts:
        context.close()

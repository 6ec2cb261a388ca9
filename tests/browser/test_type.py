"""What letters are like: 18 pixels for what is read, none under 15, whatever the page and the width."""

import pytest

from tests.browser.conftest import Visits
from tests.built import KINDS_OF_PAGE

BODY, LEAST = 18, 15

# Texts that are seen and smaller than they may be; those of drawings are as large as they are drawn.
SMALL = """(least) => {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const scale = parent instanceof SVGGraphicsElement ? parent.getScreenCTM().a : 1;
    const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
    if (size < least - 0.01) found.add(`${parent.className.baseVal ?? parent.className} ${parent.tagName}: ${size}`);
  }
  return [...found];
}"""
OPEN_ALL = "() => document.querySelectorAll('details').forEach((one) => (one.open = true))"


@pytest.mark.parametrize("kind", KINDS_OF_PAGE)
def test_no_letter_is_smaller_than_15_pixels(page: Visits, kind: str) -> None:
    visit = page(width=360, height=740, still=True)
    visit.goto(f"/{KINDS_OF_PAGE[kind]}")
    visit.evaluate(OPEN_ALL)
    for width in (360, 1440):
        visit.set_viewport_size({"width": width, "height": 900})
        assert visit.evaluate(SMALL, LEAST) == [], width
        assert visit.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") == BODY


def test_a_small_letter_would_be_found(page: Visits) -> None:
    visit = page(width=360, still=True)
    visit.goto(f"/{KINDS_OF_PAGE['member']}")
    visit.evaluate("document.querySelector('main p').style.fontSize = '14.9px'")
    assert len(visit.evaluate(SMALL, LEAST)) == 1

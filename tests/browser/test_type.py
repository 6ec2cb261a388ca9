"""What letters are like: 18 pixels for what is read, none under 15, whatever the page and the width.

Each kind of page is asked in tests/browser/test_each_kind.py.
"""

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


def test_a_small_letter_would_be_found(page: Visits) -> None:
    visit = page(width=360, still=True)
    visit.goto(f"/{KINDS_OF_PAGE['member']}")
    visit.evaluate("document.querySelector('main p').style.fontSize = '14.9px'")
    assert len(visit.evaluate(SMALL, LEAST)) == 1

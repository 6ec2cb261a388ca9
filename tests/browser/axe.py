"""Rules of accessibility, run by axe-core in the browser: WCAG 2.2 A and AA, and what axe calls best practice.

What is folded is unfolded first, for axe looks at what can be seen.
"""

from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests.browser.chromium import npm_modules

RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}  # what light and dark can differ in

_UNFOLD = """() => {
  for (const fold of document.querySelectorAll("details")) {
    fold.removeAttribute("name");
    fold.open = true;
  }
}"""
_ASK = """async (only) => {
  const { violations } = await axe.run({ runOnly: only, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target}: ${node.failureSummary}`));
}"""
_SETTLED = "() => document.getAnimations().every((one) => one.playState !== 'running')"


@cache
def source() -> str:
    """The source of axe-core, to run inside a page."""
    return (npm_modules() / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def faults(visit: Page, axe: str, only: dict[str, Any] = RULES) -> list[str]:
    """What axe finds on an open page, one line each."""
    visit.evaluate(_UNFOLD)
    if not visit.evaluate("Boolean(window.axe)"):  # half a megabyte to send and to compile
        visit.evaluate(axe)
    visit.wait_for_function(_SETTLED)
    found: list[str] = visit.evaluate(_ASK, only)
    return found

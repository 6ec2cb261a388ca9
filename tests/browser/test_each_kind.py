"""Each kind of page, visited once and asked all that is asked of every page.

Under a strict policy, with little script, leaving nothing behind; whole at any width, set as our type is, no letter too
small; without a barrier by day and by night. What the questions are, and that each finds a fault, stands in the modules
that they come from.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.browser.axe import COLOURS, faults
from tests.browser.conftest import StaticFiles, Visits, begun, serving
from tests.browser.test_display_type import BROKEN, STRETCHES
from tests.browser.test_layout import misfits
from tests.browser.test_type import BODY, LEAST, OPEN_ALL, SMALL
from tests.browser.test_weight import LEFT_BEHIND, POLICY, packed
from tests.built import KINDS_OF_PAGE, translations
from tests.projects import EXAMPLE
from tests.spread import spread

# Kinds of page that are made as another one is, by the same template with the same parts: asked in `--all`.
LIKE_OTHERS = {
    **dict.fromkeys(("commune", "language", "based at", "open to", "discipline and language"), "discipline"),
    **dict.fromkeys(("language of events", "free events", "venue's events"), "audience"),
    **dict.fromkeys(("form of calls", "form of initiatives", "form of venues"), "form of events"),
    **dict.fromkeys(("legal", "privacy"), "accessibility"),
    "closing": "closed",
}
USUAL = {kind: address for kind, address in KINDS_OF_PAGE.items() if kind not in LIKE_OTHERS}
CASES = [
    *spread(USUAL, EXAMPLE.settings.languages, (360, 1440)),
    *(
        pytest.param(kind, lang, width, marks=pytest.mark.long)
        for kind, lang, width in product(LIKE_OTHERS, EXAMPLE.settings.languages, (360, 1440))
    ),
]


# Said where a page is looked at for seconds and its fonts are those of the page before. That each font is used which is
# preloaded is asked where a page is a visitor's first (tests/browser/conftest.py, `page`).
IN_MEMORY = "was preloaded using link preload but not used"


class UnderPolicy(StaticFiles):
    """Sends the policy with everything: a page that breaks it complains."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


@pytest.fixture(scope="module")
def visits(browser: Browser, site_output: Path) -> Iterator[Visits]:
    with serving(site_output, UnderPolicy) as address:
        known = Visits(browser, address)
        yield known
        for context in known.contexts:
            context.close()


@pytest.fixture(scope="module")
def visitor(visits: Visits) -> Page:
    """One visitor, who goes from page to page."""
    return visits(still=True)


@pytest.fixture
def visit(visits: Visits, visitor: Page) -> Page:
    """The visitor before a page, by day, after whatever became of the last one."""
    visits.complaints.clear()
    visitor.emulate_media(color_scheme="light")
    return visitor


@contextmanager
def scripts_asked_for(visit: Page) -> Iterator[set[str]]:
    """The addresses of the scripts that a page asks for, also of those that the browser has already."""
    scripts: set[str] = set()

    def note(asked: Request) -> None:
        if asked.resource_type == "script":
            scripts.add(asked.url)

    visit.on("request", note)
    yield scripts
    visit.remove_listener("request", note)


def test_what_is_left_to_the_long_run_is_like_something_that_is_not() -> None:
    assert LIKE_OTHERS.keys() <= KINDS_OF_PAGE.keys()
    assert set(LIKE_OTHERS.values()) <= USUAL.keys()


def whole(visit: Page) -> None:
    for width in (320, 360, 640, 768, 1024, 1440):  # 320: WCAG 1.4.10, and 1280 at 400 %; 640: 1280 at 200 %
        visit.set_viewport_size({"width": width, "height": 800})
        assert misfits(visit) == [], width
        assert visit.evaluate(BROKEN) == [], width
        assert 0 < len(visit.evaluate(STRETCHES)) <= 2, width


def legible(visit: Page) -> None:
    visit.evaluate(OPEN_ALL)
    for width in (1440, 360):
        visit.set_viewport_size({"width": width, "height": 900})
        assert visit.evaluate(SMALL, LEAST) == [], width
        assert visit.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") == BODY


@pytest.mark.parametrize(("kind", "lang", "width"), CASES)
def test_a_page_is_modest_whole_at_any_width_legible_and_without_a_barrier(
    visits: Visits, visit: Page, axe: str, built: Path, kind: str, lang: str, width: int
) -> None:
    visit.set_viewport_size({"width": width, "height": 800})
    with scripts_asked_for(visit) as scripts:
        answer = visit.goto(translations(built, KINDS_OF_PAGE[kind])[lang])
        begun(visit)
    assert answer is not None
    assert answer.headers["content-security-policy"] == POLICY
    assert visit.context.cookies() == []
    assert visit.evaluate(LEFT_BEHIND) == []
    assert scripts
    most = 25_000 if kind.startswith("form") else 10_000
    assert sum(packed(built / script.removeprefix(f"{visits.served}/")) for script in scripts) < most
    whole(visit)
    visit.set_viewport_size({"width": width, "height": 800})
    assert faults(visit, axe) == []
    visit.emulate_media(color_scheme="dark")
    assert faults(visit, axe, COLOURS) == []
    visit.emulate_media(color_scheme="light")
    legible(visit)
    assert [one for one in visits.complaints if IN_MEMORY not in one] == []

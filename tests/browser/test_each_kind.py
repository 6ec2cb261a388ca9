"""Each kind of page, visited once and asked how it stands: whole at any width, set as our type is, no letter too small.

What the questions are, and that each finds a fault, stands in the modules that they come from.
"""

from pathlib import Path

import pytest

from tests.browser.conftest import Visits
from tests.browser.test_display_type import BROKEN, STRETCHES
from tests.browser.test_layout import misfits
from tests.browser.test_type import BODY, LEAST, OPEN_ALL, SMALL
from tests.built import KINDS_OF_PAGE, translations
from tests.projects import EXAMPLE
from tests.spread import spread


@pytest.mark.parametrize(("kind", "lang"), spread(KINDS_OF_PAGE, EXAMPLE.settings.languages))
def test_a_page_is_whole_at_any_width_and_its_letters_are_ours(page: Visits, built: Path, kind: str, lang: str) -> None:
    visit = page(still=True)
    visit.goto(translations(built, KINDS_OF_PAGE[kind])[lang])
    visit.wait_for_function("!document.querySelector('.form:not([data-started])')")  # a form shows itself then
    for width in (320, 360, 640, 768, 1024, 1440):  # 320: WCAG 1.4.10, and 1280 at 400 %; 640: 1280 at 200 %
        visit.set_viewport_size({"width": width, "height": 800})
        assert misfits(visit) == [], width
        assert visit.evaluate(BROKEN) == [], width
        assert 0 < len(visit.evaluate(STRETCHES)) <= 2, width
    visit.evaluate(OPEN_ALL)
    for width in (1440, 360):
        visit.set_viewport_size({"width": width, "height": 900})
        assert visit.evaluate(SMALL, LEAST) == [], width
        assert visit.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") == BODY

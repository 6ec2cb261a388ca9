"""What stands in the first screen of a phone, 360 by 740, for whoever came for just that; and how soon pages end."""

from pathlib import Path

import pytest

from tests.browser.conftest import Visits
from tests.built import KINDS_OF_PAGE, translations
from tests.projects import EXAMPLE

LANGUAGES = EXAMPLE.settings.languages
CALLS = sorted(folder.name for folder in (EXAMPLE.content / "opportunities").iterdir())
SCREEN = 740

# The lowest edge of what a selector finds, 0 where it finds nothing.
LOWEST = (
    """(of) => Math.max(0, ...[...document.querySelectorAll(of)].map((one) => one.getBoundingClientRect().bottom))"""
)

# Of each link at the foot: its words, whether it is seen, how high it is.
LINKS = """() => [...document.querySelectorAll("footer a")].map((one) => {
  const { width, height } = one.getBoundingClientRect();
  const seen = width > 0 && height > 0 && one.checkVisibility({ visibilityProperty: true });
  return [one.textContent.trim(), seen, height];
})"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_call_says_until_when_for_whom_how_much_and_how_to_answer_at_once(
    lang: str, page: Visits, built: Path
) -> None:
    opened = page(width=360, height=SCREEN)
    answered = 0
    for slug in CALLS:
        opened.goto(translations(built, f"appels/{slug}/")[lang])
        assert 0 < opened.evaluate(LOWEST, ".offer__key .facts") < SCREEN, slug
        button = opened.evaluate(LOWEST, ".offer .button")
        assert button < SCREEN, slug
        answered += button > 0
    assert answered == 3  # the day is one on which three can be answered, and no other has a button


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_footer_is_no_taller_than_the_screen_and_lacks_nothing(
    lang: str, width: int, page: Visits, built: Path
) -> None:
    opened = page(width=width, height=SCREEN)
    opened.goto(translations(built, KINDS_OF_PAGE["about"])[lang])
    assert 0 < opened.evaluate("() => document.querySelector('footer').getBoundingClientRect().height") <= SCREEN
    links = opened.evaluate(LINKS)
    assert len(links) >= 20
    for words, seen, height in links:
        assert seen, words
        assert height >= 24, words

"""Accessibility: axe finds nothing in what opens or is shown by a script, light or dark, wide or narrow.

Each kind of page is asked in tests/browser/test_each_kind.py.
"""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import COLOURS, faults
from tests.browser.conftest import Visits, begun
from tests.built import KINDS_OF_PAGE


@pytest.mark.parametrize(("kind", "selector"), [("home", ".section__more"), ("member", ".contact__list a")])
def test_links_that_stand_by_themselves_are_high_enough_for_a_finger(page: Visits, kind: str, selector: str) -> None:
    """WCAG 2.5.8: 24 pixels."""
    visit = page(width=360, height=740, still=True)
    visit.goto(f"/{KINDS_OF_PAGE[kind]}")
    boxes = [link.bounding_box() for link in visit.locator(selector).all()]
    assert boxes
    assert all(box and box["height"] >= 24 for box in boxes)


def test_axe_finds_nothing_in_the_open_menu(page: Visits, axe: str) -> None:
    visit = page(width=360, height=740, still=True)
    visit.goto("/")
    visit.get_by_role("button", name="Menu").click()
    assert faults(visit, axe) == []
    visit.emulate_media(color_scheme="dark")
    assert faults(visit, axe, COLOURS) == []


@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_nothing_in_the_open_gallery(page: Visits, axe: str, width: int) -> None:
    visit = page(width=width, still=True)
    visit.goto(f"/{KINDS_OF_PAGE['member']}")
    begun(visit)
    visit.locator(".gallery__link").first.click()
    visit.locator("dialog[open]").wait_for()
    assert faults(visit, axe) == []


@pytest.mark.parametrize(
    "address",
    [
        f"/{KINDS_OF_PAGE['search']}?q=xyzzyplugh",
        f"/{KINDS_OF_PAGE['search']}?q=design",
        f"/{KINDS_OF_PAGE['members']}?discipline=craft,design&langue=uk",
        f"/{KINDS_OF_PAGE['members']}?q=xyzzyplugh",
    ],
)
def test_axe_finds_nothing_in_what_a_script_has_shown(page: Visits, axe: str, address: str) -> None:
    visit = page(still=True)
    visit.goto(address)
    expect(visit.locator("main [role=status]")).not_to_be_empty()
    assert faults(visit, axe) == []
    visit.emulate_media(color_scheme="dark")
    assert faults(visit, axe, COLOURS) == []


def test_axe_would_find_a_picture_without_a_text_and_pale_words(page: Visits, axe: str) -> None:
    visit = page(still=True)
    visit.goto(f"/{KINDS_OF_PAGE['member']}")
    visit.evaluate("document.querySelector('main img').removeAttribute('alt')")
    visit.evaluate("document.querySelector('h1').style.color = '#ccc'")
    visit.emulate_media(color_scheme="light")
    assert {fault.split(":")[0] for fault in faults(visit, axe)} >= {"color-contrast", "image-alt"}

"""A member's page for whoever looks for somebody: who it is, how to write and a work at once, then the facts."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser

from tests.browser.conftest import Visits, begun
from tests.built import KINDS_OF_PAGE

PHONE = {"width": 360, "height": 740}
SCREEN = PHONE["height"]
WIDE_FIRST, TALL_FIRST, NO_WORKS = "membres/terre-exemple/", "membres/verre-modele/", "membres/archive-modele/"
MOVED = "() => Math.round(document.querySelector('.gallery--strip').scrollLeft)"
# The names of the moving parts once a page has turned.
TURNED = """async (event) => {
  window.parts = [];
  if (!event.viewTransition) return;
  await event.viewTransition.ready;
  window.parts = document.getAnimations().map((one) => one.effect.pseudoElement);
}"""


def top(visit: Page, selector: str) -> float:
    box = visit.locator(selector).first.bounding_box()
    assert box, selector
    return box["y"]


@pytest.mark.parametrize("member", [WIDE_FIRST, TALL_FIRST])
def test_tagline_the_way_to_write_and_a_work_stand_in_the_first_screen_of_a_phone(page: Visits, member: str) -> None:
    visit = page(**PHONE, still=True)
    visit.goto(f"/{member}")
    assert top(visit, ".masthead__lede") < SCREEN
    assert (visit.get_by_role("link", name="Écrire").get_attribute("href") or "").startswith("mailto:")
    assert top(visit, ".reach a") < SCREEN - 44
    assert top(visit, "main .gallery img") < SCREEN - 150


def test_no_picture_but_the_first_is_wanted_at_once(built: Path) -> None:
    profiles = {file: LexborHTMLParser(file.read_text(encoding="utf-8")) for file in built.glob("membres/*/index.html")}
    wanted = {file: page.css("main img[fetchpriority]") for file, page in profiles.items() if page.css(".profile")}
    assert {len(pictures) for pictures in wanted.values()} <= {0, 1}
    assert any(wanted.values())


@pytest.mark.parametrize("member", [WIDE_FIRST, TALL_FIRST, NO_WORKS])
def test_the_facts_stand_before_the_third_screen_and_the_later_works_after_them(page: Visits, member: str) -> None:
    visit = page(**PHONE, still=True)
    visit.goto(f"/{member}")
    assert top(visit, ".facts > div:has-text('Ouvert à')") < 2 * SCREEN
    if member != NO_WORKS:
        assert top(visit, ".facts") < top(visit, ".gallery--strip")


def test_the_later_works_are_moved_sideways_by_keyboard_too(page: Visits) -> None:
    visit = page(**PHONE, still=True)
    visit.goto(f"/{WIDE_FIRST}")
    strip = visit.locator(".gallery--strip")
    strip.scroll_into_view_if_needed()
    assert visit.evaluate(MOVED) == 0
    strip.locator(".gallery__link").last.focus()
    visit.keyboard.press("ArrowRight")
    visit.wait_for_function(f"({MOVED})() > 0")
    assert visit.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_on_a_wide_screen_a_tall_work_has_the_others_beside_it(page: Visits) -> None:
    visit = page(width=1440, height=900, still=True)
    visit.goto(f"/{TALL_FIRST}")
    first = visit.locator(".beside__first img").bounding_box()
    later = visit.locator(".beside__later img").first.bounding_box()
    assert first
    assert later
    assert later["x"] > first["x"] + first["width"]
    assert abs(later["y"] - first["y"]) < 4


def test_the_viewer_turns_from_the_first_work_to_the_later_ones(page: Visits) -> None:
    visit = page(width=1440, height=900, still=True)
    visit.goto(f"/{WIDE_FIRST}")
    begun(visit)
    visit.locator(".beside__first .gallery__link").click()
    expect(visit.locator("dialog .viewer__place")).to_have_text("1 / 3")


def test_the_works_lead_on_to_those_of_another_member_until_one_is_back(page: Visits) -> None:
    visit = page(**PHONE, still=True)
    visit.goto(f"/{WIDE_FIRST}")
    start, seen = visit.url, set[str]()
    while visit.url not in seen:
        seen.add(visit.url)
        visit.locator(".onward").click()
        visit.wait_for_url(lambda url: url not in seen or url == start)
    assert len(seen) > 1


@pytest.mark.parametrize("still", [False, True])
def test_the_picture_of_a_card_becomes_the_first_work_but_not_for_those_who_want_no_motion(
    page: Visits, still: bool
) -> None:
    visit = page(width=1280, still=still, may_complain=True)  # a page that turns too late says so
    visit.add_init_script(f"addEventListener('pagereveal', {TURNED})")
    visit.goto(f"/{KINDS_OF_PAGE['discipline']}")
    visit.locator(".card__title a", has_text="Terre Exemple").click()
    visit.wait_for_url(f"**/{WIDE_FIRST}")
    visit.wait_for_function("() => window.parts !== undefined")
    if still:
        assert visit.evaluate("window.parts") == []
    else:
        visit.wait_for_function("() => window.parts.includes('::view-transition-group(work)')")


def test_an_event_says_when_where_and_for_how_much_in_the_first_screen_of_a_phone(page: Visits) -> None:
    visit = page(**PHONE, still=True)
    visit.goto(f"/{KINDS_OF_PAGE['repeated event']}")
    for label in ("Quand", "Où", "Prix"):
        assert top(visit, f".facts > div:has-text('{label}')") < SCREEN - 44
    assert top(visit, "main .button") < SCREEN - 44

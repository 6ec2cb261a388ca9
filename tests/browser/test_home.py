"""The first page: a work in the first screen, clear of the letters; agenda and calls near, pictures sharp."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visits
from tests.built import translations
from tests.projects import EXAMPLE

LANGUAGES = EXAMPLE.settings.languages
WIDTHS = (320, 360, 414, 768, 1024, 1440, 1920)
SCREENS = {360: 740, 1440: 900}

# How far the ring is from the nearest box of a line of the title, the lead and the buttons: less than 0 is across it.
CLEARANCE = """() => {
  const ring = document.querySelector(".hero__ring").getBoundingClientRect();
  const [x, y, radius] = [ring.x + ring.width / 2, ring.y + ring.height / 2, ring.width / 2];
  const range = document.createRange();
  const boxes = [...document.querySelectorAll(".hero__title, .hero__lede, .hero__ways > *")].flatMap((one) => {
    range.selectNodeContents(one);
    return [...range.getClientRects()];
  });
  return Math.min(...boxes.map(({ left, right, top, bottom }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) - radius));
}"""
# Where the hole of the ring is, in the window.
HOLE = """() => {
  const { left, right, top, bottom, width } = document.querySelector(".hero__ring").getBoundingClientRect();
  const ring = 0.14 * width;
  return [left + ring, right - ring, top + ring, bottom - ring];
}"""
# Of each letter-bearing line of a title, how far the lowest letter may reach into the next: both in parts of the size.
TOUCHING = """() => {
  const found = [];
  for (const title of document.querySelectorAll("h1, h2, .card__words, .scale__name")) {
    const { fontFamily, fontSize, lineHeight, letterSpacing } = getComputedStyle(title);
    if (!fontFamily.startsWith("Anybody")) continue;
    if (parseFloat(lineHeight) < 1.055 * parseFloat(fontSize)) found.push(`${title.className}: ${lineHeight}`);
    if (letterSpacing !== "normal" && parseFloat(letterSpacing) < 0) found.push(`${title.className}: closer`);
  }
  return found;
}"""
# Pictures in sight, with how many times as many pixels they have as they are shown with.
PIXELS = """() => [...document.querySelectorAll("main img")].filter((one) => one.naturalWidth).map((one) => {
  const { width, height } = one.getBoundingClientRect();
  const cover = getComputedStyle(one).objectFit === "cover";
  const shown = Math.max(width, cover ? height * one.getAttribute("width") / one.getAttribute("height") : 0);
  const pixels = Number(/-(\\d+)\\.\\w+$/.exec(one.currentSrc)[1]);
  const most = Math.max(...[...one.parentElement.querySelectorAll("source")].flatMap((source) =>
    [...source.srcset.matchAll(/ (\\d+)w/g)].map((found) => Number(found[1]))), pixels);
  return [one.currentSrc.split("/").pop(), pixels / shown, pixels === most];
})"""


def at(visit: Page, width: int) -> None:
    visit.set_viewport_size({"width": width, "height": SCREENS.get(width, 800)})


@pytest.mark.parametrize("width", SCREENS)
def test_a_members_work_is_in_the_first_screen_and_leads_to_the_member(page: Visits, width: int) -> None:
    visit = page(width=width, height=SCREENS[width], still=True)
    visit.goto("/")
    left, right, top, bottom = visit.evaluate(HOLE)
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= SCREENS[width]
    work = visit.locator(".hero__work img")
    assert work.get_attribute("alt")
    assert work.get_attribute("fetchpriority") == "high"
    assert work.get_attribute("loading") is None
    name = visit.locator(".hero__link").inner_text()
    visit.locator(".hero__work").click(position={"x": 40, "y": 40} if width > 1000 else {"x": 200, "y": 120})
    assert visit.locator("h1").inner_text() == name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_ring_is_clear_of_the_letters_at_every_width(page: Visits, built: Path, lang: str) -> None:
    visit = page(still=True)
    visit.goto(translations(built, "")[lang])
    visit.evaluate("document.fonts.ready")
    found = {}
    for width in WIDTHS:
        at(visit, width)
        found[width] = visit.evaluate(CLEARANCE)
    assert {width: clear for width, clear in found.items() if clear < 4} == {}


def test_a_ring_across_the_letters_would_be_found(page: Visits) -> None:
    visit = page(width=1440, still=True)
    visit.goto("/")
    visit.evaluate("document.querySelector('.hero__ring').style.translate = '-60% 0'")
    assert visit.evaluate(CLEARANCE) < 0


def test_agenda_and_calls_begin_within_three_screens_of_a_phone(page: Visits) -> None:
    visit = page(width=360, height=740, still=True)
    visit.goto("/")
    for first in (".agenda > :first-child", ".rows > :first-child"):
        box = visit.locator(f"main {first}").first.bounding_box()
        assert box
        assert box["y"] + 40 < 3 * 740


@pytest.mark.parametrize("address", ["/", "/membres/", "/de/"])
def test_no_letter_of_a_title_touches_the_next_line(page: Visits, address: str) -> None:
    visit = page(width=1440, still=True)
    visit.goto(address)
    assert visit.evaluate(TOUCHING) == []


@pytest.mark.parametrize("address", ["/", "/membres/"])
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_pictures_have_the_pixels_that_they_are_shown_with(page: Visits, address: str, width: int) -> None:
    visit = page(width=width, height=SCREENS.get(width, 800), still=True)
    visit.goto(address, wait_until="networkidle")
    found = visit.evaluate(PIXELS)
    assert found
    # A picture is cut a little, and its next size is twice as large.
    assert [one for one in found if (one[1] < 0.75 and not one[2]) or one[1] > 2.7] == []

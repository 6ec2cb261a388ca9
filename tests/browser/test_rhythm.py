"""The directory has a rhythm: of each five cards one is large, however many there are."""

import pytest

from showcase.pages.fragments import GROUP
from tests.browser.conftest import Visits, begun
from tests.built import KINDS_OF_PAGE

# The list with so many cards, at one of its five rhythms: which cards are large, which lie on another, and how much of
# the first row stays empty.
SHOWN = """([many, rhythm]) => {
  const list = document.querySelector(".cards");
  window.all ??= [...list.children];
  list.className = `cards cards--${rhythm}`;
  list.replaceChildren(...Array.from({ length: many }, (_, n) => window.all[n % window.all.length].cloneNode(true)));
  const boxes = [...list.children].map((card) => card.getBoundingClientRect());
  const least = Math.min(...boxes.map(({ width }) => width));
  const over = (a, b) => a !== b && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  return {
    large: boxes.flatMap(({ width }, n) => (many === 1 || width > 1.5 * least ? [n] : [])),
    over: boxes.filter((one) => boxes.some((other) => over(one, other))).length,
    flat: boxes.filter(({ height }) => height < 120).length,
    below: Math.min(...boxes.map(({ top }) => top)) - list.getBoundingClientRect().top,
  };
}"""
BLANK = """() => document.querySelector(".cards img").getBoundingClientRect().top
  - document.querySelector(".stack--close").getBoundingClientRect().bottom"""
SIZES = """() => [...document.querySelectorAll(".cards > li")].map((card) =>
  [card.offsetWidth, parseInt(card.querySelector("img")?.sizes ?? 0)])"""


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_one_of_five_cards_is_large_however_many_there_are(page: Visits, width: int) -> None:
    visit = page(width=width, still=True)
    visit.goto(f"/{KINDS_OF_PAGE['members']}")
    for many in (1, 2, 3, 5, 6, 7, 33, 66):
        for rhythm in range(GROUP):
            found = visit.evaluate(SHOWN, [many, rhythm])
            large = [0] if many <= GROUP else list(range(rhythm, many, GROUP))
            assert found == {"large": large, "over": 0, "flat": 0, "below": 0}, (many, rhythm)


@pytest.mark.parametrize("width", [360, 1440])
def test_cards_begin_right_below_the_filters(page: Visits, width: int) -> None:
    visit = page(width=width, still=True)
    visit.goto(f"/{KINDS_OF_PAGE['members']}")
    assert 0 < visit.evaluate(BLANK) < 32


def test_pictures_of_a_list_that_was_narrowed_know_how_wide_they_are(page: Visits) -> None:
    visit = page(width=1440, still=True)
    visit.goto(f"/{KINDS_OF_PAGE['members']}?q=exemple")
    begun(visit)
    visit.wait_for_function("document.querySelector('[data-status]').textContent.trim()")
    visit.wait_for_function("document.querySelectorAll('.cards > li').length < 33")
    found = visit.evaluate(SIZES)
    widths = [width for width, _ in found]
    large = [(width, told) for width, told in found if width > 1.5 * min(widths)]
    assert large
    assert [one for one in large if one[1] and one[0] != one[1]] == []

"""How near things are, as one sees it: the same states on agenda, calls and offers, legible in light and dark."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visits, begun
from tests.browser.contrast import contrast
from tests.built import KINDS_OF_PAGE

STATES = ("later", "soon", "now", "past")
COLOURS = """(state) => {
  const mark = document.createElement("span");
  mark.className = `badge badge--state state-${state}`;
  document.querySelector("main").append(mark);
  const { backgroundColor: ground, color } = getComputedStyle(mark);
  mark.className = `state-${state}`;
  mark.style.color = "var(--ink-state)";
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const ink = getComputedStyle(mark).color;
  mark.remove();
  return { ground, color, ink, paper };
}"""
STATE_OF = "(one) => one.className.match(/state-(\\w+)|$/)[1] ?? ''"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_words_are_legible_on_each_state_and_in_its_ink_on_paper(page: Visits, dark: bool) -> None:
    visit = page(still=True, dark=dark)
    visit.goto("/")
    seen = {state: visit.evaluate(COLOURS, state) for state in STATES}
    for state, found in seen.items():
        assert contrast(found["ground"], found["color"]) >= 4.5, state
        assert contrast(found["ink"], found["paper"]) >= 4.5, state
    assert len({found["ground"] for found in seen.values()}) == len(STATES)


def states(visit: Page, selector: str) -> list[str]:
    found = visit.locator(selector)
    return [one.evaluate(STATE_OF) for one in found.all()]


def test_the_agenda_cools_from_today_on(page: Visits) -> None:
    visit = page()
    visit.goto(f"/{KINDS_OF_PAGE['events']}")
    order = [STATES[::-1][1:].index(state) for state in states(visit, "main .date")]
    assert order == sorted(order)
    assert set(order) == {0, 1, 2}


def test_calls_are_cold_when_they_open_later_and_cool_when_closed(page: Visits) -> None:
    visit = page()
    visit.goto(f"/{KINDS_OF_PAGE['opportunities']}")
    found = states(visit, "main .countdown")
    assert found[0] == ""
    assert found[-1] == "later"
    visit.goto(f"/{KINDS_OF_PAGE['closed']}")
    assert set(states(visit, "main .countdown")) == {"past"}


@pytest.mark.parametrize(
    ("day", "state", "words"), [("2026-11-25", "now", "Aujourd’hui"), ("2026-11-26", "past", None)]
)
def test_dates_have_the_colour_of_the_day_they_are_looked_at(
    page: Visits, day: str, state: str, words: str | None
) -> None:
    visit = page(day=day)
    for address in ("", KINDS_OF_PAGE["repeated event"]):
        visit.goto(f"/{address}")
        begun(visit)
        date = visit.locator("main .date[datetime='2026-11-25']").first
        assert date.evaluate(STATE_OF) == state
        assert date.locator(".date__near").all_inner_texts() == ([words] if words else [])

"""How near something is in time."""

from datetime import date, timedelta

import pytest

from showcase.pages.nearness import of_date, of_deadline

TODAY = date(2026, 5, 31)


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("first", "last", "state"),
    [(-2, -1, "past"), (-1, 0, "now"), (0, 0, "now"), (0, 9, "now"), (1, 1, "soon"), (7, 9, "soon"), (8, 8, "later")],
)
def test_what_takes_place_is_past_now_within_a_week_or_later(first: int, last: int, state: str) -> None:
    assert of_date(days(first), days(last), TODAY) == state


@pytest.mark.parametrize(("last", "state"), [(-1, "past"), (0, "now"), (1, "soon"), (14, "soon"), (15, "")])
def test_what_may_be_answered_closes_today_within_two_weeks_or_not_yet(last: int, state: str) -> None:
    assert of_deadline(days(last), TODAY) == state

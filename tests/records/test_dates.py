"""On which days an event takes place, as the calendars of people have it."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from showcase.records import dates
from showcase.schema.event import Event

HOME = ZoneInfo("Europe/Luxembourg")


def event(start: str, **more: object) -> Event:
    return Event.model_validate({"title": "Atelier", "kind": "workshop", "start": start, **more})


def repeated(start: str, **repeats: object) -> list[str]:
    return [str(span.start) for span in dates.spans(event(start, repeats=repeats), HOME)]


@pytest.mark.parametrize(
    ("start", "repeats", "found"),
    [
        (
            "2026-05-29",
            {"every": "day", "until": "2026-06-01"},
            ["2026-05-29", "2026-05-30", "2026-05-31", "2026-06-01"],
        ),
        ("2026-05-29", {"every": "day", "until": "2026-05-29"}, ["2026-05-29"]),
        ("2026-12-28", {"every": "week", "until": "2027-01-11"}, ["2026-12-28", "2027-01-04", "2027-01-11"]),
        ("2026-12-28", {"every": "week", "until": "2027-01-10"}, ["2026-12-28", "2027-01-04"]),
        (
            "2026-05-06 19:30",
            {"every": "week", "until": "2026-05-20"},
            ["2026-05-06 19:30", "2026-05-13 19:30", "2026-05-20 19:30"],
        ),
        # Tuesday 13 October 2026 is the second of its month.
        (
            "2026-10-13",
            {"every": "month", "until": "2027-01-31"},
            ["2026-10-13", "2026-11-10", "2026-12-08", "2027-01-12"],
        ),
        (
            "2026-10-13",
            {"every": "month", "nth": "2", "until": "2026-12-31"},
            ["2026-10-13", "2026-11-10", "2026-12-08"],
        ),
        # Friday 27 February 2026 is the fourth and the last.
        (
            "2026-02-27",
            {"every": "month", "until": "2026-05-31"},
            ["2026-02-27", "2026-03-27", "2026-04-24", "2026-05-22"],
        ),
        (
            "2026-02-27",
            {"every": "month", "nth": "last", "until": "2026-05-31"},
            ["2026-02-27", "2026-03-27", "2026-04-24", "2026-05-29"],
        ),
        # A fifth weekday can only mean the last.
        ("2026-05-29", {"every": "month", "until": "2026-07-31"}, ["2026-05-29", "2026-06-26", "2026-07-31"]),
        (
            "2026-05-06",
            {"every": "week", "until": "2026-05-27", "except": ["2026-05-13", "2026-05-06"]},
            ["2026-05-20", "2026-05-27"],
        ),
    ],
)
def test_it_comes_again_on_these_days(start: str, repeats: dict[str, object], found: list[str]) -> None:
    assert repeated(start, **repeats) == found


@pytest.mark.parametrize(
    ("start", "repeats", "field", "code"),
    [
        ("2026-05-06", {"every": "week", "nth": "2", "until": "2026-12-31"}, "repeats.nth", "repeats.nth_month"),
        ("2026-10-13", {"every": "month", "nth": "3", "until": "2026-12-31"}, "repeats.nth", "repeats.nth"),
        ("2026-10-13", {"every": "month", "nth": "last", "until": "2026-12-31"}, "repeats.nth", "repeats.nth"),
        ("2026-05-29", {"every": "month", "nth": "4", "until": "2026-12-31"}, "repeats.nth", "repeats.nth"),
        ("2026-01-01", {"every": "day", "until": "2027-01-02"}, "repeats", "repeats.many"),
        ("2026-01-01", {"every": "day", "until": "2100-12-31"}, "repeats", "repeats.many"),
        ("2026-05-06", {"every": "week", "until": "2026-05-06", "except": ["2026-05-06"]}, "repeats", "repeats.none"),
        (
            "2026-05-06",
            {"every": "week", "until": "2026-06-01", "except": ["2026-05-07"]},
            "repeats.except",
            "repeats.except",
        ),
        (
            "2026-05-06",
            {"every": "week", "until": "2026-06-01", "except": ["2026-06-03"]},
            "repeats.except",
            "repeats.except",
        ),
        ("2026-03-22 02:30", {"every": "week", "until": "2026-04-05"}, "repeats", "moment.gap"),
    ],
)
def test_a_rule_that_gives_wrong_dates_is_refused(
    start: str, repeats: dict[str, object], field: str, code: str
) -> None:
    with pytest.raises(dates.Wrong) as wrong:
        repeated(start, **repeats)
    assert (wrong.value.field, wrong.value.code) == (field, code)


def test_three_hundred_and_sixty_six_dates_are_not_too_many() -> None:
    assert len(repeated("2026-01-01", every="day", until="2027-01-01")) == dates.MOST_DATES


def test_an_event_of_many_days_moves_as_a_whole() -> None:
    again = event("2026-05-30", end="2026-05-31", repeats={"every": "week", "until": "2026-06-30"})
    spans = dates.spans(again, HOME)
    assert [(str(s.start), str(s.end), s.last) for s in spans[:2]] == [
        ("2026-05-30", "2026-05-31", date(2026, 5, 31)),
        ("2026-06-06", "2026-06-07", date(2026, 6, 7)),
    ]


def test_the_hour_on_the_wall_stays_when_summer_time_begins() -> None:
    again = event("2026-03-25 19:30", end="2026-03-25 21:00", repeats={"every": "week", "until": "2026-04-01"})
    before, after = dates.spans(again, HOME)
    assert (str(before.start.at(HOME).utcoffset()), str(after.start.at(HOME).utcoffset())) == ("1:00:00", "2:00:00")
    assert str(after.end) == "2026-04-01 21:00"


@pytest.mark.parametrize("field", ["start", "end", "previous_start"])
def test_a_time_that_the_clocks_leave_out_is_refused_with_the_way_out(field: str) -> None:
    times = {"start": "2026-03-29 01:30", "end": "2026-03-29 04:00", field: "2026-03-29 02:30"}
    with pytest.raises(dates.Wrong) as wrong:
        dates.spans(event(**times), HOME)
    assert (wrong.value.field, wrong.value.code) == (field, "moment.gap")
    assert wrong.value.details == {"found": "2026-03-29 02:30", "zone": "Europe/Luxembourg"}


def test_the_same_time_is_fine_where_clocks_do_not_change_then() -> None:
    assert dates.spans(event("2026-03-29 02:30"), ZoneInfo("Europe/Lisbon"))
    assert dates.spans(event("2026-03-29"), HOME)


def test_an_hour_that_comes_twice_is_the_earlier_one() -> None:
    [span] = dates.spans(event("2026-10-25 02:30"), HOME)
    assert str(span.start.at(HOME)) == "2026-10-25 02:30:00+02:00"


def test_an_event_that_does_not_repeat_takes_place_once() -> None:
    [span] = dates.spans(event("2026-05-31 19:30"), HOME)
    assert (span.end, span.last) == (None, date(2026, 5, 31))

"""On which days an event takes place, as the calendars of people have it."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

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


@pytest.mark.parametrize(
    ("start", "end", "last"),
    [
        ("2026-12-05", None, "2026-12-05"),
        ("2026-12-05", "2026-12-05", "2026-12-05"),
        ("2026-12-05", "2026-12-06", "2026-12-06"),
        ("2026-12-05 20:00", None, "2026-12-05"),
        ("2026-12-05 20:00", "2026-12-05 23:59", "2026-12-05"),
        ("2026-12-05 20:00", "2026-12-06 00:00", "2026-12-05"),
        ("2026-12-05 20:00", "2026-12-05 24:00", "2026-12-05"),
        ("2026-12-05 22:00", "2026-12-06 04:00", "2026-12-05"),
        ("2026-12-05 22:00", "2026-12-06 06:00", "2026-12-05"),
        ("2026-12-05 22:00", "2026-12-06 06:01", "2026-12-06"),
        ("2026-12-05 02:00", "2026-12-05 05:00", "2026-12-05"),
        ("2026-12-05 00:00", "2026-12-05 00:30", "2026-12-05"),
        ("2026-12-31 20:00", "2027-01-01 03:00", "2026-12-31"),
        # A festival runs over days, and its last night is of the day on which that began.
        ("2026-12-04 18:00", "2026-12-06 18:00", "2026-12-06"),
        ("2026-12-04 18:00", "2026-12-06 24:00", "2026-12-06"),
        ("2026-12-04 18:00", "2026-12-06 03:00", "2026-12-05"),
        # The night on which the clocks change.
        ("2026-10-24 22:00", "2026-10-25 04:00", "2026-10-24"),
        ("2027-03-27 22:00", "2027-03-28 04:00", "2027-03-27"),
    ],
)
def test_the_end_is_no_longer_part_of_it_and_a_night_is_of_the_day_on_which_it_began(
    start: str, end: str | None, last: str
) -> None:
    (span,) = dates.spans(event(start, end=end), HOME)
    assert str(span.last) == last


def test_each_night_of_a_series_is_of_its_own_day_when_clocks_change_too() -> None:
    nights = event("2026-10-22 22:00", end="2026-10-23 05:00", repeats={"every": "day", "until": "2026-10-26"})
    spans = dates.spans(nights, HOME)
    assert [(span.start.day, str(span.end.clock)) for span in spans if span.end] == [
        (span.last, "05:00:00") for span in spans
    ]
    assert len(spans) == 5


@pytest.mark.parametrize(
    "more",
    [
        {"status": "postponed"},
        {"status": "postponed", "previous_start": "2026-12-01 18:00"},
        {"status": "scheduled", "previous_start": "2026-12-01 18:00"},
        {"status": "cancelled"},
        {"status": "moved-online"},
    ],
)
def test_what_changed_says_when_or_is_refused(more: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as refused:
        event("2026-12-05 18:00", **more)
    assert refused.value.errors()[0]["type"] == "event.revised"
    assert event("2026-12-05 18:00", **more, revised=["2026-11-20"]).sequence == 1


def test_what_is_full_changed_nothing_for_calendars() -> None:
    assert event("2026-12-05 18:00", status="full").sequence == 0


def test_the_hour_on_the_wall_stays_when_summer_time_begins() -> None:
    again = event("2026-03-25 19:30", end="2026-03-25 21:00", repeats={"every": "week", "until": "2026-04-01"})
    before, after = dates.spans(again, HOME)
    assert (str(before.start.at(HOME).utcoffset()), str(after.start.at(HOME).utcoffset())) == ("1:00:00", "2:00:00")
    assert str(after.end) == "2026-04-01 21:00"


@pytest.mark.parametrize("field", ["start", "end", "previous_start"])
def test_a_time_that_the_clocks_leave_out_is_refused_with_the_way_out(field: str) -> None:
    times = {"start": "2026-03-29 01:30", "end": "2026-03-29 04:00", field: "2026-03-29 02:30"}
    if field == "previous_start":
        times["revised"] = ["2026-03-01"]
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

"""The agenda: what is coming, what is past, seen from a day."""

from datetime import date
from pathlib import Path

import pytest

from showcase.records import library
from showcase.records.settings import Settings
from showcase.site.agenda import Agenda

TODAY = date(2026, 11, 23)
EVENTS = {
    "over": "start: 2026-11-22",
    "on-now": "start: 2026-11-01\nend: 2026-12-31",
    "today": "start: 2026-11-23 09:00",
    "soon": "start: 2026-11-24 09:00",
    "weekly": "start: 2026-11-02 18:00\nrepeats: {every: week, until: 2026-12-14, except: [2026-11-30]}",
    "weekly-over": "start: 2026-01-05 18:00\nrepeats: {every: week, until: 2026-02-02}",
    "lisbon": "start: 2027-01-21 17:00\ntimezone: Europe/Lisbon",
}


@pytest.fixture
def agenda(tmp_path: Path) -> Agenda:
    for slug, dates in EVENTS.items():
        folder = tmp_path / "events" / slug
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(f"---\ntitle: {slug}\nkind: talk\n{dates}\n---\n", encoding="utf-8")
    settings = Settings(languages=("fr", "de"), timezone="Europe/Luxembourg")
    return Agenda(library=library.load(tmp_path, settings), day=TODAY)


def test_what_is_not_over_is_coming_and_a_repeated_event_stands_there_once(agenda: Agenda) -> None:
    coming = [(event.slug, span.start.day.isoformat()) for span, event in agenda.coming]
    assert coming == [
        ("on-now", "2026-11-01"),
        ("today", "2026-11-23"),
        ("weekly", "2026-11-23"),
        ("soon", "2026-11-24"),
        ("lisbon", "2027-01-21"),
    ]


def test_what_is_over_for_good_is_past_the_latest_first(agenda: Agenda) -> None:
    assert [(event.slug, span.start.day.isoformat()) for span, event in agenda.past] == [
        ("over", "2026-11-22"),
        ("weekly-over", "2026-02-02"),
    ]


def test_a_month_holds_what_goes_on_in_it_and_every_date_of_a_repeated_event(agenda: Agenda) -> None:
    december = [(event.slug, span.start.day.day) for span, event in agenda.months[date(2026, 12, 1)]]
    assert december == [("on-now", 1), ("weekly", 7), ("weekly", 14)]


def test_a_day_that_was_excepted_is_in_no_month(agenda: Agenda) -> None:
    november = [span.start.day.day for span, event in agenda.months[date(2026, 11, 1)] if event.slug == "weekly"]
    assert november == [2, 9, 16, 23]


def test_a_year_holds_what_is_over(agenda: Agenda) -> None:
    assert {year: len(pairs) for year, pairs in agenda.years.items()} == {2026: 2}


def test_a_time_written_in_another_zone_is_told_as_clocks_here_show_it(agenda: Agenda) -> None:
    (span,) = agenda.library.shelves["events"]["lisbon"].spans
    assert str(span.start) == "2027-01-21 18:00"

"""The agenda: what is coming, what is past, seen from a day."""

from datetime import date
from pathlib import Path

import pytest

from showcase.pages.agenda import Agenda
from showcase.pages.codec import memos
from showcase.records.settings import Settings
from tests.small import library_of

TODAY = date(2026, 11, 23)
EVENTS = {
    "over": "start: 2026-11-22",
    "on-now": "start: 2026-11-01\nend: 2026-12-31",
    "today": "start: 2026-11-23 09:00",
    "soon": "start: 2026-11-24 09:00",
    "weekly": "start: 2026-11-02 18:00\nrepeats: {every: week, until: 2026-12-14, except: [2026-11-30]}",
    "weekly-over": "start: 2026-01-05 18:00\nrepeats: {every: week, until: 2026-02-02}",
    "lisbon": "start: 2027-01-21 17:00\ntimezone: Europe/Lisbon",
    "london": "start: 2027-02-21 20:00\nvenue: house",
    "cellar": "start: 2027-02-22 20:00\nvenue: cellar",
    "elsewhere": "start: 2027-02-23 20:00\nvenue: cellar\ntimezone: Asia/Tokyo",
}
ONLINE = {
    "online": "start: 2027-03-01 23:30\nend: 2027-03-02 00:30\ntimezone: Europe/Lisbon\nonline: https://live.example",
    "online-days": "start: 2027-03-03\ntimezone: Asia/Tokyo\nonline: https://live.example",
    "hybrid": "start: 2027-03-04 20:00\ntimezone: Europe/Lisbon\nonline: https://live.example\nvenue: house",
}
EVENTS |= ONLINE
VENUES = {"house": "name: House\ntimezone: Europe/London", "cellar": "name: Cellar\npart_of: house"}


@pytest.fixture
def agenda(tmp_path: Path) -> Agenda:
    records = {f"events/{slug}": f"title: {slug}\nkind: talk\n{dates}" for slug, dates in EVENTS.items()}
    for path, header in (records | {f"venues/{slug}": header for slug, header in VENUES.items()}).items():
        folder = tmp_path / path
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(f"---\n{header}\n---\n", encoding="utf-8")
    settings = Settings(languages=("fr", "de"), timezone="Europe/Luxembourg")
    loaded = library_of(tmp_path, settings)
    return Agenda(library=loaded, day=TODAY, memos=memos(loaded))


def test_what_is_not_over_is_coming_and_a_repeated_event_stands_there_once(agenda: Agenda) -> None:
    coming = [(event.slug, span.start.day.isoformat()) for span, event in agenda.coming]
    assert coming == [
        ("on-now", "2026-11-01"),
        ("today", "2026-11-23"),
        ("weekly", "2026-11-23"),
        ("soon", "2026-11-24"),
        ("lisbon", "2027-01-21"),
        ("london", "2027-02-21"),
        ("cellar", "2027-02-22"),
        ("elsewhere", "2027-02-23"),
        ("online", "2027-03-02"),
        ("online-days", "2027-03-03"),
        ("hybrid", "2027-03-04"),
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


def test_a_time_stands_as_clocks_at_its_place_show_it(agenda: Agenda) -> None:
    event = agenda.library.events.untracked
    assert str(event("lisbon").spans[0].start) == "2027-01-21 17:00"
    zones = {slug: agenda.zone_of(event(slug)).key for slug in ("lisbon", "soon", "london", "cellar", "elsewhere")}
    assert zones == {
        "lisbon": "Europe/Lisbon",
        "soon": "Europe/Luxembourg",
        "london": "Europe/London",
        "cellar": "Europe/London",
        "elsewhere": "Asia/Tokyo",
    }


def test_what_is_only_online_stands_as_clocks_of_the_site_show_it(agenda: Agenda) -> None:
    event = agenda.library.events.untracked
    shown = {slug: (str(event(slug).spans[0].start), agenda.clocks_of(event(slug)).key) for slug in ONLINE}
    assert shown == {
        "online": ("2027-03-02 00:30", "Europe/Luxembourg"),
        "online-days": ("2027-03-03", "Europe/Luxembourg"),
        "hybrid": ("2027-03-04 20:00", "Europe/Lisbon"),
    }
    assert [str(span.start) for span in agenda.written(event("online"))] == ["2027-03-01 23:30"]
    assert agenda.zone_of(event("online")).key == "Europe/Lisbon"

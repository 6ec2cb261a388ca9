"""Feeds, calendars, redirects: parsed back by another reader, they say what went in."""

from datetime import UTC, date, datetime, time
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import icalendar

from showcase.derive import calendar, feed, redirect
from showcase.records.dates import Span
from showcase.schema.event import EventStatus
from showcase.schema.moment import Moment

ATOM = {"a": "http://www.w3.org/2005/Atom"}
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def item(number: int) -> feed.Item:
    return feed.Item(
        title=f"<b>Nuit</b> & jour {number}",
        link=f"https://ic.example/agenda/{number}/",
        summary="« Venez ! » <script>",
        updated=NOON,
    )


def atom(*items: feed.Item) -> bytes:
    home, here = "https://ic.example/agenda/", "https://ic.example/events.atom"
    return feed.atom(title="Agenda", lang="fr", home=home, here=here, items=items, today=NOON)


def test_an_atom_feed_carries_its_items_as_text() -> None:
    root = ElementTree.fromstring(atom(item(1)))
    assert root.findtext("a:id", namespaces=ATOM) == "https://ic.example/events.atom"
    entry = root.find("a:entry", ATOM)
    assert entry is not None
    assert entry.findtext("a:title", namespaces=ATOM) == "<b>Nuit</b> & jour 1"
    assert entry.findtext("a:id", namespaces=ATOM) == "https://ic.example/agenda/1/"
    assert entry.findtext("a:updated", namespaces=ATOM) == "2026-11-23T12:00:00+00:00"


def test_an_empty_feed_is_as_old_as_the_day_of_the_build() -> None:
    root = ElementTree.fromstring(atom())
    assert root.findtext("a:updated", namespaces=ATOM) == "2026-11-23T12:00:00+00:00"
    assert atom() == atom()


def test_a_feed_holds_the_first_items_only() -> None:
    root = ElementTree.fromstring(atom(*map(item, range(feed.MOST + 5))))
    assert len(root.findall("a:entry", ATOM)) == feed.MOST


def dated(start: Moment, end: Moment | None = None, status: EventStatus = EventStatus.SCHEDULED) -> calendar.Dated:
    return calendar.Dated(
        uid="nuit-20270327@ic.example",
        span=Span(start=start, end=end),
        zone=ZoneInfo("Europe/Luxembourg"),
        title="Nuit, des; ateliers",
        summary="Vingt ateliers",
        url="https://ic.example/agenda/nuit/",
        place="Differdange",
        status=status,
    )


def events(*made: calendar.Dated) -> list[icalendar.Event]:
    raw = calendar.calendar(name="Agenda", lang="fr", publisher="Cluster", events=made, today=date(2026, 11, 23))
    assert raw == calendar.calendar(
        name="Agenda", lang="fr", publisher="Cluster", events=made, today=date(2026, 11, 23)
    )
    return list(icalendar.Calendar.from_ical(raw).walk("VEVENT"))


def test_a_night_in_which_clocks_change_keeps_its_hours() -> None:
    start, end = Moment(date(2027, 3, 27), time(18)), Moment(date(2027, 3, 28), time(4))
    (event,) = events(dated(start, end))
    assert event["dtstart"].dt == datetime(2027, 3, 27, 17, tzinfo=UTC)
    assert event["dtend"].dt == datetime(2027, 3, 28, 2, tzinfo=UTC)
    assert str(event["summary"]) == "Nuit, des; ateliers"


def test_whole_days_end_on_the_day_after_the_last() -> None:
    (event,) = events(dated(Moment(date(2027, 3, 1)), Moment(date(2027, 3, 4))))
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2027, 3, 1), date(2027, 3, 5))


def test_a_cancelled_event_stays_and_says_so() -> None:
    (event,) = events(dated(Moment(date(2027, 3, 1)), status=EventStatus.CANCELLED))
    assert str(event["status"]) == "CANCELLED"


def test_a_redirect_escapes_what_it_is_given() -> None:
    page = redirect.page("https://ic.example/a/", title='"><script>', lang="fr").decode()
    assert "<script>" not in page
    assert 'url=https://ic.example/a/"' in page

"""iCalendar files (RFC 5545): an event is a component, made once, and calendars are joined of them.

The lines are written here, as the icalendar library takes a quarter of a millisecond for an event, and there is a file
for each in each language; they are the library's, byte for byte (tests/derive/test_calendars.py compares). There are no
alarms, and nobody is invited: an agenda is published, it takes no part in its readers' own calendars.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from showcase.derive.texts import Icalendar
from showcase.records.dates import Span, nth
from showcase.schema.event import Event, EventStatus
from showcase.schema.moment import Moment
from showcase.schema.recurrence import Every, Repeats
from showcase.schema.web import ascii_email, uri
from showcase.schema.years import FIRST_YEAR

_STATUS = {EventStatus.CANCELLED: "CANCELLED", EventStatus.POSTPONED: "TENTATIVE"}
_FREQUENCY = {Every.DAY: "DAILY", Every.WEEK: "WEEKLY", Every.MONTH: "MONTHLY"}
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PIECE = 74  # octets of a line, beside the space that begins all but the first
_END = "END:VEVENT\r\n"
_ASK_AGAIN = "PT12H"  # how often a client need look, as often as the site may be built
# The stamp of an event of which nobody said when it changed: a day that never changes, so that no reader of two builds
# takes one for a revision of the other.
_UNREVISED = date(FIRST_YEAR, 1, 1)


class Contact(NamedTuple):
    """Someone who organises: a name, a page or "", a public address for mail or ""."""

    name: str
    url: str
    email: str


class EventText(NamedTuple):
    """An event in the words of one language. `uid` is the same in every language, and never changes."""

    uid: str
    title: str
    description: str
    place: str
    categories: tuple[str, ...]
    organisers: tuple[Contact, ...]
    url: str


class CalendarInfo(NamedTuple):
    """A calendar as such: its name, whom it is from, its page and its own address."""

    name: str
    publisher: str
    lang: str
    zone: str
    url: str
    here: str


def frames(
    event: Event, spans: tuple[Span, ...], zone: ZoneInfo, place: tuple[float, float] | None
) -> tuple[Icalendar, ...]:
    """What an event's components say alike in every language, without their ends: the event, or its series and after it
    each date of the series that takes longer or shorter than the first, as where clocks change during a night.

    `spans` are all its times, and `zone` that in which they are told.
    """
    same = "".join(f"{line}\r\n" for line in _same(event, place))
    if event.repeats is None:
        return (_frame(spans[0], zone, same),)
    series = "".join(f"{line}\r\n" for line in _series(event, event.repeats, zone))
    # The time that a rule counts from is the start, even where it is one that is left out.
    first = Span(start=event.start, end=event.end)
    others = (
        _frame(span, zone, f"{_moment('RECURRENCE-ID', span.start, zone)}\r\n{same}")
        for span in spans
        if _length(span, zone) != _length(first, zone)  # a rule gives each date the same length (section 3.8.5.3)
    )
    return _frame(first, zone, f"{series}{same}"), *others


def _frame(span: Span, zone: ZoneInfo, rest: str) -> Icalendar:
    end = span.end
    if span.start.clock is None:
        # The end of whole days is the day after the last (RFC 5545, section 3.6.1).
        end = Moment(span.last + timedelta(days=1))
    ending = f"{_moment('DTEND', end, zone)}\r\n" if end else ""
    return Icalendar(f"BEGIN:VEVENT\r\n{_moment('DTSTART', span.start, zone)}\r\n{ending}{rest}")


def _moment(name: str, moment: Moment, zone: ZoneInfo) -> str:
    """A moment as a line: a day, a time of a zone, or one of UTC (section 3.3.5)."""
    if moment.clock is None:
        return f"{name};VALUE=DATE:{moment.day:%Y%m%d}"
    wall = f"{moment.day:%Y%m%d}T{moment.clock:%H%M%S}"
    return f"{name}:{wall}Z" if zone.key == "UTC" else f"{name};TZID={zone.key}:{wall}"


def _same(event: Event, place: tuple[float, float] | None) -> Iterator[str]:
    yield f"DTSTAMP:{max(event.revised, default=_UNREVISED):%Y%m%d}T000000Z"
    yield f"SEQUENCE:{event.sequence}"
    yield f"STATUS:{_STATUS.get(event.status, 'CONFIRMED')}"
    yield "TRANSP:TRANSPARENT"  # an agenda does not make its readers busy
    if event.revised:
        yield f"LAST-MODIFIED:{max(event.revised):%Y%m%d}T000000Z"
    if place:
        yield f"GEO:{place[0]};{place[1]}"


def _series(event: Event, repeats: Repeats, zone: ZoneInfo) -> Iterator[str]:
    until = f"{repeats.until:%Y%m%d}"
    if event.start.clock is not None:
        # Where the start has a zone the end of a rule is told in UTC (section 3.3.10).
        until = f"{datetime.combine(repeats.until, time(23, 59, 59), zone).astimezone(UTC):%Y%m%dT%H%M%SZ}"
    rule = f"RRULE:FREQ={_FREQUENCY[repeats.every]};UNTIL={until}"
    if repeats.every is Every.MONTH:
        rule += f";BYDAY={nth(repeats, event.start.day)}{_DAYS[event.start.day.weekday()]}"
    yield rule
    for day in repeats.leave_out:
        yield _moment("EXDATE", Moment(day, event.start.clock), zone)


def _length(span: Span, zone: ZoneInfo) -> timedelta:
    end = span.end or span.start
    return end.at(zone).astimezone(UTC) - span.start.at(zone).astimezone(UTC)


def component(frames: Iterable[Icalendar], words: EventText) -> Icalendar:
    """An event in one language."""
    said = "".join(f"{line}\r\n" for line in _lines(words))
    return Icalendar("".join(f"{frame}{said}{_END}" for frame in frames))


def _lines(words: EventText) -> Iterator[str]:
    yield fold(f"UID:{text(words.uid)}")
    yield fold(f"SUMMARY:{text(words.title)}")
    if words.description:
        yield fold(f"DESCRIPTION:{text(words.description)}")
    if words.place:
        yield fold(f"LOCATION:{text(words.place)}")
    if words.categories:
        yield fold(f"CATEGORIES:{','.join(map(text, words.categories))}")
    # An organiser is told by an address to write to (section 3.8.4.3). Who publishes none is named as a contact.
    named = next((one for one in words.organisers if one.email), None)
    if named:
        yield fold(f"ORGANIZER;CN={quoted(named.name)}:mailto:{ascii_email(named.email)}")
    for one in words.organisers:
        page = f";ALTREP={quoted(uri(one.url))}" if one.url else ""
        yield fold(f"CONTACT{page}:{text(one.name)}")
    yield fold(f"URL:{words.url}")


def text(value: str) -> str:
    """A text as a value: what means something is escaped (section 3.3.11)."""
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def quoted(value: str) -> str:
    """A text as a parameter; a quotation mark cannot stand in one but as RFC 6868 writes it."""
    escaped = "\n".join(value.splitlines()).replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{escaped}"'


def fold(line: str) -> str:
    """A line in pieces of at most 75 octets, none of which ends within a character or after the sign of an escape."""
    raw = line.encode()
    if len(raw) <= _PIECE:
        return line
    pieces = []
    while len(raw) > _PIECE:
        cut = _PIECE
        while raw[cut] & 0xC0 == 0x80:
            cut -= 1
        cut -= raw[cut - 1 : cut] in (b"\\", b"^")
        pieces.append(raw[:cut])
        raw = raw[cut:]
    return b"\r\n ".join((*pieces, raw)).decode()


def calendar(zones: Iterable[Icalendar], events: Iterable[Icalendar], about: CalendarInfo | None = None) -> bytes:
    """A file of events. Without `about` it is one to keep, not one to ask again for."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0"]
    if about:
        head += [
            f"PRODID:-//{text(about.publisher)}//{about.lang.upper()}",
            "CALSCALE:GREGORIAN",
            f"NAME:{text(about.name)}",
            f"X-WR-CALNAME:{text(about.name)}",
            f"X-WR-TIMEZONE:{about.zone}",
            f"REFRESH-INTERVAL;VALUE=DURATION:{_ASK_AGAIN}",
            f"X-PUBLISHED-TTL:{_ASK_AGAIN}",
            f"SOURCE;VALUE=URI:{about.here}",
            f"URL:{about.url}",
        ]
    else:
        head += ["PRODID:-//showcase//", "CALSCALE:GREGORIAN"]
    opened = "".join(f"{fold(line)}\r\n" for line in head)
    return "".join((opened, *zones, *events, "END:VCALENDAR\r\n")).encode()

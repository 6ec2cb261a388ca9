"""iCalendar files (RFC 5545). Every date of an event stands for itself, in UTC, which every client reads alike."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from showcase.records.dates import Span
from showcase.schema.event import EventStatus

if TYPE_CHECKING:
    import icalendar

_STATUS = {EventStatus.CANCELLED: "CANCELLED", EventStatus.POSTPONED: "TENTATIVE"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Dated:
    """An event at one time, in the words of one language. `uid` names event and date, and never changes."""

    uid: str
    span: Span
    zone: ZoneInfo
    title: str
    summary: str
    url: str
    place: str
    status: EventStatus


def calendar(*, name: str, lang: str, publisher: str, events: Iterable[Dated], today: date) -> bytes:
    """A calendar of dated events. `today` is the day of the build, when all of it was true."""
    import icalendar  # noqa: PLC0415  late, as it takes a tenth of a second and most runs write no calendar anew

    made = icalendar.Calendar()
    made.add("prodid", f"-//{publisher}//{lang.upper()}")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    stamp = datetime(today.year, today.month, today.day, tzinfo=UTC)
    for event in events:
        made.add_component(_event(icalendar.Event(), event, stamp))
    raw: bytes = made.to_ical()
    return raw


def _event(made: "icalendar.Event", event: Dated, stamp: datetime) -> "icalendar.Event":
    made.add("uid", event.uid)
    made.add("dtstamp", stamp)
    start, end = event.span.start, event.span.end
    if start.clock is None:
        made.add("dtstart", start.day)
        # The end of whole days is the day after the last (RFC 5545, section 3.6.1).
        made.add("dtend", event.span.last + timedelta(days=1))
    else:
        made.add("dtstart", start.at(event.zone).astimezone(UTC))
        if end is not None:
            made.add("dtend", end.at(event.zone).astimezone(UTC))
    made.add("summary", event.title)
    if event.summary:
        made.add("description", event.summary)
    if event.place:
        made.add("location", event.place)
    made.add("url", event.url)
    made.add("status", _STATUS.get(event.status, "CONFIRMED"))
    return made

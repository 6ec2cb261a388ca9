"""On which days an event takes place. Times that do not exist, and more than 366 dates, are refused."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from showcase.schema.event import Event
from showcase.schema.moment import Moment
from showcase.schema.recurrence import Every, Nth, Repeats

if TYPE_CHECKING:
    from dateutil.rrule import rrule

MOST_DATES = 366


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Span:
    """One time that an event takes place: from a moment to a moment; `end` is None where nobody said."""

    start: Moment
    end: Moment | None = None

    @property
    def last(self) -> date:
        """The last day it touches. A time at which it ends is no longer part of it, and a night is of its first day."""
        return self.end.last_day(self.start.day) if self.end else self.start.day


class Wrong(Exception):
    """A rule that gives no dates, or wrong ones: a field, a message code and its details."""

    def __init__(self, field: str, code: str, **details: object) -> None:
        super().__init__(code)
        self.field, self.code, self.details = field, code, details


def nth(repeats: Repeats, start: date) -> int:
    """Which weekday of its month an event falls on: 1 to 4, or -1 for the last. Raises Wrong."""
    if repeats.nth is None:
        place = (start.day - 1) // 7 + 1
        return place if place < 5 else -1
    place = -1 if repeats.nth is Nth.LAST else int(repeats.nth.value)
    of_month = (start.day - 1) // 7 + 1
    if place != of_month and not (place == -1 and _is_last(start)):
        raise Wrong("repeats.nth", "repeats.nth", start=str(start), found=repeats.nth.value)
    return place


def _is_last(day: date) -> bool:
    following = date.fromordinal(day.toordinal() + 7)
    return following.month != day.month


def rule(event: Event) -> "rrule | None":
    """The recurrence rule of an event, in wall-clock time; None for one that does not repeat. Raises Wrong."""
    repeats = event.repeats
    if repeats is None:
        return None
    if repeats.nth is not None and repeats.every is not Every.MONTH:
        raise Wrong("repeats.nth", "repeats.nth_month", found=repeats.nth.value)
    from dateutil import rrule  # noqa: PLC0415  late, as few events repeat

    frequency: dict[Every, Literal[1, 2, 3]]
    frequency = {Every.DAY: rrule.DAILY, Every.WEEK: rrule.WEEKLY, Every.MONTH: rrule.MONTHLY}
    weekdays = (rrule.MO, rrule.TU, rrule.WE, rrule.TH, rrule.FR, rrule.SA, rrule.SU)
    start = datetime.combine(event.start.day, event.start.clock or time())
    weekday = weekdays[start.weekday()](nth(repeats, event.start.day)) if repeats.every is Every.MONTH else None
    until = datetime.combine(repeats.until, time.max)
    return rrule.rrule(frequency[repeats.every], dtstart=start, until=until, byweekday=weekday)


def spans(event: Event, zone: ZoneInfo) -> tuple[Span, ...]:
    """All times that an event takes place, in order. Raises Wrong."""
    for field, moment in (
        ("start", event.start),
        ("end", event.end),
        ("previous_start", event.previous_start),
    ):
        if moment is not None and not moment.exists(zone):
            raise Wrong(field, "moment.gap", found=str(moment), zone=zone.key)
    if event.repeats is None:
        return (Span(start=event.start, end=event.end),)
    found = tuple(_repeated(event, zone))
    if not found:
        raise Wrong("repeats", "repeats.none")
    return found


def only_online(event: Event) -> bool:
    """Whether it takes place online and nowhere else: its times are shown by the clock of the site."""
    return event.online is not None and event.venue is None and event.address is None


def seen(span: Span, zone: ZoneInfo, elsewhere: ZoneInfo) -> Span:
    """One time of an event in `zone`, as clocks in `elsewhere` show it."""
    return Span(start=span.start.seen(zone, elsewhere), end=span.end.seen(zone, elsewhere) if span.end else None)


def _repeated(event: Event, zone: ZoneInfo) -> Iterator[Span]:
    repeats, pattern = event.repeats, rule(event)
    if repeats is None or pattern is None:
        return
    left_out = set(repeats.leave_out)
    for number, wall in enumerate(pattern):
        if number >= MOST_DATES:
            raise Wrong("repeats", "repeats.many", most=MOST_DATES)
        if wall.date() in left_out:
            left_out.discard(wall.date())
            continue
        delta = wall - datetime.combine(event.start.day, event.start.clock or time())
        start = event.start.later(delta)
        end = event.end.later(delta) if event.end else None
        for moment in (start, end):
            if moment is not None and not moment.exists(zone):
                raise Wrong("repeats", "moment.gap", found=str(moment), zone=zone.key)
        yield Span(start=start, end=end)
    if left_out:
        raise Wrong("repeats.except", "repeats.except", found=str(min(left_out)))

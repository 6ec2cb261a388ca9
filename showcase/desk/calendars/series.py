"""The dates of what comes again: as a rule of ours where one says them all, else one by one, and never without end."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import islice, takewhile
from typing import Any
from zoneinfo import ZoneInfo

from dateutil import rrule
from icalendar import Event as Component

from showcase.desk.calendars import event, frequency, words
from showcase.desk.calendars.event import Occasion, Reading, Untaken, Wall
from showcase.records import dates
from showcase.schema.event import Event

MOST_SINGLE = 60  # dates of one event that are written one by one
_EARLIEST = 1970  # of what began before, nobody knows the clock
_NTH = {1: "1", 2: "2", 3: "3", 4: "4"}
_AT_ONCE = timedelta(0)


class _Unreadable(Exception):
    """A rule that is not read."""


@dataclass(kw_only=True, slots=True)
class Series:
    """One event of a calendar with what was said of single dates of it: `moved` by the dates that they had at first."""

    main: Component
    moved: dict[str, Component]
    reading: Reading
    zone: ZoneInfo = field(init=False)
    start: Wall = field(init=False)
    long: timedelta | None = field(init=False)

    def __post_init__(self) -> None:
        begin = event.begin(self.main)
        if begin is None:
            raise ValueError("an event without a start has no dates")
        self.zone = event.zone_of(getattr(begin, "tzinfo", None), self.reading)
        self.start = event.wall(begin, self.zone)
        self.long = event.lasting(self.main, self.start, self.zone)
        if self.long is not None and self.long < _AT_ONCE and isinstance(self.start, datetime):
            self.long = None

    def occasions(self, uid: str) -> Iterator[Occasion | Untaken]:
        """What becomes records, and what of it is not taken."""
        about = event.columns(self.main, self.zone, self.reading)
        title = str(about.get("summary", ""))
        if not self._again:
            yield self._one(uid, self.start, about, "")
            return
        try:
            whole = self._dates()
        except _Unreadable as wrong:
            yield Untaken(uid=uid, title=title, why=words.TOO_OFTEN, details={"rule": str(wrong)})
            yield self._one(uid, self.start, about, "")
            return
        left_out = self._left_out()
        held = [one for one in whole if event.compact(one) not in left_out] if left_out else whole
        told, held = self._within(uid, title, held)
        yield from told
        if held:
            yield from self._said(uid, title, about, whole, held)

    @property
    def _again(self) -> bool:
        return "RRULE" in self.main or "RDATE" in self.main

    def _one(self, uid: str, start: Wall, about: dict[str, object], recurrence: str) -> Occasion:
        found = {**about, **event.at(start, self.long)}
        last = event.last_day(start, self.long)
        return Occasion(uid=uid, recurrence=recurrence, last=last, columns=_named(found, uid, recurrence))

    def _within(self, uid: str, title: str, held: list[Wall]) -> tuple[list[Untaken], list[Wall]]:
        """The dates of the years that are looked at, and what is said of the others."""
        first, last = self.reading.first, self.reading.last
        told = []
        early = [one for one in held if event.last_day(one, None) < first]
        if early:
            details: dict[str, object] = {"count": len(early), "first": first.isoformat()}
            told.append(Untaken(uid=uid, title=title, why=words.EARLIER, details=details))
        within = [one for one in held if first <= event.last_day(one, None) <= last]
        if len(within) + len(early) < len(held):
            told.append(Untaken(uid=uid, title=title, why=words.LATER, details={"last": last.isoformat()}))
        return told, within

    def _said(
        self, uid: str, title: str, about: dict[str, object], whole: list[Wall], held: list[Wall]
    ) -> Iterator[Occasion | Untaken]:
        """One record with a rule, or one for each date."""
        if len(held) > 1 and (repeats := self._rule(whole, held[: dates.MOST_DATES])):
            if len(held) > dates.MOST_DATES:
                last = event.last_day(held[dates.MOST_DATES - 1], None)
                yield Untaken(uid=uid, title=title, why=words.LATER, details={"last": last.isoformat()})
            found = {**about, **event.at(held[0], self.long), "repeats": repeats}
            until = date.fromisoformat(str(repeats["until"]))
            yield Occasion(uid=uid, recurrence="", last=until, columns=_named(found, uid, ""))
            return
        if len(held) > MOST_SINGLE:
            details: dict[str, object] = {"count": len(held), "most": MOST_SINGLE}
            yield Untaken(uid=uid, title=title, why=words.MANY_DATES, details=details)
            coming = [one for one in held if event.last_day(one, None) >= self.reading.today]
            held = coming if len(coming) >= MOST_SINGLE else held[-MOST_SINGLE:]
        for one in held[:MOST_SINGLE]:
            yield self._one(uid, one, about, event.compact(one))

    def _rule(self, whole: Sequence[Wall], held: Sequence[Wall]) -> dict[str, Any] | None:
        """The rule of ours that says just these dates; None where there is none."""
        kept = set(held)
        within = [one for one in whole if held[0] <= one <= held[-1]]
        missing = sorted({event.last_day(one, None).isoformat() for one in within if one not in kept})
        until = event.last_day(held[-1], None).isoformat()
        for repeats in _candidates(held[0], until):
            if missing:
                repeats["except"] = missing
            if _spans(event.at(held[0], self.long), repeats, self.zone) == [event.written(one) for one in held]:
                return repeats
        return None

    def _dates(self) -> list[Wall]:
        """All dates by its own clock, to the last day that is looked at and one more. Raises _Unreadable."""
        begin = event.begin(self.main)
        zone = getattr(begin, "tzinfo", None)
        # Where the calendar says no zone that the world knows, the rule runs on its own clock and is seen on another.
        apart = zone is not None and zone is not self.zone and self.reading.zone is None
        own = event.midnight(begin.replace(tzinfo=None) if apart and isinstance(begin, datetime) else self.start)
        end = datetime.combine(self.reading.last, datetime.max.time()) + timedelta(days=400)
        found = {own}
        for rule in _several(self.main.get("RRULE")):
            found.update(_expanded(rule, own, end, zone, None if apart else self.zone))
        if apart:
            seen = [event.wall(one.replace(tzinfo=zone), self.zone) for one in sorted(found)]
        else:
            seen = [one if isinstance(self.start, datetime) else one.date() for one in sorted(found)]
        more = [event.wall(one, self.zone) for one in _moments(self.main.get("RDATE"))]
        return sorted({*seen, *(one for one in more if isinstance(one, datetime) == isinstance(self.start, datetime))})

    def _left_out(self) -> set[str]:
        out = {event.compact(event.wall(one, self.zone)) for one in _moments(self.main.get("EXDATE"))}
        for one in list(out):
            if isinstance(self.start, datetime) and "T" not in one:  # a day is meant, whatever the time
                out.add(f"{one}T{self.start:%H%M%S}")
        return out | self.moved.keys()


def _named(found: dict[str, object], uid: str, recurrence: str) -> dict[str, object]:
    return {**found, "uid": uid, **({"recurrence-id": recurrence} if recurrence else {})}


def _several(found: Any) -> list[Any]:
    return [] if found is None else found if isinstance(found, list) else [found]


def _moments(found: Any) -> Iterator[Wall]:
    for several in _several(found):
        for one in getattr(several, "dts", ()):
            if isinstance(one.dt, date):
                yield one.dt


def _expanded(rule: Any, own: datetime, end: datetime, zone: Any, seen: ZoneInfo | None) -> list[datetime]:
    """The dates of a rule from its first one on, by its clock. Raises _Unreadable."""
    told = rule.to_ical().decode("utf-8", "replace")[:100]
    if own.year < _EARLIEST or not frequency.comes(rule):
        raise _Unreadable(told)
    parts = {key.upper(): value for key, value in rule.items()}
    count = int((parts.pop("COUNT", None) or [0])[0])
    until = (parts.pop("UNTIL", None) or [None])[0]
    if isinstance(until, datetime) and until.tzinfo:
        clock = seen or zone
        until = until.astimezone(clock).replace(tzinfo=None) if clock else until.replace(tzinfo=None)
    if isinstance(until, date):
        last = until if isinstance(until, datetime) else datetime.combine(until, datetime.max.time())
        end = min(end, last)
    try:
        made: Iterable[datetime] = rrule.rrulestr(type(rule)(parts).to_ical().decode(), dtstart=own)
        return list(islice(takewhile(lambda one: one <= end, made), count or None))
    except (ValueError, TypeError, KeyError, OverflowError):
        raise _Unreadable(told) from None


def _candidates(start: Wall, until: str) -> Iterator[dict[str, Any]]:
    yield {"every": "week", "until": until}
    yield {"every": "day", "until": until}
    if place := _NTH.get((start.day - 1) // 7 + 1):
        yield {"every": "month", "nth": place, "until": until}
    yield {"every": "month", "nth": "last", "until": until}


def _spans(times: dict[str, object], repeats: dict[str, Any], zone: ZoneInfo) -> list[str]:
    """The starts that the site would read of it; none where it would refuse it."""
    try:
        made = Event.model_validate({"title": "x", "kind": "other", **times, "repeats": repeats})
        return [str(span.start) for span in dates.spans(made, zone)]
    except (dates.Wrong, ValueError):
        return []

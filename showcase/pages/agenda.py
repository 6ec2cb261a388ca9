"""The agenda: all occurrences of all events, sorted, and asked by day, month, year, or for one event."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from showcase.engine.query import Memos, Scope, query
from showcase.pages import nearness
from showcase.pages.nearness import Nearness
from showcase.records import dates
from showcase.records.dates import Span
from showcase.records.entry import Entry
from showcase.records.library import Library
from showcase.schema.event import Event

SATURDAY, SUNDAY = 5, 6
Dated = tuple[Span, Entry[Event]]


@dataclass(frozen=True, kw_only=True, eq=False)
class Agenda:
    """Every time that an event takes place, seen from `day`."""

    library: Library
    day: date
    memos: Memos = field(repr=False)

    @cached_property
    def queries(self) -> Scope:
        """The same in every language."""
        return Scope(name="", memos=self.memos)

    @property
    def today(self) -> date:
        """The day of the build; what asks for it is made again each day."""
        self.library.tracker.record("day")
        return self.day

    @property
    @query
    def all(self) -> tuple[Dated, ...]:
        """Every date of every event; of one day what lasts all day first, then by time."""
        pairs = ((span, event) for event, spans in self.library.events.column("spans") for span in spans)
        return tuple(sorted(pairs, key=_order))

    @property
    @query
    def coming(self) -> tuple[Dated, ...]:
        """What is not over, the next first. An event that repeats stands here once, at its next time."""
        found: dict[str, Dated] = {}
        for span, event in self.all:
            if span.last >= self.today:
                found.setdefault(event.slug, (span, event))
        return tuple(found.values())

    @property
    @query
    def past(self) -> tuple[Dated, ...]:
        """What is over for good, the latest first; an event that repeated stands here once, at its last time."""
        last: dict[str, Dated] = {pair[1].slug: pair for pair in self.all if pair[0].last < self.today}
        still = {event.slug for _, event in self.coming}
        kept = (pair for slug, pair in last.items() if slug not in still)
        return tuple(sorted(kept, key=_back, reverse=True))

    def zone_of(self, event: Entry[Event]) -> ZoneInfo:
        """The zone in which the times of an event are written: its own, that of its venue, or that of the site."""
        key = event.facts.timezone
        venue = None if key else self.library.venues.get(event.facts.venue)
        while venue and not key:
            key = venue.facts.timezone
            venue = self.library.venues.get(venue.facts.part_of)
        return ZoneInfo(key) if key else self.library.settings.zone

    def clocks_of(self, event: Entry[Event]) -> ZoneInfo:
        """The zone whose clocks show the times of an event: the site's for what is only online, else `zone_of`."""
        return self.library.settings.zone if dates.only_online(event.facts) else self.zone_of(event)

    def written(self, event: Entry[Event]) -> tuple[Span, ...]:
        """All times of an event in the zone in which they are written, each beside the one of `spans`."""
        there = self.zone_of(event)
        return event.spans if there.key == self.clocks_of(event).key else dates.spans(event.facts, there)

    def nearest(self, event: Entry[Event]) -> Span:
        """The next time of an event, or its last."""
        return next((span for span in event.spans if span.last >= self.today), event.spans[-1])

    def near(self, span: Span) -> Nearness:
        """How near one time of an event is."""
        return nearness.of_date(span.start.day, span.last, self.today)

    @property
    @query
    def soon(self) -> Mapping[str, int]:
        """How many events take place today, this weekend, and in the next seven days, as agenda-when.js counts them."""
        today = self.today
        saturday = today + timedelta(days=-1 if today.weekday() == SUNDAY else SATURDAY - today.weekday())
        ranges = {
            "today": (today, today),
            "weekend": (max(saturday, today), saturday + timedelta(days=1)),
            "week": (today, today + timedelta(days=6)),
        }
        return {
            name: len({event.slug for span, event in self.all if span.start.day <= last and span.last >= first})
            for name, (first, last) in ranges.items()
        }

    @property
    @query
    def months(self) -> Mapping[date, tuple[Dated, ...]]:
        """By the first day of each month: what begins in it, or goes on into it."""
        found: dict[date, list[Dated]] = defaultdict(list)
        for span, event in self.all:
            month = span.start.day.replace(day=1)
            while month <= span.last:
                found[month].append((span, event))
                month = (month + timedelta(days=31)).replace(day=1)
        return {month: tuple(found[month]) for month in sorted(found)}

    @property
    @query
    def years(self) -> Mapping[int, tuple[Dated, ...]]:
        """By year: what began in it and is over, the latest first."""
        found: dict[int, list[Dated]] = defaultdict(list)
        for span, event in self.past:
            found[span.start.day.year].append((span, event))
        return {year: tuple(found[year]) for year in sorted(found, reverse=True)}

    def of(self, events: Iterable[Entry[Event]]) -> tuple[tuple[Dated, ...], tuple[Dated, ...]]:
        """What is coming, and what is past, of some events, in the order of `coming` and of `past`."""
        nearest = [(self.nearest(event), event) for event in events]
        if not nearest:
            return (), ()
        coming = sorted((pair for pair in nearest if pair[0].last >= self.today), key=_order)
        past = sorted((pair for pair in nearest if pair[0].last < self.today), key=_back, reverse=True)
        return tuple(coming), tuple(past)


def _order(pair: Dated) -> tuple[date, bool, str, str]:
    span, event = pair
    return span.start.day, span.start.clock is not None, str(span.start), event.slug


def _back(pair: Dated) -> tuple[date, str]:
    return pair[0].start.day, pair[1].slug

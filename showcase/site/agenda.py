"""The agenda: all occurrences of all events, sorted, and asked by day, month, year, or for one event."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from showcase.records.dates import Span
from showcase.records.entry import Entry
from showcase.records.library import Library

Dated = tuple[Span, Entry]


@dataclass(frozen=True, kw_only=True, eq=False)
class Agenda:
    """Every time that an event takes place, seen from `today`."""

    library: Library
    today: date

    @cached_property
    def all(self) -> tuple[Dated, ...]:
        """Every date of every event; of one day what lasts all day first, then by time."""
        pairs = ((span, event) for event in self.library.all("events") for span in event.spans)
        return tuple(
            sorted(
                pairs,
                key=lambda pair: (
                    pair[0].start.day,
                    pair[0].start.clock is not None,
                    str(pair[0].start),
                    pair[1].slug,
                ),
            )
        )

    @cached_property
    def coming(self) -> tuple[Dated, ...]:
        """What is not over, the next first. An event that repeats stands here once, at its next time."""
        found: dict[str, Dated] = {}
        for span, event in self.all:
            if span.last >= self.today:
                found.setdefault(event.slug, (span, event))
        return tuple(found.values())

    @cached_property
    def past(self) -> tuple[Dated, ...]:
        """What is over for good, the latest first; an event that repeated stands here once, at its last time."""
        last: dict[str, Dated] = {pair[1].slug: pair for pair in self.all if pair[0].last < self.today}
        still = {event.slug for _, event in self.coming}
        kept = (pair for slug, pair in last.items() if slug not in still)
        return tuple(sorted(kept, key=lambda pair: (pair[0].start.day, pair[1].slug), reverse=True))

    def nearest(self, event: Entry) -> Span:
        """The next time of an event, or its last."""
        return next((span for span in event.spans if span.last >= self.today), event.spans[-1])

    @cached_property
    def months(self) -> Mapping[date, tuple[Dated, ...]]:
        """By the first day of each month: what begins in it, or goes on into it."""
        found: dict[date, list[Dated]] = defaultdict(list)
        for span, event in self.all:
            month = span.start.day.replace(day=1)
            while month <= span.last:
                found[month].append((span, event))
                month = (month + timedelta(days=31)).replace(day=1)
        return {month: tuple(found[month]) for month in sorted(found)}

    @cached_property
    def years(self) -> Mapping[int, tuple[Dated, ...]]:
        """By year: what began in it and is over, the latest first."""
        found: dict[int, list[Dated]] = defaultdict(list)
        for span, event in self.past:
            found[span.start.day.year].append((span, event))
        return {year: tuple(found[year]) for year in sorted(found, reverse=True)}

    def of(self, events: Iterable[Entry]) -> tuple[tuple[Dated, ...], tuple[Dated, ...]]:
        """What is coming, and what is past, of some events."""
        wanted = {event.slug for event in events}
        ahead, behind = self._places
        coming = sorted(ahead[slug] for slug in wanted if slug in ahead)
        past = sorted(behind[slug] for slug in wanted if slug in behind)
        return tuple(self.coming[place] for place in coming), tuple(self.past[place] for place in past)

    @cached_property
    def _places(self) -> tuple[Mapping[str, int], Mapping[str, int]]:
        """Where each event stands in `coming`, or in `past`."""
        ahead = {event.slug: place for place, (_, event) in enumerate(self.coming)}
        return ahead, {event.slug: place for place, (_, event) in enumerate(self.past)}

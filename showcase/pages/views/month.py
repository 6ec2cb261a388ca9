"""A month as a grid: a row for each week, beginning on the day on which weeks begin in the language."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from showcase.pages.agenda import Dated
from showcase.pages.edition import Edition

WEEK = 7
_DAY = timedelta(days=1)
_Days = Mapping[date, Sequence[Dated]]


class DayCell(NamedTuple):
    """A day of the grid: whether it is of the month, what begins on it, and what goes on.

    What began before the month counts as beginning on its first day: there it is seen first.
    """

    day: date
    inside: bool
    begins: Sequence[Dated]
    goes_on: Sequence[Dated]


def weekdays(edition: Edition) -> tuple[date, ...]:
    """Seven days, by whose names the columns are called."""
    monday = date(2001, 1, 1)
    return tuple(monday + timedelta(days=edition.localizer.first_weekday + number) for number in range(WEEK))


def weeks(edition: Edition, first: date) -> tuple[tuple[DayCell, ...], ...]:
    """The weeks of the month that begins on `first`, whole."""
    start = first - timedelta(days=(first.weekday() - edition.localizer.first_weekday) % WEEK)
    after = (first + timedelta(days=31)).replace(day=1)
    count = -(-(after - start).days // WEEK)
    days = [start + timedelta(days=number) for number in range(count * WEEK)]
    begins, goes_on = _by_day(edition.agenda.months[first], first, days[-1])
    cells = [
        DayCell(
            day=day,
            inside=inside,
            begins=begins.get(day, ()) if inside else (),
            goes_on=goes_on.get(day, ()) if inside else (),
        )
        for day in days
        for inside in [first <= day < after]
    ]
    return tuple(tuple(cells[number : number + WEEK]) for number in range(0, len(cells), WEEK))


def _by_day(pairs: Iterable[Dated], since: date, until: date) -> tuple[_Days, _Days]:
    """By day, what begins on it and what goes on."""
    begins: dict[date, list[Dated]] = {}
    goes_on: dict[date, list[Dated]] = {}
    # What lasts longer stands first, so that it stands at one height on all its days.
    for span, event in sorted(pairs, key=lambda pair: pair[0].last == pair[0].start.day):
        day = max(span.start.day, since)
        begins.setdefault(day, []).append((span, event))
        while (day := day + _DAY) <= min(span.last, until):
            goes_on.setdefault(day, []).append((span, event))
    return begins, goes_on

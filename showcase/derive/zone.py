"""A time zone as calendars carry it (VTIMEZONE): its rules, found by looking at what its clocks show.

A zone's changes are found one by one, and those that follow one rule for several years become an observance with an
RRULE, which every client reads alike; several values in one RDATE are misread by ical.js. What follows no rule stands
alone. No zone is named here.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from showcase.schema.years import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    import icalendar

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_STEP = timedelta(days=7)  # no zone changes its clocks twice within a week and back
_DAY, _SECOND = timedelta(days=1), timedelta(seconds=1)
Rule = tuple[int, str]  # month, and which weekday of it, as BYDAY writes it
Sort = tuple[timedelta, timedelta, str, bool, time]


class ClockChange(NamedTuple):
    """The moment `wall`, as clocks showed it before, at which they go from one difference to UTC to another."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool

    @property
    def sort(self) -> Sort:
        """Changes of one sort may follow one rule."""
        return self.before, self.after, self.name, self.summer, self.wall.time()

    @property
    def rules(self) -> set[Rule]:
        """The rules that give this day in its year."""
        day, place = _DAYS[self.wall.weekday()], (self.wall.day - 1) // 7 + 1
        last = (self.wall + _STEP).month != self.wall.month
        month = self.wall.month
        return {(month, f"{place}{day}") for _ in range(place < 5)} | {(month, f"-1{day}") for _ in range(last)}


class Observance(NamedTuple):
    """Changes of one sort in successive years. `rule` is None for one alone; `last` is None where it goes on."""

    first: ClockChange
    rule: Rule | None
    last: ClockChange | None


def changes(zone: ZoneInfo) -> Iterator[ClockChange]:
    """Every change of a zone's clocks from the year before the first that a record may name to the last."""
    moment, end = datetime(FIRST_YEAR - 1, 1, 1, tzinfo=UTC), datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC)
    steps = [moment + _STEP * number for number in range((end - moment) // _STEP + 1)]
    shown = [_shown(step, zone) for step in steps]
    for (early, before), (late, after) in pairwise(zip(steps, shown, strict=True)):
        if before != after:
            yield _change(early, late, zone)


def _shown(moment: datetime, zone: ZoneInfo) -> tuple[timedelta | None, str | None]:
    there = moment.astimezone(zone)
    return there.utcoffset(), there.tzname()


def _change(early: datetime, late: datetime, zone: ZoneInfo) -> ClockChange:
    before = _shown(early, zone)
    while late - early > _SECOND:
        middle = early + (late - early) // 2
        early, late = (middle, late) if _shown(middle, zone) == before else (early, middle)
    late = late.replace(microsecond=0)
    return _told(late, (late - _SECOND).astimezone(zone).utcoffset() or timedelta(), zone)


def _told(moment: datetime, before: timedelta, zone: ZoneInfo) -> ClockChange:
    there = moment.astimezone(zone)
    return ClockChange(
        wall=moment.replace(tzinfo=None) + before,
        before=before,
        after=there.utcoffset() or timedelta(),
        name=there.tzname() or "",
        summer=bool(there.dst()),
    )


def observances(zone: ZoneInfo) -> list[Observance]:
    """What a zone's clocks did and will do, the earliest first."""
    runs: dict[Sort, list[_Run]] = {}
    for change in changes(zone):
        of_sort = runs.setdefault(change.sort, [])
        if not (of_sort and of_sort[-1].takes(change)):
            of_sort.append(_Run(change))
    found = [one for of_sort in runs.values() for run in of_sort for one in _observed(run)]
    start = _told(datetime(FIRST_YEAR - 1, 1, 1, tzinfo=UTC), timedelta(), zone)
    since = ClockChange(
        wall=start.wall + start.after, before=start.after, after=start.after, name=start.name, summer=start.summer
    )
    if not any(one.first.wall.year < FIRST_YEAR for one in found):
        found.append(Observance(first=since, rule=None, last=None))
    return sorted(found, key=lambda one: one.first.wall)


class _Run:
    """Changes of successive years, and the rules that give the day of each of them."""

    def __init__(self, first: ClockChange) -> None:
        self.changes, self.rules = [first], first.rules

    def takes(self, change: ClockChange) -> bool:
        """Whether a change goes on by a rule of these; then it is one of them."""
        rules = self.rules & change.rules
        if change.wall.year != self.changes[-1].wall.year + 1 or not rules:
            return False
        self.changes.append(change)
        self.rules = rules
        return True


def _observed(run: _Run) -> Iterator[Observance]:
    """One observance of a run; two changes alone are no rule yet."""
    first, last = run.changes[0], run.changes[-1]
    ongoing = last.wall.year == LAST_YEAR
    if len(run.changes) < 3 and not ongoing:
        yield from (Observance(first=one, rule=None, last=None) for one in run.changes)
        return
    rule = min(run.rules)  # the last of a month before the fourth, if both hold
    yield Observance(first=first, rule=rule, last=None if ongoing else last)


def component(zone: ZoneInfo) -> "icalendar.Timezone":
    """The VTIMEZONE of a zone."""
    import icalendar  # noqa: PLC0415  late, as most runs write no calendar anew

    made = icalendar.Timezone()
    made.add("tzid", zone.key)
    for one in observances(zone):
        part = icalendar.TimezoneDaylight() if one.first.summer else icalendar.TimezoneStandard()
        part.add("dtstart", one.first.wall)
        part.add("tzoffsetfrom", one.first.before)
        part.add("tzoffsetto", one.first.after)
        part.add("tzname", one.first.name)
        if one.rule:
            month, day = one.rule
            # A day more than the last: there are readers that take the end, which is in UTC, for a time of that place.
            until = {"until": (one.last.wall - one.last.before + _DAY).replace(tzinfo=UTC)} if one.last else {}
            part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": day, **until})
        made.add_component(part)
    return made

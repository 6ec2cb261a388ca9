"""Days and moments as people write them: 2026-05-31, or 2026-05-31 19:30. Years outside 2000 to 2100 are refused.

24:00 is the midnight at the end of a day, as ISO 8601 has it.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BeforeValidator, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from showcase.schema.years import FIRST_YEAR, LAST_YEAR

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}):(\d{2}))?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})", re.ASCII)
_MIDNIGHT = "24:00"
# A night belongs to the day on which it began: what ends at this time or earlier does not reach into its own day.
NIGHT_ENDS = time(6)
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A day, or a day and a wall-clock time. Without a time it means the whole day."""

    day: date
    clock: time | None = None

    def __str__(self) -> str:
        return f"{self.day}" if self.clock is None else f"{self.day} {self.clock:%H:%M}"

    def at(self, zone: ZoneInfo) -> datetime:
        """The moment in `zone`; midnight where only the day is known. The earlier of two where clocks go back."""
        return datetime.combine(self.day, self.clock or time(), zone)

    def exists(self, zone: ZoneInfo) -> bool:
        """Whether a clock in `zone` ever shows this time (false in the gap when summer time begins)."""
        wall = self.at(zone)
        return self.clock is None or wall.astimezone(ZoneInfo("UTC")).astimezone(zone).replace(fold=0) == wall

    def last_day(self, first: date) -> date:
        """The last day of what begins on `first` and ends at this moment, which is no longer part of it."""
        if self.clock is None or self.clock > NIGHT_ENDS:
            return self.day
        return max(first, self.day - _ONE_DAY)

    def seen(self, zone: ZoneInfo, elsewhere: ZoneInfo) -> "Moment":
        """What clocks in `elsewhere` show at this moment of `zone`; a whole day is the same day everywhere."""
        if self.clock is None:
            return self
        wall = self.at(zone).astimezone(elsewhere)
        return Moment(wall.date(), time(wall.hour, wall.minute))

    def later(self, delta: timedelta) -> "Moment":
        """This wall-clock moment moved on; the zone has no part in it."""
        moved = datetime.combine(self.day, self.clock or time()) + delta
        return Moment(moved.date(), None if self.clock is None else moved.time())


def read_day(value: object) -> date:
    """A day from `YYYY-MM-DD`. Raises PydanticCustomError `day` or `day.year`."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    found = _DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found:
        raise PydanticCustomError("day", "not a day", {})
    try:
        day = date(*map(int, found.groups()))
    except ValueError:
        raise PydanticCustomError("day.none", "no such day", {}) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PydanticCustomError("day.year", "year out of range", {"first": FIRST_YEAR, "last": LAST_YEAR})
    return day


def read_clock(value: object) -> time:
    """A time of day from `HH:MM`; 24:00 is midnight. Raises PydanticCustomError `clock`."""
    if isinstance(value, time):
        return value
    if isinstance(value, str) and value.strip() == _MIDNIGHT:
        return time()
    found = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        raise PydanticCustomError("clock", "not a time", {})
    return time(int(found[1]), int(found[2]))


def read_moment(value: object) -> Moment:
    """A moment from `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`. Raises PydanticCustomError `moment`, `day…` or `clock`."""
    if isinstance(value, Moment):
        return value
    found = _MOMENT.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found:
        raise PydanticCustomError("moment", "not a moment", {})
    day = read_day(found[1])
    if found[2] is None:
        return Moment(day)
    clock = f"{found[2]}:{found[3]}"
    return Moment(read_day(str(day + _ONE_DAY)) if clock == _MIDNIGHT else day, read_clock(clock))


def read_zone(value: object) -> str:
    """A time zone by its name in the IANA database. Raises PydanticCustomError `zone`."""
    if not isinstance(value, str) or value not in available_timezones():
        raise PydanticCustomError("zone", "not a time zone", {})
    return value


def _pattern(pattern: str) -> object:
    return WithJsonSchema({"type": "string", "pattern": pattern})


Day = Annotated[date, PlainValidator(read_day), PlainSerializer(str), _pattern(r"^\d{4}-\d{2}-\d{2}$")]
Clock = Annotated[
    time, PlainValidator(read_clock), PlainSerializer(lambda t: f"{t:%H:%M}"), _pattern(r"^\d{1,2}:\d{2}$")
]
When = Annotated[
    Moment,
    PlainValidator(read_moment),
    PlainSerializer(str),
    _pattern(r"^\d{4}-\d{2}-\d{2}([ T]\d{1,2}:\d{2})?$"),
]
Zone = Annotated[str, BeforeValidator(read_zone), _pattern(r"^[A-Za-z][A-Za-z0-9_+/-]*$")]

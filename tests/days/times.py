"""The days and times at which the tests are run: those at which calendars, clocks and programs are known to err."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

HERE = "Europe/Luxembourg"


@dataclass(frozen=True, kw_only=True)
class Time:
    """When the tests begin, on a machine in a time zone, and why then."""

    at: datetime
    zone: str
    why: str

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} in {self.zone}"


def times(now: datetime) -> tuple[Time, ...]:
    """All of them; only the last depends on `now`."""
    return (
        _time("2026-12-31 23:30", HERE, "the last half hour of a year"),
        _time("2027-03-28 01:55", HERE, "five minutes before clocks go forward"),
        _time("2027-10-31 02:55", HERE, "five minutes before clocks go back"),
        _time("2028-02-29 12:05", "Pacific/Auckland", "a leap day, five minutes old in Luxembourg"),
        Time(
            at=(now + timedelta(days=731)).astimezone(ZoneInfo("America/Los_Angeles")),
            zone="America/Los_Angeles",
            why="two years from now, where the day begins nine hours after Luxembourg's",
        ),
    )


def _time(text: str, zone: str, why: str) -> Time:
    return Time(at=datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)), zone=zone, why=why)

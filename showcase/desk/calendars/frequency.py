"""Which rules of a calendar are read: those of days, weeks, months and years that are sure to give a date in time.

The library that works the dates out looks for the next one to the year 9999: of a rule that has none that is millions
of days, for each event.
"""

from typing import Any

_PARTS = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}
_DAYS_OF = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAST_OF_A_DAY = 4  # every weekday comes four times a month at least
_MOST_OF_A_DAY = 5


def comes(rule: Any) -> bool:
    """Whether a rule is read here."""
    parts = {key.upper(): [str(one) for one in value] for key, value in rule.items()}
    try:
        return not parts.keys() - _PARTS and _comes(parts)
    except ValueError:
        return False


def _comes(parts: dict[str, list[str]]) -> bool:
    frequency = parts.get("FREQ", [""])[0].upper()
    interval = int(parts.get("INTERVAL", ["1"])[0])
    months, days = [int(one) for one in parts.get("BYMONTH", [])], [int(one) for one in parts.get("BYMONTHDAY", [])]
    weekdays = [one.upper() for one in parts.get("BYDAY", [])]
    counted = [int(one[:-2]) for one in weekdays if len(one) > 2]  # the first, the last
    if interval < 1 or not _exists(months, days) or (counted and days):
        return False
    match frequency:
        case "DAILY":
            fits = not counted and (interval == 1 or not (months or days or weekdays))
        case "WEEKLY":
            fits = not counted and not days
        case "MONTHLY":
            fits = all(0 < abs(one) <= _MOST_OF_A_DAY for one in counted) and (interval == 1 or not months)
        case "YEARLY":
            fits = True
        case _:
            fits = False
    return fits and _chosen(frequency, [int(one) for one in parts.get("BYSETPOS", [])], weekdays, bool(counted or days))


def _exists(months: list[int], days: list[int]) -> bool:
    """Whether one of these months has one of these days."""
    if not all(1 <= one <= len(_DAYS_OF) for one in months):
        return False
    long = [_DAYS_OF[one - 1] for one in months] or list(_DAYS_OF)
    return not days or any(0 < abs(day) <= most for day in days for most in long)


def _chosen(frequency: str, places: list[int], weekdays: list[str], others: bool) -> bool:  # noqa: FBT001 (a fact)
    """Whether there always is what BYSETPOS chooses of the weekdays of a month."""
    if not places:
        return True
    most = _LEAST_OF_A_DAY * len(weekdays)
    return frequency == "MONTHLY" and not others and all(0 < abs(place) <= most for place in places)

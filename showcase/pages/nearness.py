"""How near something is in time: one of four states, which the theme gives a colour. What is merely open has none."""

from datetime import date
from typing import Literal

# Opens or begins later (cold), begins or ends soon (warm), today or going on (white-hot), over (cooled), none of these.
Nearness = Literal["later", "soon", "now", "past", ""]

SOON = 7  # days
CLOSING = 14  # whoever answers needs time for it


def of_date(first: date, last: date, today: date) -> Nearness:
    """Of what takes place from a day to another."""
    if last < today:
        return "past"
    if first <= today:
        return "now"
    return "soon" if (first - today).days <= SOON else "later"


def of_deadline(last: date, today: date) -> Nearness:
    """Of what may be answered until a day."""
    return "past" if last < today else of_days_left((last - today).days)


def of_days_left(days: int) -> Nearness:
    """Of what may be answered for some days after this one."""
    if days == 0:
        return "now"
    return "soon" if days <= CLOSING else ""

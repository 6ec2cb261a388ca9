"""How an event comes again: every day, every week, or every month on a weekday of it."""

from typing import Annotated

from pydantic import Field

from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.moment import Day
from showcase.schema.record import Part


class Every(Choice):
    DAY = "day", Label("Every day")
    WEEK = "week", Label("Every week")
    MONTH = "month", Label("Every month")


class Nth(Choice):
    FIRST = "1", Label("on the first")
    SECOND = "2", Label("on the second")
    THIRD = "3", Label("on the third")
    FOURTH = "4", Label("on the fourth")
    LAST = "last", Label("on the last")


class Repeats(Part):
    """How an event comes again. On months it falls on the weekday of the start: its 1st to 4th, or its last."""

    every: Every = field(
        Label("Every"),
        Label("How often it comes again."),
        "week",
        default=REQUIRED,
    )
    nth: Nth | None = field(
        Label("Which of the month"),
        Label("For month: 1 to 4 or last; otherwise understood from the start."),
        "last",
    )
    until: Day = field(
        Label("Until"),
        Label("The last possible day."),
        "2026-12-31",
        default=REQUIRED,
    )
    leave_out: Annotated[list[Day], Field(alias="except", max_length=366)] = field(
        Label("Except"),
        Label("The days it does not take place."),
        "[2026-11-01]",
        default=[],
        alias="except",
    )

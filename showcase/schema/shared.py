"""Fields that several kinds have: the same words and rules, another example."""

from typing import Annotated, Any

from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.reference import Serves
from showcase.schema.web import Url


def title(example: str) -> Any:
    """What the record is called."""
    return field(
        Label("Title"),
        Label("Short and telling."),
        example,
        default=REQUIRED,
    )


def summary(example: str) -> Any:
    """A sentence or two for lists and search engines."""
    return field(
        Label("Summary"),
        Label("One or two sentences for the lists."),
        example,
    )


def disciplines(example: str, *, facet: Label | None = None) -> Any:
    """The disciplines that something is about."""
    return field(
        Label("Disciplines"),
        Label("What it is about."),
        example,
        default=[],
        facet=facet,
    )


def pictures(example: str) -> Any:
    """Pictures of the record."""
    return field(
        Label("Pictures"),
        Label("Twelve at most."),
        example,
        default=[],
    )


def former(example: str) -> Any:
    """The names that the record's folder had, in the order of its addresses."""
    return field(
        Label("Former addresses"),
        Label("Former names of this folder, the first one first; they lead here."),
        example,
        default=[],
    )


Calendar = Annotated[Url, Serves("events")]


def calendar(example: str) -> Any:
    """The address of a calendar of one's own. Not published: it is for the program that asks it."""
    return field(
        Label("Calendar"),
        Label("The address of your own public calendar (iCalendar, .ics): its events are then proposed here."),
        example,
        public="no",
    )

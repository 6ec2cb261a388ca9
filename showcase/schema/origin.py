"""The origin of an event that was taken from a calendar: which calendar, and which event of it. Not for readers."""

from typing import Annotated

from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.record import Part
from showcase.schema.text import Longest

LONGEST_UID = 255


class Origin(Part):
    """By this `inv pull` finds the event again when its calendar changes."""

    calendar: Annotated[str, Longest(120)] = field(
        Label("Calendar"),
        Label("The member or venue whose calendar it is."),
        "venues/halle-exemple",
        default=REQUIRED,
        public="no",
    )
    uid: Annotated[str, Longest(LONGEST_UID)] = field(
        Label("Identifier"),
        Label("The identifier of the event in that calendar."),
        "nuit-2026@halle.example",
        default=REQUIRED,
        public="no",
    )
    recurrence: Annotated[str, Longest(20)] | None = field(
        Label("Which date"),
        Label("For one date of several, when it was to be at first."),
        "20260531T193000",
        public="no",
    )

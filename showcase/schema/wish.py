"""What a member offers or seeks for a while."""

from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.moment import Day
from showcase.schema.record import Part
from showcase.schema.text import Line


class Wish(Part):
    """Something offered or sought, until a day."""

    text: Line = field(
        Label("Text"),
        Label("In one sentence."),
        "Un four à partager le lundi",
        default=REQUIRED,
    )
    until: Day = field(
        Label("Until"),
        Label("Vanishes after this day."),
        "2026-12-31",
        default=REQUIRED,
    )

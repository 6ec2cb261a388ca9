"""How people sign up for an event."""

from typing import Annotated

from pydantic import Field

from showcase.schema.field import field
from showcase.schema.label import Label
from showcase.schema.moment import Day
from showcase.schema.number import PLAIN
from showcase.schema.record import Part
from showcase.schema.web import Email, Url


class Registration(Part):
    """How people sign up."""

    link: Url | None = field(
        Label("Link"),
        Label("The sign-up page."),
        "https://inscription.example",
    )
    email: Email | None = field(
        Label("E-mail"),
        Label("The address to sign up."),
        "inscription@atelier.example",
    )
    until: Day | None = field(
        Label("Until"),
        Label("The last day to sign up."),
        "2026-05-20",
    )
    places: Annotated[int, PLAIN, Field(ge=1, le=100_000)] | None = field(
        Label("Places"),
        Label("How many people can come."),
        "12",
    )

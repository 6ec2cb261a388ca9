"""How people sign up for an event."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

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
    opens: Day | None = field(
        Label("Opens"),
        Label("The first day to sign up or to book, if it is still to come."),
        "2026-05-03",
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

    @model_validator(mode="after")
    def in_order(self) -> Self:
        """Raises PydanticCustomError `registration.order` where it ends before it begins."""
        if self.opens and self.until and self.until < self.opens:
            details = {"field": "until", "opens": str(self.opens)}
            raise PydanticCustomError("registration.order", "ends before it begins", details)
        return self

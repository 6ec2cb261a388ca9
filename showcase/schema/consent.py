"""What a member agreed to have published, when, and to which text."""

from typing import Annotated

from pydantic import Field

from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.moment import Day
from showcase.schema.record import Part
from showcase.schema.text import Longest


class ConsentScope(Choice):
    PROFILE = "profile", Label("Profile")
    PICTURES = "pictures", Label("Pictures")
    CONTACT = "contact", Label("Contact details")


class Consent(Part):
    """What a member agreed to have published (Regulation (EU) 2016/679, articles 6 and 7)."""

    date: Day = field(
        Label("Date"),
        Label("The day of the consent."),
        "2026-01-15",
        default=REQUIRED,
        public="no",
    )
    version: Annotated[str, Longest(20)] = field(
        Label("Version"),
        Label("The version of the text agreed to."),
        "1",
        default=REQUIRED,
        public="no",
    )
    scope: Annotated[list[ConsentScope], Field(min_length=1)] = field(
        Label("Scope"),
        Label("What may be published."),
        "[profile, pictures, contact]",
        default=REQUIRED,
        public="no",
    )

"""A venue: a place where things are made and shown, alone or as a part of another."""

from datetime import time
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from showcase.schema import shared
from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.moment import NIGHT_ENDS, Clock, Zone
from showcase.schema.phone import Phone
from showcase.schema.picture import Picture
from showcase.schema.place import Accessibility, Address, Coordinates
from showcase.schema.record import Part, Record
from showcase.schema.reference import Commune, Reference
from showcase.schema.slug import Slug
from showcase.schema.text import Line, Passage, Word
from showcase.schema.web import Email, Url


class Weekday(Choice):
    MONDAY = "mo", Label("Monday")
    TUESDAY = "tu", Label("Tuesday")
    WEDNESDAY = "we", Label("Wednesday")
    THURSDAY = "th", Label("Thursday")
    FRIDAY = "fr", Label("Friday")
    SATURDAY = "sa", Label("Saturday")
    SUNDAY = "su", Label("Sunday")


class Access(Part):
    """How to get there, by means of transport."""

    train: Line | None = field(
        Label("Train"),
        Label("The station and the way."),
        "Gare de Differdange, 12 minutes à pied",
    )
    bus: Line | None = field(
        Label("Bus"),
        Label("The stop."),
        "Arrêt Exemple",
    )
    bike: Line | None = field(
        Label("Bike"),
        Label("The path and where to park."),
        "Arceaux devant l’entrée",
    )


class Equipment(Part):
    """Something to work with."""

    name: Word = field(
        Label("Name"),
        Label("What it is."),
        "Découpeuse laser",
        default=REQUIRED,
    )
    details: Line | None = field(
        Label("Details"),
        Label("Measures, materials, conditions."),
        "600 × 300 mm, bois et papier",
    )


class Opening(Part):
    """Days on which the venue is open from one time of day to another."""

    days: Annotated[list[Weekday], Field(min_length=1, max_length=7)] = field(
        Label("Days"),
        Label("Which days of the week."),
        "[mo, tu, we]",
        default=REQUIRED,
    )
    opens: Clock = field(
        Label("Opens", context="venue"),
        Label("The time it opens."),
        '"10:00"',
        default=REQUIRED,
    )
    closes: Clock = field(
        Label("Closes"),
        Label("The time it closes."),
        '"18:00"',
        default=REQUIRED,
    )

    @model_validator(mode="after")
    def in_order(self) -> Self:
        """Raises PydanticCustomError `opening.order` where it closes before it opens, but for a night or a whole day."""
        into_the_night = self.closes <= NIGHT_ENDS and self.closes != self.opens
        if self.closes <= self.opens and not (into_the_night or self.whole_day):
            details = {"field": "closes", "opens": f"{self.opens:%H:%M}", "latest": f"{NIGHT_ENDS:%H:%M}"}
            raise PydanticCustomError("opening.order", "closes before it opens", details)
        return self

    @property
    def whole_day(self) -> bool:
        """Whether it is open from midnight to midnight."""
        return self.opens == self.closes == time()


class Venue(Record):
    """A venue; needs a name."""

    name: Line = field(
        Label("Name"),
        Label("What it is called."),
        "Halle Exemple",
        default=REQUIRED,
    )
    summary: Passage | None = shared.summary("Une ancienne halle, six ateliers.")
    address: Address | None = field(
        Label("Address"),
        Label("The public address of the venue."),
        "{street: 12 rue de l’Exemple, locality: Differdange}",
    )
    commune: Commune | None = field(
        Label("Commune"),
        Label("The commune of the venue."),
        "differdange",
    )
    coordinates: Coordinates | None = field(
        Label("Coordinates"),
        Label("The point on the map."),
        "{latitude: 49.523, longitude: 5.889}",
    )
    access: Access | None = field(
        Label("Getting there"),
        Label("By train, bus, bike."),
        "{train: Gare de Differdange}",
    )
    accessibility: list[Accessibility] = field(
        Label("Accessibility"),
        Label("What the venue offers."),
        "[step-free, lift]",
        default=[],
    )
    equipment: Annotated[list[Equipment], Field(max_length=60)] = field(
        Label("Equipment"),
        Label("What there is to work with."),
        "[{name: Découpeuse laser, details: 600 × 300 mm}]",
        default=[],
    )
    hours: Annotated[list[Opening], Field(max_length=14)] = field(
        Label("Opening hours"),
        Label("By days."),
        '[{days: [mo, tu], opens: "10:00", closes: "18:00"}]',
        default=[],
    )
    timezone: Zone | None = field(
        Label("Time zone"),
        Label("Only if it is not the site’s: the times of what takes place there are in it."),
        "Europe/London",
    )
    part_of: Annotated[str, Reference("venues")] | None = field(
        Label("Part of"),
        Label("Another venue of this site."),
        "creative-hub-1535",
    )
    website: Url | None = field(
        Label("Website"),
        Label("The venue’s website."),
        "https://halle.example",
    )
    calendar: shared.Calendar | None = shared.calendar("https://halle.example/agenda.ics")
    email: Email | None = field(
        Label("E-mail"),
        Label("The public address."),
        "bonjour@halle.example",
    )
    phone: Phone | None = field(
        Label("Telephone"),
        Label("The public number, only one; of another country, with its code."),
        '"+352 00 00 00"',
    )
    pictures: Annotated[list[Picture], Field(max_length=12)] = shared.pictures(
        "[{file: picture.jpg, alt: La halle vue de la rue}]"
    )
    former: list[Slug] = shared.former("[halle-ancienne]")

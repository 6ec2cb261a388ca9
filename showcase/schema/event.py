"""An event: something that happens at a time, once or again, at a place or online."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from showcase.schema import shared
from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.moment import Day, When, Zone
from showcase.schema.origin import Origin
from showcase.schema.picture import Picture
from showcase.schema.place import Accessibility, Address
from showcase.schema.price import Price
from showcase.schema.record import Record
from showcase.schema.recurrence import Repeats
from showcase.schema.reference import Audience, Discipline, Language, Reference
from showcase.schema.registration import Registration
from showcase.schema.side import Party, Side
from showcase.schema.slug import Slug
from showcase.schema.text import Line, Passage
from showcase.schema.web import Url


class EventKind(Choice):
    WORKSHOP = "workshop", Label("Workshop")
    TALK = "talk", Label("Talk")
    EXHIBITION = "exhibition", Label("Exhibition")
    MARKET = "market", Label("Market")
    SCREENING = "screening", Label("Screening")
    CONCERT = "concert", Label("Concert")
    OPEN_DAY = (
        "open-day",
        Label("Open day"),
    )
    NETWORKING = "networking", Label("Networking")
    COURSE = "course", Label("Course")
    OTHER = "other", Label("Other")


class EventStatus(Choice):
    SCHEDULED = "scheduled", Label("Scheduled")
    FULL = "full", Label("Full")
    POSTPONED = "postponed", Label("Postponed")
    MOVED_ONLINE = (
        "moved-online",
        Label("Moved online"),
    )
    CANCELLED = "cancelled", Label("Cancelled")


_CHANGED = (EventStatus.CANCELLED, EventStatus.POSTPONED, EventStatus.MOVED_ONLINE)


class Event(Record):
    """An event; needs a title, a kind and a start."""

    title: Line = shared.title("Nuit des ateliers")
    kind: EventKind = field(
        Label("Kind"),
        Label("What it is."),
        "workshop",
        default=REQUIRED,
        facet=Label("kind", context="address"),
    )
    summary: Passage | None = shared.summary("Vingt ateliers ouvrent leurs portes de 18 h à minuit.")
    start: When = field(
        Label("Start"),
        Label("The day, or the day and time."),
        "2026-05-31 19:30",
        default=REQUIRED,
    )
    end: When | None = field(
        Label("End"),
        Label("As the start; the last day included. Midnight is 24:00; a night is of the day on which it begins."),
        "2026-05-31 22:00",
    )
    timezone: Zone | None = field(
        Label("Time zone"),
        Label(
            "Of the times as written; otherwise that of the venue, or of the site. "
            "What takes place online only is shown in the site’s time."
        ),
        "Europe/Lisbon",
    )
    repeats: Repeats | None = field(
        Label("Repeats"),
        Label("For what comes again, 366 dates at most."),
        "{every: week, until: 2026-12-31}",
    )
    venue: Annotated[str, Reference("venues")] | None = field(
        Label("Venue"),
        Label("A venue of this site."),
        "creative-hub-1535",
        facet=Label("venue", context="address"),
    )
    address: Address | None = field(
        Label("Address"),
        Label("If the venue is not on this site."),
        "{street: 12 rue de l’Exemple, locality: Differdange}",
    )
    online: Url | None = field(
        Label("Online"),
        Label("The link to take part online."),
        "https://direct.example",
    )
    organisers: Annotated[list[Party], Field(max_length=20)] = field(
        Label("Organisers"),
        Label("Who organises."),
        "[{member: atelier-exemple}]",
        default=[],
    )
    speakers: Annotated[list[Party], Field(max_length=40)] = field(
        Label("With"),
        Label("Who speaks, plays or shows."),
        "[{name: Anne Exemple}]",
        default=[],
    )
    audiences: list[Audience] = field(
        Label("Audience"),
        Label("Whom it is for."),
        "[families]",
        default=[],
        facet=Label("audience", context="address"),
    )
    sides: list[Side] = field(
        Label("Sides"),
        Label("Which of the five sides it concerns; citizens if nothing is said."),
        "[private, creatives]",
        default=[],
    )
    disciplines: list[Discipline] = shared.disciplines("[craft]", facet=Label("discipline", context="address"))
    languages: list[Language] = field(
        Label("Languages"),
        Label("The languages it is held in."),
        "[lb, fr]",
        default=[],
        facet=Label("language", context="address"),
    )
    price: Price | None = field(
        Label("Price"),
        Label("An amount; 0 if free of charge."),
        "12.50",
        facet=Label("entry", context="address"),
    )
    registration: Registration | None = field(
        Label("Registration"),
        Label("How to sign up."),
        "{link: https://inscription.example, until: 2026-05-20, places: 12}",
    )
    status: EventStatus = field(
        Label("Status"),
        Label("Scheduled, full, postponed, online, cancelled."),
        "scheduled",
        default=EventStatus.SCHEDULED,
    )
    previous_start: When | None = field(
        Label("Earlier start"),
        Label("The date before, if it changed; with `revised`."),
        "2026-04-30 19:30",
    )
    revised: Annotated[list[Day], Field(max_length=50)] = field(
        Label("Changes"),
        Label(
            "The days on which its date, place or status changed: calendars then notice. Needed for what is cancelled, postponed or moved online."
        ),
        "[2026-04-12]",
        default=[],
    )
    accessibility: list[Accessibility] = field(
        Label("Accessibility"),
        Label("What helps on the spot, beside what the venue says."),
        "[step-free, sign-language]",
        default=[],
    )
    picture: Picture | None = field(
        Label("Picture"),
        Label("A picture of the event."),
        "{file: picture.jpg, alt: Un tour de potier}",
    )
    outcome: Passage | None = field(
        Label("Outcome", context="event"),
        Label("Afterwards: how many came, what followed."),
        "Soixante personnes, trois projets communs.",
    )
    origin: Origin | None = field(
        Label("Origin"),
        Label("Written by a program for an event that comes from a calendar; leave it as it is."),
        "{calendar: venues/halle-exemple, uid: nuit-2026@halle.example}",
        public="no",
    )
    former: list[Slug] = shared.former("[nuit-ancienne]")

    @model_validator(mode="after")
    def in_order(self) -> Self:
        """Raises PydanticCustomError `event.…` where the moments contradict each other."""
        if self.end is not None:
            if (self.end.clock is None) != (self.start.clock is None):
                raise PydanticCustomError("event.mixed", "a day and a time", {"field": "end", "start": str(self.start)})
            if self.end < self.start:
                raise PydanticCustomError("event.order", "end before start", {"field": "end", "start": str(self.start)})
            if self.end == self.start and self.end.clock is not None:
                raise PydanticCustomError("event.instant", "takes no time", {"field": "end", "start": str(self.start)})
        if self.previous_start == self.start:
            details = {"field": "previous_start", "start": str(self.start)}
            raise PydanticCustomError("event.unmoved", "the date before is the date", details)
        if self.repeats and self.repeats.until < self.start.day:
            raise PydanticCustomError(
                "event.until", "ends before it starts", {"field": "repeats.until", "start": str(self.start)}
            )
        if self.changed and not self.revised:
            field = "status" if self.previous_start is None else "previous_start"
            raise PydanticCustomError("event.revised", "nobody said when it changed", {"field": field})
        return self

    @property
    def changed(self) -> bool:
        """Whether its date or its status is another than first announced: calendars must notice."""
        return self.previous_start is not None or self.status in _CHANGED

    @property
    def sequence(self) -> int:
        """How often its date, place or status changed, as far as the record tells: a calendar's SEQUENCE."""
        moved = self.previous_start is not None
        called_off = self.status in _CHANGED
        return max(len(self.revised), moved + (called_off and not (moved and self.status is EventStatus.POSTPONED)))

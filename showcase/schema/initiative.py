"""An initiative: an idea or an action of the cluster, with the people who carry it."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from showcase.schema import shared
from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.picture import Picture, Year
from showcase.schema.record import Part, Record
from showcase.schema.reference import Discipline, Reference
from showcase.schema.side import Side
from showcase.schema.slug import Slug
from showcase.schema.text import Line, Passage
from showcase.schema.web import Url


class Stage(Choice):
    IDEA = "idea", Label("Idea")
    UNDER_WAY = "under-way", Label("Under way")
    DONE = "done", Label("Done")


class Link(Part):
    """A link and what it leads to."""

    title: Line = field(
        Label("Title"),
        Label("What is found there."),
        "Le rapport final",
        default=REQUIRED,
    )
    url: Url = field(
        Label("Address"),
        Label("With https://."),
        "https://rapport.example",
        default=REQUIRED,
    )


class Initiative(Record):
    """An initiative; needs a title and a stage."""

    title: Line = shared.title("Une matériauthèque partagée")
    stage: Stage = field(
        Label("Stage"),
        Label("Idea, under way or done."),
        "under-way",
        default=REQUIRED,
    )
    summary: Passage | None = shared.summary("Des chutes de matériaux, classées et prêtées.")
    members: list[Annotated[str, Reference("members")]] = field(
        Label("Members"),
        Label("Who works on it."),
        "[atelier-exemple]",
        default=[],
    )
    partners: list[Annotated[str, Reference("partners")]] = field(
        Label("Partners"),
        Label("Who supports it."),
        "[ville-exemple]",
        default=[],
    )
    sides: list[Side] = field(
        Label("Sides"),
        Label("Which of the five sides it concerns."),
        "[private, creatives]",
        default=[],
    )
    disciplines: list[Discipline] = shared.disciplines("[craft, design]")
    since: Year | None = field(
        Label("Since"),
        Label("The year it began."),
        "2025",
    )
    until: Year | None = field(
        Label("Until", context="initiative"),
        Label("The year it ended."),
        "2026",
    )
    outcome: Passage | None = field(
        Label("Outcome"),
        Label("What came of it."),
        "Deux tonnes de matériaux sauvées.",
    )
    pictures: Annotated[list[Picture], Field(max_length=12)] = shared.pictures(
        "[{file: picture.jpg, alt: Des étagères de chutes}]"
    )
    links: Annotated[list[Link], Field(max_length=12)] = field(
        Label("Links"),
        Label("Where to read more."),
        "[{title: Le rapport, url: https://rapport.example}]",
        default=[],
    )
    former: list[Slug] = shared.former("[idee-ancienne]")

    @model_validator(mode="after")
    def in_order(self) -> Self:
        """Raises PydanticCustomError `initiative.order` where it ends before it begins."""
        if self.since and self.until and self.until < self.since:
            raise PydanticCustomError(
                "initiative.order", "ends before it begins", {"field": "until", "since": str(self.since)}
            )
        return self

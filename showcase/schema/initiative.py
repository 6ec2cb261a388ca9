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
    IDEA = "idea", Label("Idée", "Idee", "Idea", "Iddi")
    UNDER_WAY = "under-way", Label("En cours", "Im Gang", "Under way", "Amgaang")
    DONE = "done", Label("Réalisée", "Umgesetzt", "Done", "Ëmgesat")


class Link(Part):
    """A link and what it leads to."""

    title: Line = field(
        Label("Titre", "Titel", "Title", "Titel"),
        Label("Ce qu’on trouve au bout.", "Was man dort findet.", "What is found there.", "Wat een do fënnt."),
        "Le rapport final",
        default=REQUIRED,
    )
    url: Url = field(
        Label("Adresse", "Adresse", "Address", "Adress"),
        Label("Avec https://.", "Mit https://.", "With https://.", "Mat https://."),
        "https://rapport.example",
        default=REQUIRED,
    )


class Initiative(Record):
    """An initiative; needs a title and a stage."""

    title: Line = shared.title("Une matériauthèque partagée")
    stage: Stage = field(
        Label("Étape", "Stand", "Stage", "Etapp"),
        Label(
            "Idée, en cours ou réalisée.",
            "Idee, im Gang oder umgesetzt.",
            "Idea, under way or done.",
            "Iddi, amgaang oder ëmgesat.",
        ),
        "under-way",
        default=REQUIRED,
    )
    summary: Passage | None = shared.summary("Des chutes de matériaux, classées et prêtées.")
    members: list[Annotated[str, Reference("members")]] = field(
        Label("Membres", "Mitglieder", "Members", "Memberen"),
        Label("Qui y travaille.", "Wer daran arbeitet.", "Who works on it.", "Wien dru schafft."),
        "[atelier-exemple]",
        default=[],
    )
    partners: list[Annotated[str, Reference("partners")]] = field(
        Label("Partenaires", "Partner", "Partners", "Partneren"),
        Label("Qui soutient.", "Wer unterstützt.", "Who supports it.", "Wien ënnerstëtzt."),
        "[ville-exemple]",
        default=[],
    )
    sides: list[Side] = field(
        Label("Côtés", "Seiten", "Sides", "Säiten"),
        Label(
            "Lesquels des cinq côtés cela concerne.",
            "Welche der fünf Seiten es betrifft.",
            "Which of the five sides it concerns.",
            "Wéi eng vun de fënnef Säiten et ugeet.",
        ),
        "[private, creatives]",
        default=[],
    )
    disciplines: list[Discipline] = shared.disciplines("[craft, design]")
    since: Year | None = field(
        Label("Depuis", "Seit", "Since", "Zënter"),
        Label("L’année du début.", "Das Jahr des Beginns.", "The year it began.", "D’Joer vum Ufank."),
        "2025",
    )
    until: Year | None = field(
        Label("Jusqu’à", "Bis", "Until", "Bis"),
        Label("L’année de la fin.", "Das Jahr des Endes.", "The year it ended.", "D’Joer vum Enn."),
        "2026",
    )
    outcome: Passage | None = field(
        Label("Résultat", "Ergebnis", "Outcome", "Resultat"),
        Label("Ce qui en est sorti.", "Was daraus wurde.", "What came of it.", "Wat doraus gouf."),
        "Deux tonnes de matériaux sauvées.",
    )
    pictures: Annotated[list[Picture], Field(max_length=12)] = shared.pictures(
        "[{file: picture.jpg, alt: Des étagères de chutes}]"
    )
    links: Annotated[list[Link], Field(max_length=12)] = field(
        Label("Liens", "Links", "Links", "Linken"),
        Label("Où en lire plus.", "Wo mehr steht.", "Where to read more.", "Wou méi steet."),
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

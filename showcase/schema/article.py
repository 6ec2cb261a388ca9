"""An article of the news."""

from typing import Annotated

from pydantic import Field

from showcase.schema import shared
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.moment import Day
from showcase.schema.picture import Picture
from showcase.schema.record import Record
from showcase.schema.reference import Discipline
from showcase.schema.slug import Slug
from showcase.schema.text import Line, Name, Passage


class Article(Record):
    """An article; needs a title and a date."""

    title: Line = shared.title("La plateforme est en ligne")
    date: Day = field(
        Label("Date", "Datum", "Date", "Datum"),
        Label(
            "Le jour de parution.",
            "Der Tag des Erscheinens.",
            "The day it appears.",
            "Den Dag, wou et erauskënnt.",
        ),
        "2026-05-29",
        default=REQUIRED,
    )
    summary: Passage | None = shared.summary("Les profils se cherchent en quatre langues.")
    authors: Annotated[list[Name], Field(max_length=6)] = field(
        Label("Signature", "Verfasst von", "By", "Vun"),
        Label("Qui a écrit.", "Wer geschrieben hat.", "Who wrote it.", "Wien et geschriwwen huet."),
        "[Anne Exemple]",
        default=[],
    )
    picture: Picture | None = field(
        Label("Image", "Bild", "Picture", "Bild"),
        Label(
            "Une image de l’article.",
            "Ein Bild zum Artikel.",
            "A picture for the article.",
            "E Bild fir den Artikel.",
        ),
        "{file: picture.jpg, alt: Un écran de recherche}",
    )
    disciplines: list[Discipline] = shared.disciplines("[design]")
    former: list[Slug] = shared.former("[nouvelle-ancienne]")

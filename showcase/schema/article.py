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
        Label("Date"),
        Label("The day it appears."),
        "2026-05-29",
        default=REQUIRED,
    )
    summary: Passage | None = shared.summary("Les profils se cherchent en quatre langues.")
    authors: Annotated[list[Name], Field(max_length=6)] = field(
        Label("By"),
        Label("Who wrote it."),
        "[Anne Exemple]",
        default=[],
    )
    picture: Picture | None = field(
        Label("Picture"),
        Label("A picture for the article."),
        "{file: picture.jpg, alt: Un écran de recherche}",
    )
    disciplines: list[Discipline] = shared.disciplines("[design]")
    former: list[Slug] = shared.former("[nouvelle-ancienne]")

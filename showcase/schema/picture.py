"""Pictures of a record: only a file in the record's own folder, with what it shows in words."""

import re
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.record import Part
from showcase.schema.text import Line, Name
from showcase.schema.web import Url

FILE = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9._-]{0,95}\.(?:[Jj][Pp][Ee]?[Gg]|[Pp][Nn][Gg]|[Ww][Ee][Bb][Pp]|[Aa][Vv][Ii][Ff])"
)


def read_file(value: object) -> str:
    """The bare name of a picture file. Raises PydanticCustomError `file`."""
    if not isinstance(value, str) or not FILE.fullmatch(value):
        raise PydanticCustomError("file", "not a picture file", {})
    return value


def read_year(value: object) -> int:
    """A year of four digits, from 1000 to 2100. Raises PydanticCustomError `year`."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not re.fullmatch(r"(?:1[0-9]|20)[0-9]{2}|2100", value):
        raise PydanticCustomError("year", "not a year", {})
    return int(value)


File = Annotated[str, BeforeValidator(read_file), WithJsonSchema({"type": "string", "pattern": f"^{FILE.pattern}$"})]
# An editor reads a bare 2019 as a number.
_YEAR_SCHEMA = WithJsonSchema({"type": ["integer", "string"], "minimum": 1000, "maximum": 2100, "pattern": r"^\d{4}$"})
Year = Annotated[int, BeforeValidator(read_year), _YEAR_SCHEMA]


class Picture(Part):
    """A picture and what it shows."""

    file: File = field(
        Label("Fichier", "Datei", "File", "Fichier"),
        Label(
            "Le nom d’un fichier de ce dossier : jpg, png, webp ou avif.",
            "Der Name einer Datei in diesem Ordner: jpg, png, webp oder avif.",
            "The name of a file in this folder: jpg, png, webp or avif.",
            "Den Numm vun engem Fichier an dësem Dossier: jpg, png, webp oder avif.",
        ),
        "portrait.jpg",
        default=REQUIRED,
    )
    alt: Line = field(
        Label("Description", "Beschreibung", "Description", "Beschreiwung"),
        Label(
            "Ce que l’image montre, pour qui ne la voit pas (texte alternatif).",
            "Was das Bild zeigt, für alle, die es nicht sehen (Alternativtext).",
            "What the picture shows, for those who do not see it (alternative text).",
            "Wat d’Bild weist, fir déi, déi et net gesinn (Alternativtext).",
        ),
        "Trois bols en grès, émail bleu.",
        default=REQUIRED,
    )
    credit: Name | None = field(
        Label("Crédit", "Urheber", "Credit", "Copyright"),
        Label(
            "Qui a fait l’image.",
            "Wer das Bild gemacht hat.",
            "Who made the picture.",
            "Wien d’Bild gemaach huet.",
        ),
        "Anne Exemple",
    )


class Work(Picture):
    """A picture of a work, with what the work is."""

    title: Line | None = field(
        Label("Titre", "Titel", "Title", "Titel"),
        Label("Le titre de l’œuvre.", "Der Titel des Werks.", "The title of the work.", "Den Titel vum Wierk."),
        "Série Minett",
    )
    year: Year | None = field(
        Label("Année", "Jahr", "Year", "Joer"),
        Label("L’année de l’œuvre.", "Das Jahr des Werks.", "The year of the work.", "D’Joer vum Wierk."),
        "2025",
    )
    link: Url | None = field(
        Label("Lien", "Link", "Link", "Link"),
        Label("Où en voir plus.", "Wo es mehr zu sehen gibt.", "Where to see more.", "Wou et méi ze gesi gëtt."),
        "https://atelier.example/minett",
    )

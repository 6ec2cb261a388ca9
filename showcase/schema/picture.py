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
        Label("File"),
        Label("The name of a file in this folder: jpg, png, webp or avif."),
        "portrait.jpg",
        default=REQUIRED,
    )
    alt: Line = field(
        Label("Description"),
        Label("What the picture shows, for those who do not see it (alternative text)."),
        "Trois bols en grès, émail bleu.",
        default=REQUIRED,
    )
    credit: Name | None = field(
        Label("Credit"),
        Label("Who made the picture."),
        "Anne Exemple",
    )


class Work(Picture):
    """A picture of a work, with what the work is."""

    title: Line | None = field(
        Label("Title"),
        Label("The title of the work."),
        "Série Minett",
    )
    year: Year | None = field(
        Label("Year"),
        Label("The year of the work."),
        "2025",
    )
    link: Url | None = field(
        Label("Link"),
        Label("Where to see more."),
        "https://atelier.example/minett",
    )

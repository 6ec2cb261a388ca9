"""What every record is: a frozen model that refuses unknown keys. Parts are the smaller mappings inside one."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from showcase.schema.field import field
from showcase.schema.label import Label
from showcase.schema.text import Markdown


class Part(BaseModel):
    """A mapping inside a record. `left_out`: by field that a site does without, what it leaves out with it."""

    left_out: ClassVar[Mapping[str, str]] = {}

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)


class Record(Part):
    """A record: one folder of content. Its slug is the folder's name and is never typed inside."""

    example: bool = field(
        Label("Example"),
        Label("Yes for invented content, shown as such."),
        "true",
        default=False,
    )
    body: Markdown | None = field(
        Label("Text"),
        Label("The text below the header, in Markdown."),
        "Nous tournons des bols.",
    )

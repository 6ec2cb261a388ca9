"""References to other records and to vocabulary terms, by string: kinds never import each other."""

from dataclasses import dataclass
from typing import Annotated, NamedTuple

from pydantic_core import core_schema

from showcase.schema.slug import SLUG, read_slug


class _Named:
    """What references and terms share: both are written as a slug."""

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(read_slug)

    def __get_pydantic_json_schema__(self, schema: object, handler: object) -> dict[str, object]:
        return {"type": "string", "pattern": f"^{SLUG.pattern}$"}


@dataclass(frozen=True)
class Reference(_Named):
    """Marks a field that names a record of a kind by its folder."""

    kind: str


@dataclass(frozen=True)
class TermReference(_Named):
    """Marks a field that names an entry of a vocabulary by its key."""

    vocabulary: str


class Serves(NamedTuple):
    """Marks a field that is for a kind alone, though it names none of its records: gone where the kind is left out."""

    kind: str


Discipline = Annotated[str, TermReference("disciplines")]
Trade = Annotated[str, TermReference("trades")]
Audience = Annotated[str, TermReference("audiences")]
Commune = Annotated[str, TermReference("communes")]
Language = Annotated[str, TermReference("languages")]

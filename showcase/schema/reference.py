"""References to other records and to vocabulary terms, by string: kinds never import each other."""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG = 80
# Names that Windows cannot have as a folder: an editor there could not even check the site out.
RESERVED = frozenset(["con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in range(10))])


def read_slug(value: object) -> str:
    """A folder name: lower-case letters, digits and single hyphens. Raises PydanticCustomError `slug`."""
    if not isinstance(value, str) or len(value) > LONGEST_SLUG or not SLUG.fullmatch(value) or value in RESERVED:
        raise PydanticCustomError("slug", "not a folder name", {})
    return value


class _Named:
    """What references and terms share: both are written as a slug."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(read_slug)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{SLUG.pattern}$"}


@dataclass(frozen=True)
class Reference(_Named):
    """Marks a field that names a record of a kind by its folder."""

    kind: str


@dataclass(frozen=True)
class Term(_Named):
    """Marks a field that names an entry of a vocabulary by its key."""

    vocabulary: str


Slug = Annotated[str, BeforeValidator(read_slug), WithJsonSchema({"type": "string", "pattern": f"^{SLUG.pattern}$"})]
Discipline = Annotated[str, Term("disciplines")]
Audience = Annotated[str, Term("audiences")]
Commune = Annotated[str, Term("communes")]
Language = Annotated[str, Term("languages")]

"""Slugs: the names of folders and terms, which are addresses too. Only plain lower-case letters, digits and hyphens."""

import re
import unicodedata
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG = 80
# Names that Windows cannot have as a folder: an editor there could not even check the site out.
RESERVED = frozenset(["con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in range(10))])


def read_slug(value: object) -> str:
    """A folder name: lower-case letters, digits and single hyphens. Raises PydanticCustomError `slug`."""
    if not isinstance(value, str) or len(value) > LONGEST_SLUG or not SLUG.fullmatch(value) or value in RESERVED:
        raise PydanticCustomError("slug", "not a folder name", {})
    return value


# Letters that Unicode does not take apart into an ASCII one and an accent.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "ı": "i"}
)


def like(text: str) -> str:
    """The folder name that looks most like `text`; "" where no letter or digit of it can stand in an address."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    plain = "".join(char for char in plain if not unicodedata.combining(char)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_SLUG].strip("-")


Slug = Annotated[str, BeforeValidator(read_slug), WithJsonSchema({"type": "string", "pattern": f"^{SLUG.pattern}$"})]

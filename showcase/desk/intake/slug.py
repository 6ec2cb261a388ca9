"""Folder names made from names: plain letters, each given once; refuses nothing, a name too odd has none."""

import re
import unicodedata
from collections.abc import Iterable

from showcase.schema.reference import LONGEST_SLUG, RESERVED

# Letters that Unicode does not take apart into an ASCII one and an accent.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "ı": "i"}
)


def like(text: str) -> str:
    """The folder name that looks most like `text`; "" where no letter or digit of it can stand in an address."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    plain = "".join(char for char in plain if not unicodedata.combining(char)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_SLUG].strip("-")


class Slugs:
    """The folder names of one kind: those there are, and those given since."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken) | RESERVED
        self._next: dict[str, int] = {}

    def free(self, wanted: str) -> str:
        """`wanted`, or where that is taken the first of `wanted-2`, `wanted-3`, … that is not."""
        slug, number = wanted, self._next.get(wanted, 2)
        while slug in self._taken:
            ending = f"-{number}"
            slug = wanted[: LONGEST_SLUG - len(ending)].strip("-") + ending
            number += 1
        self._next[wanted] = number
        return slug

    def take(self, slug: str) -> None:
        """From now on this one is taken."""
        self._taken.add(slug)

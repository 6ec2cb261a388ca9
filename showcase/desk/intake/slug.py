"""The folder names of one kind, each given once."""

from collections.abc import Iterable

from showcase.schema.slug import LONGEST_SLUG, RESERVED


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

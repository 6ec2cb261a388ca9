"""What was asked of the library: the reading that a page, or a piece of one, depends on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.records.entry import Entry

# Who reads more records of one kind than this is said to depend on all of that kind: a short list, and never too few.
MOST = 64


class Asked:
    """The facts and words that were read, by record, and everything else by its key.

    `pictures` are the encodings of pictures that must be there for it.
    """

    __slots__ = ("facts", "keys", "pictures", "words")

    def __init__(self) -> None:
        self.facts: set[Entry] = set()
        self.words: set[Entry] = set()
        self.keys: set[str] = set()
        self.pictures: set[Any] = set()

    def join(self, other: Asked) -> None:
        """Whoever asked this has asked that too."""
        self.facts |= other.facts
        self.words |= other.words
        self.keys |= other.keys
        self.pictures |= other.pictures

    def needs(self) -> frozenset[str]:
        """All of it as keys, as `changes` names them."""
        return frozenset((*self.keys, *_shortened("facts", self.facts), *_shortened("words", self.words)))


def _shortened(what: str, entries: set[Entry]) -> Iterator[str]:
    by_kind: dict[str, list[Entry]] = {}
    for entry in entries:
        by_kind.setdefault(entry.kind, []).append(entry)
    for kind, some in by_kind.items():
        if len(some) > MOST:
            yield f"every {what} {kind}"
        else:
            yield from (f"{what} {kind}/{entry.slug}" for entry in some)


class Log:
    """Where readings are noted: `now` is exchanged for each piece of work."""

    __slots__ = ("now",)

    def __init__(self) -> None:
        self.now = Asked()

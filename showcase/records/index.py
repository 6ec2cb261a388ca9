"""What is asked of all records of a kind at once: a column of one field's values, and who names a record."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from showcase.engine.tracking import Tracker
from showcase.records.entry import Entry

# Something that a record names: of which kind or vocabulary, which one, and through which of its fields.
Name = tuple[str, str, str]
# By kind and field of those who name something, these, by slug.
Naming = Mapping[tuple[str, str], tuple[Entry, ...]]
Shelves = Mapping[str, Mapping[str, Entry]]


class Index(Protocol):
    """Answers for all public records at once."""

    def whole(self) -> None:
        """Most of it will be asked for."""

    def column(self, kind: str, field: str) -> tuple[tuple[Entry, Any], ...]:
        """Each record of a kind with its value of a field, or its `spans`, by slug."""

    def naming(self, kind: str, slug: str) -> Naming:
        """Who names this record or term."""


def read(shelf: Mapping[str, Entry], field: str, tracker: Tracker) -> tuple[tuple[Entry, Any], ...]:
    """A column of entries whose facts are at hand. Whoever asks for it depends on that field of theirs, not on all."""
    with tracker.scoped():
        if field == "spans":
            return tuple((entry, entry.spans) for entry in shelf.values())
        return tuple((entry, getattr(entry.facts, field)) for entry in shelf.values())


@dataclass(frozen=True, kw_only=True)
class Knit:
    """The index of records that are all at hand, with what each of them names."""

    shelves: Shelves
    tracker: Tracker
    names: Mapping[Entry, tuple[Name, ...]]

    def whole(self) -> None:
        """All of it is at hand."""

    def column(self, kind: str, field: str) -> tuple[tuple[Entry, Any], ...]:
        return read(self.shelves[kind], field, self.tracker)

    def naming(self, kind: str, slug: str) -> Naming:
        return self._naming.get((kind, slug), {})

    @cached_property
    def _naming(self) -> Mapping[tuple[str, str], Naming]:
        return knit(self.names)


def knit(names: Mapping[Entry, tuple[Name, ...]]) -> Mapping[tuple[str, str], Naming]:
    """By what is named (kind, slug): who names it."""
    found: dict[tuple[str, str], dict[tuple[str, str], dict[str, Entry]]] = defaultdict(lambda: defaultdict(dict))
    for entry, named in names.items():
        for kind, key, by in named:
            found[kind, key][entry.kind, by][entry.slug] = entry
    return {key: {by: tuple(group.values()) for by, group in ways.items()} for key, ways in found.items()}

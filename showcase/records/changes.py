"""Changes: what of the stored records is not what pages were made from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from showcase.engine.codec import parse
from showcase.records import keys
from showcase.records.store import Store


class Change(NamedTuple):
    """A record that is not what pages were made from: which of its sides differ, and what it named then and now.

    `fields` are those of its facts whose values differ, and "spans" where its times do.
    """

    place: str
    new: bool
    gone: bool
    shown: bool
    was_shown: bool
    facts: bool
    words: bool
    source: bool
    names: tuple[tuple[str, str, str], ...]
    were_names: tuple[tuple[str, str, str], ...]
    alone: bool
    fields: frozenset[str]

    def affects(self) -> Iterator[str]:
        """What of the library differs, by the keys of `records/keys`."""
        kind, slug = self.place.split("/")
        if self.facts or self.shown != self.was_shown:
            yield from (keys.facts(kind, slug), keys.every("facts", kind))
            yield from (keys.column(kind, field) for field in self.fields)
        if self.words or self.shown != self.was_shown:
            yield from (keys.words(kind, slug), keys.every("words", kind))
        if self.source or self.shown != self.was_shown:
            yield from (keys.source(kind, slug), keys.every("source", kind))
        if self.shown != self.was_shown:
            yield keys.all_of(kind)
        now = {*self.names} if self.shown else set()
        then = {*self.were_names} if self.was_shown else set()
        # Whom it shows as what it names may depend on any of its fields' names, not only on the one that changed.
        yield from (keys.naming(named, key) for named, key, _ in now ^ then)


@dataclass(frozen=True)
class ChangeSet:
    """All changes since pages were made. `complete` is false where none were made: then nobody asks what changed."""

    changes: tuple[Change, ...]
    complete: bool = True

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    @property
    def places(self) -> Iterable[str]:
        """Those of the records that changed."""
        return (change.place for change in self.changes)

    @cached_property
    def keys(self) -> frozenset[str]:
        """All that differs in the library."""
        return frozenset(key for change in self.changes for key in change.affects())

    @cached_property
    def comings_and_goings(self) -> bool:
        """Whether records came or went, for all that is known."""
        return not self.complete or any(change.new or change.gone for change in self.changes)

    @cached_property
    def alone(self) -> bool:
        """Whether something changed that only one record may have, or that may lead in a circle."""
        return any(change.alone for change in self.changes)


def since_pages_were_made(store: Store) -> ChangeSet:
    """Every record of the store that differs from what pages were made from."""
    return ChangeSet(
        tuple(
            Change(
                place=row.place,
                new=bool(row.new),
                gone=bool(row.gone),
                shown=bool(row.shown),
                was_shown=bool(row.was_shown),
                facts=bool(row.facts_differ),
                words=bool(row.words_differ),
                source=bool(row.source_differs),
                names=tuple(map(tuple, parse(row.names))),
                were_names=tuple(map(tuple, parse(row.were_names))),
                alone=bool(row.alone_differs),
                fields=_differing(row.before, row.now) if row.before else frozenset(),
            )
            for row in store.changed()
        )
    )


def _differing(before: str, now: str) -> frozenset[str]:
    """The fields that differ between two, each facts and spans in two lines of JSON."""
    (facts, spans), (earlier, earlier_spans) = (text.partition("\n")[::2] for text in (now, before))
    one, other = parse(facts or "{}"), parse(earlier or "{}")
    absent = object()
    found = {key for key in {*one, *other} if one.get(key, absent) != other.get(key, absent)}
    return frozenset(found | ({"spans"} if spans != earlier_spans else set()))

"""Naming: who names a record or a term, and what each record names, as it is stored."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from showcase.engine.codec import parse
from showcase.records import references
from showcase.records.store import Store
from showcase.schema.kinds import KINDS
from showcase.schema.record import Part
from showcase.schema.reference import Reference

# Something that a record names: of which kind or vocabulary, which one, and through which of its fields.
Name = tuple[str, str, str]
# By kind and field of those who name something, their slugs. Not all of them need be public.
NamedBy = Mapping[tuple[str, str], Sequence[str]]

_MANY = 200  # who asks so often is given all of it, read at once


class Naming:
    """Who names what, among the records of a store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._asked = 0

    def read_all(self) -> None:
        """Most of it will be asked for."""
        self._asked = _MANY

    def __call__(self, kind: str, slug: str) -> NamedBy:
        """Who names this record or term."""
        self._asked += 1
        if kind not in KINDS or self._asked > _MANY:
            return self._all.get((kind, slug), {})
        found = defaultdict[tuple[str, str], list[str]](list)
        for field, place in self._store.naming(f"{kind}/{slug}"):
            by, _, who = place.partition("/")
            found[by, field].append(who)
        return found

    @cached_property
    def _all(self) -> Mapping[tuple[str, str], NamedBy]:
        """By kind and slug of what is named."""
        found: dict[tuple[str, str], dict[tuple[str, str], list[str]]] = {}
        for place, names in stored_names(self._store):
            by, _, who = place.partition("/")
            for kind, key, field in names:
                found.setdefault((kind, key), {}).setdefault((by, field), []).append(who)
        return found


def names(facts: Part) -> tuple[Name, ...]:
    """What the facts of a record name, each once."""
    found = (
        (name.mark.kind if isinstance(name.mark, Reference) else name.mark.vocabulary, name.key, name.field)
        for name in references.named(facts)
    )
    return tuple(dict.fromkeys(found))


def stored_names(store: Store) -> Iterator[tuple[str, tuple[Name, ...]]]:
    """(place, what it names) of each record, also of those that are not public."""
    for place, named in store.named():
        yield place, tuple(map(tuple, parse(named)))


def dangling(found: Iterable[Name], known: Mapping[str, Collection[str]]) -> bool:
    """Whether one of the names leads nowhere; what is not among the kinds and vocabularies `known` is not asked."""
    return any(kind in known and key not in known[kind] for kind, key, _ in found)

"""The library: all public entries, knit in both directions. It is immutable and refuses content with errors."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from showcase.engine.tracking import Tracker
from showcase.records import content, keys, references
from showcase.records.consent import public
from showcase.records.content import Content
from showcase.records.entry import Entry
from showcase.records.index import Index, Knit, Name
from showcase.records.lazy import LazyRecords
from showcase.records.problem import Problem, Refused, in_order
from showcase.records.settings import Settings
from showcase.schema.kinds import KINDS
from showcase.schema.page import PageRole
from showcase.schema.reference import Reference
from showcase.schema.side import Side
from showcase.schema.vocabulary import Entry as Term

Shelf = Mapping[str, Entry]
Vocabulary = Mapping[str, Term]


class Terms(Mapping[str, Vocabulary]):
    """By vocabulary, the terms by key. Which vocabulary was looked into is recorded."""

    def __init__(self, known: Mapping[str, Vocabulary], tracker: Tracker) -> None:
        self._known = {vocabulary: MappingProxyType(dict(terms)) for vocabulary, terms in known.items()}
        self._tracker = tracker

    def __getitem__(self, vocabulary: str) -> Vocabulary:
        self._tracker.record(keys.terms(vocabulary))
        return self._known[vocabulary]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


@dataclass(frozen=True, kw_only=True)
class Library:
    """`shelves`: by kind, the entries by slug, in the order of slugs. `index` answers for all of them at once.

    Whatever is read of it, or of its entries, is recorded by `tracker`, so that a page knows what it depends on.
    """

    shelves: Mapping[str, Shelf]
    index: Index = field(repr=False)
    terms: Terms
    settings: Settings
    tracker: Tracker

    def get(self, kind: str, slug: str | None) -> Entry | None:
        """The entry of a kind with this slug, if it is public."""
        if not slug:
            return None
        self.tracker.record(keys.facts(kind, slug))
        return self.shelves[kind].get(slug)

    def entry(self, kind: str, slug: str) -> Entry:
        """The entry of a record that is known to be there; what depends on it is not recorded."""
        records = self.shelves[kind]
        return records.sure(slug) if isinstance(records, LazyRecords) else records[slug]

    def all(self, kind: str) -> tuple[Entry, ...]:
        """All entries of a kind, by slug."""
        self.tracker.record(keys.all_of(kind))
        if kind not in self._all:
            self._all[kind] = tuple(self.shelves[kind].values())
        return self._all[kind]

    @cached_property
    def _all(self) -> dict[str, tuple[Entry, ...]]:
        return {}

    def column(self, kind: str, field: str) -> tuple[tuple[Entry, Any], ...]:
        """All entries of a kind with their value of one field, or their `spans`: who asks depends on no other field."""
        self.tracker.record(keys.all_of(kind), keys.column(kind, field))
        return self.index.column(kind, field)

    def naming(self, kind: str, slug: str, by: str, *fields: str) -> tuple[Entry, ...]:
        """The entries of kind `by` whose `fields` name this record or term, by slug, each once."""
        self.tracker.record(keys.naming(kind, slug))
        ways = self.index.naming(kind, slug)
        if not ways:
            return ()
        found = {entry.slug: entry for name in fields for entry in ways.get((by, name), ())}
        return tuple(found[slug] for slug in sorted(found))

    @property
    def pages(self) -> Mapping[PageRole, Entry]:
        """The site's own pages by role; the sides and plain pages have no role of their own."""
        own = (e for e in self.all("pages") if e.facts.role not in (PageRole.PLAIN, PageRole.SIDE))
        return {entry.facts.role: entry for entry in own}

    @property
    def sides(self) -> Mapping[Side, Entry]:
        """The pages of the five sides."""
        return {e.facts.side: e for e in self.all("pages") if e.facts.role is PageRole.SIDE}


def knit(read: Content, settings: Settings) -> Library:
    """The library of what was read. Raises Refused with all problems where there is an error among them."""
    found = problems(read)
    if any(problem.level == "error" for problem in found):
        raise Refused(found)
    shareable = [shown for entry in read.entries if (shown := public(entry))]
    return shelve({entry: names(entry) for entry in shareable}, read.terms, settings)


def problems(read: Content) -> tuple[Problem, ...]:
    """Every problem inside and between the records, by file and line."""
    return in_order((*read.problems, *references.problems(read)))


def names(entry: Entry) -> tuple[Name, ...]:
    """What the facts of an entry name, each once."""
    found = (
        (name.mark.kind if isinstance(name.mark, Reference) else name.mark.vocabulary, name.key, name.field)
        for name in references.named(entry.facts)
    )
    return tuple(dict.fromkeys(found))


def shelve(entries: Mapping[Entry, tuple[Name, ...]], terms: Mapping[str, Vocabulary], settings: Settings) -> Library:
    """A library of public entries, with what each of them names. They are known to be right."""
    tracker = Tracker(keys.condense)
    shelves: dict[str, dict[str, Entry]] = {kind: {} for kind in KINDS}
    for entry in sorted(entries, key=lambda entry: entry.slug):
        entry.track(tracker)
        shelves[entry.kind][entry.slug] = entry
    fixed = MappingProxyType({kind: MappingProxyType(shelf) for kind, shelf in shelves.items()})
    index = Knit(shelves=fixed, tracker=tracker, names=dict(sorted(entries.items(), key=lambda item: item[0].slug)))
    return Library(shelves=fixed, index=index, terms=Terms(terms, tracker), settings=settings, tracker=tracker)


def load(folder: Path, settings: Settings, *, shown_as: str = "content") -> Library:
    """Read and knit. Raises Refused."""
    return knit(content.read(folder, settings, shown_as=shown_as), settings)


def dangling(names: Iterable[Name], known: Mapping[str, Collection[str]]) -> bool:
    """Whether one of the names leads nowhere; what is not among the kinds and vocabularies `known` is not asked."""
    return any(kind in known and key not in known[kind] for kind, key, _ in names)

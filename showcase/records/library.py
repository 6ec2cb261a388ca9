"""The library: all public records, each knowing who names it. What is read of it is recorded."""

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from showcase.engine.tracking import Tracker
from showcase.records import keys, rows
from showcase.records.content import Content
from showcase.records.entry import Entry
from showcase.records.lazy import LazyRecords
from showcase.records.naming import Naming
from showcase.records.settings import Settings
from showcase.records.store import Store
from showcase.schema.kinds import KINDS, Kind
from showcase.schema.page import PageRole
from showcase.schema.side import Side
from showcase.schema.vocabulary import Entry as Term

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


class Library:
    """`records`: by kind, the entries by slug, in the order of slugs.

    Whatever is read of it, or of its entries, is recorded by `tracker`, so that a page knows what it depends on.
    """

    def __init__(
        self, store: Store, records: Mapping[str, LazyRecords], terms: Mapping[str, Vocabulary], settings: Settings
    ) -> None:
        self.records = MappingProxyType(dict(records))
        self.tracker = next(iter(records.values())).tracker
        self.terms = Terms(terms, self.tracker)
        self.settings = settings
        self.kinds: Mapping[str, Kind] = settings.kinds  # that the site has, by folder; of all others there are none
        self._store = store
        self._naming = Naming(store, self.records)

    @classmethod
    def of(cls, store: Store, root: Path, terms: Mapping[str, Vocabulary], settings: Settings) -> "Library":
        """The library of what is stored of the content folder `root`."""
        tracker = Tracker(keys.condense)
        return cls(store, {kind: LazyRecords(store, kind, root, tracker) for kind in KINDS}, terms, settings)

    def after(self, changed: Collection[str], terms: Mapping[str, Vocabulary], settings: Settings) -> "Library":
        """The same after the records at these places changed. An entry that is still there stays the same one, so
        that what holds it is right."""
        slugs: dict[str, set[str]] = {}
        for place in changed:
            kind, _, slug = place.partition("/")
            slugs.setdefault(kind, set()).add(slug)
        self.tracker.reset()
        later = {kind: records.after(slugs.get(kind, ())) for kind, records in self.records.items()}
        return Library(self._store, later, terms, settings)

    def fetch_all(self) -> None:
        """Most of it will be asked for."""
        for records in self.records.values():
            records.fetch_all()
        self._naming.read_all()

    def get(self, kind: str, slug: str | None) -> Entry[Any] | None:
        """The entry of a kind with this slug, if it is public."""
        if not slug:
            return None
        self.tracker.record(keys.facts(kind, slug))
        return self.records[kind].get(slug)

    def entry(self, kind: str, slug: str) -> Entry[Any]:
        """The entry of a record that is known to be there; what depends on it is not recorded."""
        return self.records[kind].sure(slug)

    def all(self, kind: str) -> tuple[Entry[Any], ...]:
        """All entries of a kind, by slug."""
        self.tracker.record(keys.all_of(kind))
        if kind not in self._all:
            self._all[kind] = tuple(self.records[kind].values())
        return self._all[kind]

    @cached_property
    def _all(self) -> dict[str, tuple[Entry[Any], ...]]:
        return {}

    def column(self, kind: str, field: str) -> tuple[tuple[Entry[Any], Any], ...]:
        """All entries of a kind with their value of one field, or their `spans`: who asks depends on no other field."""
        self.tracker.record(keys.all_of(kind), keys.column(kind, field))
        return self.records[kind].column(field)

    def naming(self, kind: str, slug: str, by: str, *fields: str) -> tuple[Entry[Any], ...]:
        """The entries of kind `by` whose `fields` name this record or term, by slug, each once."""
        self.tracker.record(keys.naming(kind, slug))
        named_by = self._naming(kind, slug)
        if not named_by:
            return ()
        found = {entry.slug: entry for name in fields for entry in named_by.get((by, name), ())}
        return tuple(found[slug] for slug in sorted(found))

    @property
    def pages(self) -> Mapping[PageRole, Entry[Any]]:
        """The site's own pages by role; the sides and plain pages have no role of their own."""
        own = (e for e in self.all("pages") if e.facts.role not in (PageRole.PLAIN, PageRole.SIDE))
        return {entry.facts.role: entry for entry in own}

    @property
    def sides(self) -> Mapping[Side, Entry[Any]]:
        """The pages of the five sides."""
        return {e.facts.side: e for e in self.all("pages") if e.facts.role is PageRole.SIDE}


def in_memory(read: Content, root: Path, settings: Settings) -> Library:
    """The library of content that was just read, stored nowhere but in memory. It need not be without errors."""
    store = Store.in_memory()
    store.put(rows.encode(record, settings) for record in read.records)
    return Library.of(store, root, read.terms, settings)

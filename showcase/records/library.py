"""The library: all public records, each knowing who names it. What is read of it is recorded."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar, cast

from showcase.engine.tracking import Tracker
from showcase.records import keys, rows
from showcase.records.content import Content
from showcase.records.entry import Entry
from showcase.records.lazy import LazyRecords
from showcase.records.naming import Naming
from showcase.records.outlines import Outlines
from showcase.records.settings import Settings
from showcase.records.store import Store
from showcase.schema.article import Article
from showcase.schema.event import Event
from showcase.schema.figure import Figure
from showcase.schema.initiative import Initiative
from showcase.schema.kinds import KINDS, Kind
from showcase.schema.member import Member
from showcase.schema.opportunity import Opportunity
from showcase.schema.page import Page, PageRole
from showcase.schema.partner import Partner
from showcase.schema.record import Record
from showcase.schema.side import Side
from showcase.schema.venue import Venue
from showcase.schema.vocabulary import Term

Vocabulary = Mapping[str, Term]
R = TypeVar("R", bound=Record)


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
    """The records of each kind, as `members`, `events` …, and for who goes through kinds by name as `records`.

    Whatever is read of it, or of its entries, is recorded by `tracker`, so that a page knows what it depends on.
    """

    def __init__(
        self,
        store: Store,
        records: Mapping[str, LazyRecords[Record]],
        naming: Naming,
        terms: Mapping[str, Vocabulary],
        settings: Settings,
        outlines: Outlines | None,
    ) -> None:
        self.records = MappingProxyType(dict(records))
        self.tracker = next(iter(records.values())).tracker
        self.terms = Terms(terms, self.tracker)
        self.settings = settings
        self.kinds: Mapping[str, Kind] = settings.kinds  # that the site has, by folder; of all others there are none
        self._store, self._naming, self._outlines = store, naming, outlines
        self.members = self._of(Member)
        self.events = self._of(Event)
        self.opportunities = self._of(Opportunity)
        self.initiatives = self._of(Initiative)
        self.venues = self._of(Venue)
        self.partners = self._of(Partner)
        self.figures = self._of(Figure)
        self.news = self._of(Article)
        self.pages = self._of(Page)

    def _of(self, model: type[R]) -> LazyRecords[R]:
        """The records of a model, known as such."""
        return cast("LazyRecords[R]", next(one for one in self.records.values() if one.model is model))

    @classmethod
    def of(
        cls,
        store: Store,
        root: Path,
        terms: Mapping[str, Vocabulary],
        settings: Settings,
        outlines: Outlines | None = None,
    ) -> "Library":
        """The library of what is stored of the content folder `root`."""
        tracker, naming = Tracker(keys.condense), Naming(store)
        records = {name: LazyRecords(name, kind.model, store, root, tracker, naming) for name, kind in KINDS.items()}
        return cls(store, records, naming, terms, settings, outlines)

    def after(
        self,
        changed: Collection[str],
        terms: Mapping[str, Vocabulary],
        settings: Settings,
        outlines: Outlines | None = None,
    ) -> "Library":
        """The same after the records at these places changed. An entry that is still there stays the same one, so
        that what holds it is right."""
        slugs: dict[str, set[str]] = {}
        for place in changed:
            kind, _, slug = place.partition("/")
            slugs.setdefault(kind, set()).add(slug)
        self.tracker.reset()
        naming = Naming(self._store)
        later = {kind: records.after(slugs.get(kind, ()), naming) for kind, records in self.records.items()}
        return Library(self._store, later, naming, terms, settings, outlines)

    def fetch_all(self) -> None:
        """Most of it will be asked for."""
        for records in self.records.values():
            records.fetch_all()
        self._naming.read_all()

    @property
    def outlines(self) -> Outlines | None:
        """The outlines of communes, where content has any. That they were asked for is recorded."""
        self.tracker.record(keys.terms("outlines"))
        return self._outlines

    @property
    def by_role(self) -> Mapping[PageRole, Entry[Page]]:
        """The site's own pages by role; the sides and plain pages have no role of their own."""
        own = (page for page in self.pages.all() if page.facts.role not in (PageRole.PLAIN, PageRole.SIDE))
        return {page.facts.role: page for page in own}

    @property
    def sides(self) -> Mapping[Side, Entry[Page]]:
        """The pages of the five sides."""
        known = ((page.facts.side, page) for page in self.pages.all() if page.facts.role is PageRole.SIDE)
        return {side: page for side, page in known if side}


def in_memory(read: Content, root: Path, settings: Settings) -> Library:
    """The library of content that was just read, stored nowhere but in memory. It need not be without errors."""
    store = Store.in_memory()
    store.put(rows.encode(record, settings) for record in read.records)
    return Library.of(store, root, read.terms, settings)

"""Lazy collections of stored records: an entry is made when somebody asks for it, its facts fetched when these are.

Whoever asks for records depends on the answer; what is asked without that says so in its name.
"""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar, overload

from showcase.engine.codec import parse, parse_each
from showcase.engine.tracking import Tracker
from showcase.records import keys, serialize
from showcase.records.dates import Span
from showcase.records.entry import Entry, Stored, Written
from showcase.records.naming import Naming
from showcase.records.store import Store
from showcase.records.tables import PublicRow
from showcase.records.text import Words
from showcase.schema.record import Record

_MANY = 200  # from so many records of a kind on, all of them are fetched at once
R_co = TypeVar("R_co", bound=Record, covariant=True)


class LazyRecords(Generic[R_co]):
    """The public records of one kind; each is the same entry whenever asked for. What is asked is recorded."""

    def __init__(
        self, kind: str, model: type[R_co], store: Store, root: Path, tracker: Tracker, naming: Naming
    ) -> None:
        self.kind, self.model = kind, model
        self.root, self.tracker = root, tracker
        self._store, self._naming = store, naming
        self._made: dict[str, Entry[R_co]] = {}
        self._all: tuple[Entry[R_co], ...] | None = None
        self._fetched = 0

    def after(self, changed: Collection[str], naming: Naming) -> "LazyRecords[R_co]":
        """These records after some were read again, came or went. An entry that is still there stays the same one."""
        later = LazyRecords(self.kind, self.model, self._store, self.root, self.tracker, naming)
        later._all = None if changed else self._all
        for slug, entry in self._made.items():
            if slug in changed:
                if not self._store.one(f"{self.kind}/{slug}"):
                    continue
                entry.fill(None)
            entry.move(later)
            later._made[slug] = entry
        return later

    def get(self, slug: str | None) -> Entry[R_co] | None:
        """The entry with this slug, if it is public."""
        if not slug:
            return None
        self.tracker.record(keys.facts(self.kind, slug))
        return self._find(slug)

    def all(self) -> tuple[Entry[R_co], ...]:
        """All entries, by slug."""
        self.tracker.record(keys.all_of(self.kind))
        return self._each()

    @overload
    def column(self, field: Literal["spans"]) -> tuple[tuple[Entry[R_co], tuple[Span, ...]], ...]: ...
    @overload
    def column(self, field: str) -> tuple[tuple[Entry[R_co], Any], ...]: ...
    def column(self, field: str) -> tuple[tuple[Entry[R_co], object], ...]:
        """All entries with their value of one field, or their `spans`: who asks depends on no other field."""
        self.tracker.record(keys.all_of(self.kind), keys.column(self.kind, field))
        if self._fetched < _MANY:
            return self._stored_column(field)
        with self.tracker.scoped():
            if field == "spans":
                return tuple((entry, entry.spans) for entry in self._each())
            return tuple((entry, getattr(entry.facts, field)) for entry in self._each())

    def naming(self, named: Entry, *fields: str) -> tuple[Entry[R_co], ...]:
        """The entries whose `fields` name this record, by slug, each once."""
        self.tracker.record(keys.naming(named.kind, named.slug))
        by = self._naming(named.kind, named.slug)
        slugs = {slug for name in fields for slug in by.get((self.kind, name), ())} if by else ()
        return tuple([entry for slug in sorted(slugs) if (entry := self._find(slug))])

    # what nobody depends on by asking

    def untracked(self, slug: str) -> Entry[R_co]:
        """The entry with this slug; that it is there is not recorded. Raises KeyError where it is not public."""
        if entry := self._find(slug):
            return entry
        raise KeyError(slug)

    def unchecked(self, slug: str) -> Entry[R_co]:
        """The entry of a record that is known to be there, which is neither looked up nor recorded."""
        found = self._made.get(slug)
        if found is None:
            found = self._made[slug] = Entry(self.kind, slug, self)
        return found

    def _find(self, slug: str) -> Entry[R_co] | None:
        if slug in self._made or self._store.one(f"{self.kind}/{slug}"):
            return self.unchecked(slug)
        return None

    def _each(self) -> tuple[Entry[R_co], ...]:
        if self._all is None:
            self._all = tuple([self.unchecked(slug) for slug in self._store.slugs(self.kind)])
        return self._all

    # what entries ask

    def fetch(self, slug: str) -> Stored:
        """What is stored of a record. Raises KeyError where it is not, or no longer, public."""
        self._fetched += 1
        if self._fetched == _MANY:
            self.fetch_all()
        row = self._store.one(f"{self.kind}/{slug}")
        if row is None:
            raise KeyError(slug)
        return self._stored(row)

    def fetch_all(self) -> None:
        """Fetch what is stored of each of them."""
        self._fetched = _MANY
        for row in self._store.public(self.kind):
            entry = self.unchecked(row.place.partition("/")[2])
            if not entry.filled:
                entry.fill(self._stored(row))

    def _stored(self, row: PublicRow) -> Stored:
        facts = serialize.unpack(self.model, parse(row.facts))
        return Stored(row.path, row.file, facts, times(parse(row.spans)))

    def words(self, slug: str) -> Mapping[str, Words]:
        found = parse(self._store.words(f"{self.kind}/{slug}"))
        return {
            lang: Words(html=html, pictures=tuple(pictures), links=tuple(links))
            for lang, (html, pictures, links) in found.items()
        }

    def source(self, slug: str) -> Written:
        found = parse(self._store.source(f"{self.kind}/{slug}"))
        return Written(found.get("version", ""), found.get("body", {}))

    def _stored_column(self, field: str) -> tuple[tuple[Entry[R_co], object], ...]:
        """What `column` gives, without fetching the records."""
        decode = times if field == "spans" else serialize.way(self.model, field)
        default = () if field == "spans" else serialize.defaults(self.model)[field]
        stored = [*self._store.column(self.kind, field)]
        values = iter(parse_each([value for _, value in stored if value is not None]))
        return tuple(
            (self.unchecked(slug), default if value is None else decode(next(values))) for slug, value in stored
        )


def times(spans: list[list[str]]) -> tuple[Span, ...]:
    """The times of an event, as they are stored."""
    return tuple(
        [Span(start=serialize.moment(start), end=serialize.moment(end) if end else None) for start, end in spans]
    )

"""Lazy collections of stored records: an entry is made when somebody asks for it, its facts fetched when these are."""

from collections.abc import Collection, Iterator, Mapping, ValuesView
from pathlib import Path
from typing import Any

from showcase.engine.codec import parse
from showcase.engine.tracking import Tracker
from showcase.records import serialize
from showcase.records.dates import Span
from showcase.records.entry import Entry, Stored
from showcase.records.store import Store
from showcase.records.tables import Public
from showcase.records.text import Words
from showcase.schema.kinds import KINDS

_MANY = 200  # from so many records of a kind on, all of them are fetched at once


class LazyRecords(Mapping[str, Entry[Any]]):
    """The public records of one kind, by slug, in the order of slugs; each is the same entry whenever asked for."""

    def __init__(self, store: Store, kind: str, root: Path, tracker: Tracker) -> None:
        self.root, self.tracker = root, tracker
        self._store, self._kind = store, kind
        self._made: dict[str, Entry[Any]] = {}
        self._slugs: tuple[str, ...] | None = None
        self._fetched = 0

    def after(self, changed: Collection[str]) -> "LazyRecords":
        """These records after some were read again, came or went. An entry that is still there stays the same one."""
        later = LazyRecords(self._store, self._kind, self.root, self.tracker)
        later._slugs = None if changed else self._slugs
        for slug, entry in self._made.items():
            if slug in changed:
                if not self._store.one(f"{self._kind}/{slug}"):
                    continue
                entry.fill(None)
            entry.move(later)
            later._made[slug] = entry
        return later

    @property
    def slugs(self) -> tuple[str, ...]:
        if self._slugs is None:
            self._slugs = tuple(self._store.slugs(self._kind))
        return self._slugs

    def __getitem__(self, slug: str) -> Entry[Any]:
        found = self._made.get(slug)
        if found is None:
            if not self._store.one(f"{self._kind}/{slug}"):
                raise KeyError(slug)
            found = self.sure(slug)
        return found

    def sure(self, slug: str) -> Entry[Any]:
        """The entry of a record that is known to be there."""
        found = self._made.get(slug)
        if found is None:
            found = self._made[slug] = Entry(self._kind, slug, self)
        return found

    def values(self) -> ValuesView[Entry[Any]]:
        """All of them, without asking for each whether it is there."""
        return {slug: self.sure(slug) for slug in self.slugs}.values()

    def __iter__(self) -> Iterator[str]:
        return iter(self.slugs)

    def __len__(self) -> int:
        return len(self.slugs)

    def __bool__(self) -> bool:
        return bool(self.slugs)

    # what entries ask

    def fetch(self, slug: str) -> Stored:
        """What is stored of a record. Raises KeyError where it is not, or no longer, public."""
        self._fetched += 1
        if self._fetched == _MANY:
            self.fetch_all()
        row = self._store.one(f"{self._kind}/{slug}")
        if row is None:
            raise KeyError(slug)
        return self._stored(row)

    def fetch_all(self) -> None:
        """Fetch what is stored of each of them."""
        self._fetched = _MANY
        for row in self._store.public(self._kind):
            entry = self.sure(row.place.partition("/")[2])
            if not entry.filled:
                entry.fill(self._stored(row))

    def _stored(self, row: Public) -> Stored:
        facts = serialize.unpack(KINDS[self._kind].model, parse(row.facts))
        return Stored(row.path, row.file, facts, times(parse(row.spans)))

    def words(self, slug: str) -> Mapping[str, Words]:
        found = parse(self._store.words(f"{self._kind}/{slug}"))
        return {
            lang: Words(html=html, pictures=tuple(pictures), links=tuple(links))
            for lang, (html, pictures, links) in found.items()
        }

    def column(self, field: str) -> tuple[tuple[Entry[Any], Any], ...]:
        """Each with its value of a field, or its `spans`. What is read of entries for it is not recorded."""
        if self._fetched >= _MANY:
            with self.tracker.scoped():
                if field == "spans":
                    return tuple((entry, entry.spans) for entry in self.values())
                return tuple((entry, getattr(entry.facts, field)) for entry in self.values())
        model = KINDS[self._kind].model
        decode = times if field == "spans" else serialize.way(model, field)
        default = () if field == "spans" else serialize.defaults(model)[field]
        values = (
            (slug, default if value is None else decode(parse(value)))
            for slug, value in self._store.column(self._kind, field)
        )
        return tuple((self.sure(slug), value) for slug, value in values)


def times(spans: list[list[str]]) -> tuple[Span, ...]:
    """The times of an event, as they are stored."""
    return tuple(
        [Span(start=serialize.moment(start), end=serialize.moment(end) if end else None) for start, end in spans]
    )

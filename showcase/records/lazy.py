"""Shelves of kept records: an entry is made when somebody asks for it, and gets its facts when these are asked for."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, ValuesView
from functools import cached_property
from pathlib import Path
from typing import Any

from showcase.engine.codec import parse
from showcase.engine.tracking import Tracker
from showcase.records import index, serialize
from showcase.records.dates import Span
from showcase.records.entry import Entry
from showcase.records.index import Naming
from showcase.records.store import Public, Store
from showcase.records.text import Words
from showcase.schema.kinds import KINDS

# From so many records of a kind on, all of them are fetched at once.
_MANY = 200


class LazyRecords(Mapping[str, Entry]):
    """The public records of one kind, by slug, in the order of slugs; each is the same entry whenever asked for."""

    def __init__(self, kept: Store, kind: str, root: Path, tracker: Tracker) -> None:
        self.root = root
        self._kept, self._kind, self._tracker = kept, kind, tracker
        self._made: dict[str, Entry] = {}
        self._slugs: tuple[str, ...] | None = None
        self._fetched = 0

    def later(self, changed: Collection[str]) -> "LazyRecords":
        """The shelf after these were read again, or came or went. An entry that is still there stays the same one."""
        shelf = LazyRecords(self._kept, self._kind, self.root, self._tracker)
        shelf._made = {slug: entry for slug, entry in self._made.items() if slug not in changed}
        for slug in self._made.keys() & changed:
            if self._kept.one(f"{self._kind}/{slug}"):
                shelf._made[slug] = self._made[slug]
                shelf._made[slug].renew()
        for entry in shelf._made.values():
            object.__setattr__(entry, "shelf", shelf)
        shelf._slugs = None if changed else self._slugs
        return shelf

    @property
    def slugs(self) -> tuple[str, ...]:
        if self._slugs is None:
            self._slugs = tuple(self._kept.slugs(self._kind))
        return self._slugs

    def __getitem__(self, slug: str) -> Entry:
        found = self._made.get(slug)
        if found is None:
            if not self._kept.one(f"{self._kind}/{slug}"):
                raise KeyError(slug)
            found = self.sure(slug)
        return found

    def sure(self, slug: str) -> Entry:
        """The entry of a record that is known to be there."""
        found = self._made.get(slug)
        if found is None:
            found = self._made[slug] = Entry.kept(self._kind, slug, self, self._tracker)
        return found

    def values(self) -> ValuesView[Entry]:
        """All of them, without asking for each whether it is there."""
        return {slug: self.sure(slug) for slug in self.slugs}.values()

    def __iter__(self) -> Iterator[str]:
        return iter(self.slugs)

    def __len__(self) -> int:
        return len(self.slugs)

    def __bool__(self) -> bool:
        return bool(self.slugs)

    # what entries ask

    def fill(self, entry: Entry) -> None:
        self._fetched += 1
        if self._fetched == _MANY:
            self.whole()
        elif row := self._kept.one(f"{self._kind}/{entry.slug}"):
            self._fill(entry, row)

    def whole(self) -> None:
        """Fetch what is kept of all of them."""
        self._fetched = _MANY
        for row in self._kept.public(self._kind):
            entry = self.sure(row.place.partition("/")[2])
            if not entry.filled:
                self._fill(entry, row)

    def _fill(self, entry: Entry, row: Public) -> None:
        given = serialize.unpack(KINDS[self._kind].model, parse(row.facts))
        entry.fill(path=row.path, file=row.file, facts=given, spans=times(parse(row.spans)))

    def words(self, entry: Entry) -> Mapping[str, Words]:
        found = parse(self._kept.words(f"{entry.kind}/{entry.slug}"))
        return {
            lang: Words(html=html, pictures=tuple(pictures), links=tuple(links))
            for lang, (html, pictures, links) in found.items()
        }

    def column(self, field: str) -> tuple[tuple[Entry, Any], ...]:
        """Each with its value of a field."""
        if self._fetched >= _MANY:
            return index.read(self, field, self._tracker)
        model = KINDS[self._kind].model
        way = times if field == "spans" else serialize.way(model, field)
        usual = () if field == "spans" else serialize.defaults(model)[field]
        values = ((slug, usual if value is None else way(parse(value))) for slug, value in self._column(field))
        return tuple((self.sure(slug), value) for slug, value in values)

    def _column(self, field: str) -> Iterator[tuple[str, str | None]]:
        return self._kept.column(self._kind, field)


def times(spans: list[list[str]]) -> tuple[Span, ...]:
    """The times of an event, as they are kept."""
    return tuple(
        [Span(start=serialize.moment(start), end=serialize.moment(end) if end else None) for start, end in spans]
    )


class LazyIndex:
    """The index of kept records."""

    def __init__(self, kept: Store, shelves: Mapping[str, LazyRecords]) -> None:
        self._kept, self._shelves = kept, shelves
        self._asked: Counter[str] = Counter()

    def whole(self) -> None:
        """Most of it will be asked for."""
        for shelf in self._shelves.values():
            shelf.whole()
        self._asked["naming"] = _MANY

    def column(self, kind: str, field: str) -> tuple[tuple[Entry, Any], ...]:
        return self._shelves[kind].column(field)

    def naming(self, kind: str, slug: str) -> Naming:
        self._asked["naming"] += 1
        if kind not in KINDS or self._asked["naming"] > _MANY:
            return self._naming.get((kind, slug), {})
        ways: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for field, place in self._kept.naming(f"{kind}/{slug}"):
            by, _, who = place.partition("/")
            if entry := self._shelves[by].get(who):
                ways[by, field].append(entry)
        return {way: tuple(entries) for way, entries in ways.items()}

    @cached_property
    def _naming(self) -> Mapping[tuple[str, str], Naming]:
        names = {}
        for place, named in self._kept.named():
            kind, _, slug = place.partition("/")
            if entry := self._shelves[kind].get(slug):
                names[entry] = tuple(map(tuple, parse(named)))
        return index.knit(names)


def shelves(kept: Store, root: Path, tracker: Tracker) -> dict[str, LazyRecords]:
    """A shelf for each kind."""
    return {kind: LazyRecords(kept, kind, root, tracker) for kind in KINDS}

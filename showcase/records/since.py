"""What may have changed since an earlier renewal of the same process, and the library that comes of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.records import library
from showcase.records.content import Place, Vocabularies
from showcase.records.entry import Entry
from showcase.records.kept import Change, Kept, KeptShelf, load
from showcase.records.library import Library
from showcase.records.settings import Settings
from showcase.schema.kinds import KINDS


@dataclass(frozen=True, kw_only=True, slots=True)
class Since:
    """What an earlier renewal, from which pages were made, found; and every file that may have changed since.

    Nothing else is looked at. The entries of the earlier library go over into the new one.
    """

    library: Library
    stood: Mapping[str, Place]
    known: Vocabularies
    shelf: KeptShelf
    touched: frozenset[Path]

    def places(self, folder: Path) -> frozenset[str]:
        """The names of all places that were touched, whether or not a record can stand there."""
        steps = (path.relative_to(folder).parts for path in self.touched if path.is_relative_to(folder))
        return frozenset(f"{parts[0]}/{_slug(*parts[:2])}" for parts in steps if len(parts) > 1)

    def same_places(self, folder: Path) -> bool:
        """Whether records stand where they stood, and no others."""
        if any(path.is_relative_to(folder) and len(path.relative_to(folder).parts) < 2 for path in self.touched):
            return False
        touched = (self.stood.get(name) for name in self.places(folder) if not name.startswith("vocabulary/"))
        return all(place and _stands(place) for place in touched)

    def same_terms(self, folder: Path) -> bool:
        """Whether the vocabularies are as they were."""
        terms = folder / "vocabulary"
        return not any(path.is_relative_to(terms) or terms.is_relative_to(path) for path in self.touched)


def _slug(kind: str, name: str) -> str:
    return name.removesuffix(".yaml") if kind in KINDS and KINDS[kind].flat else name


def _stands(place: Place) -> bool:
    if place.file.is_symlink():
        return False
    return place.file.is_file() if KINDS[place.kind].flat else place.file.is_dir()


def shelve(kept: Kept, shelf: KeptShelf, folder: Path, known: Vocabularies, settings: Settings) -> Library:
    """The library of what is kept."""
    return library.shelve(dict(_entry(shelf, folder, row, None) for row in kept.public()), known.terms, settings)


def later(
    kept: Kept, since: Since, folder: Path, changed: Iterable[Change], known: Vocabularies, settings: Settings
) -> Library:
    """The earlier library with what changed. An entry that is still there stays the same one: what holds it is right.

    What was touched is taken anew in any case: a refused build may have read it in between.
    """
    before, shelf = since.library, since.shelf
    entries, same = dict(before.names), True
    for place in {*(change.place for change in changed), *since.places(folder)}:
        kind, _, slug = place.partition("/")
        old, row = before.shelves.get(kind, {}).get(slug), kept.one(place)
        named = entries.pop(old, None) if old else None
        if row:
            entry, names = _entry(shelf, folder, row, old)
            entries[entry] = names
        same = same and named == (names if row else None)
    made = library.shelve(entries, known.terms, settings)
    if same:
        made.named_as(before)
    return made


def _entry(
    shelf: KeptShelf, folder: Path, row: tuple[str, ...], old: Entry | None
) -> tuple[Entry, tuple[library.Name, ...]]:
    """The entry of a kept record, and whom it names; `old` is the one that stood for it before."""
    place, path, file, packed, spans, named = row
    kind, _, slug = place.partition("/")
    where = folder / kind if KINDS[kind].flat else folder / kind / slug
    entry = old or Entry(kind=kind, slug=slug, path=path, folder=where, file=file, shelf=shelf)
    entry.renew(path=path, file=file)
    shelf.packed[entry] = (packed, spans)
    return entry, tuple(map(tuple, load(named)))

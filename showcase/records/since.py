"""What may have changed since an earlier renewal of the same process, and the library that comes of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from showcase.engine.tracking import Dependencies, Tracker
from showcase.records import keys, lazy
from showcase.records.change import Change
from showcase.records.lazy import LazyIndex, LazyRecords
from showcase.records.library import Library, Terms
from showcase.records.litter import is_litter
from showcase.records.locate import Place, Stood
from showcase.records.settings import Settings
from showcase.records.store import Store
from showcase.records.vocabularies import Vocabularies
from showcase.schema.kinds import KINDS


@dataclass(frozen=True, kw_only=True, slots=True)
class Since:
    """What an earlier renewal, from which pages were made, found; and every file that may have changed since.

    Nothing else is looked at. The entries of the earlier library go over into the new one.
    """

    library: Library
    stood: Stood
    known: Vocabularies
    touched: frozenset[Path]

    @property
    def shelves(self) -> Mapping[str, LazyRecords]:
        return {kind: shelf for kind, shelf in self.library.shelves.items() if isinstance(shelf, LazyRecords)}

    def places(self, folder: Path) -> frozenset[str]:
        """The names of all places that were touched, whether or not a record can stand there."""
        steps = (path.relative_to(folder).parts for path in self.touched if path.is_relative_to(folder))
        known = (parts for parts in steps if len(parts) > 1 and not any(map(is_litter, parts)))
        return frozenset(f"{parts[0]}/{_slug(*parts[:2])}" for parts in known)

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


def shelve(kept: Store, folder: Path, known: Vocabularies, settings: Settings) -> Library:
    """The library of what is kept."""
    tracker = Tracker(keys.condense)
    return _library(kept, lazy.shelves(kept, folder, tracker), known, settings, tracker)


def later(
    kept: Store, since: Since, folder: Path, changed: Iterable[Change], known: Vocabularies, settings: Settings
) -> Library:
    """The earlier library with what changed. An entry that is still there stays the same one: what holds it is right.

    What was touched is taken anew in any case: a refused build may have read it in between.
    """
    slugs: dict[str, set[str]] = {}
    for place in {*(change.place for change in changed), *since.places(folder)}:
        kind, _, slug = place.partition("/")
        slugs.setdefault(kind, set()).add(slug)
    shelves = {kind: found.later(slugs.get(kind, ())) for kind, found in since.shelves.items()}
    tracker = since.library.tracker
    tracker.current = Dependencies()
    return _library(kept, shelves, known, settings, tracker)


def _library(
    kept: Store, shelves: Mapping[str, LazyRecords], known: Vocabularies, settings: Settings, tracker: Tracker
) -> Library:
    terms = Terms(known.terms, tracker)
    return Library(
        shelves=MappingProxyType(dict(shelves)),
        index=LazyIndex(kept, shelves),
        terms=terms,
        settings=settings,
        tracker=tracker,
    )

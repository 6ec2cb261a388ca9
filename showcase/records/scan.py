"""Scans: which records and vocabularies may not be as they were: a look at all files, or at those that were touched."""

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple, Protocol

from showcase.engine import fingerprint
from showcase.records import locate, vocabularies
from showcase.records.changes import ChangeSet
from showcase.records.library import Library
from showcase.records.litter import is_litter
from showcase.records.locate import Place, Places
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.records.store import Store
from showcase.records.vocabularies import Vocabularies
from showcase.schema.kinds import KINDS


class Folder(NamedTuple):
    """A content folder, as messages name it, and what is stored of it."""

    path: Path
    shown_as: str
    settings: Settings
    store: Store


class Scan(Protocol):
    """Finds what must be read again."""

    @property
    def complete(self) -> bool:
        """Whether pages were made of what is stored, so that it can be said what changed since."""

    def places(self, folder: Folder) -> tuple[Places, list[Problem]]:
        """Every place where a record stands, and what stands where none can."""

    def outdated(self, folder: Folder, places: Places) -> list[Place]:
        """The places that must be read. What is stored of those that are gone is dropped."""

    def terms_as_before(self, folder: Folder) -> bool:
        """Whether the vocabularies are as they were when pages were made."""

    def vocabularies(self, folder: Folder) -> Vocabularies: ...

    def library(self, folder: Folder, changes: ChangeSet, known: Vocabularies) -> Library: ...


class FullScan(NamedTuple):
    """Looks at all files, but for what is known of them already.

    `same_places`: records stand where they stood when pages were made, and no others. `same_terms`: the vocabularies
    are as they were then. `known_outdated`: the places of records that are not as they were read, where that was seen.
    """

    complete: bool = False
    same_places: bool = False
    same_terms: bool = False
    known_outdated: Collection[str] | None = None

    def places(self, folder: Folder) -> tuple[Places, list[Problem]]:
        if self.same_places:
            return Places(folder.store.made(), folder.path, folder.shown_as), []
        return _look(folder)

    def outdated(self, folder: Folder, places: Places) -> list[Place]:
        if self.same_places and self.known_outdated is not None:
            return [places[name] for name in sorted(self.known_outdated)]
        stamps = folder.store.stamps()
        if gone := stamps.keys() - places.keys():
            folder.store.drop(gone)
        return [places[name] for name in places if not fingerprint.matches(places.file(name), stamps.get(name, ""))]

    def terms_as_before(self, folder: Folder) -> bool:  # noqa: ARG002
        return self.same_terms

    def vocabularies(self, folder: Folder) -> Vocabularies:
        return vocabularies.read(folder.path, folder.shown_as, folder.settings)

    def library(self, folder: Folder, changes: ChangeSet, known: Vocabularies) -> Library:  # noqa: ARG002
        return Library.of(folder.store, folder.path, known.terms, folder.settings, known.outlines)


class TouchedScan(NamedTuple):
    """Looks only at the files that were `touched` since an earlier refresh of this process, from which pages were made.

    The entries of the earlier library go over into the new one.
    """

    earlier: Library
    known_places: Places
    known: Vocabularies
    touched: frozenset[Path]
    complete: bool = True

    def places(self, folder: Folder) -> tuple[Places, list[Problem]]:
        return (self.known_places, []) if self._same_places(folder.path) else _look(folder)

    def outdated(self, folder: Folder, places: Places) -> list[Place]:
        touched, came = self._touched_places(folder.path), set[str]()
        if places is self.known_places:
            folder.store.drop(touched - places.keys())
        else:
            folder.store.drop((self.known_places.keys() | touched) - places.keys())
            came = places.keys() - self.known_places.keys()
        return [places[name] for name in sorted((touched & places.keys()) | came)]

    def terms_as_before(self, folder: Folder) -> bool:
        terms = folder.path / "vocabulary"
        return not any(path.is_relative_to(terms) or terms.is_relative_to(path) for path in self.touched)

    def vocabularies(self, folder: Folder) -> Vocabularies:
        if self.terms_as_before(folder):
            return self.known
        return vocabularies.read(folder.path, folder.shown_as, folder.settings)

    def library(self, folder: Folder, changes: ChangeSet, known: Vocabularies) -> Library:
        # What was touched is taken anew in any case: a refused build may have read it in between.
        changed = {*changes.places, *self._touched_places(folder.path)}
        return self.earlier.after(changed, known.terms, folder.settings, known.outlines)

    def _touched_places(self, folder: Path) -> frozenset[str]:
        """The names of all places that were touched, whether or not a record can stand there."""
        steps = (path.relative_to(folder).parts for path in self.touched if path.is_relative_to(folder))
        known = (parts for parts in steps if len(parts) > 1 and not any(map(is_litter, parts)))
        return frozenset(f"{parts[0]}/{_slug(*parts[:2])}" for parts in known)

    def _same_places(self, folder: Path) -> bool:
        if any(path.is_relative_to(folder) and len(path.relative_to(folder).parts) < 2 for path in self.touched):
            return False
        touched = (
            self.known_places.get(name) for name in self._touched_places(folder) if not name.startswith("vocabulary/")
        )
        return all(place and _stands(place) for place in touched)


def _look(folder: Folder) -> tuple[Places, list[Problem]]:
    found, problems = locate.find(folder.path, folder.shown_as, folder.settings.kinds)
    return Places((place.name for place in found), folder.path, folder.shown_as), problems


def _slug(kind: str, name: str) -> str:
    return name.removesuffix(".yaml") if kind in KINDS and KINDS[kind].flat else name


def _stands(place: Place) -> bool:
    if place.file.is_symlink():
        return False
    return place.file.is_file() if KINDS[place.kind].flat else place.file.is_dir()

"""Places: where records stand in a content folder, and what stands where none can."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.records import outlines
from showcase.records.litter import is_litter
from showcase.records.problem import Problem
from showcase.schema import slug as slugs
from showcase.schema.kinds import KINDS, Kind
from showcase.schema.slug import LONGEST_SLUG, RESERVED, SLUG
from showcase.schema.vocabulary import VOCABULARIES


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a record stands: a folder, or the one file of a flat kind. `path` is how messages name it."""

    kind: str
    slug: str
    file: Path
    path: str

    @property
    def name(self) -> str:
        return f"{self.kind}/{self.slug}"


class Places(Mapping[str, Place]):
    """Places that are known by their names, of records that could be read; each is made when it is asked for."""

    def __init__(self, names: Iterable[str], folder: Path, shown_as: str) -> None:
        self._names = dict.fromkeys(names)
        self._folder, self._shown_as = folder, shown_as

    def file(self, name: str) -> str:
        """Where a record stands."""
        return f"{self._folder}/{name}{_ending(name)}"

    def __getitem__(self, name: str) -> Place:
        if name not in self._names:
            raise KeyError(name)
        kind, _, slug = name.partition("/")
        return Place(kind=kind, slug=slug, file=Path(self.file(name)), path=f"{self._shown_as}/{name}{_ending(name)}")

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _ending(name: str) -> str:
    return ".yaml" if KINDS[name.partition("/")[0]].flat else ""


def find(folder: Path, shown_as: str, kinds: Mapping[str, Kind]) -> tuple[list[Place], list[Problem]]:
    """Every place where a record of these kinds stands, and what stands where none can."""
    problems = list(_strays(folder, shown_as, kinds))
    found = [
        Place(kind=kind.folder, slug=slug, file=place, path=f"{shown_as}/{kind.folder}/{place.name}")
        for kind in kinds.values()
        for slug, place in _records(folder / kind.folder, kind, f"{shown_as}/{kind.folder}", problems)
    ]
    return found, problems


def problem(path: str, code: str, **details: object) -> Problem:
    """Something wrong with a file or folder as such."""
    return Problem(path=path, line=1, field="", code=code, details=details)


def _printable(item: str) -> str:
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in item)


def _strays(folder: Path, shown_as: str, kinds: Mapping[str, Kind]) -> Iterator[Problem]:
    """Whatever stands at the top of the content that is no kind of content."""
    known = (*kinds, "vocabulary")
    for item in _listed(folder):
        if item.name in KINDS.keys() - kinds.keys():
            yield problem(f"{shown_as}/{item.name}", "folder.left_out", found=item.name)
        elif item.name not in known:
            yield problem(f"{shown_as}/{_printable(item.name)}", "folder.unknown", known=", ".join(known))
        elif item.is_symlink() or not item.is_dir():
            yield problem(f"{shown_as}/{item.name}", "file.kind")
    vocabulary = folder / "vocabulary"
    if vocabulary.is_dir() and not vocabulary.is_symlink():
        known = (*(f"{name}.yaml" for name in VOCABULARIES), outlines.FILE)
        for item in _listed(vocabulary):
            if item.name not in known:
                path = f"{shown_as}/vocabulary/{_printable(item.name)}"
                yield problem(path, "vocabulary.unknown", known=", ".join(known))


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    """What stands in a folder, by name, without litter."""
    return sorted((item for item in os.scandir(folder) if not is_litter(item.name)), key=lambda item: item.name)


def _records(folder: Path, kind: Kind, path: str, problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    """The slug and place of each record of a kind; what cannot be one becomes a problem."""
    if folder.is_symlink() or not folder.is_dir():
        return
    for item in _listed(folder):
        shown_path = f"{path}/{_printable(item.name)}"
        slug = item.name.removesuffix(".yaml") if kind.flat else item.name
        if item.is_symlink():
            problems.append(problem(shown_path, "file.kind"))
        elif item.is_dir() == kind.flat or (kind.flat and not item.name.endswith(".yaml")):
            to = f"{way(slug)}.yaml" if kind.flat else f"{way(slug.rsplit('.', 1)[0])}/index.md"
            problems.append(problem(shown_path, "folder.stray", way=to))
        elif not SLUG.fullmatch(slug) or len(slug) > LONGEST_SLUG or slug in RESERVED:
            problems.append(problem(shown_path, "folder.name", found=slug, way=way(slug)))
        elif slug in kind.reserved:
            problems.append(problem(shown_path, "folder.reserved", found=slug))
        else:
            yield slug, Path(item.path)


def way(text: str) -> str:
    """A folder name like `text`, for the way out of a message."""
    name = slugs.like(text)
    return name if name and name not in RESERVED else f"{name}-1".strip("-")

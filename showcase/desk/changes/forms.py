"""Forms of a change that no member makes: links, programs, other repositories, files outside records, names alike."""

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from showcase.desk.changes.git import ABSENT, FILE, SUBMODULE, SYMLINK, Change
from showcase.desk.changes.sides import Sides
from showcase.records import source
from showcase.schema.kinds import KINDS
from showcase.schema.picture import FILE as PICTURE

LONGEST_PATH = 200
_GIT_FILES = frozenset((".gitattributes", ".gitignore", ".gitmodules", ".gitkeep", ".mailmap", ".git"))
_DEPTH = 3  # kind/slug/file


class Odd(NamedTuple):
    """What is wrong with a path: the code of its sentence, and what was found."""

    path: str
    code: str
    found: str


def odd(changes: Iterable[Change], within: str) -> Iterator[Odd]:
    """What is wrong with the form of changes, whoever proposes them; `within` is the content's folder."""
    for change in changes:
        for path in dict.fromkeys((change.source, change.path)):
            if code := _of_path(path) or _of_modes(change) or _of_place(path, within):
                yield Odd(path, code, change.new_mode if code == "mode" else PurePosixPath(path).name)


def inside(path: str, within: str) -> tuple[str, ...]:
    """The parts of a path below the content's folder; none outside."""
    return tuple(path.removeprefix(f"{within}/").split("/")) if path.startswith(f"{within}/") else ()


def record_of(path: str, within: str) -> str:
    """The record (`members/anne`) in whose folder a path stands; "" where it stands in none."""
    parts = inside(path, within)
    if len(parts) != _DEPTH or parts[0] not in KINDS or KINDS[parts[0]].flat:
        return ""
    return f"{parts[0]}/{parts[1]}"


def _of_path(path: str) -> str:
    if not path.isprintable() or len(path) > LONGEST_PATH:
        return "name"
    return ""


def _of_modes(change: Change) -> str:
    modes = {change.old_mode, change.new_mode} - {ABSENT, FILE}
    if SYMLINK in modes:
        return "symlink"
    if SUBMODULE in modes:
        return "submodule"
    return "mode" if modes else ""


def _of_place(path: str, within: str) -> str:
    name = PurePosixPath(path).name
    if name.lower() in _GIT_FILES:
        return "git"
    if not inside(path, within):
        return "outside"
    if not record_of(path, within):
        return "place"
    return "" if source.is_text(name) or PICTURE.fullmatch(name) else "file"


def alike(changes: Iterable[Change], sides: Sides) -> Iterator[Odd]:
    """Added names that are the name of something else where capitals, or ways to write a letter, do not count."""
    added = [change.path for change in changes if change.old_mode == ABSENT or change.source != change.path]
    places = dict.fromkeys(place for path in added for place in (PurePosixPath(path), *PurePosixPath(path).parents))
    for place in places:
        folder = str(place.parent)
        if place.name and folder != ".":
            known = {*sides.names(sides.base, folder), *sides.names(sides.head, folder)}
            for other in sorted(known - {place.name}):
                if _fold(other) == _fold(place.name):
                    yield Odd(str(place), "alike", other)


def _fold(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()

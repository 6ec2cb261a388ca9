"""The content at the base of a proposal, where the proposal left it, and as proposed, read from Git's objects.

A record is read by the reader that the site is built with, from a folder that holds its text files alone.
"""

import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from showcase.desk.changes.git import FILE, Item, Repository
from showcase.records import source, text_file
from showcase.records.settings import Settings
from showcase.schema.owner import Owner

GUARDED = ("owners", "former", "example")  # fields that not even an owner changes without an editor
CONSENT = "consent"


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """What the text files of a record say: its owners by number, and `said`, what stands in the fields looked at.

    `readable` is false where the production reader finds a mistake: then nobody knows what it says.
    """

    owners: frozenset[int] = frozenset()
    said: Mapping[str, Any] = field(default_factory=dict)
    readable: bool = True


class Sides:
    """The content at the base, where the proposal left it, and as proposed; each record is read once."""

    def __init__(
        self, repository: Repository, base: str, common: str, head: str, settings: Settings, within: str
    ) -> None:
        self.repository, self.settings, self.within = repository, settings, within
        self.base, self.common, self.head = base, common, head
        self._records: dict[tuple[str, str], Record | None] = {}
        self._names: dict[tuple[str, str], list[str]] = {}

    def record(self, commit: str, name: str) -> Record | None:
        """A record as it stands at a commit; None where it does not."""
        if (commit, name) not in self._records:
            items = self.repository.tree(commit, f"{self.within}/{name}", deep=False)
            self._records[commit, name] = self._record(items) if items else None
        return self._records[commit, name]

    def _record(self, items: Iterable[Item]) -> Record:
        texts = [item for item in items if source.is_text(PurePosixPath(item.path).name)]
        if any(item.mode != FILE or item.size > text_file.MOST_BYTES for item in texts):
            return Record(readable=False)
        with tempfile.TemporaryDirectory(prefix="ownership-") as place:
            for item in texts:
                (Path(place) / PurePosixPath(item.path).name).write_bytes(self.repository.file(item.digest))
            return _read(Path(place), self.settings)

    def names(self, commit: str, folder: str) -> list[str]:
        """The names of what stands in a folder of the repository at a commit."""
        if (commit, folder) not in self._names:
            items = self.repository.tree(commit, folder, deep=False)
            self._names[commit, folder] = [PurePosixPath(item.path).name for item in items]
        return self._names[commit, folder]


def _read(folder: Path, settings: Settings) -> Record:
    """A record's text files by the reader that the site is built with."""
    found = source.read_folder(folder, path="", languages=settings.text_languages, passed_over=settings.passed_over)
    if not found.texts or any(problem.level == "error" for problem in found.problems):
        return Record(readable=False)
    main, *others = [text.data for text in found.texts]
    said = {key: main[key] for key in (*GUARDED, CONSENT) if key in main}
    try:
        owners = frozenset(Owner.model_validate(one).id for one in _list(main.get("owners", [])))
    except ValueError:
        return Record(readable=False, said=said)
    # A translation may say a fact again, but not another one.
    odd = any(key in other and other[key] != said.get(key) for other in others for key in (*GUARDED, CONSENT))
    return Record(owners=owners, said=said, readable=not odd)


def _list(value: object) -> list[object]:
    """Raises ValueError for anything but a list."""
    if not isinstance(value, list):
        raise ValueError("not a list")
    return value

"""An entry: one record as read, with its facts and its words."""

from collections.abc import Mapping
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any, Protocol

from showcase.engine.tracking import Tracker
from showcase.records import dates, keys
from showcase.records.mark import Marks
from showcase.records.text import Words
from showcase.schema.kinds import KINDS


class Shelf(Protocol):
    """Where a record, its facts, words and times are kept until somebody asks."""

    @property
    def root(self) -> Path: ...

    def fill(self, entry: "Entry") -> None:
        """Give `entry` its facts, spans, path and file."""

    def words(self, entry: "Entry") -> Mapping[str, Words]: ...


class Entry:
    """A record that was read. Its identity is kind and slug; `facts` is the kind's model, `file` its main file.

    `spans` are the times of an event as the site shows them (`site.agenda.clocks_of`). What was read in an
    earlier build comes from its `shelf` when it is asked for. What is read of an entry is recorded by `tracker`.
    """

    kind: str
    slug: str
    marks: Marks
    shelf: Shelf | None
    tracker: Tracker | None
    _facts_key: str
    _path: str
    _folder: Path | None
    _file: str
    _facts: Any
    _words: Mapping[str, Words] | None
    _spans: tuple[dates.Span, ...] | None

    _GIVEN = (
        "kind",
        "slug",
        "_path",
        "_folder",
        "_file",
        "_facts",
        "_words",
        "_spans",
        "marks",
        "shelf",
        "tracker",
        "_facts_key",
    )
    __slots__ = _GIVEN

    def __init__(  # noqa: PLR0913 (what a record is)
        self,
        *,
        kind: str,
        slug: str,
        path: str,
        folder: Path,
        file: str,
        facts: Any = None,
        words: Mapping[str, Words] | None = None,
        spans: tuple[dates.Span, ...] | None = None,
        marks: Marks | None = None,
    ) -> None:
        given = (kind, slug, path, folder, file, facts, words, spans, marks or {}, None, None, keys.facts(kind, slug))
        for put, value in zip(_PUTS, given, strict=True):
            put(self, value)

    @classmethod
    def kept(cls, kind: str, slug: str, shelf: Shelf, tracker: Tracker) -> "Entry":
        """One of which nothing is asked yet: of most of them nothing will be."""
        entry = cls.__new__(cls)
        key = keys.facts(kind, slug)
        given = (kind, slug, "", None, "", None, None, None, _NO_MARKS, shelf, tracker, key)
        for put, value in zip(_PUTS, given, strict=True):
            put(entry, value)
        return entry

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"{name} of an entry cannot be changed")

    def track(self, tracker: Tracker) -> None:
        """Record by `tracker` from now on what is read of it."""
        object.__setattr__(self, "tracker", tracker)

    def fill(self, *, path: str, file: str, facts: Any, spans: tuple[dates.Span, ...]) -> None:
        """Its shelf gives what is kept of it."""
        for slot, value in (("_path", path), ("_file", file), ("_facts", facts), ("_spans", spans)):
            object.__setattr__(self, slot, value)

    def renew(self) -> None:
        """Its record was read again: what is asked for comes from its shelf anew. It stays who it is."""
        self.fill(path="", file="", facts=None, spans=())

    def __repr__(self) -> str:
        return f"<Entry {self.kind}/{self.slug}>"

    def _filled(self) -> None:
        if self._facts is None and self.shelf:
            self.shelf.fill(self)

    @property
    def path(self) -> str:
        self._filled()
        return self._path

    @property
    def file(self) -> str:
        self._filled()
        return self._file

    @property
    def folder(self) -> Path:
        if self._folder is None and self.shelf:
            place = self.shelf.root / self.kind
            object.__setattr__(self, "_folder", place if KINDS[self.kind].flat else place / self.slug)
        return self._folder or Path()

    @property
    def facts(self) -> Any:
        if self.tracker:
            self.tracker.current.keys.add(self._facts_key)
        if self._facts is None and self.shelf:
            self.shelf.fill(self)
        return self._facts

    @property
    def words(self) -> Mapping[str, Words]:
        if self.tracker:
            self.tracker.record(keys.words(self.kind, self.slug))
        if self._words is None:
            # Not kept here: a text is asked for once in each language, and all together are most of a site.
            return self.shelf.words(self) if self.shelf else {}
        return self._words

    @property
    def spans(self) -> tuple[dates.Span, ...]:
        if self.tracker:
            self.tracker.current.keys.add(self._facts_key)
        self._filled()
        return self._spans or ()

    @property
    def filled(self) -> bool:
        """Whether its facts are at hand."""
        return self._facts is not None

    @property
    def title(self) -> Any:
        """What the record is called: a plain name, or a text by language."""
        return self.facts.name if hasattr(self.facts, "name") else self.facts.title


_PUTS = tuple(Entry.__dict__[slot].__set__ for slot in Entry._GIVEN)
_NO_MARKS: Marks = {}

"""An entry: one public record of the library, fetched from the store when it is asked for."""

from collections.abc import Mapping
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Generic, NamedTuple, Protocol

from typing_extensions import TypeIs, TypeVar

from showcase.engine.tracking import Tracker
from showcase.records import keys
from showcase.records.dates import Span
from showcase.records.text import Words
from showcase.schema.kinds import KINDS
from showcase.schema.record import Record

F_co = TypeVar("F_co", bound=Record, covariant=True, default=Record)
R = TypeVar("R", bound=Record)


class Stored(NamedTuple):
    """What is stored of a record, beside its words."""

    path: str
    file: str
    facts: Record
    spans: tuple[Span, ...]


class Written(NamedTuple):
    """What a form begins with of a record, beside its facts: the version of its files ("" where nobody asked for it),
    and its body as it was written, by language.
    """

    version: str
    body: Mapping[str, str]


class Records(Protocol):
    """The records of one kind, as an entry knows them."""

    @property
    def root(self) -> Path: ...

    @property
    def tracker(self) -> Tracker: ...

    def fetch(self, slug: str) -> Stored: ...

    def words(self, slug: str) -> Mapping[str, Words]: ...

    def source(self, slug: str) -> Written: ...


class Entry(Generic[F_co]):
    """A record by kind and slug; of most of them nothing is asked in a build, so that is all it has at first.

    `facts` is the kind's model, `words` its texts as HTML by language, `spans` the times of an event as the site shows
    them (`Agenda.clocks_of`), `file` its main file. What is read of an entry is recorded by the tracker of its records.
    """

    kind: str
    slug: str
    _records: Records
    _stored: Stored | None
    _facts_key: str

    __slots__ = ("_facts_key", "_records", "_stored", "kind", "slug")

    def __init__(self, kind: str, slug: str, records: Records) -> None:
        _set_kind(self, kind)
        _set_slug(self, slug)
        _set_records(self, records)
        _set_stored(self, None)
        _set_facts_key(self, keys.facts(kind, slug))

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"{name} of an entry cannot be changed")

    def __repr__(self) -> str:
        return f"<Entry {self.kind}/{self.slug}>"

    def fill(self, stored: Stored | None) -> None:
        """Its records give what is stored of it; nothing, where it must be fetched anew."""
        _set_stored(self, stored)

    def move(self, records: Records) -> None:
        """It belongs to these records from now on."""
        _set_records(self, records)

    @property
    def filled(self) -> bool:
        """Whether its facts are at hand."""
        return self._stored is not None

    def _fetched(self) -> Stored:
        if (stored := self._stored) is None:
            stored = self._records.fetch(self.slug)
            self.fill(stored)
        return stored

    @property
    def tracker(self) -> Tracker:
        return self._records.tracker

    @property
    def path(self) -> str:
        return self._fetched().path

    @property
    def file(self) -> str:
        return self._fetched().file

    @property
    def folder(self) -> Path:
        place = self._records.root / self.kind
        return place if KINDS[self.kind].flat else place / self.slug

    @property
    def facts(self) -> F_co:
        self._records.tracker.current.keys.add(self._facts_key)
        facts: F_co = (self._stored or self._fetched()).facts  # type: ignore[assignment]  # of its model
        return facts

    @property
    def spans(self) -> tuple[Span, ...]:
        self._records.tracker.current.keys.add(self._facts_key)
        return (self._stored or self._fetched()).spans

    @property
    def words(self) -> Mapping[str, Words]:
        # Not held here: a text is asked for once in each language, and all together are most of a site.
        self._records.tracker.record(keys.words(self.kind, self.slug))
        return self._records.words(self.slug)

    @property
    def source(self) -> Written:
        self._records.tracker.record(keys.source(self.kind, self.slug))
        return self._records.source(self.slug)

    @property
    def title(self) -> str | Mapping[str, str]:
        """What the record is called: a plain name, or a text by language."""
        title: str | Mapping[str, str] = getattr(self.facts, KINDS[self.kind].title)
        return title


def holds(entry: Entry, model: type[R]) -> TypeIs[Entry[R]]:
    """Whether the facts of an entry are of this model. They are not looked at."""
    return KINDS[entry.kind].model is model


# One entry is made for each record of a large site, and may not be changed by assignment: its slots are set by these.
_set_kind, _set_slug, _set_records, _set_stored, _set_facts_key = (
    Entry.__dict__[slot].__set__ for slot in ("kind", "slug", "_records", "_stored", "_facts_key")
)

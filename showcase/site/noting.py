"""Notes in the manifest what is made, while it is made; all of it, or after a crash nothing."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import astuple
from typing import Any, NamedTuple

from showcase.pages.images import Wanted
from showcase.records.store import Kept
from showcase.records.stored import load
from showcase.site import memory

_LOT = 500  # names
_BY_NEED = """
INSERT INTO need SELECT json_each.value, noted.id
FROM (SELECT id, needs FROM output UNION ALL SELECT id, needs FROM piece) AS noted, json_each(noted.needs)
ORDER BY json_each.value, noted.id
"""


class Output(NamedTuple):
    """A file of the output as it was made. `wanted` is JSON: the pictures that it asks for."""

    path: str
    recipe: str
    digest: str
    stamp: str
    wanted: str
    needs: tuple[str, ...]


class Piece(NamedTuple):
    """A remembered piece as it was made: its `html`, or its `value` as JSON, or neither. `wanted` is as an output's."""

    key: str
    digest: str
    html: str | None
    value: str | None
    wanted: str
    needs: tuple[str, ...]


class First:
    """The notes of a build that is the first of its manifest: nothing is there that must be looked for, or goes.

    So numbers are given here, rows go in by the hundred, and who needs what is turned round at the end, in order.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._numbers: dict[str, int] = {}
        self._new: list[tuple[int, str]] = []
        self._outputs: list[tuple[Any, ...]] = []
        self._pieces: list[tuple[Any, ...]] = []
        self._noted: set[int] = set()  # pieces: two workers may make the same

    def put(self, outputs: Iterable[Output], pieces: Iterable[Piece]) -> None:
        """These were made."""
        for output in outputs:
            self._outputs.append((self._named(f"output {output.path}"), *output[:5], self._needed(output.needs)))
        for piece in pieces:
            number = self._named(piece.key)
            if number not in self._noted:
                self._noted.add(number)
                self._pieces.append((number, *piece[1:5], self._needed(piece.needs)))
        if len(self._new) >= _LOT:
            self.flush()

    def flush(self) -> None:
        """All that was put is in the manifest."""
        db = self._db
        db.executemany("INSERT INTO name VALUES (?, ?)", self._new)
        db.executemany("INSERT INTO output VALUES (?, ?, ?, ?, ?, ?, ?)", self._outputs)
        db.executemany("INSERT INTO piece VALUES (?, ?, ?, ?, ?, ?)", self._pieces)
        for put in (self._new, self._outputs, self._pieces):
            put.clear()

    def finish(self) -> None:
        """That was all."""
        self.flush()
        self._db.execute(_BY_NEED)

    def _named(self, key: str) -> int:
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._numbers) + 1
            self._new.append((number, key))
        return number

    def _needed(self, needs: Iterable[str]) -> str:
        return str(sorted({self._named(key) for key in needs}))  # as JSON has it


class Noting:
    """A change of the manifest, from its first note to `finish`.

    Where other connections could not read meanwhile, as without a write-ahead log, notes are held back until `finish`.
    """

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._numbers: dict[str, int] = {}
        self._held: list[tuple[list[Output], list[Piece]]] = []
        self._first: First | None = None
        self._streams = self._db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"

    @property
    def _db(self) -> sqlite3.Connection:
        return self._kept.connection

    def begin(self, lost: Iterable[str]) -> None:
        """These pieces are gone."""
        self._open()
        for key in lost:
            self._forget("piece", self._number(key))

    def put(self, outputs: Iterable[Output], pieces: Iterable[Piece]) -> None:
        """These were made."""
        if not self._streams:
            self._held.append((list(outputs), list(pieces)))
            return
        self._open()
        self._put(outputs, pieces)

    def flush(self) -> None:
        """What was held back is noted: from here on nobody else reads."""
        self._open()
        for outputs, pieces in self._held:
            self._put(outputs, pieces)
        self._held.clear()
        if self._first:
            self._first.flush()

    def finish(self, gone: Iterable[str], state: Mapping[str, str]) -> None:
        """These outputs are gone, and that is all."""
        self.flush()
        if self._first:
            self._first.finish()
        for path in gone:
            self._forget("output", self._number(f"output {path}"))
        self._db.execute("DELETE FROM state")
        self._db.executemany("INSERT INTO state VALUES (?, ?)", state.items())
        self._kept.settle()
        self._db.execute("COMMIT")

    def _open(self) -> None:
        if not self._db.in_transaction:
            self._db.execute("BEGIN")
            empty = self._db.execute("SELECT 1 FROM name LIMIT 1").fetchone() is None
            self._first = First(self._db) if empty else None

    def _put(self, outputs: Iterable[Output], pieces: Iterable[Piece]) -> None:
        if self._first:
            self._first.put(outputs, pieces)
            return
        db = self._db
        for output in outputs:
            number = self._named(f"output {output.path}")
            needs = self._needs("output", number, output.needs)
            db.execute("INSERT OR REPLACE INTO output VALUES (?, ?, ?, ?, ?, ?, ?)", (number, *output[:5], needs))
        for piece in pieces:
            number = self._named(piece.key)
            needs = self._needs("piece", number, piece.needs)
            db.execute("INSERT OR REPLACE INTO piece VALUES (?, ?, ?, ?, ?, ?)", (number, *piece[1:5], needs))

    def _needs(self, table: str, number: int, needs: Iterable[str]) -> str:
        """Exchange what something needs for this; as it is kept beside it."""
        wanted = sorted({self._named(key) for key in needs})
        before = self._needed(table, number)
        if lost := before - {*wanted}:
            self._db.executemany("DELETE FROM need WHERE what = ? AND who = ?", [(w, number) for w in lost])
        self._db.executemany("INSERT INTO need VALUES (?, ?)", [(w, number) for w in wanted if w not in before])
        return json.dumps(wanted)

    def _needed(self, table: str, number: int) -> set[int]:
        found = self._db.execute(f"SELECT needs FROM {table} WHERE id = ?", (number,)).fetchone()  # noqa: S608
        return set(load(found[0])) if found else set()

    def _forget(self, table: str, number: int | None) -> None:
        if number is not None:
            self._db.executemany(
                "DELETE FROM need WHERE what = ? AND who = ?", [(w, number) for w in self._needed(table, number)]
            )
            self._db.execute(f"DELETE FROM {table} WHERE id = ?", (number,))  # noqa: S608

    def _number(self, key: str) -> int | None:
        found = self._db.execute("SELECT id FROM name WHERE key = ?", (key,)).fetchone()
        return int(found[0]) if found else None

    def _named(self, key: str) -> int:
        number = self._numbers.get(key)
        if number is None:
            found = self._number(key)
            number = found or int(self._db.execute("INSERT INTO name (key) VALUES (?)", (key,)).lastrowid or 0)
            self._numbers[key] = number
        return number


def fresh_of(pieces: Iterable[memory.Piece]) -> Iterator[Piece]:
    """Those that the manifest does not hold yet, as it will."""
    for piece in pieces:
        if piece.key and not piece.kept:
            yield noted(piece)
            piece.kept, piece.needs = True, ()


def noted(piece: memory.Piece) -> Piece:
    """A piece as the manifest holds it."""
    html, value, digest = memory.told(piece.result)
    wanted, needs = asking(piece.pictures), tuple(piece.needs)
    return Piece(key=piece.key, digest=digest, html=html, value=value, wanted=wanted, needs=needs)


def asking(pictures: Collection[Wanted]) -> str:
    """The pictures that were asked for, as JSON."""
    return json.dumps([astuple(one) for one in sorted(pictures)]) if pictures else "[]"

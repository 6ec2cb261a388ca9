"""The manifest: what every output and every remembered piece was made from, in one database beside the output.

It holds texts and numbers, no code. It may be deleted at any time; one that is damaged, or not ours, is made anew.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.records import store
from showcase.records.store import Kept
from showcase.records.stored import load
from showcase.records.wrong_setting import Hindered
from showcase.schema.label import Message
from showcase.site import output
from showcase.site.memory import Earlier, digest_of
from showcase.site.noting import Noting, Piece

# Raised whenever what the tables hold, or mean, changes.
FORMAT = 4
# Sorts of errors of SQLite that say nothing of what the file holds.
_IN_USE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_UNWRITABLE = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY)
_BUSY = Message("Another program has been building {found} for a minute. Wait until it is through, or end it")
_OURS = 0x49435331  # "ICS1", the application's mark in the file (SQLite, PRAGMA application_id)
_TABLES = """
CREATE TABLE name (id INTEGER PRIMARY KEY, key TEXT UNIQUE);
CREATE TABLE output (id INTEGER PRIMARY KEY, path TEXT UNIQUE, recipe TEXT, digest TEXT, stamp TEXT, wanted TEXT,
    needs TEXT);
CREATE TABLE piece (id INTEGER PRIMARY KEY, digest TEXT, html TEXT, value TEXT, wanted TEXT, needs TEXT);
CREATE TABLE need (what INTEGER, who INTEGER, PRIMARY KEY (what, who)) WITHOUT ROWID;
CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT);
"""
_EARLIER = """
SELECT name.key, html, piece.value, wanted, digest FROM json_each(?) AS asked
CROSS JOIN name ON name.key = asked.value JOIN piece ON piece.id = name.id
WHERE html IS NOT NULL OR piece.value IS NOT NULL
"""
_REACHED = """
WITH RECURSIVE reached (id) AS (
    SELECT id FROM name WHERE key IN (SELECT value FROM json_each(?))
    UNION SELECT who FROM need JOIN reached ON what = reached.id
)
SELECT key FROM reached JOIN name USING (id) JOIN piece USING (id)
"""


@dataclass(frozen=True, kw_only=True)
class Stale:
    """What changes reach: outputs by path, and the pieces that were made again on the way."""

    outputs: frozenset[str]
    pieces: tuple[Piece, ...]
    gone: tuple[str, ...]


class Manifest:
    """The manifest at `file`, and the kept records in it. Raises sqlite3.DatabaseError where it is damaged."""

    def __init__(self, file: Path) -> None:
        self.kept = Kept(file)

    @property
    def _db(self) -> sqlite3.Connection:
        return self.kept.connection

    def state(self) -> dict[str, str]:
        """What else the outputs were made from, and of which folder they are."""
        return dict(self._db.execute("SELECT key, value FROM state"))

    def outputs(self) -> dict[str, tuple[str, str]]:
        """By path: recipe and stamp."""
        return {
            path: (recipe, stamp) for path, recipe, stamp in self._db.execute("SELECT path, recipe, stamp FROM output")
        }

    def digest(self, path: str) -> str:
        """That of an output; "" where there is none."""
        found = self._db.execute("SELECT digest FROM output WHERE path = ?", (path,)).fetchone()
        return str(found[0]) if found else ""

    def recipe(self, path: str) -> str:
        """That of an output; "" where there is none."""
        found = self._db.execute("SELECT recipe FROM output WHERE path = ?", (path,)).fetchone()
        return str(found[0]) if found else ""

    def wanted(self) -> dict[str, str]:
        """By path, what an output wants of pictures, of those that want any."""
        return dict(self._db.execute("SELECT path, wanted FROM output WHERE wanted != '[]'"))

    def earlier(self, keys: Iterable[str]) -> dict[str, Earlier]:
        """Those of these pieces that are kept, as they were made."""
        found = {}
        for key, html, value, wanted, was in self._db.execute(_EARLIER, (json.dumps(list(keys)),)):
            if digest_of(value if html is None else html) != was:
                raise sqlite3.DatabaseError(f"what is kept of {key} is damaged")
            found[key] = Earlier(html, value, load(wanted))
        return found

    def reached(self, changes: Iterable[str]) -> frozenset[str]:
        """The keys of all pieces that `changes` may reach, whether or not these come out as they were."""
        found = self._db.execute(_REACHED, (json.dumps(sorted(changes)),))
        return frozenset(key for (key,) in found)

    def stale(self, changes: Iterable[str], again: Callable[[str], Piece | None]) -> Stale:
        """What `changes` reach. A piece on the way is made `again`; one that comes out as it was leads no further."""
        outputs: set[str] = set()
        made: dict[int, Piece] = {}
        gone: dict[int, str] = {}
        todo = [number for key in changes if (number := self._number(key))]
        while todo:
            for number in self._who(todo.pop()):
                if number in made or number in gone:
                    continue
                found = self._db.execute("SELECT path FROM output WHERE id = ?", (number,)).fetchone()
                if found:
                    outputs.add(found[0])
                    continue
                if self._again(number, again, made, gone):
                    todo.append(number)
        return Stale(outputs=frozenset(outputs), pieces=tuple(made.values()), gone=tuple(gone.values()))

    def _again(
        self, number: int, again: Callable[[str], Piece | None], made: dict[int, Piece], gone: dict[int, str]
    ) -> bool:
        """Make a piece again; whether it is another one now."""
        key, was = self._db.execute(
            "SELECT key, digest FROM name JOIN piece USING (id) WHERE id = ?", (number,)
        ).fetchone()
        piece = again(key)
        if piece is None:
            gone[number] = key
            return True
        made[number] = piece
        return piece.digest != str(was)

    def _who(self, what: int) -> list[int]:
        return [who for (who,) in self._db.execute("SELECT who FROM need WHERE what = ?", (what,))]

    def _number(self, key: str) -> int | None:
        found = self._db.execute("SELECT id FROM name WHERE key = ?", (key,)).fetchone()
        return int(found[0]) if found else None

    # what changes

    def noting(self) -> Noting:
        """Begin to note what is made."""
        return Noting(self.kept)

    def note(self, state: Mapping[str, str]) -> None:
        """Change the state alone."""
        self._db.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", state.items())

    def forget(self) -> None:
        """Nothing that was made is of use any more; the kept records are."""
        for table in ("name", "output", "piece", "need"):
            self._db.execute(f"DELETE FROM {table}")  # noqa: S608 (a name of ours)
        self._db.execute("DELETE FROM state WHERE key != 'epoch'")  # by which the records were read

    def undo(self) -> None:
        """What was begun to be noted is not."""
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")


def unless_damaged(error: sqlite3.DatabaseError, file: Path) -> None:
    """Raise Hindered where the manifest at `file` is sound, but in use, or cannot be written."""
    # The lower byte is the sort of error (https://sqlite.org/rescode.html); one that is ours has none.
    sort = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if sort in _IN_USE:
        raise Hindered("OUTPUT_PATH", str(_of(file)), _BUSY) from None
    if sort in _UNWRITABLE:
        raise output.unwritable(_of(file), error) from None


def _of(file: Path) -> Path:
    """The output that a manifest is beside."""
    return file.with_name(file.stem.removeprefix("."))


def begin(file: Path) -> Manifest:
    """The manifest at `file`, empty where there is none of ours. Raises Hindered where none can be."""
    manifest = Manifest(file)
    try:
        db = manifest.kept.connection
        ours = db.execute("PRAGMA application_id").fetchone()[0], db.execute("PRAGMA user_version").fetchone()[0]
        if ours == (_OURS, FORMAT):
            manifest.state()
            return manifest
    except sqlite3.DatabaseError as error:
        unless_damaged(error, file)
    return anew(manifest)


def anew(manifest: Manifest) -> Manifest:
    """An empty manifest in its place. Raises Hindered where none can be."""
    file = manifest.kept.file
    manifest.kept.close()
    try:
        for leftover in (file, *(file.with_name(file.name + end) for end in ("-journal", "-wal", "-shm"))):
            leftover.unlink(missing_ok=True)
        return _empty(file)
    except (OSError, sqlite3.OperationalError) as error:
        raise output.unwritable(_of(file), error) from None


def _empty(file: Path) -> Manifest:
    fresh = Manifest(file)
    db = fresh.kept.connection
    db.execute("PRAGMA journal_mode = WAL")
    db.executescript(
        f"BEGIN; {store.TABLES} {_TABLES} PRAGMA application_id = {_OURS}; PRAGMA user_version = {FORMAT}; COMMIT;"
    )
    return fresh

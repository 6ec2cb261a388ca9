"""The database of a build: one SQLite file, a connection for each process, and plain words for what SQLite refuses.

It holds texts and numbers, no code, and may be deleted at any time: one that is damaged, or not ours, is made anew.
"""

import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path

# Sorts of errors of SQLite that say nothing of what the file holds (https://sqlite.org/rescode.html).
_IN_USE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_UNWRITABLE = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY)
_PATIENCE = 60.0  # seconds to wait for another program that is writing


def beside(output: Path, what: str) -> Path:
    """Where something of a build stands beside its output."""
    return output.with_name(f".{output.name}.{what}")


class Damaged(sqlite3.DatabaseError):
    """What is stored cannot be what was written."""


class Busy(Exception):
    """Another program has been writing for longer than anybody waits."""


class Unwritable(Exception):
    """The file system refuses: full, read-only, or no folder to write to.

    `folder` is which one, where it is not that of the output.
    """

    def __init__(self, reason: str | None, folder: Path | None = None) -> None:
        super().__init__(reason or "")
        self.folder = folder


class Database:
    """The database at `file`, made by `open`, or in memory."""

    def __init__(self, file: Path, *, app_id: int, version: int, tables: str) -> None:
        self.file = file
        self._identity = app_id, version
        self._tables = tables
        self._process = os.getpid()
        self._connections: dict[int, sqlite3.Connection] = {}

    @classmethod
    def open(cls, file: Path, *, app_id: int, version: int, tables: Iterable[str]) -> "Database":
        """The database at `file`; empty `tables`, as SQL, where there is none of this application and version.

        Raises Busy and Unwritable.
        """
        database = cls(file, app_id=app_id, version=version, tables="".join(tables))
        try:
            if database._found() == database._identity:
                database.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
                return database
        except sqlite3.DatabaseError as error:
            unless_damaged(error)
        database.recreate()
        return database

    @classmethod
    def in_memory(cls, *, tables: Iterable[str]) -> "Database":
        """A database that no file holds: it is of this process, and gone with it."""
        database = cls(Path(":memory:"), app_id=0, version=0, tables="".join(tables))
        database.connection.executescript(database._tables)
        return database

    def _found(self) -> tuple[int, int]:
        return self.execute("PRAGMA application_id").fetchone()[0], self.execute("PRAGMA user_version").fetchone()[0]

    def recreate(self) -> None:
        """Empty tables in its place. Raises Unwritable."""
        self.close()
        try:
            for leftover in (
                self.file,
                *(self.file.with_name(self.file.name + end) for end in ("-journal", "-wal", "-shm")),
            ):
                leftover.unlink(missing_ok=True)
            self.execute("PRAGMA journal_mode = WAL")
            app_id, version = self._identity
            self.connection.executescript(
                f"BEGIN; {self._tables} PRAGMA application_id = {app_id}; PRAGMA user_version = {version}; COMMIT;"
            )
        except (OSError, sqlite3.OperationalError) as error:
            raise Unwritable(str(error)) from None

    @property
    def connection(self) -> sqlite3.Connection:
        """That of this process: a connection must not be carried through a fork."""
        found = self._connections.get(os.getpid())
        if found is None:
            found = sqlite3.connect(self.file, isolation_level=None, timeout=_PATIENCE)
            found.execute("PRAGMA synchronous = NORMAL")
            if os.getpid() != self._process:
                found.execute("PRAGMA cache_size = -500")  # kB; a worker reads a row once, and not the next one
            self._connections[os.getpid()] = found
        return found

    def execute(self, statement: str, values: Iterable[object] = ()) -> sqlite3.Cursor:
        """Run one statement."""
        return self.connection.execute(statement, tuple(values))

    def revision(self) -> int:
        """Another number once another process has written."""
        return int(self.execute("PRAGMA data_version").fetchone()[0])

    def rollback(self) -> None:
        """What was begun to be written is not."""
        if self.connection.in_transaction:
            self.execute("ROLLBACK")

    def close(self) -> None:
        """End this process's connection; the next statement opens another."""
        if found := self._connections.pop(os.getpid(), None):
            found.close()


def unless_damaged(error: sqlite3.DatabaseError) -> None:
    """Raise Busy or Unwritable where the database is sound, but in use, or cannot be written."""
    sort = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the lower byte; an error of ours has none
    if sort in _IN_USE:
        raise Busy(str(error)) from None
    if sort in _UNWRITABLE:
        raise Unwritable(str(error)) from None

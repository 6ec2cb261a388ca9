"""The graph: what every output and every memo was made from, in the database; and what a change leads to along it."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from showcase.engine.codec import Codec, parse_each
from showcase.engine.database import Damaged, Database
from showcase.engine.fingerprint import digest
from showcase.engine.query import Memo, StoredMemo, encode

TABLES = """
CREATE TABLE name (id INTEGER PRIMARY KEY, key TEXT UNIQUE);
CREATE TABLE output (id INTEGER PRIMARY KEY, path TEXT UNIQUE, recipe TEXT, digest TEXT, fingerprint TEXT,
    artifacts TEXT, reads TEXT);
CREATE TABLE memo (id INTEGER PRIMARY KEY, digest TEXT, value TEXT, artifacts TEXT, reads TEXT);
CREATE TABLE dependency (what INTEGER, who INTEGER, PRIMARY KEY (what, who)) WITHOUT ROWID;
CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT);
"""
_MEMOS = """
SELECT name.key, memo.value, artifacts, digest FROM json_each(?) AS asked
CROSS JOIN name ON name.key = asked.value JOIN memo ON memo.id = name.id
WHERE memo.value IS NOT NULL
"""
_AFFECTED = """
WITH RECURSIVE affected (id) AS (
    SELECT id FROM name WHERE key IN (SELECT value FROM json_each(?))
    UNION SELECT who FROM dependency JOIN affected ON what = affected.id
)
SELECT key FROM affected JOIN name USING (id) JOIN memo USING (id)
"""


class OutputRow(NamedTuple):
    """A file of the output as it was made. `artifacts` is JSON."""

    path: str
    recipe: str
    digest: str
    fingerprint: str
    artifacts: str
    reads: tuple[str, ...]


class MemoRow(NamedTuple):
    """A memo as the graph holds it; `value` is None where only its digest could be stored. `artifacts` is JSON."""

    key: str
    digest: str
    value: str | None
    artifacts: str
    reads: tuple[str, ...]


class Invalidated(NamedTuple):
    """What changes lead to: outputs by path, the memos that were worked out again on the way, and those gone."""

    outputs: frozenset[str] = frozenset()
    memos: tuple[MemoRow, ...] = ()
    gone: tuple[str, ...] = ()


class Graph:
    """The graph in a database. Raises sqlite3.DatabaseError where that is damaged."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def state(self) -> dict[str, str]:
        """What else the outputs were made from, and of which folder they are."""
        return dict(self.database.execute("SELECT key, value FROM state"))

    def outputs(self) -> dict[str, tuple[str, str]]:
        """By path: recipe and fingerprint."""
        rows = self.database.execute("SELECT path, recipe, fingerprint FROM output")
        return {path: (recipe, fingerprint) for path, recipe, fingerprint in rows}

    def digest(self, path: str) -> str:
        """That of an output; "" where there is none."""
        return self._of_output("digest", path)

    def recipe(self, path: str) -> str:
        """That of an output; "" where there is none."""
        return self._of_output("recipe", path)

    def _of_output(self, column: str, path: str) -> str:
        found = self.database.execute(f"SELECT {column} FROM output WHERE path = ?", (path,)).fetchone()  # noqa: S608
        return str(found[0]) if found else ""

    def artifacts(self) -> dict[str, str]:
        """By path, the artifacts that an output asks for, as JSON, of those that ask for any."""
        return dict(self.database.execute("SELECT path, artifacts FROM output WHERE artifacts != '[]'"))

    def memos(self, keys: Iterable[str]) -> dict[str, StoredMemo]:
        """Those of these memos whose values are stored. Raises Damaged."""
        rows = self.database.execute(_MEMOS, (json.dumps(list(keys)),)).fetchall()
        for key, value, _, was in rows:
            if digest(value) != was:
                raise Damaged(f"what is stored of {key} is damaged")
        artifacts = parse_each([asked for _, _, asked, _ in rows])
        return {row[0]: StoredMemo(row[1], asked) for row, asked in zip(rows, artifacts, strict=True)}

    # changes

    def affected(self, changes: Iterable[str]) -> frozenset[str]:
        """The keys of all memos that `changes` may lead to, whether or not these come out as they were."""
        found = self.database.execute(_AFFECTED, (json.dumps(sorted(changes)),))
        return frozenset(key for (key,) in found)

    def invalidate(self, changes: Iterable[str], recompute: Callable[[str], MemoRow | None]) -> Invalidated:
        """What `changes` lead to. A memo on the way is worked out again; one that comes out as it was ends the way.

        `recompute` gives None for a memo that is gone.
        """
        outputs: set[str] = set()
        again: dict[int, MemoRow] = {}
        gone: dict[int, str] = {}
        todo = [number for key in changes if (number := self.number(key))]
        while todo:
            for number in self._dependents(todo.pop()):
                if number in again or number in gone:
                    continue
                found = self.database.execute("SELECT path FROM output WHERE id = ?", (number,)).fetchone()
                if found:
                    outputs.add(found[0])
                elif self._differs(number, recompute, again, gone):
                    todo.append(number)
        return Invalidated(outputs=frozenset(outputs), memos=tuple(again.values()), gone=tuple(gone.values()))

    def _differs(
        self, number: int, recompute: Callable[[str], MemoRow | None], again: dict[int, MemoRow], gone: dict[int, str]
    ) -> bool:
        """Work a memo out again; whether it is another one now. If not it is backdated: it counts as unchanged."""
        key, was = self.database.execute(
            "SELECT key, digest FROM name JOIN memo USING (id) WHERE id = ?", (number,)
        ).fetchone()
        memo = recompute(key)
        if memo is None:
            gone[number] = key
            return True
        again[number] = memo
        return memo.digest != str(was)

    def _dependents(self, number: int) -> list[int]:
        return [who for (who,) in self.database.execute("SELECT who FROM dependency WHERE what = ?", (number,))]

    def number(self, key: str) -> int | None:
        """The number of a key, if it has one."""
        found = self.database.execute("SELECT id FROM name WHERE key = ?", (key,)).fetchone()
        return int(found[0]) if found else None

    # outside a transaction

    def set_state(self, state: Mapping[str, str]) -> None:
        """Change the state alone."""
        self.database.connection.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", state.items())

    def forget(self) -> None:
        """No output and no memo is of use any more. The fingerprint of the build stays: other tables are of it too."""
        for table in ("name", "output", "memo", "dependency"):
            self.database.execute(f"DELETE FROM {table}")  # noqa: S608 (a name of ours)
        self.database.execute("DELETE FROM state WHERE key != 'fingerprint'")


def memo_row(memo: Memo, codec: Codec) -> MemoRow:
    """A memo as the graph holds it."""
    value, of = encode(codec, memo.result)
    return MemoRow(key=memo.key, digest=of, value=value, artifacts=as_json(memo.artifacts), reads=tuple(memo.reads))


def as_json(artifacts: Collection[tuple[object, ...]]) -> str:
    """Artifacts as JSON."""
    return json.dumps(sorted(artifacts)) if artifacts else "[]"

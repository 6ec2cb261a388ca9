"""The transaction that one build writes: all of what was made, or after a crash nothing."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping

from showcase.engine.codec import parse
from showcase.engine.graph import Graph, MemoRow, OutputRow

_BULK = 500  # names that go in together
_BY_READS = """
INSERT INTO dependency SELECT json_each.value, made.id
FROM (SELECT id, reads FROM output UNION ALL SELECT id, reads FROM memo) AS made, json_each(made.reads)
ORDER BY json_each.value, made.id
"""


class Transaction:
    """Writes to a graph, from the first row to `commit`.

    Where other connections could not read meanwhile, as without a write-ahead log, rows are held back until `flush`.
    """

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._numbers: dict[str, int] = {}
        self._held: list[tuple[list[OutputRow], list[MemoRow]]] = []
        self._bulk: _Bulk | None = None
        self._streams = graph.database.execute("PRAGMA journal_mode").fetchone()[0] == "wal"

    @property
    def _db(self) -> sqlite3.Connection:
        return self._graph.database.connection

    def begin(self, gone: Iterable[str]) -> None:
        """These memos are gone."""
        self._open()
        for key in gone:
            self._delete("memo", self._graph.number(key))

    def write(self, outputs: Iterable[OutputRow], memos: Iterable[MemoRow]) -> None:
        """These were made."""
        if self._streams:
            self._open()
            self._write(outputs, memos)
        else:
            self._held.append((list(outputs), list(memos)))

    def flush(self) -> None:
        """What was held back is written: from here on nobody else reads."""
        self._open()
        for outputs, memos in self._held:
            self._write(outputs, memos)
        self._held.clear()
        if self._bulk:
            self._bulk.flush()

    def commit(self, gone: Iterable[str], state: Mapping[str, str], also: Callable[[], None] = lambda: None) -> None:
        """These outputs are gone, this is the state now, and that is all; what `also` writes goes with it."""
        self.flush()
        if self._bulk:
            self._db.execute(_BY_READS)
        for path in gone:
            self._delete("output", self._graph.number(f"output {path}"))
        self._db.execute("DELETE FROM state")
        self._db.executemany("INSERT INTO state VALUES (?, ?)", state.items())
        also()
        self._db.execute("COMMIT")

    def _open(self) -> None:
        if not self._db.in_transaction:
            self._db.execute("BEGIN")
            empty = self._db.execute("SELECT 1 FROM name LIMIT 1").fetchone() is None
            self._bulk = _Bulk(self._db) if empty else None

    def _write(self, outputs: Iterable[OutputRow], memos: Iterable[MemoRow]) -> None:
        if self._bulk:
            self._bulk.write(outputs, memos)
            return
        for output in outputs:
            self._row("output", self._number(f"output {output.path}"), output[:5], output.reads)
        for memo in memos:
            self._row("memo", self._number(memo.key), memo[1:4], memo.reads)

    def _row(self, table: str, number: int, values: tuple[object, ...], reads: Iterable[str]) -> None:
        """Exchange a row, and the dependencies that its `reads` are."""
        now = sorted({self._number(key) for key in reads})
        before = self._reads(table, number)
        if lost := before - {*now}:
            self._db.executemany("DELETE FROM dependency WHERE what = ? AND who = ?", [(w, number) for w in lost])
        self._db.executemany("INSERT INTO dependency VALUES (?, ?)", [(w, number) for w in now if w not in before])
        row = (number, *values, json.dumps(now))
        self._db.execute(f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608

    def _reads(self, table: str, number: int) -> set[int]:
        found = self._db.execute(f"SELECT reads FROM {table} WHERE id = ?", (number,)).fetchone()  # noqa: S608
        return set(parse(found[0])) if found else set()

    def _delete(self, table: str, number: int | None) -> None:
        if number is not None:
            reads = [(what, number) for what in self._reads(table, number)]
            self._db.executemany("DELETE FROM dependency WHERE what = ? AND who = ?", reads)
            self._db.execute(f"DELETE FROM {table} WHERE id = ?", (number,))  # noqa: S608

    def _number(self, key: str) -> int:
        number = self._numbers.get(key)
        if number is None:
            known = self._graph.number(key)
            number = known or int(self._db.execute("INSERT INTO name (key) VALUES (?)", (key,)).lastrowid or 0)
            self._numbers[key] = number
        return number


class _Bulk:
    """The rows of a first build: nothing is there that must be looked for, or goes.

    So numbers are given here, rows go in by the hundred, and dependencies are turned round at the end, in order.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._numbers: dict[str, int] = {}
        self._names: list[tuple[int, str]] = []
        self._outputs: list[tuple[object, ...]] = []
        self._memos: list[tuple[object, ...]] = []
        self._written: set[int] = set()  # memos: two workers may make the same

    def write(self, outputs: Iterable[OutputRow], memos: Iterable[MemoRow]) -> None:
        for output in outputs:
            self._outputs.append((self._number(f"output {output.path}"), *output[:5], self._reads(output.reads)))
        for memo in memos:
            number = self._number(memo.key)
            if number not in self._written:
                self._written.add(number)
                self._memos.append((number, *memo[1:4], self._reads(memo.reads)))
        if len(self._names) >= _BULK:
            self.flush()

    def flush(self) -> None:
        self._db.executemany("INSERT INTO name VALUES (?, ?)", self._names)
        self._db.executemany("INSERT INTO output VALUES (?, ?, ?, ?, ?, ?, ?)", self._outputs)
        self._db.executemany("INSERT INTO memo VALUES (?, ?, ?, ?, ?)", self._memos)
        for rows in (self._names, self._outputs, self._memos):
            rows.clear()

    def _number(self, key: str) -> int:
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._numbers) + 1
            self._names.append((number, key))
        return number

    def _reads(self, reads: Iterable[str]) -> str:
        return str(sorted({self._number(key) for key in reads}))  # as JSON has it

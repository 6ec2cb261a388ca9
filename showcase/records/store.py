"""Records as they were read in an earlier build, in a database. It holds texts and numbers, no code."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from showcase.engine.codec import parse
from showcase.engine.database import Database
from showcase.records import tables
from showcase.records.tables import Changed, PublicRow, Row
from showcase.schema.kinds import KINDS

_STORED = (
    Row._fields.index("source_sum") + 1
)  # what the table of records holds of a row; the rest has tables of its own
_FORGET = "DELETE FROM {table} WHERE place IN (SELECT place FROM record WHERE stamp = 'gone')"


class Store:
    """The records of a content folder as they were read, in a database."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @classmethod
    def in_memory(cls) -> "Store":
        """An empty store of this process, which no file holds."""
        return cls(Database.in_memory(tables=(tables.TABLES,)))

    @property
    def connection(self) -> sqlite3.Connection:
        """That of this process."""
        return self.database.connection

    # what is kept

    def stamps(self) -> dict[str, str]:
        """The stamp of each place; those that are gone have none."""
        return dict(self.connection.execute("SELECT place, stamp FROM record"))

    def made(self) -> list[str]:
        """The places of all records that pages were made of, and of those that were not public."""
        return [place for (place,) in self.connection.execute("SELECT place FROM record WHERE made = 1")]

    def slugs(self, kind: str) -> list[str]:
        """Of the public records of a kind, in order."""
        start = len(kind) + 1
        return [place[start:] for (place,) in self.connection.execute(tables.SLUGS, _within(kind))]

    def public(self, kind: str) -> Iterator[PublicRow]:
        """What is kept of each public record of a kind."""
        yield from map(PublicRow._make, self.connection.execute(tables.ROWS, _within(kind)))

    def one(self, place: str) -> PublicRow | None:
        """The same of one record; None for one that is not public."""
        found = self.connection.execute(
            "SELECT place, path, file, facts, spans FROM record WHERE place = ? AND shown = 1", (place,)
        ).fetchone()
        return PublicRow._make(found) if found else None

    def column(self, kind: str, field: str) -> Iterator[tuple[str, str | None]]:
        """(slug, the value of one field as JSON) of each public record of a kind; None where it is the default."""
        start, path = len(kind) + 1, f'$."{field}"'
        if field == "spans":
            found = self.connection.execute(tables.SPANS, _within(kind))
        else:
            found = self.connection.execute(tables.COLUMN, (path, path, *_within(kind)))
        return ((place[start:], value) for place, value in found)

    def naming(self, named: str) -> list[tuple[str, str]]:
        """(field, place) of each record that names this one, kind and slug."""
        found = self.connection.execute("SELECT field, place FROM naming WHERE named = ? ORDER BY place", (named,))
        return found.fetchall()

    def named(self) -> Iterator[tuple[str, str]]:
        """(place, names) of each record, also of those that are not public."""
        yield from self.connection.execute("SELECT place, names FROM record WHERE stamp != 'gone'")

    def alone(self) -> set[str]:
        """The places of all records that others can make wrong."""
        return {place for (place,) in self.connection.execute("SELECT place FROM record WHERE alone != ''")}

    def worded(self) -> set[str]:
        """The places of all records that were read by a word that means a term and is not its key."""
        found = self.connection.execute("SELECT place FROM record WHERE notes LIKE '%\"term.word\"%'")
        return {place for (place,) in found}

    def notes(self) -> Iterator[str]:
        """What was said of the records."""
        return (notes for (notes,) in self.connection.execute("SELECT notes FROM record WHERE notes != '[]'"))

    def linked(self) -> list[tuple[str, str, str]]:
        """(place, languages of its words, links by language) of each record whose words lead to pages of the site."""
        return self.connection.execute("SELECT place, langs, hrefs FROM link ORDER BY place").fetchall()

    def words(self, place: str) -> str:
        """The words of a record, by language."""
        found = self.connection.execute("SELECT words FROM words WHERE place = ?", (place,)).fetchone()
        return str(found[0]) if found else "{}"

    def source(self, place: str) -> str:
        """What a form begins with of a record, beside its facts."""
        found = self.connection.execute("SELECT source FROM source WHERE place = ?", (place,)).fetchone()
        return str(found[0]) if found else "{}"

    # what changes

    def put(self, rows: Iterable[Row]) -> None:
        """Keep rows; what pages were made from is remembered until `settle`."""
        rows = list(rows)
        self.connection.execute("BEGIN")
        self._name({row.place: row.names for row in rows})
        self.connection.executemany(tables.PUT, [row[:_STORED] for row in rows])
        words = [(row.place, row.words) for row in rows]
        self.connection.executemany("INSERT OR REPLACE INTO words VALUES (?, ?)", words)
        sources = [(row.place, row.source) for row in rows]
        self.connection.executemany("INSERT OR REPLACE INTO source VALUES (?, ?)", sources)
        self._link(
            [row.place for row in rows], [(row.place, row.langs, row.hrefs) for row in rows if row.hrefs != "{}"]
        )
        self.connection.execute("COMMIT")

    def drop(self, places: Iterable[str]) -> None:
        """These are gone, or can no longer be read."""
        places = list(places)
        self._name(dict.fromkeys(places, "[]"))
        self._link(places, ())
        self.connection.executemany(tables.DROP, [(place,) for place in places])

    def _link(self, places: Iterable[str], linked: Iterable[tuple[str, str, str]]) -> None:
        """Exchange the links within the site that the words of these records have."""
        self.connection.executemany("DELETE FROM link WHERE place = ?", [(place,) for place in places])
        self.connection.executemany("INSERT INTO link VALUES (?, ?, ?)", linked)

    def _name(self, names: Mapping[str, str]) -> None:
        """By place, exchange the records that each of these names."""
        known = self.connection.execute(tables.NAMES, (json.dumps(list(names)),)).fetchall()
        lost = [name for place, were in known for name in _naming(place, were)]
        if lost:
            self.connection.executemany("DELETE FROM naming WHERE named = ? AND field = ? AND place = ?", lost)
        found = [name for place, now in names.items() for name in _naming(place, now)]
        self.connection.executemany("INSERT OR IGNORE INTO naming VALUES (?, ?, ?)", found)

    def changed(self) -> Iterator[Changed]:
        """Every record that differs from what pages were made from."""
        return map(Changed._make, self.connection.execute(tables.CHANGED))

    def settle(self) -> None:
        """Pages are now made from what is kept."""
        for table in ("words", "source"):
            self.connection.execute(_FORGET.format(table=table))
        self.connection.execute("DELETE FROM record WHERE stamp = 'gone'")
        self.connection.execute(tables.SETTLE)


def _within(kind: str) -> tuple[str, str]:
    """Between which places those of a kind stand."""
    return f"{kind}/", f"{kind}0"  # the sign after the slash


def _naming(place: str, names: str) -> Iterator[tuple[str, str, str]]:
    """(what is named, field, place) of the records among the names; terms are named by too many."""
    for kind, key, field in parse(names):
        if kind in KINDS:
            yield f"{kind}/{key}", field, place

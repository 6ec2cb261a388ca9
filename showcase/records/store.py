"""Records as they were read in an earlier build, in a database. It holds texts and numbers, no code."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from showcase.engine.codec import parse
from showcase.engine.database import Database
from showcase.records import change
from showcase.records.change import Change
from showcase.schema.kinds import KINDS

TABLES = """
CREATE TABLE record (
    place TEXT PRIMARY KEY, stamp TEXT, path TEXT, file TEXT, shown INTEGER,
    facts TEXT, spans TEXT, names TEXT, alone TEXT, notes TEXT, facts_sum TEXT, words_sum TEXT,
    made INTEGER DEFAULT 0, made_shown INTEGER DEFAULT 0, made_facts TEXT DEFAULT '', made_words TEXT DEFAULT '',
    made_names TEXT DEFAULT '[]', made_alone TEXT DEFAULT '', was TEXT DEFAULT ''
);
CREATE TABLE naming (named TEXT, field TEXT, place TEXT, PRIMARY KEY (named, field, place)) WITHOUT ROWID;
CREATE TABLE words (place TEXT PRIMARY KEY, words TEXT);
CREATE TABLE link (place TEXT PRIMARY KEY, langs TEXT, hrefs TEXT) WITHOUT ROWID;
CREATE INDEX changes ON record (place) WHERE made = 0 OR stamp = 'gone' OR shown != made_shown
    OR facts_sum != made_facts OR words_sum != made_words OR names != made_names OR alone != made_alone;
CREATE INDEX single ON record (place) WHERE alone;
CREATE VIEW changed AS SELECT * FROM record WHERE made = 0 OR stamp = 'gone' OR shown != made_shown
    OR facts_sum != made_facts OR words_sum != made_words OR names != made_names OR alone != made_alone;
"""
# `was`: the facts and spans that pages were made from, of a record that was read again since.
_PUT = """
INSERT INTO record (place, stamp, path, file, shown, facts, spans, names, alone, notes, facts_sum, words_sum)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (place) DO UPDATE SET stamp = excluded.stamp, path = excluded.path, file = excluded.file,
    shown = excluded.shown, facts = excluded.facts, spans = excluded.spans, names = excluded.names,
    alone = excluded.alone, notes = excluded.notes, facts_sum = excluded.facts_sum, words_sum = excluded.words_sum,
    was = CASE WHEN made = 1 AND was = '' THEN facts || char(10) || spans ELSE was END
"""
_DROP = """
UPDATE record SET was = CASE WHEN made = 1 AND was = '' THEN facts || char(10) || spans ELSE was END,
    stamp = 'gone', shown = 0, facts_sum = '', words_sum = '', names = '[]', alone = '', notes = '[]'
WHERE place = ?
"""
_SLUGS = "SELECT place FROM record WHERE place > ? AND place < ? AND shown = 1 ORDER BY place"
_ROWS = """
SELECT place, path, file, facts, spans FROM record WHERE place > ? AND place < ? AND shown = 1 ORDER BY place
"""
_SPANS = "SELECT place, spans FROM record WHERE place > ? AND place < ? AND shown = 1 ORDER BY place"
_COLUMN = """
SELECT place, CASE WHEN json_type(facts, ?) IS NULL THEN NULL ELSE json_quote(json_extract(facts, ?)) END
FROM record WHERE place > ? AND place < ? AND shown = 1 ORDER BY place
"""
_NAMES = "SELECT place, names FROM record WHERE place IN (SELECT value FROM json_each(?)) AND names != '[]'"
_SETTLE = """
UPDATE record SET made = 1, made_shown = shown, made_facts = facts_sum, made_words = words_sum, made_names = names,
    made_alone = alone, was = ''
WHERE place IN (SELECT place FROM changed)
"""


class Row(NamedTuple):
    """A record as it is kept. `shown` is 1 for a public one; texts are JSON.

    `facts`, `spans` and `words` are public ones; `names` are all (kind, key, field) that it names. `alone` is
    what there may be only one of, as its role or an address, or what may lead in a circle: in this other records can
    make it wrong; "" where nothing can. `notes` is what was said of it.
    `langs` are those of its words, `hrefs` the links of these within the site, by language.
    The sums are over all that a page can show of facts and of words, pictures too.
    """

    place: str
    stamp: str
    path: str
    file: str
    shown: int
    facts: str
    spans: str
    names: str
    alone: str
    notes: str
    facts_sum: str
    words_sum: str
    words: str
    langs: str
    hrefs: str


class Public(NamedTuple):
    """What is kept of a public record; facts and spans are JSON."""

    place: str
    path: str
    file: str
    facts: str
    spans: str


class Store:
    """The records of a content folder as they were read, in a database."""

    def __init__(self, database: Database) -> None:
        self.database = database

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
        return [place[start:] for (place,) in self.connection.execute(_SLUGS, _within(kind))]

    def public(self, kind: str) -> Iterator[Public]:
        """What is kept of each public record of a kind."""
        yield from map(Public._make, self.connection.execute(_ROWS, _within(kind)))

    def one(self, place: str) -> Public | None:
        """The same of one record; None for one that is not public."""
        found = self.connection.execute(
            "SELECT place, path, file, facts, spans FROM record WHERE place = ? AND shown = 1", (place,)
        ).fetchone()
        return Public._make(found) if found else None

    def column(self, kind: str, field: str) -> Iterator[tuple[str, str | None]]:
        """(slug, the value of one field as JSON) of each public record of a kind; None where it is the default."""
        start, path = len(kind) + 1, f'$."{field}"'
        if field == "spans":
            found = self.connection.execute(_SPANS, _within(kind))
        else:
            found = self.connection.execute(_COLUMN, (path, path, *_within(kind)))
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

    # what changes

    def put(self, rows: Iterable[Row]) -> None:
        """Keep rows; what pages were made from is remembered until `settle`."""
        rows = list(rows)
        self.connection.execute("BEGIN")
        self._name({row.place: row.names for row in rows})
        self.connection.executemany(_PUT, [row[:12] for row in rows])
        words = [(row.place, row.words) for row in rows]
        self.connection.executemany("INSERT OR REPLACE INTO words VALUES (?, ?)", words)
        self._link(
            [row.place for row in rows], [(row.place, row.langs, row.hrefs) for row in rows if row.hrefs != "{}"]
        )
        self.connection.execute("COMMIT")

    def drop(self, places: Iterable[str]) -> None:
        """These are gone, or can no longer be read."""
        places = list(places)
        self._name(dict.fromkeys(places, "[]"))
        self._link(places, ())
        self.connection.executemany(_DROP, [(place,) for place in places])

    def _link(self, places: Iterable[str], linked: Iterable[tuple[str, str, str]]) -> None:
        """Exchange the links within the site that the words of these records have."""
        self.connection.executemany("DELETE FROM link WHERE place = ?", [(place,) for place in places])
        self.connection.executemany("INSERT INTO link VALUES (?, ?, ?)", linked)

    def _name(self, names: Mapping[str, str]) -> None:
        """By place, exchange the records that each of these names."""
        known = self.connection.execute(_NAMES, (json.dumps(list(names)),)).fetchall()
        lost = [name for place, were in known for name in _naming(place, were)]
        if lost:
            self.connection.executemany("DELETE FROM naming WHERE named = ? AND field = ? AND place = ?", lost)
        found = [name for place, now in names.items() for name in _naming(place, now)]
        self.connection.executemany("INSERT OR IGNORE INTO naming VALUES (?, ?, ?)", found)

    def changes(self) -> Iterator[Change]:
        """Every record that differs from what pages were made from."""
        yield from change.changes(self.connection)

    def settle(self) -> None:
        """Pages are now made from what is kept."""
        self.connection.execute("DELETE FROM words WHERE place IN (SELECT place FROM record WHERE stamp = 'gone')")
        self.connection.execute("DELETE FROM record WHERE stamp = 'gone'")
        self.connection.execute(_SETTLE)


def _within(kind: str) -> tuple[str, str]:
    """Between which places those of a kind stand."""
    return f"{kind}/", f"{kind}0"  # the sign after the slash


def _naming(place: str, names: str) -> Iterator[tuple[str, str, str]]:
    """(what is named, field, place) of the records among the names; terms are named by too many."""
    for kind, key, field in parse(names):
        if kind in KINDS:
            yield f"{kind}/{key}", field, place

"""The tables of stored records: their SQL, and what a row of each question holds."""

from typing import NamedTuple

TABLES = """
CREATE TABLE record (
    place TEXT PRIMARY KEY, stamp TEXT, path TEXT, file TEXT, shown INTEGER,
    facts TEXT, spans TEXT, names TEXT, alone TEXT, notes TEXT,
    facts_sum TEXT, words_sum TEXT, source_sum TEXT,
    made INTEGER DEFAULT 0, made_shown INTEGER DEFAULT 0, made_facts TEXT DEFAULT '', made_words TEXT DEFAULT '',
    made_source TEXT DEFAULT '', made_names TEXT DEFAULT '[]', made_alone TEXT DEFAULT '', was TEXT DEFAULT ''
);
CREATE TABLE naming (named TEXT, field TEXT, place TEXT, PRIMARY KEY (named, field, place)) WITHOUT ROWID;
CREATE TABLE words (place TEXT PRIMARY KEY, words TEXT);
CREATE TABLE source (place TEXT PRIMARY KEY, source TEXT);
CREATE TABLE link (place TEXT PRIMARY KEY, langs TEXT, hrefs TEXT) WITHOUT ROWID;
CREATE INDEX changes ON record (place) WHERE made = 0 OR stamp = 'gone' OR shown != made_shown
    OR facts_sum != made_facts OR words_sum != made_words OR source_sum != made_source
    OR names != made_names OR alone != made_alone;
CREATE INDEX single ON record (place) WHERE alone;
CREATE VIEW changed AS SELECT * FROM record WHERE made = 0 OR stamp = 'gone' OR shown != made_shown
    OR facts_sum != made_facts OR words_sum != made_words OR source_sum != made_source
    OR names != made_names OR alone != made_alone;
"""
# `was`: the facts and spans that pages were made from, of a record that was read again since.
PUT = """
INSERT INTO record (place, stamp, path, file, shown, facts, spans, names, alone, notes, facts_sum, words_sum,
    source_sum)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (place) DO UPDATE SET stamp = excluded.stamp, path = excluded.path, file = excluded.file,
    shown = excluded.shown, facts = excluded.facts, spans = excluded.spans, names = excluded.names,
    alone = excluded.alone, notes = excluded.notes, facts_sum = excluded.facts_sum, words_sum = excluded.words_sum,
    source_sum = excluded.source_sum,
    was = CASE WHEN made = 1 AND was = '' THEN facts || char(10) || spans ELSE was END
"""
DROP = """
UPDATE record SET was = CASE WHEN made = 1 AND was = '' THEN facts || char(10) || spans ELSE was END,
    stamp = 'gone', shown = 0, facts_sum = '', words_sum = '', source_sum = '', names = '[]', alone = '', notes = '[]'
WHERE place = ?
"""
SLUGS = "SELECT place FROM record WHERE place > ? AND place < ? AND shown = 1 ORDER BY place"
ROWS = """
SELECT place, path, file, facts, spans FROM record WHERE place > ? AND place < ? AND shown = 1 ORDER BY place
"""
SPANS = "SELECT place, spans FROM record WHERE place > ? AND place < ? AND shown = 1 ORDER BY place"
COLUMN = """
SELECT place, CASE WHEN json_type(facts, ?) IS NULL THEN NULL ELSE json_quote(json_extract(facts, ?)) END
FROM record WHERE place > ? AND place < ? AND shown = 1 ORDER BY place
"""
NAMES = "SELECT place, names FROM record WHERE place IN (SELECT value FROM json_each(?)) AND names != '[]'"
SETTLE = """
UPDATE record SET made = 1, made_shown = shown, made_facts = facts_sum, made_words = words_sum,
    made_source = source_sum, made_names = names, made_alone = alone, was = ''
WHERE place IN (SELECT place FROM changed)
"""


CHANGED = """
SELECT place, made = 0, stamp = 'gone', shown, made_shown, facts_sum != made_facts, words_sum != made_words,
    source_sum != made_source, names, made_names, alone != made_alone, facts || char(10) || spans, was
FROM changed
"""


class Row(NamedTuple):
    """A record as it is kept. `shown` is 1 for a public one; texts are JSON.

    `facts`, `spans` and `words` are public ones; `names` are all (kind, key, field) that it names. `alone` is
    what there may be only one of, as its role or an address, or what may lead in a circle: in this other records can
    make it wrong; "" where nothing can. `notes` is what was said of it.
    `langs` are those of its words, `hrefs` the links of these within the site, by language.
    `source` is what a form begins with beside the facts: the version of the files, and the body as it was written.
    The sums are over all that a page can show of facts, words and source; of the first two, pictures too.
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
    source_sum: str
    words: str
    source: str
    langs: str
    hrefs: str


class PublicRow(NamedTuple):
    """What is kept of a public record; facts and spans are JSON."""

    place: str
    path: str
    file: str
    facts: str
    spans: str


class Changed(NamedTuple):
    """A record that is not what pages were made from; `before` and `now` are its facts and spans in two lines."""

    place: str
    new: int
    gone: int
    shown: int
    was_shown: int
    facts_differ: int
    words_differ: int
    source_differs: int
    names: str
    were_names: str
    alone_differs: int
    now: str
    before: str

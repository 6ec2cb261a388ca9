"""Changes: what of the kept records is not what pages were made from."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from showcase.engine.codec import parse

_CHANGES = """
SELECT place, made = 0, stamp = 'gone', shown, made_shown, facts_sum != made_facts, words_sum != made_words,
    names, made_names, alone != made_alone, facts || char(10) || spans, was
FROM changed
"""


class Change(NamedTuple):
    """A record that is not what pages were made from: which of its sides differ, and what it named then and now.

    `fields` are those of its facts whose values differ, and "spans" where its times do.
    """

    place: str
    new: bool
    gone: bool
    shown: bool
    was_shown: bool
    facts: bool
    words: bool
    names: tuple[tuple[str, str, str], ...]
    were_names: tuple[tuple[str, str, str], ...]
    alone: bool
    fields: frozenset[str]


def changes(connection: sqlite3.Connection) -> Iterator[Change]:
    """Every record that differs from what pages were made from."""
    found = connection.execute(_CHANGES)
    for place, is_new, is_gone, shown, was_shown, facts_differ, words_differ, names, were, alone, now, was in found:
        yield Change(
            place=place,
            new=bool(is_new),
            gone=bool(is_gone),
            shown=bool(shown),
            was_shown=bool(was_shown),
            facts=bool(facts_differ),
            words=bool(words_differ),
            names=tuple(map(tuple, parse(names))),
            were_names=tuple(map(tuple, parse(were))),
            alone=bool(alone),
            fields=_differing(was, now) if was else frozenset(),
        )


def _differing(was: str, now: str) -> frozenset[str]:
    """The fields that differ between two, each facts and spans in two lines of JSON."""
    (facts, spans), (then, before) = (text.partition("\n")[::2] for text in (now, was))
    one, other = parse(facts or "{}"), parse(then or "{}")
    absent = object()
    found = {key for key in {*one, *other} if one.get(key, absent) != other.get(key, absent)}
    return frozenset(found | ({"spans"} if spans != before else set()))

"""Results of remembered work as JSON, and back: texts, numbers, days, times and entries, in tuples, lists and mappings.

No code is in it. What holds anything else has no such form, and is worked out again.
"""

import json
import sqlite3
from collections.abc import Callable
from datetime import date
from typing import Any

from markupsafe import Markup

from showcase.records import serialize
from showcase.records.dates import Span
from showcase.records.entry import Entry
from showcase.records.library import Library
from showcase.records.stored import load

_PLAIN = frozenset((str, int, float, bool, type(None)))


_LONG = 64  # bits


class Untold(Exception):
    """A value that has no such form."""


def write(value: Any) -> str:
    """A value as JSON. Raises Untold."""
    return json.dumps(_written(value), ensure_ascii=False, separators=(",", ":"))


def read(text: str, library: Library) -> Any:
    """The value that `write` made `text` of; its entries are those of `library`. Raises sqlite3.DatabaseError."""
    try:
        return _read(load(text), library)
    except (TypeError, ValueError, KeyError, AttributeError, IndexError) as error:
        raise sqlite3.DatabaseError(f"what is kept is damaged: {error}") from None


def _written(value: Any) -> Any:  # noqa: PLR0911 (a table)
    if type(value) in _PLAIN:
        # Python refuses to write very long numbers in tens.
        return {"number": hex(value)} if type(value) is int and value.bit_length() > _LONG else value
    if isinstance(value, Markup):
        return {"html": str(value)}
    if isinstance(value, Entry):
        return {"entry": [value.kind, value.slug]}
    if isinstance(value, Span):
        return {"span": _span(value)}
    if type(value) is date:
        return {"day": str(value)}
    if type(value) is tuple:
        return _tuple(value)
    if type(value) is list:
        return [_written(one) for one in value]
    if isinstance(value, dict):
        return {"dict": [[_written(key), _written(one)] for key, one in value.items()]}
    raise Untold(type(value).__name__)


def _tuple(values: tuple[Any, ...]) -> Any:
    """Two sorts of lists are long: entries of one kind, and entries each with a time."""
    kinds = {value.kind if isinstance(value, Entry) else "" for value in values}
    if len(kinds) == 1 and "" not in kinds:
        return {"entries": [*kinds, " ".join([value.slug for value in values])]}
    if values and all(type(one) is tuple and len(one) == 2 and type(one[0]) is Span for one in values):
        kinds = {one[1].kind if isinstance(one[1], Entry) else "" for one in values}
        if len(kinds) == 1 and "" not in kinds:
            return {"dated": [*kinds, [[*_span(span), entry.slug] for span, entry in values]]}
    return {"tuple": [_written(one) for one in values]}


def _span(span: Span) -> list[str]:
    return [str(span.start), str(span.end) if span.end else ""]


def _read(value: Any, library: Library) -> Any:
    if type(value) is list:
        return [_read(one, library) for one in value]
    if type(value) is not dict:
        return value
    ((what, given),) = value.items()
    return _WAYS[what](given, library)


def _entry(library: Library, kind: str) -> Callable[[str], Entry]:
    """How to get an entry by its slug, where it is known to be there."""
    shelf = library.shelves[kind]
    way: Callable[[str], Entry] = getattr(shelf, "sure", shelf.__getitem__)
    return way


def _dated(given: Any, library: Library) -> tuple[tuple[Span, Entry], ...]:
    entry = _entry(library, given[0])
    return tuple([(_times(start, end), entry(slug)) for start, end, slug in given[1]])


def _times(start: str, end: str) -> Span:
    return Span(start=serialize.moment(start), end=serialize.moment(end) if end else None)


_WAYS: dict[str, Callable[[Any, Library], Any]] = {
    "html": lambda given, _: Markup(given),  # noqa: S704 (it was Markup before)
    "entry": lambda given, library: _entry(library, given[0])(given[1]),
    "entries": lambda given, library: tuple(map(_entry(library, given[0]), given[1].split())),
    "dated": _dated,
    "span": lambda given, _: _times(*given),
    "day": lambda given, _: date.fromisoformat(given),
    "number": lambda given, _: int(given, 16),
    "tuple": lambda given, library: tuple([_read(one, library) for one in given]),
    "dict": lambda given, library: {_read(key, library): _read(one, library) for key, one in given},
}

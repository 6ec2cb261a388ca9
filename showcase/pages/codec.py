"""How results of queries are stored: beside plain values HTML, days, times, fields of forms, and records by name."""

from datetime import date
from typing import Any

from markupsafe import Markup

from showcase.derive.form.values import Asked
from showcase.engine.codec import Codec
from showcase.engine.query import Fetch, Memos
from showcase.records import serialize
from showcase.records.dates import Span
from showcase.records.entry import Entry
from showcase.records.library import Library


def memos(library: Library, fetch: Fetch = lambda _: {}) -> Memos:
    """The memos of a build; records in stored results are those of `library`."""
    return Memos(library.tracker, CODEC, library, fetch)


def _entries(values: tuple[Any, ...]) -> Any:
    """Entries of one kind."""
    kinds = {value.kind if isinstance(value, Entry) else "" for value in values}
    if len(kinds) == 1 and "" not in kinds:
        return [*kinds, " ".join([value.slug for value in values])]
    return None


def _decode_entries(given: Any, library: Library) -> tuple[Entry, ...]:
    return tuple([library.records[given[0]].unchecked(slug) for slug in given[1].split()])


def _dated(values: tuple[Any, ...]) -> Any:
    """Entries of one kind, each with a time."""
    if values and all(type(one) is tuple and len(one) == 2 and type(one[0]) is Span for one in values):
        kinds = {one[1].kind if isinstance(one[1], Entry) else "" for one in values}
        if len(kinds) == 1 and "" not in kinds:
            return [*kinds, [[*_span(span), entry.slug] for span, entry in values]]
    return None


def _decode_dated(given: Any, library: Library) -> tuple[tuple[Span, Entry], ...]:
    return tuple(
        [(_decode_span((start, end)), library.records[given[0]].unchecked(slug)) for start, end, slug in given[1]]
    )


def _span(span: Span) -> list[str]:
    return [str(span.start), str(span.end) if span.end else ""]


def _decode_span(given: Any) -> Span:
    start, end = given
    return Span(start=serialize.moment(start), end=serialize.moment(end) if end else None)


def _decode_asked(given: Any) -> Asked:
    name, kind, parts = given
    return Asked(name, kind, tuple(map(_decode_asked, parts)))


CODEC = Codec()
CODEC.register(Markup, "html", str, lambda given, _: Markup(given))  # noqa: S704 (it was Markup before)
CODEC.register(date, "day", str, lambda given, _: date.fromisoformat(given))
CODEC.register(Span, "span", _span, lambda given, _: _decode_span(given))
CODEC.register(Asked, "field", list, lambda given, _: _decode_asked(given))
CODEC.register(
    Entry,
    "entry",
    lambda entry: [entry.kind, entry.slug],
    lambda given, library: library.records[given[0]].untracked(given[1]),
)
CODEC.register_tuple("entries", _entries, _decode_entries)
CODEC.register_tuple("dated", _dated, _decode_dated)

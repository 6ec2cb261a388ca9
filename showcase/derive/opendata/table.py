"""Records as rows (CSV, RFC 4180): a column for each public field that fits into one. No cell is a formula, whichever
separator a spreadsheet guesses.

Texts have a column for each language, mappings one for each of their fields; lists of words stand in one cell, with
" | " between them, and lists of mappings as JSON.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from showcase.derive.opendata.node import Node, public
from showcase.derive.texts import Csv
from showcase.schema.patterns import compile_later
from showcase.schema.record import Part

# What a cell of a formula begins with for some spreadsheet (OWASP, "CSV injection"), in all widths.
_SIGNS = "=+@%|\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20-"
# A cell begins where the value does; and, as a spreadsheet may guess another separator than the comma and then makes
# nothing of our quotation marks, after any separator or line end in it. A coordinate in a web address is let be.
_FORMULA = compile_later(rf"""((?:^|[,;\t|\r\n])[\s"']*)(?=[{_SIGNS}])(?!(?<=,)[+-]\d+(?:\.\d+)?(?:,|[a-z]?$))""")
_BETWEEN = " | "


@cache
def columns(model: type[Part], languages: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the columns of a kind's model: the way to each value in a record, joined by points."""
    return ("id", *(f"url.{lang}" for lang in languages), *_columns(model, languages, ""))


def _columns(model: type[Part], languages: tuple[str, ...], above: str) -> Iterator[str]:
    for field in public(model):
        yield from _names(field.node, languages, f"{above}{field.name}")


def _names(node: Node, languages: tuple[str, ...], name: str) -> Iterable[str]:
    if node.sort == "texts" and not node.keys:
        return [f"{name}.{lang}" for lang in languages]
    if node.part and not node.many:
        return _columns(node.part, languages, f"{name}.")
    return [name]


def head(model: type[Part], languages: tuple[str, ...]) -> Csv:
    """The first row: the names of the columns."""
    return _written(columns(model, languages))


def occurrences_head() -> Csv:
    """The first row of the table of dates."""
    return _written(("id", "start", "end"))


def occurrences(slug: str, dates: Iterable[Mapping[str, str]]) -> Csv:
    """Every date of an event as a row, by the id that it has in the table of events."""
    return Csv("".join(_written((slug, date["start"], date.get("end", ""))) for date in dates))


def row(model: type[Part], languages: tuple[str, ...], record: Mapping[str, object]) -> Csv:
    """A record as a row."""
    places = _places(model, languages)
    cells = [""] * len(places)
    _fill(cells, places, record, "")
    return _written(cells)


@cache
def _places(model: type[Part], languages: tuple[str, ...]) -> dict[str, int]:
    return {name: place for place, name in enumerate(columns(model, languages))}


def _fill(cells: list[str], places: Mapping[str, int], known: Mapping[str, object], above: str) -> None:
    """Put what is known where it belongs: most of a record is not said, and need not be looked for."""
    for name, value in known.items():
        place = places.get(f"{above}{name}")
        if place is not None:
            cells[place] = _text(value)
        elif isinstance(value, dict):
            _fill(cells, places, value, f"{above}{name}.")
        elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
            _fill(cells, places, _by_language(value), f"{above}{name}.")
        # Else it is in a language that the site does not speak, and shown as there is no other: it has no column.


def _by_language(texts: list[dict[str, str]]) -> dict[str, list[str]]:
    """Texts in several languages as the texts of each."""
    found: dict[str, list[str]] = {}
    for text in texts:
        for lang, said in text.items():
            found.setdefault(lang, []).append(said)
    return found


def _written(cells: Sequence[str]) -> Csv:
    stream = io.StringIO()
    csv.writer(stream).writerow(cells)
    return Csv(stream.getvalue())


def _text(value: Any) -> str:
    """A value as a cell shows it; what a spreadsheet would take for a formula has a ' in front."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        value = _BETWEEN.join(value)
    elif isinstance(value, (list, dict)):
        value = json.dumps(value, ensure_ascii=False)
    return _FORMULA.sub(r"\1'", value)

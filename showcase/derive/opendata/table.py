"""Records as rows (CSV, RFC 4180): a column for each public field that fits into one. No cell is a formula.

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
from showcase.schema.kinds import KINDS
from showcase.schema.record import Part

# A cell that begins with one of these is a formula for some spreadsheet (OWASP, "CSV injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")
_BETWEEN = " | "
Steps = tuple[str, ...]


@cache
def columns(kind: str, languages: tuple[str, ...]) -> tuple[tuple[str, Steps], ...]:
    """Each column of a kind: its name, and the way to its value in a record."""
    own = [("id", ("id",)), *((f"url.{lang}", ("url", lang)) for lang in languages)]
    return (*own, *_columns(KINDS[kind].model, languages, ()))


def _columns(model: type[Part], languages: tuple[str, ...], above: Steps) -> Iterator[tuple[str, Steps]]:
    for field in public(model):
        steps = (*above, field.name)
        for way in _ways(field.node, languages, steps):
            yield ".".join(way), way


def _ways(node: Node, languages: tuple[str, ...], steps: Steps) -> Iterable[Steps]:
    if node.sort == "texts" and not node.keys:
        return [(*steps, lang) for lang in languages]
    if node.part and not node.many:
        return [way for _, way in _columns(node.part, languages, steps)]
    return [steps]


def head(kind: str, languages: tuple[str, ...]) -> str:
    """The first row: the names of the columns."""
    return _written([name for name, _ in columns(kind, languages)])


def row(kind: str, languages: tuple[str, ...], record: Mapping[str, Any]) -> str:
    """A record as a row."""
    return _written([_cell(record, steps) for _, steps in columns(kind, languages)])


def _written(cells: Sequence[str]) -> str:
    stream = io.StringIO()
    csv.writer(stream).writerow(cells)
    return stream.getvalue()


def _cell(record: Any, steps: Steps) -> str:
    value = record
    for place, step in enumerate(steps):
        if isinstance(value, list):
            return _text(_BETWEEN.join(each[step] for each in value if step in each)) if place else ""
        value = value.get(step) if isinstance(value, dict) else None
    return _text(value)


def _text(value: Any) -> str:
    """A value as a cell shows it; a text that a spreadsheet would take for a formula has a ' in front."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        value = _BETWEEN.join(value)
    elif isinstance(value, (list, dict)):
        value = json.dumps(value, ensure_ascii=False)
    return f"'{value}" if value.startswith(_FORMULA) else str(value)

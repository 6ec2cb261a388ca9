"""The rows of a table: CSV, JSON or YAML. Refuses what is no table, and never drops a column without a word."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from showcase.desk.intake.words import BEYOND, NO_COLUMNS, NO_ROWS, TOO_LARGE, UNREADABLE, Unusable
from showcase.schema.label import Label

MOST_ROWS = 1_000_000
MOST_VALUES = 1_000  # of one row: YAML aliases can make millions out of a few lines
DEEPEST = 12
Cell = str | list[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One row: its filled cells by column, nested ones by dotted name. `wrong` says why it cannot be read as one."""

    number: int
    cells: Mapping[str, Cell] = field(default_factory=dict)
    wrong: Label | None = None


class _TooLarge(Exception):
    pass


class _Strings(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):  # type: ignore[misc]
    """YAML whose scalars are all texts, as in our own headers. A key written twice is refused, not overwritten."""

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:  # noqa: FBT001, FBT002 (PyYAML's signature)
        found = super().construct_mapping(node, deep=deep)
        if len(found) < len(node.value):
            raise yaml.MarkedYAMLError(problem="a key is written twice", problem_mark=node.start_mark)
        return found


def read(file: Path, *, form: str, steps: Sequence[str] = (), delimiter: str = ",") -> list[Row]:
    """All rows of a file; `steps` lead to them through nested lists. Raises Unusable where it is no such table."""
    try:
        text = file.read_text(encoding="utf-8-sig")
        found = _csv(text, delimiter) if form == "csv" else _nested(_parse(text, form), steps)
        rows = [_row(number, *one) for number, one in enumerate(islice(found, MOST_ROWS + 1), 1)]
    except (OSError, ValueError, RecursionError, csv.Error, yaml.YAMLError) as error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        raise Unusable(UNREADABLE, place=file.name, format=form, reason=reason) from None
    if not rows or len(rows) > MOST_ROWS:
        raise Unusable(NO_ROWS, place=file.name, steps="/".join(steps))
    return rows


def _csv(text: str, delimiter: str) -> Iterator[tuple[Any, Mapping[str, Cell]]]:
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restkey=BEYOND.en, strict=True)
    names = list(table.fieldnames or ())
    if doubles := sorted({name for name in names if names.count(name) > 1}):
        raise ValueError(f"columns of one name: {', '.join(doubles)}")
    for row in table:
        yield row, {}


def _parse(text: str, form: str) -> Any:
    if form == "yaml":
        return yaml.load(text, Loader=_Strings)  # noqa: S506 (texts, lists and mappings, nothing else)
    return json.loads(text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_pairs)


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError(f"a key is written twice among {', '.join(found)}")
    return found


def _nested(
    data: Any, steps: Sequence[str], place: str = "", carried: Mapping[str, Cell] | None = None
) -> Iterator[tuple[Any, Mapping[str, Cell]]]:
    """Each row below `data`, with the columns of all it lies in, named by the way there: `landscape/name`."""
    if steps:
        if not isinstance(data, dict):
            raise ValueError(f"'{place}' holds something without '{steps[0]}'")
        place, data, steps = f"{place}/{steps[0]}".strip("/"), data.get(steps[0]), steps[1:]
    if not isinstance(data, list):
        if data:
            raise ValueError(f"'{place}' is no list")
        return
    for one in data:
        if not steps:
            yield one, carried or {}
            continue
        aside = {key: value for key, value in one.items() if key != steps[0]} if isinstance(one, dict) else {}
        above = {f"{place}/{column}": cell for column, cell in _cells(aside).items()}
        yield from _nested(one, steps, place, {**(carried or {}), **above})


def _row(number: int, data: Any, carried: Mapping[str, Cell]) -> Row:
    if not isinstance(data, dict):
        return Row(number=number, wrong=NO_COLUMNS)
    try:
        return Row(number=number, cells={**carried, **_cells(data)})
    except _TooLarge:
        return Row(number=number, wrong=TOO_LARGE)


def _cells(data: Mapping[str, Any]) -> dict[str, Cell]:
    found: dict[str, list[str]] = {}
    lists = set()
    for count, (column, text, listed) in enumerate(_values(data, "", listed=False, depth=0)):
        if count >= MOST_VALUES:
            raise _TooLarge
        found.setdefault(column, []).append(text)
        if listed:
            lists.add(column)
    return {name: texts if name in lists or len(texts) > 1 else texts[0] for name, texts in found.items()}


def _values(value: Any, column: str, *, listed: bool, depth: int) -> Iterator[tuple[str, str, bool]]:
    """Every filled cell: column, text, and whether it stands in a list."""
    if depth > DEEPEST:
        raise _TooLarge
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _values(inner, f"{column}.{key}" if column else str(key), listed=listed, depth=depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _values(inner, column, listed=True, depth=depth + 1)
    elif value is not None:
        text = str(value).lower() if isinstance(value, bool) else str(value)
        if text := text.replace("\r\n", "\n").replace("\r", "\n").strip():
            yield column, text, listed

"""The rows of a table, or of many files that are one record each. Never drops a column or a file without a word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from showcase.desk.intake import columns, files, formats
from showcase.desk.intake.files import FORMATS, Found, Unread
from showcase.desk.intake.formats import BODY
from showcase.desk.intake.words import (
    NO_COLUMNS,
    NO_LIST,
    NO_ROWS,
    OUR_COLUMN,
    TOO_DEEP,
    TOO_LARGE,
    UNREADABLE,
    Unusable,
)
from showcase.schema.label import Message

if TYPE_CHECKING:
    from showcase.desk.calendars.event import Reading

MOST_ROWS = 1_000_000
MOST_VALUES = 1_000  # of one row: YAML aliases can make millions out of a few lines
DEEPEST = 12
OUR_SIGN = "$"  # begins the columns that say where a row comes from
_OURS = ("$file", "$folder", BODY)
Cell = str | list[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class TableRow:
    """One row: its filled cells by column, nested ones by dotted name. `wrong` says why it cannot be read as one.

    `data` is the row as it was read; `file` the path of the file that it is, "" where all rows are of one.
    """

    number: int
    cells: Mapping[str, Cell] = field(default_factory=dict)
    data: object = None
    file: str = ""
    wrong: Message | None = None
    details: Mapping[str, object] = field(default_factory=dict)

    def cell(self, column: str) -> Cell | None:
        """What stands in a column, or in the part of it that is chosen."""
        if column in self.cells or not columns.chooses(column):
            return self.cells.get(column)
        found = list(columns.values(self.data, column))
        return _cells({"": found[0] if len(found) == 1 else found}).get("")


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """`names`: the columns, also those in which nothing stands. `strangers`: files of a kind that is not read."""

    rows: list[TableRow]
    names: frozenset[str]
    strangers: tuple[str, ...] = ()


class _TooLarge(Exception):
    pass


def read(
    found: Found,
    *,
    form: str = "",
    steps: Sequence[str] = (),
    delimiter: str = "",
    encoding: str = "utf-8",
    reading: "Reading | None" = None,
) -> Table:
    """All rows of a source; `steps` lead to them through nested lists. Raises Unusable where it is no such table.

    Of several files each that cannot be read is a row that is wrong. `reading` says how calendars are read.
    """
    names: set[str] = set()
    rows: list[TableRow] = []
    for path in found.paths:
        form_of = form or FORMATS[(found.base / path if path else found.base).suffix.lower()]
        try:
            text = files.read(found, path, encoding).replace("\r\n", "\n").replace("\r", "\n")
            found_rows = _rows(text, form_of, steps, delimiter, names, path, reading)
            for one, carried in islice(found_rows, MOST_ROWS + 1 - len(rows)):
                rows.append(_row(len(rows) + 1, one, carried, path))
        except Unread as unread:
            if not path:
                raise Unusable(UNREADABLE, place=found.base.name, why=unread.why, **unread.details) from None
            rows.append(TableRow(number=len(rows) + 1, file=path, wrong=unread.why, details=unread.details))
    if not rows or len(rows) > MOST_ROWS:
        raise Unusable(NO_ROWS, place=found.base.name, steps="/".join(steps))
    names.update(column for row in rows for column in row.cells)
    return Table(rows=rows, names=frozenset(names), strangers=found.strangers)


def _rows(
    text: str,
    form: str,
    steps: Sequence[str],
    delimiter: str,
    names: set[str],
    path: str,
    reading: "Reading | None",
) -> Iterator[tuple[object, Mapping[str, Cell]]]:
    """Each row of a file, with what stands around it. Raises Unread."""
    if form == "csv":
        yield from ((row, {}) for row in formats.table(text, delimiter, names))
        return
    if form == "icalendar" and reading:
        around = files.named(path) if path else {}
        yield from ((row, around) for row in formats.calendar(text, reading))
        return
    data = formats.parse(text, form)
    if (path or form == "markdown") and not steps and isinstance(data, dict):
        data = [data]  # a file that is one record
    around = files.named(path) if path else {}
    try:
        for one, carried in _nested(data, steps):
            if isinstance(one, dict) and (
                taken := sorted(one.keys() & set(_OURS) - ({BODY} if form == "markdown" else set()))
            ):
                raise Unread(OUR_COLUMN, column=taken[0])
            yield one, {**around, **carried}
    except RecursionError:
        raise Unread(TOO_DEEP) from None


def _nested(
    data: object, steps: Sequence[str], place: str = "", carried: Mapping[str, Cell] | None = None
) -> Iterator[tuple[object, Mapping[str, Cell]]]:
    """Each row below `data`, with the columns of all it lies in, named by the way there: `landscape/name`."""
    if steps:
        if not isinstance(data, dict):
            raise Unread(NO_LIST, at=f"{place}/{steps[0]}".strip("/"))
        place, data, steps = f"{place}/{steps[0]}".strip("/"), data.get(steps[0]), steps[1:]
    if not isinstance(data, list):
        if data:
            raise Unread(NO_LIST, at=place or "/")
        return
    for one in data:
        if not steps:
            yield one, carried or {}
            continue
        aside = {key: value for key, value in one.items() if key != steps[0]} if isinstance(one, dict) else {}
        above = {f"{place}/{column}": cell for column, cell in _cells(aside).items()}
        yield from _nested(one, steps, place, {**(carried or {}), **above})


def _row(number: int, data: object, carried: Mapping[str, Cell], path: str) -> TableRow:
    if isinstance(data, Unread):  # a row that says itself why it is none
        return TableRow(number=number, file=path, wrong=data.why, details=data.details)
    if not isinstance(data, dict):
        return TableRow(number=number, file=path, wrong=NO_COLUMNS)
    try:
        return TableRow(number=number, cells={**carried, **_cells(data)}, data=data, file=path)
    except _TooLarge:
        return TableRow(number=number, file=path, wrong=TOO_LARGE, details={"most": MOST_VALUES})


def _cells(data: Mapping[str, object]) -> dict[str, Cell]:
    found: dict[str, list[str]] = {}
    lists = set()
    for count, (column, text, listed) in enumerate(_values(data, "", listed=False, depth=0)):
        if count >= MOST_VALUES:
            raise _TooLarge
        found.setdefault(column, []).append(text)
        if listed:
            lists.add(column)
    return {name: texts if name in lists or len(texts) > 1 else texts[0] for name, texts in found.items()}


def _values(value: object, column: str, *, listed: bool, depth: int) -> Iterator[tuple[str, str, bool]]:
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

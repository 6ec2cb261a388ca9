"""Formats of other people's files, of tables and calendars, as Python data. What is doubled or open is refused."""

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import yaml

from showcase.desk.intake.files import Unread
from showcase.desk.intake.words import (
    BEYOND,
    DELIMITER,
    DOUBLES,
    HUGE_CELL,
    KEY_TWICE,
    NO_FRONT,
    NOT_FORMAT,
    OUR_COLUMN,
    QUOTES,
    TOO_DEEP,
    UNNAMED,
)

if TYPE_CHECKING:
    from showcase.desk.calendars.event import Reading

BODY = "$body"  # the column of what stands below the header of a Markdown file
_SEPARATOR = re.compile(r"sep=(.)\n", re.IGNORECASE)  # how Excel says by which sign cells are apart
_FRONT = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_DELIMITERS = ",;\t|"


class _Strings(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):  # type: ignore[misc]
    """YAML whose scalars are all texts, as in our own headers. A key written twice is refused, not overwritten."""

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:  # noqa: FBT001, FBT002 (PyYAML's signature)
        found = super().construct_mapping(node, deep=deep)
        if len(found) < len(node.value):
            keys = [key.value for key, _ in node.value]
            twice = next(key for number, (key, _) in enumerate(node.value) if key.value in keys[:number])
            raise Unread(KEY_TWICE, line=twice.start_mark.line + 1)
        return found


def table(text: str, delimiter: str, names: set[str]) -> Iterator[dict[str, object]]:
    """The rows of CSV by column, and into `names` all columns. Raises Unread."""
    skipped = 0
    if found := _SEPARATOR.match(text):
        text, delimiter, skipped = text[found.end() :], found[1], 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or ",", strict=True)
    try:
        head = [name.strip() or UNNAMED.text.format(number=n) for n, name in enumerate(next(reader, []), 1)]
        if doubles := sorted({name for name in head if head.count(name) > 1}):
            raise Unread(DOUBLES, columns=", ".join(doubles))
        _refuse_other(head, delimiter or ",")
        names.update(head)
        for line in reader:
            if line:
                yield {**dict(zip(head, line, strict=False)), BEYOND.text: line[len(head) :]}
    except csv.Error as error:
        large = "field limit" in str(error)
        details = {"line": reader.line_num + skipped, "most": csv.field_size_limit()}
        raise Unread(HUGE_CELL if large else QUOTES, **details) from None


def _refuse_other(head: Sequence[str], delimiter: str) -> None:
    """Raises Unread where the heading is one column, with a sign in it by which other tables are taken apart."""
    other = next((sign for sign in _DELIMITERS if sign != delimiter and len(head) == 1 and sign in head[0]), "")
    if other:
        shown = {"\t": "tab"}
        raise Unread(DELIMITER, found=shown.get(other, other), now=shown.get(delimiter, delimiter))


def calendar(text: str, reading: "Reading") -> Iterator[dict[str, object] | Unread]:
    """The events of a calendar by column, and for each that cannot be read, why. Raises Unread."""
    from showcase.desk.calendars import reading as calendars  # noqa: PLC0415  late: few imports read a calendar
    from showcase.desk.calendars.event import Untaken  # noqa: PLC0415

    try:
        for one in calendars.read(text, reading):
            yield (
                Unread(one.why, title=one.title or one.uid, **one.details)
                if isinstance(one, Untaken)
                else dict(one.columns)
            )
    except calendars.NoCalendar as wrong:
        raise Unread(wrong.why, **wrong.details) from None


def parse(text: str, form: str) -> object:
    """What a file holds; of Markdown its header, and the rest as a column. Raises Unread."""
    try:
        if form == "json":
            return json.loads(text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_pairs)
        if form == "yaml":
            return yaml.load(text, Loader=_Strings)  # noqa: S506 (texts, lists and mappings, nothing else)
        return _markdown(text)
    except json.JSONDecodeError as error:
        raise Unread(NOT_FORMAT, format="JSON", line=error.lineno, reason=error.msg) from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise Unread(NOT_FORMAT, format="YAML", line=line, reason=error.problem) from None
    except yaml.YAMLError as error:
        raise Unread(NOT_FORMAT, format="YAML", line=1, reason=" ".join(str(error).split())) from None
    except RecursionError:
        raise Unread(TOO_DEEP) from None


def _markdown(text: str) -> object:
    front = _FRONT.match(text)
    if not front:
        raise Unread(NO_FRONT)
    data = yaml.load(f"\n{front[1]}", Loader=_Strings) or {}  # noqa: S506 (see above); lines count as in the file
    if not isinstance(data, dict):
        return [data]
    if BODY in data:
        raise Unread(OUR_COLUMN, column=BODY)
    return {**data, BODY: text[front.end() :].strip()}


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise Unread(DOUBLES, columns=", ".join(sorted({key for key in keys if keys.count(key) > 1})))
    return found

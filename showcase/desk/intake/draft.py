"""A draft: the data of a record as a mapping takes it from a row, not judged yet; what has no counterpart is a gap."""

import copy
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from showcase.desk.intake.mapping import COLUMN, Mapping, Take
from showcase.desk.intake.rows import Cell, TableRow
from showcase.desk.intake.words import A_LIST, AFTER_FIRST, FORMULA, NO_SLUG, NOT_A_DATE, NOT_MAPPED
from showcase.schema import slug
from showcase.schema.label import Message
from showcase.schema.record import Part
from showcase.schema.shape import shapes

# What a spreadsheet would work out: a formula, or a call of another program.
_FORMULA = re.compile(r"=[\w(\"'+@-]|[+@-][^|]*\|[^!]*!|@[A-Z]+\(", re.IGNORECASE)
OTHERS = "*"  # in a map: every word that is not named
# What Markdown would read as markup in a line that was not written in it; some signs count only at its start.
_MARKUP = re.compile(r"[\\`*_\[\]<>|~^]|&(?=#?\w+;)|^[#+=:-]|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d\d\d)[.)]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """A value that has no counterpart here. `path` is the field that goes without it."""

    path: tuple[str, ...]
    columns: tuple[str, ...]
    value: str
    reason: Message
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """`wanted` is the folder name that it asks for, "" where the row gives none."""

    wanted: str
    data: dict[str, object]
    gaps: tuple[Gap, ...]


def draw(mapping: Mapping, row: TableRow) -> Draft:
    """The draft of a row."""
    data: dict[str, Any] = {}
    gaps: list[Gap] = []
    for path, take in mapping.fields.items():
        value = taken(take, row, path, gaps)
        if value is None:
            continue
        many = _many(mapping.kind.model, path)
        if isinstance(value, list) and not many and take.value is None:
            found = ", ".join(map(str, value))
            gaps.append(
                Gap(path=path, columns=take.columns, value=found, reason=A_LIST, details={"count": str(len(value))})
            )
            continue
        if isinstance(value, str) and many:
            value = [value]
        inner = data
        for step in path[:-1]:
            inner = inner.setdefault(step, {})
        inner[path[-1]] = value
    named = taken(mapping.slug, row, ("slug",), gaps)
    return Draft(wanted=slug.like(" ".join(texts(named))), data=data, gaps=tuple(gaps))


def texts(value: Any) -> list[str]:
    """A cell as a list: of none, one or several."""
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def taken(take: Take, row: TableRow, path: tuple[str, ...], gaps: list[Gap]) -> object:
    """What a row gives for `take`; None where it gives nothing. Adds to `gaps` what has no counterpart."""
    if take.value is not None:
        return copy.deepcopy(take.value)
    cell: Cell | None = _fill(take.text, row) if take.text else row.cell(take.column)
    if take.split and isinstance(cell, str):
        cell = [part.strip() for part in cell.split(take.split) if part.strip()]
    kept = []
    for number, text in enumerate(texts(cell), 1):
        turned, reason = _turn(text, take, row)
        if take.first and number > int(take.first):
            reason = AFTER_FIRST
        if reason:
            details = {"pattern": take.date, "first": take.first}
            gaps.append(Gap(path=path, columns=take.columns[:1], value=text, reason=reason, details=details))
        elif turned:
            kept.append(turned)
    if not kept:
        return copy.deepcopy(take.default)
    return kept if isinstance(cell, list) and take.first != "1" else kept[0]


def _fill(text: str, row: TableRow) -> str | None:
    """`text` with its columns filled in; None where one of them is empty."""
    cells = {column: row.cell(column) for column in COLUMN.findall(text)}
    if None in cells.values():
        return None
    return COLUMN.sub(lambda found: ", ".join(texts(cells[found[1]])), text)


def _turn(text: str, take: Take, row: TableRow) -> tuple[str | None, Message | None]:
    """The word of ours for one of theirs, or why there is none. An empty one in `map` is said to mean nothing."""
    if _FORMULA.match(text):
        return None, FORMULA
    if take.date:
        try:
            moment = time.strptime(text, take.date)
        except ValueError:
            return None, NOT_A_DATE
        text = time.strftime("%Y-%m-%d %H:%M" if "%H" in take.date else "%Y-%m-%d", moment)
    if take.map:
        ours = take.map.get(text, take.map.get(OTHERS))
        if ours is None:
            return None, NOT_MAPPED
        text = _fill(ours, row) or ""
    if take.turn == "slug" and text:
        text = slug.like(text)
        return (text, None) if text else (None, NO_SLUG)
    return plain(text) if take.turn == "plain" else text, None


def plain(text: str) -> str:
    """Markdown that reads as `text` stands."""
    lines = (_MARKUP.sub(r"\\\g<0>", line.strip()) for line in text.split("\n"))
    return "\n".join(lines)


def _many(model: type[Part], path: Sequence[str]) -> bool:
    """Whether the field at `path` is a list."""
    part: type[Part] | None = model
    many = False
    for step in path:
        if part is None:
            return False
        shape = shapes(part)[step][1]
        part, many = shape.part, shape.many
    return many

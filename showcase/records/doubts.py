"""Doubts about a value that YAML reads: what it has swallowed, what a remark cuts short, quotes that are none."""

import re
from collections.abc import Sequence
from typing import Any

from showcase.records import mistakes, quoting
from showcase.records.recovery import Fault

CURLY = ("“", "„", "‟")
_IN_CURLY = re.compile("[“„‟][^“„‟”\n]+[“”]")
_REMARK = re.compile(r"[ \t]+#")
_SWALLOWED = re.compile(r"[ \t]*(?:- |-[^\W\d_]|[a-z_]{2,}:(?!//)\S)")


def swallowed(event: Any, lines: Sequence[str]) -> Fault | None:
    """A value that goes on over lines that look like items or keys of their own has swallowed them."""
    first, last = event.start_mark.line, event.end_mark.line
    if first >= len(lines):  # a value that is not there, after the last line
        return None
    if event.style and event.style in "\"'":
        around = _indent(lines[first])
        for line in lines[first + 1 : last + 1]:
            if line.strip() and _indent(line) <= around and mistakes.structured(line):
                return Fault(line=first, code="yaml.quote", details={"found": lines[first].strip()})
    elif not event.style:
        begun = lines[first][: event.start_mark.column].strip() == ""
        for n in range(first + (not begun), min(last + 1, len(lines))):
            if _SWALLOWED.match(lines[n]) and (n != first or not lines[n].lstrip().startswith("- ")):
                return Fault(line=n, code="yaml.syntax")
    return None


def cut_short(event: Any, lines: Sequence[str]) -> Fault | None:
    """A remark behind plain words may have been a part of them, so that they would be cut short unseen."""
    at, column = event.end_mark.line, event.end_mark.column
    line = lines[at]
    if not _REMARK.match(line, column):
        return None
    begin = event.start_mark.column if event.start_mark.line == at else _indent(line)
    mended = f"{line[:begin].strip()} {quoting.quoted(line[begin:].strip())}".strip()
    return Fault(line=at, code="yaml.comment", details={"found": line[column:].strip(), "mended": mended})


def in_curly_quotes(event: Any, lines: Sequence[str]) -> Fault | None:
    """Curly quotation marks around a value are a part of it, though probably those of YAML were meant."""
    value: str = event.value
    if not _IN_CURLY.fullmatch(value):
        return None
    line, at = lines[event.start_mark.line], event.start_mark.column
    mended = f"{line[:at]}{quoting.quoted(value[1:-1])}{line[at + len(value) :]}".strip()
    details = {"found": value, "mended": mended}
    return Fault(line=event.start_mark.line, code="curly.shown", details=details, level="note")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))

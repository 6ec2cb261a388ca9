"""The YAML of headers in its usual form, read line by line: keys, plain or quoted words, short lists, parts by indent.

`header` asks here first, as it costs half of what the YAML reader and its events do. Whatever is not plainly of
this form, or is wrong in it, is left to the YAML reader, which alone says what is wrong:
`tests/records/test_header.py` holds the two together.
"""

import re
from typing import Any

from showcase.records.mark import Mark, Marks, Path

_UNSEEN = "\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
_PLAIN = r"[\w(](?:[\w .,;!?()’'«»“”„…–—/+&@%°€\u00a0\u202f-]|:(?=[\w/]))*+(?<! )"  # no # and no colon before a space
_WORD = r"\w[\w .’'/+@-]*+(?<! )"  # within a list
_LINE = re.compile(
    rf"( *+)(?:(- +)(?=[\w(\"'\[]))?"
    rf"(?:([a-z_]+):(?= |\n|\Z))?(?: *+(?:({_PLAIN})|\"([^\"\\{_UNSEEN}]*+)\"|'([^'{_UNSEEN}]*+)'"
    rf"|\[({_WORD}(?:, *+{_WORD})*+)\]))? *+(?:\n|\Z)"
)
_SPLIT = re.compile(", *+")
_ABSENT = frozenset(("null", "Null", "NULL"))
_DEEPEST = 8  # less than what `header` allows


def read(text: str, *, path: str, first: int, marks: Marks) -> dict[str, Any] | None:
    """What `header.read` would make of `text`, with its marks; None where that is for the YAML reader to say."""
    found: Marks = {(): Mark(path, first)}
    reading = _Reading(found)
    at, line, end = 0, first, len(text)
    while at < end:
        written = _LINE.match(text, at)
        if not written or not reading.take(written, Mark(path, line)):
            return None
        at, line = written.end(), line + 1
    marks |= found
    return reading.root


class _Reading:
    """What has been read. Each open part has its indent, itself and its path; `waiting` is a key without a value."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self.root: dict[str, Any] = {}
        self.open: list[tuple[int, Any, Path]] = [(0, self.root, ())]
        self.waiting: Path = ()

    def take(self, written: re.Match[str], mark: Mark) -> bool:
        """Reads a line; whether it could."""
        space, dash, key, plain, double, single, several = written.groups()
        indent, value = len(space), double if plain is None else plain
        value = single if value is None else value
        if not key and not dash:
            return value is None and several is None  # an empty line; words would go on with what stands above
        if not self._find(indent, dash=bool(dash)):
            return False
        _, part, path = self.open[-1]
        if dash:
            path = (*path, len(part))
            self.marks[path] = mark
            if key:
                item: dict[str, Any] = {}
                part.append(item)
                self.open.append((indent + len(dash), item, path))
                part = item
        if key:
            path = (*path, key)
            if path in self.marks:
                return False
            self.marks[path] = mark
        if several is not None:
            value = _SPLIT.split(several)
            self.marks.update({(*path, place): mark for place in range(len(value))})
        self._put(part, path, value, absent=plain in _ABSENT)
        return True

    def _put(self, part: Any, path: Path, value: Any, *, absent: bool) -> None:
        if isinstance(part, list):
            part.append(value)
        elif value is None:
            self.waiting = path
        elif not absent:
            part[path[-1]] = value

    def _find(self, indent: int, *, dash: bool) -> bool:
        """Opens and closes parts until what stands at `indent` belongs to the last; whether it belongs to any."""
        opened = self.open
        if self.waiting:
            around, holder, _ = opened[-1]
            if indent > around or (dash and indent == around):
                part: Any = [] if dash else {}
                holder[self.waiting[-1]] = part
                opened.append((indent, part, self.waiting))
            self.waiting = ()
        while opened[-1][0] > indent or (not dash and opened[-1][0] == indent and type(opened[-1][1]) is list):
            opened.pop()
        around, part, _ = opened[-1]
        return around == indent and (type(part) is list) == dash and len(opened) < _DEEPEST

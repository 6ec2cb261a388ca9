"""The YAML of headers in its usual form, read line by line: keys, plain or quoted words, short lists, parts by indent
or in braces.

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
    rf"( *+)(?:(- +)(?=[\w(\"'\[{{]))?"
    rf"(?:([a-z_]+):(?= |\n|\Z))?(?: *+(?:({_PLAIN})|\"([^\"\\{_UNSEEN}]*+)\"|'([^'{_UNSEEN}]*+)'"
    rf"|\[({_WORD}(?:, *+{_WORD})*+)\]|(\{{\w[^{_UNSEEN}]*\}}|\[\{{\w[^{_UNSEEN}]*\}}\])))? *+(?:\n|\Z)"
)
# One "key: value" of a mapping in braces, and the sign after it.
_PAIR = re.compile(
    rf"([a-z_]+): +(?:({_WORD})|\"([^\"\\{_UNSEEN}]*+)\"|'([^'{_UNSEEN}]*+)'|\[({_WORD}(?:, *+{_WORD})*+)\])(, *+|\}})"
)
_SPLIT = _COMMA = re.compile(", *+")
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
        space, dash, key, plain, double, single, several, braces = written.groups()
        indent, value = len(space), double if plain is None else plain
        value = single if value is None else value
        if not key and not dash:
            return (
                value is None and several is None and braces is None
            )  # an empty line; words would go on with what stands above
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
            value = self._several(several, path, mark)
        elif braces is not None and (value := self._braces(braces, path, mark)) is None:
            return False
        self._put(part, path, value, absent=plain in _ABSENT)
        return True

    def _several(self, written: str, path: Path, mark: Mark) -> list[str]:
        words = _SPLIT.split(written)
        self.marks.update({(*path, place): mark for place in range(len(words))})
        return words

    def _braces(self, written: str, path: Path, mark: Mark) -> dict[str, Any] | list[dict[str, Any]] | None:
        """A mapping, or a list of some; None for what is not plainly one."""
        if written[0] == "{":
            part, end = self._mapping(written, 0, path, mark)
            return part if end == len(written) else None
        parts: list[dict[str, Any]] = []
        end = 1
        while written[end] == "{":
            place = (*path, len(parts))
            self.marks[place] = mark
            part, end = self._mapping(written, end, place, mark)
            if part is None:
                return None
            parts.append(part)
            if comma := _COMMA.match(written, end):
                end = comma.end()
            elif written[end:] == "]":
                return parts
        return None

    def _mapping(self, written: str, at: int, path: Path, mark: Mark) -> tuple[dict[str, Any] | None, int]:
        """The mapping that begins there, and where it ends."""
        part: dict[str, Any] = {}
        at += 1
        while pair := _PAIR.match(written, at):
            key, plain, double, single, several, after = pair.groups()
            place, at = (*path, key), pair.end()
            if place in self.marks:
                break
            self.marks[place] = mark
            if several is not None:
                part[key] = self._several(several, place, mark)
            elif plain not in _ABSENT:
                part[key] = next(one for one in (plain, double, single) if one is not None)
            if after == "}":
                return part, at
        return None, at

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

"""A text with its bytes: changes are made on Unix lines, and all that is not changed comes out byte for byte."""

from bisect import bisect_left
from codecs import BOM_UTF8
from collections.abc import Iterable
from typing import NamedTuple


class Change(NamedTuple):
    """From `start` to `end` there is `text` now."""

    start: int
    end: int
    text: str


class Overlap(Exception):
    """Two changes of one place."""


def apply(text: str, changes: Iterable[Change], start: int = 0, end: int | None = None) -> str:
    """`text` from `start` to `end` with the changes made; those at one place in their order. Raises Overlap."""
    parts, at = [], start
    for change in sorted(changes, key=lambda one: (one.start, one.end)):
        if change.start < at:
            raise Overlap(f"{change} overlaps what ends at {at}")
        parts += [text[at : change.start], change.text]
        at = change.end
    return "".join([*parts, text[at:end]])


class Buffer:
    """The text of a file with Unix line ends, `text`, and how its bytes are written.

    `text` ends in a line end even where the file does not; what comes out then does not either.
    """

    def __init__(self, raw: bytes) -> None:
        self.bom = raw.startswith(BOM_UTF8)
        self._raw = raw.removeprefix(BOM_UTF8).decode()
        self.text = self._raw.replace("\r\n", "\n").replace("\r", "\n")
        returns = self._raw.count("\r\n")
        bare = self._raw.count("\r") - returns
        self._end = (
            "\r\n" if 2 * returns > self.text.count("\n") else "\r" if 2 * bare > self.text.count("\n") else "\n"
        )
        self._open = not self.text.endswith("\n")
        if self._open:
            self._raw += self._end
            self.text += "\n"
        # Where, in `text`, a line ends that has one sign more in the file.
        self._longer: list[int] = []
        at = self._raw.find("\r\n")
        while at >= 0:
            self._longer.append(at - len(self._longer))
            at = self._raw.find("\r\n", at + 2)

    def _place(self, at: int) -> int:
        """The place in the file of a place in `text`; before a line's end it is before all of it."""
        return at + bisect_left(self._longer, at)

    def changed(self, changes: Iterable[Change]) -> bytes:
        """The bytes of the file with the changes made. New lines end as most lines of it do."""
        placed = [
            Change(self._place(one.start), self._place(one.end), one.text.replace("\n", self._end)) for one in changes
        ]
        made = apply(self._raw, placed)
        made = made.removesuffix(self._end) if self._open else made
        return (BOM_UTF8 if self.bom else b"") + made.encode()

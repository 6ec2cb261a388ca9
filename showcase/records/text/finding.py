"""What is wrong in a Markdown text, with its line in that text; whose file it is, the caller knows."""

import re
from typing import NamedTuple
from urllib.parse import unquote

from showcase.records.problem import printable
from showcase.schema.patterns import compile_later

MOST_TOLD = 20  # findings of one code; a text of thousands of tags needs no thousands of messages
# Where nothing is found that is wrong: fenced code, and code within a line.
_CODE = compile_later(r"^ {0,3}(```|~~~).*?^ {0,3}\1|`[^`\n]+`", re.MULTILINE | re.DOTALL)
_POSITION = compile_later(r' data-sourcepos="(\d+):\d+-(\d+):\d+"')


class Finding(NamedTuple):
    """What is wrong. `fatal`: the record is refused; otherwise the thing found was left out, or stays as text."""

    line: int
    code: str
    found: str
    fatal: bool


class Unreadable(Exception):
    """A text that is not read any further: reading or showing it could take too long. Caught in `reading.read`."""

    def __init__(self, line: int, code: str, found: str) -> None:
        self.finding = Finding(line=line, code=code, found=printable(found), fatal=True)
        super().__init__(f"{line}: {code}: {found}")


class Findings:
    """What a reading of a text has found. The pass goes over its HTML, so a line is looked up in the source.

    There it is looked for within the block that the pass is in, where the HTML says which lines those are, outside
    code first, and behind what was found last.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.told: list[Finding] = []
        self._first, self._last = 1, 0  # the lines of the block; no last one means the end of the text
        self._blanked = ""  # the text with spaces for code
        self._after = 0  # where in the text the last finding ends

    def enter(self, tag: str) -> None:
        """Note the lines of a block, if its tag says which."""
        if position := _POSITION.search(tag):
            self._first, self._last = int(position[1]), int(position[2])

    def add(self, code: str, found: str, *, words: str = "", fatal: bool = False) -> None:
        """Note what was found; `words` stand where it does, where it is written elsewhere or hidden by entities."""
        if sum(one.code == code for one in self.told) < MOST_TOLD:
            self.told.append(Finding(line=self._line(found, words), code=code, found=printable(found), fatal=fatal))

    def _line(self, found: str, words: str) -> int:
        start, end = self._offset(self._first), self._offset(self._last + 1) if self._last else len(self.text)
        written = [one for one in (f"]({found}", found, unquote(found), words and f"[{words}]", words) if one]
        self._blanked = self._blanked or _CODE.sub(_blank, self.text)
        for text in (self._blanked, self.text):
            for begin in (max(start, self._after), start):
                for one in written:
                    if (at := text.find(one, begin, end)) >= 0:
                        self._after = at + len(one)
                        return text.count("\n", 0, at) + 1
        return self._first

    def _offset(self, line: int) -> int:
        """Where a line begins, from 1."""
        at = 0
        for _ in range(line - 1):
            at = self.text.find("\n", at) + 1
            if not at:
                return len(self.text)
        return at


def _blank(code: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", code[0])

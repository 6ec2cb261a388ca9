"""Reads the words of one block into pieces: emphasis, code, links, pictures, notes, bare addresses.

Python-Markdown's inline patterns are not used: each runs over the whole text again, 16 kB of [ take them more than 15
seconds, and they do not follow the forge's rules of emphasis. This goes through the words once.
"""

import re
from collections.abc import Callable

from showcase.records.markdown import brackets, marks
from showcase.records.markdown.emphasis import pair
from showcase.records.markdown.piece import Piece
from showcase.records.markdown.reading import Reading
from showcase.records.markdown.span import Spans

# It begins with a set of characters, so that whatever is none of them is skipped fast.
_SPECIAL = re.compile(
    r"[\\`*_~\[\]<&@\n!whH](?:(?<=[\\`*_~\[\]<&@\n])|(?<=!)\[|(?<=w)ww\.|(?<=[hH])[tT][tT][pP][sS]?://)"
)
_READERS: dict[str, Callable[[Spans, int], int | None]] = {
    "\\": marks.escape,
    "\n": marks.newline,
    "`": marks.code,
    "*": marks.emphasis,
    "_": marks.emphasis,
    "~": marks.emphasis,
    "&": marks.entity,
    "[": brackets.begin,
    "!": brackets.begin,
    "]": brackets.end,
    "<": brackets.pointed,
    "@": brackets.email,
    **dict.fromkeys("wWhH", brackets.bare),
}
_TASK = re.compile(r"\[([ xX])\] (?=\s*+\S)")


def read_spans(text: str, line: int, reading: Reading, *, task: bool = False) -> list[Piece]:
    """The pieces of a block's words, which begin at `line`. `task`: they may begin with the box of a task."""
    text = text.rstrip(" \n")
    if task and (box := _TASK.match(text)):
        text = ("☐ " if box[1] == " " else "☑ ") + text[box.end() :]
    found = _SPECIAL.search(text)
    if not found:
        return [text] if text else []
    spans = Spans(text=text, first=line, reading=reading)
    search = _SPECIAL.search
    while found:
        at = found.start()
        end = _READERS[text[at]](spans, at)
        if end is None:
            at = found.end()
        else:
            at = spans.start = end
        found = search(text, at)
    spans.flush(len(text))
    if spans.runs:
        pair(spans.runs)
    return spans.pieces

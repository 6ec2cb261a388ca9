"""Marks within words: backslashes, line ends, code, emphasis, entities.

Each function reads one mark; it returns where the reading goes on, or None where the mark is a plain character.
"""

import re

from showcase.records.markdown import links
from showcase.records.markdown.emphasis import PUNCTUATION, run
from showcase.records.markdown.limits import unsafe_character
from showcase.records.markdown.piece import Tag
from showcase.records.markdown.span import Spans

_RUN = {mark: re.compile(re.escape(mark) + "++") for mark in "`*_~"}
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def escape(spans: Spans, at: int) -> int | None:
    after = spans.text[at + 1 : at + 2]
    if after == "\n":
        return spans.put(at, at + 2, Tag("br", text=""), "\n")
    return spans.put(at, at + 2, after) if after in PUNCTUATION else None


def newline(spans: Spans, at: int) -> int | None:
    words = spans.text[spans.start : at]
    if not words.endswith(" "):
        return None
    broken = (Tag("br", text=""),) if words.endswith("  ") else ()
    return spans.put(spans.start + len(words.rstrip(" ")), at + 1, *broken, "\n")


def code(spans: Spans, at: int) -> int | None:
    """Code ends at the next run of as many ticks; the runs are listed once, so the search is never repeated."""
    if spans.ticks is None:
        spans.ticks = {}
        for found in reversed(list(_RUN["`"].finditer(spans.text))):
            spans.ticks.setdefault(len(found[0]), []).append(found.start())
    opening = _RUN["`"].match(spans.text, at)
    length = len(opening[0]) if opening else 1
    ends = spans.ticks.get(length, [])
    while ends and ends[-1] <= at:
        ends.pop()
    if not ends:
        return spans.put(at, at + length, "`" * length)
    words = spans.text[at + length : ends[-1]].replace("\n", " ")
    if words.startswith(" ") and words.endswith(" ") and words.strip(" "):
        words = words[1:-1]
    return spans.put(at, ends[-1] + length, Tag("code", text=words))


def emphasis(spans: Spans, at: int) -> int | None:
    text, end = spans.text, at + 1
    mark, size = text[at], len(text)
    while end < size and text[end] == mark:
        end += 1
    before = text[at - 1] if at else "\n"
    after = text[end] if end < size else "\n"
    made = run(mark, end - at, before, after)
    if mark == "_" and before.isalnum() and after.isalnum():
        return None if end - at == 1 else spans.put(at, end, "_" * (end - at))
    if not (made.opening or made.closing) or (mark == "~" and end - at > 2):
        return spans.put(at, end, mark * (end - at))
    spans.runs.append(made)
    return spans.put(at, end, made)


def entity(spans: Spans, at: int) -> int | None:
    found = _ENTITY.match(spans.text, at)
    if not found:
        return None
    char = links.entity(found[0])
    if unsafe := unsafe_character(char):
        spans.reading.report(spans.line(at), "text.control", unsafe[1], fatal=True)
    return spans.put(at, found.end(), char)

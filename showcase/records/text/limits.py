"""The limits of a Markdown text: how long, how deep, how many of a kind, and which characters it may never have.

They are counted, never timed: the same text is read or refused everywhere alike. They stand far above what people
write and far below what makes reading slow: `tests/records/test_text_hostile.py` reads texts at each limit.
"""

import re

from showcase.records.text.finding import Unreadable
from showcase.schema.patterns import compile_later

BYTES = 16_000  # of UTF-8
CONTAINERS = 24  # lists, items, quotes, notes and definitions inside each other; a nested list takes two
EMPHASES = 20  # emphasis inside emphasis
CELLS = 2_000  # of all tables of a text
NOTES = 200  # marks that lead to a footnote
ADDRESS = 500  # characters of one address or title; `schema.web.read_url` sets the same for web addresses

# The characters that `schema.text.clean` refuses, in one pattern, as a body is long and `clean` looks at each of its
# characters in turn. A test compares the two over all of Unicode. Tab and line ends are fine, and so are the joiners
# U+200C and U+200D, which emoji and several scripts need.
_UNSAFE = compile_later(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_CONTAINER = compile_later(r"<(/?)(?:blockquote|ul|ol|li|dl|dd|section|div)(?=[ >])")
_EMPHASIS = compile_later(r"<(/?)(?:em|strong|del)>")


def unsafe_character(text: str) -> tuple[int, str] | None:
    """The line and the name (`U+202E`) of the first character that hides or reorders text; None if there is none."""
    found = None if text.replace("\n", "").isprintable() else _UNSAFE.search(text)
    return (text.count("\n", 0, found.start()) + 1, f"U+{ord(found[0]):04X}") if found else None


def check_source(text: str) -> None:
    """Raises Unreadable for a text that is too long, or holds a character that hides or reorders text."""
    if hidden := unsafe_character(text):
        raise Unreadable(hidden[0], "text.control", hidden[1])
    if 4 * len(text) > BYTES and (size := len(text.encode())) > BYTES:
        line = text.encode()[:BYTES].count(b"\n") + 1
        raise Unreadable(line, "markdown.too_long", f"{size / 1000:.1f} kB")


def check_html(html: str, text: str) -> None:
    """Raises Unreadable for HTML that is nested too deep, or holds too many cells of tables or marks of notes.

    `text` is what it was read from: told is the line there that has most of what makes such HTML.
    """
    if html.count("<t") > CELLS and html.count("<td") + html.count("<th") > CELLS:
        raise _refuse(text, "markdown.too_many", "|")
    if html.count("footnote-ref") > NOTES:
        raise _refuse(text, "markdown.too_many", "[^")
    for most, pattern, marks in ((CONTAINERS, _CONTAINER, ">-+*"), (EMPHASES, _EMPHASIS, "*_~")):
        if html.count("<") > most and _depth(pattern, html) > most:
            raise _refuse(text, "markdown.too_deep", marks)


def _refuse(text: str, code: str, marks: str) -> Unreadable:
    lines = text.split("\n")
    counts = [sum(map(line.count, marks)) + len(line) - len(line.lstrip()) for line in lines]
    place = counts.index(max(counts))
    return Unreadable(place + 1, code, lines[place].strip())


def _depth(pattern: re.Pattern[str], html: str) -> int:
    """How many of the elements stand inside each other at most."""
    deepest = depth = 0
    for found in pattern.finditer(html):
        depth += -1 if found[1] else 1
        deepest = max(deepest, depth)
    return deepest

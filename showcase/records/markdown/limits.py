"""The limits of a Markdown text: how long, how deep, how many of a kind, and which characters it may never have.

They are counted, never timed: the same text is read or refused everywhere alike. They stand far above what people
write and far below what makes reading slow: `tests/records/test_markdown_hostile.py` reads texts at each limit.
"""

import re

BYTES = 16_000  # of UTF-8
CONTAINERS = 24  # lists, items, quotes, notes and definitions inside each other; a nested list takes two
EMPHASES = 20  # emphasis inside emphasis
COLUMNS = 40  # of a table: short rows are filled up, so columns times rows must stay small
CELLS = 2_000  # of all tables of a text
NOTES = 200  # marks that lead to a footnote
ABBREVIATIONS = 50  # abbreviations explained
EXPANDED = 100_000  # characters that reference links, abbreviations and so on add to what was written
ADDRESS = 500  # characters of one address or title; `schema.web.read_url` sets the same for web addresses

# The characters that `schema.text.clean` refuses, in one pattern, as a body is long and `clean` looks at each of its
# characters in turn. A test compares the two over all of Unicode. Tab and line ends are fine, and so are the joiners
# U+200C and U+200D, which emoji and several scripts need.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


def unsafe_character(text: str) -> tuple[int, str] | None:
    """The line and the name (`U+202E`) of the first character that hides or reorders text; None if there is none."""
    found = None if text.replace("\n", "").isprintable() else _UNSAFE.search(text)
    return (text.count("\n", 0, found.start()) + 1, f"U+{ord(found[0]):04X}") if found else None

"""Titles as they are set: no word of one is broken. How wide the longest is, for the style sheet to fit it in.

A word with hyphens is one word, unless it is a long one.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path

from markupsafe import Markup, escape

from showcase.derive import lettering
from showcase.engine.query import query
from showcase.pages import share_theme
from showcase.pages.edition import Edition
from showcase.schema.patterns import compile_later

WHOLE = 20  # the most letters of a word that is not broken at its hyphens either
# As the style sheet knows them, in quarters of the size of the type: finer where it matters more.
STEPS = (*range(6, 24), *range(24, 48, 2), *range(48, 81, 4))
SPARE = 1.01  # for kerning
ROUNDED = 1 / 220  # for each letter: where it stands on whole pixels it takes up to one more, of 220 in a narrow line
WIDE, WIDE_ON_PHONES = 5.5, 3.8  # how long a title may be, in narrow letters, that is set wide: on a line of its own

_LETTERS = "".join(filter(str.isprintable, map(chr, (*range(0x21, 0x180), *range(0x2010, 0x2040), 0x20AC))))
_TAG = compile_later(r"(<[^<>]*>)")
_SPACE = compile_later(r"[ \t\n]+")  # where a line may end: not at the spaces that bind
_AFTER = compile_later(r"(?<=[-‐–—/])(?=\w)")
_HYPHENED = compile_later(r"[^\s<>&;]*\w[-‐–—/]\w[^\s<>&;]*")
_KEPT = '<span class="whole">{}</span>'


def kept_whole(title: str) -> Markup:
    """A title, as text or HTML, whose words with hyphens stay on one line where they are short enough."""
    html = escape(title)
    if not _HYPHENED.search(html):
        return html
    pieces = _TAG.split(html)
    return Markup("".join(piece if n % 2 else _HYPHENED.sub(_whole, piece) for n, piece in enumerate(pieces)))  # noqa: S704 (was escaped)


def _whole(word: re.Match[str]) -> str:
    return _KEPT.format(word[0]) if len(word[0]) <= WHOLE else word[0]


def fit(edition: Edition, face: tuple[str, str], title: str, *, may_be_wide: bool = False) -> str:
    """The classes by which a title is set: how wide its longest word is, and whether all of it is short enough to be
    set in wide letters. `face` is where the theme's files are, with a digest of them.
    """
    text = unescape(_TAG.sub("", edition.localizer.widont_title(title)))
    first = next(iter(edition.editions.values()))
    known = advances(first, *face)
    words = list(_words(text)) or [""]
    lengths = [sum(known.get(letter, known["m"]) for letter in word) / 1000 for word in words]
    quarters = max(4 * length * (SPARE + ROUNDED * len(word)) for word, length in zip(words, lengths, strict=True))
    step = next((step for step in STEPS if step >= quarters), STEPS[-1])
    whole = sum(lengths) + known["n"] / 2000 * (len(lengths) - 1)
    wide = "" if not may_be_wide or whole > WIDE else " fit--wide" if whole > WIDE_ON_PHONES else " fit--widest"
    return f"fit-{step}{wide}"


def _words(text: str) -> Iterator[str]:
    """What stands on one line."""
    for word in _SPACE.split(text):
        yield from (word,) if len(word) <= WHOLE else _AFTER.split(word)


@query
def advances(_: Edition, static: str, folders: str) -> Mapping[str, int]:
    """How wide each letter of the theme's display face is where it is narrow, in thousandths of its size.

    The same for every edition: asked of the first, it is worked out once.
    """
    style = share_theme.style(Path(static), folders)
    return lettering.advances(style, _LETTERS)

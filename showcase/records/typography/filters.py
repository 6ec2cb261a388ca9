"""What typogrify adds to a text that is set already, for a theme to style; it refuses to change words, links or code.

`amp` and `caps` mark ampersands and runs of capitals, `initial_quotes` the quote that begins a block, and `widont`
keeps the last two words of a heading or title on one line. They know no language, and each does harm to some texts. So
each is called only where its trigger stands, and on no more than it can read:

amp             reads attributes that it does not know, as `aria-label`, as text: it is given texts without tags.
caps            knows no accented capital, drops the space between `S.A.` and a dash, marks the initials of
                `J. S. Bach`, and takes seconds for 16 kB of capitals: it is given one short word, and tells
                where the capitals are.
initial_quotes  knows “ and ‘ only, as entities: while it looks, these stand for the other marks too.
widont          makes a thin no-break space wide, begins a line with a space after <br>, and binds two long words that
                do not fit in a narrow line: only short words are bound. Paragraphs and items of lists, which it would
                bind too, are left to `text-wrap: pretty`, which knows how wide a line is.

The fifth filter, `smartypants`, is never used, in no language: its quotes and dashes are English, `setting` has ours.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from html import unescape
from types import MappingProxyType, ModuleType
from typing import NamedTuple

from showcase.schema.patterns import compile_later

# The most letters that the last two words may have, with the space between them: in a lede less than half a line of a
# phone, in a title or heading what the largest one has room for in a line there.
SHORT, SHORT_IN_TITLE = 16, 9

_LEFT = frozenset(("code", "kbd", "pre", "samp"))
_VOID = frozenset(("br", "hr", "img"))
_NO_BREAK = "\u00a0"
_OPAQUE, _HELD = "\x02", "\x05"  # for an element that is left as it is, and for a space that is
_TAG = compile_later(r"(<[^<>]*>)")
_RAW = compile_later("=(?:\"[^\"<>]*|'[^'<>]*)[<>]")  # perhaps a < or > in an attribute
_QUOTED = compile_later(r"<(?:[^<>\"']*+(?:\"[^\"]*+\"|'[^']*+'))++[^<>\"']*+>")

_AMPERSAND = compile_later(r"\s&amp;\s")

_UPPER = "A-ZÀ-ÖØ-ÞŒŸ"
_CAPITALS = compile_later(rf"[{_UPPER}]\d*[{_UPPER}]|[{_UPPER}]\.[{_UPPER}]\.")
_RUN = compile_later(rf"(?<![\w.@])[{_UPPER}\d][{_UPPER}\d.']{{1,39}}(?![\w@])")
_HOST = compile_later(rf"[{_UPPER}\d]{{2}}\.[{_UPPER}\d]{{2}}")
_UNACCENTED = {ord(letter): "A" for letter in map(chr, (*range(0xC0, 0xDF), 0x152, 0x178)) if letter != "×"}
_SPAN = compile_later(r"</?span[^<>]*>")
_MARKED = compile_later(r'<span class="(?:amp|caps|dquo|quo)">([^<>]*)</span>')

_MARKS = {**dict.fromkeys("«»„“”", "&ldquo;"), **dict.fromkeys("‹›‚‘", "&lsquo;")}
_BEGINNING = compile_later(rf"(<(?!img|br)[^<>]*>\s*)([{''.join(_MARKS)}\"'])")
_ENTITY = compile_later("&l[sd]quo;")

_HEADING_END = compile_later(r"(</h[1-6]>)")
_OTHER_SPACE = compile_later(r"[^\S \n]|&nbsp;")
_INLINE = compile_later(r"</?(?:a|abbr|b|del|em|i|s|span|strong|sub|sup)(?:\s[^<>]*)?>")


class Filters(NamedTuple):
    """Which filters are used, and the elements in which none is, beside code."""

    used: tuple[str, ...] = ()
    ignored_tags: tuple[str, ...] = ()


NO_FILTERS = Filters()


def apply(html: str, filters: Filters) -> str:
    """HTML whose texts are set, with what the filters add to them."""
    if not filters.used or _OPAQUE in html or _HELD in html:
        return html
    escaped = _QUOTED.sub(_escape, html) if _RAW.search(html) else html
    if escaped.count("<") != escaped.count(">"):
        return html  # there is no telling tags from texts
    kept: list[str] = []
    text = _take_out(escaped, _LEFT.union(filters.ignored_tags) - _VOID, kept)
    for name, step in FILTERS.items():
        if name in filters.used:
            text = step(text)
    return _put_back(text, _OPAQUE, kept)


@lru_cache(maxsize=100_000)
def widont(line: str, most: int = SHORT) -> str:
    """A title or another line, as text or as HTML, with its last two words bound if they have no more letters."""
    return _bind(line, most)


def unmarked(html: str) -> str:
    """HTML without what was marked for a theme, for readers that have none."""
    return _MARKED.sub(r"\1", html)


def _escape(tag: re.Match[str]) -> str:
    return f"<{tag[0][1:-1].replace('<', '&lt;').replace('>', '&gt;')}>"


def _take_out(html: str, names: frozenset[str], kept: list[str]) -> str:
    """`html` with a stand-in for each outermost element of these names; the elements go to `kept`."""
    if not any(f"<{name}" in html for name in names):
        return html
    parts: list[str] = []
    done, depth, begin = 0, 0, 0
    for tag in _tags(names).finditer(html):
        if not tag[1]:
            begin = begin if depth else tag.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                parts += html[done:begin], _OPAQUE
                kept.append(html[begin : tag.end()])
                done = tag.end()
    return "".join((*parts, html[done:])) if parts else html


@cache
def _tags(names: frozenset[str]) -> re.Pattern[str]:
    return compile_later(rf"<(/?)(?:{'|'.join(sorted(names))})(?=[\s>])[^<>]*>")


@cache
def _library() -> ModuleType:
    """Late: a run that reads no text does without it."""
    from typogrify import filters  # type: ignore[import-untyped]  # noqa: PLC0415

    module: ModuleType = filters
    return module


def _in_texts(html: str, trigger: re.Pattern[str], change: Callable[[str], str]) -> str:
    """`html` with its texts changed where the trigger stands in them."""
    if not trigger.search(html):
        return html
    parts = _TAG.split(html)
    parts[::2] = [change(text) if trigger.search(text) else text for text in parts[::2]]
    return "".join(parts)


def _amp(html: str) -> str:
    return _in_texts(html, _AMPERSAND, _library().amp) if "&amp;" in html else html


def _caps(html: str) -> str:
    return _in_texts(html, _CAPITALS, _caps_of_text)


def _caps_of_text(text: str) -> str:
    lower = text.lower()
    if "://" in lower or "www." in lower:
        return text
    return _RUN.sub(lambda run: _caps_of_word(run[0]), text)


@lru_cache(maxsize=10_000)
def _caps_of_word(word: str) -> str:
    if _HOST.search(word):  # EXAMPLE.LU
        return word
    marked = _library().caps(word.translate(_UNACCENTED))
    parts: list[str] = []
    at = 0
    for plain, tag in _pairs(marked):
        parts += word[at : at + len(plain)], tag
        at += len(plain)
    return "".join(parts) if at == len(word) else word


def _pairs(marked: str) -> Iterable[tuple[str, str]]:
    return zip(_SPAN.split(marked), [*_SPAN.findall(marked), ""], strict=True)


def _initial_quotes(html: str) -> str:
    if not _BEGINNING.search(html) or _ENTITY.search(html):
        return html
    marks: list[str] = []

    def stand_in(found: re.Match[str]) -> str:
        if found[2] not in _MARKS:
            return found[0]
        marks.append(found[2])
        return found[1] + _MARKS[found[2]]

    hanging = _library().initial_quotes(_BEGINNING.sub(stand_in, html))
    given = iter(marks)
    return _ENTITY.sub(lambda _: next(given), hanging)


def _widont_headings(html: str) -> str:
    parts = _HEADING_END.split(html)
    for n in range(0, len(parts) - 1, 2):
        begin = max(0, parts[n].rfind("<h"))
        if len(parts[n][begin:].split(None, 2)) > 2:
            parts[n] = parts[n][:begin] + _bind(parts[n][begin:], SHORT_IN_TITLE)
    return "".join(parts)


def _bind(text: str, most: int) -> str:
    """A title or heading with a no-break space between its last two words if these may be bound."""
    held = _OTHER_SPACE.sub(_HELD, text)
    before, bound, after = _library().widont(held).rpartition("&nbsp;")
    words = _INLINE.sub("", before).split()
    pair = f"{words[-1]} {_TAG.sub('', after).strip()}" if bound and len(words) > 1 else "<"
    if "<" in pair or ">" in pair or _OPAQUE in pair or len(unescape(pair)) > most:
        return text
    return _put_back(f"{before}{_NO_BREAK}{after}", _HELD, _OTHER_SPACE.findall(text))


def _put_back(text: str, stand_in: str, kept: list[str]) -> str:
    """`text` with what was kept in place of the stand-ins."""
    if not kept:
        return text
    return "".join(part for pair in zip(text.split(stand_in), [*kept, ""], strict=True) for part in pair)


# By the name that typogrify and Pelican have for each, in typogrify's order.
FILTERS = MappingProxyType({"amp": _amp, "caps": _caps, "initial_quotes": _initial_quotes, "widont": _widont_headings})

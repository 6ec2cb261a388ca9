"""Quotation marks and apostrophes, by language: which straight ones stand for what. Leaves those it is not sure of."""

import re
from dataclasses import dataclass

MARKUP, OPAQUE, BLOCK, BREAK = "\x01", "\x02", "\x03", "\x04"  # what stands for markup: see `typography.set_html`
_STRAIGHT = re.compile("[\"']|" + BLOCK)
_APART = BLOCK + BREAK
_BRACKETS = "([{«„“‚‘¿¡/–—-"
_NONE = ""
_DEEPEST = 20  # marks that wait for a partner; with more of them the text is no text, and searching them takes long


@dataclass(frozen=True, kw_only=True, slots=True)
class Quotes:
    """The marks of a language, of quotes and of quotes within quotes, and the words that begin with an apostrophe."""

    outer: tuple[str, str]
    inner: tuple[str, str]
    elided: re.Pattern[str]


@dataclass(slots=True)
class _Open:
    """A mark that opens a quote, still to be closed: where it stands, and which mark it is."""

    at: int
    mark: str


def curl(text: str, quotes: Quotes) -> str:
    """`text` with its straight quotes set. A double one that has no partner in its block stays as it is."""
    if '"' not in text and "'" not in text:
        return text
    made: dict[int, str] = {}
    opened: list[_Open] = []
    for found in _STRAIGHT.finditer(text):
        mark, at = found[0], found.start()
        if mark == BLOCK:
            _leave(made, opened)
            continue
        before, after = _before(text, at), _after(text, at + 1)
        partner = _partner(opened, mark, before, after)
        if partner is not None:
            left, right = quotes.outer if mark == '"' and not _depth(opened[:partner]) else quotes.inner
            made[opened[partner].at], made[at] = left, right
            _leave(made, opened[partner + 1 :])
            del opened[partner:]
        elif _opens(before, after) and not (mark == "'" and quotes.elided.match(text, at)):
            opened.append(_Open(at, mark))
            if len(opened) > _DEEPEST:
                _leave(made, opened)
        elif mark == "'" and _elides(before, after):
            made[at] = "’"
    _leave(made, opened)
    return _STRAIGHT.sub(lambda found: made.get(found.start(), found[0]), text)


def _leave(made: dict[int, str], opened: list[_Open]) -> None:
    """What opened and never closed: a single mark is an apostrophe then, a double one stays."""
    for one in opened:
        if one.mark == "'":
            made[one.at] = "’"
    opened.clear()


def _depth(opened: list[_Open]) -> int:
    return sum(one.mark == '"' for one in opened)


def _partner(opened: list[_Open], mark: str, before: str, after: str) -> int | None:
    """The open mark that this one closes, if it closes one."""
    if _blank(before) or (mark == "'" and _wordy(after)) or (before in _BRACKETS and not _blank(after)):
        return None
    return next((place for place in range(len(opened) - 1, -1, -1) if opened[place].mark == mark), None)


def _opens(before: str, after: str) -> bool:
    return (_blank(before) or before in _BRACKETS or before in "\"'") and not _blank(after)


def _elides(before: str, after: str) -> bool:
    """An apostrophe: within or after a word, or before one. After a figure it may be a sign for feet or minutes."""
    if before.isdigit():
        return after.isalpha()
    return _wordy(after) or _wordy(before) or before in ".!?…"


def _blank(char: str) -> bool:
    return char == _NONE or char.isspace() or char in _APART


def _wordy(char: str) -> bool:
    return char.isalnum() or char == OPAQUE


def _before(text: str, at: int) -> str:
    while at and text[at - 1] == MARKUP:
        at -= 1
    return text[at - 1] if at else _NONE


def _after(text: str, at: int) -> str:
    while at < len(text) and text[at] == MARKUP:
        at += 1
    return text[at] if at < len(text) else _NONE

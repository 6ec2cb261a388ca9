"""Quotation marks and apostrophes, by language: which straight ones stand for what. Leaves those it is not sure of."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from showcase.records.typography.marks import (
    BLOCK,
    BRACKETS,
    ENDING,
    blank,
    elides,
    following,
    opens,
    opens_typed,
    preceding,
    wordy,
)
from showcase.schema.patterns import compile_later

_STRAIGHT = compile_later("[\"']")
_MARKS = compile_later("[\"'«»„“”‚‘" + BLOCK + "]")  # not ’, which is an apostrophe in most places
_DEEPEST = 20  # marks that wait for a partner; with more of them the text is no text, and searching them takes long
_MOST = 2_000  # straight marks; the longest text that is read has 700 apostrophes if it is French
# Which typed marks may close a typed one; the first is what a straight one becomes there.
_CLOSERS = {"„": "“”", "“": "”", "«": "»", "»": "«", "‚": "‘", "‘": "’"}
_KINDS = {'"': '"„“«»', "'": "'‚‘"}  # what a straight mark may close
# rock 'n' roll, but not: the letters 'n' and 'm'
_BEFORE_N = compile_later(
    r"(?<!\w)(?!(?:the|an?|letters?|of|and|or|from|between|with|to|is|by|in|et|ou|de|des|un|les?|lettres?|entre"
    r"|und|oder|das|ein|Buchstaben?|an|vun|oder)\s)[^\W\d_]+ \Z",
    re.IGNORECASE,
)
_AFTER_N = compile_later(
    r"'n' (?!(?:and|or|is|was|are|in|to|as|for|means|stands|et|ou|est|sont|und|oder|ist|steht|an?|ass)\b)[^\W\d_]",
    re.IGNORECASE,
)


class Quotes(NamedTuple):
    """The marks of a language, of quotes and of quotes within quotes, and the words that begin with an apostrophe."""

    outer: tuple[str, str]
    inner: tuple[str, str]
    elided: re.Pattern[str]


@dataclass(slots=True)
class _Open:
    """A mark that opens a quote, still to be closed: where it stands, and which mark it is."""

    at: int
    mark: str


@dataclass(slots=True)
class _Reading:
    """How far a text has been read: what its straight marks become, and what waits for a partner."""

    text: str
    quotes: Quotes
    made: dict[int, str] = field(default_factory=dict)
    opened: list[_Open] = field(default_factory=list)
    # Pairs that are given up where another mark turns out to close the quote: 12" may be inches.
    doubtful: list[tuple[_Open, int]] = field(default_factory=list)


def curl(text: str, quotes: Quotes) -> str:
    """`text` with its straight quotes set. A double one that has no partner in its block stays as it is."""
    if ('"' not in text and "'" not in text) or text.count('"') + text.count("'") > _MOST:
        return text
    reading = _Reading(text, quotes)
    for found in _MARKS.finditer(text):
        mark, at = found[0], found.start()
        if mark == BLOCK:
            _leave(reading)
            reading.doubtful.clear()
            continue
        before, after = preceding(text, at), following(text, at + 1)
        if mark in _KINDS:
            _straight(reading, mark, at, before, after)
        elif opens_typed(mark, before, after, french=quotes.outer[0][0] == "«"):
            _open(reading, at, mark)
        else:
            _close_typed(reading, mark, before)
    _leave(reading)
    return _STRAIGHT.sub(lambda found: reading.made.get(found.start(), found[0]), text)


def _straight(reading: _Reading, mark: str, at: int, before: str, after: str) -> None:
    inch = mark == '"' and before.isdigit()
    if inch and reading.text.startswith('"', at + 1) and _alone(reading.opened):
        return
    partner = _partner(reading.opened, mark, before, after)
    if partner is not None:
        _close(reading, partner, mark, at, inch=inch)
    elif opens(before, after) and not (mark == "'" and _elided(reading, at)):
        _open(reading, at, mark)
    elif mark == "'":
        if elides(before, after):
            reading.made[at] = "’"
    elif not blank(before) and not inch and reading.doubtful and reading.doubtful[-1][0].mark == mark:
        reading.made[at] = reading.made.pop(reading.doubtful.pop()[1])


def _open(reading: _Reading, at: int, mark: str) -> None:
    reading.opened.append(_Open(at, mark))
    if len(reading.opened) > _DEEPEST:
        _leave(reading)


def _close(reading: _Reading, partner: int, mark: str, at: int, *, inch: bool) -> None:
    """`mark` closes the open mark of the number `partner`."""
    quotes, one = reading.quotes, reading.opened[partner]
    if one.mark == mark:
        within = any(other.mark in _KINDS['"'] and other.mark != quotes.inner[0] for other in reading.opened[:partner])
        left, right = quotes.outer if mark == '"' and not within else quotes.inner
        reading.made[one.at], reading.made[at] = left, right
    else:
        own = next((pair[1] for pair in (quotes.outer, quotes.inner) if pair[0][0] == one.mark), "")
        reading.made[at] = own or _CLOSERS[one.mark][0]
    _leave(reading, partner + 1)
    del reading.opened[partner:]
    if inch or one.mark != mark:
        reading.doubtful.append((one, at))
        del reading.doubtful[:-_DEEPEST]


def _close_typed(reading: _Reading, mark: str, before: str) -> None:
    """What a typed mark closes: a typed one, if need be one that a straight mark seemed to close, or a straight one."""
    opened, made, quotes = reading.opened, reading.made, reading.quotes
    if blank(before) and mark != "»":
        return
    for place in range(len(opened) - 1, -1, -1):
        if mark in _CLOSERS.get(opened[place].mark, ""):
            _leave(reading, place + 1)
            del opened[place:]
            return
    straight = "'" if mark == "‘" else '"'
    left = next((left for left, right in (quotes.outer, quotes.inner) if right[-1] == mark), "")
    partner = _innermost(opened, straight) if left and not before.isdigit() else None
    for place in range(len(reading.doubtful) - 1, -1, -1):
        one, at = reading.doubtful[place]
        if partner is not None and opened[partner].at > at:
            break
        if mark in _CLOSERS.get(one.mark, ""):
            if reading.text[at] == "'":
                made[at] = "’"
            else:
                made.pop(at, None)
            del reading.doubtful[place:]
            return
    if partner is not None:
        made[opened[partner].at] = left
        _leave(reading, partner + 1)
        del opened[partner:]


def _innermost(opened: list[_Open], marks: str) -> int | None:
    """The number of the last open mark that is one of these."""
    for place in range(len(opened) - 1, -1, -1):
        if opened[place].mark in marks:
            return place
    return None


def _alone(opened: list[_Open]) -> bool:
    """Whether one double mark is open, and no more."""
    last = _innermost(opened, _KINDS['"'])
    return last is not None and _innermost(opened[:last], _KINDS['"']) is None


def _within(opened: list[_Open], quotes: Quotes) -> bool:
    """Whether a quote is open that makes the next one an inner one."""
    return _innermost(opened, _KINDS['"'].replace(quotes.inner[0], "")) is not None


def _leave(reading: _Reading, start: int = 0) -> None:
    """What opened and never closed: a straight single mark is an apostrophe then, any other stays."""
    for one in reading.opened[start:]:
        if one.mark == "'":
            reading.made[one.at] = "’"
    del reading.opened[start:]


def _partner(opened: list[_Open], mark: str, before: str, after: str) -> int | None:
    """The open mark that this one closes, if it closes one."""
    if blank(before) or (mark == "'" and wordy(after)):
        return None
    if before in BRACKETS and not blank(after) and after not in ENDING:
        return None
    return _innermost(opened, _KINDS[mark])


def _elided(reading: _Reading, at: int) -> bool:
    """Whether a word that begins with an apostrophe stands here; closed by another at once, it is a quoted letter."""
    found = reading.quotes.elided.match(reading.text, at)
    if not found or not reading.text.startswith("'", found.end()) or wordy(following(reading.text, found.end() + 1)):
        return found is not None
    if any(one.mark == "'" for one in reading.opened):
        return True
    return bool(_AFTER_N.match(reading.text, at) and _BEFORE_N.search(reading.text[max(at - 30, 0) : at]))

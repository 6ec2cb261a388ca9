"""Emphasis and strikethrough: which runs of *, _ and ~ open and close, by the rules of CommonMark and GFM."""

import unicodedata
from dataclasses import dataclass, field

_TAGS = {"*": ("em", "strong"), "_": ("em", "strong"), "~": ("del", "del")}
PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


@dataclass(kw_only=True, slots=True)
class Run:
    """A run of one mark. Pairing fills in what it opens and closes; `left` of its marks stay text."""

    mark: str
    length: int
    left: int
    opening: bool
    closing: bool
    opens: list[str] = field(default_factory=list)  # the innermost first
    closes: list[str] = field(default_factory=list)


def run(mark: str, length: int, before: str, after: str) -> Run:
    """A run, given the characters around it: those say on which side words touch it."""
    opening = _touches(after, before)
    closing = _touches(before, after)
    if mark == "_":  # not inside words
        opening, closing = (
            opening and (not closing or _punctuates(before)),
            closing and (not opening or _punctuates(after)),
        )
    return Run(mark=mark, length=length, left=length, opening=opening, closing=closing)


def pair(runs: list[Run]) -> None:
    """Pairs what closes with the nearest that opens. Where a search failed it is not repeated, so this stays linear."""
    openers: list[tuple[int, Run]] = []
    bottoms: dict[tuple[str, bool, int], int] = {}
    for place, closer in enumerate(runs):
        while closer.closing and closer.left:
            key = (closer.mark, closer.opening, closer.length if closer.mark == "~" else closer.length % 3)
            found = _opener(openers, closer, bottoms.get(key, 0))
            if found is None:
                bottoms[key] = place
                break
            _join(openers[found][1], closer)
            del openers[found + bool(openers[found][1].left) :]
        if closer.opening and closer.left:
            openers.append((place, closer))


def _opener(openers: list[tuple[int, Run]], closer: Run, bottom: int) -> int | None:
    for index in range(len(openers) - 1, -1, -1):
        place, opener = openers[index]
        if place < bottom:
            return None
        if opener.mark == closer.mark and _fits(opener, closer):
            return index
    return None


def _fits(opener: Run, closer: Run) -> bool:
    if opener.mark == "~":
        return opener.length == closer.length
    both = opener.closing or closer.opening
    return not both or (opener.length + closer.length) % 3 != 0 or opener.length % 3 == closer.length % 3 == 0


def _join(opener: Run, closer: Run) -> None:
    marks = opener.length if opener.mark == "~" else 2 if opener.left > 1 and closer.left > 1 else 1
    tag = _TAGS[opener.mark][marks - 1]
    opener.opens.append(tag)
    closer.closes.append(tag)
    opener.left -= marks
    closer.left -= marks


def _touches(inner: str, outer: str) -> bool:
    return not inner.isspace() and (not _punctuates(inner) or outer.isspace() or _punctuates(outer))


def _punctuates(char: str) -> bool:
    return char in PUNCTUATION if char.isascii() else unicodedata.category(char)[0] == "P"

"""Emphasis and strikethrough: which runs of *, _ and ~ open and close, by the rules of CommonMark and GFM."""

from dataclasses import dataclass, field
from unicodedata import category

_TAGS = {"*": ("em", "strong"), "_": ("em", "strong"), "~": ("del", "del")}
PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


@dataclass(slots=True)
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
    blank_before, blank_after = before.isspace(), after.isspace()
    point_before, point_after = _punctuates(before), _punctuates(after)
    opening = not blank_after and (not point_after or blank_before or point_before)
    closing = not blank_before and (not point_before or blank_after or point_after)
    if mark == "_" and opening and closing:  # not inside words
        opening, closing = point_before, point_after
    return Run(mark, length, length, opening, closing)


def pair(runs: list[Run]) -> None:
    """Pairs what closes with the nearest that opens. Where a search failed it is not repeated, so this stays linear."""
    openers: list[tuple[int, Run]] = []
    bottoms: dict[tuple[str, bool, int], int] = {}
    for place, closer in enumerate(runs):
        while openers and closer.closing and closer.left:
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


def _punctuates(char: str) -> bool:
    return not char.isalnum() and (char in PUNCTUATION or (not char.isascii() and category(char)[0] == "P"))

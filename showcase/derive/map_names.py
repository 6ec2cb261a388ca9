"""Names on a map: first as many as there is room for, then each as large as that leaves room for."""

from collections.abc import Sequence
from typing import NamedTuple

from showcase.derive.map import Spot

Box = tuple[float, float, float, float]  # left, top, right, bottom
# Widths of letters in the theme's display face as maps have it (74 %), in sizes; rather more than less.
_NARROW, _NARROWS = 0.3, frozenset("ijlI.,:;'’|! ·1")
_WIDE, _WIDES = 0.79, frozenset("mwMW–—…")
_USUAL = 0.53
_BASE = 0.36  # from the middle of a line of letters down to where they stand
_LINE, _AROUND = 0.86, 0.12  # how high such a line is, and the room that is kept around it


class Wanted(NamedTuple):
    """A text, and where its middle may be, best first, in which sizes, largest first."""

    text: str
    spots: tuple[Spot, ...]
    sizes: tuple[int, ...]


class Placed(NamedTuple):
    """Where the middle of a line of letters stands on its base line, and how large it is."""

    x: int
    y: int
    size: int


def arrange(wanted: Sequence[Wanted], *, width: int, height: int) -> list[Placed | None]:
    """For each text its place; None where all of its places are taken by texts before it, or too near an edge.

    Before any is set larger than in the last of its sizes, all have been given a place.
    """
    found: list[tuple[Placed, Box] | None] = []
    for one in wanted:
        found.append(_put(one, one.sizes[-1:], width, height, [other[1] for other in found if other]))
    for number, one in enumerate(wanted):
        if found[number]:
            others = [other[1] for place, other in enumerate(found) if other and place != number]
            found[number] = _put(one, one.sizes, width, height, others) or found[number]
    return [one[0] if one else None for one in found]


def _put(
    wanted: Wanted, sizes: Sequence[int], width: int, height: int, taken: Sequence[Box]
) -> tuple[Placed, Box] | None:
    for size in sizes:
        half, up = length(wanted.text) * size / 2, size * (_LINE / 2 + _AROUND)
        for x, y in wanted.spots:
            middle = min(max(x, half), width - half)  # a name may go beyond its place, and never beyond the map
            box = (middle - half, y - up, middle + half, y + up)
            if box[0] >= 0 and box[1] >= 0 and box[3] <= height and not any(_meet(box, other) for other in taken):
                return Placed(x=round(middle), y=round(y + size * _BASE), size=size), box
    return None


def length(text: str) -> float:
    """How long a text is at most, in its size."""
    return sum(_NARROW if letter in _NARROWS else _WIDE if letter in _WIDES else _USUAL for letter in text) + _AROUND


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]

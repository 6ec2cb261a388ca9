"""A map as it is drawn: outlines in degrees on a plane of whole units, as SVG paths; what is shared stays shared.

Every point is put by itself, so a border that two places have in common is the same line in both: nothing overlaps, and
there is no gap. It draws what it is given; how fine that is was decided before (`desk/outlines`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import cos, hypot, radians
from typing import NamedTuple

from showcase.records.outlines import Outlines, Point, Polygon

Spot = tuple[int, int]
Line = list[Spot]  # a ring on the plane, which ends before it began
TALLEST = 1.5  # how many times its width a map is high at most
_LEAST = 1e-9  # degrees: all places of a map may be one point
_MARGIN = 4  # for the strokes of what stands at the edge
_CUTS = 12  # lines across a place, on one of which its middle is looked for


class Shape(NamedTuple):
    """A place as it is drawn: its path, its middle (a point well inside), and its least and greatest x and y."""

    path: str
    middle: Spot
    box: tuple[int, int, int, int]


class Map(NamedTuple):
    """Shapes by the key of their place, on a plane of this size; north is up."""

    width: int
    height: int
    shapes: Mapping[str, Shape]


def draw(outlines: Outlines, *, width: int) -> Map:
    """The map of some outlines, at most `width` units wide."""
    points = [point for some in outlines.polygons.values() for polygon in some for ring in polygon for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    narrower = cos(radians((south + north) / 2))  # than a degree of latitude; right enough for a country
    wide, high = max((east - west) * narrower, _LEAST), max(north - south, _LEAST)
    scale = min((width - 2 * _MARGIN) / wide, (width * TALLEST - 2 * _MARGIN) / high)

    def put(point: Point) -> Spot:
        return round((point[0] - west) * narrower * scale) + _MARGIN, round((north - point[1]) * scale) + _MARGIN

    return Map(
        width=round(wide * scale) + 2 * _MARGIN,
        height=round(high * scale) + 2 * _MARGIN,
        shapes={key: _shape(_drawn(some, put)) for key, some in outlines.polygons.items()},
    )


def _drawn(polygons: Sequence[Polygon], put: Callable[[Point], Spot]) -> list[list[Line]]:
    """The rings of each polygon. One that comes out as a line is left out; a place that has no other, a dot."""
    found = [[line for ring in polygon if len(line := _line(map(put, ring))) > 2] for polygon in polygons]
    if some := [lines for lines in found if lines]:
        return some
    x, y = put(polygons[0][0][0])
    return [[[(x - 1, y - 1), (x + 1, y - 1), (x + 1, y + 1), (x - 1, y + 1)]]]


def _line(spots: Iterable[Spot]) -> Line:
    """A ring without the points that fell on the one before."""
    all_spots = list(spots)
    return [spot for place, spot in enumerate(all_spots) if spot != all_spots[place - 1]]


def _shape(polygons: Sequence[list[Line]]) -> Shape:
    spots = [spot for lines in polygons for spot in lines[0]]
    largest = max(polygons, key=lambda lines: abs(_area(lines[0])))
    across, down = [x for x, _ in spots], [y for _, y in spots]
    return Shape(
        path="".join(_path(line) for lines in polygons for line in lines),
        middle=_middle(largest),
        box=(min(across), min(down), max(across), max(down)),
    )


def _path(line: Line) -> str:
    """A closed path: where it begins, then the steps from point to point, with no sign that need not be there."""
    steps = [(x - u, y - v) for (u, v), (x, y) in pairwise(line)]
    told = "".join(f"{number}" if number < 0 else f" {number}" for step in steps for number in step)
    return f"M{line[0][0]} {line[0][1]}l{told.removeprefix(' ')}z"


def _area(line: Line) -> float:
    return sum(x * v - u * y for (x, y), (u, v) in zip(line, [*line[1:], line[0]], strict=True)) / 2


def _middle(lines: Sequence[Line]) -> Spot:
    """Of the middles of all lines across a polygon that lie inside it, the one furthest from its edges."""
    edges = [edge for line in lines for edge in zip(line, [*line[1:], line[0]], strict=True)]
    found = list(_inside(edges))
    if not found:
        return lines[0][0]
    x, y = max(found, key=lambda spot: min(_distance(spot, *edge) for edge in edges))
    return round(x), round(y)


def _inside(edges: Sequence[tuple[Spot, Spot]]) -> Iterator[tuple[float, float]]:
    top, bottom = min(begin[1] for begin, _ in edges), max(begin[1] for begin, _ in edges)
    for cut in range(1, _CUTS):
        y = top + (bottom - top) * cut / _CUTS
        crossed = sorted(u + (y - v) / (w - v) * (x - u) for (u, v), (x, w) in edges if (v > y) != (w > y))
        yield from (((one + other) / 2, y) for one, other in zip(crossed[::2], crossed[1::2], strict=True))


def _distance(spot: tuple[float, float], begin: Spot, end: Spot) -> float:
    """How far a point is from an edge."""
    along, up = end[0] - begin[0], end[1] - begin[1]
    part = ((spot[0] - begin[0]) * along + (spot[1] - begin[1]) * up) / (along**2 + up**2)
    part = min(1.0, max(0.0, part))
    return hypot(spot[0] - begin[0] - part * along, spot[1] - begin[1] - part * up)

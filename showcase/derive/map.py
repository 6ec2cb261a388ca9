"""A schematic map from points alone: around each place the ground that is nearer to it than to any other.

Every cell ends at a certain distance from its place, so the outline of a country shows without anybody drawing it.
Cells are Voronoi polygons, cut from a circle by the perpendicular bisectors to the neighbours (de Berg et al.,
Computational Geometry, chapter 7).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, dist, pi, radians, sin
from statistics import quantiles

from showcase.schema.vocabulary import Term

Point = tuple[float, float]
_Put = Callable[[Point], Point]
_CORNERS = 48  # of the circle that a cell is cut from
_REACH = 1.2  # the circle's radius, in usual distances between neighbours
_MARGIN = 4.0
_COAST = ""  # what lies behind an edge where no neighbour does


@dataclass(frozen=True, kw_only=True, slots=True)
class MapPlace:
    """Where something is, in degrees; `part_of` is what it belongs to."""

    key: str
    latitude: float
    longitude: float
    part_of: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Map:
    """Cells by place and borders between what places belong to, as SVG paths; `middles` by what they belong to."""

    width: int
    height: int
    cells: Mapping[str, str]
    borders: str
    middles: Mapping[str, Point]


@dataclass(frozen=True, slots=True)
class _Edge:
    """An edge of a cell: where it begins, and the place behind it."""

    begin: Point
    behind: str


def places(communes: Mapping[str, Term]) -> list[MapPlace]:
    """The places of a map: every commune of which the vocabulary has a point."""
    return [
        MapPlace(
            key=key,
            latitude=term.coordinates.latitude,
            longitude=term.coordinates.longitude,
            part_of=term.part_of or "",
        )
        for key, term in communes.items()
        if term.coordinates
    ]


def draw(places: Sequence[MapPlace], *, width: int) -> Map | None:
    """The map of some places, `width` units wide; None of fewer than three, or of places that all stand in a row."""
    points = _flat(places)
    if len(set(points.values())) < 3:
        return None
    reach = _REACH * _usual_distance(list(points.values()))
    cells = {key: _cell(key, points, reach) for key in points}
    corners = [edge.begin for cell in cells.values() for edge in cell]
    left, top = (min(corner[axis] for corner in corners) for axis in (0, 1))
    scale = (width - 2 * _MARGIN) / (max(x for x, _ in corners) - left)

    def put(point: Point) -> Point:
        return round((point[0] - left) * scale + _MARGIN, 1), round((point[1] - top) * scale + _MARGIN, 1)

    height = round((max(y for _, y in corners) - top) * scale + 2 * _MARGIN)
    owners = {place.key: place.part_of for place in places}
    return Map(
        width=width,
        height=height,
        cells={key: _path(put(edge.begin) for edge in cell) for key, cell in cells.items()},
        borders="".join(_borders(cells, owners, put)),
        middles=_middles(places, points, put),
    )


def _flat(places: Iterable[MapPlace]) -> dict[str, Point]:
    """Points on a plane, x to the east and y to the south; right enough for a country."""
    places = tuple(places)
    narrower = cos(radians(sum(place.latitude for place in places) / len(places))) if places else 1.0
    return {place.key: (place.longitude * narrower, -place.latitude) for place in places}


def _usual_distance(points: Sequence[Point]) -> float:
    """How far the nearest neighbour is of nine places in ten."""
    nearest = [min(dist(one, other) for other in points if other != one) for one in points]
    return quantiles(nearest, n=10)[-1] if len(nearest) > 1 else 1.0


def _cell(key: str, points: Mapping[str, Point], reach: float) -> list[_Edge]:
    x, y = points[key]
    turns = (2 * pi * corner / _CORNERS for corner in range(_CORNERS))
    cell = [_Edge((x + reach * cos(turn), y + reach * sin(turn)), _COAST) for turn in turns]
    for other, point in points.items():
        if point != points[key] and dist(point, (x, y)) < 2 * reach:
            cell = _cut(cell, (x, y), point, other)
    return cell


def _cut(cell: list[_Edge], own: Point, point: Point, behind: str) -> list[_Edge]:
    """What of a cell is nearer to `own` than to `point`."""
    middle = (own[0] + point[0]) / 2, (own[1] + point[1]) / 2
    away = point[0] - own[0], point[1] - own[1]
    sides = [(e.begin[0] - middle[0]) * away[0] + (e.begin[1] - middle[1]) * away[1] for e in cell]
    kept: list[_Edge] = []
    for place, (edge, side) in enumerate(zip(cell, sides, strict=True)):
        after, next_side = cell[(place + 1) % len(cell)], sides[(place + 1) % len(cell)]
        if side <= 0:
            kept.append(edge)
        if (side <= 0) != (next_side <= 0):
            part = side / (side - next_side)
            ends = zip(edge.begin, after.begin, strict=True)
            x, y = (one + part * (two - one) for one, two in ends)
            # Where the edge is left the cut begins, and where it is come back to the edge goes on.
            kept.append(_Edge((x, y), behind if side <= 0 else edge.behind))
    return kept


def _path(corners: Iterable[Point]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in dict.fromkeys(corners)) + "Z"


def _borders(cells: Mapping[str, list[_Edge]], owners: Mapping[str, str], put: _Put) -> Iterable[str]:
    """The edges behind which something else begins, each once."""
    for key, cell in cells.items():
        for place, edge in enumerate(cell):
            if edge.behind == _COAST or (key < edge.behind and owners[key] != owners[edge.behind]):
                (x, y), (u, v) = put(edge.begin), put(cell[(place + 1) % len(cell)].begin)
                yield f"M{x:g} {y:g}L{u:g} {v:g}"


def _middles(places: Iterable[MapPlace], points: Mapping[str, Point], put: _Put) -> dict[str, Point]:
    groups: dict[str, list[Point]] = {}
    for place in places:
        groups.setdefault(place.part_of, []).append(points[place.key])
    middle = {
        key: (sum(x for x, _ in some) / len(some), sum(y for _, y in some) / len(some)) for key, some in groups.items()
    }
    return {key: put(point) for key, point in middle.items() if key}

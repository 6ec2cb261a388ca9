"""The map: each place has the ground nearest to it, nothing overlaps, and what belongs together has a border around."""

import re
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.derive import map as maps
from showcase.derive.map import Map, MapPlace

COUNTRY = [  # two rows of three, two regions
    MapPlace(key=f"p{x}{y}", latitude=50 - y / 10, longitude=6 + x / 10, part_of="west" if x == 0 else "east")
    for y in range(2)
    for x in range(3)
]
Point = tuple[float, float]
Corners = list[Point]
ROUNDED = 0.1  # how far a corner may be from where it belongs, on both axes


def corners(path: str) -> Corners:
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path)]


def depth(point: Point, polygon: Corners) -> float:
    """How far inside a polygon a point is; below zero outside.

    Corners are rounded, so an edge of a tenth of a unit may turn the wrong way: no test of sides, which asks for a
    convex polygon, but crossings of a ray (Shimrat 1962) and the distance to the nearest edge.
    """
    edges = list(zip(polygon, [*polygon[1:], polygon[0]], strict=True))
    x, y = point
    crossed = sum((a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]) for a, b in edges)
    return min(apart(point, *edge) for edge in edges) * (1 if crossed % 2 else -1)


def apart(point: Point, begin: Point, end: Point) -> float:
    """How far a point is from an edge."""
    along = end[0] - begin[0], end[1] - begin[1]
    length = along[0] ** 2 + along[1] ** 2
    part = ((point[0] - begin[0]) * along[0] + (point[1] - begin[1]) * along[1]) / length if length else 0.0
    part = min(1.0, max(0.0, part))
    return dist(point, (begin[0] + part * along[0], begin[1] + part * along[1]))


def drawn(places: list[MapPlace]) -> Map:
    found = maps.draw(places, width=600)
    assert found is not None
    return found


def test_every_place_has_a_cell_and_north_is_up() -> None:
    found = drawn(COUNTRY)
    assert list(found.cells) == [place.key for place in COUNTRY]
    middle = {key: corners(path)[0] for key, path in found.cells.items()}
    assert min(y for _, y in corners(found.cells["p00"])) < min(y for _, y in corners(found.cells["p01"]))
    assert middle["p00"][0] < middle["p20"][0]
    assert found.width == 600
    assert all(
        0 <= x <= found.width and 0 <= y <= found.height for path in found.cells.values() for x, y in corners(path)
    )


def test_what_belongs_together_has_a_border_around_and_a_name_in_the_middle() -> None:
    found = drawn(COUNTRY)
    assert set(found.middles) == {"west", "east"}
    assert found.middles["west"][0] < found.middles["east"][0]
    assert max(depth(found.middles["west"], corners(found.cells[key])) for key in ("p00", "p01")) > -ROUNDED
    alone = drawn([MapPlace(key=p.key, latitude=p.latitude, longitude=p.longitude, part_of="one") for p in COUNTRY])
    assert len(alone.borders) < len(found.borders)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_few_places_are_no_map(count: int) -> None:
    assert maps.draw(COUNTRY[:count], width=600) is None


def test_places_at_one_point_do_not_stop_the_others() -> None:
    twice = [
        *COUNTRY,
        MapPlace(key="again", latitude=COUNTRY[0].latitude, longitude=COUNTRY[0].longitude, part_of="west"),
    ]
    assert set(drawn(twice).cells) == {place.key for place in twice}
    assert maps.draw([*COUNTRY[:1]] * 3, width=600) is None


COORDINATES = st.tuples(st.integers(-800, 800), st.integers(-1700, 1700))


@given(st.lists(COORDINATES, min_size=3, max_size=25, unique=True))
def test_no_two_cells_share_ground(points: list[tuple[int, int]]) -> None:
    places = [MapPlace(key=f"p{n}", latitude=y / 10, longitude=x / 10, part_of="") for n, (y, x) in enumerate(points)]
    found = maps.draw(places, width=1000)
    assert found is not None
    cells = {key: corners(path) for key, path in found.cells.items()}
    for key, cell in cells.items():
        middle = sum(x for x, _ in cell) / len(cell), sum(y for _, y in cell) / len(cell)
        assert depth(middle, cell) > -2 * ROUNDED
        assert [other for other, ground in cells.items() if other != key and depth(middle, ground) > 2 * ROUNDED] == []


def test_the_same_places_give_the_same_map() -> None:
    assert drawn(COUNTRY) == drawn(list(COUNTRY))

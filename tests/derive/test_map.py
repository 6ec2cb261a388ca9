"""The map: each place has the ground nearest to it, nothing overlaps, and what belongs together has a border around."""

import re
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.derive import map as maps
from showcase.derive.map import Map, Place

COUNTRY = [  # two rows of three, two regions
    Place(key=f"p{x}{y}", latitude=50 - y / 10, longitude=6 + x / 10, part_of="west" if x == 0 else "east")
    for y in range(2)
    for x in range(3)
]
Corners = list[tuple[float, float]]


def corners(path: str) -> Corners:
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path)]


def area(of: Corners) -> float:
    turned = [*of[1:], of[0]]
    return sum(x * v - u * y for (x, y), (u, v) in zip(of, turned, strict=True)) / 2


def within(point: tuple[float, float], polygon: Corners) -> bool:
    """Whether a convex polygon holds a point."""
    turned = [*polygon[1:], polygon[0]]
    sides = [
        (u - x) * (point[1] - y) - (v - y) * (point[0] - x) for (x, y), (u, v) in zip(polygon, turned, strict=True)
    ]
    return all(side >= -1 for side in sides) or all(side <= 1 for side in sides)


def drawn(places: list[Place]) -> Map:
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
    assert within(found.middles["west"], corners(found.cells["p00"])) or within(
        found.middles["west"], corners(found.cells["p01"])
    )
    alone = drawn([Place(key=p.key, latitude=p.latitude, longitude=p.longitude, part_of="one") for p in COUNTRY])
    assert len(alone.borders) < len(found.borders)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_few_places_are_no_map(count: int) -> None:
    assert maps.draw(COUNTRY[:count], width=600) is None


def test_places_at_one_point_do_not_stop_the_others() -> None:
    twice = [*COUNTRY, Place(key="again", latitude=COUNTRY[0].latitude, longitude=COUNTRY[0].longitude, part_of="west")]
    assert set(drawn(twice).cells) == {place.key for place in twice}
    assert maps.draw([*COUNTRY[:1]] * 3, width=600) is None


COORDINATES = st.tuples(st.integers(-800, 800), st.integers(-1700, 1700))


@given(st.lists(COORDINATES, min_size=3, max_size=25, unique=True))
def test_no_two_cells_share_ground(points: list[tuple[int, int]]) -> None:
    places = [Place(key=f"p{n}", latitude=y / 10, longitude=x / 10, part_of="") for n, (y, x) in enumerate(points)]
    found = maps.draw(places, width=1000)
    assert found is not None
    cells = {key: corners(path) for key, path in found.cells.items()}
    centres = {
        key: (sum(x for x, _ in c) / len(c), sum(y for _, y in c) / len(c))
        for key, c in cells.items()
        if abs(area(c)) > 50
    }
    for key, centre in centres.items():
        assert within(centre, cells[key])
        others = [
            other for other, cell in cells.items() if other != key and abs(area(cell)) > 50 and within(centre, cell)
        ]
        near = [other for other in others if dist(centre, centres[other]) > 3]
        assert near == []


def test_the_same_places_give_the_same_map() -> None:
    assert drawn(COUNTRY) == drawn(list(COUNTRY))

"""The map as it is drawn: what two places share stays shared, north is up, and nothing is lost however small it is."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.derive import map as maps
from showcase.derive.map import Map, Spot
from showcase.derive.map_names import Wanted, arrange, length
from showcase.records.outlines import Outlines, Point, Polygon

STEP = re.compile(r"-?\d+")


def square(x: float, y: float, side: float = 1) -> tuple[Point, ...]:
    return (x, y), (x + side, y), (x + side, y + side), (x, y + side)


# A country of three by three squares; in the middle one a hole with an enclave in it, and an island of the last.
COUNTRY: dict[str, tuple[Polygon, ...]] = {
    f"p{x}{y}": ((square(6 + x / 10, 50 + y / 10, 0.1),),) for x in range(3) for y in range(3)
}
HOLE = square(6.13, 50.13, 0.04)
COUNTRY["p11"] = ((square(6.1, 50.1, 0.1), HOLE),)
COUNTRY["enclave"] = ((HOLE,),)
COUNTRY["p22"] = (*COUNTRY["p22"], (square(6.5, 50.2, 0.05),))


def drawn(polygons: dict[str, tuple[Polygon, ...]], width: int = 600) -> Map:
    return maps.draw(Outlines(polygons=polygons), width=width)


def rings(path: str) -> list[list[Spot]]:
    """The points of each ring, as a browser reads the path."""
    found = []
    for part in path.removesuffix("z").split("z"):
        x, y, *steps = map(int, STEP.findall(part))
        ring = [(x, y)]
        for right, down in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + right, y + down
            ring.append((x, y))
        found.append(ring)
    return found


def edges(path: str) -> Counter[frozenset[Spot]]:
    return Counter(frozenset(pair) for ring in rings(path) for pair in zip(ring, [*ring[1:], ring[0]], strict=True))


def area(ring: list[Spot]) -> float:
    return abs(sum(x * v - u * y for (x, y), (u, v) in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def test_north_is_up_east_is_right_and_all_is_within() -> None:
    found = drawn(COUNTRY)
    middle = {key: shape.middle for key, shape in found.shapes.items()}
    assert middle["p02"][1] < middle["p00"][1]
    assert middle["p00"][0] < middle["p20"][0]
    assert found.width == 600
    spots = [spot for shape in found.shapes.values() for ring in rings(shape.path) for spot in ring]
    assert all(0 <= x <= found.width and 0 <= y <= found.height for x, y in spots)


def test_neighbours_have_their_border_in_common() -> None:
    found = drawn(COUNTRY)
    all_edges = sum((edges(shape.path) for shape in found.shapes.values()), Counter[frozenset[Spot]]())
    shared = [edge for edge, times in all_edges.items() if times == 2]
    assert max(all_edges.values()) == 2
    assert len(shared) == 12 + 4  # between the nine squares, and around the enclave
    ground = {key: sum(map(area, rings(shape.path))) for key, shape in found.shapes.items()}
    outer = {key: shape.box for key, shape in found.shapes.items()}
    nine = (outer["p20"][2] - outer["p00"][0]) * (outer["p00"][3] - outer["p02"][1])
    island = area(rings(found.shapes["p22"].path)[1])
    assert sum(ground.values()) - 2 * ground["enclave"] == nine + island  # the hole is drawn, and filled


def test_the_middle_of_a_place_with_a_hole_is_not_in_the_hole() -> None:
    found = drawn(COUNTRY)
    x, y = found.shapes["p11"].middle
    left, top, right, bottom = found.shapes["enclave"].box
    assert not (left < x < right and top < y < bottom)
    assert found.shapes["p11"].box[0] < x < found.shapes["p11"].box[2]


def test_a_place_smaller_than_a_unit_is_a_dot() -> None:
    found = drawn({**COUNTRY, "tiny": ((square(6.4, 50.0, 1e-5),),)})
    [ring] = rings(found.shapes["tiny"].path)
    assert len(ring) == 4


@pytest.mark.parametrize("point", [(6.0, 50.0), (-180.0, -90.0), (180.0, 90.0)])
def test_a_map_of_one_point_is_drawn(point: Point) -> None:
    found = drawn({"one": ((((point),) * 4,),)})
    assert found.width >= 2
    assert found.height >= 2


def test_a_long_country_is_no_more_than_half_as_high_again_as_wide() -> None:
    found = drawn({"north": ((square(10, 60, 0.1),),), "south": ((square(10, 50, 0.1),),)})
    assert found.height <= 900


COORDINATES = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


@given(st.lists(st.lists(COORDINATES, min_size=3, max_size=9), min_size=1, max_size=5))
def test_whatever_points_outlines_have_they_are_drawn_within(outlines: list[list[Point]]) -> None:
    found = drawn({f"p{number}": ((tuple(ring),),) for number, ring in enumerate(outlines)})
    for shape in found.shapes.values():
        assert all(-1 <= x <= found.width + 1 and -1 <= y <= found.height + 1 for r in rings(shape.path) for x, y in r)


# names


def test_no_two_names_meet_and_none_leaves_the_map() -> None:
    sizes = (30, 20, 17)
    wanted = [Wanted(text=f"Name {n}", spots=((x, y), (x, y + 30)), sizes=sizes) for n, (x, y) in enumerate(SPOTS)]
    placed = arrange(wanted, width=300, height=300)
    boxes = [
        (one.x - length(w.text) * one.size / 2, one.y - one.size, one.x + length(w.text) * one.size / 2, one.y)
        for w, one in zip(wanted, placed, strict=True)
        if one
    ]
    assert len(boxes) > 4
    assert all(box[0] >= -1 and box[2] <= 301 and box[1] >= -1 and box[3] <= 300 for box in boxes)
    for place, box in enumerate(boxes):
        for other in boxes[:place]:
            assert box[2] <= other[0] + 1 or other[2] <= box[0] + 1 or box[3] <= other[1] or other[3] <= box[1]


SPOTS = [(x, y) for x in range(0, 301, 60) for y in range(0, 301, 60)]


def test_who_comes_first_is_set_largest_and_who_finds_no_room_is_left_out() -> None:
    one = Wanted(text="Large", spots=((150, 150),), sizes=(40, 20))
    assert [placed and placed.size for placed in arrange([one, one, one], width=300, height=300)] == [40, None, None]


def test_none_is_set_so_large_that_another_finds_no_room() -> None:
    first = Wanted(text="Large", spots=((150, 150),), sizes=(90, 40, 20))
    second = Wanted(text="Small", spots=((150, 190),), sizes=(20,))
    assert [placed and placed.size for placed in arrange([first, second], width=300, height=300)] == [40, 20]

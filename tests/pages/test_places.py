"""Where members are: a list by commune in any case, and with outlines a map that leads to the same."""

import json
import re
from pathlib import Path

import pytest

from tests.built import read
from tests.cluster import FIRST_MEMBER, made

TERM = "{0}:\n  label: {1}\n  part_of: {2}\n"
PLACES = {
    **FIRST_MEMBER,
    "vocabulary/communes.yaml": "".join(
        (
            TERM.format("north", "North", "upper"),
            TERM.format("south", "South", "lower"),
            TERM.format("east", "East", "lower"),
            "nowhere:\n  label: Nowhere\n",
        )
    ),
    "vocabulary/cantons.yaml": "upper:\n  label: Upper\nlower:\n  label: Lower\n",
}
for _name in ("north", "north-2", "south", "nowhere"):
    _ana = FIRST_MEMBER["members/ana/index.md"]
    PLACES[f"members/{_name}/index.md"] = _ana.replace("kind:", f"commune: {_name.removesuffix('-2')}\nkind:")


def outlines(**squares: tuple[float, float, float]) -> dict[str, str]:
    """A square for each commune: west, south, and how long its sides are."""
    features = [
        {
            "type": "Feature",
            "id": key,
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]],
            },
        }
        for key, (x, y, side) in squares.items()
    ]
    told = {"type": "FeatureCollection", "credit": "Land <survey>", "features": features}
    return {"vocabulary/outlines.geojson": json.dumps(told)}


MAP = outlines(north=(6, 50.1, 0.1), south=(6, 50, 0.1), east=(6.1, 50, 0.1), nowhere=(6.199, 50.2, 0.001))
LISTED = {
    "/members/canton/upper/": "Upper 2",
    "/members/commune/north/": "North 2",
    "/members/canton/lower/": "Lower 1",
    "/members/commune/south/": "South 1",
    "/members/commune/nowhere/": "Nowhere 1",
}


def words(node: object) -> str:
    return " ".join(re.sub(r"(\d)", r" \1", node.text()).split())  # type: ignore[attr-defined]


@pytest.mark.parametrize("more", [{}, MAP])
def test_all_places_with_a_member_stand_in_a_list_by_what_they_belong_to(tmp_path: Path, more: dict[str, str]) -> None:
    page = read(made(tmp_path, PLACES | more), "members/map/")
    assert {a.attributes["href"]: words(a) for a in page.css(".region a")} == LISTED
    assert [words(title) for title in page.css("h2.region__title")] == ["Upper 2", "Lower 1", "Other places"]


def test_a_name_is_as_large_as_many_are_there(tmp_path: Path) -> None:
    page = read(made(tmp_path, PLACES), "members/map/")
    sizes = {words(a): a.attributes["class"].split()[1][-1] for a in page.css(".region__place")}
    assert sizes == {"North 2": "5", "South 1": "1", "Nowhere 1": "1"}


def test_the_page_is_called_a_map_only_where_there_is_one(tmp_path: Path) -> None:
    for folder, more, title in (("without", {}, "Commune by commune"), ("with", MAP, "Map")):
        (tmp_path / folder).mkdir()
        output = made(tmp_path / folder, PLACES | more)
        assert read(output, "members/map/").css_first("h1").text() == title
        assert read(output, "members/").css_first("a[href='/members/map/']").text() == title
        assert bool(read(output, "members/map/").css("svg.map")) == bool(more)


def test_the_map_leads_where_the_list_does(tmp_path: Path) -> None:
    page = read(made(tmp_path, PLACES | MAP), "members/map/")
    assert {a.attributes["href"]: words(a) for a in page.css("svg.map a")} == LISTED
    assert len(page.css("svg.map path")) == 4
    assert page.css_first(".map__credit").text() == "Land <survey>"


def test_what_is_too_small_to_be_hit_has_a_circle_around_it(tmp_path: Path) -> None:
    page = read(made(tmp_path, PLACES | MAP), "members/map/")
    hit = {a.attributes["href"]: a.css_first("circle").attributes["r"] for a in page.css("svg.map a:has(circle)")}
    assert hit == {"/members/commune/nowhere/": "14"}


def test_what_communes_belong_to_is_drawn_as_one(tmp_path: Path) -> None:
    page = read(made(tmp_path, PLACES | MAP), "members/map/")
    groups = {group.attributes["id"]: len(group.css("path")) for group in page.css("svg.map > g[id]")}
    assert groups == {"k0": 1, "k1": 2, "k2": 1}
    assert [use.attributes["href"] for use in page.css("use.map__border")] == ["#k0", "#k1", "#k2"]


def test_no_place_stands_anywhere_but_where_the_vocabulary_puts_it(tmp_path: Path) -> None:
    private = PLACES["members/north/index.md"].replace("consent:", "address: {locality: Elsewhere}\nconsent:")
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    plain = made(tmp_path / "one", PLACES) / "members/map/index.html"
    other = made(tmp_path / "two", {**PLACES, "members/north/index.md": private}) / "members/map/index.html"
    assert plain.read_bytes() == other.read_bytes()


def test_where_nobody_says_where_they_are_there_is_no_page_and_no_link_to_it(tmp_path: Path) -> None:
    terms = {path: text for path, text in PLACES.items() if path.startswith("vocabulary/")}
    output = made(tmp_path, FIRST_MEMBER | terms | MAP)
    assert not (output / "members" / "map").exists()
    assert read(output, "members/").css("a[href='/members/map/']") == []

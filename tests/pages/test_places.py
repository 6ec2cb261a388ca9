"""The page of the map: it leads to the lists of places, with how many are there; without places there is none."""

from pathlib import Path

from tests.built import read
from tests.cluster import FIRST_MEMBER, made

SPOT = "{0}:\n  label: {1}\n  part_of: {2}\n  coordinates: {{latitude: {3}, longitude: {4}}}\n"
PLACES = {
    **FIRST_MEMBER,
    "vocabulary/communes.yaml": "".join(
        (
            SPOT.format("north", "North", "upper", 50.1, 6.0),
            SPOT.format("south", "South", "lower", 49.9, 6.0),
            SPOT.format("east", "East", "lower", 50.0, 6.2),
            "nowhere:\n  label: Nowhere\n",
        )
    ),
    "vocabulary/cantons.yaml": "upper:\n  label: Upper\nlower:\n  label: Lower\n",
}
for _name in ("north", "north-2", "south", "nowhere"):
    _ana = FIRST_MEMBER["members/ana/index.md"]
    PLACES[f"members/{_name}/index.md"] = _ana.replace("kind:", f"commune: {_name.removesuffix('-2')}\nkind:")


def test_every_place_with_a_member_leads_to_its_list(tmp_path: Path) -> None:
    page = read(made(tmp_path, PLACES), "members/map/")
    linked = {a.attributes["href"]: a.css_first("title").text() for a in page.css("svg.map a")}
    assert linked == {"/members/commune/north/": "North: 2", "/members/commune/south/": "South: 1"}
    assert len(page.css("svg.map path.map__place")) == 3
    assert {a.attributes["tabindex"] for a in page.css("svg.map a")} == {"-1"}


def test_all_that_the_map_shows_stands_beside_it_as_a_list(tmp_path: Path) -> None:
    page = read(made(tmp_path, PLACES), "members/map/")
    beside = {a.attributes["href"]: " ".join(a.text().split()) for a in page.css(".region a")}
    assert beside == {
        "/members/canton/upper/": "Upper 2",
        "/members/commune/north/": "North 2",
        "/members/canton/lower/": "Lower 1",
        "/members/commune/south/": "South 1",
        "/members/commune/nowhere/": "Nowhere 1",
    }


def test_no_place_stands_anywhere_but_where_the_vocabulary_puts_it(tmp_path: Path) -> None:
    private = PLACES["members/north/index.md"].replace("consent:", "address: {locality: Elsewhere}\nconsent:")
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    plain = made(tmp_path / "one", PLACES) / "members/map/index.html"
    other = made(tmp_path / "two", {**PLACES, "members/north/index.md": private}) / "members/map/index.html"
    assert plain.read_bytes() == other.read_bytes()


def test_where_there_are_no_places_there_is_no_map_and_no_link_to_it(tmp_path: Path) -> None:
    output = made(tmp_path, FIRST_MEMBER)
    assert not (output / "members" / "map").exists()
    assert read(output, "members/").css("a[href='/members/map/']") == []

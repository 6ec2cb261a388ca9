"""`./site outlines`: what an authority published becomes what the map draws, or a sentence says why it does not."""

import io
import itertools
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import shapely
from pyproj import Transformer
from shapely.geometry import shape

from showcase.derive import map as maps
from showcase.desk.outlines import words
from showcase.desk.outlines.reading import MOST_BYTES
from showcase.desk.outlines.run import Asked, run
from showcase.desk.outlines.shaping import DRAWN
from showcase.desk.outlines.words import WRONG
from showcase.desk.project import Project
from showcase.records import outlines
from showcase.records.outlines import Outlines
from showcase.schema.label import Message
from tests.country import ENCLAVE, NAMES, REAL, geojson, shapes, square, vocabulary
from tests.languages import LANGUAGES
from tests.projects import EXAMPLE
from tests.small import write

PLANE = Transformer.from_crs("EPSG:4326", "EPSG:3035", always_xy=True)  # metres, for all of Europe
KEYS = sorted(set(NAMES.values()))


def put(x: float, y: float) -> tuple[float, float]:
    return PLANE.transform(x, y)


@pytest.fixture
def here(tmp_path: Path) -> Project:
    return replace(EXAMPLE, content=write(tmp_path / "content", vocabulary()))


def ready(here: Project, text: str | bytes, *, lang: str = "en", **asked: Any) -> tuple[Outlines | None, str]:
    """The outlines that the build reads after the command, and what it said."""
    file = here.content.parent / "published.geojson"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    out = io.StringIO()
    done = run(here, Asked(file=file, **asked), lang=lang, out=out)
    found, problems = outlines.read(here.content, "content", KEYS)
    assert problems == []
    assert (found is not None) == done
    return found, out.getvalue().replace(f"{file}: ", "")


def polygons(found: Outlines) -> dict[str, shapely.Geometry]:
    return {
        key: shapely.MultiPolygon([(rings[0], rings[1:]) for rings in some]) for key, some in found.polygons.items()
    }


def test_communes_that_merged_are_one_and_nothing_lies_between_two(here: Project) -> None:
    found, said = ready(here, geojson(), credit="Land survey, CC0")
    assert found is not None
    assert sorted(found.polygons) == KEYS
    assert found.credit == "Land survey, CC0"
    drawn = polygons(found)
    assert shapely.coverage_is_valid(list(drawn.values()), gap_width=1e-3)
    assert len(found.polygons["neuort"]) == 1, "the border between two that merged is gone"
    assert len(found.polygons["neuort"][0]) == 2, "the hole of the enclave is left"
    assert len(found.polygons["ort-22"]) == 2, "the island is left"
    assert drawn["enklave"].equals(shapely.Polygon(ENCLAVE))
    before = shape({"type": "Polygon", "coordinates": [square(0, 1)]}).union(shapely.Polygon(square(1, 1), [ENCLAVE]))
    assert drawn["neuort"].symmetric_difference(before).area < 0.05 * before.area
    assert "9 communes, by “NAME”, of 10 outlines in EPSG:4326" in said
    assert "Written: content/vocabulary/outlines.geojson" in said


@pytest.mark.parametrize(
    ("more", "asked"),
    [
        ({"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3035"}}}, {}),
        ({"crs": {"type": "name", "properties": {"name": "EPSG:3035"}}}, {}),
        ({"crs": {"type": "EPSG", "properties": {"code": 3035}}}, {}),
        ({}, {"system": "EPSG:3035"}),
        ({"crs": {"type": "name", "properties": {"name": "EPSG:2154"}}}, {"system": "EPSG:3035"}),
    ],
)
def test_any_reference_system_that_is_named_gives_the_same(here: Project, more: Any, asked: dict[str, str]) -> None:
    degrees, _ = ready(here, geojson())
    found, said = ready(here, geojson(put=put, **more), **asked)
    assert degrees is not None
    assert found is not None
    assert "in EPSG:3035" in said
    one, other = polygons(degrees), polygons(found)
    assert all(one[key].symmetric_difference(other[key]).area < 0.02 * one[key].area for key in KEYS)


def test_a_reference_system_that_is_not_named_is_found_by_where_the_communes_are(here: Project) -> None:
    found, said = ready(here, geojson(put=put))
    assert found is not None
    assert "by where the communes are, it is EPSG:" in said
    one = polygons(found)
    assert all(one[NAMES[name]].intersects(shapely.Point(some[0][0][0])) for name, some in shapes().items())


def test_without_coordinates_in_the_vocabulary_metres_must_be_named(here: Project) -> None:
    write(here.content, vocabulary(coordinates=False))
    found, said = ready(here, geojson(put=put))
    assert found is None
    assert said.startswith("the coordinates are no degrees, and the file does not say what they are")


def test_what_it_wrote_can_be_made_ready_once_more(here: Project) -> None:
    first, _ = ready(here, geojson(put=put, crs={"type": "name", "properties": {"name": "EPSG:3035"}}), credit="ACT")
    again, _ = ready(here, (here.content / "vocabulary" / outlines.FILE).read_bytes())
    assert first is not None
    assert again is not None
    assert (sorted(again.polygons), again.credit) == (KEYS, "ACT")


def test_borders_that_were_drawn_twice_meet_afterwards(here: Project) -> None:
    """A neighbour that stands a few metres aside, and one that has points where the other has none."""
    other = {**shapes(), "Ort 20": [[[(x + 0.00005, y) for x, y in square(2, 0)]]]}
    ring = square(0, 2)
    middles = [((x + u) / 2, (y + v) / 2) for (x, y), (u, v) in itertools.pairwise(ring)]
    other["Ort 02"] = [[[spot for pair in zip(ring, middles, strict=False) for spot in pair] + ring[:1]]]
    assert not shapely.coverage_is_valid(
        [shapely.MultiPolygon([(r[0], r[1:]) for r in some]) for some in other.values()]
    )
    found, _ = ready(here, geojson(other))
    assert found is not None
    drawn = list(polygons(found).values())
    assert shapely.coverage_is_valid(drawn)
    assert [len(part.interiors) for part in shapely.get_parts(shapely.union_all(drawn))] == [0, 0], "no gap is left"


def test_an_outline_that_crosses_itself_by_a_hair_is_mended(here: Project) -> None:
    ring = square(0, 0)
    spike = [*ring[:5], (ring[5][0], ring[5][1] - 1e-6), ring[4], *ring[5:]]
    found, said = ready(here, geojson({**shapes(), "Ort 00": [[spike]]}))
    assert found is not None
    assert "outline 1 (“Ort 00”) crossed itself, and was mended" in said


def test_a_map_never_takes_more_than_its_share_of_a_page(here: Project) -> None:
    found, _ = ready(here, geojson(shapes(300)))
    assert found is not None
    drawn = maps.draw(found, width=600)
    assert DRAWN * 0.8 < sum(len(one.path) for one in drawn.shapes.values()) <= DRAWN


TURNED = [square(0, 0)[0], square(0, 0)[80], square(0, 0)[40], square(0, 0)[120], square(0, 0)[0]]  # a bow tie
WITHOUT = {name: some for name, some in shapes().items() if name != "Ort 21"}
BAD: dict[str, tuple[str | bytes, str]] = {
    "json": (b'{"type":\n"Feat', "line 2: this is no JSON (Unterminated string starting at)"),
    "json: no text": (b"\x1f\x8b\x08\x00", "line 1: this is no JSON (UnicodeDecodeError)"),
    "json: deep": (b"[" * 200_000, "line 1: this is no JSON (RecursionError)"),
    "kind": ("[]", "this is no GeoJSON with outlines"),
    "kind: one": (json.dumps({"type": "Feature"}), "this is no GeoJSON with outlines"),
    "kind: features": (json.dumps({"type": "FeatureCollection", "features": [1]}), "this is no GeoJSON with outlines"),
    "empty": (json.dumps({"type": "FeatureCollection", "features": []}), "there is no outline in it"),
    "system": (
        geojson(crs={"type": "name", "properties": {"name": "EPSG:999999"}}),
        "nobody knows the reference system “EPSG:999999”",
    ),
    "elsewhere": (
        geojson(put=lambda x, y: (y, x)),
        "in EPSG:4326 only 0 of 9 communes lie where the vocabulary has their coordinates",
    ),
    "names": (geojson({f"Fremd {n}": some for n, some in enumerate(shapes().values())}), "none of its properties"),
    "commune": (
        geojson({**shapes(), "Ort 222": [[square(3, 3)]], "See": [[square(4, 4)]]}),
        "outline 11: “Ort 222” (NAME) is no commune of the vocabulary (did you mean “ort-22”?)",
    ),
    "shape": (geojson({**shapes(), "Ort 00": [[[(10.0, 47.0), (10.1, 47.0)]]]}), "outline 1 (“Ort 00”) is no polygon"),
    "shape: text": (geojson().replace("[10.0, 47.0]", '["a", "b"]', 1), "outline 1 (“Ort 00”) is no polygon"),
    "shape: infinite": (geojson().replace("[10.0, 47.0]", "[1e999, 47.0]", 1), "outline 1 (“Ort 00”) is no polygon"),
    "shape: null": (re.sub(r'"geometry": {.*?}', '"geometry": null', geojson(), count=1), "outline 1 (“Ort 00”)"),
    "crossing": (geojson({**shapes(), "Ort 00": [[TURNED]]}), "outline 1 (“Ort 00”) crosses itself (Self-intersection"),
    "overlap": (geojson({**shapes(), "Ort 00": [[square(1, 0)]]}), "“ort-"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_is_wrong_is_told_and_nothing_is_written(here: Project, case: str) -> None:
    text, start = BAD[case]
    found, said = ready(here, text)
    assert found is None
    assert said.startswith(start)
    assert said.endswith("Nothing was written.\n")
    assert "{" not in said


def test_all_of_it_is_told_in_four_languages() -> None:
    assert set(WRONG) == {case.partition(":")[0] for case in BAD} | {"absent", "large", "globe", "unsaid", "many"}
    for message in (*WRONG.values(), *(one for one in vars(words).values() if isinstance(one, Message))):
        told = [message.tell(lang) for lang in LANGUAGES]
        assert len(set(told)) == 4
        assert len({frozenset(re.findall(r"{\w+}", text)) for text in told}) == 1


def test_metres_that_are_called_degrees_are_no_places_on_the_globe(here: Project) -> None:
    write(here.content, vocabulary(coordinates=False))
    found, said = ready(here, geojson(put=put), system="EPSG:4326")
    assert found is None
    assert said.startswith("in EPSG:4326 these coordinates are no places on the globe")


def test_all_outlines_that_are_no_commune_are_told_at_once_and_can_be_left_out(here: Project) -> None:
    text, _ = BAD["commune"]
    _, said = ready(here, text)
    assert [line.partition(":")[0] for line in said.splitlines()[:2]] == ["outline 11", "outline 12"]
    found, said = ready(here, text, skip=True)
    assert found is not None
    assert "left out: 2 outline(s) that are no commune of the vocabulary: Ort 222, See" in said


def test_a_commune_without_an_outline_is_told_and_the_others_are_written(here: Project) -> None:
    file = here.content.parent / "published.geojson"
    file.write_text(geojson(WITHOUT))
    out = io.StringIO()
    assert run(here, Asked(file=file), lang="en", out=out)
    assert "there is no outline of 1 commune(s) of the vocabulary: ort-21" in out.getvalue()
    found, [note] = outlines.read(here.content, "content", KEYS)
    assert found is not None
    assert (note.level, note.code) == ("note", "outlines.missing")


def test_a_file_that_is_not_there_and_one_that_is_gigantic_are_not_read(here: Project, tmp_path: Path) -> None:
    out = io.StringIO()
    assert not run(here, Asked(file=tmp_path / "none.geojson"), lang="en", out=out)
    assert "there is no such file" in out.getvalue()
    large = tmp_path / "large.geojson"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert not run(here, Asked(file=large), lang="en", out=out)
    assert "the file has 60 MB, 60 MB at most are read" in out.getvalue()


def test_a_public_code_names_a_commune_too(here: Project) -> None:
    terms = here.content / "vocabulary/communes.yaml"
    terms.write_text(terms.read_text().replace("ort-00:\n  label: Ort 00", "ort-00:\n  label: Anders\n  code: '0000'"))
    found, _ = ready(here, geojson({{"Ort 00": "0000"}.get(name, name): some for name, some in shapes().items()}))
    assert found is not None
    assert sorted(found.polygons) == KEYS


@pytest.mark.skipif(not REAL.exists(), reason="the outlines that an authority published are not beside the project")
def test_real_outlines_are_made_ready(tmp_path: Path) -> None:
    terms = {"vocabulary/communes.yaml": (EXAMPLE.content / "vocabulary/communes.yaml").read_text(encoding="utf-8")}
    here, out = replace(EXAMPLE, content=write(tmp_path / "content", terms)), io.StringIO()
    assert run(here, Asked(file=REAL), lang="en", out=out)
    found, problems = outlines.read(here.content, "content", tuple(terms_of(terms)))
    assert problems == []
    assert found is not None
    assert len(found.polygons) == 100
    assert "100 communes, by “COMMUNE”, of 102 outlines in EPSG:2169" in out.getvalue()
    assert shapely.coverage_is_valid(list(polygons(found).values()), gap_width=1e-4)
    drawn = maps.draw(found, width=600)
    assert sum(len(one.path) for one in drawn.shapes.values()) <= DRAWN


def terms_of(files: dict[str, str]) -> list[str]:
    lines = files["vocabulary/communes.yaml"].splitlines()
    return [line.removesuffix(":") for line in lines if line.endswith(":") and not line.startswith((" ", "#"))]

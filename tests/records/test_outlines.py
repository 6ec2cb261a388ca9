"""Outlines in the content: what `./site outlines` writes is read as it is, and nothing else gets near a map."""

import json
from pathlib import Path
from typing import Any

import pytest

from showcase.records import outlines
from showcase.records.outlines import Outlines
from showcase.records.problem import Problem

RING = [[6.0, 49.5], [6.1, 49.5], [6.1, 49.6], [6.0, 49.5]]
POINTS = ((6.0, 49.5), (6.1, 49.5), (6.1, 49.6))
COMMUNES = ("esch", "mersch")


def feature(key: object, *rings: object, kind: str = "Polygon") -> dict[str, Any]:
    return {"type": "Feature", "id": key, "geometry": {"type": kind, "coordinates": [*rings]}}


def collection(*features: object, **more: object) -> str:
    """A feature to a line, as the command writes them."""
    lines = ",\n".join(json.dumps(one) for one in features)
    return json.dumps({"type": "FeatureCollection", **more, "features": []})[:-2] + f"\n{lines}\n]}}"


def read(folder: Path, text: str | bytes) -> tuple[Outlines | None, list[Problem]]:
    (folder / "vocabulary").mkdir(exist_ok=True)
    file = folder / "vocabulary" / outlines.FILE
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return outlines.read(folder, "content", COMMUNES)


def test_without_the_file_there_are_none_and_nothing_is_wrong(tmp_path: Path) -> None:
    assert outlines.read(tmp_path, "content", COMMUNES) == (None, [])


def test_polygons_holes_and_islands_are_read(tmp_path: Path) -> None:
    text = collection(
        feature("esch", RING, RING), feature("mersch", [RING], [RING, RING], kind="MultiPolygon"), credit="Land survey"
    )
    found, problems = read(tmp_path, text)
    polygons = {"esch": ((POINTS, POINTS),), "mersch": ((POINTS,), (POINTS, POINTS))}
    assert (found, problems) == (Outlines(polygons=polygons, credit="Land survey"), [])


def test_a_height_is_passed_over(tmp_path: Path) -> None:
    high = [[x, y, 300] for x, y in RING]
    found, _ = read(tmp_path, collection(feature("esch", high), feature("mersch", RING)))
    assert found is not None
    assert found.polygons["esch"] == ((POINTS,),)


def test_a_commune_without_an_outline_is_a_note_and_no_error(tmp_path: Path) -> None:
    found, [note] = read(tmp_path, collection(feature("esch", RING)))
    assert found is not None
    assert (note.level, note.code, note.details["known"]) == ("note", "outlines.missing", "mersch")


@pytest.mark.parametrize(
    "ring",
    [
        None,
        "ring",
        [],
        RING[:3],
        [*RING[:3], [6.0, 49.4]],
        [[6.0, "49.5"], *RING[1:3], [6.0, "49.5"]],
        [[True, 49.5], *RING[1:3], [True, 49.5]],
        [[6.0], *RING[1:3], [6.0]],
        [None, *RING[1:3], None],
        [[float("inf"), 49.5], *RING[1:3], [float("inf"), 49.5]],
        [[76_000.5, 75_000.2], *RING[1:3], [76_000.5, 75_000.2]],
        [[10**400, 49.5], *RING[1:3], [10**400, 49.5]],
    ],
)
def test_what_is_no_ring_of_points_on_the_globe_is_refused_in_its_line(tmp_path: Path, ring: object) -> None:
    found, [problem] = read(tmp_path, collection(feature("mersch", RING), feature("esch", ring)))
    assert found is None
    assert (problem.code, problem.line, problem.details["found"]) == ("outlines.shape", 3, "esch")


@pytest.mark.parametrize(
    "geometry", [None, {}, "Polygon", {"type": "Point", "coordinates": [6, 49]}, {"type": "Polygon"}]
)
def test_what_is_no_polygon_is_refused(tmp_path: Path, geometry: object) -> None:
    one = {"type": "Feature", "id": "esch", "geometry": geometry}
    assert [problem.code for problem in read(tmp_path, collection(one, feature("mersch", RING)))[1]] == [
        "outlines.shape"
    ]


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    text = collection(feature("esch", RING), feature("esch", RING), feature(["esch"], RING), feature("mersch", []))
    problems = [(one.line, one.code) for one in read(tmp_path, text)[1] if one.level == "error"]
    assert problems == [(3, "outlines.twice"), (4, "outlines.key"), (5, "outlines.shape")]


@pytest.mark.parametrize(
    "text",
    [
        collection({"type": "Feature", "properties": {"NAME": "Esch"}, "geometry": {"type": "Polygon"}}),
        collection(feature("esch", RING), crs={"type": "name", "properties": {"name": "EPSG:3035"}}),
        collection(None, 1, "x"),
        json.dumps(feature("esch", RING)),
        "[]",
        '{"type": "FeatureCollection", "features": {}}',
    ],
)
def test_outlines_as_they_are_published_are_told_once_with_the_command_that_helps(tmp_path: Path, text: str) -> None:
    found, [problem] = read(tmp_path, text)
    assert found is None
    assert problem.sentence("en") == (
        "content/vocabulary/outlines.geojson:1: these are outlines as an authority publishes them; "
        "make them ready for the map: ./site outlines content/vocabulary/outlines.geojson"
    )


@pytest.mark.parametrize("text", [b"", b"\xff", b"{", b"[" * 100_000, b'{"features": ' + b"9" * 5_000 + b"}", b"null,"])
def test_what_is_no_json_is_refused(tmp_path: Path, text: bytes) -> None:
    assert [problem.code for problem in read(tmp_path, text)[1]] == ["outlines.json"]


def test_a_file_larger_than_a_map_is_not_even_read(tmp_path: Path) -> None:
    found, [problem] = read(tmp_path, "x" * (outlines.MOST_BYTES + 1))
    assert (found, problem.code) == (None, "outlines.large")


@pytest.mark.parametrize("credit", [7, "a\nb", "x" * 161, None])
def test_a_credit_is_one_short_line(tmp_path: Path, credit: object) -> None:
    text = collection(feature("esch", RING), feature("mersch", RING), credit=credit)
    assert [problem.code for problem in read(tmp_path, text)[1]] == ["outlines.credit"]


def test_a_link_to_a_file_elsewhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "vocabulary").mkdir()
    elsewhere = tmp_path / "elsewhere.geojson"
    elsewhere.write_text(collection(feature("esch", RING), feature("mersch", RING)))
    (tmp_path / "vocabulary" / outlines.FILE).symlink_to(elsewhere)
    found, [problem] = outlines.read(tmp_path, "content", COMMUNES)
    assert (found, problem.code) == (None, "file.kind")


def test_a_folder_of_that_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "vocabulary" / outlines.FILE).mkdir(parents=True)
    found, [problem] = outlines.read(tmp_path, "content", COMMUNES)
    assert (found, problem.code) == (None, "file.kind")

"""Outlines of communes: vocabulary/outlines.geojson, as `./site outlines` writes it; refuses any other file there."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from showcase.records.problem import Problem
from showcase.records.validation import near

FILE = "outlines.geojson"
MOST_BYTES = 250_000
MOST_POINTS = 6_000
MOST_CREDIT = 160
Point = tuple[float, float]
Ring = tuple[Point, ...]
Polygon = tuple[Ring, ...]
_FEATURE = re.compile(r'"type"\s*:\s*"Feature"')
_LEAST = 4  # points of a ring, of which the last is the first again


class Outlines(NamedTuple):
    """By the key of a commune its polygons: points in degrees, longitude first; a ring ends before it began.

    The first ring of a polygon is around it, the others are its holes. `credit` says whose work they are.
    """

    polygons: Mapping[str, tuple[Polygon, ...]]
    credit: str = ""


@dataclass(kw_only=True, slots=True)
class _File:
    """The file as it is read: how messages name it, where each feature begins, and what is wrong."""

    path: str
    lines: list[int]
    problems: list[Problem] = field(default_factory=list)
    points: int = 0

    def refuse(self, code: str, number: int | None = None, **details: object) -> None:
        line = self.lines[number] if number is not None and number < len(self.lines) else 1
        way = f"./site outlines {self.path}"
        problem = Problem(path=self.path, line=line, field="", code=code, details={"way": way, **details})
        self.problems.append(problem)


def read(folder: Path, shown_as: str, communes: Collection[str]) -> tuple[Outlines | None, list[Problem]]:
    """The outlines in a content folder, and what is wrong with them; None where there are none, or an error."""
    place = folder / "vocabulary" / FILE
    if not place.exists() and not place.is_symlink():
        return None, []
    file = _File(path=f"{shown_as}/vocabulary/{FILE}", lines=[])
    found = _outlines(place, file, communes)
    return (None if any(one.level == "error" for one in file.problems) else found), file.problems


def _outlines(place: Path, file: _File, communes: Collection[str]) -> Outlines | None:
    if place.is_symlink() or not place.is_file():
        file.refuse("file.kind")
        return None
    if (size := place.stat().st_size) > MOST_BYTES:
        file.refuse("outlines.large", found=size // 1000, most=MOST_BYTES // 1000)
        return None
    data = _parsed(place, file)
    if data is None:
        return None
    features, credit = data["features"], data.get("credit", "")
    if "crs" in data or not any(isinstance(one, dict) and _key(one) in communes for one in features):
        file.refuse("outlines.raw")
        return None
    if not isinstance(credit, str) or len(credit) > MOST_CREDIT or not credit.isprintable():
        file.refuse("outlines.credit", most=MOST_CREDIT)
    polygons = dict(_polygons(features, file, communes))
    if file.points > MOST_POINTS:
        file.refuse("outlines.points", found=file.points, most=MOST_POINTS)
    missing = [key for key in communes if key not in polygons]
    if missing and not file.problems:
        _note(file, missing)
    return Outlines(polygons=polygons, credit=credit)


def _parsed(place: Path, file: _File) -> Any:
    """A collection of features; None of anything else."""
    try:
        text = place.read_text(encoding="utf-8-sig")
        data = json.loads(text)
    except (ValueError, RecursionError) as error:  # what is not UTF-8, and a number without end, are ValueErrors too
        file.lines = [error.lineno if isinstance(error, json.JSONDecodeError) else 1]
        file.refuse("outlines.json", 0)
        return None
    file.lines = [text.count("\n", 0, found.start()) + 1 for found in _FEATURE.finditer(text)]
    if not isinstance(data, dict) or not isinstance(data.get("features"), list):
        file.refuse("outlines.raw")
        return None
    return data


def _key(feature: Mapping[str, Any]) -> str:
    """The commune that a feature says it is; "" where it says none."""
    key = feature.get("id")
    return key if isinstance(key, str) else ""


def _polygons(features: list[Any], file: _File, communes: Collection[str]) -> Iterator[tuple[str, tuple[Polygon, ...]]]:
    seen = set[str]()
    for number, feature in enumerate(features):
        key = _key(feature) if isinstance(feature, dict) else ""
        if key not in communes:
            file.refuse("outlines.key", number, found=key or "–", near=near(key, communes))
        elif key in seen:
            file.refuse("outlines.twice", number, found=key)
        elif (found := _shape(feature.get("geometry"), file)) is None:
            file.refuse("outlines.shape", number, found=key)
        else:
            seen.add(key)
            yield key, found


def _shape(geometry: object, file: _File) -> tuple[Polygon, ...] | None:
    """The polygons of a geometry; None where it is no polygon, or one of its points none on the globe."""
    if not isinstance(geometry, dict) or not isinstance(given := geometry.get("coordinates"), list):
        return None
    many = {"Polygon": [given], "MultiPolygon": given}.get(str(geometry.get("type")), [])
    polygons = []
    for polygon in many:
        rings = [_ring(ring) for ring in polygon] if isinstance(polygon, list) else []
        whole = tuple(ring for ring in rings if ring)
        if not whole or len(whole) < len(rings):
            return None
        file.points += sum(map(len, whole))
        polygons.append(whole)
    return tuple(polygons) or None


def _ring(given: object) -> Ring | None:
    if not isinstance(given, list) or len(given) < _LEAST or given[0] != given[-1]:
        return None
    return tuple((x, y) for x, y, *_ in given[:-1]) if all(map(_is_point, given)) else None


def _is_point(given: object) -> bool:
    """Whether this is a place on the globe: neither text nor infinite nor metres."""
    if not isinstance(given, list) or len(given) not in (2, 3) or not all(type(one) in (int, float) for one in given):
        return False
    return bool(-180 <= given[0] <= 180 and -90 <= given[1] <= 90)


def _note(file: _File, missing: list[str]) -> None:
    shown = ", ".join(missing[:5]) + (", …" if len(missing) > 5 else "")
    details = {"many": len(missing), "known": shown}
    file.problems.append(
        Problem(path=file.path, line=1, field="", code="outlines.missing", details=details, level="note")
    )

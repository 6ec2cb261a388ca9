"""An invented country of three by three communes with ragged borders: two that merged, an enclave, an island."""

import json
from collections.abc import Callable, Iterator, Mapping
from math import pi, sin
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Ring = list[Point]
WEST, SOUTH, SIDE = 10.0, 47.0, 0.1  # degrees
_RAGGED = 0.004
REAL = Path(__file__).parents[2] / "shared/geo/communes.geojson"  # what an authority published; not in the project
# By the name that the authority has for it, the commune of the vocabulary: the two of the middle row merged.
NAMES = {
    **{f"Ort {x}{y}": f"ort-{x}{y}" for x in range(3) for y in range(3) if (x, y) not in ((0, 1), (1, 1))},
    "Altort": "neuort",
    "Unterort": "neuort",
    "Enklave": "enklave",
}
ENCLAVE = [(10.14, 47.14), (10.16, 47.14), (10.16, 47.16), (10.14, 47.16), (10.14, 47.14)]
ISLAND = [(10.4, 47.2), (10.44, 47.2), (10.44, 47.24), (10.4, 47.24), (10.4, 47.2)]


def _side(begin: Point, end: Point, parts: int) -> Ring:
    """A ragged line between two corners, without its end: the same points whichever way it is walked."""
    if begin > end:
        return _side(end, begin, parts)[1:][::-1] and [begin, *_side(end, begin, parts)[1:][::-1]]
    (x, y), (u, v) = begin, end
    found = [begin]
    for part in range(1, parts):
        off = _RAGGED * sin(7 * part + 100 * (x + y)) * sin(pi * part / parts)  # none at the corners
        found.append((x + (u - x) * part / parts + off * (v != y), y + (v - y) * part / parts + off * (u != x)))
    return found


def square(x: int, y: int, parts: int = 40) -> Ring:
    left, low = WEST + SIDE * x, SOUTH + SIDE * y
    right, high = WEST + SIDE * (x + 1), SOUTH + SIDE * (y + 1)
    corners = [(left, low), (right, low), (right, high), (left, high)]
    corners = [(round(a, 3), round(b, 3)) for a, b in corners]
    ring = [
        spot
        for one, other in zip(corners, [*corners[1:], corners[0]], strict=True)
        for spot in _side(one, other, parts)
    ]
    return [*ring, ring[0]]


def shapes(parts: int = 40) -> dict[str, list[list[Ring]]]:
    """By the name that the authority has for it, the polygons of each."""
    merged = {(0, 1): "Altort", (1, 1): "Unterort"}
    found = {merged.get((x, y), f"Ort {x}{y}"): [[square(x, y, parts)]] for x in range(3) for y in range(3)}
    found["Unterort"][0].append(ENCLAVE)
    found["Enklave"] = [[ENCLAVE]]
    found["Ort 22"].append([ISLAND])
    return found


def geojson(
    found: Mapping[str, list[list[Ring]]] | None = None,
    put: Callable[[float, float], Point] = lambda x, y: (x, y),
    **more: Any,
) -> str:
    """The country as an authority publishes it, its points `put` into a reference system."""
    features = [
        {
            "type": "Feature",
            "properties": {"NR": number, "NAME": name, "LAND": "Ort"},
            "geometry": {
                "type": "MultiPolygon",
                "coordinates": [[[put(*spot) for spot in ring] for ring in polygon] for polygon in polygons],
            },
        }
        for number, (name, polygons) in enumerate((found or shapes()).items(), 1)
    ]
    return json.dumps({"type": "FeatureCollection", **more, "features": features})


def vocabulary(*, coordinates: bool = True) -> dict[str, str]:
    """The vocabularies of the country, a region for each column."""
    return {
        "vocabulary/communes.yaml": "".join(_terms(coordinates=coordinates)),
        "vocabulary/cantons.yaml": "".join(f"region-{x}:\n  label: Gau {x}\n" for x in range(3)),
    }


def _terms(*, coordinates: bool) -> Iterator[str]:
    places = {f"ort-{x}{y}": (x, y) for x in range(3) for y in range(3)}
    places = {"neuort": (0, 1), **{key: places[key] for key in NAMES.values() if key in places}}
    for key, (x, y) in places.items():
        label = "Neuort\n  synonyms: {de: [Altort, Unterort]}" if key == "neuort" else f"Ort {x}{y}"
        point = f"{{latitude: {SOUTH + SIDE * (y + 0.5):.2f}, longitude: {WEST + SIDE * (x + 0.5):.2f}}}"
        at = f"  coordinates: {point}\n" if coordinates else ""
        yield f"{key}:\n  label: {label}\n  part_of: region-{x}\n{at}"
    at = "  coordinates: {latitude: 47.15, longitude: 10.15}\n" if coordinates else ""
    yield f"enklave:\n  label: Enklave\n  part_of: region-2\n{at}"

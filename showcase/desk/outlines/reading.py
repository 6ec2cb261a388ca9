"""Reads outlines from a GeoJSON file, which anybody may have written; refuses what is no collection of features."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from showcase.desk.outlines.wrong import Wrong

MOST_BYTES = 60_000_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Feature:
    """One outline of the file: its place, from 1, what is said of it, and its geometry as it stands there."""

    number: int
    properties: Mapping[str, str]
    geometry: Any


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """The outlines of a file. `system` is the reference system that it names, "" where it names none."""

    features: tuple[Feature, ...]
    system: str
    credit: str


def read(file: Path) -> Source:
    """The outlines in a file. Raises Wrong."""
    if not file.is_file():
        raise Wrong("absent")
    if (size := file.stat().st_size) > MOST_BYTES:
        raise Wrong("large", found=size // 1_000_000, most=MOST_BYTES // 1_000_000)
    data = _parsed(file)
    if (
        not isinstance(data, dict)
        or data.get("type") != "FeatureCollection"
        or not isinstance(data.get("features"), list)
    ):
        raise Wrong("kind")
    if not data["features"]:
        raise Wrong("empty")
    features = tuple(_feature(number, one) for number, one in enumerate(data["features"], 1))
    credit = data.get("credit")
    return Source(features=features, system=_system(data.get("crs")), credit=credit if isinstance(credit, str) else "")


def _parsed(file: Path) -> Any:
    try:
        return json.loads(file.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        raise Wrong("json", line=error.lineno, found=error.msg) from None
    except (ValueError, RecursionError) as error:
        raise Wrong("json", line=1, found=type(error).__name__) from None


def _feature(number: int, given: object) -> Feature:
    if not isinstance(given, dict) or given.get("type") != "Feature":
        raise Wrong("kind")
    told = given.get("properties")
    known = {"id": given.get("id"), **(told if isinstance(told, dict) else {})}
    told = {name: value for name, value in known.items() if isinstance(value, (str, int)) and value != ""}
    words = {str(name): str(value) for name, value in told.items()}
    return Feature(number=number, properties=words, geometry=given.get("geometry"))


def _system(crs: object) -> str:
    """What the file calls its reference system, in the ways of GeoJSON before RFC 7946."""
    told = crs.get("properties") if isinstance(crs, dict) else None
    if not isinstance(told, dict):
        return ""
    code = told.get("code")
    return str(told.get("name") or (f"EPSG:{code}" if code else ""))

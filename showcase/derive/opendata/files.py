"""Files of open data, put together from the texts of their records: JSON, CSV, GeoJSON (RFC 7946) and what changed."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from showcase.derive.texts import Csv, Json
from showcase.schema.kinds import KINDS
from showcase.schema.venue import Venue

# Raised when what leaves means something else than before; what is added alone is no other version.
VERSION = "1"
MEDIA = {
    "json": "application/json",
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "occurrences.csv": "text/csv",
    "schema.json": "application/schema+json",
}
# What each format is called; the two tables of a kind are told apart by what is said of them.
NAMES = {"json": "JSON", "csv": "CSV", "geojson": "GeoJSON", "occurrences.csv": "CSV"}
# Kinds whose records are somewhere: GeoJSON is made of these.
PLACED = tuple(name for name, kind in KINDS.items() if kind.model is Venue or kind.fields.keys() & {"commune", "venue"})


def offered(kinds: Iterable[str]) -> tuple[str, ...]:
    """Those of these kinds that are data: the site's own words are pages."""
    return tuple(kind for kind in kinds if kind != "pages")


def extensions(kind: str) -> tuple[str, ...]:
    """The files of a kind."""
    lacking = {*(() if kind in PLACED else ("geojson",)), *(() if kind == "events" else ("occurrences.csv",))}
    return tuple(extension for extension in MEDIA if extension not in lacking)


class DatasetInfo(NamedTuple):
    """What every file says of itself; `licence` is an absolute address, or ""."""

    site: str
    publisher: str
    licence: str

    def told(self, kind: str, schema: str) -> dict[str, object]:
        known = {"site": self.site, "publisher": self.publisher, "licence": self.licence, "schema": schema}
        return {"version": VERSION, "kind": kind, **{name: value for name, value in known.items() if value}}


def dumps(value: object) -> Json:
    """JSON as it stands in files: on one line, in the letters of its languages."""
    return Json(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def records(about: DatasetInfo, kind: str, schema: str, texts: Iterable[Json]) -> bytes:
    """A JSON file: what it is, and a record on each line."""
    return _lines(about.told(kind, schema), "records", texts)


def features(about: DatasetInfo, kind: str, schema: str, texts: Iterable[Json]) -> bytes:
    """A GeoJSON file: the same about itself as foreign members, and a feature on each line."""
    return _lines({"type": "FeatureCollection", **about.told(kind, schema)}, "features", texts)


def _lines(told: Mapping[str, object], name: str, texts: Iterable[Json]) -> bytes:
    lines = b",\n".join(map(str.encode, texts))  # one long text of them all would take twice the memory of its bytes
    return b"".join((f'{dumps(told)[:-1]},"{name}":[\n'.encode(), lines, b"\n]}\n"))


def place(point: tuple[float, float] | None, precision: str) -> str:
    """How a record at (longitude, latitude) becomes a feature; half a line of JSON, which `feature` makes whole.

    `precision` says how exact that is: "place", "commune", or "" for nowhere.
    """
    geometry = dumps({"type": "Point", "coordinates": point}) if point else "null"
    position = f'"position":"{precision}",' if precision else ""
    return f'"geometry":{geometry},"properties":{{{position}'


def feature(slug: str, place: str, record: Json) -> Json:
    """The record of a slug at this `place`."""
    return Json(f'{{"type":"Feature","id":"{slug}",{place}{record[1:]}}}')


def table(head: Csv, rows: Iterable[Csv]) -> bytes:
    """A CSV file; the mark at its beginning tells spreadsheets how its letters are written."""
    return b"".join(map(str.encode, ("\ufeff", head, *rows)))


def changes(about: DatasetInfo, dated: Iterable[Sequence[str]], sums: Mapping[str, Iterable[tuple[str, str]]]) -> bytes:
    """What became known and when, as (date, what, kind, id), the latest first; and by kind (id, sum) of every record.

    By their sums two states are compared. None of these words has a sign that JSON writes in another way.
    """
    told = {key: value for key, value in about.told("changes", "").items() if key != "kind"}
    days = ",\n".join(
        [f'{{"date":"{day}","what":"{what}","kind":"{kind}","id":"{slug}"}}' for day, what, kind, slug in dated]
    )
    kinds = ",\n".join(f'"{kind}":{{\n{_sums(some)}\n}}' for kind, some in sums.items())
    return f'{dumps(told)[:-1]},"dated":[\n{days}\n],"sums":{{\n{kinds}\n}}}}\n'.encode()


def _sums(some: Iterable[tuple[str, str]]) -> str:
    return ",\n".join([f'"{slug}":"{one}"' for slug, one in some])

"""Outlines as geometry: valid polygons, joined by commune, simplified so that what two share they still share."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import shapely
from pyproj import CRS, Transformer
from shapely import Geometry
from shapely.geometry import shape

from showcase.derive import map as maps
from showcase.desk.outlines import systems
from showcase.desk.outlines.reading import Feature
from showcase.desk.outlines.wrong import Wrong
from showcase.records.outlines import MOST_POINTS, Outlines, Point, Polygon

DRAWN = 8_950  # bytes of paths: of the 25 kB of a map the names and links of a hundred communes take the rest
_WIDTH = 600  # units, as the page draws it
_PLACES = 5  # decimals of a degree: a metre
_MENDED = 0.01  # of its area at most may change as an outline is mended
_OVERLAP = 0.02  # of its area at most may also be that of others: less comes of drawing, and is put right
_GAP = 20  # metres: what is left open between two communes, and no wider, is no lake
_FINEST, _COARSEST = 2 * _WIDTH, 10  # parts of the whole: half of what the page draws as one unit, and a tenth
_CLOSE = 1.02  # so near to what would be too fine is fine enough


@dataclass(frozen=True, kw_only=True, slots=True)
class Shaped:
    """Outlines ready for the map: how large they are drawn, and by how much of its area a commune changed at most."""

    outlines: Outlines
    points: int
    drawn: int
    error: float


def polygon(feature: Feature, name: str) -> tuple[Geometry, bool]:
    """An outline as valid polygons, and whether it had to be mended. Raises Wrong."""
    details = {"number": feature.number, "found": name}
    given = feature.geometry if isinstance(feature.geometry, dict) else {}
    if given.get("type") not in ("Polygon", "MultiPolygon"):
        raise Wrong("shape", **details)
    try:
        found = shapely.force_2d(shape(given))
    except (ValueError, TypeError, IndexError, KeyError, shapely.errors.ShapelyError):
        raise Wrong("shape", **details) from None
    if found.is_empty or not all(map(math.isfinite, found.bounds)):
        raise Wrong("shape", **details)
    if found.is_valid:
        return found, False
    reason = shapely.is_valid_reason(found)
    mended = _polygons(shapely.make_valid(found, method="structure", keep_collapsed=False))
    if mended.is_empty or abs(mended.area - found.area) > _MENDED * mended.area:
        raise Wrong("crossing", **details, reason=reason)
    return mended, True


def shaped(parts: Mapping[str, Sequence[Geometry]], system: CRS, credit: str) -> Shaped:
    """Outlines of communes from their parts in a reference system: as fine as a map has room for. Raises Wrong."""
    plane = _Plane(system, [part for some in parts.values() for part in some])
    keys = list(parts)
    communes = _joined(keys, [shapely.union_all([plane.flat(part) for part in parts[key]]) for key in keys])
    before = [commune.area for commune in communes]

    def simplified(metres: float) -> Shaped:
        after = list(shapely.coverage_simplify(communes, metres))
        errors = (abs(one.area - area) / area for one, area in zip(after, before, strict=True))
        drawn = Outlines(
            polygons={key: plane.degrees(one) for key, one in zip(keys, after, strict=True)}, credit=credit
        )
        return Shaped(outlines=drawn, points=_points(drawn), drawn=_drawn(drawn), error=max(errors))

    low, high = plane.extent / _FINEST, plane.extent / _COARSEST
    if _fits(best := simplified(low)):
        return best
    if not _fits(best := simplified(high)):
        raise Wrong("many", most=DRAWN // 1000, found=math.ceil(best.drawn / 1000))
    while high > low * _CLOSE:
        middle = math.sqrt(low * high)
        found = simplified(middle)
        low, high = (low, middle) if _fits(found) else (middle, high)
        best = found if _fits(found) else best
    return best


def _fits(found: Shaped) -> bool:
    return found.drawn <= DRAWN and found.points <= MOST_POINTS


def _joined(keys: Sequence[str], communes: list[Geometry]) -> list[Geometry]:
    """Communes that meet in the very same points. Raises Wrong where they overlap by more than how they were drawn."""
    if shapely.coverage_is_valid(communes, gap_width=_GAP):
        return communes
    cleaned = [_polygons(one) for one in shapely.coverage_clean(communes, gap_width=_GAP)]
    for key, before, after in zip(keys, communes, cleaned, strict=True):
        if (lost := before.difference(after).area) > _OVERLAP * before.area:
            raise Wrong("overlap", found=key, share=math.ceil(100 * lost / before.area))
    return cleaned


def _polygons(found: Geometry) -> Geometry:
    """What of a geometry has an area."""
    parts = [part for part in shapely.get_parts(found, return_index=False) if part.geom_type == "Polygon"]
    return parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)


class _Plane:
    """A plane around some outlines, in metres, in which areas are right: there they are measured and simplified.

    Raises Wrong where they are not on the globe.
    """

    def __init__(self, system: CRS, parts: Sequence[Geometry]) -> None:
        import shapely  # noqa: PLC0415

        to_degrees = Transformer.from_crs(system, "EPSG:4326", always_xy=True)
        left, bottom, right, top = shapely.total_bounds(parts)
        longitude, latitude = to_degrees.transform((left + right) / 2, (bottom + top) / 2)
        if not (abs(longitude) <= 180 and abs(latitude) <= 90):
            raise Wrong("globe", system=systems.name(system))
        local = f"+proj=laea +lon_0={longitude} +lat_0={latitude} +datum=WGS84 +units=m"
        self._there = Transformer.from_crs(system, local, always_xy=True)
        self._back = Transformer.from_crs(local, "EPSG:4326", always_xy=True)
        west, south, east, north = shapely.total_bounds([self.flat(part) for part in parts])
        self.extent = max(east - west, north - south)
        if not math.isfinite(self.extent):
            raise Wrong("globe", system=systems.name(system))

    def flat(self, part: Geometry) -> Geometry:
        import shapely  # noqa: PLC0415

        return shapely.transform(part, self._there.transform, interleaved=False)

    def degrees(self, commune: Geometry) -> tuple[Polygon, ...]:
        """The polygons of a commune on the globe, as the map reads them."""
        parts = commune.geoms if commune.geom_type == "MultiPolygon" else [commune]
        found = [tuple(self._ring(ring.coords) for ring in (part.exterior, *part.interiors)) for part in parts]
        return tuple(tuple(ring for ring in rings if len(ring) > 2) for rings in found if len(rings[0]) > 2)

    def _ring(self, coords: Sequence[Point]) -> tuple[Point, ...]:
        east, north = zip(*coords[:-1], strict=True)
        x, y = self._back.transform(east, north)
        spots = [(round(one, _PLACES), round(other, _PLACES)) for one, other in zip(x, y, strict=True)]
        return tuple(spot for place, spot in enumerate(spots) if spot != spots[place - 1])


def _points(outlines: Outlines) -> int:
    return sum(len(ring) for some in outlines.polygons.values() for rings in some for ring in rings)


def _drawn(outlines: Outlines) -> int:
    return sum(len(shape.path) for shape in maps.draw(outlines, width=_WIDTH).shapes.values())

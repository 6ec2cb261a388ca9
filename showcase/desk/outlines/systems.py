"""Reference systems of outlines: the one that a file names, or that in which communes lie where the vocabulary says."""

from collections.abc import Iterator, Mapping

from pyproj import CRS, Transformer
from pyproj.aoi import AreaOfInterest
from pyproj.database import query_crs_info
from pyproj.enums import PJType
from pyproj.exceptions import CRSError, ProjError
from shapely import Geometry, Point

from showcase.desk.outlines.wrong import Wrong
from showcase.schema.place import Coordinates

DEGREES = "EPSG:4326"
_FEW = 0.5  # of the communes inside their outlines: with fewer, it is another system
_MOST = 0.8  # with as many, it is taken for the system of a file that names none


def named(system: str) -> CRS:
    """A reference system by its name. Raises Wrong."""
    try:
        return CRS.from_user_input(system)
    except CRSError:
        raise Wrong("system", found=system) from None


def check(system: CRS, shapes: Mapping[str, Geometry], points: Mapping[str, Coordinates]) -> None:
    """Raises Wrong where communes lie elsewhere than the vocabulary says: by a wrong name, or with the axes changed."""
    if points and (inside := _inside(system, shapes, points)) < _FEW * len(points):
        raise Wrong("elsewhere", system=name(system), inside=inside, many=len(points))


def found(shapes: Mapping[str, Geometry], points: Mapping[str, Coordinates]) -> CRS:
    """The reference system of outlines that do not name it. Raises Wrong where there is none that fits."""
    if all(map(_is_in_degrees, shapes.values())):
        degrees = named(DEGREES)
        check(degrees, shapes, points)
        return degrees
    inside = [(_inside(system, shapes, points), system) for system in _candidates(points)]
    most, system = max(inside, key=lambda one: one[0], default=(0, named(DEGREES)))
    if not points or most < _MOST * len(points):
        raise Wrong("unsaid")
    return system


def name(system: CRS) -> str:
    """A system as people know it: EPSG:3035."""
    authority = system.to_authority()
    return ":".join(authority) if authority else system.name


def _is_in_degrees(outline: Geometry) -> bool:
    left, bottom, right, top = outline.bounds
    return bool(left >= -180 and right <= 180 and bottom >= -90 and top <= 90)


def _candidates(points: Mapping[str, Coordinates]) -> Iterator[CRS]:
    """All systems on a plane that are meant for where the communes are, the most local ones first."""
    if not points:
        return
    east, north = [one.longitude for one in points.values()], [one.latitude for one in points.values()]
    area = AreaOfInterest(min(east), min(north), max(east), max(north))
    known = query_crs_info(auth_name="EPSG", pj_types=[PJType.PROJECTED_CRS], area_of_interest=area, contains=True)
    areas = {int(one.code): one.area_of_use for one in known if one.area_of_use}
    sizes = {code: (use.east - use.west) * (use.north - use.south) for code, use in areas.items()}
    for code in sorted(sizes, key=lambda code: (sizes[code], code)):
        yield CRS.from_epsg(code)


def _inside(system: CRS, shapes: Mapping[str, Geometry], points: Mapping[str, Coordinates]) -> int:
    """How many communes have their coordinates within their outline, in a system."""
    try:
        put = Transformer.from_crs(DEGREES, system, always_xy=True)
    except ProjError:  # there is no way from the one to the other
        return 0
    spots = {key: Point(*put.transform(one.longitude, one.latitude)) for key, one in points.items()}
    return sum(bool(shapes[key].covers(spot)) for key, spot in spots.items() if spot.is_valid)

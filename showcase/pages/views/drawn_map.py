"""The map of communes as its page shows it: shapes by what they belong to, with names where there is room for them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from showcase.derive import map as maps
from showcase.derive.map import Map, Shape, Spot
from showcase.derive.map_names import Placed, Wanted, arrange
from showcase.pages.cards import FacetCount
from showcase.pages.edition import Edition
from showcase.records.outlines import Outlines

if TYPE_CHECKING:
    from showcase.pages.views.places import Place, Region

_WIDTH = 600  # units
# Sizes of names, in units. The least is 15 pixels high on the narrowest map that shows it: of 544 pixels for communes,
# by how many members they have, and of 288 for what they belong to. theme/static/sheets/map.css has these widths.
_SIZES = {5: (31, 26, 22, 19, 17), 4: (26, 22, 19, 17), 3: (22, 19, 17), 2: (19, 17), 1: (17,)}
_REGION_SIZES = (38, 34, 32)
# What is less wide or high, in units, than 24 pixels of such a map can be hit by a circle of that size.
_TARGET, _REGION_TARGET = 27, 50


class DrawnPlace(NamedTuple):
    """A commune. Where somebody is there, `name` is where its name stands; `fits` where there is room for it always."""

    id: str
    path: str
    place: "Place | None"
    name: Placed | None
    fits: bool
    target: Spot | None


class DrawnRegion(NamedTuple):
    """What communes belong to. `name` is where its name stands on a narrow map, `beside` on a wide one."""

    id: str
    places: tuple[DrawnPlace, ...]
    whole: FacetCount | None
    name: Placed | None
    fits: bool
    beside: Placed | None
    target: Spot | None


class DrawnMap(NamedTuple):
    """A map. `radius` and `region_radius` are of the circles by which what is small can be hit.

    `size` and `region_size` are what most names have.
    """

    width: int
    height: int
    regions: tuple[DrawnRegion, ...]
    credit: str
    radius: int = (_TARGET + 1) // 2
    region_radius: int = _REGION_TARGET // 2
    size: int = _SIZES[1][0]
    region_size: int = _REGION_SIZES[-1]


def drawn_map(edition: Edition, outlines: Outlines, here: "Sequence[Region]") -> DrawnMap:
    """The map of these outlines, with where members are."""
    drawn, terms = maps.draw(outlines, width=_WIDTH), edition.library.terms["communes"]
    groups: dict[str, list[str]] = {}
    for key in drawn.shapes:
        groups.setdefault(terms[key].part_of or "", []).append(key)
    found = _Map(edition, drawn, groups, here)
    return DrawnMap(width=drawn.width, height=drawn.height, regions=tuple(found.regions()), credit=outlines.credit)


class _Map:
    """What is drawn, by what it belongs to, and who is there."""

    def __init__(self, edition: Edition, drawn: Map, groups: Mapping[str, list[str]], here: "Sequence[Region]") -> None:
        self._edition, self._map, self._groups = edition, drawn, groups
        self._there = {place.tally.key: place for region in here for place in region.places}
        self._wholes = {region.whole.key: region.whole for region in here if region.whole}

    def regions(self) -> Iterator[DrawnRegion]:
        names, beside = self._names()
        narrow, places = self._narrow(), count()
        for number, (region, keys) in enumerate(self._groups.items()):
            shapes = [self._map.shapes[key] for key in keys]
            middle = max(shapes, key=_extent).middle
            yield DrawnRegion(
                id=f"k{number}",
                places=tuple(self._place(key, f"c{next(places)}", names) for key in keys),
                whole=self._wholes.get(region),
                name=narrow.get(region) or self._anyhow(middle, _REGION_SIZES[-1]),
                fits=region in narrow,
                beside=beside.get(region),
                target=middle if _small(shapes, _REGION_TARGET) else None,
            )

    def _place(self, key: str, id_: str, names: Mapping[str, Placed]) -> DrawnPlace:
        shape, place = self._map.shapes[key], self._there.get(key)
        return DrawnPlace(
            id=id_,
            path=shape.path,
            place=place,
            name=(names.get(key) or self._anyhow(shape.middle, _SIZES[1][0])) if place else None,
            fits=key in names,
            target=shape.middle if place and _small([shape], _TARGET) else None,
        )

    def _names(self) -> tuple[Mapping[str, Placed], Mapping[str, Placed]]:
        """Where names stand on a wide map: those of communes, most members first, then of what these belong to."""
        shown = [key for key in self._map.shapes if key in self._there]
        communes = sorted(shown, key=lambda key: -self._there[key].tally.count)
        regions = [key for key in self._groups if key in self._wholes and not self._is_called_like_one_of_its_own(key)]
        wanted = [self._commune_name(key) for key in communes]
        wanted += [self._region_name(self._name(self._wholes[key]).upper(), key, _SIZES[1]) for key in regions]
        placed = arrange(wanted, width=self._map.width, height=self._map.height)
        found = dict(zip(communes, placed, strict=False))
        beside = dict(zip(regions, placed[len(communes) :], strict=True))
        return _there(found), _there(beside)

    def _narrow(self) -> Mapping[str, Placed]:
        """Where names of what communes belong to stand on a narrow map."""
        regions = sorted(self._groups.keys() & self._wholes.keys(), key=lambda key: (-self._wholes[key].count, key))
        wanted = [self._region_name(self._counted(self._wholes[key]), key, _REGION_SIZES) for key in regions]
        placed = arrange(wanted, width=self._map.width, height=self._map.height)
        return _there(dict(zip(regions, placed, strict=True)))

    def _commune_name(self, key: str) -> Wanted:
        place, (x, y) = self._there[key], self._map.shapes[key].middle
        left, top, right, bottom = self._map.shapes[key].box
        aside, up = (right - left) // 4, (bottom - top) // 4
        spots = ((x, y), (x, y + up), (x, y - up), (x + aside, y), (x - aside, y))
        return Wanted(text=self._counted(place.tally), spots=spots, sizes=_SIZES[place.degree])

    def _region_name(self, text: str, region: str, sizes: tuple[int, ...]) -> Wanted:
        """In the middle of one of its communes, in that nearest to its own middle rather."""
        shapes = [self._map.shapes[key] for key in self._groups[region]]
        left, top, right, bottom = _box(shapes)
        middle = (left + right) / 2, (top + bottom) / 2
        spots = sorted((shape.middle for shape in shapes), key=lambda spot: _apart(spot, middle))
        return Wanted(text=text, spots=tuple(spots), sizes=sizes)

    def _is_called_like_one_of_its_own(self, region: str) -> bool:
        """Whether its name would stand twice on a wide map."""
        own = (self._there[key].tally for key in self._groups[region] if key in self._there)
        return self._name(self._wholes[region]) in map(self._name, own)

    def _name(self, tally: FacetCount) -> str:
        return self._edition.localizer.plain(tally.label)

    def _counted(self, tally: FacetCount) -> str:
        return f"{self._name(tally)} {tally.count}"

    def _anyhow(self, middle: Spot, size: int) -> Placed:
        """Where a name is shown while somebody points at what it names."""
        return Placed(x=middle[0], y=middle[1], size=size)


def _there(found: Mapping[str, Placed | None]) -> dict[str, Placed]:
    return {key: placed for key, placed in found.items() if placed}


def _box(shapes: Sequence[Shape]) -> tuple[int, int, int, int]:
    boxes = [shape.box for shape in shapes]
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _small(shapes: Sequence[Shape], least: int) -> bool:
    left, top, right, bottom = _box(shapes)
    return right - left < least or bottom - top < least


def _extent(shape: Shape) -> int:
    left, top, right, bottom = shape.box
    return (right - left) * (bottom - top)


def _apart(one: Spot, other: tuple[float, float]) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2

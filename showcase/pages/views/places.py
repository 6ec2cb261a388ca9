"""Where members are: the map by commune and what communes belong to, and the same as a list."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, log

from showcase.derive import map as maps
from showcase.engine.query import query
from showcase.pages.cards import FacetCount
from showcase.pages.edition import Edition
from showcase.pages.facets import facet, label
from showcase.pages.view import View
from showcase.schema.kinds import KINDS, MAP, wider_facet

_WIDTH = 600
_DEGREES = 5  # of the scale: how many members a place has
_FIELD = "commune"
_WIDER = wider_facet(_FIELD)


@dataclass(frozen=True, kw_only=True, slots=True)
class MapCell:
    """A place on the map: its shape, how many are there (None where nobody is), and by what degree it is coloured."""

    path: str
    tally: FacetCount | None
    degree: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Region:
    """What several places belong to, with those where somebody is, and where its name stands on the map."""

    whole: FacetCount
    places: tuple[FacetCount, ...]
    x: float
    y: float


@query
def drawing(edition: Edition) -> maps.Map | None:
    """The map of all places that have coordinates; never more exact than these."""
    return maps.draw(maps.places(edition.library.terms["communes"]), width=_WIDTH)


@query
def _here(edition: Edition) -> Mapping[str, FacetCount]:
    """By place, how many members are there."""
    return {tally.key: tally for tally in facet(edition, "members", _FIELD).values}


def _degree(count: int, most: int) -> int:
    """From 1 to the highest, by the logarithm: one member more counts most where there are few."""
    return max(1, ceil(_DEGREES * log(1 + count) / log(1 + most)))


def regions(edition: Edition, drawn: maps.Map) -> tuple[Region, ...]:
    """What places belong to, where anybody is."""
    terms, here = edition.library.terms["communes"], _here(edition)
    return tuple(
        Region(
            whole=whole,
            places=tuple(tally for key, tally in here.items() if terms[key].part_of == whole.key),
            x=drawn.middles.get(whole.key, (0.0, 0.0))[0],
            y=drawn.middles.get(whole.key, (0.0, 0.0))[1],
        )
        for whole in facet(edition, "members", _WIDER).values
    )


def places(edition: Edition) -> View:
    """The page of the map."""
    localizer, here, drawn = edition.localizer, _here(edition), drawing(edition)
    if drawn is None:
        raise ValueError("there is no map without places, and no route to one")
    most = max((tally.count for tally in here.values()), default=1)
    cells = [
        MapCell(path=path, tally=here.get(key), degree=_degree(here[key].count, most) if key in here else 0)
        for key, path in drawn.cells.items()
    ]
    grouped = {tally.key for region in regions(edition, drawn) for tally in region.places}
    title = localizer.text("Map")
    return View(
        title=title,
        description=localizer.text("Where the members are, by commune."),
        section="members",
        crumbs=((localizer.text("Directory"), edition.url("members")), (title, "")),
        context={
            "map": drawn,
            "cells": cells,
            "names": [localizer.plain(label(edition, "members", _FIELD, key)) for key in drawn.cells],
            "regions": regions(edition, drawn),
            "others": [tally for key, tally in here.items() if key not in grouped],
            "field": localizer.plain(KINDS["members"].fields[_FIELD].label),
            "wider": facet(edition, "members", _WIDER).label,
        },
    )


def address(edition: Edition, lang: str) -> str:
    """Where it stands."""
    return edition.addresses.listing(lang, "members", MAP.tell(lang))


@query
def exists(edition: Edition) -> bool:
    """Whether there is a map: its route and every link to it ask this, and nothing else."""
    return bool(edition.library.members.all()) and drawing(edition) is not None


def href(edition: Edition) -> str:
    """The link to it; "" where there is none."""
    return edition.href(address(edition, edition.lang)) if exists(edition) else ""

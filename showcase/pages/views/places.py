"""Where members are: a list by commune and what communes belong to, and where content has their outlines, a map."""

from math import ceil, log
from typing import NamedTuple

from showcase.engine.query import query
from showcase.pages.cards import FacetCount
from showcase.pages.edition import Edition
from showcase.pages.facets import counted, facet
from showcase.pages.view import View
from showcase.pages.views import drawn_map
from showcase.schema.kinds import KINDS, MAP, wider_facet

_FIELD = "commune"
_WIDER = wider_facet(_FIELD)
DEGREES = 5  # of how large, and how warm, a place is shown


class Way(NamedTuple):
    """A link to the page, with what it is called."""

    href: str
    title: str


class Place(NamedTuple):
    """A commune where somebody is, and by what degree it is shown."""

    tally: FacetCount
    degree: int


class Region(NamedTuple):
    """What several communes belong to, with those where somebody is; `whole` is None for those that belong nowhere."""

    whole: FacetCount | None
    places: tuple[Place, ...]


def places(edition: Edition) -> View:
    """The page."""
    localizer, here, outlines = edition.localizer, regions(edition), edition.library.outlines
    return View(
        title=title(edition),
        description=localizer.text("Where the members are, by commune."),
        section="members",
        crumbs=((localizer.text("Directory"), edition.url("members")), (title(edition), "")),
        context={
            "map": drawn_map.drawn_map(edition, outlines, here) if outlines else None,
            "regions": here,
            "field": localizer.plain(KINDS["members"].fields[_FIELD].label),
        },
    )


def regions(edition: Edition) -> tuple[Region, ...]:
    """What communes belong to, where anybody is; at the end the communes that belong to nothing."""
    terms, here = edition.library.terms["communes"], facet(edition, "members", _FIELD).values
    most = max((tally.count for tally in here), default=1)
    there = [(terms[tally.key].part_of, Place(tally=tally, degree=_degree(tally.count, most))) for tally in here]
    wholes = facet(edition, "members", _WIDER).values
    known = {whole.key for whole in wholes}
    found = [Region(whole=whole, places=tuple(place for key, place in there if key == whole.key)) for whole in wholes]
    others = tuple(place for key, place in there if key not in known)
    return (*found, Region(whole=None, places=others)) if others else tuple(found)


def _degree(number: int, most: int) -> int:
    """From 1 to the highest, by the logarithm: one member more counts most where there are few."""
    return max(1, ceil(DEGREES * log(number) / log(most))) if most > 1 else 1


def address(edition: Edition, lang: str) -> str:
    """Where it stands."""
    return edition.addresses.listing(lang, "members", MAP.tell(lang))


@query
def exists(edition: Edition) -> bool:
    """Whether there is such a page: its route and every link to it ask this, and nothing else."""
    return bool(counted(edition, "members", _FIELD))


@query
def title(edition: Edition) -> str:
    """What it is called: a map only where there is one."""
    localizer = edition.localizer
    return localizer.text("Map") if edition.library.outlines else localizer.text("Commune by commune")


def way(edition: Edition) -> Way | None:
    """The link to it; None where there is no such page."""
    return Way(edition.href(address(edition, edition.lang)), title(edition)) if exists(edition) else None

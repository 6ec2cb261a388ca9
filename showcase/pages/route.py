"""A route: a page before it is told apart by language. It refuses a text that is the route of none.

The database keeps a route as a text, from which its page can be made without making those of all others.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from showcase.schema.page import PageRole


@dataclass(frozen=True, kw_only=True, slots=True)
class ListRoute:
    """A page of the list of a kind; of events those that are coming, of calls and jobs those that are open."""

    kind: str
    number: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class FacetRoute:
    """A page of the list of a kind's records that have `key` in `field`."""

    kind: str
    field: str
    key: str
    number: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class PairRoute:
    """A page of the list of members who have `key` in the first facet of pairs, and `other` in the facet `second`."""

    key: str
    second: str
    other: str
    number: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class MapRoute:
    """Where members are."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthRoute:
    """What takes place in a month, told by its first day."""

    first: date


@dataclass(frozen=True, kw_only=True, slots=True)
class YearRoute:
    """A page of the list of what took place in a year."""

    year: int
    number: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class ClosedRoute:
    """The list of calls and jobs that are over."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ClosingRoute:
    """The list of calls and jobs that close in the month of the build; it is there also where none does."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FormRoute:
    """The form in which records of a kind are added or changed."""

    kind: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordRoute:
    """The page of a record, of the kinds whose records have pages of their own."""

    kind: str
    slug: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnRoute:
    """A page of the site's own words. With another role it is another page."""

    slug: str
    role: PageRole


@dataclass(frozen=True, kw_only=True, slots=True)
class HomeRoute:
    """The first page of a site whose content has no words for it."""


Route = (  # a page of the site, in any language
    ListRoute
    | FacetRoute
    | PairRoute
    | MapRoute
    | MonthRoute
    | YearRoute
    | ClosedRoute
    | ClosingRoute
    | FormRoute
    | RecordRoute
    | OwnRoute
    | HomeRoute
)


class NoRoute(ValueError):
    """A text that is no route's."""


# a route as text: its name and the values of its fields; none of them has a space in it

NAMES: Mapping[str, type[Route]] = {
    "list": ListRoute,
    "facet": FacetRoute,
    "pair": PairRoute,
    "map": MapRoute,
    "month": MonthRoute,
    "year": YearRoute,
    "closed": ClosedRoute,
    "closing": ClosingRoute,
    "form": FormRoute,
    "record": RecordRoute,
    "own": OwnRoute,
    "home": HomeRoute,
}
_NAME = {route: name for name, route in NAMES.items()}
_READ: Mapping[object, Callable[[str], Any]] = {
    str: str,
    int: int,
    date: date.fromisoformat,
    PageRole: PageRole.read,
}
_FIELDS = {route: {field.name: _READ[field.type] for field in fields(route)} for route in _NAME}


def encode(route: Route) -> str:
    """A route as a text, as `record members ana` or `month 2026-12-01`."""
    sort = type(route)
    return " ".join((_NAME[sort], *[str(getattr(route, name)) for name in _FIELDS[sort]]))


def decode(text: str) -> Route:
    """The route that `encode` made a text of. Raises NoRoute."""
    name, *values = text.split(" ")
    try:
        sort = NAMES[name]
        read = _FIELDS[sort]
        return sort(**{field: read[field](value) for field, value in zip(read, values, strict=True)})
    except (KeyError, ValueError) as error:
        raise NoRoute(f"{text!r} is the text of no route") from error

"""Routes: which pages there are, before they are told apart by language. It refuses a text that is the route of none.

The database keeps a route as a text, from which its page can be made without making those of all others.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from showcase.derive.form.fields import KINDS_WITH_FORM
from showcase.engine.query import query
from showcase.pages import pairs
from showcase.pages.edition import Edition
from showcase.pages.facets import counted
from showcase.pages.view import pages_of
from showcase.pages.views import news, places
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


# which routes there are


def routes(first: Edition) -> Iterator[Route]:
    """All routes of a site, of which `first` is an edition: they are the same in every language."""
    return map(decode, encoded(first).split("\n"))


def count(first: Edition) -> int:
    """How many there are."""
    return encoded(first).count("\n") + 1


@query
def encoded(first: Edition) -> str:
    """All routes as text, a line each. They, the languages and the settings say all of which pages there are."""
    return "\n".join(map(encode, (*_lists(first), *_forms(first), *_records(first), *_own(first))))


def _lists(first: Edition) -> Iterator[Route]:
    for kind, listed in _LISTED.items():
        if kind in first.kinds:
            yield from listed(first, kind)


def _directory(first: Edition, kind: str) -> Iterator[Route]:
    yield from (ListRoute(kind=kind, number=n) for n in _numbers(len(first.library.records[kind].all())))
    yield from _facets(first, kind)
    for key, second, other, having in pairs.all_of(first):
        yield from (PairRoute(key=key, second=second, other=other, number=n) for n in _numbers(having))
    if places.exists(first):
        yield MapRoute()


def _dated(first: Edition, kind: str) -> Iterator[Route]:
    agenda = first.agenda
    yield from (ListRoute(kind=kind, number=n) for n in _numbers(len(agenda.coming)))
    yield from (MonthRoute(first=month) for month in agenda.months)
    for year, over in agenda.years.items():
        yield from (YearRoute(year=year, number=n) for n in _numbers(len(over)))
    yield from _facets(first, kind)


def _calls(first: Edition, kind: str) -> Iterator[Route]:
    yield ListRoute(kind=kind)
    yield ClosedRoute()
    yield ClosingRoute()
    for field in first.kinds[kind].facets:
        yield from (FacetRoute(kind=kind, field=field, key=key) for key in counted(first, kind, field))


def _one_list(_: Edition, kind: str) -> Iterator[Route]:
    yield ListRoute(kind=kind)


# The lists of each kind that has some, in the order in which pages are made.
_LISTED: Mapping[str, Callable[[Edition, str], Iterator[Route]]] = {
    "members": _directory,
    "events": _dated,
    "opportunities": _calls,
    "initiatives": _one_list,
    "partners": _one_list,
    "news": _one_list,
}


def _facets(first: Edition, kind: str) -> Iterator[Route]:
    for field in first.kinds[kind].facets:
        for key, having in counted(first, kind, field).items():
            yield from (FacetRoute(kind=kind, field=field, key=key, number=n) for n in _numbers(having))


def _forms(first: Edition) -> Iterator[Route]:
    yield from (FormRoute(kind=kind) for kind in KINDS_WITH_FORM if kind in first.kinds)


def _numbers(records: int) -> range:
    """The numbers of the pages that a list of so many takes."""
    return range(1, pages_of(records) + 1)


def _records(first: Edition) -> Iterator[Route]:
    """The page of each record of the kinds that have pages of their own; an article's from its day on."""
    for kind in ("members", "events", "venues", "initiatives", "opportunities"):
        yield from (RecordRoute(kind=kind, slug=entry.slug) for entry in first.library.records[kind].all())
    yield from (RecordRoute(kind="news", slug=entry.slug) for entry in news.published(first))


def _own(first: Edition) -> Iterator[Route]:
    """The pages of the site's own words, and a first page in any case."""
    yield from (OwnRoute(slug=entry.slug, role=entry.facts.role) for entry in first.library.pages.all())
    if PageRole.HOME not in first.library.by_role:
        yield HomeRoute()


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

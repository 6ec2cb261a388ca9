"""Which routes there are: the pages of a site, the same in every language."""

from collections.abc import Callable, Iterator, Mapping

from showcase.derive.form.fields import KINDS_WITH_FORM
from showcase.engine.query import query
from showcase.pages import pairs
from showcase.pages.edition import Edition
from showcase.pages.facets import counted
from showcase.pages.route import (
    ClosedRoute,
    ClosingRoute,
    FacetRoute,
    FormRoute,
    HomeRoute,
    ListRoute,
    MapRoute,
    MonthRoute,
    OwnRoute,
    PairRoute,
    RecordRoute,
    Route,
    YearRoute,
    decode,
    encode,
)
from showcase.pages.view import pages_of
from showcase.pages.views import news, places
from showcase.schema.page import PageRole


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

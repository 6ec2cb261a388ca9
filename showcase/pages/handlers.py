"""Handlers: what the page of each route shows, by which template, and where it stands in each language."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple, assert_never

from showcase.derive.addresses import Addresses
from showcase.derive.pairs import FIRST
from showcase.pages.edition import Edition
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
)
from showcase.pages.view import View
from showcase.pages.views import (
    agenda,
    data,
    directory,
    embed,
    events,
    form,
    governance,
    home,
    impact,
    initiatives,
    members,
    news,
    opportunities,
    pages,
    places,
    sides,
    venues,
)
from showcase.records.entry import Entry
from showcase.schema.page import PageRole

MakeView = Callable[[Edition], View]
Address = Callable[[str], str]  # by language
FORM = "form.html"


class Handler(NamedTuple):
    """What shows a page: `view` gives what its `template` is given, `entry` is the record that it is about."""

    template: str
    view: MakeView
    address: Address
    entry: Entry | None = None


def handler(first: Edition, route: Route) -> Handler:  # noqa: C901, PLR0911 (a table)
    """What shows the page of a route, of the site that `first` is of. Raises KeyError where its record is gone."""
    at = first.addresses
    match route:
        case ListRoute():
            return _list(at, route)
        case FacetRoute():
            return _facet(at, route)
        case PairRoute():
            return _pair(at, route)
        case MapRoute():
            return Handler(template="map.html", view=places.places, address=partial(places.address, first))
        case MonthRoute():
            address = _listing(at, "events", *agenda.month_steps(route.first))
            return Handler(template="events.html", view=partial(agenda.month, first=route.first), address=address)
        case YearRoute():
            year = partial(agenda.year, number=route.year, page=route.number)
            address = _listing(at, "events", str(route.year), page=route.number)
            return Handler(template="events.html", view=year, address=address)
        case ClosedRoute():
            closed = partial(opportunities.listing, closed=True)
            return Handler(template="opportunities.html", view=closed, address=at.closed)
        case ClosingRoute():
            return Handler(template="opportunities.html", view=opportunities.closing, address=at.closing)
        case FormRoute():
            view = partial(form.form, kind=route.kind)
            return Handler(template=FORM, view=view, address=lambda lang: at.form(lang, route.kind))
        case RecordRoute():
            return _record(first, route)
        case OwnRoute():
            return _own(first, route)
        case HomeRoute():
            return Handler(template="home.html", view=partial(home.home, record=None), address=at.root)
    assert_never(route)


# lists


def _list(at: Addresses, route: ListRoute) -> Handler:
    views: dict[str, MakeView] = {
        "members": partial(directory.listing, chosen=(), number=route.number),
        "events": partial(agenda.coming, number=route.number),
        "opportunities": partial(opportunities.listing, closed=False),
        "initiatives": initiatives.listing,
        "partners": venues.partners,
        "news": news.listing,
    }
    address = _listing(at, route.kind, page=route.number)
    return Handler(template=f"{route.kind}.html", view=views[route.kind], address=address)


def _facet(at: Addresses, route: FacetRoute) -> Handler:
    views: dict[str, MakeView] = {
        "members": partial(directory.listing, chosen=((route.field, route.key),), number=route.number),
        "events": partial(agenda.facet, field=route.field, key=route.key, number=route.number),
        "opportunities": partial(opportunities.facet, field=route.field, key=route.key),
    }
    view = views[route.kind]
    return Handler(
        template=f"{route.kind}.html",
        view=view,
        address=lambda lang: at.facet(lang, route.kind, route.field, route.key, page=route.number),
    )


def _pair(at: Addresses, route: PairRoute) -> Handler:
    chosen = ((FIRST, route.key), (route.second, route.other))
    return Handler(
        template="members.html",
        view=partial(directory.listing, chosen=chosen, number=route.number),
        address=lambda lang: at.pair(lang, route.key, route.second, route.other, page=route.number),
    )


def _listing(at: Addresses, kind: str, *steps: str, page: int = 1) -> Address:
    return lambda lang: at.listing(lang, kind, *steps, page=page)


# records


_RECORDS: dict[str, tuple[str, Callable[..., View]]] = {
    "members": ("member.html", members.member),
    "events": ("event.html", events.event),
    "venues": ("venue.html", venues.venue),
    "initiatives": ("initiative.html", initiatives.initiative),
    "opportunities": ("opportunity.html", opportunities.opportunity),
    "news": ("article.html", news.article),
}


def _record(first: Edition, route: RecordRoute) -> Handler:
    template, view = _RECORDS[route.kind]
    entry = first.library.records[route.kind].untracked(route.slug)
    address = _address(first.addresses, entry)
    return Handler(template=template, view=partial(view, entry=entry), address=address, entry=entry)


def _address(at: Addresses, entry: Entry) -> Address:
    return lambda lang: at.record(lang, entry.kind, entry.slug)


# pages of the site's own words


_OWN: dict[PageRole, tuple[str, Callable[..., View]]] = {
    PageRole.HOME: ("home.html", home.home),
    PageRole.SIDE: ("side.html", sides.side),
    PageRole.GOVERNANCE: ("governance.html", governance.governance),
    PageRole.HUB: ("hub.html", venues.hub),
    PageRole.IMPACT: ("impact.html", impact.impact),
    PageRole.SEARCH: ("search.html", pages.search),
    PageRole.CALENDARS: ("calendars.html", pages.calendars),
    PageRole.DATA: ("data.html", data.data),
    PageRole.EMBED: ("embed.html", embed.embed),
    PageRole.NOT_FOUND: ("not-found.html", pages.not_found),
}


def _own(first: Edition, route: OwnRoute) -> Handler:
    """Words, with what stands beside them by their role."""
    record = first.library.pages.untracked(route.slug)
    template, view = _OWN.get(route.role, ("page.html", pages.page))
    address = _own_address(first.addresses, record, route.role)
    return Handler(template=template, view=partial(view, record=record), address=address, entry=record)


def _own_address(at: Addresses, record: Entry, role: PageRole) -> Address:
    if role == PageRole.HOME:
        return at.root
    if role == PageRole.NOT_FOUND:
        return lambda lang: f"{at.root(lang)}404.html"
    return _address(at, record)

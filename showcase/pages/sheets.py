"""Sheets: each page before it is told apart by language, by the name it has in the plan."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from showcase.derive.addresses import Addresses
from showcase.pages.edition import Edition
from showcase.pages.view import View
from showcase.pages.views import (
    agenda,
    data,
    embed,
    events,
    impact,
    initiatives,
    members,
    news,
    opportunities,
    pages,
    places,
    venues,
)
from showcase.records.entry import Entry
from showcase.schema.page import PageRole

Make = Callable[[Edition], View]


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """What is shown, by which template, and where in each language."""

    template: str
    make: Make
    address: Callable[[str], str]
    entry: Entry | None = None


def sheet(editions: Mapping[str, Edition], name: str) -> Sheet:
    """The page of a name. Raises KeyError where there is none."""
    sort, *steps = name.split(" ")
    first = next(iter(editions.values()))
    if sort == "own":
        return _words(editions, first, *steps)
    return _WAYS[sort](first, *steps)


def _members(first: Edition, *steps: str) -> Sheet:
    *narrow, number = steps
    field, key = narrow or ("", "")
    make = partial(members.listing, field=field, key=key, number=int(number))
    at = first.addresses
    if field:
        return Sheet(template="members.html", make=make, address=_facet(at, "members", field, key, int(number)))
    return Sheet(template="members.html", make=make, address=_listing(at, "members", page=int(number)))


def _events(first: Edition, *steps: str) -> Sheet:
    *narrow, text = steps
    at, number = first.addresses, int(text)
    if narrow:
        field, key = narrow
        made = partial(agenda.facet, field=field, key=key, number=number)
        return Sheet(template="events.html", make=made, address=_facet(at, "events", field, key, number))
    made = partial(agenda.coming, number=number)
    return Sheet(template="events.html", make=made, address=_listing(at, "events", page=number))


def _month(first: Edition, text: str) -> Sheet:
    month = date.fromisoformat(text)
    address = _listing(first.addresses, "events", *agenda.month_steps(month))
    return Sheet(template="events.html", make=partial(agenda.month, first=month), address=address)


def _year(first: Edition, text: str, number: str) -> Sheet:
    address = _listing(first.addresses, "events", text, page=int(number))
    made = partial(agenda.year, number=int(text), page=int(number))
    return Sheet(template="events.html", make=made, address=address)


def _map(first: Edition) -> Sheet:
    return Sheet(template="map.html", make=places.places, address=partial(places.address, first))


def _record(first: Edition, kind: str, slug: str) -> Sheet:
    template, view = _RECORDS[kind]
    entry = first.library.shelves[kind][slug]
    return Sheet(
        template=template, make=partial(view, entry=entry), address=_address(first.addresses, entry), entry=entry
    )


def _opportunities(first: Edition, which: str) -> Sheet:
    closed = which == "closed"
    address = first.addresses.closed if closed else _listing(first.addresses, "opportunities")
    return Sheet(template="opportunities.html", make=partial(opportunities.listing, closed=closed), address=address)


def _plain(kind: str, make: Make) -> Callable[[Edition], Sheet]:
    """A list that is no facet."""
    return lambda first: Sheet(template=f"{kind}.html", make=make, address=_listing(first.addresses, kind))


_RECORDS: dict[str, tuple[str, Callable[..., View]]] = {
    "members": ("member.html", members.member),
    "events": ("event.html", events.event),
    "venues": ("venue.html", venues.venue),
    "initiatives": ("initiative.html", initiatives.initiative),
    "opportunities": ("opportunity.html", opportunities.opportunity),
    "news": ("article.html", news.article),
}
_WAYS: dict[str, Callable[..., Sheet]] = {
    "members": _members,
    "events": _events,
    "map": _map,
    "month": _month,
    "year": _year,
    "record": _record,
    "opportunities": _opportunities,
    "initiatives": _plain("initiatives", initiatives.listing),
    "partners": _plain("partners", venues.partners),
    "news": _plain("news", news.listing),
}


def _words(editions: Mapping[str, Edition], first: Edition, slug: str = "", role: str = "") -> Sheet:
    """A page of words, with what stands beside them by their role."""
    at = first.addresses
    if not slug:
        return Sheet(template="home.html", make=partial(pages.home, record=None), address=at.root)
    record = first.library.shelves["pages"][slug]
    own: dict[PageRole, tuple[str, Callable[..., View]]] = {
        PageRole.HOME: ("home.html", pages.home),
        PageRole.SIDE: ("side.html", pages.side),
        PageRole.HUB: ("hub.html", venues.hub),
        PageRole.IMPACT: ("impact.html", impact.impact),
        PageRole.SEARCH: ("search.html", pages.search),
        PageRole.CALENDARS: ("calendars.html", pages.calendars),
        PageRole.DATA: ("data.html", data.data),
        PageRole.EMBED: ("embed.html", embed.embed),
        PageRole.NOT_FOUND: ("not-found.html", partial(pages.not_found, editions=editions)),
    }
    template, view = own.get(PageRole.read(role), ("page.html", pages.page))
    address = _own_address(at, record, role)
    return Sheet(template=template, make=partial(view, record=record), address=address, entry=record)


def _own_address(at: Addresses, record: Entry, role: str) -> Callable[[str], str]:
    if role == PageRole.HOME:
        return at.root
    if role == PageRole.NOT_FOUND:
        return lambda lang: f"{at.root(lang)}404.html"
    return _address(at, record)


def _listing(at: Addresses, kind: str, *steps: str, page: int = 1) -> Callable[[str], str]:
    return lambda lang: at.listing(lang, kind, *steps, page=page)


def _facet(at: Addresses, kind: str, field: str, key: str, page: int = 1) -> Callable[[str], str]:
    return lambda lang: at.facet(lang, kind, field, key, page=page)


def _address(at: Addresses, entry: Entry) -> Callable[[str], str]:
    return lambda lang: at.record(lang, entry.kind, entry.slug)

"""Structured data (JSON-LD, schema.org) of records. Only what the page itself shows."""

from collections.abc import Callable, Iterable
from typing import Any

from showcase.records.dates import Span
from showcase.records.entry import Entry
from showcase.schema.event import EventStatus
from showcase.schema.member import MemberKind
from showcase.schema.moment import Moment

Plain = Callable[[Any], str]
_MEMBER = {
    MemberKind.PERSON: "Person",
    MemberKind.COMPANY: "LocalBusiness",
    MemberKind.SCHOOL: "EducationalOrganization",
}
_EVENT = {
    EventStatus.SCHEDULED: "EventScheduled",
    EventStatus.FULL: "EventScheduled",
    EventStatus.POSTPONED: "EventRescheduled",
    EventStatus.MOVED_ONLINE: "EventMovedOnline",
    EventStatus.CANCELLED: "EventCancelled",
}


def _block(kind: str, **values: Any) -> dict[str, Any]:
    """A thing of schema.org without what is unknown."""
    known = {key: value for key, value in values.items() if value not in (None, "", [], {})}
    return {"@context": "https://schema.org", "@type": kind, **known}


def _address(address: Any) -> dict[str, Any] | None:
    if address is None:
        return None
    values = {
        "streetAddress": address.street,
        "postalCode": address.postcode,
        "addressLocality": address.locality,
    }
    return {"@type": "PostalAddress", **{key: value for key, value in values.items() if value}}


def _when(moment: Moment | None, zone: Any) -> str | None:
    if moment is None:
        return None
    return str(moment.day) if moment.clock is None else moment.at(zone).isoformat()


def crumbs(steps: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The way to a page: (name, absolute address) from the home page on; the last may go without an address."""
    items = [
        {"@type": "ListItem", "position": place, "name": name, **({"item": href} if href else {})}
        for place, (name, href) in enumerate(steps, 1)
    ]
    return _block("BreadcrumbList", itemListElement=items)


def member(entry: Entry, *, url: str, plain: Plain, languages: list[str], picture: str) -> dict[str, Any]:
    """A member as Person or as one of the organisations."""
    facts = entry.facts
    kind = _MEMBER.get(facts.kind, "Organization")
    person = kind == "Person"
    return _block(
        kind,
        name=facts.name,
        url=url,
        description=plain(facts.tagline),
        sameAs=[link for link in (facts.website, *facts.links.values()) if link],
        email=facts.email,
        telephone=facts.phone,
        address=_address(facts.address),
        image=picture,
        knowsLanguage=languages,
        foundingDate=str(facts.founded) if facts.founded and not person else None,
    )


def event(
    entry: Entry, span: Span, *, url: str, plain: Plain, zone: Any, venue: Entry | None, picture: str
) -> dict[str, Any]:
    """An event at one of its times."""
    facts = entry.facts
    place = None
    if venue is not None:
        place = {"@type": "Place", "name": plain(venue.facts.name), "address": _address(venue.facts.address)}
        place = {key: value for key, value in place.items() if value}
    elif facts.address is not None:
        place = {"@type": "Place", "name": facts.address.locality, "address": _address(facts.address)}
    online = {"@type": "VirtualLocation", "url": facts.online} if facts.online else None
    where = [one for one in (place, online) if one]
    mode = {(True, False): "Offline", (False, True): "Online", (True, True): "Mixed"}.get((bool(place), bool(online)))
    return _block(
        "Event",
        name=plain(facts.title),
        url=url,
        description=plain(facts.summary or facts.title),
        startDate=_when(span.start, zone),
        endDate=_when(span.end, zone),
        previousStartDate=_when(facts.previous_start, zone),
        eventStatus=f"https://schema.org/{_EVENT[facts.status]}",
        eventAttendanceMode=f"https://schema.org/{mode}EventAttendanceMode" if mode else None,
        location=where[0] if len(where) == 1 else where,
        image=picture,
        isAccessibleForFree=facts.price.free if facts.price else None,
    )

"""Calendars of events: of all, of each value of a facet, of each member who takes part in one, and of each event.

An event is made once in each language; calendars join what was made.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from showcase.derive import calendar, zone
from showcase.derive.addresses import CALENDAR
from showcase.derive.texts import Icalendar
from showcase.engine.query import query
from showcase.pages import subscriptions
from showcase.pages.agenda import Agenda
from showcase.pages.cards import Subscription
from showcase.pages.edition import Edition
from showcase.pages.facets import by_value, href, label
from showcase.records.entry import Entry, holds
from showcase.schema.event import Event, EventStatus
from showcase.schema.member import Member
from showcase.schema.side import Party


def files(edition: Edition, narrowed: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(address, what gives its content) of each; `narrowed` are the kinds, facets and values that have lists."""
    if "events" not in edition.kinds:
        return
    at, lang = edition.addresses, edition.lang
    yield at.file(lang, "calendar"), partial(_whole, edition)
    for kind, field, key in narrowed:
        if kind == "events":
            yield at.facet(lang, kind, field, key) + CALENDAR, partial(_narrowed, edition, field, key)
    for member in _taking_part(edition.agenda):
        yield edition.address(member) + CALENDAR, partial(_of_member, edition, member)
    for event in edition.library.events.all():
        yield subscriptions.file_of(edition, event), partial(_of_event, edition, event)


def _whole(edition: Edition) -> bytes:
    shown = subscriptions.whole(edition, "events")
    return _calendar(edition, shown, edition.url("events"), recent(edition.agenda))


def _narrowed(edition: Edition, field: str, key: str) -> bytes:
    name = edition.localizer.plain(label(edition, "events", field, key))
    shown = subscriptions.narrowed(edition, "events", field, key, name)
    return _calendar(edition, shown, href(edition, "events", field, key), _recent_of(edition, field, key))


def _of_member(edition: Edition, entry: Entry[Member]) -> bytes:
    shown = subscriptions.of_member(edition, entry)
    events = subscriptions.takes_part(edition, entry)
    return _calendar(edition, shown, edition.url(entry), events) if shown else b""


def _of_event(edition: Edition, entry: Entry[Event]) -> bytes:
    key = edition.agenda.zone_of(entry).key
    return calendar.calendar([_zone(edition.agenda, key)], [component(edition, entry)])


def _calendar(edition: Edition, shown: Subscription, page: str, events: Iterable[Entry[Event]]) -> bytes:
    site, made = edition.library.settings.timezone, [component(edition, event) for event in events]
    about = calendar.CalendarInfo(
        name=f"{edition.identity.name} – {shown.title}",
        publisher=edition.identity.publisher,
        lang=edition.lang,
        zone=site,
        url=edition.external(page),
        here=shown.absolute,
    )
    others = sorted(_zones(edition.agenda) - {site})
    used = [site, *(key for key in others if any(f";TZID={key}:" in one for one in made))]
    return calendar.calendar([_zone(edition.agenda, key) for key in used], made, about)


@query
def recent(agenda: Agenda) -> tuple[Entry[Event], ...]:
    """The events that calendars hold: what is coming, and what was since the beginning of last year."""
    since = date(agenda.today.year - 1, 1, 1)
    kept = (pair for pair in agenda.library.events.column("spans") if pair[1][-1].last >= since)
    return tuple(event for event, _ in sorted(kept, key=lambda pair: (str(pair[1][0].start), pair[0].slug)))


@query
def _by_value(edition: Edition, field: str) -> dict[str, tuple[Entry[Event], ...]]:
    return dict(by_value(edition, "events", field, recent(edition.agenda)))


@query
def _recent_of(edition: Edition, field: str, key: str) -> tuple[Entry[Event], ...]:
    """The events that the calendar of a value holds; of a value that only older ones have, none."""
    return _by_value(edition, field).get(key, ())


@query
def _taking_part(agenda: Agenda) -> tuple[Entry[Member], ...]:
    """The members who organise an event or speak at one, by slug."""
    columns = (agenda.library.events.column(field) for field in subscriptions.TAKING_PART)
    named = {party.member for column in columns for _, some in column for party in some}
    return tuple(member for member in agenda.library.members.all() if member.slug in named)


@query
def _zones(agenda: Agenda) -> frozenset[str]:
    """The zones that events and venues name, beside that of the site."""
    columns = (agenda.library.records[kind].column("timezone") for kind in ("events", "venues"))
    return frozenset(zone for column in columns for _, zone in column if zone)


@query
def _zone(agenda: Agenda, key: str) -> Icalendar:  # noqa: ARG001 (it is kept with what the agenda remembers)
    raw: bytes = zone.component(ZoneInfo(key)).to_ical()
    return Icalendar(raw.decode())


@query
def _frames(agenda: Agenda, event: Entry[Event]) -> tuple[Icalendar, ...]:
    """What all languages say alike of an event."""
    facts = event.facts
    venue = agenda.library.venues.get(facts.venue)
    point = venue.facts.coordinates if venue else None
    place = (float(point.latitude), float(point.longitude)) if point else None
    return calendar.frames(facts, agenda.written(event), agenda.zone_of(event), place)


@query
def component(edition: Edition, event: Entry[Event]) -> Icalendar:
    """An event as calendars in one language have it."""
    facts, localizer = event.facts, edition.localizer
    kind = [facts.kind, *(term.label for term in edition.terms("disciplines", facts.disciplines))]
    lines = ["" if facts.status is EventStatus.SCHEDULED else f"{localizer.plain(facts.status)}."]
    lines += [localizer.plain(facts.summary), facts.online or "", edition.absolute(edition.address(event))]
    words = calendar.EventText(
        # Who renames the folder keeps the event: it is known by its first name.
        uid=f"{[*facts.former, event.slug][0]}@{urlsplit(edition.identity.url).hostname}",
        title=localizer.plain(facts.title),
        description="\n".join(filter(None, lines)),
        place=_place(edition, event),
        categories=tuple(localizer.plain(one) for one in kind),
        organisers=tuple(filter(None, (_contact(edition, party) for party in facts.organisers))),
        url=edition.absolute(edition.address(event)),
    )
    return calendar.component(_frames(edition.agenda, event), words)


def _place(edition: Edition, event: Entry[Event]) -> str:
    """Where it is, in one line: the name of the venue, the address; the link of what is only online."""
    venue = edition.library.venues.get(event.facts.venue)
    address = venue.facts.address if venue else event.facts.address
    parts = [edition.localizer.plain(venue.facts.name)] if venue else []
    if address:
        parts += [address.street or "", " ".join(filter(None, (address.postcode, address.locality)))]
    return ", ".join(filter(None, parts)) or event.facts.online or ""


def _contact(edition: Edition, party: Party) -> calendar.Contact | None:
    shown = edition.party(party)
    if shown is None:
        return None
    email = shown.entry.facts.email if shown.entry and holds(shown.entry, Member) else None
    page = edition.external(shown.href) if shown.href else ""
    return calendar.Contact(name=shown.name, url=page, email=email or "")

"""What of a site can be followed: the calendars and feeds that there are, of which lists, and where each stands."""

from collections.abc import Iterator

from showcase.derive.addresses import ATOM, CALENDAR, JSON, fed
from showcase.pages.cards import Subscription
from showcase.pages.edition import Edition
from showcase.pages.facets import facet
from showcase.records.entry import Entry
from showcase.schema.event import Event
from showcase.schema.kinds import KINDS
from showcase.schema.member import Member
from showcase.schema.venue import Venue

_FEEDS = {"feed": "application/atom+xml", "json": "application/feed+json"}
TAKING_PART = ("organisers", "speakers")


def calendar(edition: Edition, address: str, title: str, *, atom: str = "", json: str = "") -> Subscription:
    """What can be followed at the address of a calendar, with the links to feeds of the same."""
    absolute = edition.absolute(address)
    return Subscription(
        title=title,
        calendar=edition.href(address),
        subscribe=f"webcal:{absolute.partition(':')[2]}",
        absolute=absolute,
        atom=atom,
        json=json,
    )


def whole(edition: Edition, kind: str) -> Subscription:
    """What can be followed of a whole kind; of events a calendar as well."""
    title = edition.localizer.plain(KINDS[kind].many)
    atom, json = edition.url(f"feed-{kind}"), edition.url(f"json-{kind}")
    if kind == "events":
        return calendar(edition, edition.addresses.file(edition.lang, "calendar"), title, atom=atom, json=json)
    return Subscription(title=title, atom=atom, json=json)


def narrowed(edition: Edition, kind: str, field: str, key: str, title: str) -> Subscription:
    """What can be followed of the list for one value of a facet."""
    beside = edition.addresses.facet(edition.lang, kind, field, key)
    atom, json = edition.href(beside + ATOM), edition.href(beside + JSON)
    if kind == "events":
        return calendar(edition, beside + CALENDAR, title, atom=atom, json=json)
    return Subscription(title=title, atom=atom, json=json)


def of_member(edition: Edition, entry: Entry[Member]) -> Subscription | None:
    """The calendar of a member who takes part in events; None where there is nothing to follow."""
    if not takes_part(edition, entry):
        return None
    return calendar(edition, edition.address(entry) + CALENDAR, edition.title(entry))


def of_venue(edition: Edition, entry: Entry[Venue]) -> Subscription | None:
    """The calendar of what takes place at a venue: that of its list; None where nothing does."""
    if not edition.library.events.naming(entry, "venue"):
        return None
    return narrowed(edition, "events", "venue", entry.slug, edition.title(entry))


def of_event(edition: Edition, entry: Entry[Event]) -> Subscription:
    """The file of an event."""
    return calendar(edition, file_of(edition, entry), edition.title(entry))


def takes_part(edition: Edition, member: Entry[Member]) -> tuple[Entry[Event], ...]:
    """The events that a member organises or speaks at."""
    return edition.library.events.naming(member, *TAKING_PART)


def file_of(edition: Edition, event: Entry[Event]) -> str:
    """The address of an event's own file; it is called as the event, for it is kept among others."""
    return f"{edition.address(event)}{event.slug}.ics"


def all_of(edition: Edition) -> Iterator[tuple[str, Subscription, list[tuple[str, list[Subscription]]]]]:
    """By kind: what can be followed of all of it, and of each value of each of its facets."""
    for kind in fed(edition.kinds):
        groups = []
        for field in edition.kinds[kind].facets:
            shown = facet(edition, kind, field)
            each = [narrowed(edition, kind, field, one.key, edition.localizer.plain(one.label)) for one in shown.values]
            if each:
                groups.append((shown.label, each))
        yield kind, whole(edition, kind), groups


def feeds(edition: Edition, section: str) -> tuple[tuple[str, str, str], ...]:
    """The feeds that a section of the site names, all of them where it has none of its own: title, link, type."""
    every = fed(edition.kinds)
    own = [kind for kind in every if kind == section]
    return tuple(
        (edition.localizer.plain(KINDS[kind].many), edition.url(f"{sort}-{kind}"), mime)
        for kind in own or every
        for sort, mime in _FEEDS.items()
    )

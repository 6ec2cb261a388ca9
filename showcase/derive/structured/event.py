"""Events at one of their times, with how they come again, what they cost and who is there."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from showcase.derive.structured.thing import Teller, Thing, address, one_or_all, thing, when
from showcase.records import dates
from showcase.records.dates import Span
from showcase.records.entry import Entry
from showcase.schema.event import Event, EventKind, EventStatus
from showcase.schema.field import fields
from showcase.schema.place import Address
from showcase.schema.price import Price
from showcase.schema.recurrence import Every

_SORT = {
    EventKind.WORKSHOP: "EducationEvent",
    EventKind.COURSE: "EducationEvent",
    EventKind.EXHIBITION: "ExhibitionEvent",
    EventKind.MARKET: "SaleEvent",
    EventKind.SCREENING: "ScreeningEvent",
    EventKind.CONCERT: "MusicEvent",
    EventKind.NETWORKING: "SocialEvent",
}
_STATUS = {
    EventStatus.SCHEDULED: "EventScheduled",
    EventStatus.FULL: "EventScheduled",
    EventStatus.MOVED_ONLINE: "EventMovedOnline",
    EventStatus.CANCELLED: "EventCancelled",
}
_MODES = {(True, False): "Offline", (False, True): "Online", (True, True): "Mixed"}
_FREQUENCY = {Every.DAY: "P1D", Every.WEEK: "P1W", Every.MONTH: "P1M"}
_REDUCED = fields(Price)["reduced"].label
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ICAL = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def event(  # noqa: PLR0913 (what an event's page shows)
    entry: Entry[Event],
    times: Sequence[Span],
    teller: Teller,
    *,
    zone: ZoneInfo,
    url: str,
    venue: Thing | None,
    organisers: Sequence[Thing],
    performers: Sequence[Thing],
    audiences: Sequence[str],
    pictures: Sequence[str],
) -> Thing:
    """An event at the first of `times`, which clocks in `zone` show; one that comes again is on at all of them."""
    facts = entry.facts
    place = venue or _at(facts.address)
    online = thing("VirtualLocation", url=facts.online) if facts.online else None
    mode = _MODES.get((place is not None, online is not None))
    return thing(
        _SORT.get(facts.kind, "Event"),
        name=teller.plain(facts.title),
        url=url,
        description=teller.plain(facts.summary or facts.title),
        startDate=when(times[0].start, zone),
        endDate=when(times[0].end, zone),
        previousStartDate=when(facts.previous_start, zone),
        eventStatus=_state(facts),
        eventAttendanceMode=f"https://schema.org/{mode}EventAttendanceMode" if mode else None,
        eventSchedule=_schedule(facts, zone),
        subEvent=_coming(entry, times, teller, zone, url),
        location=one_or_all([one for one in (place, online) if one]),
        image=one_or_all(pictures),
        inLanguage=facts.languages,
        audience=[thing("Audience", audienceType=name) for name in audiences],
        isAccessibleForFree=facts.price.free if facts.price else None,
        offers=_offers(facts, teller, url),
        organizer=one_or_all(organisers),
        performer=one_or_all(performers),
    )


def _at(known: Address | None) -> Thing | None:
    return thing("Place", name=known.locality, address=address(known)) if known else None


def _state(facts: Event) -> str | list[str]:
    return one_or_all([f"https://schema.org/{status}" for status in _statuses(facts)])


def _statuses(facts: Event) -> list[str]:
    """What became of an event; of one that says which date it had before the new one is known."""
    moved = facts.previous_start is not None and facts.status is not EventStatus.CANCELLED
    if moved and facts.status is not EventStatus.MOVED_ONLINE:
        return ["EventRescheduled"]
    status = "EventPostponed" if facts.status is EventStatus.POSTPONED else _STATUS[facts.status]
    return [status, "EventRescheduled"] if moved else [status]


def _schedule(facts: Event, zone: ZoneInfo) -> Thing | None:
    """How an event comes again, in the words of iCalendar where schema.org has none of its own."""
    repeats = facts.repeats
    if repeats is None:
        return None
    day, start, end = facts.start.day, facts.start.clock, facts.end.clock if facts.end else None
    by_day = {
        Every.DAY: None,
        Every.WEEK: f"https://schema.org/{_DAYS[day.weekday()]}",
        Every.MONTH: f"{dates.nth(repeats, day)}{_ICAL[day.weekday()]}",
    }
    return thing(
        "Schedule",
        repeatFrequency=_FREQUENCY[repeats.every],
        byDay=by_day[repeats.every],
        startDate=str(day),
        endDate=str(repeats.until),
        startTime=f"{start:%H:%M:%S}" if start else None,
        endTime=f"{end:%H:%M:%S}" if end else None,
        exceptDate=[str(one) for one in repeats.leave_out],
        scheduleTimezone=zone.key,
    )


def _coming(entry: Entry[Event], times: Sequence[Span], teller: Teller, zone: ZoneInfo, url: str) -> list[Thing]:
    """Of an event that comes again, these dates."""
    if entry.facts.repeats is None:
        return []
    common = {"name": teller.plain(entry.facts.title), "url": url, "eventStatus": _state(entry.facts)}
    return [thing("Event", **common, startDate=when(span.start, zone), endDate=when(span.end, zone)) for span in times]


def _offers(facts: Event, teller: Teller, url: str) -> Thing | list[Thing] | None:
    """The full price, and the reduced one with its name."""
    price = facts.price
    if price is None:
        return None
    sold = "SoldOut" if facts.status is EventStatus.FULL else "InStock"
    common = {
        "@type": "Offer",
        "priceCurrency": price.currency,
        "url": (facts.registration and facts.registration.link) or url,
        **({} if facts.status is EventStatus.CANCELLED else {"availability": f"https://schema.org/{sold}"}),
        **({"validFrom": str(opens)} if (opens := facts.registration and facts.registration.opens) else {}),
        **({"validThrough": str(until)} if (until := facts.registration and facts.registration.until) else {}),
    }
    note = {"description": teller.plain(price.note)} if price.note else {}
    full = {**common, **note, "price": str(price.amount)}
    if price.reduced is None:
        return full
    return [full, {**common, "price": str(price.reduced), "name": teller.plain(_REDUCED)}]

"""Venues as places: where, when they are open, and what there is."""

from collections.abc import Sequence

from showcase.derive.structured.thing import Teller, Thing, address, thing
from showcase.records.entry import Entry
from showcase.schema.venue import Opening, Venue, Weekday

_DAYS = dict(zip(Weekday, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True))


def brief(entry: Entry[Venue], teller: Teller, url: str) -> Thing:
    """A venue as other pages name it."""
    return thing("Place", name=teller.plain(entry.facts.name), url=url, address=address(entry.facts.address))


def venue(
    entry: Entry[Venue],
    teller: Teller,
    *,
    url: str,
    whole: Thing | None,
    parts: Sequence[Thing],
    pictures: Sequence[str],
) -> Thing:
    """A venue as its page shows it. Its position is told where it is known itself, not by its commune."""
    facts = entry.facts
    point = facts.coordinates
    offered = [*map(teller.plain, facts.accessibility), *(teller.plain(item.name) for item in facts.equipment)]
    return thing(
        "Place",
        name=teller.plain(facts.name),
        url=url,
        description=teller.plain(facts.summary),
        address=address(facts.address),
        geo=thing("GeoCoordinates", latitude=point.latitude, longitude=point.longitude) if point else None,
        telephone=facts.phone.dial if facts.phone else None,
        sameAs=facts.website,
        image=list(pictures),
        openingHoursSpecification=[_open(one) for one in facts.hours],
        amenityFeature=[{"@type": "LocationFeatureSpecification", "name": name, "value": True} for name in offered],
        containedInPlace=whole,
        containsPlace=list(parts),
    )


def _open(one: Opening) -> Thing:
    return thing(
        "OpeningHoursSpecification",
        dayOfWeek=[f"https://schema.org/{_DAYS[day]}" for day in one.days],
        opens=f"{one.opens:%H:%M}",
        closes="23:59" if one.whole_day else f"{one.closes:%H:%M}",
    )

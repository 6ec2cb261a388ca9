"""The agenda's lists, and an event's page."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Any

from showcase.derive import structured
from showcase.records.dates import Span
from showcase.records.entry import Entry
from showcase.schema.kinds import KINDS
from showcase.site.agenda import Dated
from showcase.site.cards import Tally
from showcase.site.edition import Edition
from showcase.site.facets import by_value, chosen, keys, label, values
from showcase.site.gallery import Image
from showcase.site.memory import remembered
from showcase.site.view import View, shorten

SIMILAR = 3


def by_day(pairs: tuple[Dated, ...], *, since: date) -> list[tuple[date, list[Dated]]]:
    """Occurrences under their days; what began before `since` and still goes on stands under `since`."""
    days: dict[date, list[Dated]] = {}
    for span, event in pairs:
        days.setdefault(max(span.start.day, since), []).append((span, event))
    return sorted(days.items())


@remembered
def _by_value(edition: Edition, field: str) -> Mapping[str, tuple[Entry, ...]]:
    return by_value(edition, edition.library.all("events"), "events", field)


@remembered
def _having(edition: Edition, field: str, key: str) -> tuple[Entry, ...]:
    """The events of one list: whoever shows it does not depend on the others."""
    return _by_value(edition, field)[key]


def month_steps(month: date) -> tuple[str, str]:
    """The steps of a month's address."""
    return f"{month:%Y}", f"{month:%m}"


@remembered
def _months(edition: Edition) -> tuple[Tally, ...]:
    this = edition.today.replace(day=1)
    return tuple(
        Tally(
            key=f"{month:%Y-%m}",
            label=edition.wording.month(month),
            href=_href(edition, *month_steps(month)),
            count=len(pairs),
        )
        for month, pairs in edition.agenda.months.items()
        if month >= this
    )


@remembered
def _years(edition: Edition) -> tuple[Tally, ...]:
    return tuple(
        Tally(key=str(year), label=str(year), href=_href(edition, str(year)), count=len(pairs))
        for year, pairs in edition.agenda.years.items()
    )


def _href(edition: Edition, *steps: str) -> str:
    return edition.href(edition.addresses.listing(edition.lang, "events", *steps))


def _view(edition: Edition, title: str, mode: str, **context: object) -> View:
    """What all lists of the agenda have in common."""
    say = edition.wording
    root = (say.text("Events"), "" if mode == "coming" else edition.url("events"))
    filled: dict[str, object] = {
        "field": "",
        "key": "",
        "chosen": None,
        "days": [],
        "past": [],
        "months": _months(edition),
        "years": _years(edition),
        **context,
        "mode": mode,
    }
    return View(
        title=title,
        description=say.text("Workshops, exhibitions, concerts and encounters of the creative industries."),
        section="events",
        crumbs=(root,) if mode == "coming" else (root, (title, "")),
        context=filled,
    )


def coming(edition: Edition) -> View:
    """All that is coming."""
    days = by_day(edition.agenda.coming, since=edition.today)
    return _view(edition, edition.wording.text("Events"), "coming", days=days, total=len(edition.agenda.coming))


def month(edition: Edition, first: date) -> View:
    """All that takes place in a month."""
    pairs = edition.agenda.months[first]
    days = by_day(pairs, since=first)
    return _view(edition, edition.wording.month(first), "month", days=days, total=len(pairs))


def year(edition: Edition, number: int) -> View:
    """What took place in a year."""
    past = edition.agenda.years[number]
    title = edition.wording.text("Events of %(year)d", year=number)
    return _view(edition, title, "year", past=past, total=len(past))


def facet(edition: Edition, field: str, key: str) -> View:
    """What is coming and what is past, for one value of a facet."""
    ahead, past = edition.agenda.of(_having(edition, field, key))
    name = label(edition, "events", field, key)
    return _view(
        edition,
        edition.wording.plain(name),
        "facet",
        field=field,
        key=key,
        chosen=chosen(edition, "events", field, key),
        days=by_day(ahead, since=edition.today),
        past=past,
        total=len(ahead),
    )


@remembered
def _sharing(edition: Edition) -> Mapping[tuple[str, str], int]:
    """By facet and value, the places in the agenda of the coming events that have it, as bits of a number."""
    place_of = {event: place for place, (_, event) in enumerate(edition.agenda.coming)}
    places: dict[tuple[str, str], int] = {}
    for field in KINDS["events"].facets:
        for event, value in edition.library.column("events", field):
            for key in keys(value) if event in place_of else ():
                places[field, key] = places.get((field, key), 0) | 1 << place_of[event]
    return places


def _owned(event: Entry) -> set[tuple[str, str]]:
    return {(field, key) for field in KINDS["events"].facets for key in values(event, field)}


def _similar(edition: Edition, entry: Entry) -> list[Dated]:
    """The next events that share a value of a facet with this one; those that share most first."""
    coming, sharing = edition.agenda.coming, _sharing(edition)
    more: list[int] = []  # more[n]: the places of all that share more than n values, as bits
    for owned in _owned(entry):
        having = sharing.get(owned, 0)
        more = [now | before & having for now, before in zip([*more, 0], [-1, *more], strict=True)]
    others = (coming[place] for place in _best(more) if coming[place][1] is not entry)
    return list(islice(others, SIMILAR))


def _best(more: list[int]) -> Iterator[int]:
    """The places that share most, the next first; then those that share less."""
    told = 0
    for places in reversed(more):
        left = places & ~told
        told |= places
        while left:
            yield (left & -left).bit_length() - 1
            left &= left - 1


def _structured(edition: Edition, entry: Entry, span: Span, picture: Image | None) -> dict[str, Any]:
    return structured.event(
        entry,
        span,
        url=edition.absolute(edition.address(entry)),
        plain=edition.wording.plain,
        zone=edition.library.settings.zone,
        venue=edition.library.get("venues", entry.facts.venue),
        picture=edition.external(picture.src) if picture else "",
    )


def event(edition: Edition, entry: Entry) -> View:
    """An event's page."""
    facts, say = entry.facts, edition.wording
    span = edition.agenda.nearest(entry)
    venue = edition.library.get("venues", facts.venue)
    offered = [*facts.accessibility, *(venue.facts.accessibility if venue else [])]
    image = edition.image(entry, facts.picture, "wide")
    return View(
        title=say.plain(facts.title),
        description=shorten(say.plain(facts.summary or facts.title)),
        section="events",
        crumbs=((say.text("Events"), edition.url("events")), (say.plain(facts.title), "")),
        structured=(_structured(edition, entry, span, image),),
        share=image,
        context={
            "event": entry,
            "span": span,
            "venue": venue,
            "terms": edition.terms("disciplines", facts.disciplines),
            "audiences": edition.terms("audiences", facts.audiences),
            "languages": edition.terms("languages", facts.languages),
            "organisers": edition.parties(facts.organisers),
            "speakers": edition.parties(facts.speakers),
            "accessibility": list(dict.fromkeys(offered)),
            "image": image,
            "full": edition.image(entry, facts.picture, "full"),
            "zone": edition.library.settings.timezone if facts.timezone else "",
            "over": span.last < edition.today,
            "similar": _similar(edition, entry),
        },
    )

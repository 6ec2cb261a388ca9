"""An event's page, and what is like it."""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice

from showcase.derive.structured import event as structured
from showcase.derive.structured.thing import Thing
from showcase.derive.structured.venue import brief
from showcase.engine.query import query
from showcase.pages import event_times, subscriptions
from showcase.pages.agenda import Dated
from showcase.pages.edition import Edition
from showcase.pages.facets import column, values
from showcase.pages.nearness import Nearness, of_deadline
from showcase.pages.share_theme import Share
from showcase.pages.view import Context, View, shorten
from showcase.pages.views import others
from showcase.pages.views.others import Linked
from showcase.pages.views.share_card import picture_file, tone
from showcase.pages.views.structured_data import party_thing, picture_links
from showcase.records.dates import Span
from showcase.records.entry import Entry
from showcase.schema.event import Event
from showcase.schema.kinds import KINDS

SIMILAR = 3


@query
def _sharing(edition: Edition) -> Mapping[tuple[str, str], int]:
    """By facet and value, the places in the agenda of the coming events that have it, as bits of a number."""
    place_of: dict[Entry, int] = {event: place for place, (_, event) in enumerate(edition.agenda.coming)}
    places: dict[tuple[str, str], int] = {}
    for field in KINDS["events"].facets:
        for event, keys in column(edition, "events", field):
            for key in keys if event in place_of else ():
                places[field, key] = places.get((field, key), 0) | 1 << place_of[event]
    return places


def _owned(event: Entry[Event]) -> set[tuple[str, str]]:
    return {(field, key) for field in KINDS["events"].facets for key in values(event, field)}


def _similar(edition: Edition, entry: Entry[Event]) -> list[Dated]:
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
    taken = 0
    for places in reversed(more):
        left = places & ~taken
        taken |= places
        while left:
            yield (left & -left).bit_length() - 1
            left &= left - 1


def _structured(edition: Edition, entry: Entry[Event], span: Span, shown: Context) -> Iterator[Thing]:
    venue = shown["venue"]
    yield structured.event(
        entry,
        edition.agenda.written(entry)[entry.spans.index(span) :],
        edition.teller,
        zone=edition.agenda.zone_of(entry),
        url=edition.absolute(edition.address(entry)),
        venue=brief(venue, edition.teller, edition.absolute(edition.address(venue))) if venue else None,
        organisers=[party_thing(edition, one, "Organization") for one in shown["organisers"]],
        performers=[party_thing(edition, one, "Person") for one in shown["speakers"]],
        audiences=[edition.localizer.plain(term.label) for term in shown["audiences"]],
        pictures=picture_links(edition, [shown["image"], shown["full"]]),
    )


def _signing_up(edition: Edition, facts: Event) -> Nearness:
    """How near it is that one can sign up ("later"), or that one no longer can."""
    known = facts.registration
    if known and known.opens and known.opens > edition.today:
        return "later"
    return of_deadline(known.until, edition.today) if known and known.until else ""


def _links(edition: Edition, facts: Event) -> dict[str, list[Linked] | str]:
    """Facts that other events may have too, each with where they are."""
    audiences, languages = edition.terms("audiences", facts.audiences), edition.terms("languages", facts.languages)
    return {
        "audiences": others.of_terms(edition, "events", "audiences", audiences),
        "languages": others.of_terms(edition, "events", "languages", languages),
        "free": others.href(edition, "events", "price", "free"),
    }


def event(edition: Edition, entry: Entry[Event]) -> View:
    """An event's page."""
    facts, localizer = entry.facts, edition.localizer
    span = edition.agenda.nearest(entry)
    venue = edition.library.venues.get(facts.venue)
    offered = [*facts.accessibility, *(venue.facts.accessibility if venue else [])]
    image, said = edition.image(entry, facts.picture, "wide"), edition.in_words_of(facts.title)
    when = event_times.when(said.agenda, said.localizer, entry, span)
    return View(
        title=localizer.plain(facts.title),
        description=shorten(localizer.plain(facts.summary or facts.title)),
        section="events",
        crumbs=((localizer.text("Events"), edition.url("events")), (localizer.plain(facts.title), "")),
        sort="",
        structured=partial(_structured, edition, entry, span),
        share=Share(
            kicker=said.localizer.plain(facts.kind),
            line=" · ".join(filter(None, (when, said.occurrence(entry, span).place))),
            tone=tone(edition, facts.disciplines),
            picture=picture_file(entry, facts.picture),
        ),
        follow=subscriptions.of_event(edition, entry),
        context={
            "event": entry,
            "span": span,
            "state": edition.agenda.near(span),
            "signing_up": _signing_up(edition, facts),
            "previous_start": event_times.previous_start(edition.agenda, entry),
            "venue": venue,
            "terms": edition.terms("disciplines", facts.disciplines),
            "audiences": edition.terms("audiences", facts.audiences),
            "links": _links(edition, facts),
            "organisers": edition.parties(facts.organisers),
            "speakers": edition.parties(facts.speakers),
            "accessibility": list(dict.fromkeys(offered)),
            "image": image,
            "full": edition.image(entry, facts.picture, "full"),
            "zone": event_times.place(edition.agenda, edition.localizer, entry, span),
            "over": span.last < edition.today,
            "last": entry.spans[-1].last,
            "clocks": edition.agenda.clocks_of(entry).key,
            "follow": subscriptions.of_event(edition, entry),
            "similar": _similar(edition, entry),
        },
    )

"""Feeds: what is new, for readers that ask again; of each kind, and of each value of its facets.

An item is there from a day that its record tells, so that a feed changes only when something in it does.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from showcase.derive import feed
from showcase.derive.addresses import ATOM, JSON, fed
from showcase.derive.texts import Json, Xml
from showcase.engine.query import query
from showcase.pages import event_times, subscriptions
from showcase.pages.cards import Subscription
from showcase.pages.edition import Edition
from showcase.pages.facets import by_value, href, label
from showcase.pages.views import news, opportunities
from showcase.records.dates import Span
from showcase.records.entry import Entry, holds
from showcase.schema.article import Article
from showcase.schema.event import Event, EventStatus
from showcase.schema.member import Member
from showcase.schema.moment import Moment
from showcase.schema.opportunity import Opportunity

# An event is told of a season ahead, a call of which nobody says when it opened a year ahead.
SEASON, YEAR = timedelta(days=90), timedelta(days=365)
Fed = Member | Event | Opportunity | Article  # what there are feeds of
Files = Iterator[tuple[str, Callable[[], bytes]]]


def files(edition: Edition, narrowed: Iterable[tuple[str, str, str]]) -> Files:
    """(address, what gives its content) of each; `narrowed` are the kinds, facets and values that have lists."""
    at, lang = edition.addresses, edition.lang
    for kind in fed(edition.kinds):
        yield at.file(lang, f"feed-{kind}"), partial(_atom, edition, kind, "", "")
        yield at.file(lang, f"json-{kind}"), partial(_json, edition, kind, "", "")
    for kind, field, key in narrowed:
        beside = at.facet(lang, kind, field, key)
        yield beside + ATOM, partial(_atom, edition, kind, field, key)
        yield beside + JSON, partial(_json, edition, kind, field, key)


def _atom(edition: Edition, kind: str, field: str, key: str) -> bytes:
    shown, entries = _shown(edition, kind, field, key), newest(edition, kind, field, key)
    about = _about(edition, href(edition, kind, field, key), shown, shown.atom, entries)
    return feed.atom(about, [_entry(edition, entry) for entry in entries])


def _json(edition: Edition, kind: str, field: str, key: str) -> bytes:
    shown, entries = _shown(edition, kind, field, key), newest(edition, kind, field, key)
    about = _about(edition, href(edition, kind, field, key), shown, shown.json, entries)
    return feed.json_feed(about, [_item(edition, entry) for entry in entries])


def _shown(edition: Edition, kind: str, field: str, key: str) -> Subscription:
    if not field:
        return subscriptions.whole(edition, kind)
    return subscriptions.narrowed(edition, kind, field, key, edition.localizer.plain(label(edition, kind, field, key)))


def _about(edition: Edition, page: str, shown: Subscription, here: str, entries: Iterable[Entry[Fed]]) -> feed.FeedInfo:
    return feed.FeedInfo(
        title=f"{edition.identity.name} – {shown.title}",
        publisher=edition.identity.publisher,
        lang=edition.lang,
        home=edition.external(page),
        here=edition.external(here),
        days=tuple(since(entry) for entry in entries),
    )


def since(entry: Entry[Fed]) -> date:
    """The day from which something is in a feed as it is. It does not depend on the day of the build."""
    match entry.facts:
        case Article(date=day) | Member(joined=date() as day) | Opportunity(opens=date() as day):
            return day
        case Opportunity() as call:
            return call.last_day - YEAR
        case Event() as event:
            return _ahead(entry.spans, event.revised)
    raise ValueError(f"{entry!r} says no day from which it could be in a feed")


def _ahead(spans: Sequence[Span], revised: Iterable[date]) -> date:
    return max((spans[0].start.day - SEASON, *revised))


@query
def _of_kind(edition: Edition, kind: str) -> tuple[Entry[Fed], ...]:
    """All that a kind has for its feeds today, the newest first; of events and calls what is soonest first."""
    if kind == "news":
        return tuple(news.published(edition))
    if kind == "opportunities":
        return tuple(call for call in opportunities.open_calls(edition) if since(call) <= edition.today)
    if kind == "events":
        spans = dict(edition.library.events.column("spans"))
        revised = dict(edition.library.events.column("revised"))
        return tuple(e for _, e in edition.agenda.coming if _ahead(spans[e], revised[e]) <= edition.today)
    days = ((entry, day) for entry, day in edition.library.members.column("joined") if day and day <= edition.today)
    return tuple(entry for entry, _ in sorted(days, key=lambda one: (-one[1].toordinal(), one[0].slug)))


@query
def _by_value(edition: Edition, kind: str, field: str) -> dict[str, tuple[Entry[Fed], ...]]:
    """By value of a facet, what is in its feed."""
    fed = by_value(edition, kind, field, _of_kind(edition, kind))
    return {key: some[: feed.MOST] for key, some in fed.items()}


@query
def newest(edition: Edition, kind: str, field: str, key: str) -> tuple[Entry[Fed], ...]:
    """What is in a feed."""
    return _by_value(edition, kind, field).get(key, ()) if field else _of_kind(edition, kind)[: feed.MOST]


@query
def _entry(edition: Edition, entry: Entry[Fed]) -> Xml:
    return feed.entry(_feed_item(edition, entry))


@query
def _item(edition: Edition, entry: Entry[Fed]) -> Json:
    return feed.json_item(_feed_item(edition, entry))


def _feed_item(edition: Edition, entry: Entry[Fed]) -> feed.Item:
    localizer, facts = edition.localizer, entry.facts
    if isinstance(facts, Member):
        summary = localizer.plain(facts.tagline)
    else:
        summary = " – ".join(filter(None, (_when(edition, entry), localizer.plain(facts.summary))))
    terms = edition.terms("disciplines", facts.disciplines)
    return feed.Item(
        title=edition.title(entry),
        link=edition.absolute(edition.address(entry)),
        summary=summary,
        tags=tuple(localizer.plain(term.label) for term in terms),
        since=since(entry),
    )


def _when(edition: Edition, entry: Entry[Fed]) -> str:
    """When something is, and what is not as planned: of an event that repeats from its first day to its last."""
    localizer = edition.localizer
    if holds(entry, Opportunity):
        return f"{localizer.text('Deadline')} {localizer.until(entry.facts.deadline)}"
    if not holds(entry, Event):
        return ""
    first, last = entry.spans[0], entry.spans[-1]
    whole = Span(start=Moment(first.start.day), end=Moment(last.last)) if last is not first else first
    status = entry.facts.status
    changed = "" if status is EventStatus.SCHEDULED else f"{localizer.plain(status)}: "
    return f"{changed}{event_times.when(edition.agenda, edition.localizer, entry, whole)}"

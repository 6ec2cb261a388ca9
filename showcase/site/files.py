"""Everything in the output that is no page: feeds, calendars, the sitemap, robots.txt."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from urllib.parse import urlsplit

from showcase.derive import calendar, feed, redirect, sitemap
from showcase.records.entry import Entry
from showcase.site.agenda import Agenda, Dated
from showcase.site.edition import Edition
from showcase.site.plan import Plan
from showcase.site.views import news, opportunities


def files(editions: Mapping[str, Edition], plan: Plan) -> Iterator[tuple[str, bytes]]:
    """(address, content) of each file."""
    for edition in editions.values():
        yield edition.addresses.file(edition.lang, "news.atom"), _news(edition)
        yield edition.addresses.file(edition.lang, "events.atom"), _events(edition, plan.agenda)
        yield edition.addresses.file(edition.lang, "opportunities.atom"), _opportunities(edition)
        yield edition.addresses.file(edition.lang, "agenda.ics"), _calendar(edition)
    first = next(iter(editions.values()))
    listed = [
        (
            first.absolute(page.address),
            {lang: first.absolute(address) for lang, address in page.alternates.items()},
        )
        for page in plan.pages
        if not page.address.endswith(".html") and not (page.entry and getattr(page.entry.facts, "noindex", False))
    ]
    for edition in editions.values():
        yield from _moved(edition)
    yield "sitemap.xml", sitemap.sitemap(sorted(listed, key=lambda pair: pair[0]))
    yield "robots.txt", sitemap.robots(first.absolute("sitemap.xml"))


def _moved(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """A page at each former address of a member that leads to the present one, for hosts that cannot redirect."""
    for entry in edition.library.all("members"):
        for slug in entry.facts.former:
            address = edition.addresses.record(edition.lang, "members", slug) + "index.html"
            page = redirect.page(edition.absolute(edition.address(entry)), title=entry.facts.name, lang=edition.lang)
            yield address, page


def _at(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _item(edition: Edition, entry: Entry, summary: str, updated: date) -> feed.Item:
    return feed.Item(
        title=edition.wording.plain(entry.title),
        link=edition.absolute(edition.address(entry)),
        summary=summary,
        updated=_at(updated),
    )


def _feed(edition: Edition, title: str, name: str, page: str, items: list[feed.Item]) -> bytes:
    return feed.atom(
        title=f"{edition.identity.name} – {title}",
        lang=edition.lang,
        home=edition.external(edition.url(page)),
        here=edition.absolute(edition.addresses.file(edition.lang, name)),
        items=items,
        today=_at(edition.today),
    )


def _news(edition: Edition) -> bytes:
    say = edition.wording
    items = [_item(edition, a, say.plain(a.facts.summary), a.facts.date) for a in news.published(edition)]
    return _feed(edition, say.text("News"), "news.atom", "news", items)


def _events(edition: Edition, agenda: Agenda) -> bytes:
    say = edition.wording
    items = [
        _item(
            edition,
            event,
            " – ".join(filter(None, (say.span(span), say.plain(event.facts.summary)))),
            edition.today,
        )
        for span, event in agenda.coming
    ]
    return _feed(edition, say.text("Events"), "events.atom", "events", items)


def _opportunities(edition: Edition) -> bytes:
    say = edition.wording
    items = [
        _item(edition, call, say.plain(call.facts.summary), call.facts.opens or edition.today)
        for call in opportunities.open_calls(edition)
    ]
    return _feed(edition, say.text("Calls and jobs"), "opportunities.atom", "opportunities", items)


def _dated(edition: Edition, pair: Dated) -> calendar.Dated:
    span, event = pair
    occurrence = edition.occurrence(event, span)
    host = urlsplit(edition.identity.url).hostname or "localhost"
    zone = edition.library.settings.zone
    return calendar.Dated(
        uid=f"{event.slug}-{span.start.day:%Y%m%d}@{host}",
        span=span,
        zone=zone,
        title=edition.wording.plain(event.facts.title),
        summary=edition.wording.plain(event.facts.summary),
        url=edition.absolute(edition.address(event)),
        place=occurrence.place,
        status=event.facts.status,
    )


def _calendar(edition: Edition) -> bytes:
    pairs = [(span, event) for event in edition.library.all("events") for span in event.spans]
    pairs.sort(key=lambda pair: (pair[0].start.day, pair[1].slug))
    return calendar.calendar(
        name=f"{edition.identity.name} – {edition.wording.text('Events')}",
        lang=edition.lang,
        publisher=edition.identity.publisher,
        events=[_dated(edition, pair) for pair in pairs],
        today=edition.today,
    )

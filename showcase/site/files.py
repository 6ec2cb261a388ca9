"""Everything in the output that is no page: feeds, calendars, the sitemap, robots.txt."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import partial
from urllib.parse import urlsplit

from showcase.derive import calendar, feed, redirect, sitemap
from showcase.records.entry import Entry
from showcase.site.agenda import Dated
from showcase.site.edition import Edition
from showcase.site.output import SIGN
from showcase.site.plan import Page
from showcase.site.views import news, opportunities


def files(editions: Mapping[str, Edition], plan: Sequence[Page]) -> Iterator[tuple[str, bytes]]:
    """(address, content) of each file."""
    for edition in editions.values():
        at = partial(edition.addresses.file, edition.lang)
        yield at("feed-news"), _feed(edition, "feed-news", "news", _news(edition))
        yield at("feed-events"), _feed(edition, "feed-events", "events", _events(edition))
        yield at("feed-opportunities"), _feed(edition, "feed-opportunities", "opportunities", _opportunities(edition))
        yield at("calendar"), _calendar(edition)
        yield from _moved(edition)
    first = next(iter(editions.values()))
    yield SIGN, sitemap.sitemap(sorted(_listed(first, plan), key=lambda pair: pair[0]))
    yield "robots.txt", sitemap.robots(first.absolute(SIGN))


def _listed(first: Edition, plan: Sequence[Page]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The pages that search engines are told of, each with its languages."""
    for page in plan:
        if not page.noindex:
            yield first.absolute(page.address), {tag: first.absolute(at) for tag, at in page.alternates.items()}


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


def _feed(edition: Edition, name: str, page: str, items: list[feed.Item]) -> bytes:
    titles = {name: title for title, name in edition.feeds}
    return feed.atom(
        title=f"{edition.identity.name} – {titles[name]}",
        lang=edition.lang,
        home=edition.external(edition.url(page)),
        here=edition.absolute(edition.addresses.file(edition.lang, name)),
        items=items,
        today=_at(edition.today),
    )


def _news(edition: Edition) -> list[feed.Item]:
    say = edition.wording
    return [_item(edition, a, say.plain(a.facts.summary), a.facts.date) for a in news.published(edition)]


def _events(edition: Edition) -> list[feed.Item]:
    say = edition.wording
    return [
        _item(
            edition,
            event,
            " – ".join(filter(None, (say.span(span), say.plain(event.facts.summary)))),
            edition.today,
        )
        for span, event in edition.agenda.coming
    ]


def _opportunities(edition: Edition) -> list[feed.Item]:
    say = edition.wording
    return [
        _item(edition, call, say.plain(call.facts.summary), call.facts.opens or edition.today)
        for call in opportunities.open_calls(edition)
    ]


def _dated(edition: Edition, pair: Dated) -> calendar.Dated:
    span, event = pair
    occurrence = edition.occurrence(event, span)
    host = urlsplit(edition.identity.url).hostname
    return calendar.Dated(
        uid=f"{event.slug}-{span.start.day:%Y%m%d}@{host}",
        span=span,
        zone=edition.library.settings.zone,
        title=edition.wording.plain(event.facts.title),
        summary=edition.wording.plain(event.facts.summary),
        url=edition.absolute(edition.address(event)),
        place=occurrence.place,
        status=event.facts.status,
    )


def _calendar(edition: Edition) -> bytes:
    return calendar.calendar(
        name=f"{edition.identity.name} – {edition.wording.text('Events')}",
        lang=edition.lang,
        publisher=edition.identity.publisher,
        events=[_dated(edition, pair) for pair in edition.agenda.all],
        today=edition.today,
    )

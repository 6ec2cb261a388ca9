"""Everything in the output that is no page: feeds, calendars, the sitemap, robots.txt."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import partial
from urllib.parse import urlsplit

from showcase.derive import calendar, feed, redirect, sitemap
from showcase.records.entry import Entry
from showcase.schema.kinds import KINDS
from showcase.site.agenda import Dated
from showcase.site.edition import Edition
from showcase.site.memory import remembered
from showcase.site.output import SIGN
from showcase.site.plan import Page
from showcase.site.views import news, opportunities

Make = Callable[[], bytes]


def files(editions: Mapping[str, Edition], plan: Sequence[Page]) -> Iterator[tuple[str, Make]]:
    """(address, what gives its content) of each file."""
    for edition in editions.values():
        at = partial(edition.addresses.file, edition.lang)
        yield at("feed-news"), partial(_feed, edition, "feed-news", "news", _news)
        yield at("feed-events"), partial(_feed, edition, "feed-events", "events", _events)
        yield at("feed-opportunities"), partial(_feed, edition, "feed-opportunities", "opportunities", _opportunities)
        yield at("calendar"), partial(_calendar, edition)
        for entry in _moved(edition):
            for slug in entry.facts.former:
                address = edition.addresses.record(edition.lang, "members", slug) + "index.html"
                yield address, partial(_redirect, edition, entry)
    first = next(iter(editions.values()))
    yield SIGN, partial(_sitemap, first, plan)
    yield "robots.txt", lambda: sitemap.robots(first.absolute(SIGN))


def _sitemap(first: Edition, plan: Sequence[Page]) -> bytes:
    """The pages that search engines are told of, each with its languages."""
    hidden = _hidden(first)
    first.library.log.now.keys.add("plan")
    listed = (page for page in plan if not page.own and not (page.entry and page.entry in hidden))
    return sitemap.sitemap(
        (first.absolute(page.address), {tag: first.absolute(at) for tag, at in page.alternates.items()})
        for page in sorted(listed, key=lambda page: page.address)
    )


@remembered
def _hidden(edition: Edition) -> frozenset[Entry]:
    """Records that ask to be left out of search engines."""
    return frozenset(e for kind in KINDS for e in edition.library.all(kind) if getattr(e.facts, "noindex", False))


@remembered
def _moved(edition: Edition) -> tuple[Entry, ...]:
    """Members that stood elsewhere before: where a host cannot redirect, a page there leads to the present one."""
    return tuple(entry for entry in edition.library.all("members") if entry.facts.former)


def _redirect(edition: Edition, entry: Entry) -> bytes:
    return redirect.page(edition.absolute(edition.address(entry)), title=entry.facts.name, lang=edition.lang)


def _at(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _item(edition: Edition, entry: Entry, summary: str, updated: date) -> feed.Item:
    return feed.Item(
        title=edition.wording.plain(entry.title),
        link=edition.absolute(edition.address(entry)),
        summary=summary,
        updated=_at(updated),
    )


def _worded(edition: Edition) -> None:
    """Note that a file has interface texts in it, as pages have."""
    edition.library.log.now.keys.add(f"catalogue {edition.lang}")


def _feed(edition: Edition, name: str, page: str, items: Callable[[Edition], list[feed.Item]]) -> bytes:
    _worded(edition)
    titles = {name: title for title, name in edition.feeds}
    return feed.atom(
        title=f"{edition.identity.name} – {titles[name]}",
        lang=edition.lang,
        home=edition.external(edition.url(page)),
        here=edition.absolute(edition.addresses.file(edition.lang, name)),
        items=items(edition),
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
    _worded(edition)
    return calendar.calendar(
        name=f"{edition.identity.name} – {edition.wording.text('Events')}",
        lang=edition.lang,
        publisher=edition.identity.publisher,
        events=[_dated(edition, pair) for pair in edition.agenda.all],
        today=edition.today,
    )

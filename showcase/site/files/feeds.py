"""Feeds: what is new, for readers that ask again."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from functools import partial

from showcase.derive import feed
from showcase.records.entry import Entry
from showcase.site.edition import Edition
from showcase.site.views import news, opportunities


def files(edition: Edition) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(address, what gives its content) of each."""
    at = partial(edition.addresses.file, edition.lang)
    yield at("feed-news"), partial(_feed, edition, "feed-news", "news", _news)
    yield at("feed-events"), partial(_feed, edition, "feed-events", "events", _events)
    yield at("feed-opportunities"), partial(_feed, edition, "feed-opportunities", "opportunities", _opportunities)


def _feed(edition: Edition, name: str, page: str, items: Callable[[Edition], list[feed.Item]]) -> bytes:
    edition.worded()
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


def _at(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _item(edition: Edition, entry: Entry, summary: str, updated: date) -> feed.Item:
    return feed.Item(
        title=edition.wording.plain(entry.title),
        link=edition.absolute(edition.address(entry)),
        summary=summary,
        updated=_at(updated),
    )

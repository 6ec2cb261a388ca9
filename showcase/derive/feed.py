"""Feeds: Atom (RFC 4287) and JSON Feed 1.1. An item is made once, and feeds are joined of items.

All words are plain text. A feed is as new as the newest of its items; nothing in it tells when it was built.
"""

import json
from collections.abc import Sequence
from datetime import date
from html import escape
from typing import NamedTuple

from showcase.derive.texts import Json, Xml
from showcase.schema.years import FIRST_YEAR

MOST = 30
# Of a feed without items nobody can say how new it is; it must say something, and the same in each build.
_NEVER = date(FIRST_YEAR, 1, 1)


class Item(NamedTuple):
    """One thing in a feed. `link` is absolute and its identity; `since` is the day from which it is there as it is."""

    title: str
    link: str
    summary: str
    tags: tuple[str, ...]
    since: date


class FeedInfo(NamedTuple):
    """A feed as such: `home` and `here` are the absolute addresses of its page and of itself."""

    title: str
    publisher: str
    lang: str
    home: str
    here: str
    days: tuple[date, ...]  # those of its items


def moment(day: date) -> str:
    """The beginning of a day, as both sorts of feed write it."""
    return f"{day}T00:00:00Z"


def entry(item: Item) -> Xml:
    """An item as Atom."""
    tags = "".join(f'<category term="{escape(tag)}"/>' for tag in item.tags)
    summary = f"<summary>{escape(item.summary)}</summary>" if item.summary else ""
    return Xml(
        f"<entry><id>{escape(item.link)}</id><title>{escape(item.title)}</title>"
        f'<link rel="alternate" type="text/html" href="{escape(item.link)}"/>'
        f"<published>{moment(item.since)}</published><updated>{moment(item.since)}</updated>"
        f"{summary}{tags}</entry>\n"
    )


def atom(about: FeedInfo, entries: Sequence[Xml]) -> bytes:
    """A feed of entries."""
    updated = moment(max(about.days, default=_NEVER))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(about.lang)}">\n'
        f"<id>{escape(about.here)}</id><title>{escape(about.title)}</title><updated>{updated}</updated>\n"
        f"<author><name>{escape(about.publisher)}</name></author>\n"
        f'<link rel="self" type="application/atom+xml" href="{escape(about.here)}"/>\n'
        f'<link rel="alternate" type="text/html" href="{escape(about.home)}"/>\n'
        f"{''.join(entries)}</feed>\n"
    ).encode()


def json_item(item: Item) -> Json:
    """An item as JSON Feed. One without a summary says its title, for it must say something."""
    told = {
        "id": item.link,
        "url": item.link,
        "title": item.title,
        "content_text": item.summary or item.title,
        "date_published": moment(item.since),
        "date_modified": moment(item.since),
    }
    return Json(json.dumps({**told, **({"tags": item.tags} if item.tags else {})}, ensure_ascii=False))


def json_feed(about: FeedInfo, items: Sequence[Json]) -> bytes:
    """A feed of items."""
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": about.title,
        "home_page_url": about.home,
        "feed_url": about.here,
        "language": about.lang,
        "authors": [{"name": about.publisher, "url": about.home}],
    }
    head = json.dumps(told, ensure_ascii=False)
    return (f'{head[:-1]}, "items": [\n' + ",\n".join(items) + "\n]}\n").encode()

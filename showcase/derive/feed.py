"""Atom feeds (RFC 4287). Their bytes depend on their items alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

MOST = 30


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One entry of a feed; `link` is absolute and its identity, `summary` plain text, `updated` with a zone."""

    title: str
    link: str
    summary: str
    updated: datetime


def atom(*, title: str, lang: str, home: str, here: str, items: Sequence[Item], today: datetime) -> bytes:
    """A feed of the first items. `home` and `here` are the absolute addresses of its page and of itself."""
    from feedgenerator import Atom1Feed  # noqa: PLC0415  late, as it is large and most runs write no feed anew

    # feedgenerator would write the time of day into an empty feed; a feed without items is as old as the build's day.
    feed = Atom1Feed(title=title, link=home, description="", feed_url=here, language=lang, feed_guid=here)
    feed.latest_post_date = lambda: max((item.updated for item in items), default=today)
    for item in items[:MOST]:
        feed.add_item(
            title=item.title,
            link=item.link,
            description=item.summary,
            unique_id=item.link,
            updateddate=item.updated,
            pubdate=item.updated,
        )
    text: str = feed.writeString("utf-8")
    return text.encode()

"""Everything in the output that is no page, by its address: a module for each sort."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from showcase.site.edition import Edition
from showcase.site.files import calendars, embeds, feeds, opendata, redirects, sitemaps
from showcase.site.plan import Page

Make = Callable[[], bytes]


def files(editions: Mapping[str, Edition], plan: Sequence[Page]) -> Iterator[tuple[str, Make]]:
    """(address, what gives its content) of each file."""
    for edition in editions.values():
        yield from feeds.files(edition)
        yield from calendars.files(edition)
        yield from redirects.files(edition)
    yield from opendata.all_files(editions)
    yield from embeds.files(editions)
    yield from sitemaps.files(next(iter(editions.values())), plan)

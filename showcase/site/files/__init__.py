"""Everything in the output that is no page, by its address: a module for each sort."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from showcase.site.edition import Edition
from showcase.site.files import calendars, feeds, redirects, search, sitemaps, vcards
from showcase.site.plan import Page

Make = Callable[[], bytes]


def files(editions: Mapping[str, Edition], plan: Sequence[Page]) -> Iterator[tuple[str, Make]]:
    """(address, what gives its content) of each file."""
    for edition in editions.values():
        yield from feeds.files(edition)
        yield from calendars.files(edition)
        yield from redirects.files(edition)
        yield from search.files(edition)
        yield from vcards.files(edition)
    yield from sitemaps.files(next(iter(editions.values())), plan)

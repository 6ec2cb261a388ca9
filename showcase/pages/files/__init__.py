"""Everything in the output that is no page, by its address: a module for each sort."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from showcase.pages.edition import Edition
from showcase.pages.facets import counted
from showcase.pages.files import calendars, embeds, feeds, forms, opendata, redirects, search, sitemaps, vcards
from showcase.pages.site_pages import SitePage

Make = Callable[[], bytes]
Narrowed = tuple[str, str, str]


def files(editions: Mapping[str, Edition], pages: Sequence[SitePage]) -> Iterator[tuple[str, Make]]:
    """(address, what gives its content) of each file."""
    narrowed = tuple(_narrowed(next(iter(editions.values()))))
    for edition in editions.values():
        yield from feeds.files(edition, narrowed)
        yield from calendars.files(edition, narrowed)
        yield from redirects.files(edition)
        yield from search.files(edition)
        yield from vcards.files(edition)
        yield from forms.files(edition)
    yield from opendata.all_files(editions)
    yield from embeds.files(editions)
    yield from forms.values(next(iter(editions.values())))
    yield from sitemaps.files(next(iter(editions.values())), pages)


def _narrowed(first: Edition) -> Iterator[Narrowed]:
    """The kind, facet and value of each list that the site has."""
    for kind in ("members", "events", "opportunities"):
        for field in first.kinds[kind].facets if kind in first.kinds else ():
            yield from ((kind, field, key) for key in counted(first, kind, field))

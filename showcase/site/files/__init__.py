"""Everything in the output that is no page, by its address: a module for each sort."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from showcase.schema.kinds import KINDS
from showcase.site.edition import Edition
from showcase.site.files import calendars, embeds, feeds, opendata, redirects, search, sitemaps, vcards
from showcase.site.plan import Page

Make = Callable[[], bytes]
Narrowed = tuple[str, str, str]


def files(editions: Mapping[str, Edition], plan: Sequence[Page]) -> Iterator[tuple[str, Make]]:
    """(address, what gives its content) of each file."""
    narrowed = tuple(dict.fromkeys(filter(None, map(_narrowed, plan))))
    for edition in editions.values():
        yield from feeds.files(edition, narrowed)
        yield from calendars.files(edition, narrowed)
        yield from redirects.files(edition)
        yield from search.files(edition)
        yield from vcards.files(edition)
    yield from opendata.all_files(editions)
    yield from embeds.files(editions)
    yield from sitemaps.files(next(iter(editions.values())), plan)


def _narrowed(page: Page) -> Narrowed | None:
    """The kind, facet and value that a page lists, as the plan has it: no record need be read to know."""
    given = page.make.keywords if isinstance(page.make, partial) else {}
    kind = page.template.removesuffix(".html")
    return (kind, given["field"], given["key"]) if given.get("field") and kind in KINDS else None

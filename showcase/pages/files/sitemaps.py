"""What search engines are told: the sitemap, in several files where it is large, and robots.txt."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from showcase.derive import sitemap
from showcase.engine.query import query
from showcase.pages import routes
from showcase.pages.edition import Edition
from showcase.pages.site_pages import SitePage
from showcase.records.entry import Entry
from showcase.schema.kinds import KINDS
from showcase.schema.slug import LONGEST_SLUG

_LONGEST_PATH = 3 * LONGEST_SLUG  # of a page: a record's or a value's slug, and what stands around it

# By this file a folder is known for an output: every build writes it.
SIGN = "sitemap.xml"


def files(first: Edition, pages: Sequence[SitePage]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(address, what gives its content) of each; `pages` are not made for a site that is small."""
    parts: Sequence[slice] = [slice(None)] if _small(first) else _parts(first, pages)
    if len(parts) == 1:
        yield SIGN, partial(_sitemap, first, pages, parts[0])
    else:
        own = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        yield SIGN, partial(_index, first, own)
        for name, part in zip(own, parts, strict=True):
            yield name, partial(_sitemap, first, pages, part)
    yield "robots.txt", lambda: sitemap.robots(first.absolute(SIGN))


def _small(first: Edition) -> bool:
    """Whether one file holds all pages, however long their addresses are."""
    languages = len(first.addresses.languages)
    pages, longest = routes.count(first) * languages, len(first.identity.url) + _LONGEST_PATH
    return sitemap.fits(pages=pages, languages=languages, longest=longest)


def _parts(first: Edition, pages: Sequence[SitePage]) -> Sequence[slice]:
    longer = len(first.identity.url)
    return sitemap.parts(
        [sitemap.size(page.address, page.alternates) + longer * (len(page.alternates) + 2) for page in _listed(pages)]
    )


def _listed(pages: Sequence[SitePage]) -> list[SitePage]:
    return sorted((page for page in pages if not page.own), key=lambda page: page.address)


def _sitemap(first: Edition, pages: Sequence[SitePage], part: slice) -> bytes:
    """The pages that search engines are told of, each with its languages."""
    hidden, changed = set(_hidden(first)), _changed(first)
    routes.encoded(first)  # not all of it is noted: the pages may have been made already
    return sitemap.sitemap(
        (
            first.absolute(page.address),
            {tag: first.absolute(at) for tag, at in page.alternates.items()},
            changed.get(f"{page.entry.kind}/{page.entry.slug}") if page.entry else None,
        )
        for page in _listed(pages)[part]
        if not (page.entry and page.entry in hidden)
    )


def _index(first: Edition, own: Sequence[str]) -> bytes:
    routes.encoded(first)
    return sitemap.index(first.absolute(name) for name in own)


@query
def _hidden(edition: Edition) -> tuple[Entry, ...]:
    """Records that ask to be left out of search engines."""
    kinds = [kind for kind in KINDS if "noindex" in KINDS[kind].model.model_fields]
    return tuple(entry for kind in kinds for entry, hidden in edition.library.records[kind].column("noindex") if hidden)


# By kind, the fields in which a record tells days on which what its page shows became another.
_DAYS = {
    "members": ("joined", "verified"),
    "events": ("revised",),
    "opportunities": ("opens",),
    "news": ("date",),
}


@query
def _changed(edition: Edition) -> Mapping[str, date]:
    """By "kind/slug", the last such day that has come."""
    found: dict[str, date] = {}
    for kind in _DAYS.keys() & edition.kinds.keys():
        for field in _DAYS[kind]:
            for entry, value in edition.library.records[kind].column(field):
                days = [day for day in (value if isinstance(value, list) else [value]) if day and day <= edition.today]
                place = f"{kind}/{entry.slug}"
                if days:
                    found[place] = max(*days, found.get(place, date.min))
    return dict(sorted(found.items()))

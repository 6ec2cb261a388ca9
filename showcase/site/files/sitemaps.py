"""What search engines are told: the sitemap, in several files where it is large, and robots.txt."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from showcase.derive import sitemap
from showcase.records.entry import Entry
from showcase.schema.kinds import KINDS
from showcase.site.edition import Edition
from showcase.site.memory import remembered
from showcase.site.output import SIGN
from showcase.site.plan import Page


def files(first: Edition, plan: Sequence[Page]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(address, what gives its content) of each; `plan` is that of all editions."""
    pages = sorted((page for page in plan if not page.own), key=lambda page: page.address)
    longer = len(first.identity.url)
    parts = sitemap.parts(
        [sitemap.size(page.address, page.alternates) + longer * (len(page.alternates) + 2) for page in pages]
    )
    if len(parts) == 1:
        yield SIGN, partial(_sitemap, first, pages)
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        yield SIGN, partial(_index, first, names)
        for name, part in zip(names, parts, strict=True):
            yield name, partial(_sitemap, first, pages[part])
    yield "robots.txt", lambda: sitemap.robots(first.absolute(SIGN))


def _sitemap(first: Edition, pages: Sequence[Page]) -> bytes:
    """The pages that search engines are told of, each with its languages."""
    hidden = set(_hidden(first))
    first.library.log.now.keys.add("plan")
    return sitemap.sitemap(
        (first.absolute(page.address), {tag: first.absolute(at) for tag, at in page.alternates.items()})
        for page in pages
        if not (page.entry and page.entry in hidden)
    )


def _index(first: Edition, names: Sequence[str]) -> bytes:
    first.library.log.now.keys.add("plan")
    return sitemap.index(first.absolute(name) for name in names)


@remembered
def _hidden(edition: Edition) -> tuple[Entry, ...]:
    """Records that ask to be left out of search engines."""
    return tuple(e for kind in KINDS for e in edition.library.all(kind) if getattr(e.facts, "noindex", False))

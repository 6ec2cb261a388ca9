"""What search engines are told: the sitemap, in several files where it is large, and robots.txt."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from showcase.derive import sitemap
from showcase.pages.edition import Edition
from showcase.pages.plan import Page, names
from showcase.records.entry import Entry
from showcase.schema.kinds import KINDS
from showcase.schema.slug import LONGEST_SLUG
from showcase.site.memory import remembered
from showcase.site.output import SIGN

_LONGEST_PATH = 3 * LONGEST_SLUG  # of a page: a record's or a value's slug, and what stands around it


def files(first: Edition, plan: Sequence[Page]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(address, what gives its content) of each; `plan` is that of all editions, not drawn for a site that is small."""
    parts: Sequence[slice] = [slice(None)] if _small(first) else _parts(first, plan)
    if len(parts) == 1:
        yield SIGN, partial(_sitemap, first, plan, parts[0])
    else:
        own = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        yield SIGN, partial(_index, first, own)
        for name, part in zip(own, parts, strict=True):
            yield name, partial(_sitemap, first, plan, part)
    yield "robots.txt", lambda: sitemap.robots(first.absolute(SIGN))


def _small(first: Edition) -> bool:
    """Whether one file holds all pages, however long their addresses are."""
    languages = len(first.addresses.languages)
    pages = (names(first).count("\n") + 1) * languages
    return sitemap.fits(pages=pages, languages=languages, longest=len(first.identity.url) + _LONGEST_PATH)


def _parts(first: Edition, plan: Sequence[Page]) -> Sequence[slice]:
    longer = len(first.identity.url)
    return sitemap.parts(
        [sitemap.size(page.address, page.alternates) + longer * (len(page.alternates) + 2) for page in _listed(plan)]
    )


def _listed(plan: Sequence[Page]) -> list[Page]:
    return sorted((page for page in plan if not page.own), key=lambda page: page.address)


def _sitemap(first: Edition, plan: Sequence[Page], part: slice) -> bytes:
    """The pages that search engines are told of, each with its languages."""
    hidden = set(_hidden(first))
    names(first)  # not all of it is noted: the plan may have been drawn already
    return sitemap.sitemap(
        (first.absolute(page.address), {tag: first.absolute(at) for tag, at in page.alternates.items()})
        for page in _listed(plan)[part]
        if not (page.entry and page.entry in hidden)
    )


def _index(first: Edition, own: Sequence[str]) -> bytes:
    names(first)
    return sitemap.index(first.absolute(name) for name in own)


@remembered
def _hidden(edition: Edition) -> tuple[Entry, ...]:
    """Records that ask to be left out of search engines."""
    kinds = [kind for kind in KINDS if "noindex" in KINDS[kind].model.model_fields]
    return tuple(entry for kind in kinds for entry, hidden in edition.library.column(kind, "noindex") if hidden)

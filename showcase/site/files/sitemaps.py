"""What search engines are told: the sitemap and robots.txt."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from showcase.derive import sitemap
from showcase.records.entry import Entry
from showcase.schema.kinds import KINDS
from showcase.site.edition import Edition
from showcase.site.memory import remembered
from showcase.site.output import SIGN
from showcase.site.plan import Page, names


def files(first: Edition, plan: Sequence[Page]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(address, what gives its content) of each; `plan` is that of all editions."""
    yield SIGN, partial(_sitemap, first, plan)
    yield "robots.txt", lambda: sitemap.robots(first.absolute(SIGN))


def _sitemap(first: Edition, plan: Sequence[Page]) -> bytes:
    """The pages that search engines are told of, each with its languages."""
    hidden = set(_hidden(first))
    names(first)  # not all of it is noted: the plan may have been drawn already
    listed = (page for page in plan if not page.own and not (page.entry and page.entry in hidden))
    return sitemap.sitemap(
        (first.absolute(page.address), {tag: first.absolute(at) for tag, at in page.alternates.items()})
        for page in sorted(listed, key=lambda page: page.address)
    )


@remembered
def _hidden(edition: Edition) -> tuple[Entry, ...]:
    """Records that ask to be left out of search engines."""
    kinds = [kind for kind in KINDS if "noindex" in KINDS[kind].model.model_fields]
    return tuple(entry for kind in kinds for entry, hidden in edition.library.column(kind, "noindex") if hidden)

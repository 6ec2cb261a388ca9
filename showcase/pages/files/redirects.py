"""Pages at former addresses of records, which lead to the present ones: those of every kind that can name such."""

from collections.abc import Callable, Iterator
from functools import partial

from showcase.derive import redirect
from showcase.engine.query import query
from showcase.pages.edition import Edition
from showcase.pages.views import news
from showcase.records.entry import Entry, holds
from showcase.schema.article import Article
from showcase.schema.kinds import KINDS

_MOVING = tuple(kind.folder for kind in KINDS.values() if "former" in kind.fields)


def files(edition: Edition) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(address, what gives its content) of each."""
    for entry, former in _moved(edition):
        for slug in former:
            address = edition.addresses.record(edition.lang, entry.kind, slug) + "index.html"
            yield address, partial(_redirect, edition, entry)


@query
def _moved(edition: Edition) -> tuple[tuple[Entry, list[str]], ...]:
    """Records that stood elsewhere before, and where: if a host cannot redirect, a page leads to the present one."""
    records = edition.library.records
    moved = [(entry, former) for kind in _MOVING for entry, former in records[kind].column("former") if former]
    if not any(holds(entry, Article) for entry, _ in moved):
        return tuple(moved)
    shown = set[Entry](news.published(edition))  # an article has no page before its day
    return tuple((entry, former) for entry, former in moved if not holds(entry, Article) or entry in shown)


def _redirect(edition: Edition, entry: Entry) -> bytes:
    title = edition.title(entry)
    return redirect.page(edition.absolute(edition.address(entry)), title=title, lang=edition.lang)

"""Pages at former addresses of records, which lead to the present ones: those of every kind that can name such."""

from collections.abc import Callable, Iterator
from functools import partial

from showcase.derive import redirect
from showcase.engine.query import query
from showcase.pages.edition import Edition
from showcase.pages.views import news
from showcase.records.entry import Entry
from showcase.schema.kinds import KINDS

_MOVING = tuple(kind.folder for kind in KINDS.values() if "former" in kind.fields)


def files(edition: Edition) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(address, what gives its content) of each."""
    for entry in _moved(edition):
        for slug in entry.facts.former:
            address = edition.addresses.record(edition.lang, entry.kind, slug) + "index.html"
            yield address, partial(_redirect, edition, entry)


@query
def _moved(edition: Edition) -> tuple[Entry, ...]:
    """Records that stood elsewhere before: where a host cannot redirect, a page there leads to the present one."""
    moved = [entry for kind in _MOVING for entry, former in edition.library.records[kind].column("former") if former]
    if not any(entry.kind == "news" for entry in moved):
        return tuple(moved)
    shown = set(news.published(edition))  # an article has no page before its day
    return tuple(entry for entry in moved if entry.kind != "news" or entry in shown)


def _redirect(edition: Edition, entry: Entry) -> bytes:
    title = edition.title(entry)
    return redirect.page(edition.absolute(edition.address(entry)), title=title, lang=edition.lang)

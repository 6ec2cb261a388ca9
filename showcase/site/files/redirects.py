"""Pages at former addresses of members, which lead to the present ones."""

from collections.abc import Callable, Iterator
from functools import partial

from showcase.derive import redirect
from showcase.records.entry import Entry
from showcase.site.edition import Edition
from showcase.site.memory import remembered


def files(edition: Edition) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(address, what gives its content) of each."""
    for entry in _moved(edition):
        for slug in entry.facts.former:
            address = edition.addresses.record(edition.lang, "members", slug) + "index.html"
            yield address, partial(_redirect, edition, entry)


@remembered
def _moved(edition: Edition) -> tuple[Entry, ...]:
    """Members that stood elsewhere before: where a host cannot redirect, a page there leads to the present one."""
    return tuple(entry for entry, former in edition.library.column("members", "former") if former)


def _redirect(edition: Edition, entry: Entry) -> bytes:
    return redirect.page(edition.absolute(edition.address(entry)), title=entry.facts.name, lang=edition.lang)

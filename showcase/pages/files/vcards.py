"""The vCard of each member who can be reached by more than a website."""

from collections.abc import Callable, Iterator
from functools import partial

from showcase.derive import vcard
from showcase.engine.query import query
from showcase.pages.edition import Edition
from showcase.records.entry import Entry
from showcase.schema.member import Member


def files(edition: Edition) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(address, what gives its content) of each."""
    for member in _reachable(edition):
        yield edition.addresses.vcard(edition.lang, member.slug), partial(_card, edition, member)


@query
def _reachable(edition: Edition) -> tuple[Entry[Member], ...]:
    """Whoever has something to put into an address book."""
    columns = (edition.library.members.column(field) for field in vcard.REACHED)
    found = {member for column in columns for member, value in column if value}
    return tuple(sorted(found, key=lambda member: member.slug))


def _card(edition: Edition, member: Entry[Member]) -> bytes:
    url = edition.absolute(edition.address(member))
    return vcard.card(member, note=edition.localizer.plain(member.facts.tagline), url=url, lang=edition.lang)

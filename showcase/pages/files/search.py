"""What the search and the directory ask for once they are used: rows of every kind, words, and cards of the directory.

Rows and cards are cut into files of so many, so that one changed record leaves most of them as they were.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from showcase.derive import search
from showcase.derive.texts import Json
from showcase.engine.query import query, query_many
from showcase.pages import fragments
from showcase.pages.edition import Edition
from showcase.pages.facets import values
from showcase.pages.files import found, search_index, search_results, search_values, search_words
from showcase.pages.views.directory import members_in_order
from showcase.records.entry import Entry, F_co

ROWS, CARDS = 1000, 16  # in a file


def files(edition: Edition) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(address, what gives its content) of each."""
    at = partial(edition.addresses.search, edition.lang)
    parts = {kind: _parts(edition, kind, ROWS) for kind in found.KINDS}
    yield at("index"), partial(search_index.index, edition, parts)
    for number in range(search_words.files(edition)):
        yield at(f"words-{number}"), partial(_words, edition, number)
    for kind, count in parts.items():
        for number in range(count):
            yield at(f"{kind}-{number}"), partial(_rows, edition, kind, number)
    for number in range(_parts(edition, "members", CARDS)):
        yield at(f"cards-{number}"), partial(_cards, edition, number)


def _parts(edition: Edition, kind: str, size: int) -> int:
    return -(-len(found.of_kind(edition, kind)) // size)


def _cut(entries: Sequence[Entry[F_co]], number: int, size: int) -> Sequence[Entry[F_co]]:
    return entries[number * size : (number + 1) * size]


def _cards(edition: Edition, number: int) -> bytes:
    members = _cut(members_in_order(edition), number, CARDS)
    made = (fragments.cards(edition, [member], "h2") for member in members)
    return search.cards(str(fragments.unmarked(edition, card, "members")) for card in made)


def _words(edition: Edition, number: int) -> bytes:
    return search_words.by_file(edition)[number].encode()


# rows


def _rows(edition: Edition, kind: str, number: int) -> bytes:
    edition.worded()
    entries = _cut(found.of_kind(edition, kind), number, ROWS)
    rows = query_many(_row, edition, [(entry,) for entry in entries])
    return search.columns(rows, [search_values.keys_of(edition, name) for name in search_values.of_kind(edition, kind)])


@query
def _row(edition: Edition, entry: Entry) -> Json:
    """A record as the search reads it."""
    line, _, day = search_results.of(edition, entry)
    return search.row(
        title=edition.title(entry),
        slug=entry.slug,
        line=line,
        day=day,
        values=[values(entry, field.rpartition("/")[2]) for field in search_values.of_kind(edition, entry.kind)],
    )

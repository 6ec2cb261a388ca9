"""What the search and the directory ask for once they are used: rows of every kind, and the cards of the directory.

Rows and cards are cut into files of so many, so that one changed record leaves most of them as they were.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from showcase.derive import search
from showcase.derive.texts import Json
from showcase.engine.query import query, query_many
from showcase.pages import fragments
from showcase.pages.edition import Edition
from showcase.pages.facets import facet, keys, label, term_of, values
from showcase.pages.views import news
from showcase.pages.views.members import directory
from showcase.records.entry import Entry
from showcase.schema.article import Article
from showcase.schema.choice import Choice
from showcase.schema.event import Event
from showcase.schema.initiative import Initiative
from showcase.schema.kinds import KINDS, field_of
from showcase.schema.label import Label
from showcase.schema.member import Member
from showcase.schema.opportunity import Opportunity
from showcase.schema.page import Page, PageRole
from showcase.schema.record import Record
from showcase.schema.text import Translatable
from showcase.schema.venue import Venue

# In the order of what people look for: on the first platform profiles by far, then the agenda, then calls.
KINDS_FOUND = ("members", "events", "opportunities", "initiatives", "venues", "news", "pages")
R = TypeVar("R", bound=Record)
ROWS, CARDS = 1000, 16  # in a file
_NOT_FOUND = (PageRole.HOME, PageRole.SEARCH, PageRole.NOT_FOUND)


def files(edition: Edition) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(address, what gives its content) of each."""
    at = partial(edition.addresses.search, edition.lang)
    yield at("index"), partial(_index, edition)
    for kind in KINDS_FOUND:
        for number in range(_parts(edition, kind, ROWS)):
            yield at(f"{kind}-{number}"), partial(_rows, edition, kind, number)
    for number in range(_parts(edition, "members", CARDS)):
        yield at(f"cards-{number}"), partial(_cards, edition, number)


def _parts(edition: Edition, kind: str, size: int) -> int:
    return -(-len(_found(edition, kind)) // size)


@query
def _found(edition: Edition, kind: str) -> tuple[Entry, ...]:
    """The records of a kind that can be found, in the order of their list."""
    if kind == "members":
        return directory(edition)
    if kind == "news":
        return tuple(news.published(edition))
    if kind == "pages":
        return tuple(page for page in edition.library.pages.all() if page.facts.role not in _NOT_FOUND)
    return edition.library.records[kind].all()


def _cut(entries: Sequence[Entry[R]], number: int, size: int) -> Sequence[Entry[R]]:
    return entries[number * size : (number + 1) * size]


def _cards(edition: Edition, number: int) -> bytes:
    members = _cut(directory(edition), number, CARDS)
    made = (fragments.cards(edition, [member], "h2") for member in members)
    return search.cards(str(fragments.unmarked(edition, card, "members")) for card in made)


# what there is to search


def _index(edition: Edition) -> bytes:
    edition.worded()
    kinds = [
        {
            "kind": kind,
            "label": edition.localizer.plain(KINDS[kind].many),
            "base": edition.href(_base(edition, kind)),
            "parts": parts,
            "facets": _facets_of(edition, kind),
        }
        for kind in KINDS_FOUND
        if (parts := _parts(edition, kind, ROWS))
    ]
    return search.index(kinds, [_facet(edition, field) for field in _facets(edition)])


def _facets(edition: Edition) -> tuple[str, ...]:
    """The facets of the directory that have values: a site need not have every vocabulary."""
    return tuple(name for name in edition.kinds["members"].facets if keys(edition, "members", name))


def _base(edition: Edition, kind: str) -> str:
    """Below which address the pages of a kind stand."""
    return edition.addresses.root(edition.lang) if kind == "pages" else edition.addresses.listing(edition.lang, kind)


def _facets_of(edition: Edition, kind: str) -> tuple[str, ...]:
    """By which facets of the directory a kind is found as well: by all if it is that of members, else by terms."""
    members = edition.kinds["members"]
    if kind == "members":
        return tuple(name for name in _facets(edition) if name not in members.wider)
    return tuple(name for name in members.facet_of.values() if name in edition.kinds[kind].fields)


def _facet(edition: Edition, field: str) -> Mapping[str, object]:
    """A facet of the directory: how addresses name it, its label, and the words for each of its values.

    One that is what the terms of another facet belong to is `of` that.
    """
    members = KINDS["members"]
    found: dict[str, object] = {
        "name": field,
        "param": members.facets[field].tell(edition.lang),
        "label": facet(edition, "members", field).label,
        "values": {key: _words(edition, field, key) for key in keys(edition, "members", field)},
    }
    return found | ({"of": field_of(field)} if field in members.wider else {})


def _words(edition: Edition, field: str, key: str) -> list[str]:
    """A value: its label, other words for it in this language, words in other languages, what it belongs to."""
    called, term = label(edition, "members", field, key), term_of(edition, "members", field, key)
    synonyms = term.synonyms if term else {}
    foreign = {*_in_all_languages(edition, called), *(word for words in synonyms.values() for word in words)}
    shown, own = edition.localizer.plain(called), synonyms.get(edition.lang, [])
    found = [shown, " ".join(own), " ".join(sorted(foreign - {shown, *own}))]
    return [*found, term.part_of] if term and term.part_of else found


def _in_all_languages(edition: Edition, called: Translatable) -> Iterator[str]:
    words = called.label if isinstance(called, Choice) else called
    if isinstance(words, Label):
        yield from (words.tell(lang) for lang in edition.localizer.languages)
    elif isinstance(words, Mapping):
        yield from words.values()


# rows


def _rows(edition: Edition, kind: str, number: int) -> bytes:
    edition.worded()
    return search.columns(query_many(_row, edition, [(one,) for one in _cut(_found(edition, kind), number, ROWS)]))


@query
def _row(edition: Edition, entry: Entry) -> Json:
    """A record as the search reads it."""
    line, texts, day = _RESULTS[entry.kind](edition, entry)
    title = edition.title(entry)
    return search.row(
        title=title,
        slug=entry.slug,
        line=line,
        more=search.further(texts, title, line),
        day=day,
        values=[values(entry, field) for field in _facets_of(edition, entry.kind)],
    )


ResultText = tuple[str, Iterable[str], date | None]  # what a result says below the title, texts to find it by, its day


def _member(edition: Edition, entry: Entry[Member]) -> ResultText:
    localizer, facts = edition.localizer, entry.facts
    return localizer.plain(facts.tagline), map(localizer.plain, facts.services), None


def _event(edition: Edition, entry: Entry[Event]) -> ResultText:
    localizer, facts = edition.localizer, entry.facts
    shown = edition.occurrence(entry, edition.agenda.nearest(entry))
    when = localizer.span(shown.span, shown.zone)
    hosts = (party.name for party in edition.parties(facts.organisers))
    audiences = (localizer.plain(term.label) for term in edition.terms("audiences", facts.audiences))
    texts = (localizer.plain(facts.kind), *hosts, *audiences, localizer.plain(facts.summary))
    return f"{when} · {shown.place}" if shown.place else when, texts, shown.span.last


def _opportunity(edition: Edition, entry: Entry[Opportunity]) -> ResultText:
    localizer, facts = edition.localizer, entry.facts
    texts = (localizer.plain(facts.kind), edition.opportunity(entry).sender.name, localizer.plain(facts.summary))
    return f"{localizer.text('Deadline')} {localizer.until(facts.deadline)}", texts, facts.last_day


def _venue(edition: Edition, entry: Entry[Venue]) -> ResultText:
    localizer, facts = edition.localizer, entry.facts
    equipment = (localizer.plain(one.name) for one in facts.equipment)
    return facts.address.locality if facts.address else "", (*equipment, localizer.plain(facts.summary)), None


def _article(edition: Edition, entry: Entry[Article]) -> ResultText:
    localizer, facts = edition.localizer, entry.facts
    return localizer.day(facts.date, "short"), [localizer.plain(facts.summary)], facts.date


def _summary(edition: Edition, entry: Entry[Initiative | Page]) -> ResultText:
    return edition.localizer.plain(entry.facts.summary), (), None


_RESULTS: Mapping[str, Callable[..., ResultText]] = {
    "members": _member,
    "events": _event,
    "opportunities": _opportunity,
    "initiatives": _summary,
    "venues": _venue,
    "news": _article,
    "pages": _summary,
}

"""Facets: the fields that group records into lists, with their values, words and counts."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from typing import Any, NamedTuple, TypeVar, cast, get_args

from showcase.derive.groups import keys_in
from showcase.derive.search import fold
from showcase.engine.query import query
from showcase.pages.cards import FacetCount
from showcase.pages.edition import TONES, Edition
from showcase.pages.view import Pager
from showcase.records.entry import Entry
from showcase.schema.choice import Choice
from showcase.schema.field import Wider
from showcase.schema.kinds import KINDS, field_of, wider_facet
from showcase.schema.record import Record
from showcase.schema.reference import Reference, TermReference
from showcase.schema.shape import shapes
from showcase.schema.text import Translatable
from showcase.schema.vocabulary import Term as VocabularyEntry
from showcase.schema.vocabulary import included

R = TypeVar("R", bound=Record)
_OVER = ("events", "opportunities")  # kinds whose records are over one day


class Facet(NamedTuple):
    """A field by which a list can be narrowed, with its values."""

    name: str
    label: str
    values: tuple[FacetCount, ...]


def values(entry: Entry, field: str) -> tuple[str, ...]:
    """What a record has in a field that groups records, as keys."""
    return keys_in(getattr(entry.facts, field))


def _key_reader(edition: Edition, kind: str, field: str) -> Callable[[object], tuple[str, ...]]:
    """How a value of the field that a facet looks at is read as keys of the facet."""
    wider = KINDS[kind].wider.get(field)
    source, terms = _source(kind, field_of(field)), edition.library.terms
    known = terms[source.vocabulary] if isinstance(source, TermReference) else {}
    if not wider:
        return (lambda value: included(keys_in(value), known)) if known else keys_in
    part_of = {key: term.part_of for key, term in known.items() if term.part_of in terms[wider.vocabulary]}
    return lambda value: tuple(str(part_of[key]) for key in keys_in(value) if key in part_of)


def keys_of(edition: Edition, kind: str, field: str) -> Callable[[Entry], tuple[str, ...]]:
    """What gives the values that records of a kind have in a facet, as keys."""
    read, name = _key_reader(edition, kind, field), field_of(field)
    return lambda entry: read(getattr(entry.facts, name))


def column(edition: Edition, kind: str, field: str) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    """All records of a kind, each with the keys that it has in a facet."""
    read = _key_reader(edition, kind, field)
    return ((entry, read(value)) for entry, value in edition.library.records[kind].column(field_of(field)))


def by_value(
    edition: Edition, kind: str, field: str, entries: Iterable[Entry[R]]
) -> Mapping[str, tuple[Entry[R], ...]]:
    """The records that have each value of a facet, in the order they came."""
    known = dict(column(edition, kind, field))
    groups: dict[str, list[Entry[R]]] = {}
    for entry in entries:
        for key in dict.fromkeys(known[entry]):
            groups.setdefault(key, []).append(entry)
    return {key: tuple(group) for key, group in groups.items()}


@cache
def _source(kind: str, field: str) -> TermReference | Wider | Reference | type[Choice]:
    """Where the words for a facet's values are: a vocabulary, the records of a kind, or a closed list."""
    if field in KINDS[kind].wider:
        return KINDS[kind].wider[field]
    attribute, shape = shapes(KINDS[kind].model)[field]
    if isinstance(shape.mark, (TermReference, Reference)):
        return shape.mark
    annotation: Any = KINDS[kind].model.model_fields[attribute].annotation
    if shape.part:
        return cast("type[Choice]", shape.part.groups)  # type: ignore[attr-defined]
    found: type[Choice] = get_args(annotation)[0] if get_args(annotation) else annotation
    return found


def term_of(edition: Edition, kind: str, field: str, key: str) -> VocabularyEntry | None:
    """The vocabulary entry that a facet's value is; None for closed lists and references."""
    source = _source(kind, field)
    return edition.library.terms[source.vocabulary][key] if isinstance(source, (TermReference, Wider)) else None


def label(edition: Edition, kind: str, field: str, key: str) -> Translatable:
    """The words for one value of a facet."""
    source = _source(kind, field)
    if isinstance(source, (TermReference, Wider)):
        return edition.library.terms[source.vocabulary][key].label
    if isinstance(source, Reference):
        entry = edition.library.records[source.kind].get(key)
        return entry.title if entry else key
    return source.read(key).label


def keys(edition: Edition, kind: str, field: str) -> tuple[str, ...]:
    """The values that a facet can have: a whole vocabulary or closed list, or the records that are named."""
    source = _source(kind, field)
    if isinstance(source, Reference):
        return tuple(sorted({key for _, found in column(edition, kind, field) for key in found}))
    return tuple(_order(edition, kind, field))


def href(edition: Edition, kind: str, field: str, key: str, page: int = 1) -> str:
    """The link to a page of a kind's list, of its list for one value of a field, or without one of the list `key`."""
    at = edition.addresses
    if field:
        return edition.href(at.facet(edition.lang, kind, field, key, page=page))
    return edition.href(at.listing(edition.lang, kind, key, page=page))


def pager(edition: Edition, kind: str, number: int, of: int, field: str = "", key: str = "") -> Pager | None:
    """The way through the pages of a list; None where it has only one."""
    if of == 1:
        return None
    there = partial(href, edition, kind, field, key)
    return Pager(
        kind=kind,
        field=field,
        key=key,
        number=number,
        of=of,
        previous=there(number - 1) if number > 1 else "",
        next=there(number + 1) if number < of else "",
    )


def _order(edition: Edition, kind: str, field: str) -> Mapping[str, int]:
    """The place of each value in its vocabulary or closed list; records have none."""
    source = _source(kind, field)
    if isinstance(source, Reference):
        return {}
    known = (
        edition.library.terms.get(source.vocabulary, {})
        if isinstance(source, (TermReference, Wider))
        else map(str, source)
    )
    return {key: place for place, key in enumerate(known)}


@query
def _ahead(edition: Edition, kind: str) -> Mapping[Entry, bool]:
    """What a list shows first, and whether it is counted: events that are coming, calls that are open or open later."""
    if kind == "events":
        return {event: True for _, event in edition.agenda.coming}
    calls = {call: edition.opportunity(call) for call in edition.library.opportunities.all()}
    return {call: card.open for call, card in calls.items() if not card.closed}


@query
def counted(edition: Edition, kind: str, field: str, among: str = "") -> dict[str, int]:
    """How many records have each value of a facet, in the order of its vocabulary or closed list.

    `among` "ahead": of events only those that are coming, of calls those that are open.
    """
    ahead = _ahead(edition, kind) if among else {}
    counts = Counter[str]()
    for entry, found in column(edition, kind, field):
        if not among or entry in ahead:
            # An empty Counter takes them as they are.
            counts.update({key: int(ahead.get(entry, True)) for key in found})
    place = _order(edition, kind, field)
    return {key: counts[key] for key in sorted(counts, key=lambda key: (place.get(key, len(place)), key))}


def _tallies(edition: Edition, kind: str, field: str) -> tuple[FacetCount, ...]:
    """The values of a facet; of events the facets count those that are coming, of calls those that are open.

    Those that belong to something, as communes to cantons, are many: they stand in the order of the alphabet.
    """
    place = _order(edition, kind, field)
    found = tuple(
        FacetCount(
            key=key,
            label=label(edition, kind, field, key),
            href=href(edition, kind, field, key),
            count=count,
            tone=place.get(key, 0) % TONES,
        )
        for key, count in counted(edition, kind, field, "ahead" if kind in _OVER else "").items()
    )
    if wider_facet(field) not in KINDS[kind].wider:
        return found
    return tuple(sorted(found, key=lambda tally: fold(edition.localizer.plain(tally.label))))


@query
def facet(edition: Edition, kind: str, field: str, key: str = "") -> Facet:
    """A facet of a kind, with the value `key` marked."""
    if key:
        whole = facet(edition, kind, field)
        return whole._replace(values=tuple(replace(tally, current=tally.key == key) for tally in whole.values))
    wider = KINDS[kind].wider.get(field)
    title = edition.localizer.plain(wider.title if wider else KINDS[kind].fields[field].label)
    return Facet(name=field, label=title, values=_tallies(edition, kind, field))


def choices(
    edition: Edition, kind: str, fields: Iterable[str], chosen: tuple[str, str]
) -> tuple[tuple[str, str, FacetCount], ...]:
    """The first value of each of these facets, for one tap: facet, the word for it in addresses, value.

    Which is the first is up to the vocabulary; `chosen` are facet and value of the list itself.
    """
    found = ((field, facet(edition, kind, field, chosen[1] if field == chosen[0] else "").values) for field in fields)
    return tuple((field, KINDS[kind].facets[field].tell(edition.lang), some[0]) for field, some in found if some)


def chosen(edition: Edition, kind: str, field: str, key: str) -> FacetCount | None:
    """The value that a list is narrowed to; None where nobody whom the facet counts has it, or there is none."""
    return next((tally for tally in facet(edition, kind, field).values if tally.key == key), None) if field else None

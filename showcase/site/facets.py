"""Facets: the fields that group records into lists, with their values, words and counts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, get_args

from showcase.records.entry import Entry
from showcase.schema.choice import Choice
from showcase.schema.kinds import KINDS
from showcase.schema.reference import Reference, Term
from showcase.schema.shape import shapes
from showcase.schema.vocabulary import Entry as VocabularyEntry
from showcase.site.cards import Tally
from showcase.site.edition import TONES, Edition
from showcase.site.memory import remembered


@dataclass(frozen=True, kw_only=True, slots=True)
class Facet:
    """A field by which a list can be narrowed, with its values."""

    name: str
    label: str
    values: tuple[Tally, ...]


def values(entry: Entry, field: str) -> tuple[str, ...]:
    """What a record has in a field that groups records, as keys."""
    return keys(getattr(entry.facts, field))


def keys(value: Any) -> tuple[str, ...]:
    """A value of such a field as keys."""
    many = value if isinstance(value, list) else [] if value is None else [value]
    return tuple([str(one) for one in many])


def by_value(edition: Edition, entries: Iterable[Entry], kind: str, field: str) -> Mapping[str, tuple[Entry, ...]]:
    """The records of a kind that have each value of a field, in the order they came."""
    known = dict(edition.library.column(kind, field))
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        for key in dict.fromkeys(keys(known[entry])):
            groups.setdefault(key, []).append(entry)
    return {key: tuple(group) for key, group in groups.items()}


@cache
def _source(kind: str, field: str) -> Term | Reference | type[Choice]:
    """Where the words for a field's values are: a vocabulary, the records of a kind, or a closed list."""
    attribute, shape = shapes(KINDS[kind].model)[field]
    if isinstance(shape.mark, (Term, Reference)):
        return shape.mark
    annotation: Any = KINDS[kind].model.model_fields[attribute].annotation
    found: type[Choice] = get_args(annotation)[0] if get_args(annotation) else annotation
    return found


def term_of(edition: Edition, kind: str, field: str, key: str) -> VocabularyEntry | None:
    """The vocabulary entry that a facet's value is; None for closed lists and references."""
    source = _source(kind, field)
    return edition.library.terms[source.vocabulary][key] if isinstance(source, Term) else None


def label(edition: Edition, kind: str, field: str, key: str) -> Any:
    """The words for one value of a facet."""
    source = _source(kind, field)
    if isinstance(source, Term):
        return edition.library.terms[source.vocabulary][key].label
    if isinstance(source, Reference):
        entry = edition.library.get(source.kind, key)
        return entry.title if entry else key
    return source.read(key).label


def href(edition: Edition, kind: str, field: str, key: str, page: int = 1) -> str:
    """The link to a page of a kind's list, or of its list for one value of a field; "" for both means none."""
    at = edition.addresses
    if field:
        return edition.href(at.facet(edition.lang, kind, field, key, page=page))
    return edition.href(at.listing(edition.lang, kind, page=page))


def _order(edition: Edition, kind: str, field: str) -> Mapping[str, int]:
    """The place of each value in its vocabulary or closed list; records have none."""
    source = _source(kind, field)
    if isinstance(source, Reference):
        return {}
    known = edition.library.terms.get(source.vocabulary, {}) if isinstance(source, Term) else map(str, source)
    return {key: place for place, key in enumerate(known)}


@remembered
def counted(edition: Edition, kind: str, field: str, among: str = "") -> dict[str, int]:
    """How many records have each value of a facet, in the order of its vocabulary or closed list.

    `among` "coming": of events only those that are coming.
    """
    column = edition.library.column(kind, field)
    if among:
        coming = {event for _, event in edition.agenda.coming}
        column = tuple(pair for pair in column if pair[0] in coming)
    counts = Counter(key for _, value in column for key in keys(value))
    place = _order(edition, kind, field)
    return {key: counts[key] for key in sorted(counts, key=lambda key: (place.get(key, len(place)), key))}


def _tallies(edition: Edition, kind: str, field: str) -> tuple[Tally, ...]:
    """The values of a facet; of events the facets count those that are coming."""
    place = _order(edition, kind, field)
    return tuple(
        Tally(
            key=key,
            label=label(edition, kind, field, key),
            href=href(edition, kind, field, key),
            count=count,
            tone=place.get(key, 0) % TONES,
        )
        for key, count in counted(edition, kind, field, "coming" if kind == "events" else "").items()
    )


@remembered
def facet(edition: Edition, kind: str, field: str, key: str = "") -> Facet:
    """A facet of a kind, with the value `key` marked."""
    if key:
        whole = facet(edition, kind, field)
        return replace(whole, values=tuple(replace(tally, current=tally.key == key) for tally in whole.values))
    name = edition.wording.plain(KINDS[kind].fields[field].label)
    return Facet(name=field, label=name, values=_tallies(edition, kind, field))


def chosen(edition: Edition, kind: str, field: str, key: str) -> Tally | None:
    """The value that a list is narrowed to; None where nobody whom the facet counts has it, or there is none."""
    return next((tally for tally in facet(edition, kind, field).values if tally.key == key), None) if field else None

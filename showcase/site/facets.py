"""Facets: the fields that group records into lists, with their values, words and counts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from showcase.records.entry import Entry
from showcase.schema.choice import Choice
from showcase.schema.kinds import KINDS
from showcase.schema.shape import shapes
from showcase.site.cards import Tally
from showcase.site.edition import TONES, Edition


@dataclass(frozen=True, kw_only=True, slots=True)
class Facet:
    """A field by which a list can be narrowed, with its values."""

    name: str
    label: str
    values: tuple[Tally, ...]


def values(entry: Entry, field: str) -> tuple[str, ...]:
    """What a record has in a field that groups records, as keys."""
    value: Any = getattr(entry.facts, field)
    many = value if isinstance(value, list) else [] if value is None else [value]
    return tuple(str(one) for one in many)


@cache
def _known(kind: str, field: str) -> tuple[str, Any]:
    """Where the words for a field's values are: the vocabulary's name, or the closed list; neither for references."""
    attribute, shape = shapes(KINDS[kind].model)[field]
    if shape.mark is not None:
        return getattr(shape.mark, "vocabulary", ""), None
    annotation: Any = KINDS[kind].model.model_fields[attribute].annotation
    found = annotation if isinstance(annotation, type) and issubclass(annotation, Choice) else get_args(annotation)[0]
    return "", found


def vocabulary_of(kind: str, field: str) -> str:
    """The vocabulary that a facet's values come from; "" for closed lists and references."""
    return _known(kind, field)[0]


def label(edition: Edition, kind: str, field: str, key: str) -> Any:
    """The words for one value of a facet."""
    vocabulary, choices = _known(kind, field)
    if vocabulary:
        return edition.library.terms[vocabulary][key].label
    if choices is not None:
        return choices(key).label
    venue = edition.library.get("venues", key)
    return venue.facts.name if venue else key


def tallies(edition: Edition, kind: str, field: str, entries: Iterable[Entry], current: str = "") -> tuple[Tally, ...]:
    """The values of a facet among these records, in the order of their vocabulary or closed list."""
    counts = Counter(key for entry in entries for key in values(entry, field))
    vocabulary, choices = _known(kind, field)
    order = list(edition.library.terms.get(vocabulary, {})) if vocabulary else [str(c) for c in choices or ()]
    place = {key: number for number, key in enumerate(order)}
    return tuple(
        Tally(
            key=key,
            label=label(edition, kind, field, key),
            href=edition.href(edition.addresses.facet(edition.lang, kind, field, key)),
            count=counts[key],
            current=key == current,
            tone=place.get(key, 0) % TONES,
        )
        for key in sorted(counts, key=lambda key: (place.get(key, len(place)), key))
    )


def facets(edition: Edition, kind: str, entries: Sequence[Entry], field: str = "", key: str = "") -> tuple[Facet, ...]:
    """All facets of a kind, with the value that is shown marked."""
    return tuple(
        Facet(
            name=name,
            label=edition.wording.plain(KINDS[kind].fields[name].label),
            values=tallies(edition, kind, name, entries, key if name == field else ""),
        )
        for name in KINDS[kind].facets
    )

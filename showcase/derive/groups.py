"""Groups of records that have a list of their own: with a value of a facet, with two values, of a month or year."""

from collections import Counter
from datetime import date, timedelta

from showcase.derive import pairs
from showcase.derive.pairs import FIRST, SECOND
from showcase.records.library import Library
from showcase.schema.kinds import KINDS, field_of
from showcase.schema.record import Part
from showcase.schema.reference import TermReference
from showcase.schema.shape import shapes
from showcase.schema.vocabulary import included


def keys_in(value: object) -> tuple[str, ...]:
    """A value of a field that groups records, as keys."""
    if isinstance(value, Part):  # it says itself which list it is found in
        value = value.group  # type: ignore[attr-defined]
    many = value if isinstance(value, list) else [] if value is None else [value]
    return tuple([str(one) for one in many])


def values(library: Library, kind: str, field: str) -> set[str]:
    """The values of a facet that some record has."""
    name = field_of(field)
    found = {key for _, value in library.records[kind].column(name) for key in keys_in(value)}
    mark, known = shapes(KINDS[kind].model)[name][1].mark, library.terms
    terms = known[mark.vocabulary] if isinstance(mark, TermReference) else {}
    if not (wider := KINDS[kind].wider.get(field)):
        return set(included(found, terms))
    wholes = (terms[key].part_of for key in found if key in terms)
    return {whole for whole in wholes if whole and whole in known[wider.vocabulary]}


def pairs_of_values(library: Library) -> set[tuple[str, str, str]]:
    """The second facet and both values of each list of the members who have two values."""
    found, column = set(), library.members.column
    for second in SECOND:
        members = [
            (keys_in(one), keys_in(more)) for (_, one), (_, more) in zip(column(FIRST), column(second), strict=True)
        ]
        singles = [Counter(key for member in members for key in member[place]) for place in (0, 1)]
        found |= {(second, key, other) for key, other, _ in pairs.listed(pairs.counts(members), *singles)}
    return found


def periods(library: Library, today: date | None) -> set[tuple[str, ...]]:
    """The months of events, and the years of which something is over, as the steps of an address."""
    months, years = set[tuple[str, ...]](), set[tuple[str, ...]]()
    for _, spans in library.events.column("spans"):
        for span in spans:
            month = span.start.day.replace(day=1)
            while month <= span.last:
                months.add((f"{month.year}", f"{month.month:02}"))
                month = (month + timedelta(days=31)).replace(day=1)
        if spans and (today is None or spans[-1].last < today):
            years.add((f"{spans[-1].start.day.year}",))
    return months | years

"""Pairs: the lists of members who have two values, and the links that lead there without script."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from showcase.derive import pairs
from showcase.derive.pairs import FIRST, SECOND
from showcase.engine.query import query
from showcase.pages.edition import Edition
from showcase.pages.facets import Facet, column, counted, facet


@query
def _counts(edition: Edition, second: str) -> Mapping[str, Mapping[str, int]]:
    columns = (column(edition, "members", field) for field in (FIRST, second))
    return pairs.counts((first, other) for (_, first), (_, other) in zip(*columns, strict=True))


def all_of(edition: Edition) -> Iterator[tuple[str, str, str, int]]:
    """Every pair that has a list: value of the first facet, second facet, its value, how many have both."""
    for second in SECOND:
        for key, others in _listed(edition, second).items():
            yield from ((key, second, other, many) for other, many in others.items())


@query
def _listed(edition: Edition, second: str) -> Mapping[str, Mapping[str, int]]:
    """Those of `_counts` that have a list."""
    singles = [counted(edition, "members", field) for field in (FIRST, second)]
    found: dict[str, dict[str, int]] = {}
    for key, other, many in pairs.listed(_counts(edition, second), *singles):
        found.setdefault(key, {})[other] = many
    return found


@query
def within(edition: Edition, field: str, key: str) -> tuple[Facet, ...]:
    """By what the list of one value can be narrowed down further, with how many are left."""
    wanted = SECOND if field == FIRST else (FIRST,) if field in SECOND else ()
    groups = (_left(edition, field, key, facet(edition, "members", other)) for other in wanted)
    return tuple(group for group in groups if group.values)


def _left(edition: Edition, field: str, key: str, others: Facet) -> Facet:
    """Of a facet the values that some have of those in a list, but not all of them."""
    total, left = counted(edition, "members", field)[key], []
    for tally in others.values:
        pair = (key, others.name, tally.key) if field == FIRST else (tally.key, field, key)
        many = _counts(edition, pair[1]).get(pair[0], {}).get(pair[2], 0)
        if pair[2] in _listed(edition, pair[1]).get(pair[0], {}):
            there = edition.href(edition.addresses.pair(edition.lang, *pair))
            left.append(replace(tally, href=there, count=many))
        elif tally.count == many < total:  # whoever has the other value is in this list, so the other's shows the same
            left.append(tally)
    return others._replace(values=tuple(left))

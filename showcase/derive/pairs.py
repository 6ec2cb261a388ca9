"""Pairs: two facets by which the directory is narrowed together, and for which values of both there is a list.

There is one where some member has both, and fewer than have either: else the list of one of the values shows the same.
Of a large cluster those of the most members: what few have both of is soon seen in the list of the rarer value.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

# What addresses begin with, and what is narrowed down further.
FIRST, SECOND = "disciplines", ("languages", "commune")
MOST = 240  # lists of each second facet: with two thousand members one page more to nine of the others
Keys = tuple[str, ...]


def counts(members: Iterable[tuple[Keys, Keys]]) -> Mapping[str, Mapping[str, int]]:
    """By value of the first facet and of the second, how many of these members have both."""
    found: dict[str, Counter[str]] = {}
    for first, second in members:
        for key in first:
            found.setdefault(key, Counter()).update(second)
    return {key: dict(sorted(found[key].items())) for key in sorted(found) if found[key]}


def listed(
    both: Mapping[str, Mapping[str, int]], first: Mapping[str, int], second: Mapping[str, int]
) -> Iterator[tuple[str, str, int]]:
    """The pairs that have a list, with how many have both; `first` and `second` say how many have either."""
    found = (
        (key, other, many)
        for key, others in both.items()
        for other, many in others.items()
        if many < first[key] and many < second[other]
    )
    yield from sorted(sorted(found, key=lambda pair: (-pair[2], *pair[:2]))[:MOST])

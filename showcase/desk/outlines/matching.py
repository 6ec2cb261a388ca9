"""Which commune of the vocabulary an outline is, or is a part of: by the property that tells the most of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from showcase.desk.outlines.reading import Feature
from showcase.desk.outlines.wrong import Wrong
from showcase.records.lookup import Lookup
from showcase.schema.vocabulary import Term

_SHOWN = 6


@dataclass(frozen=True, kw_only=True, slots=True)
class Match:
    """By the key of each commune its outlines, by which property, and the outlines that are none."""

    property: str
    communes: Mapping[str, Sequence[Feature]]
    strangers: Sequence[Feature]


class Names:
    """Finds a commune by its key, its public code, a label or a synonym."""

    def __init__(self, terms: Mapping[str, Term], lookup: Lookup | None) -> None:
        codes: dict[str, set[str]] = {}
        for key, term in terms.items():
            codes.setdefault(term.code or "", set()).add(key)
        self._codes = {code: next(iter(keys)) for code, keys in codes.items() if code and len(keys) == 1}
        self._lookup = lookup or Lookup(keys=(), labels={}, others={})

    def key(self, word: str) -> str:
        """The one commune that is meant; "" where there is none, or more than one."""
        return self._codes.get(word) or self._lookup.key(word)

    def near(self, word: str) -> str:
        return self._lookup.near(word)


def match(features: Sequence[Feature], names: Names) -> Match:
    """Every outline with its commune. Raises Wrong where no property tells any."""
    found = [_by(name, features, names) for name in dict.fromkeys(_properties(features))]
    best = max(found, key=lambda one: (len(one.communes), -len(one.strangers)), default=None)
    if best is None or not best.communes:
        known = ", ".join(list(dict.fromkeys(_properties(features)))[:_SHOWN])
        raise Wrong("names", known=known or "–")
    return best


def _properties(features: Iterable[Feature]) -> Iterable[str]:
    return (name for feature in features for name in feature.properties)


def _by(name: str, features: Sequence[Feature], names: Names) -> Match:
    communes: dict[str, list[Feature]] = {}
    strangers = []
    for feature in features:
        if key := names.key(feature.properties.get(name, "")):
            communes.setdefault(key, []).append(feature)
        else:
            strangers.append(feature)
    return Match(property=name, communes=communes, strangers=strangers)

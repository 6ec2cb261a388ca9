"""The values that the search knows by their words: of the directory's facets, of other kinds' fields, and the kinds."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from showcase.derive.search import words_of
from showcase.engine.query import query
from showcase.pages.edition import Edition
from showcase.pages.facets import keys, label, term_of
from showcase.schema.choice import Choice
from showcase.schema.label import Label
from showcase.schema.text import Translatable

KINDS = "kinds"  # what a record is, as a facet
# By kind, the fields beside facets of the directory whose values are found by their words.
FIELDS: Mapping[str, tuple[str, ...]] = {"events": ("kind", "price"), "opportunities": ("kind",)}
# What people type for a whole kind, or for one value of a field, beside its label.
_KIND_WORDS: Mapping[str, Label] = {
    "events": Label("event, date, programme", context="words to search by"),
    "opportunities": Label("open call, competition, opportunity", context="words to search by"),
    "initiatives": Label("initiative, project", context="words to search by"),
    "venues": Label("place, room, coworking, workspace, studio to rent", context="words to search by"),
    "news": Label("news, article", context="words to search by"),
}
_OTHER_WORDS: Mapping[tuple[str, str], Label] = {
    ("price", "free"): Label("free, free of charge, no charge", context="words to search by"),
    ("kind", "job"): Label("job, work, vacancy, employment", context="words to search by"),
    ("kind", "internship"): Label("internship, trainee, work placement", context="words to search by"),
    ("kind", "funding"): Label("funding, grant, subsidy, scholarship", context="words to search by"),
    ("kind", "tender"): Label("tender, public contract", context="words to search by"),
}
Others = Label | Mapping[str, list[str]] | None


class Value(NamedTuple):
    """A value by its words: its label, what that says in other languages, and other words in this one and in those.

    A word is in the first of these that has it. `part_of` is what the value belongs to, "" for nothing.
    """

    key: str
    label: str
    labels: Sequence[str]
    own: Sequence[str]
    foreign: Sequence[str]
    part_of: str


@query
def facets(edition: Edition) -> tuple[str, ...]:
    """The facets of the directory that have values: a site need not have every vocabulary.

    Every record asks: worked out for each of them, it would look through all members each time.
    """
    return tuple(name for name in edition.kinds["members"].facets if keys(edition, "members", name))


def of_kind(edition: Edition, kind: str) -> tuple[str, ...]:
    """By which of all of these the records of a kind are found, their own named after the kind too ("events/kind").

    Members by all facets but what terms belong to, others by those that are terms.
    """
    members = edition.kinds["members"]
    if kind == "members":
        return tuple(name for name in facets(edition) if name not in members.wider)
    known = edition.kinds[kind].fields
    shared = (name for name in members.facet_of.values() if name in known)
    return (*shared, *(f"{kind}/{name}" for name in FIELDS.get(kind, ())))


def keys_of(edition: Edition, name: str) -> Sequence[str]:
    """The keys of the values of one of these, in their order."""
    kind, _, field = name.partition("/") if name.partition("/")[0] in FIELDS else ("members", "", name)
    return keys(edition, kind, field)


@query
def of_facet(edition: Edition, name: str) -> tuple[Value, ...]:
    """The values of a facet of the directory."""
    made = []
    for key in keys(edition, "members", name):
        term = term_of(edition, "members", name, key)
        called, others = label(edition, "members", name, key), term.synonyms if term else None
        made.append(_value(edition, key, called, others, (term.part_of if term else None) or ""))
    return tuple(made)


@query
def of_others(edition: Edition) -> Mapping[str, tuple[Value, ...]]:
    """The values of fields of other kinds, and these kinds themselves."""
    made: dict[str, tuple[Value, ...]] = {}
    for kind, fields in FIELDS.items():
        for field in fields if kind in edition.kinds else ():
            made[f"{kind}/{field}"] = tuple(
                _value(edition, key, label(edition, kind, field, key), _OTHER_WORDS.get((field, key)))
                for key in keys(edition, kind, field)
            )
    kinds = {kind: words for kind, words in _KIND_WORDS.items() if kind in edition.kinds}
    made[KINDS] = tuple(_value(edition, kind, edition.kinds[kind].many, words) for kind, words in kinds.items())
    return made


def _value(edition: Edition, key: str, called: Translatable, others: Others, part_of: str = "") -> Value:
    shown, by_language = edition.localizer.plain(called), _by_language(edition, others)
    known = set(words_of(shown))
    groups: list[tuple[str, ...]] = []
    for texts in (
        _in_all_languages(edition, called),
        by_language.get(edition.lang, ()),
        (word for words in by_language.values() for word in words),
    ):
        new = sorted({*words_of(" ".join(texts))} - known)
        known.update(new)
        groups.append(tuple(new))
    labels, own, foreign = groups
    return Value(key=key, label=shown, labels=labels, own=own, foreign=foreign, part_of=part_of)


def _by_language(edition: Edition, others: Others) -> Mapping[str, Sequence[str]]:
    if isinstance(others, Label):
        return {lang: others.tell(lang).split(", ") for lang in edition.localizer.languages}
    return others or {}


def _in_all_languages(edition: Edition, called: Translatable) -> Iterator[str]:
    words = called.label if isinstance(called, Choice) else called
    if isinstance(words, Label):
        yield from (words.tell(lang) for lang in edition.localizer.languages)
    elif isinstance(words, Mapping):
        yield from words.values()

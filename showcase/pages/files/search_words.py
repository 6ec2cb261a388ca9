"""The words of bodies and captions, by which the search finds a record beside its row: files of a few words each.

A query reads the files that its words stand in (theme/static/js/words.js, which cuts in the same way), so all of them
together may be large. A word that very many records have tells none from another, and is left out.
"""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from itertools import pairwise

from showcase.derive import search
from showcase.engine.query import query, query_many
from showcase.pages.edition import Edition
from showcase.pages.files import search_results, search_values
from showcase.pages.files.found import everything
from showcase.records.entry import Entry
from showcase.schema.field import fields
from showcase.schema.record import Part
from showcase.schema.shape import shapes
from showcase.schema.text import Translated

RECORDS = 8  # for each file
_FIELDS = ("texts", "bodies", "labels", "others")
_TAG = re.compile(r"<[^>]*>")
_AT_LEAST, _COMMON = 12, 8  # a word is common that more records have than the one, and than each so-manieth


def files(edition: Edition) -> int:
    """How many files there are."""
    return -(-len(everything(edition)) // RECORDS)


@query
def by_file(edition: Edition) -> tuple[str, ...]:
    """The text of each file. Of records it has by word the places, each as how far it is from the last; of values
    their facets and keys, as "trades weaver".
    """
    found, count = everything(edition), files(edition)
    made: list[dict[str, dict[str, object]]] = [{name: {} for name in _FIELDS} for _ in range(count)]
    texts, bodies = _Holders(), _Holders()
    for place, (near, far) in enumerate(query_many(_words, edition, [(entry,) for entry in found])):
        texts.add(near, place)
        bodies.add(far, place)
    most = max(_AT_LEAST, len(found) // _COMMON)
    for name, holders in (("texts", texts), ("bodies", bodies)):
        for word, places in sorted(holders.items()):
            if name == "texts" or len(places) <= most:
                made[search.file_of(word, count)][name][word] = _steps(places)
    for name, word, value in _values(edition) if count else ():
        made[search.file_of(word, count)][name].setdefault(word, []).append(value)  # type: ignore[attr-defined]
    return tuple(search.words(of=len(found), **words) for words in made)


class _Holders(dict[str, list[int]]):
    """By word, the places of the records that have it."""

    def add(self, words: str, place: int) -> None:
        for word in words.split():
            self.setdefault(word, []).append(place)


def _steps(places: list[int]) -> int | list[int]:
    return places[0] if len(places) == 1 else [places[0], *(later - one for one, later in pairwise(places))]


@query
def _words(edition: Edition, entry: Entry) -> tuple[str, str]:
    """The words of the texts that a record is found by beside its row, and those of its body and all that it says."""
    line, texts, _ = search_results.of(edition, entry)
    shown = {*search.words_of(f"{edition.title(entry)} {line}")}
    near = _telling(" ".join(texts)) - shown
    words = entry.words
    body = unescape(_TAG.sub(" ", words[edition.localizer.available(words)].html)) if words else ""
    far = _telling(" ".join((body, *_told(edition, entry.facts)))) - near - shown
    return " ".join(sorted(near)), " ".join(sorted(far))


def _telling(text: str) -> set[str]:
    return {word for word in search.words_of(text) if len(word) >= search.LEAST and not word.isdigit()}


def _values(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """Words in other languages than the edition's, in order: the field that they are in, and the value they lead to."""
    known = {name: search_values.of_facet(edition, name) for name in search_values.facets(edition)}
    found = [
        (field, word, f"{name} {value.key}")
        for name, values in {**known, **search_values.of_others(edition)}.items()
        for value in values
        for field, words in (("labels", value.labels), ("others", value.foreign))
        for word in words
        if len(word) >= search.LEAST
    ]
    yield from sorted(found)


def _told(edition: Edition, part: Part) -> Iterator[str]:
    """Every text in facts, however deep, in the language of the edition."""
    for attribute, many in _texts(type(part)):
        value = getattr(part, attribute)
        for one in value if many else (value,):
            if isinstance(one, Part):
                yield from _told(edition, one)
            elif one:
                yield edition.localizer.plain(one)


@cache
def _texts(model: type[Part]) -> tuple[tuple[str, bool], ...]:
    """The attributes of a model that are texts or parts, and whether there are many; none that is never shown."""
    declared = fields(model)
    return tuple(
        (attribute, shape.many)
        for name, (attribute, shape) in shapes(model).items()
        if declared[name].public != "no" and (shape.part or isinstance(shape.mark, Translated))
    )

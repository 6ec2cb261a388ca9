"""Words as the site shows them, in the place of keys: what means exactly one term or choice is read as its key."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Literal

from showcase.records import lookup
from showcase.records.mark import Path, name, nearest
from showcase.records.problem import Problem
from showcase.records.text_file import Text
from showcase.records.vocabularies import Vocabularies
from showcase.schema.record import Part
from showcase.schema.reference import TermReference
from showcase.schema.shape import Shape, shapes
from showcase.schema.text import PLACEHOLDER


class Wording:
    """Puts keys into the place of words that mean one: a note for each, an error for what means none, or several.

    Who reads a record again only where it changed must do so too where a vocabulary did that had a part in this.
    """

    def __init__(self, model: type[Part], text: Text, known: Vocabularies | None) -> None:
        self.text, self.known = text, known
        self.problems: list[Problem] = []
        self._judged: set[str] = set()  # the fields of which nothing more is to be said
        self.part(model, text.data, ())

    def others(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """The problems without those that say of a value once more that it is none of a list."""
        return (one for one in problems if one.code not in ("slug", "choice") or one.field not in self._judged)

    def part(self, model: type[Part], data: object, path: Path) -> None:
        if not isinstance(data, dict):
            return
        for key, shape in _holding(model):
            if key not in data:
                continue
            value, place = data[key], (*path, key)
            if shape.keys:
                if isinstance(value, dict):
                    data[key] = {self._key(shape, one, (*place, one)): inside for one, inside in value.items()}
            elif shape.many:
                self._items(shape, value, place)
            else:
                self._item(shape, data, key, value, place)

    def _items(self, shape: Shape, values: object, path: Path) -> None:
        if not isinstance(values, list):
            return
        before = len(self.problems)
        for n, one in enumerate(values):
            self._item(shape, values, n, one, (*path, n))
        if len(self.problems) > before and not shape.part and all(isinstance(one, str) for one in values):
            values[:] = dict.fromkeys(values)  # a key, and a word for it beside

    def _item(self, shape: Shape, holder: Any, at: Any, value: Any, path: Path) -> None:
        if shape.part:
            self.part(shape.part, value, path)
        elif isinstance(value, str) and value != PLACEHOLDER:  # of which the schema says what it is
            holder[at] = self._key(shape, value, path)

    def _key(self, shape: Shape, word: str, path: Path) -> str:
        """The key that a word is, or means."""
        vocabulary = shape.mark.vocabulary if isinstance(shape.mark, TermReference) else ""
        if shape.choice:
            if word in shape.choice._value2member_map_:
                return word
            known = lookup.of_choice(shape.choice, shape.left_out)
        elif self.known is None:
            return word
        elif vocabulary not in self.known.keys:  # it could not be read, which is told there
            self._judged.add(name(path))
            return word
        elif word in self.known.keys[vocabulary]:
            return word
        else:
            known = self.known.lookups[vocabulary]
        if key := known.key(word):
            self._report(path, "term.word", "note", found=word, key=key)
            if shape.keys:
                self.text.marks[*path[:-1], key] = nearest(self.text.marks, path)
            return key
        found = {"found": word, "near": known.near(word), "known": ", ".join(known.choices(word))}
        if self.known and vocabulary:
            where = self.known.where[vocabulary][()].path
            self._report(path, "term", "error", **found, where=where)
        else:
            self._report(path, "choice", "error", **found)
        self._judged.add(name(path))
        return word

    def _report(self, path: Path, code: str, level: Literal["error", "note"], **details: object) -> None:
        mark = nearest(self.text.marks, path)
        self.problems.append(
            Problem(path=mark.path, line=mark.line, field=name(path), code=code, details=details, level=level)
        )


@cache
def _holding(model: type[Part]) -> tuple[tuple[str, Shape], ...]:
    """The fields in which a term or a choice may stand, however deep."""
    return tuple(_found(model, frozenset()))


def _found(model: type[Part], seen: frozenset[type[Part]]) -> Iterator[tuple[str, Shape]]:
    for key, (_, shape) in shapes(model).items():
        if (
            shape.choice
            or isinstance(shape.mark, TermReference)
            or (shape.part and shape.part not in seen and any(_found(shape.part, seen | {model})))
        ):
            yield key, shape

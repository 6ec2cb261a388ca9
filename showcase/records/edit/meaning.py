"""What a value means, as the schema reads it: two spellings of one thing are no change."""

import json
from copy import deepcopy
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from showcase.records.edit.align import align
from showcase.records.mark import Mark
from showcase.records.settings import Settings
from showcase.records.text_file import Text
from showcase.records.vocabularies import Vocabularies
from showcase.records.wording import Wording
from showcase.schema.record import Part
from showcase.schema.shape import Shape, shapes
from showcase.schema.text import Translated, clean, tidy

_NOWHERE = Mark("", 1)


class Meaning:
    """Tells what values of records mean, with the settings and vocabularies of a site."""

    def __init__(self, settings: Settings, known: Vocabularies | None) -> None:
        self.known = known
        self.context = {
            "languages": settings.text_languages,
            "region": settings.phone_region,
            "passed_over": settings.passed_over,
            "unread": [],
        }

    def kept(self, model: type[Part], old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
        """`new`, spelt as `old` wherever the two mean the same."""
        known = shapes(model)
        return {
            key: self._kept(model, key, known[key][1], old[key], value) if key in known and key in old else value
            for key, value in new.items()
        }

    def _kept(self, model: type[Part], key: str, shape: Shape, old: Any, new: Any) -> Any:
        if old == new:
            return old
        if shape.many and isinstance(old, list) and isinstance(new, list):
            origins = self.origins(model, key, old, new)
            return [
                value if origin is None else self._one(model, key, shape, old[origin], value, item=True)
                for value, origin in zip(new, origins, strict=True)
            ]
        return self._one(model, key, shape, old, new, item=False)

    def _one(self, model: type[Part], key: str, shape: Shape, old: Any, new: Any, *, item: bool) -> Any:
        if isinstance(shape.mark, Translated) and isinstance(old, dict) and isinstance(new, dict):
            lines = shape.mark.longest.lines
            return {
                lang: old[lang] if lang in old and _said(old[lang], lines=lines) == _said(text, lines=lines) else text
                for lang, text in new.items()
            }
        if shape.part and isinstance(old, dict) and isinstance(new, dict):
            same = self.of(model, key, old, item=item) == self.of(model, key, new, item=item)
            return old if same else self.kept(shape.part, old, new)
        return old if self.of(model, key, old, item=item) == self.of(model, key, new, item=item) else new

    def of(self, model: type[Part], key: str, value: Any, *, item: bool) -> str:
        """What the value of a field, or an item of it, means: equal for two that mean the same."""
        try:
            return repr(_adapter(model, key, item=item).validate_python(value, context=self.context))
        except (ValidationError, RecursionError):
            return json.dumps(value, sort_keys=True, default=str)

    def origins(self, model: type[Part], key: str, old: list[Any], new: list[Any]) -> list[int | None]:
        """For each item of a new list which of the old one it is."""
        olds, news = ([self.of(model, key, one, item=True) for one in values] for values in (old, new))
        return align(old, new, olds, news)

    def keys(self, model: type[Part], data: dict[str, Any]) -> dict[str, Any]:
        """A normal form in which every term and choice is its key, whatever word stood for it."""
        text = Text(lang="", data=deepcopy(data), marks={(): _NOWHERE})
        Wording(model, text, self.known)
        return text.data

    def key(self, model: type[Part], key: str, value: Any) -> Any:
        """A term or choice as its key, whatever word stands for it; `value` is all of the field or one item."""
        data = {key: [value] if shapes(model)[key][1].many else value}
        Wording(model, Text(lang="", data=data, marks={(): _NOWHERE}), self.known)
        found = data[key]
        return found[0] if isinstance(found, list) and shapes(model)[key][1].many else found


def _said(text: Any, *, lines: bool) -> Any:
    try:
        return clean(tidy(text, lines=lines), lines=lines)
    except (ValueError, TypeError, AttributeError):
        return text


@cache
def _adapter(model: type[Part], key: str, *, item: bool) -> TypeAdapter[Any]:
    """What reads a field of a model; of a list of items, one of them."""
    info = model.model_fields[shapes(model)[key][0]]
    annotation: Any = info.annotation
    if item:
        annotation = _item(annotation)
        return TypeAdapter(annotation)
    return TypeAdapter(Annotated[annotation, *info.metadata] if info.metadata else annotation)


def _item(annotation: Any) -> Any:
    while get_origin(annotation) in (Annotated, Union, UnionType):
        arguments = [one for one in get_args(annotation) if one is not type(None)]
        annotation = arguments[0]
    return get_args(annotation)[0] if get_origin(annotation) is list else annotation

"""What a field holds, seen from outside: a translated text, a reference, a term, a choice, a part, or a list of these."""

from functools import cache
from types import UnionType
from typing import Annotated, NamedTuple, Union, get_args, get_origin

from showcase.schema.choice import Choice, LeftOut
from showcase.schema.record import Part
from showcase.schema.reference import Reference, Serves, TermReference
from showcase.schema.text import Translated

Mark = Translated | Reference | TermReference


class Shape(NamedTuple):
    """`mark` says what a value means, `part` the model of a mapping, `choice` the closed list that a value is from.

    With `many` the field is a list of such; with `keys` it is a mapping whose keys are from the closed list. Of the
    closed list, values that are `left_out` are not for this site. `serves` is the kind that a field is for alone.
    """

    mark: Mark | None = None
    part: type[Part] | None = None
    choice: type[Choice] | None = None
    many: bool = False
    keys: bool = False
    left_out: frozenset[str] = frozenset()
    serves: str = ""


def _shape(annotation: object, metadata: tuple[object, ...]) -> Shape:
    for mark in metadata:
        if isinstance(mark, (Translated, Reference, TermReference)):
            return Shape(mark=mark)
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *marks = get_args(annotation)
        return _shape(inner, tuple(marks))
    if origin in (Union, UnionType):
        return _shape(next(a for a in get_args(annotation) if a is not type(None)), ())
    if origin in (list, dict):
        return _shape(get_args(annotation)[0], ())._replace(many=origin is list, keys=origin is dict)
    kind = annotation if isinstance(annotation, type) else object
    return Shape(
        part=kind if issubclass(kind, Part) else None,
        choice=kind if issubclass(kind, Choice) else None,
        left_out=frozenset(value for mark in metadata if isinstance(mark, LeftOut) for value in mark.values),
        serves=next((mark.kind for mark in metadata if isinstance(mark, Serves)), ""),
    )


@cache
def shapes(model: type[Part]) -> dict[str, tuple[str, Shape]]:
    """By the name used in files: the attribute's name and what it holds."""
    return {
        info.alias or name: (name, _shape(info.annotation, tuple(info.metadata)))
        for name, info in model.model_fields.items()
    }

"""What of a kind leaves as data: its public fields as a tree, from which values, JSON Schema and columns all follow.

Not data are the files of pictures and the words of a record in Markdown: these are works, and its page has them.
"""

from datetime import date, time
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from showcase.schema.choice import Choice
from showcase.schema.field import Declaration, about
from showcase.schema.moment import Moment
from showcase.schema.phone import Telephone
from showcase.schema.picture import Picture
from showcase.schema.record import Part
from showcase.schema.reference import Reference, TermReference
from showcase.schema.text import Translated

Sort = Literal[
    "texts", "reference", "term", "choice", "text", "number", "truth", "day", "clock", "moment", "phone", "part"
]
_PLAIN: dict[type, Sort] = {
    str: "text",
    bool: "truth",
    int: "number",
    float: "number",
    Decimal: "number",
    date: "day",
    time: "clock",
    Moment: "moment",
    Telephone: "phone",
}


class Node(NamedTuple):
    """What a field holds. `many`: a list of it; `keys`: a mapping from these to it; `target`: what it names."""

    sort: Sort
    many: bool = False
    keys: type[Choice] | None = None
    choices: type[Choice] | None = None
    part: type[Part] | None = None
    target: str = ""


class PublicField(NamedTuple):
    """A public field: its name in files and as an attribute, what it holds, what is declared of it."""

    name: str
    attribute: str
    node: Node
    about: Declaration
    required: bool


@cache
def public(model: type[Part]) -> tuple[PublicField, ...]:
    """The public fields of a model, in the order they are declared."""
    found = []
    for attribute, info in model.model_fields.items():
        declared, node = about(info), _node(info.annotation, tuple(info.metadata))
        if declared.public == "no" or node is None or (issubclass(model, Picture) and attribute == "file"):
            continue
        name = info.alias or attribute
        found.append(
            PublicField(name=name, attribute=attribute, node=node, about=declared, required=info.is_required())
        )
    return tuple(found)


def _node(kind: Any, marks: tuple[Any, ...]) -> Node | None:
    """The node of an annotation; None for what is no data."""
    for mark in marks:
        if isinstance(mark, Translated):
            return None if mark.markdown else Node(sort="texts")
        if isinstance(mark, Reference):
            return Node(sort="reference", target=mark.kind)
        if isinstance(mark, TermReference):
            return Node(sort="term", target=mark.vocabulary)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _node(inner[0], tuple(inner[1:]))
    if origin in (Union, UnionType):
        return _node(next(one for one in inner if one is not type(None)), ())
    return _several(origin, inner) if origin else _single(kind)


def _several(origin: object, inner: tuple[object, ...]) -> Node | None:
    """The node of a list, or of a mapping from a closed list."""
    one = _node(inner[-1], ())
    if one is None or origin is list:
        return one and one._replace(many=True)
    keys = inner[0]
    return one._replace(keys=keys) if isinstance(keys, type) and issubclass(keys, Choice) else None


def _single(kind: type) -> Node:
    if issubclass(kind, Part):
        return Node(sort="part", part=kind)
    if issubclass(kind, Choice):
        return Node(sort="choice", choices=kind)
    return Node(sort=_PLAIN[kind])

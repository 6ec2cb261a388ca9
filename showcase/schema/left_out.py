"""What a site can do without: kinds of records, the trades and the five sides, with every field that serves only them.

A kind of such a site has a model of its own, which lacks these fields; whatever derives from kinds derives from that.
"""

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import replace
from functools import cache, reduce
from operator import or_
from types import UnionType
from typing import Annotated, Any, ClassVar, Union, get_args, get_origin

from pydantic import create_model

from showcase.schema.choice import LeftOut
from showcase.schema.kinds import KINDS, Kind
from showcase.schema.page import PageRole
from showcase.schema.record import Part
from showcase.schema.reference import Reference, TermReference
from showcase.schema.shape import Shape, shapes
from showcase.schema.side import Side

SIDES = "sides"
TRADES = "trades"  # a vocabulary; every site has the others, if only some of their terms
NEEDED = ("members", "pages")  # what every site is made of
CAN_BE_LEFT_OUT = (*(kind for kind in KINDS if kind not in NEEDED), TRADES, SIDES)
# The site's own pages that show nothing else.
_ROLES = {PageRole.SIDE: SIDES, PageRole.HUB: "venues"}


@cache
def kinds_without(names: tuple[str, ...]) -> Mapping[str, Kind]:
    """The kinds of a site that leaves these out, by folder."""
    if not names:
        return KINDS
    gone = frozenset(names)
    kept = {folder: kind for folder, kind in KINDS.items() if folder not in gone}
    segments = tuple(kind.segment for kind in kept.values() if kind.folder != "pages")
    return {
        folder: replace(
            kind,
            model=_without(kind.model, gone),
            beside=segments if folder == "pages" else kind.beside,
        )
        for folder, kind in kept.items()
    }


@cache
def _without(model: Any, gone: frozenset[str]) -> Any:
    """A model without the fields that serve only what is left out; itself where it has none of them, however deep.

    In pydantic a class variable takes the place of a field of the same name: what asks for it has the default.
    """
    told = {name: found for name, (_, shape) in shapes(model).items() if (found := _serves(shape)) in gone}
    changed: dict[str, Any] = dict(_fields(model, gone, told))
    if not changed:
        return model
    changed["left_out"] = (ClassVar[Mapping[str, str]], told)
    return create_model(model.__name__, __base__=model, __module__=model.__module__, **changed)


def _serves(shape: Shape) -> str:
    """What a field serves alone, if that can be left out."""
    if isinstance(shape.mark, Reference):
        return shape.mark.kind
    if isinstance(shape.mark, TermReference) and shape.mark.vocabulary == TRADES:
        return TRADES
    if shape.serves:
        return shape.serves
    return SIDES if shape.choice is Side else ""


def _fields(model: type[Part], gone: frozenset[str], told: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """By attribute, what takes the place of a field: type and value."""
    for name, (attribute, _) in shapes(model).items():
        info = model.model_fields[attribute]
        if name in told:
            default = None if info.is_required() else info.get_default(call_default_factory=True)
            yield attribute, (ClassVar[Any], default)
        elif (inside := _inside(info.annotation, gone)) is not info.annotation:
            changed = copy(info)
            changed.annotation = inside
            yield attribute, (inside, changed)


def _inside(annotation: Any, gone: frozenset[str]) -> Any:
    """A type, whose parts lack what is left out; the very same where they have nothing of it."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if annotation is PageRole:
        roles = {str(role): name for role, name in _ROLES.items() if name in gone}
        return Annotated[PageRole, LeftOut(roles)] if roles else annotation
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return _without(annotation, gone)
    if origin is Annotated:
        changed = _inside(inner[0], gone)
        return annotation if changed is inner[0] else Annotated[changed, *inner[1:]]
    if origin not in (Union, UnionType, list, dict):
        return annotation
    several = tuple(_inside(one, gone) for one in inner)
    if all(one is other for one, other in zip(several, inner, strict=True)):
        return annotation
    return origin[several] if origin in (list, dict) else reduce(or_, several)

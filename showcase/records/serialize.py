"""Facts as plain data and back: what was judged once is kept as JSON and not judged again. No code is in it."""

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from showcase.schema.moment import Moment
from showcase.schema.phone import Telephone
from showcase.schema.record import Part

Way = Callable[[Any], Any]
P = TypeVar("P", bound=Part)


def pack(part: Part) -> dict[str, object]:
    """What differs from the defaults, as values that JSON has."""
    values, usual = part.__dict__, defaults(type(part))
    return {name: _packed(values[name]) for name, default in usual.items() if not _same(values[name], default)}


def _same(value: object, default: object) -> bool:
    return type(value) is type(default) and bool(value == default)


def _packed(value: object) -> object:
    if isinstance(value, Part):
        return pack(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (list, tuple)):
        return [_packed(one) for one in value]
    if isinstance(value, dict):
        return {_packed(key): _packed(one) for key, one in value.items()}
    if value is None or isinstance(value, (str, int, float)):
        return value
    return str(value)


def unpack(model: type[P], data: dict[str, object]) -> P:
    """The facts that `pack` made `data` of. Whoever calls must know that they come from there."""
    values = defaults(model).copy()
    values.update(data)
    for name, way in _ways(model):
        if name in data:
            values[name] = way(data[name])
    part = model.__new__(model)
    object.__setattr__(part, "__dict__", values)
    object.__setattr__(part, "__pydantic_fields_set__", _names(model))
    object.__setattr__(part, "__pydantic_extra__", None)
    object.__setattr__(part, "__pydantic_private__", None)
    return part


@cache
def _names(model: type[Part]) -> set[str]:
    """What pydantic notes as given, which nothing asks: one set for all records, where each had its own kilobyte."""
    return set(model.model_fields)


@cache
def defaults(model: type[Part]) -> dict[str, object]:
    """The default of each field. Lists and mappings are shared: facts are frozen."""
    return {
        name: None if info.is_required() else info.get_default(call_default_factory=True)
        for name, info in model.model_fields.items()
    }


def way(model: type[Part], name: str) -> Way:
    """From what JSON has of one field to its value."""
    return dict(_ways(model)).get(name, _as_it_is)


def _as_it_is(value: object) -> object:
    return value


@cache
def _ways(model: type[Part]) -> tuple[tuple[str, Way], ...]:
    """Of the fields that JSON cannot hold as they are: the way back."""
    found = ((name, _way(info.annotation)) for name, info in model.model_fields.items())
    return tuple((name, way) for name, way in found if way is not None)


def _way(kind: Any) -> Way | None:  # noqa: PLR0911 (a table)
    """From a value of JSON to one of this type; None where it is the same."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _way(inner[0])
    if origin in (Union, UnionType):
        return _or_none(_way(next(one for one in inner if one is not type(None))))
    if origin is list:
        return _each(_way(inner[0]))
    if origin is dict:
        return _keys(_way(inner[0]))
    if issubclass(kind, Part):
        return lambda data: unpack(kind, data)
    if issubclass(kind, Enum):
        return _choice(kind)
    return {
        date: date.fromisoformat,
        time: time.fromisoformat,
        Decimal: Decimal,
        Moment: moment,
        Telephone: Telephone.told,
    }.get(kind)


def _choice(kind: type[Enum]) -> Way:
    # Looked up by hand: the call of an Enum class does the same at three times the price.
    return {one.value: one for one in kind}.__getitem__


def _or_none(way: Way | None) -> Way | None:
    return way and (lambda value: None if value is None else way(value))


def _each(way: Way | None) -> Way | None:
    return way and (lambda values: [way(value) for value in values])


def _keys(way: Way | None) -> Way | None:
    return way and (lambda values: {way(key): value for key, value in values.items()})


def moment(text: str) -> Moment:
    """A moment as it tells itself."""
    day, _, clock = text.partition(" ")
    return Moment(date.fromisoformat(day), time.fromisoformat(clock) if clock else None)

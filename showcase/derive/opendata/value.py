"""Records as data: what is known of each public field, in values that JSON has. Names of the hidden are left out."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from showcase.derive.opendata.node import Node, public
from showcase.records.dates import Span
from showcase.schema.moment import Moment
from showcase.schema.record import Part

Known = Callable[[str, str], bool]
Way = Callable[[Any, "Around"], Any]


class Around(NamedTuple):
    """What a value is read by: which records are public, by kind and slug, and the zone of moments."""

    known: Known
    zone: ZoneInfo


def facts(part: Part, around: Around) -> dict[str, Any]:
    """The public fields of a record or part that say something, by the names used in files."""
    held, found = part.__dict__, {}
    for name, attribute, way in _ways(type(part)):
        value = held[attribute]
        # Nothing and no are not told; a price of 0 is.
        if (value or (value == 0 and value is not False)) and (told := way(value, around)) not in (None, "", [], {}):
            found[name] = told
    return found


@cache
def _ways(model: type[Part]) -> tuple[tuple[str, str, Way], ...]:
    return tuple((field.name, field.attribute, _way(field.node)) for field in public(model))


def _way(node: Node) -> Way:
    one = _one(node)
    if node.keys:
        return lambda value, around: {str(key): one(each, around) for key, each in value.items()}
    if node.many:
        return lambda value, around: [told for each in value if (told := one(each, around)) not in (None, {})]
    return one


def _one(node: Node) -> Way:
    if node.sort == "reference":
        kind = node.target
        return lambda value, around: value if around.known(kind, value) else None
    return _SORTS.get(node.sort, _as_it_is)


def occurrences(spans: Iterable[Span], zone: ZoneInfo) -> list[dict[str, str]]:
    """Every date of an event, which clocks in `zone` show: its start and, where somebody said it, its end."""
    around = Around(known=lambda _, __: False, zone=zone)
    return [
        {"start": _moment(span.start, around), **({"end": _moment(span.end, around)} if span.end else {})}
        for span in spans
    ]


def _as_it_is(value: object, _: Around) -> object:
    return value


def _number(value: Any, _: Around) -> int | float:
    """Whole amounts as whole numbers: JSON has one sort of number, its readers have two."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    number: int | float = value
    return number


def _moment(value: Moment, around: Around) -> str:
    return str(value.day) if value.clock is None else value.at(around.zone).isoformat()


_SORTS: dict[str, Way] = {
    "choice": lambda value, _: value.value,
    "number": _number,
    "day": lambda value, _: str(value),
    "clock": lambda value, _: f"{value:%H:%M}",
    "moment": _moment,
    "phone": lambda value, _: value.dial,
    "part": lambda value, around: facts(value, around) or None,
}

"""What a form begins with: the values of a public record as its files could have them, each text by language.

Whatever is the default is left out, and so is all that the form does not ask.
"""

from collections.abc import Iterable
from datetime import time
from decimal import Decimal
from typing import Any, NamedTuple

from showcase.derive.form.fields import Field
from showcase.records.serialize import defaults
from showcase.schema.phone import Telephone
from showcase.schema.record import Part
from showcase.schema.shape import shapes

Values = dict[str, Any]


class Asked(NamedTuple):
    """Of a field what its values need: its name, the kind of the records it names ("" for none), a part's fields."""

    name: str
    kind: str
    parts: tuple["Asked", ...]


def asked(fields: Iterable[Field]) -> tuple[Asked, ...]:
    """These fields, without what a form says of them."""
    return tuple(
        Asked(field.name, field.of if field.sort == "reference" else "", asked(field.parts)) for field in fields
    )


def of(part: Part, fields: Iterable[Asked]) -> Values:
    """The values of these fields, by the names that files have."""
    attributes, usual = shapes(type(part)), defaults(type(part))
    found = {}
    for field in fields:
        attribute = attributes[field.name][0]
        value = getattr(part, attribute)
        if field.name != "body" and value is not None and value != usual[attribute]:
            found[field.name] = _value(value, field)
    return found


def _value(value: object, field: Asked) -> object:
    if isinstance(value, list):
        return [_value(one, field) for one in value]
    if isinstance(value, Part):
        return of(value, field.parts)
    if isinstance(value, dict):
        return {str(key): str(one) for key, one in value.items()}
    return _written(value)


def _written(value: object) -> str:
    """One value as it is written in files."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.shown if isinstance(value, Telephone) else str(value)

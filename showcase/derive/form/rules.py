"""The rules of a form as its script reads them: of each field what it takes, and the messages that `check` would tell.

What two fields must agree on is told by `across.js`, by the name of the model; what only the whole site knows (whether
a name leads somewhere, whether a telephone number can exist) is left to `check`.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from showcase.derive.form.fields import Field, Form
from showcase.records.messages import HINT, MESSAGES, WHY
from showcase.records.number import NUMBER
from showcase.records.validation import example_of
from showcase.schema.kinds import Kind
from showcase.schema.record import Part
from showcase.schema.years import FIRST_YEAR, LAST_YEAR

# What a form can find out. Each is told by the script in the very words of `check`; tests/browser/test_form_rules.py
# compares them.
CODES = (
    *("missing", "placeholder", "text.empty", "text.long", "text.control", "list.short", "list.long", "choice"),
    *("day", "day.none", "day.year", "clock", "moment", "zone", "year", "url", "email", "phone", "slug"),
    *("file", "currency", "number", "number.small", "number.large"),
)
# What the fields of a model must agree on, by its name.
ACROSS: Mapping[str, tuple[str, ...]] = {
    "Member": ("consent.missing",),
    "Event": ("event.mixed", "event.order", "event.instant", "event.unmoved", "event.revised", "event.until"),
    "Opportunity": ("opportunity.order",),
    "Initiative": ("initiative.order",),
    "Opening": ("opening.order",),
    "Registration": ("registration.order",),
    "Party": ("party",),
}
# What the script needs of a field, where it is not what most fields have.
_LEFT_OUT: Mapping[str, object] = {
    "many": False,
    "lines": False,
    "most": 0,
    "least": None,
    "greatest": None,
    "model": "",
}


def of(form: Form, kind: Kind, *, lang: str) -> dict[str, Any]:
    """All that the script needs to judge a form of this kind, as JSON has it."""
    models = {kind.model.__name__, *_models(form.fields)}
    told = (*CODES, *(code for model, codes in ACROSS.items() if model in models for code in codes))
    return {
        "model": kind.model.__name__,
        "fields": _fields(form.fields, kind.model, ()),
        "messages": {code: MESSAGES[code].tell(lang) for code in told},
        "why": {why: words.tell(lang) for why, words in WHY.items()},
        "hint": HINT.tell(lang),
        "number": NUMBER.tell(lang),
        "years": [FIRST_YEAR, LAST_YEAR],
    }


def _models(fields: Iterable[Field]) -> Iterator[str]:
    for field in fields:
        yield from (field.model, *_models(field.parts))


def _fields(fields: Iterable[Field], model: type[Part], above: tuple[str, ...]) -> dict[str, Any]:
    return {field.name: _field(field, model, (*above, field.name)) for field in fields}


def _field(field: Field, model: type[Part], path: tuple[str, ...]) -> dict[str, Any]:
    rule: dict[str, Any] = {"sort": field.sort, "example": example_of(model, path)}
    rule |= {name: getattr(field, name) for name, usual in _LEFT_OUT.items() if getattr(field, name) != usual}
    if field.required:
        rule["required"] = True
    if any(field.size):
        rule["size"] = field.size
    if field.options and field.sort == "choice":
        rule["options"] = [option.value for option in field.options]
    if field.parts:
        rule["parts"] = _fields(field.parts, model, path)
    return rule

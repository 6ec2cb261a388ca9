"""What something costs: an amount and its currency, a reduced amount, a note. Zero is free of charge."""

import re
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.number import PLAIN
from showcase.schema.record import Part
from showcase.schema.text import Line


def read_currency(value: object) -> str:
    """The ISO 4217 code of a currency. Raises PydanticCustomError `currency`."""
    if not isinstance(value, str) or not re.fullmatch(r"[A-Z]{3}", value):
        raise PydanticCustomError("currency", "not a currency", {})
    return value


class Admission(Choice):
    """What lists tell apart by price: whether there is one."""

    FREE = "free", Label("Free admission")


Amount = Annotated[Decimal, PLAIN, Field(ge=0, le=100_000_000, decimal_places=2, allow_inf_nan=False)]
Currency = Annotated[str, BeforeValidator(read_currency), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{3}$"})]

_CURRENCY = field(
    Label("Currency"),
    Label("The ISO 4217 code; euro otherwise."),
    "EUR",
    default="EUR",
)
_NOTE = field(
    Label("Note"),
    Label("What the price includes."),
    "matériel compris",
)


class Price(Part):
    """The price of taking part. Written in short as `12.50`, or `0` for free. `groups` are the lists by price."""

    groups: ClassVar[type[Choice]] = Admission

    amount: Amount = field(
        Label("Price"),
        Label("Full price; 0 if free of charge."),
        "12.50",
        default=REQUIRED,
    )
    reduced: Amount | None = field(
        Label("Reduced price"),
        Label("For students, jobseekers…"),
        "8",
    )
    currency: Currency = _CURRENCY
    note: Line | None = _NOTE

    @model_validator(mode="before")
    @classmethod
    def short(cls, value: object) -> object:
        """A bare amount stands for {amount: …}."""
        return {"amount": value} if isinstance(value, (str, int, float)) else value

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        whole = handler.resolve_ref_schema(handler(schema))
        return {"anyOf": [whole["properties"]["amount"], whole]}

    @property
    def free(self) -> bool:
        """Whether it is free of charge."""
        return self.amount == 0

    @property
    def group(self) -> Admission | None:
        """The list that it is found in by its price; None where there is none."""
        return Admission.FREE if self.free else None


class Budget(Part):
    """What there is to spend on a call: from and to, either may be missing."""

    least: Amount | None = field(
        Label("From", context="price"),
        Label("The least that is foreseen."),
        "5000",
    )
    most: Amount | None = field(
        Label("Up to"),
        Label("The most that is foreseen."),
        "20000",
    )
    currency: Currency = _CURRENCY
    note: Line | None = _NOTE

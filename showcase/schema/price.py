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


class Entry(Choice):
    """What lists tell apart by price: whether there is one."""

    FREE = "free", Label("Entrée libre", "Eintritt frei", "Free admission", "Fräien Entrée")


Amount = Annotated[Decimal, PLAIN, Field(ge=0, le=100_000_000, decimal_places=2, allow_inf_nan=False)]
Currency = Annotated[str, BeforeValidator(read_currency), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{3}$"})]

_CURRENCY = field(
    Label("Monnaie", "Währung", "Currency", "Wärung"),
    Label(
        "Le code ISO 4217 ; euro sinon.",
        "Der Code nach ISO 4217; sonst Euro.",
        "The ISO 4217 code; euro otherwise.",
        "De Code no ISO 4217; soss Euro.",
    ),
    "EUR",
    default="EUR",
)
_NOTE = field(
    Label("Précision", "Hinweis", "Note", "Bemierkung"),
    Label(
        "Ce que le prix comprend.",
        "Was der Preis enthält.",
        "What the price includes.",
        "Wat am Präis dran ass.",
    ),
    "matériel compris",
)


class Price(Part):
    """The price of taking part. Written in short as `12.50`, or `0` for free. `groups` are the lists by price."""

    groups: ClassVar[type[Choice]] = Entry

    amount: Amount = field(
        Label("Prix", "Preis", "Price", "Präis"),
        Label(
            "Plein tarif ; 0 si c’est gratuit.",
            "Voller Preis; 0, wenn es kostenlos ist.",
            "Full price; 0 if free of charge.",
            "Vollen Tarif; 0, wann et gratis ass.",
        ),
        "12.50",
        default=REQUIRED,
    )
    reduced: Amount | None = field(
        Label("Tarif réduit", "Ermäßigter Preis", "Reduced price", "Reduzéierten Tarif"),
        Label(
            "Pour étudiants, chômeurs…",
            "Für Studierende, Arbeitsuchende …",
            "For students, jobseekers…",
            "Fir Studenten, Leit ouni Aarbecht…",
        ),
        "8",
    )
    currency: Currency = _CURRENCY
    note: Line | None = _NOTE

    @model_validator(mode="before")
    @classmethod
    def short(cls, value: Any) -> Any:
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
    def group(self) -> Entry | None:
        """The list that it is found in by its price; None where there is none."""
        return Entry.FREE if self.free else None


class Budget(Part):
    """What there is to spend on a call: from and to, either may be missing."""

    least: Amount | None = field(
        Label("À partir de", "Ab", "From", "Vun"),
        Label(
            "Le moins qui est prévu.",
            "Der kleinste vorgesehene Betrag.",
            "The least that is foreseen.",
            "De klengste virgesinne Betrag.",
        ),
        "5000",
    )
    most: Amount | None = field(
        Label("Jusqu’à", "Bis", "Up to", "Bis"),
        Label(
            "Le plus qui est prévu.",
            "Der größte vorgesehene Betrag.",
            "The most that is foreseen.",
            "De gréisste virgesinne Betrag.",
        ),
        "20000",
    )
    currency: Currency = _CURRENCY
    note: Line | None = _NOTE

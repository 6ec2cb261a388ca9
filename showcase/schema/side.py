"""The five sides that a cluster stands between, and a party to something: a member, a partner or a plain name."""

from typing import Annotated, Self

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from showcase.schema.choice import Choice
from showcase.schema.field import field
from showcase.schema.label import Label
from showcase.schema.record import Part
from showcase.schema.reference import Reference
from showcase.schema.text import Name


class Side(Choice):
    GOVERNMENT = "government", Label("Government")
    PRIVATE = "private", Label("Private sector")
    PUBLIC = "public", Label("Public sector")
    CREATIVES = "creatives", Label("Creatives")
    CITIZENS = "citizens", Label("Citizens")


class Party(Part):
    """Exactly one of a member, a partner, or a plain name."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 1})

    member: Annotated[str, Reference("members")] | None = field(
        Label("Member"),
        Label("The folder of a member."),
        "atelier-exemple",
    )
    partner: Annotated[str, Reference("partners")] | None = field(
        Label("Partner"),
        Label("The folder of a partner."),
        "ville-exemple",
    )
    name: Name | None = field(
        Label("Name"),
        Label("A name, for whoever is not on this site."),
        "Anne Exemple",
    )

    @model_validator(mode="after")
    def only_one(self) -> Self:
        """Raises PydanticCustomError `party` unless just one of the three is given."""
        if sum(x is not None for x in (self.member, self.partner, self.name)) != 1:
            known = ", ".join(type(self).model_fields)
            raise PydanticCustomError("party", "one of member, partner or name", {"known": known})
        return self

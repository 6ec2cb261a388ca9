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
    GOVERNMENT = "government", Label("Gouvernement", "Regierung", "Government", "Regierung")
    PRIVATE = "private", Label("Secteur privé", "Privatwirtschaft", "Private sector", "Privatsecteur")
    PUBLIC = "public", Label("Secteur public", "Öffentlicher Sektor", "Public sector", "Ëffentleche Secteur")
    CREATIVES = "creatives", Label("Créatifs", "Kreative", "Creatives", "Kreativer")
    CITIZENS = "citizens", Label("Citoyens", "Bürgerinnen und Bürger", "Citizens", "Bierger")


class Party(Part):
    """Exactly one of a member, a partner, or a plain name."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 1})

    member: Annotated[str, Reference("members")] | None = field(
        Label("Membre", "Mitglied", "Member", "Member"),
        Label(
            "Le dossier d’un membre.",
            "Der Ordner eines Mitglieds.",
            "The folder of a member.",
            "Den Dossier vun engem Member.",
        ),
        "atelier-exemple",
    )
    partner: Annotated[str, Reference("partners")] | None = field(
        Label("Partenaire", "Partner", "Partner", "Partner"),
        Label(
            "Le dossier d’un partenaire.",
            "Der Ordner eines Partners.",
            "The folder of a partner.",
            "Den Dossier vun engem Partner.",
        ),
        "ville-exemple",
    )
    name: Name | None = field(
        Label("Nom", "Name", "Name", "Numm"),
        Label(
            "Un nom, pour qui n’est pas sur ce site.",
            "Ein Name, für alle, die nicht auf dieser Website stehen.",
            "A name, for whoever is not on this site.",
            "En Numm, fir deen, deen net op dësem Site steet.",
        ),
        "Anne Exemple",
    )

    @model_validator(mode="after")
    def only_one(self) -> Self:
        """Raises PydanticCustomError `party` unless just one of the three is given."""
        if sum(x is not None for x in (self.member, self.partner, self.name)) != 1:
            raise PydanticCustomError("party", "one of member, partner or name", {})
        return self

"""A partner: who stands beside the cluster without being a member."""

from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.picture import Picture
from showcase.schema.record import Record
from showcase.schema.side import Side
from showcase.schema.text import Line, Passage
from showcase.schema.web import Url


class Role(Choice):
    MINISTRY = "ministry", Label("Ministry")
    COMMUNE = "commune", Label("Commune")
    AGENCY = "agency", Label("Agency")
    ASSOCIATION = "association", Label("Association")
    COMPANY = "company", Label("Company")
    SCHOOL = "school", Label("School")


class Partner(Record):
    """A partner; needs a name and a role."""

    name: Line = field(
        Label("Name"),
        Label("The official name."),
        "Ville Exemple",
        default=REQUIRED,
    )
    role: Role = field(
        Label("Role"),
        Label("Ministry, commune, agency…"),
        "commune",
        default=REQUIRED,
    )
    contributes: Passage | None = field(
        Label("Contributes"),
        Label("What the partner contributes."),
        "Les halles et leur entretien.",
    )
    side: Side | None = field(
        Label("Side"),
        Label("Which of the five sides it is on."),
        "public",
    )
    website: Url | None = field(
        Label("Website"),
        Label("Its website."),
        "https://ville.example",
    )
    logo: Picture | None = field(
        Label("Logo"),
        Label("Its logo."),
        "{file: logo.png, alt: Ville Exemple}",
    )

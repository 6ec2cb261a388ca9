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
    MINISTRY = "ministry", Label("Ministère", "Ministerium", "Ministry", "Ministère")
    COMMUNE = "commune", Label("Commune", "Gemeinde", "Commune", "Gemeng")
    AGENCY = "agency", Label("Agence", "Agentur", "Agency", "Agence")
    ASSOCIATION = "association", Label("Association", "Verein", "Association", "Associatioun")
    COMPANY = "company", Label("Entreprise", "Unternehmen", "Company", "Entreprise")
    SCHOOL = "school", Label("École", "Schule", "School", "Schoul")


class Partner(Record):
    """A partner; needs a name and a role."""

    name: Line = field(
        Label("Nom", "Name", "Name", "Numm"),
        Label("Le nom officiel.", "Der offizielle Name.", "The official name.", "Den offiziellen Numm."),
        "Ville Exemple",
        default=REQUIRED,
    )
    role: Role = field(
        Label("Rôle", "Rolle", "Role", "Roll"),
        Label(
            "Ministère, commune, agence…",
            "Ministerium, Gemeinde, Agentur …",
            "Ministry, commune, agency…",
            "Ministère, Gemeng, Agence…",
        ),
        "commune",
        default=REQUIRED,
    )
    contributes: Passage | None = field(
        Label("Apporte", "Trägt bei", "Contributes", "Dréit bäi"),
        Label(
            "Ce que le partenaire apporte.",
            "Was der Partner beiträgt.",
            "What the partner contributes.",
            "Wat de Partner bäidréit.",
        ),
        "Les halles et leur entretien.",
    )
    side: Side | None = field(
        Label("Côté", "Seite", "Side", "Säit"),
        Label(
            "Duquel des cinq côtés il est.",
            "Zu welcher der fünf Seiten er gehört.",
            "Which of the five sides it is on.",
            "Op wéi enger vun de fënnef Säiten en ass.",
        ),
        "public",
    )
    website: Url | None = field(
        Label("Site", "Website", "Website", "Site"),
        Label("Son site.", "Seine Website.", "Its website.", "Säi Site."),
        "https://ville.example",
    )
    logo: Picture | None = field(
        Label("Logo", "Logo", "Logo", "Logo"),
        Label("Son logo.", "Sein Logo.", "Its logo.", "Säi Logo."),
        "{file: logo.png, alt: Ville Exemple}",
    )

"""What a member agreed to have published, when, and to which text."""

from typing import Annotated

from pydantic import Field

from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.moment import Day
from showcase.schema.record import Part
from showcase.schema.text import Longest


class Scope(Choice):
    PROFILE = "profile", Label("Profil", "Profil", "Profile", "Profil")
    PICTURES = "pictures", Label("Images", "Bilder", "Pictures", "Biller")
    CONTACT = "contact", Label("Coordonnées", "Kontaktdaten", "Contact details", "Kontaktdaten")


class Consent(Part):
    """What a member agreed to have published (Regulation (EU) 2016/679, articles 6 and 7)."""

    date: Day = field(
        Label("Date", "Datum", "Date", "Datum"),
        Label(
            "Le jour de l’accord.",
            "Der Tag der Einwilligung.",
            "The day of the consent.",
            "Den Dag vum Averständnes.",
        ),
        "2026-01-15",
        default=REQUIRED,
        public="no",
    )
    version: Annotated[str, Longest(20)] = field(
        Label("Version", "Fassung", "Version", "Versioun"),
        Label(
            "La version du texte accepté.",
            "Die Fassung des angenommenen Textes.",
            "The version of the text agreed to.",
            "D’Versioun vum ugehollenen Text.",
        ),
        "1",
        default=REQUIRED,
        public="no",
    )
    scope: Annotated[list[Scope], Field(min_length=1)] = field(
        Label("Étendue", "Umfang", "Scope", "Ëmfang"),
        Label(
            "Ce qui peut être publié.",
            "Was veröffentlicht werden darf.",
            "What may be published.",
            "Wat dierf publizéiert ginn.",
        ),
        "[profile, pictures, contact]",
        default=REQUIRED,
        public="no",
    )

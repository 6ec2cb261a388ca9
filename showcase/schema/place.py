"""Where something is: a postal address, a point on the map, and what the place offers to people with disabilities."""

from typing import Annotated

from pydantic import Field

from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.number import PLAIN
from showcase.schema.record import Part
from showcase.schema.text import Longest, Name


class Address(Part):
    """A postal address, in the terms of schema.org's PostalAddress."""

    street: Name | None = field(
        Label("Rue et numéro", "Straße und Nummer", "Street and number", "Strooss an Nummer"),
        Label(
            "Comme sur une enveloppe.",
            "Wie auf einem Umschlag.",
            "As on an envelope.",
            "Wéi op engem Couvert.",
        ),
        "12, rue de l’Exemple",
    )
    postcode: Annotated[str, Longest(12)] | None = field(
        Label("Code postal", "Postleitzahl", "Postcode", "Postleetzuel"),
        Label(
            "Avec le pays s’il le faut.",
            "Mit Land, wenn nötig.",
            "With the country if need be.",
            "Mam Land, wann néideg.",
        ),
        "L-4620",
    )
    locality: Name = field(
        Label("Localité", "Ort", "Locality", "Uertschaft"),
        Label(
            "La ville ou le village.",
            "Die Stadt oder das Dorf.",
            "The town or village.",
            "D’Stad oder d’Duerf.",
        ),
        "Differdange",
        default=REQUIRED,
    )


class Coordinates(Part):
    """A point on the map in degrees (WGS 84)."""

    latitude: Annotated[float, PLAIN, Field(ge=-90, le=90, allow_inf_nan=False)] = field(
        Label("Latitude", "Breite", "Latitude", "Breet"),
        Label(
            "En degrés, le nord positif.",
            "In Grad, Norden positiv.",
            "In degrees, north positive.",
            "A Grad, Norde positiv.",
        ),
        "49.5230",
        default=REQUIRED,
    )
    longitude: Annotated[float, PLAIN, Field(ge=-180, le=180, allow_inf_nan=False)] = field(
        Label("Longitude", "Länge", "Longitude", "Längt"),
        Label(
            "En degrés, l’est positif.",
            "In Grad, Osten positiv.",
            "In degrees, east positive.",
            "A Grad, Oste positiv.",
        ),
        "5.8890",
        default=REQUIRED,
    )


class Accessibility(Choice):
    """What a place offers, after the terms of schema.org's accessibilityFeature where there is one."""

    STEP_FREE = (
        "step-free",
        Label("Accès de plain-pied", "Stufenloser Zugang", "Step-free access", "Zougang ouni Trapen"),
    )
    LIFT = "lift", Label("Ascenseur", "Aufzug", "Lift", "Lift")
    TOILET = (
        "toilet",
        Label("Toilettes adaptées", "Barrierefreies WC", "Accessible toilet", "Accessibel Toilett"),
    )
    PARKING = (
        "parking",
        Label("Stationnement réservé", "Behindertenparkplatz", "Reserved parking", "Reservéiert Parkplaz"),
    )
    HEARING_LOOP = (
        "hearing-loop",
        Label("Boucle magnétique", "Induktionsschleife", "Hearing loop", "Induktiounsschleef"),
    )
    SIGN_LANGUAGE = (
        "sign-language",
        Label("Langue des signes", "Gebärdensprache", "Sign language", "Gebäerdesprooch"),
    )
    CAPTIONS = "captions", Label("Sous-titres", "Untertitel", "Captions", "Ënnertitelen")
    QUIET = "quiet-space", Label("Espace calme", "Ruheraum", "Quiet space", "Rouege Raum")
    GUIDE_DOG = (
        "guide-dog",
        Label(
            "Chiens d’assistance bienvenus",
            "Assistenzhunde willkommen",
            "Assistance dogs welcome",
            "Assistenzhënn wëllkomm",
        ),
    )

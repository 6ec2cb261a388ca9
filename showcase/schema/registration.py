"""How people sign up for an event."""

from typing import Annotated

from pydantic import Field

from showcase.schema.field import field
from showcase.schema.label import Label
from showcase.schema.moment import Day
from showcase.schema.number import PLAIN
from showcase.schema.record import Part
from showcase.schema.web import Email, Url


class Registration(Part):
    """How people sign up."""

    link: Url | None = field(
        Label("Lien", "Link", "Link", "Link"),
        Label(
            "La page d’inscription.",
            "Die Anmeldeseite.",
            "The sign-up page.",
            "D’Säit fir sech anzeschreiwen.",
        ),
        "https://inscription.example",
    )
    email: Email | None = field(
        Label("E-mail", "E-Mail", "E-mail", "E-Mail"),
        Label(
            "L’adresse pour s’inscrire.",
            "Die Adresse zum Anmelden.",
            "The address to sign up.",
            "D’Adress fir sech anzeschreiwen.",
        ),
        "inscription@atelier.example",
    )
    until: Day | None = field(
        Label("Jusqu’au", "Bis", "Until", "Bis"),
        Label(
            "Le dernier jour pour s’inscrire.",
            "Der letzte Tag zum Anmelden.",
            "The last day to sign up.",
            "De leschten Dag fir sech anzeschreiwen.",
        ),
        "2026-05-20",
    )
    places: Annotated[int, PLAIN, Field(ge=1, le=100_000)] | None = field(
        Label("Places", "Plätze", "Places", "Plazen"),
        Label(
            "Combien de personnes peuvent venir.",
            "Wie viele Personen kommen können.",
            "How many people can come.",
            "Wéi vill Leit kënne kommen.",
        ),
        "12",
    )

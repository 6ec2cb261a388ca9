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
        Label("Street and number"),
        Label("As on an envelope."),
        "12, rue de l’Exemple",
    )
    postcode: Annotated[str, Longest(12)] | None = field(
        Label("Postcode"),
        Label("With the country if need be."),
        "L-4620",
    )
    locality: Name = field(
        Label("Locality"),
        Label("The town or village."),
        "Differdange",
        default=REQUIRED,
    )


class Coordinates(Part):
    """A point on the map in degrees (WGS 84)."""

    latitude: Annotated[float, PLAIN, Field(ge=-90, le=90, allow_inf_nan=False)] = field(
        Label("Latitude"),
        Label("In degrees, north positive."),
        "49.5230",
        default=REQUIRED,
    )
    longitude: Annotated[float, PLAIN, Field(ge=-180, le=180, allow_inf_nan=False)] = field(
        Label("Longitude"),
        Label("In degrees, east positive."),
        "5.8890",
        default=REQUIRED,
    )


class Accessibility(Choice):
    """What a place offers, after the terms of schema.org's accessibilityFeature where there is one."""

    STEP_FREE = (
        "step-free",
        Label("Step-free access"),
    )
    LIFT = "lift", Label("Lift")
    TOILET = (
        "toilet",
        Label("Accessible toilet"),
    )
    PARKING = (
        "parking",
        Label("Reserved parking"),
    )
    HEARING_LOOP = (
        "hearing-loop",
        Label("Hearing loop"),
    )
    SIGN_LANGUAGE = (
        "sign-language",
        Label("Sign language"),
    )
    CAPTIONS = "captions", Label("Captions")
    QUIET = "quiet-space", Label("Quiet space")
    GUIDE_DOG = (
        "guide-dog",
        Label("Assistance dogs welcome"),
    )

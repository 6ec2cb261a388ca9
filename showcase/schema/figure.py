"""A published figure: values with year, source and method. Values of different methods are never joined."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.number import PLAIN
from showcase.schema.picture import Year
from showcase.schema.record import Part, Record
from showcase.schema.text import Line, Passage, Word
from showcase.schema.web import Url


class Unit(Choice):
    COMPANIES = "companies", Label("entreprises", "Unternehmen", "companies", "Entreprisen")
    PEOPLE = "people", Label("personnes", "Personen", "people", "Persounen")
    JOBS = "jobs", Label("emplois", "Arbeitsplätze", "jobs", "Aarbechtsplazen")
    EURO = "euro", Label("euros", "Euro", "euros", "Euro")
    PERCENT = "percent", Label("%", "%", "%", "%")
    MEMBERS = "members", Label("membres", "Mitglieder", "members", "Memberen")
    PROFILES = "profiles", Label("profils", "Profile", "profiles", "Profiller")
    SQUARE_METRES = "square-metres", Label("m²", "m²", "m²", "m²")
    COUNT = "count", Label("", "", "", "")


class Value(Part):
    """One published value."""

    value: Annotated[Decimal, PLAIN, Field(ge=0, allow_inf_nan=False)] = field(
        Label("Valeur", "Wert", "Value", "Wäert"),
        Label(
            "Le nombre publié, écrit en entier.",
            "Die veröffentlichte Zahl, ausgeschrieben.",
            "The published number, in full.",
            "Déi publizéiert Zuel, ausgeschriwwen.",
        ),
        "2419",
        default=REQUIRED,
    )
    year: Year = field(
        Label("Année", "Jahr", "Year", "Joer"),
        Label("L’année des données.", "Das Jahr der Daten.", "The year of the data.", "D’Joer vun den Donnéeën."),
        "2020",
        default=REQUIRED,
    )
    label: Word | None = field(
        Label("Intitulé", "Bezeichnung", "Label", "Bezeechnung"),
        Label(
            "Ce que cette valeur compte, si ce n’est pas dit par l’année.",
            "Was dieser Wert zählt, wenn das Jahr es nicht sagt.",
            "What this value counts, where the year does not say it.",
            "Wat dëse Wäert zielt, wann d’Joer et net seet.",
        ),
        "Architecture",
    )
    about: bool = field(
        Label("Environ", "Ungefähr", "About", "Ronn"),
        Label(
            "Oui si la source dit « environ ».",
            "Ja, wenn die Quelle „etwa“ sagt.",
            "Yes if the source says “about”.",
            "Jo, wann d’Quell „ronn“ seet.",
        ),
        "true",
        default=False,
    )
    method: Word = field(
        Label("Méthode", "Methode", "Method", "Method"),
        Label(
            "Qui a compté, et comment.",
            "Wer gezählt hat, und wie.",
            "Who counted, and how.",
            "Wie gezielt huet, a wéi.",
        ),
        "Cartographie Luxinnovation",
        default=REQUIRED,
    )
    source: Line = field(
        Label("Source", "Quelle", "Source", "Quell"),
        Label(
            "Où cela a été publié, et quand.",
            "Wo und wann es veröffentlicht wurde.",
            "Where it was published, and when.",
            "Wou a wéini et publizéiert gouf.",
        ),
        "luxinnovation.lu, 2021",
        default=REQUIRED,
    )
    url: Url | None = field(
        Label("Lien", "Link", "Link", "Link"),
        Label("Vers la source.", "Zur Quelle.", "To the source.", "Bei d’Quell."),
        "https://source.example",
    )


class Figure(Record):
    """A figure: one question and the values published for it."""

    title: Line = field(
        Label("Titre", "Titel", "Title", "Titel"),
        Label("Ce qui est compté.", "Was gezählt wird.", "What is counted.", "Wat gezielt gëtt."),
        "Entreprises créatives",
        default=REQUIRED,
    )
    unit: Unit = field(
        Label("Unité", "Einheit", "Unit", "Eenheet"),
        Label(
            "Ce que les nombres mesurent.",
            "Was die Zahlen messen.",
            "What the numbers measure.",
            "Wat d’Zuele moossen.",
        ),
        "companies",
        default=REQUIRED,
    )
    note: Passage | None = field(
        Label("Note", "Anmerkung", "Note", "Bemierkung"),
        Label(
            "Comment lire ces valeurs.",
            "Wie diese Werte zu lesen sind.",
            "How to read these values.",
            "Wéi dës Wäerter ze liese sinn.",
        ),
        "Les méthodes diffèrent.",
    )
    order: Annotated[int, PLAIN, Field(ge=0, le=999)] = field(
        Label("Rang", "Rang", "Order", "Rang"),
        Label(
            "Les petits nombres d’abord.",
            "Kleine Zahlen zuerst.",
            "Small numbers first.",
            "Kleng Zuele fir d’éischt.",
        ),
        "10",
        default=100,
    )
    values: Annotated[list[Value], Field(min_length=1, max_length=40)] = field(
        Label("Valeurs", "Werte", "Values", "Wäerter"),
        Label("Une ou plusieurs.", "Einer oder mehrere.", "One or more.", "Een oder méi."),
        "[{value: 2419, year: 2020, method: Luxinnovation, source: luxinnovation.lu}]",
        default=REQUIRED,
    )

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
    COMPANIES = "companies", Label("companies")
    PEOPLE = "people", Label("people")
    JOBS = "jobs", Label("jobs")
    EURO = "euro", Label("euros")
    PERCENT = "percent", Label("%")
    MEMBERS = "members", Label("members")
    PROFILES = "profiles", Label("profiles")
    SQUARE_METRES = "square-metres", Label("m²")
    COUNT = "count", Label()


class Topic(Choice):
    """What a figure is about: figures of one topic stand together, the topics in this order."""

    SECTOR = "sector", Label("The sector")
    CULTURE = "culture", Label("Culture")
    CLUSTER = "cluster", Label("The cluster")
    PLACE = "place", Label("The place")


class Value(Part):
    """One published value."""

    value: Annotated[Decimal, PLAIN, Field(ge=0, allow_inf_nan=False)] = field(
        Label("Value"),
        Label("The published number, in full."),
        "2419",
        default=REQUIRED,
    )
    year: Year = field(
        Label("Year"),
        Label("The year of the data."),
        "2020",
        default=REQUIRED,
    )
    label: Word | None = field(
        Label("Label"),
        Label("What this value counts, where the year does not say it."),
        "Architecture",
    )
    about: bool = field(
        Label("About", context="figure"),
        Label("Yes if the source says “about”."),
        "true",
        default=False,
    )
    lead: bool = field(
        Label("Large", context="figure"),
        Label("Yes for a value that stands large at the top of the page; three at most are shown."),
        "true",
        default=False,
    )
    method: Word = field(
        Label("Method"),
        Label("Who counted, and how."),
        "Cartographie Luxinnovation",
        default=REQUIRED,
    )
    source: Line = field(
        Label("Source"),
        Label("Where it was published, and when."),
        "luxinnovation.lu, 2021",
        default=REQUIRED,
    )
    url: Url | None = field(
        Label("Link"),
        Label("To the source."),
        "https://source.example",
    )


class Figure(Record):
    """A figure: one question and the values published for it."""

    title: Line = field(
        Label("Title"),
        Label("What is counted."),
        "Entreprises créatives",
        default=REQUIRED,
    )
    unit: Unit = field(
        Label("Unit"),
        Label("What the numbers measure."),
        "companies",
        default=REQUIRED,
    )
    topic: Topic = field(
        Label("Topic"),
        Label("What it is about; figures of one topic stand together."),
        "sector",
        default=Topic.SECTOR,
    )
    note: Passage | None = field(
        Label("Note", context="figure"),
        Label("How to read these values."),
        "Les méthodes diffèrent.",
    )
    order: Annotated[int, PLAIN, Field(ge=0, le=999)] = field(
        Label("Order"),
        Label("Small numbers first."),
        "10",
        default=100,
    )
    values: Annotated[list[Value], Field(min_length=1, max_length=40)] = field(
        Label("Values"),
        Label("One or more."),
        "[{value: 2419, year: 2020, method: Luxinnovation, source: luxinnovation.lu}]",
        default=REQUIRED,
    )

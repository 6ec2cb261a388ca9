"""An opportunity: a call, a job, a commission, that closes at a deadline."""

from datetime import date, time, timedelta
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from showcase.schema import shared
from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.moment import Day, When
from showcase.schema.picture import Picture
from showcase.schema.price import Budget
from showcase.schema.record import Part, Record
from showcase.schema.reference import Audience, Commune, Discipline, Language
from showcase.schema.side import Party, Side
from showcase.schema.slug import Slug
from showcase.schema.text import Line, Passage
from showcase.schema.web import Email, Url


class OpportunityKind(Choice):
    CALL = "call-for-projects", Label("Call for projects")
    TENDER = "tender", Label("Tender")
    COMMISSION = "commission", Label("Commission")
    RESIDENCY = "residency", Label("Residency")
    JOB = "job", Label("Job")
    INTERNSHIP = "internship", Label("Internship")
    FUNDING = "funding", Label("Funding")
    COLLABORATION = (
        "collaboration",
        Label("Collaboration request"),
    )


class Employment(Choice):
    FULL_TIME = "full-time", Label("Full-time")
    PART_TIME = "part-time", Label("Part-time")
    CONTRACTOR = "contractor", Label("Self-employed")
    TEMPORARY = "temporary", Label("Fixed-term")
    INTERN = "intern", Label("Internship")
    VOLUNTEER = "volunteer", Label("Volunteer work")
    PER_DIEM = "per-diem", Label("By the day")
    OTHER = "other", Label("Other")


class Apply(Part):
    """How to answer."""

    link: Url | None = field(
        Label("Link"),
        Label("The page to apply on."),
        "https://appel.example",
    )
    email: Email | None = field(
        Label("E-mail"),
        Label("The address to apply to."),
        "appel@ville.example",
    )
    note: Passage | None = field(
        Label("Note"),
        Label("What to send."),
        "Un portfolio de dix pages et une lettre.",
    )


class Opportunity(Record):
    """An opportunity; needs a title, a kind, who offers it, from which side, and a deadline."""

    title: Line = shared.title("Signalétique d’une école")
    kind: OpportunityKind = field(
        Label("Kind"),
        Label("What it is."),
        "commission",
        default=REQUIRED,
        facet=Label("kind", context="address"),
    )
    employment: list[Employment] = field(
        Label("Type of employment"),
        Label("Of a job: for how much time, or under what sort of contract."),
        "[part-time]",
        default=[],
    )
    summary: Passage | None = shared.summary("Une école cherche une identité pour ses trois bâtiments.")
    sender: Party = field(
        Label("From"),
        Label("Who offers it."),
        "{name: Ville Exemple}",
        default=REQUIRED,
        alias="from",
    )
    side: Side = field(
        Label("Side"),
        Label("Which of the five sides it comes from."),
        "public",
        default=REQUIRED,
    )
    opens: Day | None = field(
        Label("Opens"),
        Label("The first day to apply."),
        "2026-03-01",
    )
    deadline: When = field(
        Label("Deadline"),
        Label("The last day, or the day and time."),
        "2026-04-15 12:00",
        default=REQUIRED,
    )
    budget: Budget | None = field(
        Label("Budget"),
        Label("What is foreseen."),
        "{most: 20000}",
    )
    disciplines: list[Discipline] = field(
        Label("Disciplines"),
        Label("Who is looked for."),
        "[graphic-design]",
        default=[],
        facet=Label("discipline", context="address"),
    )
    audiences: list[Audience] = field(
        Label("For whom"),
        Label("Who may answer."),
        "[professionals, students]",
        default=[],
        facet=Label("audience", context="address"),
    )
    languages: list[Language] = field(
        Label("Languages"),
        Label("The working languages."),
        "[fr, de]",
        default=[],
    )
    commune: Commune | None = field(
        Label("Commune"),
        Label("Where it takes place."),
        "differdange",
    )
    apply: Apply | None = field(
        Label("How to apply"),
        Label("A link or an address."),
        "{link: https://appel.example}",
    )
    picture: Picture | None = field(
        Label("Picture"),
        Label("A picture of the call."),
        "{file: picture.jpg, alt: Une école vue de la rue}",
    )
    outcome: Passage | None = field(
        Label("Outcome", context="opportunity"),
        Label("After the deadline: how many answered, who was chosen."),
        "Onze réponses ; l’Atelier Exemple a été choisi.",
    )
    former: list[Slug] = shared.former("[appel-ancien]")

    @property
    def last_day(self) -> date:
        """The last day on which it can be answered: a deadline at midnight is the end of the day before."""
        return self.deadline.day - timedelta(days=self.deadline.clock == time())

    @model_validator(mode="after")
    def in_order(self) -> Self:
        """Raises PydanticCustomError `opportunity.order` where the deadline comes before the opening."""
        if self.opens and self.last_day < self.opens:
            raise PydanticCustomError(
                "opportunity.order",
                "deadline before opening",
                {"field": "deadline", "opens": str(self.opens)},
            )
        return self

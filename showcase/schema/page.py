"""A page: words of the site itself. Its role says which of the site's own pages it is."""

from itertools import pairwise
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.governance import Governance
from showcase.schema.label import Label
from showcase.schema.moment import Day
from showcase.schema.picture import File
from showcase.schema.record import Part, Record
from showcase.schema.reference import Reference
from showcase.schema.side import Side
from showcase.schema.text import Line, Passage


class PageRole(Choice):
    """The site's own pages. What stands beside the words of each is the site's work, never the page's choice."""

    HOME = "home", Label("Home")
    SIDE = (
        "side",
        Label("One of the five sides"),
    )
    HUB = "hub", Label("The hub")
    IMPACT = "impact", Label("Impact")
    ABOUT = "about", Label("About")
    GOVERNANCE = "governance", Label("Governance")
    JOIN = "join", Label("Join")
    LEGAL = "legal", Label("Legal notice")
    PRIVACY = "privacy", Label("Privacy")
    ACCESSIBILITY = (
        "accessibility",
        Label("Accessibility"),
    )
    CALENDARS = (
        "calendars",
        Label("Calendars and feeds"),
    )
    SEARCH = "search", Label("Search")
    DATA = "data", Label("Open data")
    EMBED = "embed", Label("To embed")
    NOT_FOUND = (
        "not-found",
        Label("Page not found"),
    )
    PLAIN = "plain", Label("Plain page")


class Feature(Part):
    """A work that the first page shows on some days."""

    member: Annotated[str, Reference("members")] = field(
        Label("Member", context="featured"),
        Label("Whose work it is: the name of the folder."),
        "atelier-exemple",
        default=REQUIRED,
    )
    work: File | None = field(
        Label("Work"),
        Label("The file of one of the member’s works; without it, the first one."),
        "bols.jpg",
    )
    start: Day = field(
        Label("First day"),
        Label("The first day on which it is shown."),
        "2026-12-01",
        default=REQUIRED,
    )
    until: Day = field(
        Label("Last day"),
        Label("The last day on which it is shown."),
        "2026-12-14",
        default=REQUIRED,
    )

    @model_validator(mode="after")
    def in_order(self) -> Self:
        """Raises PydanticCustomError `featured.order` where it ends before it begins."""
        if self.until < self.start:
            raise PydanticCustomError(
                "featured.order", "ends before it begins", {"field": "until", "start": str(self.start)}
            )
        return self


class Page(Record):
    """A page; needs a title. Its folder is its address in every language."""

    title: Line = field(
        Label("Title"),
        Label("The title of the page."),
        "À propos",
        default=REQUIRED,
    )
    summary: Passage | None = field(
        Label("Lead"),
        Label("One or two sentences below the title."),
        "Qui nous sommes.",
    )
    role: PageRole = field(
        Label("Role"),
        Label("Which of the site’s pages it is."),
        "about",
        default=PageRole.PLAIN,
    )
    side: Side | None = field(
        Label("Side"),
        Label("For the role side: which one."),
        "government",
    )
    governance: Governance | None = field(
        Label("Governance"),
        Label("For the role governance: who runs the cluster, who pays, who agreed to be named."),
        "{funders: [{who: {name: Ville Exemple}, source: budget 2026}]}",
    )
    featured: Annotated[list[Feature], Field(max_length=60)] = field(
        Label("Featured works"),
        Label("For the role home: the works that stand at its head, and when; on all other days they take turns."),
        "[{member: atelier-exemple, start: 2026-12-01, until: 2026-12-14}]",
        default=[],
    )

    @model_validator(mode="after")
    def featured_by_day(self) -> Self:
        """Raises PydanticCustomError `featured.…` where two works have one day, or the page is not the first one."""
        if self.featured and self.role is not PageRole.HOME:
            raise PydanticCustomError("featured.role", "not the first page", {"field": "featured"})
        places = sorted(range(len(self.featured)), key=lambda place: self.featured[place].start)
        for place, later in pairwise(places):
            first, second = self.featured[place], self.featured[later]
            if second.start <= first.until:
                details = {"field": f"featured.{later}.start", "start": str(second.start)}
                details |= {"other": first.member, "until": str(first.until)}
                raise PydanticCustomError("featured.overlap", "two works on one day", details)
        return self

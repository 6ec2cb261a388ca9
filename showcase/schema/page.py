"""A page: words of the site itself. Its role says which of the site's own pages it is."""

from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.record import Record
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

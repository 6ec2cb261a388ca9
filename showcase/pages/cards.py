"""What lists and pages show of terms, members, events and calls. Templates read these; nothing here asks anything."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from showcase.pages.images import Image
from showcase.pages.jinja_compiler import html
from showcase.records.dates import Span
from showcase.records.entry import Entry
from showcase.schema.event import EventStatus


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """A vocabulary entry with the list of members it leads to, "" where there is none.

    `html` is its label as HTML; `tone` is its place in the vocabulary, for a colour.
    """

    key: str
    label: Any
    html: Markup
    href: str
    tone: int


def words_of(terms: Iterable[Term]) -> Markup:
    """Terms as plain words in a sentence."""
    return html(", ".join([term.html for term in terms]))


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """A value of a facet: how many records have it and where they are listed."""

    key: str
    label: Any
    href: str
    count: int
    current: bool = False
    tone: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """A member in a list."""

    entry: Entry
    terms: tuple[Term, ...]
    commune: Term | None
    image: Image | None
    alt: Any


@dataclass(frozen=True, kw_only=True, slots=True)
class Occurrence:
    """One time that an event takes place, as lists show it; `zone` is where it is, if clocks there differ from ours."""

    event: Entry
    span: Span
    zone: str
    venue: Entry | None
    place: str
    image: Image | None
    alt: Any
    terms: tuple[Term, ...]

    @property
    def start(self) -> Any:
        return self.span.start

    @property
    def end(self) -> Any:
        return self.span.end

    @property
    def days(self) -> bool:
        """Whether it lasts whole days."""
        return self.span.start.clock is None

    @property
    def status(self) -> EventStatus:
        status: EventStatus = self.event.facts.status
        return status

    @property
    def free(self) -> bool:
        return self.event.facts.price is not None and self.event.facts.price.free


@dataclass(frozen=True, kw_only=True, slots=True)
class PartyView:
    """Someone who takes part: a name, and a page where there is one."""

    name: str
    href: str
    entry: Entry | None


@dataclass(frozen=True, kw_only=True, slots=True)
class OpportunityCard:
    """A call in a list; `days_left` is None once closed."""

    entry: Entry
    sender: PartyView
    terms: tuple[Term, ...]
    commune: Term | None
    closed: bool
    days_left: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Body:
    """The words of a record in a language: its own, or the one there is (`foreign`)."""

    html: Markup
    lang: str
    foreign: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Subscription:
    """A calendar and feeds, as links write their addresses; "" where there is none of the sort.

    `subscribe` makes a program for calendars ask again; `absolute` is the calendar's address to hand to another one.
    """

    title: str
    calendar: str = ""
    subscribe: str = ""
    absolute: str = ""
    atom: str = ""
    json: str = ""

"""What lists and pages show of terms, members, events and calls. Templates read these; nothing here asks anything."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from showcase.pages.images import Image
from showcase.pages.jinja_compiler import html
from showcase.pages.nearness import Nearness, of_days_left
from showcase.records.dates import Span
from showcase.records.entry import Entry
from showcase.schema.event import Event, EventStatus
from showcase.schema.member import Member
from showcase.schema.moment import Moment
from showcase.schema.opportunity import Opportunity
from showcase.schema.partner import Partner
from showcase.schema.text import Translatable
from showcase.schema.venue import Venue


class TermLink(NamedTuple):
    """A vocabulary entry with the list of members it leads to, "" where there is none.

    `html` is its label as HTML; `tone` is its place in the vocabulary, for a colour.
    """

    key: str
    label: Translatable
    html: Markup
    href: str
    tone: int


def words_of(terms: Iterable[TermLink]) -> Markup:
    """Terms as plain words in a sentence."""
    return html(", ".join([term.html for term in terms]))


@dataclass(frozen=True, kw_only=True, slots=True)
class FacetCount:
    """A value of a facet: how many records have it and where they are listed."""

    key: str
    label: Translatable
    href: str
    count: int
    current: bool = False
    tone: int = 0


class Card(NamedTuple):
    """A member in a list. `whole`: nothing of its picture may be cut off."""

    entry: Entry[Member]
    terms: tuple[TermLink, ...]
    commune: TermLink | None
    image: Image | None
    alt: Translatable
    whole: bool = False


class Occurrence(NamedTuple):
    """One time that an event takes place, as lists show it; `zone` is where it is, if clocks there differ from ours."""

    event: Entry[Event]
    span: Span
    zone: str
    venue: Entry[Venue] | None
    place: str
    image: Image | None
    alt: Translatable
    terms: tuple[TermLink, ...]

    @property
    def start(self) -> Moment:
        return self.span.start

    @property
    def end(self) -> Moment | None:
        return self.span.end

    @property
    def days(self) -> bool:
        """Whether it lasts whole days."""
        return self.span.start.clock is None

    @property
    def status(self) -> EventStatus:
        return self.event.facts.status

    @property
    def free(self) -> bool:
        return self.event.facts.price is not None and self.event.facts.price.free


class PartyView(NamedTuple):
    """Someone who takes part: a name, and a page where there is one."""

    name: str
    href: str
    entry: Entry[Member | Partner] | None


class OpportunityCard(NamedTuple):
    """A call in a list. `days_left` is None once closed, and before it opens; `opens` is the day, and how many days
    are left until then, of one that nobody can answer yet.
    """

    entry: Entry[Opportunity]
    sender: PartyView
    terms: tuple[TermLink, ...]
    commune: TermLink | None
    closed: bool
    days_left: int | None
    opens: tuple[date, int] | None = None

    @property
    def open(self) -> bool:
        """Whether it can be answered today."""
        return not self.closed and self.opens is None

    @property
    def state(self) -> Nearness:
        """How near its end is, or its beginning."""
        if self.closed:
            return "past"
        if self.opens:
            return "later"
        return "" if self.days_left is None else of_days_left(self.days_left)


class Body(NamedTuple):
    """The words of a record in a language: its own, or the one there is (`foreign`)."""

    html: Markup
    lang: str
    foreign: bool


class Subscription(NamedTuple):
    """A calendar and feeds, as links write their addresses; "" where there is none of the sort.

    `subscribe` makes a program for calendars ask again; `absolute` is the calendar's address to hand to another one.
    """

    title: str
    calendar: str = ""
    subscribe: str = ""
    absolute: str = ""
    atom: str = ""
    json: str = ""

"""What a result of the search says below its title, and by which texts it is found beside what it says."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from showcase.pages.edition import Edition
from showcase.records.entry import Entry
from showcase.schema.article import Article
from showcase.schema.event import Event
from showcase.schema.initiative import Initiative
from showcase.schema.member import Member
from showcase.schema.opportunity import Opportunity
from showcase.schema.page import Page
from showcase.schema.venue import Venue

ResultText = tuple[str, Iterable[str], date | None]  # what it says, texts to find it by, the last day of it


def of(edition: Edition, entry: Entry) -> ResultText:
    """That of a record."""
    return _RESULTS[entry.kind](edition, entry)


def _member(edition: Edition, entry: Entry[Member]) -> ResultText:
    localizer, facts = edition.localizer, entry.facts
    return localizer.plain(facts.tagline), map(localizer.plain, facts.services), None


def _event(edition: Edition, entry: Entry[Event]) -> ResultText:
    localizer, facts = edition.localizer, entry.facts
    shown = edition.occurrence(entry, edition.agenda.nearest(entry))
    when = localizer.span(shown.span, shown.zone)
    hosts = (party.name for party in edition.parties(facts.organisers))
    audiences = (localizer.plain(term.label) for term in edition.terms("audiences", facts.audiences))
    texts = (*hosts, *audiences, localizer.plain(facts.summary))
    return f"{when} · {shown.place}" if shown.place else when, texts, shown.span.last


def _opportunity(edition: Edition, entry: Entry[Opportunity]) -> ResultText:
    localizer, facts = edition.localizer, entry.facts
    texts = (edition.opportunity(entry).sender.name, localizer.plain(facts.summary))
    return f"{localizer.text('Deadline')} {localizer.until(facts.deadline)}", texts, facts.last_day


def _venue(edition: Edition, entry: Entry[Venue]) -> ResultText:
    localizer, facts = edition.localizer, entry.facts
    equipment = (localizer.plain(one.name) for one in facts.equipment)
    return facts.address.locality if facts.address else "", (*equipment, localizer.plain(facts.summary)), None


def _article(edition: Edition, entry: Entry[Article]) -> ResultText:
    localizer, facts = edition.localizer, entry.facts
    return localizer.day(facts.date, "short"), [localizer.plain(facts.summary)], facts.date


def _summary(edition: Edition, entry: Entry[Initiative | Page]) -> ResultText:
    return edition.localizer.plain(entry.facts.summary), (), None


_RESULTS: Mapping[str, Callable[..., ResultText]] = {
    "members": _member,
    "events": _event,
    "opportunities": _opportunity,
    "initiatives": _summary,
    "venues": _venue,
    "news": _article,
    "pages": _summary,
}

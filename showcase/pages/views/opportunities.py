"""Calls and jobs: the open, those that open later, the closed, and the page of each."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from showcase.derive.structured import opportunity as structured
from showcase.derive.structured.opportunity import JOBS
from showcase.derive.structured.thing import Thing
from showcase.pages import subscriptions
from showcase.pages.edition import Edition
from showcase.pages.share_theme import Share
from showcase.pages.view import Context, View, shorten
from showcase.pages.views.share_card import picture_file, tone
from showcase.pages.views.structured_data import party_thing, words_alone
from showcase.records.entry import Entry
from showcase.schema.opportunity import Opportunity

Calls = list[Entry[Opportunity]]


def open_calls(edition: Edition) -> Calls:
    """What can be answered today, the nearest deadline first."""
    calls = ((c, edition.opportunity(c)) for c in edition.library.opportunities.all())
    return sorted((call for call, card in calls if not card.closed and not card.opens), key=_deadline)


def later_calls(edition: Edition) -> Calls:
    """What cannot be answered yet, the one that opens first before all others."""
    calls = ((c, edition.opportunity(c).opens) for c in edition.library.opportunities.all())
    return [call for _, call in sorted(((opens, call) for call, opens in calls if opens), key=_opening)]


def _closed_calls(edition: Edition) -> Calls:
    closed = (c for c in edition.library.opportunities.all() if edition.opportunity(c).closed)
    return sorted(closed, key=_deadline, reverse=True)


def _deadline(call: Entry[Opportunity]) -> tuple[str, str]:
    return str(call.facts.deadline), call.slug


def _opening(pair: tuple[tuple[date, int], Entry[Opportunity]]) -> tuple[date, str]:
    (day, _), call = pair
    return day, call.slug


def listing(edition: Edition, *, closed: bool) -> View:
    """The list of the open, or of the closed."""
    localizer = edition.localizer
    root = (localizer.text("Calls and jobs"), edition.url("opportunities") if closed else "")
    title = localizer.text("Closed calls") if closed else root[0]
    calls, later = (_closed_calls(edition), []) if closed else (open_calls(edition), later_calls(edition))
    return View(
        title=title,
        description=localizer.text(
            "Calls for projects, commissions, residencies, jobs and funding in the creative industries."
        ),
        section="opportunities",
        crumbs=(root, (title, "")) if closed else (root,),
        sort="CollectionPage",
        listed=[*calls, *later],
        context={
            "opportunities": calls,
            "later": later,
            "mode": "closed" if closed else "open",
            "follow": subscriptions.whole(edition, "opportunities"),
        },
    )


def _structured(edition: Edition, entry: Entry[Opportunity], shown: Context) -> Iterator[Thing]:
    card, picture = shown["card"], shown["image"]
    job = entry.facts.kind in JOBS
    yield structured.opportunity(
        entry,
        edition.teller,
        url=edition.absolute(edition.address(entry)),
        sender=party_thing(edition, card.sender, "Organization"),
        commune=edition.localizer.plain(card.commune.label) if card.commune else "",
        words=words_alone(edition, entry) if job else "",
        picture=edition.external(picture.src) if picture else "",
    )


def _until(edition: Edition, entry: Entry[Opportunity]) -> str:
    """Who calls, and until when."""
    localizer, sender = edition.localizer, edition.opportunity(entry).sender
    return " · ".join((sender.name, localizer.text("Until %(moment)s", moment=localizer.until(entry.facts.deadline))))


def opportunity(edition: Edition, entry: Entry[Opportunity]) -> View:
    """The page of one call."""
    localizer, facts = edition.localizer, entry.facts
    image, shown = edition.image(entry, facts.picture, "wide"), edition.opportunity(entry)
    said = edition.in_words_of(facts.title)
    return View(
        title=localizer.plain(facts.title),
        description=shorten(localizer.plain(facts.summary or facts.title)),
        section="opportunities",
        crumbs=((localizer.text("Calls and jobs"), edition.url("opportunities")), (localizer.plain(facts.title), "")),
        share=Share(
            kicker=said.localizer.plain(facts.kind),
            line=_until(said, entry),
            tone=tone(edition, facts.disciplines),
            picture=picture_file(entry, facts.picture),
        ),
        sort="",
        structured=partial(_structured, edition, entry),
        context={
            "opportunity": entry,
            "card": shown,
            "languages": edition.terms("languages", facts.languages),
            "image": image,
        },
    )

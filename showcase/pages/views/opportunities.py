"""Calls and jobs: the open, those that open later, the closed, those of one value of a facet, and the page of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from showcase.derive.structured import opportunity as structured
from showcase.derive.structured.opportunity import JOBS
from showcase.derive.structured.thing import Thing
from showcase.engine.query import query
from showcase.pages import facets, head, subscriptions
from showcase.pages.cards import FacetCount
from showcase.pages.edition import Edition
from showcase.pages.facets import by_value, chosen, label
from showcase.pages.share_theme import Share
from showcase.pages.view import PER_PAGE, Context, View, shorten
from showcase.pages.views.share_card import of_list, picture_file, tone
from showcase.pages.views.structured_data import party_thing, words_alone
from showcase.records.entry import Entry
from showcase.schema.opportunity import Opportunity

Calls = Sequence[Entry[Opportunity]]


def open_calls(edition: Edition) -> Calls:
    """What can be answered today, the nearest deadline first."""
    calls = ((c, edition.opportunity(c)) for c in edition.library.opportunities.all())
    return sorted((call for call, card in calls if card.open), key=_deadline)


def later_calls(edition: Edition) -> Calls:
    """What cannot be answered yet, the one that opens first before all others."""
    calls = ((c, edition.opportunity(c).opens) for c in edition.library.opportunities.all())
    return [call for _, call in sorted(((opens, call) for call, opens in calls if opens), key=_opening)]


def closed_calls(edition: Edition) -> Calls:
    """What can be answered no more, the latest deadline first."""
    closed = (c for c in edition.library.opportunities.all() if edition.opportunity(c).closed)
    return sorted(closed, key=_deadline, reverse=True)


def _deadline(call: Entry[Opportunity]) -> tuple[str, str]:
    return str(call.facts.deadline), call.slug


def _opening(pair: tuple[tuple[date, int], Entry[Opportunity]]) -> tuple[date, str]:
    (day, _), call = pair
    return day, call.slug


def listing(edition: Edition, *, closed: bool) -> View:
    """The list of the open, or of the closed."""
    if closed:
        return _list(edition, "closed", edition.localizer.text("Closed calls"), past=closed_calls(edition))
    title = edition.localizer.text("Calls and jobs")
    return _list(edition, "open", title, calls=open_calls(edition), later=later_calls(edition))


def closing(edition: Edition) -> View:
    """The list of those that close this month, also of those that open before."""
    calls, later = (
        [call for call in some if _closes(edition, call)] for some in (open_calls(edition), later_calls(edition))
    )
    title = edition.localizer.text("Calls closing this month")
    return _list(edition, "closing", title, calls=calls, later=later)


def _closes(edition: Edition, call: Entry[Opportunity]) -> bool:
    return call.facts.last_day.replace(day=1) == edition.today.replace(day=1)


@query
def _closing(edition: Edition) -> FacetCount:
    """The choice of those that close this month; what opens later is not counted, as in all facets."""
    return FacetCount(
        key="month",
        label=edition.localizer.text("Closing this month"),
        href=edition.url("opportunities-closing"),
        count=sum(_closes(edition, call) for call in open_calls(edition)),
    )


@query
def _by_value(edition: Edition, field: str) -> Mapping[str, tuple[Entry[Opportunity], ...]]:
    """By value of a facet: the open, those that open later and the closed, each in the order of its list."""
    return by_value(
        edition,
        "opportunities",
        field,
        [*open_calls(edition), *later_calls(edition), *closed_calls(edition)],
    )


@query
def _having(edition: Edition, field: str, key: str) -> tuple[Entry[Opportunity], ...]:
    """The calls of one list: whoever shows it does not depend on the others."""
    return _by_value(edition, field)[key]


def facet(edition: Edition, field: str, key: str) -> View:
    """What can be answered, and after it what opens later and what closed last, for one value of a facet."""
    calls = [(call, edition.opportunity(call)) for call in _having(edition, field, key)]
    name = edition.localizer.plain(label(edition, "opportunities", field, key))
    return _list(
        edition,
        "facet",
        name,
        full=head.listed(edition, "opportunities", (field, facets.facet(edition, "opportunities", field).label, name)),
        calls=[call for call, card in calls if card.open],
        later=[call for call, card in calls if card.opens],
        past=[call for call, card in calls if card.closed][:PER_PAGE],
        field=field,
        key=key,
        chosen=chosen(edition, "opportunities", field, key),
        follow=subscriptions.narrowed(edition, "opportunities", field, key, name),
    )


def _list(
    edition: Edition, mode: str, title: str, calls: Calls = (), later: Calls = (), full: str = "", **context: Any
) -> View:
    """What all lists have in common; only what is open is counted. `full` is what others call it."""
    localizer = edition.localizer
    told = localizer.text("Calls for projects, commissions, residencies, jobs and funding in the creative industries.")
    root = (localizer.text("Calls and jobs"), "" if mode == "open" else edition.url("opportunities"))
    filled: dict[str, Any] = {
        "past": (),
        "field": "",
        "key": "",
        "chosen": None,
        "follow": subscriptions.whole(edition, "opportunities"),
        **context,
    }
    listed = [*calls, *later, *filled["past"]]
    return View(
        title=title,
        full_title=full or title,
        description=told if mode == "open" else head.about(edition, "opportunities", full or title, listed),
        share=of_list(edition, "opportunities", localizer.text("Calls and jobs"), told),
        section="opportunities",
        crumbs=(root,) if mode == "open" else (root, (title, "")),
        sort="CollectionPage",
        listed=listed,
        follow=context.get("follow"),
        context={
            **filled,
            "opportunities": calls,
            "later": later,
            "mode": mode,
            "closing": replace(_closing(edition), current=mode == "closing"),
            "this_month": edition.today.replace(day=1),
            "total": len(filled["past"] if mode == "closed" else calls),
            "zone": edition.library.settings.timezone,
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
            "audiences": edition.terms("audiences", facts.audiences),
            "everyone": bool(shown.terms) and len(shown.terms) == len(edition.library.terms.get("disciplines", {})),
            "languages": edition.terms("languages", facts.languages),
            "image": image,
        },
    )

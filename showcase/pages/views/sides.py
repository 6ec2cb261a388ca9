"""The page of one of the five sides: what concerns these people, each part counted, with the way to all of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from showcase.pages.agenda import Dated
from showcase.pages.edition import Edition
from showcase.pages.facets import by_value, chosen, facet
from showcase.pages.view import View
from showcase.pages.views import impact, opportunities
from showcase.pages.views.own_page import page_view
from showcase.records.entry import Entry
from showcase.schema.event import Event, EventKind
from showcase.schema.member import Member, OpenTo
from showcase.schema.page import Page
from showcase.schema.price import Admission
from showcase.schema.side import Side

FEW = 4  # dates of one part
FACES = 4  # members of one part, others every day


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A part of the page: what it is (`sort`), how many there are, where all of them are, "" where all stand here.

    `soon`: how many of them are still in this month.
    """

    sort: str
    count: int
    items: Sequence[Any]
    href: str = ""
    soon: int = 0


def side(edition: Edition, record: Entry[Page]) -> View:
    """The page of a side: its parts in the order in which these people ask, then its words."""
    which = record.facts.side or Side.CITIZENS
    made = (_MAKE[sort](edition, which) for sort in _PARTS[which])
    return page_view(
        edition,
        record,
        "sides",
        side=which,
        ways=_WAYS.get(which, ("opportunities", "events")),
        parts=tuple(part for part in made if part and part.items),
        sides=tuple(edition.library.sides.values()),
    )


_WORK = ("able", "commissions", "issued", "figures", "events", "initiatives", "partners")
_PARTS: Mapping[Side, Sequence[str]] = {
    Side.GOVERNMENT: _WORK,
    Side.PRIVATE: tuple(sort for sort in _WORK if sort != "figures"),
    Side.PUBLIC: tuple(sort for sort in _WORK if sort != "figures"),
    Side.CREATIVES: ("open", "events", "initiatives", "partners"),
    Side.CITIZENS: ("workshops", "free", "teaching", "open-days", "initiatives", "issued", "partners"),
}
_WAYS = {Side.CREATIVES: ("members", "events", "opportunities"), Side.CITIZENS: ("events", "opportunities")}


def _open(edition: Edition, _: Side) -> Part | None:
    """All that can be answered, and what opens later."""
    calls = opportunities.open_calls(edition)
    href = edition.url("opportunities") if "opportunities" in edition.kinds else ""
    return Part(sort="open", count=len(calls), items=[*calls, *opportunities.later_calls(edition)], href=href)


def _issued(edition: Edition, which: Side) -> Part | None:
    """What these people called for, the open first, the closed last."""
    known = {call for call, of in edition.library.opportunities.column("side") if of is which}
    order = (opportunities.open_calls, opportunities.later_calls, opportunities.closed_calls)
    calls = [call for some in order for call in some(edition) if call in known]
    return Part(sort="issued", count=len(calls), items=calls)


def _able(edition: Edition, _: Side) -> Part | None:
    """Who can do the work, by discipline."""
    values = facet(edition, "members", "disciplines").values
    return Part(sort="able", count=len(edition.library.members.all()), items=values, href=edition.url("members"))


def _willing(sort: str, to: OpenTo) -> Callable[[Edition, Side], Part | None]:
    """Members who are open to something: how many, and some of them."""

    def made(edition: Edition, _: Side) -> Part | None:
        tally = chosen(edition, "members", "open_to", str(to))
        if tally is None:
            return None
        known = by_value(edition, "members", "open_to", edition.library.members.all())[str(to)]
        return Part(sort=sort, count=tally.count, items=_of_today(edition, known), href=tally.href)

    return made


def _of_today(edition: Edition, members: Sequence[Entry[Member]]) -> Sequence[Entry[Member]]:
    """Some of them, others on another day."""
    start = edition.today.toordinal() * FACES % len(members)
    return [*members[start:], *members[:start]][:FACES]


def _dates(sort: str, field: str, key: str) -> Callable[[Edition, Side], Part | None]:
    """What is coming of one value of a facet of the agenda."""

    def made(edition: Edition, _: Side) -> Part | None:
        tally = chosen(edition, "events", field, key) if "events" in edition.kinds else None
        if tally is None or not tally.count:
            return None
        coming = edition.agenda.coming
        of_key = set(by_value(edition, "events", field, [event for _, event in coming]).get(key, ()))
        dated = [(span, event) for span, event in coming if event in of_key]
        return Part(sort=sort, count=tally.count, items=dated[:FEW], href=tally.href, soon=_soon(edition, dated))

    return made


def _soon(edition: Edition, dated: Sequence[Dated]) -> int:
    """How many of them begin before this month is over."""
    after = (edition.today.replace(day=1) + timedelta(days=31)).replace(day=1)
    return sum(span.start.day < after for span, _ in dated)


def _events(edition: Edition, which: Side) -> Part | None:
    """What is coming for this side; what does not say for whom it is concerns the citizens."""
    known = {event for event, of in edition.library.events.column("sides") if which in (of or [Side.CITIZENS])}
    dated: list[tuple[Any, Entry[Event]]] = [pair for pair in edition.agenda.coming if pair[1] in known]
    return Part(sort="events", count=len(dated), items=dated, soon=_soon(edition, dated))


def _initiatives(edition: Edition, which: Side) -> Part | None:
    known = [one for one in edition.library.initiatives.all() if which in one.facts.sides]
    href = edition.url("initiatives") if "initiatives" in edition.kinds else ""
    return Part(sort="initiatives", count=len(known), items=known, href=href)


def _partners(edition: Edition, which: Side) -> Part | None:
    known = [one for one in edition.library.partners.all() if one.facts.side is which]
    return Part(sort="partners", count=len(known), items=known, href=edition.url("partners") if known else "")


def _figures(edition: Edition, _: Side) -> Part | None:
    if "figures" not in edition.kinds or not edition.has("impact"):
        return None
    href = edition.url("impact")
    return Part(sort="figures", count=len(impact.charts(edition)), items=impact.leads(edition), href=href)


_MAKE: Mapping[str, Callable[[Edition, Side], Part | None]] = {
    "open": _open,
    "issued": _issued,
    "able": _able,
    "commissions": _willing("commissions", OpenTo.COMMISSIONS),
    "teaching": _willing("teaching", OpenTo.TEACHING),
    "workshops": _dates("workshops", "kind", str(EventKind.WORKSHOP)),
    "open-days": _dates("open-days", "kind", str(EventKind.OPEN_DAY)),
    "free": _dates("free", "price", str(Admission.FREE)),
    "events": _events,
    "initiatives": _initiatives,
    "partners": _partners,
    "figures": _figures,
}

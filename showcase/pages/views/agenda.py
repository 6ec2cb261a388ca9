"""The agenda's lists: what is coming, a month, a year, and one value of a facet. Long ones are cut into pages."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from showcase.engine.query import query
from showcase.pages import facets, head, subscriptions
from showcase.pages.agenda import Dated
from showcase.pages.cards import FacetCount, Subscription
from showcase.pages.edition import Edition
from showcase.pages.facets import by_value, chosen, label
from showcase.pages.view import View, cut, pages_of
from showcase.pages.views import month as grid
from showcase.pages.views.share_card import of_list
from showcase.records.entry import Entry
from showcase.schema.event import Event

AT_ONCE = ("audiences", "price", "kind")  # facets whose first value stands above the list
Days = list[tuple[date, list[Dated]]]


class Listed(NamedTuple):
    """What one page of a list shows: what goes on, having begun before, what is to come by day, and what is over."""

    running: tuple[Dated, ...]
    months: tuple[tuple[date, Days], ...]
    past: tuple[Dated, ...]


def listed(pairs: Sequence[Dated], today: date) -> Listed:
    """Occurrences, in the order of `coming` and then of `past`, as a page shows them."""
    ahead = [pair for pair in pairs if pair[0].last >= today]
    days = by_day((pair for pair in ahead if pair[0].start.day >= today), since=today)
    return Listed(
        running=tuple(pair for pair in ahead if pair[0].start.day < today),
        months=tuple((first, list(some)) for first, some in groupby(days, lambda one: one[0].replace(day=1))),
        past=tuple(pair for pair in pairs if pair[0].last < today),
    )


def by_day(pairs: Iterable[Dated], *, since: date) -> Days:
    """Occurrences under their days; what began before `since` and still goes on stands under `since`."""
    days: dict[date, list[Dated]] = {}
    for span, event in pairs:
        days.setdefault(max(span.start.day, since), []).append((span, event))
    return sorted(days.items())


@query
def _by_value(edition: Edition, field: str) -> Mapping[str, tuple[Entry[Event], ...]]:
    return by_value(edition, "events", field, edition.library.events.all())


@query
def _of_value(edition: Edition, field: str, key: str) -> tuple[tuple[Dated, ...], tuple[Dated, ...]]:
    return edition.agenda.of(_by_value(edition, field)[key])


def month_steps(month: date) -> tuple[str, str]:
    """The steps of a month's address."""
    return f"{month:%Y}", f"{month:%m}"


@query
def months(edition: Edition) -> tuple[FacetCount, ...]:
    """The months in which something takes place, from this one on."""
    this = edition.today.replace(day=1)
    return tuple(_month(edition, month) for month in edition.agenda.months if month >= this)


def _month(edition: Edition, month: date) -> FacetCount:
    return FacetCount(
        key=f"{month:%Y-%m}",
        label=edition.localizer.month(month),
        href=_href(edition, *month_steps(month)),
        count=len(edition.agenda.months[month]),
    )


@query
def _years(edition: Edition) -> tuple[FacetCount, ...]:
    return tuple(
        FacetCount(key=str(year), label=str(year), href=_href(edition, str(year)), count=len(pairs))
        for year, pairs in edition.agenda.years.items()
    )


@query
def _soon(edition: Edition) -> tuple[FacetCount, ...]:
    """What depends on the day: only a script narrows the agenda to it, on the day that somebody looks."""
    text, there = edition.localizer.text, edition.url("events")
    labels = {"today": text("Today"), "weekend": text("This weekend"), "week": text("Next 7 days")}
    return tuple(
        FacetCount(key=key, label=label, href=f"{there}?when={key}", count=edition.agenda.soon[key])
        for key, label in labels.items()
    )


def _href(edition: Edition, *steps: str) -> str:
    return edition.href(edition.addresses.listing(edition.lang, "events", *steps))


def _view(
    edition: Edition,
    title: str,
    mode: str,
    number: int = 1,
    *,
    pairs: Iterable[Dated],
    full: str = "",
    **context: object,
) -> View:
    """What all lists of the agenda have in common; `pairs` is what the page shows, `full` what others call it."""
    localizer = edition.localizer
    shown, called = list(dict.fromkeys(event for _, event in pairs)), head.numbered(edition, full or title, number)
    first = mode == "coming" and number == 1
    crumbs = [(localizer.text("Events"), "" if first else edition.url("events"))]
    crumbs += [(title, "")] if mode != "coming" else []
    if number > 1:
        crumbs = [*crumbs[:-1], (crumbs[-1][0], str(context["here"])), (str(number), "")]
        title = head.numbered(edition, title, number)
    whole = subscriptions.whole(edition, "events")
    own = context.get("follow")
    return View(
        title=title,
        full_title=called,
        description=head.about(edition, "events", called, shown),
        section="events",
        crumbs=tuple(crumbs),
        sort="CollectionPage",
        listed=shown,
        share=of_list(
            edition,
            "events",
            localizer.text("Events"),
            localizer.text("Workshops, exhibitions, concerts and encounters of the creative industries."),
        ),
        # All pages of the agenda name its feeds, and its calendar where they have none of their own.
        follow=own if isinstance(own, Subscription) else whole._replace(atom="", json=""),
        context={**_common(edition, whole, context), "mode": mode},
    )


def _common(edition: Edition, whole: Subscription, own: Mapping[str, object]) -> dict[str, object]:
    """What the template is given of every list, unless the list has its own."""
    value = str(own.get("field", "")), str(own.get("key", ""))
    return {
        "field": "",
        "key": "",
        "chosen": None,
        "pager": None,
        "months": months(edition),
        "years": _years(edition),
        "zone": edition.library.settings.timezone,
        "soon": _soon(edition),
        "choices": facets.choices(edition, "events", AT_ONCE, value),
        "follow": whole,
        **own,
    }


def coming(edition: Edition, number: int) -> View:
    """All that is coming."""
    pairs = edition.agenda.coming
    return _view(
        edition,
        edition.localizer.text("Events"),
        "coming",
        number,
        pairs=cut(pairs, number),
        here=edition.url("events"),
        listed=listed(cut(pairs, number), edition.today),
        total=len(pairs),
        pager=facets.pager(edition, "events", number, pages_of(len(pairs))),
    )


def month(edition: Edition, first: date) -> View:
    """All that takes place in a month: as a grid of its days, and as a list."""
    pairs = edition.agenda.months[first]
    around = list(edition.agenda.months)
    place = around.index(first)
    return _view(
        edition,
        edition.localizer.month_title(first),
        "month",
        full=head.of_kind(edition, "events", edition.localizer.month_title(first)),
        pairs=pairs,
        first=first,
        days=by_day(pairs, since=first),
        weeks=grid.weeks(edition, first),
        weekdays=grid.weekdays(edition),
        before=_month(edition, around[place - 1]) if place else None,
        after=_month(edition, around[place + 1]) if place + 1 < len(around) else None,
        total=len(pairs),
    )


def year(edition: Edition, number: int, page: int) -> View:
    """What took place in a year, and what came of it."""
    pairs = edition.agenda.years[number]
    return _view(
        edition,
        edition.localizer.text("Events of %(year)d", year=number),
        "year",
        page,
        pairs=cut(pairs, page),
        here=_href(edition, str(number)),
        past=cut(pairs, page),
        total=len(pairs),
        pager=facets.pager(edition, "events", page, pages_of(len(pairs)), key=str(number)),
    )


def facet(edition: Edition, field: str, key: str, number: int) -> View:
    """What is coming, and after it what is past, for one value of a facet."""
    ahead, past = _of_value(edition, field, key)
    name = edition.localizer.plain(label(edition, "events", field, key))
    return _view(
        edition,
        name,
        "facet",
        number,
        full=head.listed(edition, "events", (field, facets.facet(edition, "events", field).label, name)),
        pairs=cut((*ahead, *past), number),
        here=facets.href(edition, "events", field, key),
        field=field,
        key=key,
        chosen=chosen(edition, "events", field, key),
        listed=listed(cut((*ahead, *past), number), edition.today),
        total=len(ahead),
        follow=subscriptions.narrowed(edition, "events", field, key, name),
        pager=facets.pager(edition, "events", number, pages_of(len(ahead) + len(past)), field, key),
    )

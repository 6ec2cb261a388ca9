"""Fragments: what lists show of one record, rendered once for all pages that show it. Templates know them as `once`.

Each is a macro of the theme, remembered by what it shows and how; it sees nothing of the page it stands on.
"""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from types import SimpleNamespace

from markupsafe import Markup

from showcase.engine.query import query, query_many
from showcase.pages.agenda import Dated
from showcase.pages.edition import Edition
from showcase.pages.facets import chosen as value_of
from showcase.pages.facets import facet, href, keys_of
from showcase.pages.jinja_compiler import html
from showcase.pages.nearness import Nearness, of_date
from showcase.pages.view import Pager
from showcase.records.dates import Span
from showcase.records.entry import Entry
from showcase.schema.event import Event
from showcase.schema.kinds import KINDS
from showcase.schema.member import Member
from showcase.schema.opportunity import Opportunity

NEXT = 8  # dates of a series that a page knows of beside the one it shows
# Stands for the level of headings, which is up to the list. No text of a record has a control character.
_HEADING = "\0heading\0"
# Stands for how wide the picture of a card is, which depends on its place.
_SIZES = "\0sizes\0"
# Stands for the id of a card, which it has only where something leads to it.
_ID = "\0id\0"
SMALL = "(min-width: 100rem) 22rem, (min-width: 48rem) calc(25vw - 3.25rem), 45vw"
LARGE = "(min-width: 100rem) 45rem, (min-width: 48rem) 48vw, 92vw"
GROUP = 5  # cards: one large, four small
AT_ONCE = 3  # pictures of a list that are wanted before anyone scrolls
# What two lists show of the same in two manners, the fuller one first; just one where both are alike.
Manners = tuple[Markup, ...]


def once(edition: Edition) -> SimpleNamespace:
    """The fragments of an edition, for its templates."""
    made = (cards, occurrence, dated, looked_back, slot, marks, day, calls, facets, links, unmarked, only_examples)
    return SimpleNamespace(**{fragment.__name__: partial(fragment, edition) for fragment in made})


def _under(heading: str, made: str) -> Markup:
    """What was made for every level of heading, for one."""
    return html(str.replace(made, _HEADING, heading))


def _macro(edition: Edition, component: str, name: str) -> Callable[..., Markup]:
    template = f"components/{component}.html"
    edition.library.tracker.record(f"template {template}")
    return edition.environment.macro(template, name)


def cards(
    edition: Edition,
    members: Sequence[Entry[Member]],
    heading: str,
    rhythm: int = -1,
    *,
    below: bool = False,
    linked: Container[Entry[Member]] = (),
) -> Markup:
    """The members of a list, the pictures of the first ones wanted at once, unless it stands `below`.

    Of each group that at `rhythm` is large, where it is no negative number; in a list of one group the first. The style
    sheet has the same rule (card.css). Those that are `linked` have the id `card_id`.
    """
    at_once = 0 if below else AT_ONCE
    large = 0 if rhythm >= 0 and len(members) <= GROUP else rhythm
    made = []
    manners = query_many(card, edition, [(member,) for member in members])
    for place, (member, shown) in enumerate(zip(members, manners, strict=True)):
        one = str.replace(shown[0 if place < at_once else -1], _SIZES, LARGE if place % GROUP == large else SMALL)
        made.append(str.replace(one, _ID, f' id="{card_id(member)}"' if member in linked else ""))
    return _under(heading, "".join(made))


def card_id(member: Entry[Member]) -> str:
    """The id of a card that something leads to."""
    return f"member-{member.slug}"


def unmarked(edition: Edition, html_: Markup, *kinds: str) -> Markup:
    """A list without the mark of examples on each record, where all of these kinds are examples."""
    if not only_examples(edition, *kinds):
        return html_
    return html(str.replace(html_, _macro(edition, "badge", "invented")(), ""))


def only_examples(edition: Edition, *kinds: str) -> bool:
    """Whether there is something of these kinds, and all of it is invented: a page then says so once."""
    found = [_invented(edition, kind) for kind in kinds]
    return any(found) and False not in found


@query
def _invented(edition: Edition, kind: str) -> bool | None:
    """Whether every record of a kind is an example; None where there is none."""
    column = edition.library.records[kind].column("example")
    return all(example for _, example in column) if column else None


@query
def card(edition: Edition, member: Entry[Member]) -> Manners:
    """A member, its picture wanted at once or later."""
    shown = edition.card(member)
    macro = partial(_macro(edition, "card", "card"), card=shown, heading=_HEADING, sizes=_SIZES, id=html(_ID))
    return (macro(eager=True), macro(eager=False)) if shown.image else (macro(eager=False),)


def occurrence(edition: Edition, event: Entry[Event], span: Span, heading: str, pictured: bool) -> Markup:  # noqa: FBT001
    """One time that an event takes place."""
    return _under(heading, _occurrence(edition, event, span)[0 if pictured else -1])


@query
def _occurrence(edition: Edition, event: Entry[Event], span: Span) -> Manners:
    shown = edition.occurrence(event, span)
    macro = partial(_macro(edition, "occurrence", "occurrence"), occurrence=shown, heading=_HEADING)
    return (macro(pictured=True), macro(pictured=False)) if shown.image else (macro(pictured=False),)


def dated(edition: Edition, pairs: Iterable[Dated], heading: str, pictured: bool) -> Markup:  # noqa: FBT001
    """Occurrences, each with its date."""
    near = edition.agenda.near
    made = [_dated(edition, event, span, near(span))[0 if pictured else -1] for span, event in pairs]
    return _under(heading, "".join(made))


@query
def _dated(edition: Edition, event: Entry[Event], span: Span, state: Nearness) -> Manners:
    macro = partial(_macro(edition, "agenda", "dated"), span=span, event=event, state=state, heading=_HEADING)
    pictured = len(_occurrence(edition, event, span)) > 1
    return (macro(pictured=True), macro(pictured=False)) if pictured else (macro(pictured=False),)


def looked_back(edition: Edition, pairs: Iterable[Dated], heading: str) -> Markup:
    """Occurrences that are over, each with its date and what came of it."""
    return _under(heading, "".join([_looked_back(edition, event, span) for span, event in pairs]))


@query
def _looked_back(edition: Edition, event: Entry[Event], span: Span) -> Markup:
    macro = _macro(edition, "agenda", "dated")
    return macro(span=span, event=event, state="past", heading=_HEADING, pictured=False, outcome=event.facts.outcome)


@query
def slot(edition: Edition, event: Entry[Event], span: Span, later: str) -> Markup:
    """An event on a day of a month's grid: that on which it is first seen there, or one of two sorts of later ones."""
    shown = edition.occurrence(event, span)
    return _macro(edition, "month", "slot")(occurrence=shown, later=later)


@query
def marks(edition: Edition, event: Entry[Event], span: Span) -> Markup:
    """What scripts need to know of an event in a list, as attributes: its last day, the values of facets that it has,
    and of one that repeats the next dates, each with its day of the week and its month in words.
    """
    localizer = edition.localizer
    coming = [one.start.day for one in event.spans if one.start > span.start][:NEXT] if len(event.spans) > 1 else []
    then = ";".join(f"{day}={localizer.weekday(day)}={localizer.month(day)}" for day in coming)
    more = Markup(' data-then="{}"').format(then) if then else ""
    return html(f'data-last="{span.last}" data-has="{_has(edition, event)}"{more}')


@query
def day(edition: Edition, when: date) -> Markup:
    """A day above what takes place on it."""
    return _day(edition, when, of_date(when, when, edition.today))


@query
def _day(edition: Edition, when: date, state: Nearness) -> Markup:
    return _macro(edition, "date", "date")(day=when, brief=True, state=state)


def calls(edition: Edition, entries: Iterable[Entry[Opportunity]], heading: str) -> Markup:
    """The calls and jobs of a list."""
    return _under(heading, "".join([_call(edition, entry) for entry in entries]))


@query
def _call(edition: Edition, entry: Entry[Opportunity]) -> Markup:
    marks = html(f'data-last="{entry.facts.last_day}" data-has="{_has(edition, entry)}"')
    return _macro(edition, "call", "call")(card=edition.opportunity(entry), heading=_HEADING, marks=marks)


def _has(edition: Edition, entry: Entry) -> str:
    """The values of facets that a record has, for scripts."""
    kind = entry.kind
    return " ".join(
        f"{field}/{key}" for field in edition.kinds[kind].facets for key in keys_of(edition, kind, field)(entry)
    )


def facets(edition: Edition, kind: str, *chosen: str) -> Markup:
    """The ways to narrow a list of a kind down. `chosen` are fields with the value that is marked of each, in turn.

    Not remembered: that would be all groups once more for each value.
    """
    marked = dict(zip(chosen[::2], chosen[1::2], strict=True))
    groups = (_marked(edition, kind, name, marked.get(name, "")) for name in edition.kinds[kind].facets)
    return html("".join(groups))


def _marked(edition: Edition, kind: str, field: str, key: str) -> Markup:
    """A group with the link to the value `key`, if that is one of its values, as that of the page itself."""
    made, tally = _group(edition, kind, field), value_of(edition, kind, field, key) if key else None
    if tally is None:
        return made
    macro = _macro(edition, "facets", "value")
    return html(str.replace(made, macro(tally=tally), macro(tally=replace(tally, current=True))))


@query
def _group(edition: Edition, kind: str, field: str) -> Markup:
    shown = facet(edition, kind, field)
    macro = _macro(edition, "facets", "group")
    made = macro(
        name=field,
        param=KINDS[kind].facets[field].tell(edition.lang),
        label=shown.label,
        tallies=shown.values,
        coloured=field == "disciplines",
    )
    return made if shown.values else Markup()


def links(edition: Edition, pager: Pager) -> Markup:
    """The links to all pages of a list, that of the page itself marked."""
    made = list(_links(edition, pager.kind, pager.field, pager.key, pager.of))
    there = href(edition, pager.kind, pager.field, pager.key, pager.number)
    made[pager.number - 1] = _macro(edition, "pager", "link")(number=pager.number, href=there, current=True)
    return html("".join(made))


@query
def _links(edition: Edition, kind: str, field: str, key: str, of: int) -> tuple[Markup, ...]:
    macro = _macro(edition, "pager", "link")
    return tuple(macro(number=n, href=href(edition, kind, field, key, n)) for n in range(1, of + 1))

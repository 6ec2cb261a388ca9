"""Fragments: what lists show of one record, rendered once for all pages that show it. Templates know them as `once`.

Each is a macro of the theme, remembered by what it shows and how; it sees nothing of the page it stands on.
"""

from collections.abc import Iterable
from datetime import date
from functools import partial
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from showcase.records.dates import Span
from showcase.records.entry import Entry
from showcase.schema.kinds import KINDS
from showcase.site.compiler import html
from showcase.site.edition import Edition
from showcase.site.facets import facet, href
from showcase.site.memory import remembered
from showcase.site.view import Pager


def once(edition: Edition) -> SimpleNamespace:
    """The fragments of an edition, for its templates."""
    made = (card, cards, name, occurrence, dated, day, call, facets, links)
    return SimpleNamespace(**{fragment.__name__: partial(fragment, edition) for fragment in made})


def _macros(edition: Edition, component: str) -> Any:
    return edition.environment.module(f"components/{component}.html")


@remembered
def card(edition: Edition, member: Entry, heading: str, eager: bool) -> Markup:  # noqa: FBT001 (asked by place)
    """A member in a list; `eager`: its picture is wanted at once."""
    shown = edition.card(member)
    if eager and not shown.image:
        return card(edition, member, heading, False)  # noqa: FBT003
    made: Markup = _macros(edition, "card").card(card=shown, heading=heading, eager=eager)
    return made


def cards(edition: Edition, members: Iterable[Entry], heading: str) -> Markup:
    """The members of a list, the pictures of the first two wanted at once."""
    return _joined(card(edition, member, heading, place < 2) for place, member in enumerate(members))


def _joined(made: Iterable[Markup]) -> Markup:
    return html("".join(made))


@remembered
def name(edition: Edition, member: Entry) -> Markup:
    """A member among the names that the search looks through."""
    made: Markup = _macros(edition, "names").name(card=edition.card(member), find=_also(edition, member))
    return made


def _also(edition: Edition, member: Entry) -> str:
    """Other words for what a member does and where: its services in every language, and the villages of its commune.

    Not the synonyms of its disciplines: these would find every craftsperson for one trade.
    """
    commune = edition.library.terms["communes"][member.facts.commune] if member.facts.commune else None
    villages = (word for words in commune.synonyms.values() for word in words) if commune else ()
    services = (text for service in member.facts.services for text in service.values())
    return " ".join(dict.fromkeys((*services, *villages)))


@remembered
def occurrence(edition: Edition, event: Entry, span: Span, heading: str, pictured: bool) -> Markup:  # noqa: FBT001
    """One time that an event takes place."""
    shown = edition.occurrence(event, span)
    if pictured and not shown.image:
        return occurrence(edition, event, span, heading, False)  # noqa: FBT003
    made: Markup = _macros(edition, "occurrence").occurrence(occurrence=shown, heading=heading, pictured=pictured)
    return made


@remembered
def dated(edition: Edition, event: Entry, span: Span, heading: str, pictured: bool) -> Markup:  # noqa: FBT001
    """The same, with its date."""
    made: Markup = _macros(edition, "agenda").dated(span=span, event=event, heading=heading, pictured=pictured)
    return made


@remembered
def day(edition: Edition, when: date) -> Markup:
    """A day above what takes place on it."""
    made: Markup = _macros(edition, "date").date(day=when, brief=True)
    return made


@remembered
def call(edition: Edition, entry: Entry, heading: str) -> Markup:
    """A call or job in a list."""
    made: Markup = _macros(edition, "call").call(card=edition.opportunity(entry), heading=heading)
    return made


@remembered
def facets(edition: Edition, kind: str, field: str, key: str) -> Markup:
    """The ways to narrow a list of a kind down, one value of one field marked; with "" for both, none."""
    groups = (_group(edition, kind, name, key if name == field else "") for name in KINDS[kind].facets)
    return _joined(groups)


@remembered
def _group(edition: Edition, kind: str, field: str, key: str) -> Markup:
    shown = facet(edition, kind, field, key)
    macro = _macros(edition, "facets").group
    made: Markup = macro(label=shown.label, tallies=shown.values, coloured=field == "disciplines")
    return made if shown.values else Markup()


def links(edition: Edition, pager: Pager) -> Markup:
    """The links to all pages of a list, that of the page itself marked."""
    made = list(_links(edition, pager.kind, pager.field, pager.key, pager.of))
    there = href(edition, pager.kind, pager.field, pager.key, pager.number)
    made[pager.number - 1] = _macros(edition, "pager").link(number=pager.number, href=there, current=True)
    return _joined(made)


@remembered
def _links(edition: Edition, kind: str, field: str, key: str, of: int) -> tuple[Markup, ...]:
    macro = _macros(edition, "pager").link
    return tuple(macro(number=n, href=href(edition, kind, field, key, n)) for n in range(1, of + 1))

"""The page of governance: who runs the cluster, who watches over it, who pays, and those who agreed to be named."""

from collections.abc import Iterable
from typing import NamedTuple

from showcase.pages.cards import PartyView
from showcase.pages.edition import Edition
from showcase.pages.view import View
from showcase.pages.views.own_page import page_view
from showcase.pages.views.pages import contents
from showcase.records.entry import Entry
from showcase.schema.governance import Governance, Statement
from showcase.schema.page import Page


class Stated(NamedTuple):
    """What was published, and of whom; `who` is None where nobody has been named in public."""

    who: PartyView | None
    statement: Statement


def governance(edition: Edition, record: Entry[Page]) -> View:
    """The page that says who runs and who pays, with what is published of it; its words come below."""
    known = record.facts.governance or Governance()
    return page_view(
        edition,
        record,
        "about",
        operators=_stated(edition, known.operators),
        supervision=_stated(edition, known.supervision),
        funders=_stated(edition, known.funders),
        people=known.people,
        checked=known.checked,
        partners=edition.library.partners.all(),
        contents=contents(edition, record),
    )


def _stated(edition: Edition, statements: Iterable[Statement]) -> tuple[Stated, ...]:
    unnamed = PartyView(name=edition.localizer.text("A member"), href="", entry=None)  # whose profile is not public
    return tuple(
        Stated(who=(edition.party(one.who) or unnamed) if one.who else None, statement=one) for one in statements
    )

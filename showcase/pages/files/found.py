"""The records that the search finds, in the order in which its files hold them."""

from showcase.engine.query import query
from showcase.pages.edition import Edition
from showcase.pages.views import news
from showcase.pages.views.directory import members_in_order
from showcase.records.entry import Entry
from showcase.schema.page import PageRole

# In the order of what people look for: on the first platform profiles by far, then the agenda, then calls.
KINDS = ("members", "events", "opportunities", "initiatives", "venues", "news", "pages")
_NOT_FOUND = (PageRole.HOME, PageRole.SEARCH, PageRole.NOT_FOUND)


@query
def of_kind(edition: Edition, kind: str) -> tuple[Entry, ...]:
    """The records of a kind that can be found, in the order of their list."""
    if kind == "members":
        return members_in_order(edition)
    if kind == "news":
        return tuple(news.published(edition))
    if kind == "pages":
        return tuple(page for page in edition.library.pages.all() if page.facts.role not in _NOT_FOUND)
    return edition.library.records[kind].all()


def everything(edition: Edition) -> tuple[Entry, ...]:
    """All of them, kind by kind."""
    return tuple(entry for kind in KINDS for entry in of_kind(edition, kind))

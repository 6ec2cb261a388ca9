"""What every page of the site's own words has, whatever stands beside them."""

from collections.abc import Sequence

from showcase.pages.edition import Edition
from showcase.pages.view import Structured, View, nothing, shorten
from showcase.records.entry import Entry
from showcase.schema.page import Page, PageRole


def page_view(
    edition: Edition,
    record: Entry[Page],
    section: str,
    *,
    sort: str = "WebPage",
    listed: Sequence[Entry] = (),
    structured: Structured = nothing,
    **context: object,
) -> View:
    """The view of a page record; `section` is the part of the navigation it belongs to."""
    localizer, facts = edition.localizer, record.facts
    return View(
        title=localizer.plain(facts.title),
        description=shorten(localizer.plain(facts.summary or facts.title)),
        section=section,
        crumbs=() if facts.role is PageRole.HOME else ((localizer.plain(facts.title), ""),),
        sort=sort,
        listed=listed,
        structured=structured,
        context={"record": record, **context},
    )

"""What every page of the site's own words has, whatever stands beside them."""

from showcase.records.entry import Entry
from showcase.schema.page import PageRole
from showcase.site.edition import Edition
from showcase.site.view import View, shorten


def page_view(edition: Edition, record: Entry, section: str, **context: object) -> View:
    """The view of a page record; `section` is the part of the navigation it belongs to."""
    say, facts = edition.wording, record.facts
    return View(
        title=say.plain(facts.title),
        description=shorten(say.plain(facts.summary or facts.title)),
        section=section,
        crumbs=() if facts.role is PageRole.HOME else ((say.plain(facts.title), ""),),
        context={"record": record, **context},
    )

"""The site's own pages: words, with what stands beside each by its role."""

import re
from html import unescape

from markupsafe import Markup

from showcase.pages import subscriptions
from showcase.pages.edition import Edition
from showcase.pages.facets import facet
from showcase.pages.view import View
from showcase.pages.views.directory import letters
from showcase.pages.views.own_page import page_view
from showcase.records.entry import Entry
from showcase.schema.page import Page, PageRole

LONG = 4  # headings from which a page gets a table of contents
_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def contents(edition: Edition, record: Entry[Page]) -> list[tuple[str, str]]:
    headings = _HEADING.findall(str(edition.words(record).html))
    found = [(anchor, unescape(_TAG.sub("", title))) for anchor, title in headings]
    return found if len(found) >= LONG else []


def page(edition: Edition, record: Entry[Page]) -> View:
    """A page of words. That about the cluster names the partners beside."""
    role = record.facts.role
    partners = edition.library.partners.all() if role is PageRole.ABOUT else ()
    section = {PageRole.JOIN: "join", PageRole.ABOUT: "about"}.get(role, "")
    sort = "AboutPage" if role is PageRole.ABOUT else "WebPage"
    return page_view(edition, record, section, sort=sort, partners=partners, contents=contents(edition, record))


def search(edition: Edition, record: Entry[Page]) -> View:
    """The page of the search, and until something is searched the ways to everything."""
    facets = [facet(edition, "members", field) for field in edition.kinds["members"].facets]
    zone = edition.library.settings.timezone
    return page_view(edition, record, "search", letters=list(letters(edition)), facets=facets, zone=zone)


def calendars(edition: Edition, record: Entry[Page]) -> View:
    """The page that explains what can be followed, and how."""
    return page_view(edition, record, "", kinds=tuple(subscriptions.all_of(edition)))


def not_found(edition: Edition, record: Entry[Page]) -> View:
    """The page for addresses that lead nowhere: one answers for every language, its own comes first."""
    order = sorted(edition.editions.values(), key=lambda other: other.lang != edition.lang)
    return page_view(edition, record, "", records=[_in_language(other, record) for other in order])


def _in_language(edition: Edition, record: Entry[Page]) -> tuple[str, str, Markup, str]:
    """A page of words as one language tells it: tag, title, body, and the way home."""
    return edition.lang, edition.localizer.plain(record.facts.title), edition.words(record).html, edition.url("home")

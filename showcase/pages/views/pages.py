"""The site's own pages: words, with what stands beside each by its role."""

import re
from collections.abc import Iterator
from functools import partial
from html import unescape
from typing import Any

from markupsafe import Markup

from showcase.derive.structured.cluster import cluster, website
from showcase.derive.structured.thing import Thing
from showcase.engine.query import query
from showcase.pages import subscriptions
from showcase.pages.edition import Edition
from showcase.pages.facets import counted, facet
from showcase.pages.view import Context, View
from showcase.pages.views import impact, news, opportunities
from showcase.pages.views.members import letters
from showcase.pages.views.own_page import page_view
from showcase.records.entry import Entry
from showcase.schema.event import Event
from showcase.schema.member import Member
from showcase.schema.page import Page, PageRole
from showcase.schema.side import Side

LONG = 4  # headings from which a page gets a table of contents
_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def _contents(edition: Edition, record: Entry[Page]) -> list[tuple[str, str]]:
    headings = _HEADING.findall(str(edition.words(record).html))
    found = [(anchor, unescape(_TAG.sub("", title))) for anchor, title in headings]
    return found if len(found) >= LONG else []


def page(edition: Edition, record: Entry[Page]) -> View:
    """A page of words. Governance and about name the partners beside."""
    role = record.facts.role
    partners = edition.library.partners.all() if role in (PageRole.GOVERNANCE, PageRole.ABOUT) else ()
    section = {PageRole.JOIN: "join", PageRole.ABOUT: "about", PageRole.GOVERNANCE: "about"}.get(role, "")
    sort = "AboutPage" if role is PageRole.ABOUT else "WebPage"
    return page_view(edition, record, section, sort=sort, partners=partners, contents=_contents(edition, record))


def home(edition: Edition, record: Entry[Page] | None) -> View:
    """The first page: something of everything. A site whose words are not written yet has its name and claim there."""
    localizer, shown = edition.localizer, _something_of_everything(edition)
    if record is None:
        name, claim = edition.identity.name, edition.identity.claim
        shown |= {"record": None, "title": name, "lede": localizer.tell(claim)}
        return View(
            title=name,
            description=localizer.plain(claim),
            section="home",
            sort="",
            structured=partial(_whose, edition),
            context=shown,
        )
    facts = record.facts
    lede = localizer.tell(facts.summary) if facts.summary else None
    title = localizer.tell(facts.title)
    whose = partial(_whose, edition)
    return page_view(edition, record, "home", sort="", structured=whose, title=title, lede=lede, **shown)


def _whose(edition: Edition, _: Context) -> Iterator[Thing]:
    """The site and the cluster itself."""
    localizer, whose = edition.localizer, edition.identity
    searching = edition.library.by_role.get(PageRole.SEARCH)
    search = edition.absolute(edition.address(searching)) if searching else ""
    claim = localizer.plain(whose.claim)
    yield website(edition.teller, description=claim, languages=edition.addresses.languages, search=search)
    yield cluster(edition.teller, claim=claim, email=whose.email)


def _something_of_everything(edition: Edition) -> dict[str, Any]:
    library = edition.library
    calls = opportunities.open_calls(edition)
    return {
        "counts": {
            "members": len(library.members.all()),
            "disciplines": len(counted(edition, "members", "disciplines")),
            "communes": len(counted(edition, "members", "commune")),
            "events": len(edition.agenda.coming),
            "opportunities": len(calls),
        },
        "disciplines": facet(edition, "members", "disciplines").values,
        "coming": edition.agenda.coming[:6],
        "members": _newest(edition),
        "opportunities": calls[:4],
        "initiatives": library.initiatives.all()[:3],
        "articles": news.published(edition)[:3],
        "sides": tuple(library.sides.values()),
        "figures": impact.charts(edition)[:3],
    }


@query
def _newest(edition: Edition) -> tuple[Entry[Member], ...]:
    """Those who joined last; those who do not say when come after all others."""
    joined = edition.library.members.column("joined")
    order = sorted(joined, key=lambda pair: (-pair[1].toordinal() if pair[1] else 0, pair[0].slug))
    return tuple(member for member, _ in order[:8])


def side(edition: Edition, record: Entry[Page]) -> View:
    """The page of one of the five sides, with what concerns it."""
    which, library = record.facts.side, edition.library
    events = [e for e in library.events.all() if which in _sides(e)]
    coming, _ = edition.agenda.of(events)
    calls = [*opportunities.open_calls(edition), *opportunities.later_calls(edition)]
    return page_view(
        edition,
        record,
        "sides",
        side=which,
        events=coming[:6],
        opportunities=[call for call in calls if call.facts.side is which],
        initiatives=[i for i in library.initiatives.all() if which in i.facts.sides],
        partners=[p for p in library.partners.all() if p.facts.side is which],
        sides=tuple(library.sides.values()),
    )


def _sides(event: Entry[Event]) -> list[Side]:
    """The sides that an event concerns; citizens where it does not say."""
    return event.facts.sides or [Side.CITIZENS]


def search(edition: Edition, record: Entry[Page]) -> View:
    """The page of the search, and until something is searched the ways to everything."""
    facets = [facet(edition, "members", field) for field in edition.kinds["members"].facets]
    zone = edition.library.settings.timezone
    return page_view(edition, record, "search", letters=letters(edition), facets=facets, zone=zone)


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

"""The plan: every page that the site has, in every language, before any is made. It refuses two of the same address."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from showcase.records.entry import Entry
from showcase.records.problem import Problem, Refused
from showcase.schema.kinds import KINDS
from showcase.schema.page import PageRole
from showcase.site.address import CLOSED, Addresses
from showcase.site.agenda import Agenda
from showcase.site.edition import Edition
from showcase.site.facets import tallies
from showcase.site.view import View, pages_of
from showcase.site.views import events, impact, initiatives, members, news, opportunities, pages, venues

Make = Callable[[Edition], View]


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """One page in one language. `address` ends in "/" or is a file; `alternates` are its addresses by language."""

    lang: str
    address: str
    alternates: Mapping[str, str]
    template: str
    make: Make
    entry: Entry | None = None

    @property
    def file(self) -> str:
        """Where it is written, relative to the output."""
        return self.address if self.address.endswith(".html") else f"{self.address}index.html"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sheet:
    """One page before it is told apart by language."""

    template: str
    make: Make
    address: Callable[[str], str]
    entry: Entry | None = None


@dataclass(frozen=True, kw_only=True)
class Plan:
    """All pages, and the agenda that several of them look into."""

    pages: tuple[Page, ...]
    agenda: Agenda


def draw(editions: Mapping[str, Edition]) -> Plan:
    """The plan of a site. Raises Refused where two pages would have one address."""
    first = next(iter(editions.values()))
    agenda = Agenda(library=first.library, today=first.today)
    sheets = [*_members(first), *_events(first, agenda), *_records(first, agenda), *_own(first, agenda)]
    languages = first.addresses.languages
    found: list[Page] = []
    for sheet in sheets:
        alternates = {lang: sheet.address(lang) for lang in languages}
        found += [
            Page(
                lang=lang,
                address=address,
                alternates=alternates,
                template=sheet.template,
                make=sheet.make,
                entry=sheet.entry,
            )
            for lang, address in alternates.items()
        ]
    _refuse_doubles(found)
    return Plan(pages=tuple(found), agenda=agenda)


def _refuse_doubles(found: list[Page]) -> None:
    taken: dict[str, Page] = {}
    problems = []
    for page in found:
        other = taken.setdefault(page.address, page)
        if other is not page:
            mine = page.entry or other.entry
            path = mine.path if mine else "content"
            details = {"found": page.address.strip("/").rsplit("/", 1)[-1]}
            problems.append(Problem(path=path, line=1, field="", code="folder.reserved", details=details))
    if problems:
        raise Refused(problems)


def _listing(at: Addresses, kind: str, *steps: str, page: int = 1) -> Callable[[str], str]:
    return lambda lang: at.listing(lang, kind, *steps, page=page)


def _facet(at: Addresses, kind: str, field: str, key: str, page: int = 1) -> Callable[[str], str]:
    return lambda lang: at.facet(lang, kind, field, key, page=page)


def _record(at: Addresses, entry: Entry) -> Callable[[str], str]:
    return lambda lang: at.record(lang, entry.kind, entry.slug)


def _members(first: Edition) -> Iterator[_Sheet]:
    at, everyone = first.addresses, first.library.all("members")
    for number in range(1, pages_of(len(everyone)) + 1):
        make = partial(members.listing, field="", key="", number=number)
        yield _Sheet(template="members.html", make=make, address=_listing(at, "members", page=number))
    for field in KINDS["members"].facets:
        for tally in tallies(first, "members", field, everyone):
            for number in range(1, pages_of(tally.count) + 1):
                make = partial(members.listing, field=field, key=tally.key, number=number)
                address = _facet(at, "members", field, tally.key, number)
                yield _Sheet(template="members.html", make=make, address=address)


def _events(first: Edition, agenda: Agenda) -> Iterator[_Sheet]:
    at = first.addresses

    def sheet(make: Make, address: Callable[[str], str]) -> _Sheet:
        return _Sheet(template="events.html", make=make, address=address)

    yield sheet(partial(events.coming, agenda=agenda), _listing(at, "events"))
    for month in agenda.months:
        make = partial(events.month, agenda=agenda, first=month)
        yield sheet(make, _listing(at, "events", *events.month_steps(month)))
    for year in agenda.years:
        yield sheet(partial(events.year, agenda=agenda, number=year), _listing(at, "events", str(year)))
    for field in KINDS["events"].facets:
        for tally in tallies(first, "events", field, first.library.all("events")):
            make = partial(events.facet, agenda=agenda, field=field, key=tally.key)
            yield sheet(make, _facet(at, "events", field, tally.key))


def _records(first: Edition, agenda: Agenda) -> Iterator[_Sheet]:
    at, library = first.addresses, first.library
    dated = {
        "members": members.member,
        "events": events.event,
        "venues": venues.venue,
        "initiatives": initiatives.initiative,
    }
    for kind, view in dated.items():
        for entry in library.all(kind):
            make = partial(view, agenda=agenda, entry=entry)
            yield _Sheet(template=_template(kind), make=make, address=_record(at, entry), entry=entry)
    for entry in library.all("opportunities"):
        make = partial(opportunities.opportunity, entry=entry)
        yield _Sheet(template="opportunity.html", make=make, address=_record(at, entry), entry=entry)
    for entry in news.published(first):
        make = partial(news.article, entry=entry)
        yield _Sheet(template="article.html", make=make, address=_record(at, entry), entry=entry)


def _template(kind: str) -> str:
    return f"{kind.removesuffix('s')}.html"


def _own(first: Edition, agenda: Agenda) -> Iterator[_Sheet]:
    """The lists that are no facets, and the pages of the site's own words."""
    at = first.addresses
    yield _Sheet(
        template="opportunities.html",
        make=partial(opportunities.listing, closed=False),
        address=_listing(at, "opportunities"),
    )
    yield _Sheet(
        template="opportunities.html",
        make=partial(opportunities.listing, closed=True),
        address=lambda lang: at.listing(lang, "opportunities", CLOSED.tell(lang)),
    )
    yield _Sheet(template="initiatives.html", make=initiatives.listing, address=_listing(at, "initiatives"))
    yield _Sheet(template="partners.html", make=venues.partners, address=_listing(at, "partners"))
    yield _Sheet(template="news.html", make=news.listing, address=_listing(at, "news"))
    for entry in first.library.all("pages"):
        yield _page(at, agenda, entry)


def _page(at: Addresses, agenda: Agenda, entry: Entry) -> _Sheet:
    role = entry.facts.role
    made: dict[PageRole, tuple[str, Make]] = {
        PageRole.HOME: ("home.html", partial(pages.home, agenda=agenda, record=entry)),
        PageRole.SIDE: ("side.html", partial(pages.side, agenda=agenda, record=entry)),
        PageRole.HUB: ("hub.html", partial(venues.hub, record=entry)),
        PageRole.IMPACT: ("impact.html", partial(impact.impact, record=entry)),
        PageRole.SEARCH: ("search.html", partial(pages.search, record=entry)),
        PageRole.NOT_FOUND: ("not-found.html", partial(pages.not_found, record=entry)),
    }
    template, make = made.get(role, ("page.html", partial(pages.page, record=entry)))
    address = _record(at, entry)
    if role is PageRole.HOME:
        address = at.root
    elif role is PageRole.NOT_FOUND:
        address = lambda lang: f"{at.root(lang)}404.html"  # noqa: E731 (a name each would say no more)
    return _Sheet(template=template, make=make, address=address, entry=entry)

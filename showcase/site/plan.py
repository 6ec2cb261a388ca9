"""The plan: every page that the site has, in every language, before any is made. It refuses two of the same address."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from showcase.records.entry import Entry
from showcase.records.problem import Problem, Refused
from showcase.schema.kinds import KINDS
from showcase.schema.page import PageRole
from showcase.site.address import Addresses
from showcase.site.edition import Edition
from showcase.site.facets import tallies
from showcase.site.view import View, pages_of
from showcase.site.views import (
    agenda,
    data,
    embed,
    events,
    impact,
    initiatives,
    members,
    news,
    opportunities,
    pages,
    places,
    venues,
)

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

    @property
    def own(self) -> bool:
        """Whether it is a page that no search engine should lead to, whatever it says."""
        return self.template in ("search.html", "not-found.html")

    @property
    def noindex(self) -> bool:
        """Whether search engines are asked to leave it out."""
        return self.own or bool(self.entry and getattr(self.entry.facts, "noindex", False))

    @property
    def recipe(self) -> str:
        """What is made, of what, by name: a page of another recipe is another page."""
        if not isinstance(self.make, partial):
            return f"{self.template} {self.make.__qualname__}"
        given = " ".join(f"{name}={_told(value)}" for name, value in self.make.keywords.items())
        return f"{self.template} {self.make.func.__qualname__} {given}"


def _told(value: object) -> str:
    """An argument of a view by name; the editions are the same for all."""
    if isinstance(value, Entry):
        return f"{value.kind}/{value.slug}"
    return "" if isinstance(value, Mapping) else str(value)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sheet:
    """One page before it is told apart by language."""

    template: str
    make: Make
    address: Callable[[str], str]
    entry: Entry | None = None


def draw(editions: Mapping[str, Edition]) -> tuple[Page, ...]:
    """All pages of a site. Raises Refused where two of them would have one address."""
    first = next(iter(editions.values()))
    sheets = [*_members(first), *_events(first), *_records(first), *_lists(first), *_own(editions)]
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
    return tuple(found)


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
    if everyone and places.drawing(first):
        yield _Sheet(template="map.html", make=places.places, address=partial(places.address, first))


def _events(first: Edition) -> Iterator[_Sheet]:
    at = first.addresses

    def sheet(make: Make, address: Callable[[str], str]) -> _Sheet:
        return _Sheet(template="events.html", make=make, address=address)

    for number in range(1, pages_of(len(first.agenda.coming)) + 1):
        yield sheet(partial(agenda.coming, number=number), _listing(at, "events", page=number))
    for month in first.agenda.months:
        yield sheet(partial(agenda.month, first=month), _listing(at, "events", *agenda.month_steps(month)))
    for year, pairs in first.agenda.years.items():
        for number in range(1, pages_of(len(pairs)) + 1):
            make = partial(agenda.year, number=year, page=number)
            yield sheet(make, _listing(at, "events", str(year), page=number))
    for field in KINDS["events"].facets:
        for tally in tallies(first, "events", field, first.library.all("events")):
            for number in range(1, pages_of(tally.count) + 1):
                make = partial(agenda.facet, field=field, key=tally.key, number=number)
                yield sheet(make, _facet(at, "events", field, tally.key, number))


def _records(first: Edition) -> Iterator[_Sheet]:
    """The page of each record of the kinds that have pages of their own; an article's from its day on."""
    at, library = first.addresses, first.library
    pages_of_records = (
        ("member.html", members.member, library.all("members")),
        ("event.html", events.event, library.all("events")),
        ("venue.html", venues.venue, library.all("venues")),
        ("initiative.html", initiatives.initiative, library.all("initiatives")),
        ("opportunity.html", opportunities.opportunity, library.all("opportunities")),
        ("article.html", news.article, news.published(first)),
    )
    for template, view, entries in pages_of_records:
        for entry in entries:
            yield _Sheet(template=template, make=partial(view, entry=entry), address=_record(at, entry), entry=entry)


def _lists(first: Edition) -> Iterator[_Sheet]:
    """The lists that are no facets."""
    at = first.addresses
    opened, closed = (partial(opportunities.listing, closed=closed) for closed in (False, True))
    yield _Sheet(template="opportunities.html", make=opened, address=_listing(at, "opportunities"))
    yield _Sheet(template="opportunities.html", make=closed, address=at.closed)
    yield _Sheet(template="initiatives.html", make=initiatives.listing, address=_listing(at, "initiatives"))
    yield _Sheet(template="partners.html", make=venues.partners, address=_listing(at, "partners"))
    yield _Sheet(template="news.html", make=news.listing, address=_listing(at, "news"))


def _own(editions: Mapping[str, Edition]) -> Iterator[_Sheet]:
    """The pages of the site's own words, and a first page in any case."""
    first = next(iter(editions.values()))
    for entry in first.library.all("pages"):
        template, make = _by_role(entry, editions)
        yield _Sheet(template=template, make=make, address=_own_address(first.addresses, entry), entry=entry)
    if PageRole.HOME not in first.library.pages:
        yield _Sheet(template="home.html", make=partial(pages.home, record=None), address=first.addresses.root)


def _by_role(record: Entry, editions: Mapping[str, Edition]) -> tuple[str, Make]:
    """Template and view of a page of words."""
    own: dict[PageRole, tuple[str, Callable[..., View]]] = {
        PageRole.HOME: ("home.html", pages.home),
        PageRole.SIDE: ("side.html", pages.side),
        PageRole.HUB: ("hub.html", venues.hub),
        PageRole.IMPACT: ("impact.html", impact.impact),
        PageRole.SEARCH: ("search.html", pages.search),
        PageRole.CALENDARS: ("calendars.html", pages.calendars),
        PageRole.DATA: ("data.html", data.data),
        PageRole.EMBED: ("embed.html", embed.embed),
        PageRole.NOT_FOUND: ("not-found.html", partial(pages.not_found, editions=editions)),
    }
    template, view = own.get(record.facts.role, ("page.html", pages.page))
    return template, partial(view, record=record)


def _own_address(at: Addresses, record: Entry) -> Callable[[str], str]:
    if record.facts.role is PageRole.HOME:
        return at.root
    if record.facts.role is PageRole.NOT_FOUND:
        return lambda lang: f"{at.root(lang)}404.html"
    return _record(at, record)

"""The plan: every page that the site has, in every language, before any is made. It refuses two of the same address.

A page that is not told apart by language has a name, as `record members ana` or `month 2026-12-01`. By it alone, the
page can be drawn: where the names are those of the last build, only the pages that must be made are.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import overload

from showcase.records.entry import Entry
from showcase.records.problem import Problem, Refused
from showcase.schema.kinds import KINDS
from showcase.schema.page import PageRole
from showcase.site.address import Addresses
from showcase.site.edition import Edition
from showcase.site.facets import counted
from showcase.site.memory import remembered
from showcase.site.view import View, pages_of
from showcase.site.views import events, impact, initiatives, members, news, opportunities, pages, venues

Make = Callable[[Edition], View]
_PAGE = "page "  # how the recipe of a page begins; its language and name follow


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """One page in one language. `address` ends in "/" or is a file; `alternates` are its addresses by language."""

    name: str
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
        """What is made, by name: a page of another recipe is another page."""
        return f"{_PAGE}{self.lang} {self.name}"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sheet:
    """One page before it is told apart by language."""

    template: str
    make: Make
    address: Callable[[str], str]
    entry: Entry | None = None


# which pages there are


@remembered
def names(first: Edition) -> str:
    """The names of all pages, a line each. They, the languages and the settings say all that a plan does."""
    return "\n".join((*_lists(first), *_records(first), *_own(first)))


def _lists(first: Edition) -> Iterator[str]:
    everyone = len(first.library.all("members"))
    yield from (f"members {number}" for number in range(1, pages_of(everyone) + 1))
    for field in KINDS["members"].facets:
        for key, count in counted(first, "members", field).items():
            yield from (f"members {field} {key} {number}" for number in range(1, pages_of(count) + 1))
    yield "events"
    yield from (f"month {month}" for month in first.agenda.months)
    yield from (f"year {year}" for year in first.agenda.years)
    for field in KINDS["events"].facets:
        yield from (f"events {field} {key}" for key in counted(first, "events", field))
    yield from ("opportunities open", "opportunities closed", "initiatives", "partners", "news")


def _records(first: Edition) -> Iterator[str]:
    """The page of each record of the kinds that have pages of their own; an article's from its day on."""
    for kind in ("members", "events", "venues", "initiatives", "opportunities"):
        yield from (f"record {kind} {entry.slug}" for entry in first.library.all(kind))
    yield from (f"record news {entry.slug}" for entry in news.published(first))


def _own(first: Edition) -> Iterator[str]:
    """The pages of the site's own words, and a first page in any case."""
    yield from (f"own {entry.slug} {entry.facts.role}" for entry in first.library.all("pages"))
    if PageRole.HOME not in first.library.pages:
        yield "own"


# a page by its name


def page(editions: Mapping[str, Edition], recipe: str) -> Page:
    """The page of a recipe. Raises KeyError where there is none."""
    lang, name = recipe.removeprefix(_PAGE).split(" ", 1)
    return next(page for page in _pages(editions, name) if page.lang == lang)


def is_page(recipe: str) -> bool:
    """Whether this is the recipe of a page."""
    return recipe.startswith(_PAGE)


def _pages(editions: Mapping[str, Edition], name: str) -> Iterator[Page]:
    """A page in every language."""
    sheet = _sheet(editions, *name.split(" "))
    alternates = {lang: sheet.address(lang) for lang in editions}
    for lang, address in alternates.items():
        yield Page(
            name=name,
            lang=lang,
            address=address,
            alternates=alternates,
            template=sheet.template,
            make=sheet.make,
            entry=sheet.entry,
        )


def _sheet(editions: Mapping[str, Edition], sort: str, *steps: str) -> _Sheet:
    first = next(iter(editions.values()))
    if sort == "own":
        return _words(editions, first, *steps)
    return _WAYS[sort](first, *steps)


def _members(first: Edition, *steps: str) -> _Sheet:
    *narrow, number = steps
    field, key = narrow or ("", "")
    make = partial(members.listing, field=field, key=key, number=int(number))
    at = first.addresses
    if field:
        return _Sheet(template="members.html", make=make, address=_facet(at, "members", field, key, int(number)))
    return _Sheet(template="members.html", make=make, address=_listing(at, "members", page=int(number)))


def _events(first: Edition, field: str = "", key: str = "") -> _Sheet:
    at = first.addresses
    if field:
        made = partial(events.facet, field=field, key=key)
        return _Sheet(template="events.html", make=made, address=_facet(at, "events", field, key))
    return _Sheet(template="events.html", make=events.coming, address=_listing(at, "events"))


def _month(first: Edition, text: str) -> _Sheet:
    month = date.fromisoformat(text)
    address = _listing(first.addresses, "events", *events.month_steps(month))
    return _Sheet(template="events.html", make=partial(events.month, first=month), address=address)


def _year(first: Edition, text: str) -> _Sheet:
    address = _listing(first.addresses, "events", text)
    return _Sheet(template="events.html", make=partial(events.year, number=int(text)), address=address)


def _record(first: Edition, kind: str, slug: str) -> _Sheet:
    template, view = _RECORDS[kind]
    entry = first.library.shelves[kind][slug]
    return _Sheet(
        template=template, make=partial(view, entry=entry), address=_address(first.addresses, entry), entry=entry
    )


def _opportunities(first: Edition, which: str) -> _Sheet:
    closed = which == "closed"
    address = first.addresses.closed if closed else _listing(first.addresses, "opportunities")
    return _Sheet(template="opportunities.html", make=partial(opportunities.listing, closed=closed), address=address)


def _plain(kind: str, make: Make) -> Callable[[Edition], _Sheet]:
    """A list that is no facet."""
    return lambda first: _Sheet(template=f"{kind}.html", make=make, address=_listing(first.addresses, kind))


_RECORDS: dict[str, tuple[str, Callable[..., View]]] = {
    "members": ("member.html", members.member),
    "events": ("event.html", events.event),
    "venues": ("venue.html", venues.venue),
    "initiatives": ("initiative.html", initiatives.initiative),
    "opportunities": ("opportunity.html", opportunities.opportunity),
    "news": ("article.html", news.article),
}
_WAYS: dict[str, Callable[..., _Sheet]] = {
    "members": _members,
    "events": _events,
    "month": _month,
    "year": _year,
    "record": _record,
    "opportunities": _opportunities,
    "initiatives": _plain("initiatives", initiatives.listing),
    "partners": _plain("partners", venues.partners),
    "news": _plain("news", news.listing),
}


def _words(editions: Mapping[str, Edition], first: Edition, slug: str = "", role: str = "") -> _Sheet:
    """A page of words, with what stands beside them by their role."""
    at = first.addresses
    if not slug:
        return _Sheet(template="home.html", make=partial(pages.home, record=None), address=at.root)
    record = first.library.shelves["pages"][slug]
    own: dict[PageRole, tuple[str, Callable[..., View]]] = {
        PageRole.HOME: ("home.html", pages.home),
        PageRole.SIDE: ("side.html", pages.side),
        PageRole.HUB: ("hub.html", venues.hub),
        PageRole.IMPACT: ("impact.html", impact.impact),
        PageRole.SEARCH: ("search.html", pages.search),
        PageRole.NOT_FOUND: ("not-found.html", partial(pages.not_found, editions=editions)),
    }
    template, view = own.get(PageRole.read(role), ("page.html", pages.page))
    address = _own_address(at, record, role)
    return _Sheet(template=template, make=partial(view, record=record), address=address, entry=record)


def _own_address(at: Addresses, record: Entry, role: str) -> Callable[[str], str]:
    if role == PageRole.HOME:
        return at.root
    if role == PageRole.NOT_FOUND:
        return lambda lang: f"{at.root(lang)}404.html"
    return _address(at, record)


def _listing(at: Addresses, kind: str, *steps: str, page: int = 1) -> Callable[[str], str]:
    return lambda lang: at.listing(lang, kind, *steps, page=page)


def _facet(at: Addresses, kind: str, field: str, key: str, page: int = 1) -> Callable[[str], str]:
    return lambda lang: at.facet(lang, kind, field, key, page=page)


def _address(at: Addresses, entry: Entry) -> Callable[[str], str]:
    return lambda lang: at.record(lang, entry.kind, entry.slug)


# all pages


class Plan(Sequence[Page]):
    """All pages of a site, drawn when somebody asks for them. Raises Refused where two would have one address."""

    def __init__(self, editions: Mapping[str, Edition]) -> None:
        self._editions = editions

    @cached_property
    def _all(self) -> tuple[Page, ...]:
        every = names(next(iter(self._editions.values()))).split("\n")
        found = tuple(page for name in every for page in _pages(self._editions, name))
        _refuse_doubles(found)
        return found

    @overload
    def __getitem__(self, place: int) -> Page: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Page]: ...
    def __getitem__(self, place: int | slice) -> Page | Sequence[Page]:
        return self._all[place]

    def __iter__(self) -> Iterator[Page]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


def _refuse_doubles(found: Iterable[Page]) -> None:
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

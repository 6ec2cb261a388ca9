"""The plan: every page that the site has, in every language, before any is made. It refuses two of the same address.

A page that is not told apart by language has a name, as `record members ana` or `month 2026-12-01`. By it alone, the
page can be drawn: where the names are those of the last build, only the pages that must be made are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import overload

from showcase.pages import sheets
from showcase.pages.edition import Edition
from showcase.pages.facets import counted
from showcase.pages.sheets import Make
from showcase.pages.view import pages_of
from showcase.pages.views import news, places
from showcase.records.entry import Entry
from showcase.records.problem import Problem, Refused
from showcase.schema.kinds import KINDS
from showcase.schema.page import PageRole
from showcase.site.memory import remembered

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
        return self.template == "not-found.html"

    @property
    def noindex(self) -> bool:
        """Whether search engines are asked to leave it out."""
        return self.own or bool(self.entry and getattr(self.entry.facts, "noindex", False))

    @property
    def recipe(self) -> str:
        """What is made, by name: a page of another recipe is another page."""
        return f"{_PAGE}{self.lang} {self.name}"


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
    if places.exists(first):
        yield "map"
    yield from (f"events {number}" for number in range(1, pages_of(len(first.agenda.coming)) + 1))
    yield from (f"month {month}" for month in first.agenda.months)
    for year, pairs in first.agenda.years.items():
        yield from (f"year {year} {number}" for number in range(1, pages_of(len(pairs)) + 1))
    for field in KINDS["events"].facets:
        for key, count in counted(first, "events", field).items():
            yield from (f"events {field} {key} {number}" for number in range(1, pages_of(count) + 1))
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
    sheet = sheets.sheet(editions, name)
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

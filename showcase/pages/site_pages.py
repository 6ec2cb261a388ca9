"""The pages of a site: each route in each language, made when somebody asks for it. Two of one address are refused."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, overload

from showcase.pages import routes
from showcase.pages.edition import Edition
from showcase.pages.handlers import FORM, Handler, MakeView, handler
from showcase.pages.route import Route, decode, encode
from showcase.records.entry import Entry
from showcase.records.problem import Problem, Refused

_PAGE = "page "  # how the recipe of a page begins; its language and its route follow


class SitePage(NamedTuple):
    """A route in one language. `address` ends in "/" or is a file; `alternates` are its addresses by language."""

    route: Route
    lang: str
    handler: Handler
    alternates: Mapping[str, str]

    @property
    def address(self) -> str:
        """Where it stands, relative to the site's root."""
        return self.alternates[self.lang]

    @property
    def template(self) -> str:
        """What it is laid out by."""
        return self.handler.template

    @property
    def view(self) -> MakeView:
        """What gives what its template is given."""
        return self.handler.view

    @property
    def entry(self) -> Entry | None:
        """The record that it is about."""
        return self.handler.entry

    @property
    def file(self) -> str:
        """Where it is written, relative to the output."""
        return self.address if self.address.endswith(".html") else f"{self.address}index.html"

    @property
    def own(self) -> bool:
        """Whether it is a page that no search engine should lead to, whatever it says."""
        return self.template in ("not-found.html", FORM)  # a form is a tool; pages that tell of it are found

    @property
    def noindex(self) -> bool:
        """Whether search engines are asked to leave it out."""
        return self.own or bool(self.entry and getattr(self.entry.facts, "noindex", False))

    @property
    def recipe(self) -> str:
        """What is made, as a text: a page of another recipe is another page."""
        return f"{_PAGE}{self.lang} {encode(self.route)}"


# a page by its recipe


def is_page(recipe: str) -> bool:
    """Whether this is the recipe of a page."""
    return recipe.startswith(_PAGE)


def read_recipe(recipe: str) -> tuple[str, Route]:
    """The language and the route of a page. Raises NoRoute."""
    lang, _, route = recipe.removeprefix(_PAGE).partition(" ")
    return lang, decode(route)


def page(editions: Mapping[str, Edition], recipe: str) -> SitePage:
    """The page of a recipe. Raises KeyError where it has no such language or record, and NoRoute."""
    lang, route = read_recipe(recipe)
    if lang not in editions:
        raise KeyError(lang)
    shown, alternates = _of(editions, route)
    return SitePage(route=route, lang=lang, handler=shown, alternates=alternates)


def _of(editions: Mapping[str, Edition], route: Route) -> tuple[Handler, Mapping[str, str]]:
    """What all languages share of a route's page."""
    shown = handler(next(iter(editions.values())), route)
    return shown, {lang: shown.address(lang) for lang in editions}


# all pages


class SitePages(Sequence[SitePage]):
    """All pages of a site, made when somebody asks for them. Raises Refused where two would have one address."""

    def __init__(self, editions: Mapping[str, Edition]) -> None:
        self._editions = editions

    @cached_property
    def _all(self) -> tuple[SitePage, ...]:
        found = tuple(self._each())
        _refuse_doubles(found)
        return found

    def _each(self) -> Iterator[SitePage]:
        for route in routes.routes(next(iter(self._editions.values()))):
            shown, alternates = _of(self._editions, route)
            for lang in self._editions:
                yield SitePage(route=route, lang=lang, handler=shown, alternates=alternates)

    @overload
    def __getitem__(self, place: int) -> SitePage: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[SitePage]: ...
    def __getitem__(self, place: int | slice) -> SitePage | Sequence[SitePage]:
        return self._all[place]

    def __iter__(self) -> Iterator[SitePage]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


def _refuse_doubles(found: Iterable[SitePage]) -> None:
    taken: dict[str, SitePage] = {}
    problems = []
    for one in found:
        other = taken.setdefault(one.address, one)
        if other is not one:
            mine = one.entry or other.entry
            path = mine.path if mine else "content"
            details = {"found": one.address.strip("/").rsplit("/", 1)[-1]}
            problems.append(Problem(path=path, line=1, field="", code="folder.reserved", details=details))
    if problems:
        raise Refused(problems)

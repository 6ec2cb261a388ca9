"""The targets of a site: every file of its output but pictures.

Where the pages are those of the last build, what the graph says of them does, and only those asked for are worked out.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial

from showcase.engine.graph import Graph
from showcase.engine.target import Target
from showcase.pages import site_pages
from showcase.pages.assets import Assets
from showcase.pages.files import files
from showcase.pages.render import Renderer
from showcase.pages.site_pages import SitePage, SitePages
from showcase.records.catalogues import ON_PAGES, Catalogues


class Untranslated(Exception):
    """A page would say something in English in the place of its language: `texts` by language and catalogue."""

    def __init__(self, texts: frozenset[tuple[str, str, str]]) -> None:
        super().__init__(texts)
        self.texts = texts


class Unplanned(Exception):
    """A file that someone else asks to be written."""


def untranslated(texts: Catalogues, languages: Iterable[str]) -> frozenset[tuple[str, str, str]]:
    """What stood in English so far where one of these languages should."""
    if not texts.lacking:
        return frozenset()
    return frozenset(one for one in texts.lacking if one[1] in ON_PAGES and one[0] in languages)


@dataclass(frozen=True, kw_only=True)
class SiteTargets:
    """All of them by path. `same`: the pages are those that the graph knows; `sheets` is a digest of the assets.

    `texts` knows what pages would say in English for want of a translation.
    """

    renderer: Renderer
    pages: SitePages
    assets: Assets
    sheets: str
    graph: Graph
    same: bool
    texts: Catalogues

    def page(self, path: str) -> SitePage | None:
        """The page that stands there."""
        if not self.same:
            return self._pages.get(path)
        recipe = self.graph.recipe(path)
        return site_pages.page(self.renderer.editions, recipe) if site_pages.is_page(recipe) else None

    def at(self, path: str) -> Target | None:
        """What is made there."""
        if path in self.others:
            return self.others[path]
        page = self.page(path)
        return Target(path=path, recipe=page.recipe, render=partial(self._page, page)) if page else None

    def target(self, path: str) -> Target:
        """What is made there; nothing where a language of the site lacks a text. Raises Unplanned."""
        if target := self.at(path):
            return Target(path=path, recipe=target.recipe, render=partial(self._translated, target))
        raise Unplanned(f"{path} is no output of this site: what another plugin makes is not published")

    @cached_property
    def others(self) -> Mapping[str, Target]:
        """Those that are no pages."""
        made = {
            path: Target(path=path, recipe="file", render=render)
            for path, render in files(self.renderer.editions, self.pages)
        }
        for path, render in self.assets.files():
            made[path] = Target(path=path, recipe=f"asset {self.sheets}", render=render)
        return made

    @cached_property
    def _pages(self) -> Mapping[str, SitePage]:
        return {page.file: page for page in self.pages}

    def recipes(self, known: Mapping[str, tuple[str, str]]) -> Mapping[str, str]:
        """By path, the recipes of all; of pages that are the same those `known` to the graph."""
        others = {path: target.recipe for path, target in self.others.items()}
        if self.same:
            return {path: recipe for path, (recipe, _) in known.items() if site_pages.is_page(recipe)} | others
        return {path: page.recipe for path, page in self._pages.items()} | others

    def _translated(self, target: Target) -> bytes:
        raw = target.render()
        if lacking := untranslated(self.texts, self.renderer.editions):
            raise Untranslated(lacking)
        return raw

    def ahead(self, paths: Iterable[str], *, whole: bool) -> list[str]:
        """The first of each sort: its template, and what its view or its file looks up for all of its sort."""
        if whole:
            with suppress(Exception):  # what fails here fails in a worker too, where it is told of a target
                self.renderer.ready()
        firsts: dict[object, str] = {}
        for path in paths:
            firsts.setdefault(self._sort(path), path)
        return [*firsts.values()]

    def _sort(self, path: str) -> object:
        """A page is of the sort of its template and route, a file of that of the function that makes it."""
        if other := self.others.get(path):
            return getattr(other.render, "func", None)
        page = self.page(path)
        return page and (page.template, type(page.route))

    def _page(self, page: SitePage) -> bytes:
        return self.renderer.render(page).encode()

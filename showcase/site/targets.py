"""Jobs: every file of the output but pictures, with what gives its bytes.

Where the pages are those of the last build, what the manifest says of them does, and only those asked for are drawn.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial

from showcase.pages import site_pages
from showcase.pages.assets import Assets
from showcase.pages.files import files
from showcase.pages.render import Press
from showcase.pages.site_pages import SitePage, SitePages
from showcase.records.catalogues import ON_PAGES, Catalogues
from showcase.site.manifest import Manifest


class Unplanned(Exception):
    """A file that someone else asks to be written."""


class Untranslated(Exception):
    """A page would say something in English in the place of its language: `texts` by language and catalogue."""

    def __init__(self, texts: frozenset[tuple[str, str, str]]) -> None:
        super().__init__(texts)
        self.texts = texts


def untranslated(texts: Catalogues, languages: Iterable[str]) -> frozenset[tuple[str, str, str]]:
    """What stood in English so far where one of these languages should."""
    if not texts.lacking:
        return frozenset()
    return frozenset(one for one in texts.lacking if one[1] in ON_PAGES and one[0] in languages)


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """A file of the output: where, what is made there by name, and what gives its bytes."""

    path: str
    recipe: str
    make: Callable[[], bytes]


@dataclass(frozen=True, kw_only=True)
class Jobs:
    """All outputs by path. `same`: the pages are those that the manifest knows; `sheets` is a digest of the assets.

    `texts` knows what pages would say in English for want of a translation.
    """

    press: Press
    pages: SitePages
    assets: Assets
    sheets: str
    manifest: Manifest
    same: bool
    texts: Catalogues

    def page(self, path: str) -> SitePage | None:
        """The page that stands there."""
        if not self.same:
            return self._pages.get(path)
        recipe = self.manifest.recipe(path)
        return site_pages.page(self.press.editions, recipe) if site_pages.is_page(recipe) else None

    def at(self, path: str) -> Job | None:
        """What is made there."""
        if path in self.others:
            return self.others[path]
        page = self.page(path)
        return Job(path=path, recipe=page.recipe, make=partial(self._page, page)) if page else None

    def planned(self, path: str) -> Job:
        """What is made there; nothing where a language of the site lacks a text. Raises Unplanned."""
        if job := self.at(path):
            return replace(job, make=partial(self._translated, job))
        raise Unplanned(f"{path} is no output of this site: what another plugin makes is not published")

    @cached_property
    def others(self) -> Mapping[str, Job]:
        """Those that are no pages."""
        made = {path: Job(path=path, recipe="file", make=make) for path, make in files(self.press.editions, self.pages)}
        for path, make in self.assets.files():
            made[path] = Job(path=path, recipe=f"asset {self.sheets}", make=make)
        return made

    @cached_property
    def _pages(self) -> Mapping[str, SitePage]:
        return {page.file: page for page in self.pages}

    def recipes(self, known: Mapping[str, tuple[str, str]]) -> Mapping[str, str]:
        """By path, the recipes of all; of pages that are the same those `known` to the manifest, with their stamps."""
        others = {path: job.recipe for path, job in self.others.items()}
        if self.same:
            return {path: recipe for path, (recipe, _) in known.items() if site_pages.is_page(recipe)} | others
        return {path: page.recipe for path, page in self._pages.items()} | others

    def _translated(self, job: Job) -> bytes:
        raw = job.make()
        if lacking := untranslated(self.texts, self.press.editions):
            raise Untranslated(lacking)
        return raw

    def _page(self, page: SitePage) -> bytes:
        return self.press.render(page).encode()

"""From a planned page to its HTML. Its bytes depend on its template, its language, what it shows, and the day."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jinja2
from markupsafe import Markup

from showcase.derive.structured import crumbs
from showcase.records.entry import Entry
from showcase.schema.page import PageRole
from showcase.site.edition import Edition
from showcase.site.environment import structured
from showcase.site.plan import Page
from showcase.site.view import View


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """What every template knows of its page. Links are as they stand in the page; `canonical` is absolute."""

    title: str
    description: str
    lang: str
    address: str
    canonical: str
    alternates: tuple[tuple[str, str, str], ...]
    noindex: bool
    section: str
    crumbs: tuple[tuple[str, str], ...]
    structured: str
    feeds: tuple[tuple[str, str], ...]
    share: str
    home: bool


@dataclass(frozen=True, kw_only=True)
class Press:
    """Editions and their environments, by language."""

    editions: Mapping[str, Edition]
    environments: Mapping[str, jinja2.Environment]

    def render(self, page: Page) -> str:
        """The HTML of a page. Raises jinja2.TemplateError where a template is wrong."""
        edition = self.editions[page.lang]
        view = page.make(edition)
        context: dict[str, Any] = {**view.context, "page": self._head(page, view, edition)}
        if page.entry is not None and page.template == "not-found.html":
            # One address answers for every language when nothing is found: the page's own language comes first.
            order = sorted(self.editions, key=lambda lang: lang != page.lang)
            context["records"] = [self._told(page.entry, self.editions[lang]) for lang in order]
        return self.environments[page.lang].get_template(page.template).render(context)

    def _told(self, record: Entry, edition: Edition) -> tuple[str, str, Markup, str]:
        """A page of words as another language tells it: tag, title, body, and the way home."""
        title = edition.wording.plain(record.facts.title)
        return edition.lang, title, edition.words(record).html, edition.url("home")

    def _crumbs(self, view: View, edition: Edition) -> tuple[dict[str, Any], ...]:
        """The way to the page as structured data; the page itself needs no address there."""
        if not view.crumbs:
            return ()
        steps = [(edition.identity.name, edition.url("home")), *view.crumbs]
        return (crumbs((title, edition.external(href) if href else "") for title, href in steps),)

    def _head(self, page: Page, view: View, edition: Edition) -> Head:
        say = edition.wording
        feeds = [
            (say.text("News"), "feed-news"),
            (say.text("Events"), "feed-events"),
            (say.text("Calls and jobs"), "feed-opportunities"),
        ]
        return Head(
            title=view.title,
            description=view.description,
            lang=page.lang,
            address=page.address,
            canonical=edition.absolute(page.address),
            alternates=tuple(
                (lang, edition.href(address), say.language_name(lang)) for lang, address in page.alternates.items()
            ),
            noindex=view.noindex,
            section=view.section,
            crumbs=view.crumbs,
            structured=structured((*view.structured, *self._crumbs(view, edition))),
            feeds=tuple((title, edition.url(name)) for title, name in feeds),
            share=view.share,
            home=page.entry is not None and page.entry.kind == "pages" and page.entry.facts.role is PageRole.HOME,
        )

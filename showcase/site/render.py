"""From a planned page to its HTML. Its bytes depend on its template, its language, what it shows, and the day."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jinja2

from showcase.derive.structured import crumbs
from showcase.site.edition import Edition
from showcase.site.environment import structured
from showcase.site.plan import Page
from showcase.site.view import View


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """What every template knows of its page. Links are as they stand in the page; `canonical` is absolute.

    `share` is the absolute address of a picture that may stand beside a link to the page elsewhere, or "".
    """

    title: str
    description: str
    lang: str
    canonical: str
    alternates: tuple[tuple[str, str, str], ...]
    noindex: bool
    section: str
    crumbs: tuple[tuple[str, str], ...]
    structured: str
    feeds: tuple[tuple[str, str], ...]
    share: str


@dataclass(frozen=True, kw_only=True)
class Press:
    """Editions and their environments, by language."""

    editions: Mapping[str, Edition]
    environments: Mapping[str, jinja2.Environment]

    def render(self, page: Page) -> str:
        """The HTML of a page. Raises jinja2.TemplateError where a template is wrong."""
        edition = self.editions[page.lang]
        edition.library.log.now.keys |= {f"template {page.template}", f"catalogue {page.lang}"}
        view = page.make(edition)
        context = {**view.context, "page": _head(page, view, edition)}
        return self.environments[page.lang].get_template(page.template).render(context)


def _crumbs(view: View, edition: Edition) -> tuple[dict[str, Any], ...]:
    """The way to the page as structured data; the page itself needs no address there."""
    if not view.crumbs:
        return ()
    steps = [(edition.identity.name, edition.url("home")), *view.crumbs]
    return (crumbs((title, edition.external(href) if href else "") for title, href in steps),)


def _head(page: Page, view: View, edition: Edition) -> Head:
    name = edition.wording.language_name
    return Head(
        title=view.title,
        description=view.description,
        lang=page.lang,
        canonical=edition.absolute(page.address),
        alternates=tuple((lang, edition.href(address), name(lang)) for lang, address in page.alternates.items()),
        noindex=page.noindex,
        section=view.section,
        crumbs=view.crumbs,
        structured=structured((*view.structured, *_crumbs(view, edition))),
        feeds=tuple((title, edition.url(name)) for title, name in edition.feeds),
        share=edition.external(view.share.src) if view.share else "",
    )

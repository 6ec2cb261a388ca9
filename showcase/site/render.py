"""From a planned page to its HTML. Its bytes depend on its template, its language, what it shows, and the day."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from showcase.derive.structured import crumbs
from showcase.site import fragments
from showcase.site.compiler import html
from showcase.site.edition import Edition
from showcase.site.plan import Page
from showcase.site.shell import fill, shell
from showcase.site.view import View


@dataclass(frozen=True, kw_only=True)
class Press:
    """Editions by language."""

    editions: Mapping[str, Edition]

    def ready(self, *, whole: bool) -> None:
        """Do what every worker would do again: compile all templates; for a whole site also what its lists show."""
        environment = next(iter(self.editions.values())).environment
        for name in environment.list_templates("html"):
            environment.get_template(name)
        for edition in self.editions.values():
            for member in edition.library.all("members") if whole else ():
                fragments.card(edition, member)

    def render(self, page: Page) -> str:
        """The HTML of a page. Raises jinja2.TemplateError where a template is wrong."""
        edition = self.editions[page.lang]
        edition.library.log.now.keys |= {f"template {page.template}", f"catalogue {page.lang}"}
        view = page.make(edition)
        content = edition.environment.get_template(page.template).render(view.context, page=view)
        values = {
            "title": view.title,
            "description": view.description,
            "canonical": edition.absolute(page.address),
            "structured": structured((*view.structured, *_crumbs(view, edition))),
            "share": edition.external(view.share.src) if view.share else "",
            "follow": _follow(view),
            "content": html(content),
            **{f"alternate-{lang}": edition.href(address) for lang, address in page.alternates.items()},
        }
        has = [name for name in ("description", "structured", "share", "follow") if values[name]]
        return fill(shell(edition, view.section, " ".join((*has, *_marks(page, view)))), values)


def _marks(page: Page, view: View) -> Iterator[str]:
    """What sets the shell of a page apart besides its section."""
    if page.noindex:
        yield "noindex"
    if len(view.crumbs) > 1:
        yield "deep"


def _crumbs(view: View, edition: Edition) -> tuple[dict[str, Any], ...]:
    """The way to the page as structured data; the page itself needs no address there."""
    if not view.crumbs:
        return ()
    steps = [(edition.identity.name, edition.url("home")), *view.crumbs]
    return (crumbs((title, edition.external(href) if href else "") for title, href in steps),)


def _follow(view: View) -> Markup:
    """What programs may find in the head of a page: its own calendar and feeds."""
    if view.follow is None:
        return Markup()
    sorts = (
        (view.follow.calendar, "text/calendar"),
        (view.follow.atom, "application/atom+xml"),
        (view.follow.json, "application/feed+json"),
    )
    link = Markup('<link rel="alternate" type="{}" title="{}" href="{}">\n')
    return Markup().join(link.format(mime, view.follow.title, href) for href, mime in sorts if href)


def structured(blocks: tuple[dict[str, Any], ...]) -> Markup:
    """Structured data as it may stand inside a script element (nothing in it can end the element)."""
    if not blocks:
        return Markup()
    text = _ENCODER.encode(blocks[0] if len(blocks) == 1 else blocks)
    return html(text.replace("<", "\\u003c"))


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot stand in structured data")


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=_plain)

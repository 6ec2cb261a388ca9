"""From a page of the site to its HTML. Its bytes depend on its template, its language, what it shows, and the day."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup

from showcase.derive.opendata.files import offered
from showcase.derive.share import ShareCard
from showcase.derive.structured.page import crumbs
from showcase.derive.structured.page import page as page_thing
from showcase.derive.structured.thing import Thing
from showcase.derive.texts import Json
from showcase.engine.codec import ENCODER
from showcase.pages import fragments, head, opendata
from showcase.pages.edition import Edition
from showcase.pages.jinja_compiler import html
from showcase.pages.layout import ShellPart, fill, shell
from showcase.pages.site_pages import SitePage
from showcase.pages.view import View


class Renderer(NamedTuple):
    """Editions by language."""

    editions: Mapping[str, Edition]

    def ready(self) -> None:
        """Do what every worker would do again for a whole site: what lists and data show of each record."""
        for edition in self.editions.values():
            for member in edition.library.members.all():
                fragments.card(edition, member)
        first = next(iter(self.editions.values()))
        for kind in offered(first.kinds) if opendata.offered(first) else ():
            list(opendata.published(first, kind))

    def render(self, page: SitePage) -> str:
        """The HTML of a page. Raises jinja2.TemplateError where a template is wrong."""
        edition = self.editions[page.lang]
        edition.library.tracker.record(f"template {page.template}", f"catalogue {page.lang}")
        view = page.view(edition)
        called = head.title(edition, view, page.entry)
        said = head.description(edition, view, page.entry, called)
        content = edition.environment.get_template(page.template).render(view.context, page=view)
        shared = _shared(view, edition)
        values = {
            "title": called,
            "description": said,
            "canonical": edition.absolute(page.address),
            "structured": html(structured(tuple(_things(page, view, edition, shared["share"])))),
            "follow": _subscription_links(view),
            "expects": view.expects,
            **shared,
            "content": html(content),
            **{f"alternate-{lang}": edition.href(address) for lang, address in page.alternates.items()},
        }
        return fill(shell(edition, view.section, view.og, *_parts(page, view, values)), values)


def _parts(page: SitePage, view: View, values: Mapping[str, str]) -> Iterator[ShellPart]:
    """What the shell of a page has besides what all of its section have."""
    if values["description"]:
        yield "description"
    if values["structured"]:
        yield "structured"
    if values["share"]:
        yield "share"
    if values["follow"]:
        yield "follow"
    if values["expects"]:
        yield "expects"
    if page.noindex:
        yield "noindex"
    if len(view.crumbs) > 1:
        yield "deep"


def _shared(view: View, edition: Edition) -> dict[str, str]:
    """The card of a page, with what it says in words."""
    said = view.share
    above = view.crumbs[0][0] if len(view.crumbs) > 1 else ""
    card = ShareCard(
        title=said.title or view.title,
        kicker=above if said.kicker is None else said.kicker,
        line=said.line or view.description,
        name=edition.identity.name,
        tone=said.tone,
    )
    address, (width, height) = edition.gallery.card(card, said.picture)
    alt = " – ".join(filter(None, (card.kicker, card.title, edition.identity.name)))
    return {
        "share": edition.absolute(address) if address else "",
        "share_alt": alt,
        "share_width": str(width),
        "share_height": str(height),
    }


def _subscription_links(view: View) -> Markup:
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


def _things(page: SitePage, view: View, edition: Edition, card: str) -> Iterator[Thing]:
    """What a page tells machines: of what it is about, or of itself; and the way to it."""
    pictured = bool(card and page.entry and page.entry.kind in _PICTURED)
    for thing in view.structured(view.context):
        yield {**thing, "image": card} if pictured and not thing.get("image") else thing
    if view.sort and not page.own:
        yield page_thing(
            view.sort,
            edition.teller,
            url=edition.absolute(page.address),
            name=view.title,
            description=view.description,
            listed=[edition.absolute(edition.address(entry)) for entry in view.listed],
        )
    if view.crumbs:
        # The page itself needs no address there.
        steps = [(edition.identity.name, edition.url("home")), *view.crumbs]
        yield crumbs((title, edition.external(href) if href else "") for title, href in steps)


# Of these search engines show none without a picture: without one of its own it has the card of its page.
_PICTURED = ("events", "news", "opportunities")


def structured(things: tuple[Thing, ...]) -> Json:
    """Structured data as it may stand inside a script element (nothing in it can end the element)."""
    if not things:
        return Json("")
    graph = things[0] if len(things) == 1 else {"@graph": things}
    return Json(ENCODER.encode({"@context": "https://schema.org", **graph}).replace("<", "\\u003c"))

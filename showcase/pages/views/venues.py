"""The hub, the page of each venue, and the partners."""

from collections.abc import Iterator
from functools import partial

from showcase.derive.structured import venue as structured
from showcase.derive.structured.thing import Thing
from showcase.derive.structured.venue import brief
from showcase.pages import facets, subscriptions
from showcase.pages.edition import Edition
from showcase.pages.share_theme import Share
from showcase.pages.view import Context, View, shorten
from showcase.pages.views.own_page import page_view
from showcase.pages.views.share_card import picture_file
from showcase.pages.views.structured_data import in_page, picture_links
from showcase.records.entry import Entry
from showcase.schema.page import Page, PageRole
from showcase.schema.partner import Role
from showcase.schema.venue import Venue

SHOWN = 24  # of the events at a venue; the list of all of them is a page of its own


def hub(edition: Edition, record: Entry[Page]) -> View:
    """The words on the hub, with the venues and their parts beside."""
    venues = edition.library.venues.all()
    parts = {v.slug: edition.library.venues.naming(v, "part_of") for v in venues}
    top = [venue for venue in venues if not venue.facts.part_of]
    return page_view(edition, record, "hub", sort="CollectionPage", listed=venues, venues=top, parts=parts)


def _structured(edition: Edition, entry: Entry[Venue], shown: Context) -> Iterator[Thing]:
    def named(other: Entry[Venue]) -> Thing:
        return brief(other, edition.teller, edition.absolute(edition.address(other)))

    yield structured.venue(
        entry,
        edition.teller,
        url=edition.absolute(edition.address(entry)),
        whole=named(shown["whole"]) if shown["whole"] else None,
        parts=[named(part) for part in shown["parts"]],
        pictures=picture_links(edition, in_page(shown["pictures"])),
    )


def venue(edition: Edition, entry: Entry[Venue]) -> View:
    """A venue's page."""
    localizer, facts, library = edition.localizer, entry.facts, edition.library
    coming, past = edition.agenda.of(library.events.naming(entry, "venue"))
    crumbs = []
    if page := library.by_role.get(PageRole.HUB):
        crumbs.append((localizer.plain(page.facts.title), edition.url(page)))
    whole = library.venues.get(facts.part_of)
    if whole:
        crumbs.append((localizer.plain(whole.facts.name), edition.url(whole)))
    return View(
        title=localizer.plain(facts.name),
        description=shorten(localizer.plain(facts.summary or facts.name)),
        section="hub",
        crumbs=(*crumbs, (localizer.plain(facts.name), "")),
        follow=subscriptions.of_venue(edition, entry),
        share=Share(picture=picture_file(entry, *facts.pictures)),
        sort="",
        structured=partial(_structured, edition, entry),
        context={
            "venue": entry,
            "commune": edition.term("communes", facts.commune),
            "parts": library.venues.naming(entry, "part_of"),
            "whole": whole,
            "members": library.members.naming(entry, "based_at"),
            "coming": coming[:SHOWN],
            "past": past[:SHOWN],
            "more": subscriptions.of_venue(edition, entry) and facets.href(edition, "events", "venue", entry.slug),
            "follow": subscriptions.of_venue(edition, entry),
            "pictures": [(p, edition.image(entry, p, "wide"), edition.image(entry, p, "full")) for p in facts.pictures],
            "hours": facts.hours,
        },
    )


def partners(edition: Edition) -> View:
    """All partners under their role."""
    localizer, everyone = edition.localizer, edition.library.partners.all()
    groups = [(role, [p for p in everyone if p.facts.role is role]) for role in Role]
    return View(
        title=localizer.text("Partners"),
        description=localizer.text("Who stands beside the cluster, and what each contributes."),
        section="about",
        crumbs=((localizer.text("Partners"), ""),),
        sort="CollectionPage",
        listed=everyone,
        context={"roles": [(role, group) for role, group in groups if group]},
    )

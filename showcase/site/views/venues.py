"""The hub, the page of each venue, and the partners."""

from showcase.records.entry import Entry
from showcase.schema.page import PageRole
from showcase.schema.partner import Role
from showcase.site import facets, following
from showcase.site.edition import Edition
from showcase.site.view import View, shorten
from showcase.site.views.words import page_view

SHOWN = 24  # of the events at a venue; the list of all of them is a page of its own


def hub(edition: Edition, record: Entry) -> View:
    """The words on the hub, with the venues and their parts beside."""
    venues = edition.library.all("venues")
    parts = {v.slug: edition.library.naming("venues", v.slug, "venues", "part_of") for v in venues}
    top = [venue for venue in venues if not venue.facts.part_of]
    return page_view(edition, record, "hub", venues=top, parts=parts)


def venue(edition: Edition, entry: Entry) -> View:
    """A venue's page."""
    say, facts, library = edition.wording, entry.facts, edition.library
    coming, past = edition.agenda.of(library.naming("venues", entry.slug, "events", "venue"))
    crumbs = []
    if page := library.pages.get(PageRole.HUB):
        crumbs.append((say.plain(page.facts.title), edition.url(page)))
    whole = library.get("venues", facts.part_of)
    if whole:
        crumbs.append((say.plain(whole.facts.name), edition.url(whole)))
    return View(
        title=say.plain(facts.name),
        description=shorten(say.plain(facts.summary or facts.name)),
        section="hub",
        crumbs=(*crumbs, (say.plain(facts.name), "")),
        follow=following.of_venue(edition, entry),
        context={
            "venue": entry,
            "commune": edition.term("communes", facts.commune),
            "parts": library.naming("venues", entry.slug, "venues", "part_of"),
            "whole": whole,
            "members": library.naming("venues", entry.slug, "members", "based_at"),
            "coming": coming[:SHOWN],
            "past": past[:SHOWN],
            "more": following.of_venue(edition, entry) and facets.href(edition, "events", "venue", entry.slug),
            "follow": following.of_venue(edition, entry),
            "pictures": [(p, edition.image(entry, p, "wide"), edition.image(entry, p, "full")) for p in facts.pictures],
            "hours": facts.hours,
        },
    )


def partners(edition: Edition) -> View:
    """All partners under their role."""
    say, everyone = edition.wording, edition.library.all("partners")
    groups = [(role, [p for p in everyone if p.facts.role is role]) for role in Role]
    return View(
        title=say.text("Partners"),
        description=say.text("Who stands beside the cluster, and what each contributes."),
        section="about",
        crumbs=((say.text("Partners"), ""),),
        context={"roles": [(role, group) for role, group in groups if group]},
    )

"""Initiatives by stage, and the page of each."""

from collections.abc import Iterator
from functools import partial

from showcase.derive.structured import initiative as structured
from showcase.derive.structured.member import party
from showcase.derive.structured.thing import Thing
from showcase.pages.edition import Edition
from showcase.pages.share_theme import Share
from showcase.pages.view import Context, View, shorten
from showcase.pages.views.share_card import picture_file, tone
from showcase.pages.views.structured_data import in_page, picture_links, plain_labels
from showcase.records.entry import Entry
from showcase.schema.initiative import Initiative, Stage


def listing(edition: Edition) -> View:
    """All initiatives under their stage, what is under way first."""
    localizer, everything = edition.localizer, edition.library.initiatives.all()
    order = sorted(Stage, key=lambda stage: stage is not Stage.UNDER_WAY)
    stages = [(stage, [e for e in everything if e.facts.stage is stage]) for stage in order]
    return View(
        title=localizer.text("Initiatives"),
        description=localizer.text("Ideas and actions of the cluster, from a first thought to what came of it."),
        section="initiatives",
        crumbs=((localizer.text("Initiatives"), ""),),
        sort="CollectionPage",
        listed=everything,
        context={"stages": [(stage, entries) for stage, entries in stages if entries]},
    )


def _structured(edition: Edition, entry: Entry[Initiative], shown: Context) -> Iterator[Thing]:
    carried_by = (*shown["members"], *shown["partners"])
    yield structured.initiative(
        entry,
        edition.teller,
        url=edition.absolute(edition.address(entry)),
        carried_by=[
            party(edition.title(one), edition.external(edition.url(one)), one, unknown="Organization")
            for one in carried_by
        ],
        trades=plain_labels(edition, shown["terms"]),
        pictures=picture_links(edition, in_page(shown["pictures"])),
    )


def initiative(edition: Edition, entry: Entry[Initiative]) -> View:
    """The page of one initiative; beside it what its members are about to do."""
    localizer, facts, library = edition.localizer, entry.facts, edition.library
    members = [member for slug in facts.members if (member := library.members.get(slug))]
    partners = [partner for slug in facts.partners if (partner := library.partners.get(slug))]
    events = {e.slug: e for m in members for e in library.events.naming(m, "organisers")}
    coming, _ = edition.agenda.of(events.values())
    return View(
        title=localizer.plain(facts.title),
        description=shorten(localizer.plain(facts.summary or facts.title)),
        section="initiatives",
        crumbs=((localizer.text("Initiatives"), edition.url("initiatives")), (localizer.plain(facts.title), "")),
        share=Share(
            kicker=edition.in_words_of(facts.title).localizer.plain(facts.stage),
            tone=tone(edition, facts.disciplines),
            picture=picture_file(entry, *facts.pictures),
        ),
        sort="",
        structured=partial(_structured, edition, entry),
        context={
            "initiative": entry,
            "members": members,
            "partners": partners,
            "terms": edition.terms("disciplines", facts.disciplines),
            "pictures": [(p, edition.image(entry, p, "wide"), edition.image(entry, p, "full")) for p in facts.pictures],
            "events": coming[:3],
        },
    )

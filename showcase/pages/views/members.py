"""A member's page."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from showcase.derive import vcard
from showcase.derive.structured import member as structured
from showcase.derive.structured.thing import Thing, locality
from showcase.derive.structured.venue import brief
from showcase.engine.query import query
from showcase.pages import subscriptions
from showcase.pages.edition import Edition
from showcase.pages.nearness import Nearness, of_deadline
from showcase.pages.share_theme import Share
from showcase.pages.view import Context, View, shorten
from showcase.pages.views import others
from showcase.pages.views.others import Linked
from showcase.pages.views.share_card import picture_file, tone
from showcase.pages.views.structured_data import in_page, picture_links, plain_labels
from showcase.records.entry import Entry
from showcase.schema.member import Member, MemberKind, MemberStatus
from showcase.schema.wish import Wish

UNCHECKED_AFTER_DAYS = 548  # eighteen months
SIMILAR = 4


@query
def _by_discipline(edition: Edition) -> Mapping[str, tuple[Entry[Member], ...]]:
    groups: dict[str, list[Entry[Member]]] = {}
    column = edition.library.members.column
    for (member, disciplines), (_, status) in zip(column("disciplines"), column("status"), strict=True):
        if disciplines and status is MemberStatus.ACTIVE:
            groups.setdefault(disciplines[0], []).append(member)
    return {key: tuple(group) for key, group in groups.items()}


@query
def _peers(edition: Edition, discipline: str) -> tuple[Entry[Member], ...]:
    return _by_discipline(edition).get(discipline, ())


def similar(edition: Edition, member: Entry[Member]) -> list[Entry[Member]]:
    """Members of the same first discipline: those after this one in the alphabet, around the end to the beginning."""
    group = _peers(edition, member.facts.disciplines[0])
    place = bisect_left(group, member.slug, key=lambda other: other.slug)
    after = group[place : place + SIMILAR + 1]
    around = (*after, *group[: min(place, SIMILAR + 1 - len(after))])
    return [other for other in around if other is not member][:SIMILAR]


def notice(edition: Edition, member: Entry[Member]) -> str:
    """What a reader should know before relying on a profile."""
    facts = member.facts
    if facts.status is not MemberStatus.ACTIVE:
        return str(facts.status)
    unchecked = facts.verified and (edition.today - facts.verified).days > UNCHECKED_AFTER_DAYS
    return "unchecked" if unchecked else ""


def _wishes(edition: Edition, wishes: Sequence[Wish]) -> list[tuple[Wish, Nearness]]:
    """Those that still hold, each with how near its end is."""
    near = ((wish, of_deadline(wish.until, edition.today)) for wish in wishes)
    return [(wish, state) for wish, state in near if state != "past"]


def contact(edition: Edition, member: Entry[Member]) -> dict[str, object]:
    """How to reach a member; only what it lets be shown is still in its facts."""
    facts = member.facts
    return {
        "website": facts.website,
        "links": [(edition.localizer.plain(platform), url) for platform, url in facts.links.items()],
        "email": facts.email,
        "phone": facts.phone,
        "address": facts.address,
        "vcard": edition.href(edition.addresses.vcard(edition.lang, member.slug)) if vcard.reachable(member) else "",
    }


def _structured(edition: Edition, entry: Entry[Member], shown: Context) -> Iterator[Thing]:
    commune, venue = shown["commune"], shown["venue"]
    yield structured.member(
        entry,
        edition.teller,
        url=edition.absolute(edition.address(entry)),
        disciplines=plain_labels(edition, shown["terms"]),
        trades=plain_labels(edition, shown["trades"]),
        place=brief(venue, edition.teller, edition.absolute(edition.address(venue)))
        if venue
        else locality(edition.localizer.plain(commune.label) if commune else ""),
        pictures=picture_links(edition, (shown["portrait"], shown["logo"], *in_page(shown["works"]))),
    )


def _links(edition: Edition, entry: Entry[Member]) -> dict[str, list[Linked]]:
    """Facts that others may have too, each with where they are."""
    facts = entry.facts
    languages, trades = edition.terms("languages", facts.languages), edition.terms("trades", facts.trades)
    return {
        "kind": others.of_choices(edition, "kind", [facts.kind]),
        "services": others.services(edition, entry),
        "open_to": others.of_choices(edition, "open_to", facts.open_to),
        "languages": others.of_terms(edition, "members", "languages", languages),
        "trades": [(term.html, term.href) for term in trades],
    }


def member(edition: Edition, entry: Entry[Member]) -> View:
    """A member's page."""
    facts, library, localizer = entry.facts, edition.library, edition.localizer
    coming, past = edition.agenda.of(library.events.naming(entry, "organisers", "speakers"))
    calls = library.opportunities.naming(entry, "from")
    terms = edition.terms("disciplines", facts.disciplines)
    commune, trades = edition.term("communes", facts.commune), edition.terms("trades", facts.trades)
    crumbs = [(localizer.text("Directory"), edition.url("members"))]
    crumbs += [(localizer.plain(terms[0].label), terms[0].href)] if terms else []
    return View(
        title=facts.name,
        description=shorten(localizer.plain(facts.tagline)),
        section="members",
        crumbs=(*crumbs, (facts.name, "")),
        sort="",
        structured=partial(_structured, edition, entry),
        og="profile" if facts.kind is MemberKind.PERSON else "website",
        expects="first_work" if facts.works else "",
        share=Share(
            kicker=" · ".join(
                plain_labels(edition.in_words_of(facts.tagline), [*terms[:1], *([commune] if commune else [])])
            ),
            tone=tone(edition, facts.disciplines),
            picture=picture_file(entry, *facts.works, facts.portrait, facts.logo),
        ),
        follow=subscriptions.of_member(edition, entry),
        context={
            "member": entry,
            "terms": terms,
            "trades": trades,
            "commune": commune,
            "links": _links(edition, entry),
            "venue": library.venues.get(facts.based_at),
            "portrait": edition.image(entry, facts.portrait, "portrait"),
            "logo": edition.image(entry, facts.logo, "square"),
            "works": [
                (work, edition.image(entry, work, "wide"), edition.image(entry, work, "full")) for work in facts.works
            ],
            "contact": contact(edition, entry),
            "offers": _wishes(edition, facts.offers),
            "seeks": _wishes(edition, facts.seeks),
            "coming": coming,
            "past": past,
            "follow": subscriptions.of_member(edition, entry),
            "initiatives": library.initiatives.naming(entry, "members"),
            "opportunities": calls,
            "onward": others.onward(edition, entry) if facts.works else None,
            "similar": similar(edition, entry),
            "notice": notice(edition, entry),
        },
    )

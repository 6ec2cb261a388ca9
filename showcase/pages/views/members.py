"""The directory and its lists, and a member's page."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from showcase.derive import vcard
from showcase.derive.structured import member as structured
from showcase.derive.structured.thing import Thing, locality
from showcase.derive.structured.venue import brief
from showcase.engine.query import query
from showcase.pages import facets, head, pairs, subscriptions
from showcase.pages.edition import Edition
from showcase.pages.facets import by_value, term_of
from showcase.pages.fragments import GROUP, card_id
from showcase.pages.nearness import Nearness, of_deadline
from showcase.pages.share_theme import Share
from showcase.pages.view import PER_PAGE, Context, View, cut, pages_of, shorten
from showcase.pages.views import others, places
from showcase.pages.views.others import Linked
from showcase.pages.views.share_card import picture_file, tone
from showcase.pages.views.structured_data import in_page, picture_links, plain_labels
from showcase.records.entry import Entry
from showcase.schema.member import Member, MemberKind, MemberStatus, Wish
from showcase.schema.vocabulary import Term

Chosen = tuple[tuple[str, str], ...]  # fields with a value of each

UNCHECKED_AFTER_DAYS = 548  # eighteen months
SIMILAR = 4


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in plain if char.isalnum() and not unicodedata.combining(char))


@query
def directory(edition: Edition) -> tuple[Entry[Member], ...]:
    """All members in the order of lists."""
    names = edition.library.members.column("name")
    return tuple(entry for entry, _ in sorted(names, key=lambda pair: (_folded(pair[1]), pair[0].slug)))


def letters(edition: Edition) -> Iterator[tuple[str, str]]:
    """The letters that names begin with, each with the card in the directory where it does so first."""
    for letter, (page, member) in _initials(edition).items():
        yield letter, f"{facets.href(edition, 'members', '', '', page)}#{card_id(member)}"


@query
def _initials(edition: Edition) -> Mapping[str, tuple[int, Entry[Member]]]:
    """By letter the member with whom it begins, and on which page of the directory."""
    names = dict(edition.library.members.column("name"))
    found: dict[str, tuple[int, Entry[Member]]] = {}
    for place, member in enumerate(directory(edition)):
        found.setdefault(_letter(names[member]), (place // PER_PAGE + 1, member))
    return found


@query
def _with_letters(edition: Edition, number: int) -> tuple[Entry[Member], ...]:
    """The members on a page of the directory that a letter leads to."""
    return tuple(member for page, member in _initials(edition).values() if page == number)


def _letter(name: str) -> str:
    initial = _folded(name)[:1].upper()
    return initial if initial.isalpha() else "#"


@query
def _by_value(edition: Edition, field: str) -> Mapping[str, tuple[Entry[Member], ...]]:
    return by_value(edition, "members", field, directory(edition))


@query
def _having(edition: Edition, field: str, key: str) -> tuple[Entry[Member], ...]:
    """The members of one list: whoever shows it does not depend on the others."""
    return _by_value(edition, field)[key]


@query
def _having_both(edition: Edition, *pair: str) -> tuple[Entry[Member], ...]:
    """Those of two lists: the field and the value of each, in turn."""
    both = set(_having(edition, *pair[2:]))
    return tuple(entry for entry in _having(edition, *pair[:2]) if entry in both)


def _listed(edition: Edition, chosen: Chosen) -> tuple[Entry[Member], ...]:
    if len(chosen) > 1:
        return _having_both(edition, *chain(*chosen))
    return _having(edition, *chosen[0]) if chosen else directory(edition)


def listing(edition: Edition, chosen: Chosen, number: int) -> View:
    """The directory, or its list for one value of a facet or for two; `number` is the page of the list."""
    localizer, members = edition.localizer, _listed(edition, chosen)
    shown = [facets.chosen(edition, "members", *one) for one in chosen]
    labels = [localizer.plain(one.label) for one in shown if one]
    title = ", ".join(labels) or localizer.text("Directory")
    crumbs = [(localizer.text("Directory"), edition.url("members") if chosen or number > 1 else "")]
    crumbs += [(label, one.href if one else "") for label, one in zip(labels, shown, strict=True)]
    below = _below(edition, chosen)
    if chosen:
        crumbs[-1] = (labels[-1], facets.href(edition, "members", *below) if number > 1 else "")
    # A pair has the card of its first value: a card for each would be most of them.
    share = Share(
        title=labels[0] if labels else title,
        kicker=crumbs[0][0] if chosen else "",
        line=shorten(_intro(edition, chosen)),
    )
    if number > 1:
        title = head.numbered(edition, title, number)
        crumbs.append((str(number), ""))
    live = not chosen and number == 1
    full = _full_title(edition, chosen, labels, number)
    term = _term(edition, chosen)
    (field, key), (second, other) = [*chosen, ("", ""), ("", "")][:2]
    narrowed = subscriptions.narrowed(edition, "members", field, key, labels[0]) if len(chosen) == 1 else None
    return View(
        title=title,
        full_title=full,
        description=head.about(edition, "members", full, cut(members, number)),
        section="members",
        crumbs=tuple(crumbs),
        follow=narrowed,
        share=share,
        sort="CollectionPage",
        listed=cut(members, number),
        context={
            "follow": narrowed or subscriptions.whole(edition, "members"),
            "intro": term.summary if term else None,
            "field": field,
            "key": key,
            "chips": _chips(edition, chosen, labels),
            "second": second,
            "other": other,
            "within": pairs.within(edition, field, key) if len(chosen) == 1 else (),
            "map": places.way(edition),
            "live": live,
            # Which of five cards is large: another one each day where everyone begins, else always the first.
            "rhythm": edition.today.toordinal() % GROUP if live else 0,
            "chosen": shown[0] if shown else None,
            "members": cut(members, number),
            "linked": () if chosen else _with_letters(edition, number),
            "total": len(members),
            "pager": facets.pager(edition, "members", number, pages_of(len(members)), *below),
        },
    )


def _term(edition: Edition, chosen: Chosen) -> Term | None:
    """The vocabulary entry that a list is about, if it is narrowed to one value."""
    return term_of(edition, "members", *chosen[0]) if len(chosen) == 1 else None


def _intro(edition: Edition, chosen: Chosen) -> str:
    term = _term(edition, chosen)
    return edition.localizer.plain(term.summary if term and term.summary else edition.identity.claim)


def _below(edition: Edition, chosen: Chosen) -> tuple[str, str]:
    """Where a list stands: by its field and value, or for two of each by the steps of its address."""
    if len(chosen) < 2:
        return chosen[0] if chosen else ("", "")
    at, lang, (_, key) = edition.addresses, edition.lang, chosen[0]
    return "", at.pair(lang, key, *chosen[1]).removeprefix(at.listing(lang, "members")).rstrip("/")


def _chips(edition: Edition, chosen: Chosen, labels: Sequence[str]) -> list[tuple[str, str]]:
    """What a list is narrowed to, each value with the list without it: of two that of the other, else the directory."""
    without = [facets.href(edition, "members", *one) for one in reversed(chosen)] if len(chosen) > 1 else []
    return list(zip(labels, without or [edition.url("members")] * len(chosen), strict=True))


def _full_title(edition: Edition, chosen: Chosen, labels: Sequence[str], number: int) -> str:
    named = [(field, facets.facet(edition, "members", field).label) for field, _ in chosen]
    values = [(field, label, value) for (field, label), value in zip(named, labels, strict=True)]
    full = head.listed(edition, "members", *values) if chosen else edition.localizer.text("Directory")
    return head.numbered(edition, full, number)


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

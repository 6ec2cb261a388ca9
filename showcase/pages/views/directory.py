"""The directory and its lists: of all members, of those who have one value of a facet, and of those who have two."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from showcase.engine.query import query
from showcase.pages import facets, head, pairs, subscriptions
from showcase.pages.edition import Edition
from showcase.pages.facets import by_value, term_of
from showcase.pages.fragments import GROUP, card_id
from showcase.pages.view import PER_PAGE, View, cut, pages_of, shorten
from showcase.pages.views import places
from showcase.pages.views.share_card import of_list
from showcase.records.entry import Entry
from showcase.schema.member import Member
from showcase.schema.vocabulary import Term

Chosen = tuple[tuple[str, str], ...]  # fields with a value of each


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in plain if char.isalnum() and not unicodedata.combining(char))


@query
def members_in_order(edition: Edition) -> tuple[Entry[Member], ...]:
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
    for place, member in enumerate(members_in_order(edition)):
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
    return by_value(edition, "members", field, members_in_order(edition))


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
    return _having(edition, *chosen[0]) if chosen else members_in_order(edition)


def listing(edition: Edition, chosen: Chosen, number: int) -> View:
    """The directory, or its list for one value of a facet or for two; `number` is the page of the list."""
    localizer, members = edition.localizer, _listed(edition, chosen)
    shown = [facets.chosen(edition, "members", *one) for one in chosen]
    labels = [localizer.plain(one.label) for one in shown if one]
    title, values = localizer.text("Directory"), ", ".join(labels)
    live = not chosen and number == 1
    full = _full_title(edition, chosen, labels, number)
    term = _term(edition, chosen)
    (field, key), (second, other) = [*chosen, ("", ""), ("", "")][:2]
    narrowed = subscriptions.narrowed(edition, "members", field, key, labels[0]) if len(chosen) == 1 else None
    return View(
        title=head.numbered(edition, values or title, number),
        full_title=full,
        description=head.about(edition, "members", full, cut(members, number)),
        section="members",
        crumbs=tuple(_crumbs(edition, chosen, labels, number)),
        follow=narrowed,
        share=of_list(edition, "members", title, shorten(localizer.plain(edition.identity.claim)), field, key),
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
            "pager": facets.pager(edition, "members", number, pages_of(len(members)), *_below(edition, chosen)),
        },
    )


def _crumbs(edition: Edition, chosen: Chosen, labels: Sequence[str], number: int) -> Iterator[tuple[str, str]]:
    """The way to a list; its first page is where it ends, a further one comes after it."""
    steps = [(edition.localizer.text("Directory"), edition.url("members"))]
    steps += [(label, facets.href(edition, "members", *one)) for label, one in zip(labels, chosen, strict=True)]
    yield from steps[:-1]
    if number == 1:
        yield steps[-1][0], ""
    else:
        yield steps[-1][0], facets.href(edition, "members", *_below(edition, chosen))
        yield str(number), ""


def _term(edition: Edition, chosen: Chosen) -> Term | None:
    """The vocabulary entry that a list is about, if it is narrowed to one value."""
    return term_of(edition, "members", *chosen[0]) if len(chosen) == 1 else None


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

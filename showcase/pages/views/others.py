"""Who else has what a record has: lists of a value, searches for a service, and the next work of the same trade."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from showcase.derive.search import fold
from showcase.engine.query import query
from showcase.pages import facets
from showcase.pages.cards import Card, TermLink
from showcase.pages.edition import Edition
from showcase.records.entry import Entry
from showcase.schema.choice import Choice
from showcase.schema.member import Member, MemberStatus
from showcase.schema.text import Translatable

# What a fact says, and where others are who say the same, "" where there are none.
Linked = tuple[Markup, str]

# What tells one service from another; shorter words mostly join others.
_TELLING = re.compile(r"\w{5,}")


@query
def _is_shared(edition: Edition, kind: str, field: str, key: str) -> bool:
    return facets.counted(edition, kind, field).get(key, 0) > 1


def href(edition: Edition, kind: str, field: str, key: str) -> str:
    """The list of the records that have a value, "" where no other one has it."""
    return facets.href(edition, kind, field, key) if _is_shared(edition, kind, field, key) else ""


def of_terms(edition: Edition, kind: str, field: str, terms: Iterable[TermLink]) -> list[Linked]:
    """Entries of a vocabulary, as a record has them."""
    return [(term.html, href(edition, kind, field, term.key)) for term in terms]


def of_choices(edition: Edition, field: str, choices: Iterable[Choice]) -> list[Linked]:
    """Values of a closed list, as a member has them."""
    return [(edition.localizer.tell(choice), href(edition, "members", field, str(choice))) for choice in choices]


def services(edition: Edition, member: Entry[Member]) -> list[Linked]:
    """What can be ordered from a member, each with a search that finds others of whom the same can be ordered."""
    found = _searches(edition, member) if edition.has("search") else [""] * len(member.facts.services)
    return [
        (edition.localizer.tell(service), f"{edition.url('search')}?q={quote(words)}" if words else "")
        for service, words in zip(member.facts.services, found, strict=True)
    ]


@query
def _searches(edition: Edition, member: Entry[Member]) -> tuple[str, ...]:
    """For each service the words that it shares with one of another member."""
    return tuple(_shared_words(edition, service) for service in member.facts.services)


def _shared_words(edition: Edition, service: Translatable) -> str:
    words, common = _telling(edition, service), _common(edition)
    shared = {key for keys in _parts(words) if " ".join(keys) in common for key in keys}
    return " ".join(word for key, word in words.items() if key in shared)


def _telling(edition: Edition, service: Translatable) -> dict[str, str]:
    """The words of a service that tell it from others, by how they are compared."""
    return {fold(word): word for word in _TELLING.findall(edition.localizer.plain(service))}


def _parts(words: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Each word, and each two."""
    keys = sorted(words)
    yield from ((key,) for key in keys)
    yield from combinations(keys, 2)


@query
def _common(edition: Edition) -> tuple[str, ...]:
    """What services of more than one member have: two words, or one that is all of one of them."""
    first: dict[str, str] = {}
    common: set[str] = set()
    whole: set[str] = set()
    for member, offered in edition.library.members.column("services"):
        for service in offered:
            words = _telling(edition, service)
            whole.update(words if len(words) == 1 else ())
            for part in map(" ".join, _parts(words)):
                if first.setdefault(part, member.slug) != member.slug:
                    common.add(part)
    return tuple(sorted(part for part in common if " " in part or part in whole))


def onward(edition: Edition, member: Entry[Member]) -> tuple[Card, TermLink] | None:
    """The next member that shows a work, of a trade of this one or else of its discipline, around the alphabet."""
    facts = member.facts
    for field, key in (*(("trades", key) for key in facts.trades), ("disciplines", facts.disciplines[0])):
        found, term = _next(_showing(edition, field, key), member), edition.term(field, key)
        if found and term:
            return edition.card(found), term
    return None


def _next(group: Sequence[Entry[Member]], member: Entry[Member]) -> Entry[Member] | None:
    after = group[bisect_right(group, member.slug, key=lambda other: other.slug) :]
    return next((other for other in (*after, *group) if other is not member), None)


@query
def _showing(edition: Edition, field: str, key: str) -> tuple[Entry[Member], ...]:
    return _by_value(edition, field).get(key, ())


@query
def _by_value(edition: Edition, field: str) -> Mapping[str, tuple[Entry[Member], ...]]:
    """Those who are active and show a work, by each of their trades, or by their first discipline."""
    column = edition.library.members.column
    columns: Any = zip(column(field), column("status"), column("works"), strict=True)
    groups: dict[str, list[Entry[Member]]] = {}
    for (member, keys), (_, status), (_, works) in columns:
        for key in keys if field == "trades" else keys[:1]:
            if works and status is MemberStatus.ACTIVE:
                groups.setdefault(key, []).append(member)
    return {key: tuple(group) for key, group in groups.items()}

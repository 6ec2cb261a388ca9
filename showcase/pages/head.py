"""What a page is called where it is not seen itself, as in search results and tabs, and what is said of it there.

Each title and each description is that of one page alone among those of its language: a list says what it lists, and
records of one name are told apart.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from showcase.engine.query import query
from showcase.pages.edition import Edition
from showcase.pages.view import View
from showcase.records.entry import Entry
from showcase.schema.kinds import KINDS
from showcase.schema.moment import Moment
from showcase.schema.text import Translatable

SHORT, LONG = 50, 160  # characters of a description: what says little, and what is cut off elsewhere
NAMED = 8  # as many of what a list lists are named at most
# The kinds whose records have a page each, with what is said of a record in a sentence.
_SAYING = {
    "members": "tagline",
    "events": "summary",
    "venues": "summary",
    "initiatives": "summary",
    "opportunities": "summary",
    "news": "summary",
    "pages": "summary",
}
# What tells records of one name apart, by kind.
_APART = {
    "members": "commune",
    "events": "start",
    "venues": "commune",
    "initiatives": "since",
    "opportunities": "deadline",
    "news": "date",
}


# lists


def listed(edition: Edition, kind: str, *chosen: tuple[str, str, str]) -> str:
    """What a list is called that is narrowed to values: (field, label of the facet, value)."""
    localizer = edition.localizer
    whole = localizer.plain(KINDS[kind].many)
    for field, label, value in chosen:
        if field == "disciplines":
            whole = of_kind(edition, kind, value)
        else:
            whole = localizer.text("%(list)s – %(label)s: %(value)s", list=whole, label=label, value=value)
    return whole


def numbered(edition: Edition, title: str, number: int) -> str:
    """What a page of a long list is called."""
    return edition.localizer.text("%(title)s, page %(number)d", title=title, number=number) if number > 1 else title


def of_kind(edition: Edition, kind: str, value: str) -> str:
    """What is called by a value alone, with what it lists."""
    text = edition.localizer.text
    if kind == "members":
        return text("%(value)s: members", value=value)
    return text("%(value)s: events", value=value) if kind == "events" else text("%(value)s: calls", value=value)


def about(edition: Edition, kind: str, title: str, entries: Iterable[Entry]) -> str:
    """What is said of a list: its title, and the first of what stands in it."""
    text, told = edition.localizer.text, ", ".join(_some(edition, entries))
    if not told:
        return shorten(f"{title}. {edition.localizer.plain(edition.identity.claim)}")
    if kind == "members":
        return shorten(text("%(title)s. Works, services and contact: %(names)s", title=title, names=told))
    if kind == "events":
        return shorten(text("%(title)s. Dates, places and prices: %(names)s", title=title, names=told))
    return shorten(text("%(title)s. Deadlines, budgets and how to answer: %(names)s", title=title, names=told))


def _some(edition: Edition, entries: Iterable[Entry]) -> Iterator[str]:
    for place, entry in enumerate(dict.fromkeys(entries)):
        if place == NAMED:
            return
        yield _name(edition, entry)


@query
def _name(edition: Edition, entry: Entry) -> str:
    """A query: a list that names a record is not made again for whatever else the record says."""
    return edition.title(entry)


def shorten(text: str, most: int = LONG) -> str:
    """Whole words of a text, at most so many characters."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:–") + "…"


# records


def title(edition: Edition, view: View, entry: Entry | None) -> str:
    """What a page is called: a list by its view, a record by its own name, unless others have that too."""
    if view.full_title or entry is None:
        return view.full_title or view.title
    return _told_apart(edition).get(f"{entry.kind}/{entry.slug}", view.title)


def description(edition: Edition, view: View, entry: Entry | None, called: str) -> str:
    """What is said of a page that is `called` so: its name goes with what is short, or is said of others too."""
    said = view.description
    if entry is not None and said in _said_again(edition):
        return shorten(f"{called}. {said}")
    if len(said) >= SHORT:
        return shorten(said)
    claim = edition.localizer.plain(edition.identity.claim)
    parts = dict.fromkeys((said, called, view.share.kicker or "", view.share.line, claim))
    return shorten(" – ".join(part.removesuffix(".") for part in parts if part))


@query
def _told_apart(edition: Edition) -> dict[str, str]:
    """By "kind/slug", what records are called whose name others have too, or a list."""
    localizer, text = edition.localizer, edition.localizer.text
    titles = {kind: KINDS[kind].title for kind in _SAYING}
    # As `Edition.title` has it: a name stays as it was written.
    names = dict(_column(edition, titles, lambda one: one if isinstance(one, str) else localizer.plain(one)))
    lists = ("Directory", "Events", "Calls and jobs", "Closed calls", "Initiatives", "Partners", "News")
    count = Counter((*names.values(), *map(text, lists)))
    found: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for entry, name in names.items():
        if count[name] > 1:
            kind = localizer.plain(KINDS[entry.kind].one)
            more = _apart(edition, entry)
            wanted = f"{name} ({', '.join(filter(None, (kind, more)))})"
            taken[wanted] += 1
            found[f"{entry.kind}/{entry.slug}"] = f"{wanted} {taken[wanted]}" if taken[wanted] > 1 else wanted
    return found


def _apart(edition: Edition, entry: Entry) -> str:
    """What tells a record from others of its kind and name: a place, or a day."""
    value = getattr(entry.facts, _APART[entry.kind], None) if entry.kind in _APART else None
    if isinstance(value, str):
        place = edition.term("communes", value)
        return edition.localizer.plain(place.label) if place else ""
    if isinstance(value, Moment):
        return edition.localizer.day(value.day, "short")
    return edition.localizer.day(value, "short") if isinstance(value, date) else str(value or "")


@query
def _said_again(edition: Edition) -> dict[str, int]:
    """What is said of more than one record, with how many."""
    count = Counter(said for _, said in _column(edition, _SAYING, edition.localizer.plain) if said)
    return {said: many for said, many in sorted(count.items()) if many > 1}


def _column(
    edition: Edition, fields: Mapping[str, str], tell: Callable[[Translatable], str]
) -> Iterator[tuple[Entry, str]]:
    """All records that have pages, with a text of each: by kind, its field."""
    for kind, field in fields.items():
        if kind in edition.kinds:
            column: Iterable[tuple[Entry, Translatable | None]] = edition.library.records[kind].column(field)
            yield from ((entry, tell(said or "")) for entry, said in column)

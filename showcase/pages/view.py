"""A view: everything a template is given, apart from the words and addresses that every template has."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, TypeVar

from showcase.derive.structured.thing import Thing
from showcase.pages.cards import Subscription
from showcase.pages.share_theme import Share
from showcase.records.entry import Entry

Og = Literal["website", "article", "profile"]  # what Open Graph calls a page
PER_PAGE = 48
T = TypeVar("T")
Context = Mapping[str, Any]  # what a template is given, by the names that it knows
Structured = Callable[[Context], Iterable[Thing]]  # what of it is told as things of schema.org


def nothing(_: Context) -> Iterable[Thing]:
    """For pages that are about no thing but themselves."""
    return ()


@dataclass(frozen=True, kw_only=True, slots=True)
class View:
    """`context` is what the template's own names stand for; `crumbs` are (title, href), the page itself last.

    `full_title` is what the page is called away from itself, where `title` says it only beside what is above it.
    `sort` is the page as schema.org calls it, with what it lists; "" for one that is about the things in `structured`,
    which are told of the same context. `og` is what Open Graph calls it. `expects` is the id of the
    element that a browser parses before it shows the page, since a view transition moves it; "" for none.
    """

    title: str
    full_title: str = ""
    description: str = ""
    section: str = ""
    crumbs: tuple[tuple[str, str], ...] = ()
    sort: str = "WebPage"
    og: Og = "website"
    expects: str = ""
    listed: Sequence[Entry] = ()
    structured: Structured = nothing
    share: Share = field(default_factory=Share)  # what stands beside a link to the page elsewhere
    follow: Subscription | None = None  # the calendar and feeds of just this page
    context: dict[str, Any] = field(default_factory=dict)


class Pager(NamedTuple):
    """Where a long list is, and the way on and back; an href is "" where there is none, and so is the facet."""

    kind: str
    field: str
    key: str
    number: int
    of: int
    previous: str
    next: str


def pages_of(count: int) -> int:
    """How many pages a list of `count` takes; at least one."""
    return max(1, -(-count // PER_PAGE))


def cut(items: Sequence[T], number: int) -> Sequence[T]:
    """What stands on page `number`, from 1."""
    return items[(number - 1) * PER_PAGE : number * PER_PAGE]


def shorten(text: str, most: int = 200) -> str:
    """A description: whole words of `text`, at most so many characters."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:–") + "…"

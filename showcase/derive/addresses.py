"""The address of everything: relative to the site's root, without a leading slash. Two pages never share one."""

from collections.abc import Container
from typing import NamedTuple

from showcase.derive.opendata.files import VERSION
from showcase.derive.pairs import FIRST
from showcase.schema.kinds import CLOSED, CLOSING, KINDS, PROPOSE

# Feeds and the calendar of whole kinds, by the names that templates know them under.
_FED = ("events", "opportunities", "members", "news")
_FILES_OF = {kind: {f"feed-{kind}": f"{kind}.atom", f"json-{kind}": f"{kind}.feed.json"} for kind in _FED}
_FILES_OF["events"]["calendar"] = "agenda.ics"
_FILES = {name: file for files in _FILES_OF.values() for name, file in files.items()}
# Those of a list for one value of a facet stand beside it.
CALENDAR, ATOM, JSON = "agenda.ics", "feed.atom", "feed.json"

# What pages of other sites ask for; it stays where it is, whatever is in it.
EVENTS_SCRIPT, EVENTS = "embed/events.js", "embed/events{}.json"


def fed(kinds: Container[str]) -> tuple[str, ...]:
    """Those of these kinds that have feeds."""
    return tuple(kind for kind in _FED if kind in kinds)


def feeds_and_calendars(kinds: Container[str]) -> tuple[str, ...]:
    """The names of the feeds and calendars of whole kinds, of a site with these kinds."""
    return tuple(name for kind in fed(kinds) for name in _FILES_OF[kind])


class Addresses(NamedTuple):
    """Addresses for the languages of a site; the first language stands at the root."""

    languages: tuple[str, ...]

    def root(self, lang: str) -> str:
        """Where a language begins: "" or "de/"."""
        return "" if lang == self.languages[0] else f"{lang}/"

    def listing(self, lang: str, kind: str, *steps: str, page: int = 1) -> str:
        """A list of a kind, or one below it; `page` from 1."""
        below = "".join(f"{step}/" for step in steps if step)
        number = f"page/{page}/" if page > 1 else ""
        return f"{self.root(lang)}{KINDS[kind].segment.tell(lang)}/{below}{number}"

    def closed(self, lang: str) -> str:
        """The list of calls and jobs that are over."""
        return self.listing(lang, "opportunities", CLOSED.tell(lang))

    def closing(self, lang: str) -> str:
        """The list of calls and jobs that close this month."""
        return self.listing(lang, "opportunities", CLOSING.tell(lang))

    def form(self, lang: str, kind: str, file: str = "") -> str:
        """The form in which records of a kind are added or changed; or a file that it asks for."""
        return self.listing(lang, kind, PROPOSE.tell(lang)) + file

    def form_values(self, kind: str, slug: str) -> str:
        """What the form begins with of a record, the same for all languages."""
        return f"{self.record(self.languages[0], kind, slug)}record.json"

    def facet(self, lang: str, kind: str, field: str, key: str, *, page: int = 1) -> str:
        """The list of a kind's records that have `key` in `field`."""
        return self.listing(lang, kind, KINDS[kind].facets[field].tell(lang), key, page=page)

    def pair(self, lang: str, key: str, second: str, other: str, *, page: int = 1) -> str:
        """The list of the members that have `key` in the first facet of pairs and `other` in the second."""
        words = KINDS["members"].facets
        return self.listing(lang, "members", words[FIRST].tell(lang), key, words[second].tell(lang), other, page=page)

    def record(self, lang: str, kind: str, slug: str) -> str:
        """The page of a record. Pages stand at the root of their language; partners and figures share a page."""
        if kind == "pages":
            return f"{self.root(lang)}{slug}/"
        return self.listing(lang, kind, slug)

    def vcard(self, lang: str, slug: str) -> str:
        """The vCard of a member."""
        return f"{self.record(lang, 'members', slug)}{slug}.vcf"

    def search(self, lang: str, name: str = "") -> str:
        """A file of the search by its name, or where they all stand."""
        return f"{self.root(lang)}search/{name}{'.json' if name else ''}"

    def data(self, name: str) -> str:
        """A file of open data, the same for all languages. What it means is told by its version."""
        return f"data/v{VERSION}/{name}"

    def badge(self, lang: str) -> str:
        """The badge of members in a language."""
        return f"embed/badge.{lang}.svg"

    def file(self, lang: str, name: str) -> str:
        """A feed or calendar, by its name. Raises KeyError."""
        return f"{self.root(lang)}{_FILES[name]}"

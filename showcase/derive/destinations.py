"""Where a link can lead within a site: which addresses it has, as told by its records alone, without building it.

The pages of the site (pages/routes) are what is said here; tests/pages/test_destinations.py compares the two.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from showcase.derive import groups, vcard
from showcase.derive.addresses import ATOM, CALENDAR, EVENTS_SCRIPT, JSON, Addresses, feeds_and_calendars
from showcase.derive.form.fields import KINDS_WITH_FORM
from showcase.derive.opendata.files import extensions, offered
from showcase.derive.pairs import SECOND
from showcase.records import library, links
from showcase.records.content import Content
from showcase.records.entry import Entry, holds
from showcase.records.library import Library
from showcase.records.settings import Settings
from showcase.schema.article import Article
from showcase.schema.event import Event
from showcase.schema.kinds import KINDS, MAP
from showcase.schema.member import Member
from showcase.schema.page import Page, PageRole

_PAGED = ("members", "events", "venues", "initiatives", "opportunities", "news", "pages")
_LISTED = ("members", "events", "opportunities", "initiatives", "partners", "news")
_NARROWED = ("members", "events", "opportunities")
Named = tuple[str, str]  # the kind and slug of a record


@dataclass(frozen=True, kw_only=True)
class Destinations:
    """The addresses of a site at `site` on the day `today`, relative to its root and without a leading slash.

    `unread` are the places of records that could not be read: they have pages once they are mended, and nobody can
    say yet in which lists they stand.
    """

    library: Library
    at: Addresses
    site: str = ""
    today: date | None = None
    unread: frozenset[str] = frozenset()

    # which there are

    def has(self, path: str, day: date | None = None) -> bool:
        """Whether something stands at this address on a day. The second page of a list is no place to lead to."""
        lang = self._lang(path)
        if path and not path.endswith("/"):
            return self._file(lang, path)
        if path in self._lists(lang):
            return self._is_made(lang, path)
        named = self._named(lang, path)
        if entry := self._entry(lang, path, named):
            return not holds(entry, Article) or day is None or entry.facts.date <= day
        if named and "/".join(named) in self.unread:
            return True
        if self._former(lang, path) or self._narrowed(lang, path) is not None or self._is_dated(lang, path):
            return True
        return self._paired(lang, path)

    def entry(self, path: str) -> Entry | None:
        """The public record whose page stands at this address."""
        lang = self._lang(path)
        return self._entry(lang, path, self._named(lang, path))

    def address(self, lang: str, kind: str, slug: str) -> str:
        """The page on which the words of a record stand."""
        if kind == "partners":
            return self.at.listing(lang, "partners")
        if kind == "figures":
            impact = self._roles.get(PageRole.IMPACT)
            return self.at.record(lang, "pages", impact.slug) if impact else self.at.root(lang)
        entry = self.library.pages.get(slug) if kind == "pages" else None
        return self.at.root(lang) if entry and _elsewhere(entry) else self.at.record(lang, kind, slug)

    def parts(self, path: str) -> tuple[str, ...]:
        """The parts of a page to which a link in a text may lead: what its theme has beside changes with that."""
        entry, lang = self.entry(path), self._lang(path)
        words = entry.words if entry else {}
        found = links.anchors(words[language_of(lang, words, self.at)].html) if words else []
        if path == self.at.listing(lang, "partners"):
            found += [partner.slug for partner in self.library.partners.all()]
        if entry and holds(entry, Page) and entry.facts.role is PageRole.IMPACT:
            found += [figure.slug for figure in self.library.figures.all()]
        return tuple(found)

    def all(self, lang: str) -> Iterator[str]:
        """The addresses in a language that a writer may have meant: lists, pages of records."""
        yield from (path for path in self._lists(lang) if self._is_made(lang, path))
        for kind in self._among(_PAGED):
            for entry in self.library.records[kind].all():
                if not _elsewhere(entry):
                    yield self.at.record(lang, kind, entry.slug)
        for kind in self._among(_NARROWED):
            for field in self.library.kinds[kind].facets:
                yield from (self.at.facet(lang, kind, field, key) for key in sorted(self._values(kind, field)))

    # how they are found

    def _among(self, kinds: tuple[str, ...]) -> tuple[str, ...]:
        """Those of these kinds that the site has."""
        known = self.library.kinds
        return tuple(kind for kind in kinds if kind in known)

    @cached_property
    def _roles(self) -> Mapping[PageRole, Entry[Page]]:
        return self.library.by_role

    def _lang(self, path: str) -> str:
        return next((lang for lang in self.at.languages[1:] if path.startswith(f"{lang}/")), self.at.languages[0])

    def _entry(self, lang: str, path: str, named: Named | None) -> Entry | None:
        if path == self.at.root(lang):
            return self._roles.get(PageRole.HOME)
        entry = self.library.records[named[0]].get(named[1]) if named else None
        return entry if entry and not _elsewhere(entry) else None

    def _named(self, lang: str, path: str) -> Named | None:
        """The record that could have this address."""
        above, _, slug = path.removesuffix("/").rpartition("/")
        kind = self._kinds_below[lang].get(f"{above}/" if above else "")
        return (kind, slug) if kind and slug else None

    @cached_property
    def _kinds_below(self) -> Mapping[str, Mapping[str, str]]:
        """By language, and by what stands before the name of a record in its address, its kind."""
        return {
            lang: {self.at.record(lang, kind, "-").removesuffix("-/"): kind for kind in self._among(_PAGED)}
            for lang in self.at.languages
        }

    def _lists(self, lang: str) -> Collection[str]:
        return self._lists_by[lang]

    @cached_property
    def _lists_by(self) -> Mapping[str, Collection[str]]:
        return {lang: dict.fromkeys(self._all_lists(lang)) for lang in self.at.languages}

    def _all_lists(self, lang: str) -> tuple[str, ...]:
        lists = (self.at.listing(lang, kind) for kind in self._among(_LISTED))
        calls = (self.at.closed(lang), self.at.closing(lang)) if "opportunities" in self.library.kinds else ()
        forms = (self.at.form(lang, kind) for kind in self._among(KINDS_WITH_FORM))
        return self.at.root(lang), *calls, *lists, self._map(lang), *forms

    def _is_made(self, lang: str, path: str) -> bool:
        """Whether a list is there: the map only where members tell where they are."""
        return path != self._map(lang) or self._drawn

    def _map(self, lang: str) -> str:
        return self.at.listing(lang, "members", MAP.tell(lang))

    @cached_property
    def _drawn(self) -> bool:
        """Whether there is a page of where members are."""
        return any(commune for _, commune in self.library.members.column("commune"))

    def _former(self, lang: str, path: str) -> bool:
        if not (named := self._named(lang, path)) or "former" not in KINDS[named[0]].fields:
            return False
        return any(named[1] in former for _, former in self.library.records[named[0]].column("former"))

    def _narrowed(self, lang: str, path: str) -> str | None:
        """The kind of which the list for one value of a facet stands there."""
        above, _, key = path.removesuffix("/").rpartition("/")
        kind, field = self._facets_below[lang].get(f"{above}/", ("", ""))
        return kind if kind and key and (self.unread or key in self._values(kind, field)) else None

    @cached_property
    def _facets_below(self) -> Mapping[str, Mapping[str, tuple[str, str]]]:
        """By language, and by what stands before a value in the address of its list, the kind and the facet."""
        return {
            lang: {
                self.at.facet(lang, kind, field, "-").removesuffix("-/"): (kind, field)
                for kind in self._among(_NARROWED)
                for field in self.library.kinds[kind].facets
            }
            for lang in self.at.languages
        }

    def _paired(self, lang: str, path: str) -> bool:
        """Whether the list of the members who have two values stands there."""
        *_, key, _, other = ("", "", "", *path.rstrip("/").split("/"))
        ways = (second for second in SECOND if self.at.pair(lang, key, second, other) == path)
        return any(self.unread or (second, key, other) in self._pairs for second in ways)

    @cached_property
    def _pairs(self) -> set[tuple[str, str, str]]:
        return groups.pairs_of_values(self.library)

    def _values(self, kind: str, field: str) -> set[str]:
        return groups.values(self.library, kind, field)

    def _is_dated(self, lang: str, path: str) -> bool:
        """Whether it is a page of the agenda for a month, or for a year of which something is over."""
        if not path.startswith(self.at.listing(lang, "events")):
            return False
        return path in {self.at.listing(lang, "events", *steps) for steps in groups.periods(self.library, self.today)}

    @cached_property
    def _files_of_all(self) -> Collection[str]:
        """The map of the site, and the feeds and calendars of whole kinds, in all languages."""
        kinds = self.library.kinds
        fed = (self.at.file(lang, name) for lang in self.at.languages for name in feeds_and_calendars(kinds))
        return frozenset(("sitemap.xml", *((EVENTS_SCRIPT,) if "events" in kinds else ()), *fed))

    # files

    def _file(self, lang: str, path: str) -> bool:
        folder, _, name = path.rpartition("/")
        beside = f"{folder}/" if folder else ""
        roles, kinds = self._roles, self.library.kinds
        if path in self._files_of_all:
            return True
        if path.startswith(self.at.data("")) and PageRole.DATA in roles:
            return any(path == self.at.data(f"{kind}.{end}") for kind in offered(kinds) for end in extensions(kind))
        if PageRole.EMBED in roles and path in map(self.at.badge, self.at.languages):
            return True
        if path == f"{self.at.root(lang)}404.html":
            return PageRole.NOT_FOUND in roles
        if kind := self._narrowed(lang, beside):
            return name in (ATOM, JSON) or (name == CALENDAR and kind == "events")
        return self._of_record(lang, path, self.entry(beside))

    def _of_record(self, lang: str, path: str, entry: Entry | None) -> bool:
        """Whether a file stands beside the page of a record."""
        if entry is None:
            return False
        page = self.at.record(lang, entry.kind, entry.slug)
        if holds(entry, Event):
            return path == f"{page}{entry.slug}.ics"
        if not holds(entry, Member):
            return False
        if path == f"{page}{CALENDAR}":
            return bool(self.library.events.naming(entry, "organisers", "speakers"))
        return path == self.at.vcard(lang, entry.slug) and vcard.reachable(entry)


def of_content(read: Content, settings: Settings, today: date | None = None) -> Destinations:
    """The addresses of the site that content would make, as far as it could be read."""
    there = {f"{kind}/{slug}" for kind, slugs in read.names.items() for slug in slugs}
    return Destinations(
        library=library.in_memory(read, Path(read.shown_as), settings),
        at=Addresses(languages=settings.languages),
        site=settings.site,
        today=today,
        unread=frozenset(there - {record.place for record in read.records}),
    )


def language_of(lang: str, texts: Collection[str], at: Addresses) -> str:
    """The language in which a page in `lang` has these texts."""
    if lang in texts:
        return lang
    return next((one for one in at.languages if one in texts), next(iter(texts), lang))


def _elsewhere(entry: Entry) -> bool:
    """Whether a page does not stand at the address of its folder."""
    return holds(entry, Page) and entry.facts.role in (PageRole.HOME, PageRole.NOT_FOUND)

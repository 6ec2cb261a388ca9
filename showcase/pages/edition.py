"""The site in one language: what templates and views ask for words, addresses, terms, cards and pictures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from showcase.derive.addresses import Addresses, feeds_and_calendars
from showcase.derive.structured.thing import Teller
from showcase.engine.query import Scope, query
from showcase.pages import bodies, event_times
from showcase.pages.agenda import Agenda
from showcase.pages.cards import Body, Card, FacetCount, Occurrence, OpportunityCard, PartyView, TermLink
from showcase.pages.i18n import Localizer
from showcase.pages.identity import Identity
from showcase.pages.images import Gallery, Image
from showcase.pages.jinja_compiler import Environment
from showcase.records.dates import Span
from showcase.records.entry import Entry, holds
from showcase.records.library import Library
from showcase.schema.event import Event
from showcase.schema.kinds import Kind
from showcase.schema.member import Member
from showcase.schema.opportunity import Opportunity
from showcase.schema.page import Page, PageRole
from showcase.schema.picture import Picture
from showcase.schema.side import Party
from showcase.schema.text import Translatable

TONES = 8  # colours of the theme: .tone-0 to .tone-7 in tokens.css


@dataclass(frozen=True, kw_only=True, eq=False)
class Edition:
    """The site in one language on one day. What is the same in every language is shared by all editions."""

    library: Library
    agenda: Agenda
    addresses: Addresses
    identity: Identity
    localizer: Localizer
    gallery: Gallery
    environment: Environment
    editions: Mapping[str, "Edition"]  # by language, this one among them

    @cached_property
    def queries(self) -> Scope:
        """Those of its language, whose words all of them may have."""
        return Scope(name=self.lang, memos=self.agenda.memos, inputs=(self.worded_key,))

    @property
    def worded_key(self) -> str:
        return f"catalogue {self.lang}"

    def messaged(self) -> None:
        """Note that what is being made has the messages of the checker in it."""
        self.library.tracker.record(f"desk {self.lang}")

    @property
    def today(self) -> date:
        return self.agenda.today

    @property
    def kinds(self) -> Mapping[str, Kind]:
        """The kinds of records that the site has, by folder."""
        return self.library.kinds

    @property
    def lang(self) -> str:
        return self.localizer.lang

    # addresses

    def href(self, address: str) -> str:
        """An address as links write it."""
        return f"{self.identity.base}/{address}"

    def absolute(self, address: str) -> str:
        """An address as other sites write it."""
        return f"{self.identity.url}/{address}"

    def external(self, href: str) -> str:
        """A link of a page as other sites write it."""
        return self.identity.url + href.removeprefix(self.identity.base)

    def url(self, thing: Entry | TermLink | FacetCount | str) -> str:
        """The link to an entry, a term or tally, or one of the site's own pages by name. Raises KeyError."""
        if isinstance(thing, Entry):
            return self.href(self.address(thing))
        if isinstance(thing, (TermLink, FacetCount)):
            return thing.href
        return self.href(self._named[str(thing)])

    def has(self, name: str) -> bool:
        """Whether the site has this page of its own."""
        return name in self._named

    def address(self, entry: Entry) -> str:
        """Where an entry is shown. Partners stand together on one page, figures on the page of figures."""
        if entry.kind == "partners":
            return self.addresses.listing(self.lang, "partners") + f"#{entry.slug}"
        if entry.kind == "figures":
            return self._named.get("impact", "") + f"#{entry.slug}"
        if holds(entry, Page) and entry.facts.role is PageRole.HOME:
            return self.addresses.root(self.lang)
        return self.addresses.record(self.lang, entry.kind, entry.slug)

    @property
    @query
    def _named(self) -> dict[str, str]:
        listing = self.addresses.listing
        named = {kind: listing(self.lang, kind) for kind in self.kinds if kind not in ("pages", "figures", "venues")}
        named |= {str(role): self.address(page) for role, page in self.library.by_role.items()}
        if "opportunities" in named:
            named["opportunities-closed"] = self.addresses.closed(self.lang)
            named["opportunities-closing"] = self.addresses.closing(self.lang)
        named["search-files"] = self.addresses.search(self.lang)
        named["home"] = self.addresses.root(self.lang)
        named |= {name: self.addresses.file(self.lang, name) for name in feeds_and_calendars(self.kinds)}
        if "hub" in named:
            named["venues"] = named["hub"]
        return named

    @cached_property
    def teller(self) -> Teller:
        """How structured data tells of things: nothing in it is of a record."""
        return Teller(
            plain=self.localizer.plain,
            lang=self.lang,
            zone=self.library.settings.zone,
            site=self.identity.url,
            home=self.absolute(self.addresses.root(self.lang)),
            name=self.identity.name,
        )

    def in_words_of(self, text: Translatable) -> "Edition":
        """The edition in whose language a text comes here: this one, unless it has only others."""
        lang = self.localizer.available(text) if isinstance(text, Mapping) else self.lang
        found = self.editions.get(lang, self)
        if found is not self:
            found.worded()
        return found

    # terms

    @query
    def _terms(self, vocabulary: str) -> Mapping[str, TermLink]:
        """All entries of a vocabulary, at once: a page asks for several, and most pages for some."""
        field = self.kinds["members"].facet_of.get(vocabulary)
        listed = self._listed(field) if field else ()
        return {
            key: TermLink(
                key=key,
                label=term.label,
                html=self.localizer.tell(self.localizer.plain(term.label)),
                href=self.href(self.addresses.facet(self.lang, "members", field, key))
                if field and key in listed
                else "",
                tone=place % TONES,
            )
            for place, (key, term) in enumerate(self.library.terms.get(vocabulary, {}).items())
        }

    @query
    def _listed(self, field: str) -> tuple[str, ...]:
        """The values of a facet that some member has: each has a list."""
        column = self.library.members.column(field)
        found = {str(one) for _, value in column for one in (value if isinstance(value, list) else [value]) if one}
        return tuple(sorted(found))

    def term(self, vocabulary: str, key: str | None) -> TermLink | None:
        """A vocabulary entry by key."""
        return self._terms(vocabulary).get(key) if key else None

    def terms(self, vocabulary: str, keys: Sequence[str]) -> tuple[TermLink, ...]:
        """Vocabulary entries by their keys, in the order given."""
        if not keys:
            return ()
        known = self._terms(vocabulary)
        return tuple([known[key] for key in keys if key in known])

    def card(self, member: Entry[Member]) -> Card:
        """A member as lists show it: with a work if it has one, else its portrait or logo."""
        facts = member.facts
        picture = next((p for p in (*facts.works, facts.portrait, facts.logo) if p is not None), None)
        return Card(
            entry=member,
            terms=self.terms("disciplines", facts.disciplines),
            commune=self.term("communes", facts.commune),
            image=self.image(member, picture, "work") if picture else None,
            alt=picture.alt if picture else "",
            whole=picture is not None and picture is facts.logo,
        )

    def occurrence(self, event: Entry[Event], span: Span) -> Occurrence:
        """An event at one of its times."""
        facts = event.facts
        venue = self.library.venues.get(facts.venue)
        place = self.localizer.plain(venue.facts.name) if venue else facts.address.locality if facts.address else ""
        return Occurrence(
            event=event,
            span=span,
            zone=event_times.place(self.agenda, self.localizer, event, span),
            venue=venue,
            place=place,
            image=self.image(event, facts.picture, "card") if facts.picture else None,
            alt=facts.picture.alt if facts.picture else "",
            terms=self.terms("disciplines", facts.disciplines),
        )

    def title(self, entry: Entry) -> str:
        """What a record is called, wherever that is said: a name as it was written, a title as its language sets it."""
        return entry.title if isinstance(entry.title, str) else self.localizer.plain(entry.title)

    def party(self, party: Party) -> PartyView | None:
        """Someone who takes part; None for a member without a public profile."""
        if party.name:
            return PartyView(name=party.name, href="", entry=None)
        entry = self.library.members.get(party.member) or self.library.partners.get(party.partner)
        if entry is None:
            return None
        return PartyView(name=self.title(entry), href=self.url(entry), entry=entry)

    def parties(self, parties: list[Party]) -> tuple[PartyView, ...]:
        """Those of the parties that may be shown."""
        return tuple(view for party in parties if (view := self.party(party)))

    @query
    def opportunity(self, entry: Entry[Opportunity]) -> OpportunityCard:
        """A call as lists show it; it opens by itself on its day, and closes after its deadline."""
        left = (entry.facts.last_day - self.today).days
        opens = entry.facts.opens if entry.facts.opens and entry.facts.opens > self.today else None
        # A member whose profile is not public, where someone must stand.
        unnamed = PartyView(name=self.localizer.text("A member"), href="", entry=None)
        return OpportunityCard(
            entry=entry,
            sender=self.party(entry.facts.sender) or unnamed,
            terms=self.terms("disciplines", entry.facts.disciplines),
            commune=self.term("communes", entry.facts.commune),
            closed=left < 0,
            days_left=left if left >= 0 and not opens else None,
            opens=(opens, (opens - self.today).days) if opens else None,
        )

    def worded(self) -> None:
        """Note that what is being made has interface texts in it. A page notes it by itself; a file must say so."""
        self.library.tracker.record(self.worded_key)

    def words(self, entry: Entry) -> Body:
        """The body of a record, with its pictures in place."""
        return bodies.body(entry, self.localizer, self.gallery, self.identity.base)

    def image(self, entry: Entry, picture: Picture | None, use: str) -> Image | None:
        """A picture of a record for one use ("card", "wide", "square", "portrait", "full")."""
        if picture is None:
            return None
        return self.gallery.image(entry.folder / picture.file, f"{entry.kind}/{entry.slug}", use)

"""The kinds of records there are: folder, model, names and addresses of each."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from showcase.schema.article import Article
from showcase.schema.event import Event
from showcase.schema.field import Declaration, Wider, fields
from showcase.schema.figure import Figure
from showcase.schema.initiative import Initiative
from showcase.schema.label import Label, Translations
from showcase.schema.member import Member
from showcase.schema.opportunity import Opportunity
from showcase.schema.page import Page
from showcase.schema.partner import Partner
from showcase.schema.record import Record
from showcase.schema.reference import TermReference
from showcase.schema.shape import shapes
from showcase.schema.venue import Venue
from showcase.schema.years import FIRST_YEAR, LAST_YEAR

# What stands in addresses beside lists and records: pages of a list, languages, and the folders of files. A page of the
# site's own may stand in such a folder, as /data/ does that explains what is in it.
_WORDS = ("page", "index", "data", "media", "embed", "theme", "search")


@dataclass(frozen=True, kw_only=True, eq=False)
class Kind:
    """A kind of record. `segment` is the part of its address that all its pages share; `title` names its title field.

    `lists` are the last segments of the addresses of its lists that are no facets, `beside` what else stands where its
    records do. Addresses are in the language of their pages.
    """

    folder: str
    model: type[Record]
    one: Label
    many: Label
    segment: Label
    title: str = "title"
    lists: tuple[str | Label, ...] = ()
    beside: tuple[str | Label, ...] = _WORDS
    flat: bool = False  # one YAML file instead of a folder
    editorial: bool = False  # written by the staff: read with Pelican's MARKDOWN setting, not as the forge shows it

    @cached_property
    def fields(self) -> dict[str, Declaration]:
        """What is declared of each field, by the name used in files."""
        return fields(self.model)

    @cached_property
    def facets(self) -> dict[str, Label]:
        """What groups records into lists, with the segment of their addresses: fields, and what their terms belong to.

        The latter is named after the field, as "commune/part_of".
        """
        found: dict[str, Label] = {}
        for name in sorted(self.fields, key=lambda name: not self._is_term(name)):  # what it is about, then its sort
            about = self.fields[name]
            if about.facet:
                found[name] = about.facet
            if about.wider:
                found[wider_facet(name)] = about.wider.segment
        return found

    def _is_term(self, field: str) -> bool:
        return isinstance(shapes(self.model)[field][1].mark, TermReference)

    @cached_property
    def wider(self) -> dict[str, Wider]:
        """The facets that are what the terms of a field belong to."""
        return {wider_facet(name): about.wider for name, about in self.fields.items() if about.wider}

    @cached_property
    def facet_of(self) -> dict[str, str]:
        """By vocabulary, the facet whose values are its terms."""
        marks = {name: shapes(self.model)[name][1].mark for name, about in self.fields.items() if about.facet}
        return {mark.vocabulary: name for name, mark in marks.items() if isinstance(mark, TermReference)}

    @property
    def reserved(self) -> frozenset[str]:
        """Slugs that no record has or had: the words that addresses of the site are made of, in all languages."""
        return _reserved(self, Label.translations)


@lru_cache(maxsize=64)  # of the last catalogues
def _reserved(kind: Kind, translations: Translations) -> frozenset[str]:
    languages = translations.languages
    words = (*kind.lists, *kind.facets.values(), *kind.beside)
    told = (word.tell(lang) for word in words if isinstance(word, Label) for lang in languages)
    return frozenset((*languages, *told, *(word for word in words if isinstance(word, str))))


_PART_OF = "/part_of"


def wider_facet(field: str) -> str:
    """The facet that is what the terms of a field belong to."""
    return f"{field}{_PART_OF}"


def field_of(facet: str) -> str:
    """The field that a facet groups records by: its own, or that whose terms belong to its values."""
    return facet.removesuffix(_PART_OF)


MAP = Label("map", context="address")  # where members are
PROPOSE = Label("propose", context="address")  # the form in which a record is added or changed
CLOSED = Label("closed", context="address")  # the list of opportunities that are over
CLOSING = Label("this-month", context="address")  # the list of those that close soon
_RECORDS = (
    Kind(
        folder="members",
        model=Member,
        one=Label("Member"),
        many=Label("Members"),
        segment=Label("members", context="address"),
        title="name",
        lists=(MAP, PROPOSE),
    ),
    Kind(
        folder="events",
        model=Event,
        one=Label("Event"),
        many=Label("Events"),
        segment=Label("events", context="address"),
        lists=(PROPOSE, *(str(year) for year in range(FIRST_YEAR, LAST_YEAR + 1))),
    ),
    Kind(
        folder="opportunities",
        model=Opportunity,
        one=Label("Opportunity"),
        many=Label("Calls and jobs"),
        segment=Label("opportunities", context="address"),
        lists=(CLOSED, CLOSING, PROPOSE),
    ),
    Kind(
        folder="initiatives",
        model=Initiative,
        one=Label("Initiative"),
        many=Label("Initiatives"),
        segment=Label("initiatives", context="address"),
        lists=(PROPOSE,),
    ),
    Kind(
        folder="venues",
        model=Venue,
        one=Label("Venue"),
        many=Label("Venues"),
        segment=Label("venues", context="address"),
        title="name",
        lists=(PROPOSE,),
    ),
    Kind(
        folder="partners",
        model=Partner,
        one=Label("Partner"),
        many=Label("Partners"),
        segment=Label("partners", context="address"),
        title="name",
    ),
    Kind(
        folder="figures",
        model=Figure,
        one=Label("Figure"),
        many=Label("Figures"),
        segment=Label("figures", context="address"),
        flat=True,
    ),
    Kind(
        folder="news",
        model=Article,
        one=Label("Article"),
        many=Label("News"),
        segment=Label("news", context="address"),
        editorial=True,
    ),
)
_PAGES = Kind(
    folder="pages",
    model=Page,
    one=Label("Page"),
    many=Label("Pages"),
    segment=Label(),
    beside=tuple(kind.segment for kind in _RECORDS),
    editorial=True,
)
KINDS: dict[str, Kind] = {kind.folder: kind for kind in (*_RECORDS, _PAGES)}

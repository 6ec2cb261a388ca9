"""Open data of a site: what is known of every record as texts, made in lots, so that a change makes few of them again.

There is open data where the site has a page that explains it. Who asks search engines to stay away is not in it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import Any, NamedTuple
from zlib import crc32
from zoneinfo import ZoneInfo

from markupsafe import Markup

from showcase.derive.opendata import table
from showcase.derive.opendata.files import MEDIA, dumps, place
from showcase.derive.opendata.node import public
from showcase.derive.opendata.value import Around, facts
from showcase.records.entry import Entry
from showcase.schema.kinds import KINDS
from showcase.schema.member import Member, Wish
from showcase.schema.page import PageRole
from showcase.schema.venue import Venue
from showcase.site.compiler import html
from showcase.site.edition import Edition
from showcase.site.memory import each, remembered

# The site's own words are pages, not data.
OFFERED = tuple(kind for kind in KINDS if kind != "pages")
# Kinds whose records are somewhere: GeoJSON is made of these.
PLACED = tuple(
    kind for kind in OFFERED if KINDS[kind].model is Venue or KINDS[kind].fields.keys() & {"commune", "venue"}
)
# What vanishes after a day of its own, here as on the page.
_WISHES = tuple(field.name for field in public(Member) if field.node.part is Wish)
# By kind, what becomes known of a record on the day that a field tells.
_DAYS = {
    "members": (("joined", "joined"), ("checked", "verified")),
    "opportunities": (("opened", "opens"),),
    "news": (("published", "date"),),
}
_HIDDEN = "noindex"
_LOT = 32  # records that are made together; fewer than what is noted one by one (records/asked.MOST)
# Between what is told of one record, and between records. No text of a record has a control character.
_FIELD, _RECORD = "\x1f", "\x1e"


class Told(NamedTuple):
    """One record in every face."""

    slug: str
    sum: str
    days: str  # what became known of it when: "joined 2012-10-03 checked 2026-01-15"
    record: str
    place: str  # what makes it a feature of GeoJSON
    row: str


def offered(edition: Edition) -> bool:
    """Whether the site has open data."""
    return PageRole.DATA in edition.library.pages


def extensions(kind: str) -> tuple[str, ...]:
    """The files of a kind."""
    return tuple(extension for extension in MEDIA if extension != "geojson" or kind in PLACED)


def told(edition: Edition, kind: str) -> list[Told]:
    """What is known of every record of a kind, by slug. The edition is that of the site's first language."""
    return list(_taken_apart(lots(edition, kind)))


def lots(edition: Edition, kind: str) -> tuple[str, ...]:
    """The same, in the form in which it is kept."""
    return tuple(each(_lot, edition, [(kind, number) for number in range(_lots(edition, kind))]))


@lru_cache(1)  # the files of one kind are made one after another
def _taken_apart(lots: tuple[str, ...]) -> Sequence[Told]:
    records = (one.split(_FIELD) for lot in lots if lot for one in str(lot).split(_RECORD))
    return sorted(map(Told._make, records))


@remembered
def _lots(edition: Edition, kind: str) -> int:
    """How many lots there are: a power of two, so that it seldom changes."""
    return 1 << max(0, (len(edition.library.all(kind)) // _LOT).bit_length())


@remembered
def _by_lot(edition: Edition, kind: str) -> Mapping[int, tuple[Entry, ...]]:
    """Who is in which lot; by the slug, so that one more record is one more in one lot."""
    lots, found = _lots(edition, kind), dict[int, list[Entry]]()
    for entry in edition.library.all(kind):
        found.setdefault(crc32(entry.slug.encode()) % lots, []).append(entry)
    return {number: tuple(entries) for number, entries in sorted(found.items())}


@remembered
def _members_of(edition: Edition, kind: str, number: int) -> tuple[Entry, ...]:
    return _by_lot(edition, kind).get(number, ())


@remembered
def _lot(edition: Edition, kind: str, number: int) -> Markup:
    """The texts of a lot. It is no HTML; as such it is kept, and need not be made again."""
    lot = (_FIELD.join(_tell(edition, entry)) for entry in _members_of(edition, kind, number) if listed(entry))
    return html(_RECORD.join(lot))


def listed(entry: Entry) -> bool:
    return not getattr(entry.facts, _HIDDEN, False)


def count(edition: Edition, kind: str) -> int:
    """How many records of a kind are in the data."""
    if _HIDDEN not in KINDS[kind].model.model_fields:
        return len(edition.library.all(kind))
    return sum(not hidden for _, hidden in edition.library.column(kind, _HIDDEN))


def _tell(edition: Edition, entry: Entry) -> Told:
    record = {"id": entry.slug, "url": _urls(edition, entry), **_facts(edition, entry)}
    text = dumps(record)
    point, precision = _position(edition, entry) if entry.kind in PLACED else (None, "")
    return Told(
        slug=entry.slug,
        sum=blake2b(text.encode(), digest_size=8).hexdigest(),
        days=" ".join(f"{what} {record[field]}" for what, field in _DAYS.get(entry.kind, ()) if field in record),
        record=text,
        place=place(point, precision) if entry.kind in PLACED else "",
        row=table.row(entry.kind, edition.addresses.languages, record),
    )


def _urls(edition: Edition, entry: Entry) -> dict[str, str]:
    """Where the record is shown, by language."""
    at = edition.addresses
    if entry.kind == "partners":
        return {lang: edition.absolute(f"{at.listing(lang, 'partners')}#{entry.slug}") for lang in at.languages}
    if entry.kind == "figures":
        page = edition.library.pages.get(PageRole.IMPACT)
        where = {lang: at.record(lang, "pages", page.slug) if page else at.root(lang) for lang in at.languages}
        return {lang: edition.absolute(f"{address}#{entry.slug}") for lang, address in where.items()}
    return {lang: edition.absolute(at.record(lang, entry.kind, entry.slug)) for lang in at.languages}


def _facts(edition: Edition, entry: Entry) -> dict[str, Any]:
    known = entry.facts
    own = vars(known).get("timezone")
    zone = ZoneInfo(own) if own else edition.library.settings.zone

    def shown(kind: str, slug: str) -> bool:
        return edition.library.get(kind, slug) is not None

    told = facts(known, Around(known=shown, zone=zone))
    for name in _WISHES:
        if name in told:  # the day is asked for by those alone who have some
            told[name] = [wish for wish in told[name] if wish["until"] >= str(edition.today)]
            if not told[name]:
                del told[name]
    return told


def _position(edition: Edition, entry: Entry) -> tuple[tuple[float, float] | None, str]:
    """Where something is: a venue's own position if it tells one, else that of the commune; never a private address."""
    known = vars(entry.facts)  # a model that is asked for what it has not takes long to say so
    venue = edition.library.get("venues", known.get("venue"))
    place = vars(venue.facts) if venue else known
    exact, commune = place.get("coordinates"), place.get("commune")
    point = exact or (edition.library.terms["communes"][commune].coordinates if commune else None)
    if point is None:
        return None, ""
    return (point.longitude, point.latitude), "place" if exact else "commune"


def dated(kind: str, told: Iterable[Told]) -> Iterator[tuple[str, str, str, str]]:
    """(day, what, kind, id) of all that records of a kind tell of themselves."""
    for one in told:
        words = iter(one.days.split())
        yield from ((day, what, kind, one.slug) for what, day in zip(words, words, strict=True))


def described(edition: Edition, kind: str) -> str:
    """What a set of data holds, in a sentence."""
    say = edition.wording
    return say.text(
        "%(kind)s: every record with all of its public fields, renewed each time the site is built.",
        kind=say.plain(KINDS[kind].many),
    )

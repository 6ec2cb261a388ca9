"""Open data of a site: every record as texts, made in chunks, so that a change makes few of them again.

There is open data where the site has a page that explains it. Who asks search engines to stay away is not in it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from showcase.derive.opendata import table
from showcase.derive.opendata.files import PLACED, dumps, place
from showcase.derive.opendata.node import public
from showcase.derive.opendata.value import Around, facts, occurrences
from showcase.derive.texts import Csv, Json
from showcase.engine.fingerprint import digest
from showcase.engine.query import query, query_many
from showcase.pages.chunks import MOST, firsts, length
from showcase.pages.edition import Edition
from showcase.records.entry import Entry, holds
from showcase.schema import slug as slugs
from showcase.schema.event import Event
from showcase.schema.kinds import KINDS
from showcase.schema.member import Member
from showcase.schema.page import PageRole
from showcase.schema.wish import Wish

# What vanishes after a day of its own, here as on the page.
_WISHES = tuple(field.name for field in public(Member) if field.node.part is Wish)
# By kind, what becomes known of a record on the day that a field tells.
_DAYS = {
    "members": (("joined", "joined"), ("checked", "verified")),
    "opportunities": (("opened", "opens"),),
    "news": (("published", "date"),),
}
_HIDDEN = "noindex"


class Published(NamedTuple):
    """One record in every format; `digest` tells one state of it from another."""

    slug: str
    digest: str
    days: tuple[tuple[str, str], ...]  # (day, what became known of it on that day)
    record: Json
    place: str  # what makes it a feature of GeoJSON
    row: Csv
    dates: Csv  # the rows of an event's dates


def offered(edition: Edition) -> bool:
    """Whether the site has open data."""
    return PageRole.DATA in edition.library.by_role


def published(edition: Edition, kind: str) -> Iterator[Published]:
    """Every record of a kind, by slug. The edition is that of the site's first language."""
    chunks = query_many(_chunk, edition, [(kind, first) for first in _firsts(edition, kind)])
    return (Published._make(record) for chunk in chunks for record in chunk)


@query
def _firsts(edition: Edition, kind: str) -> tuple[str, ...]:
    return tuple(firsts([entry.slug for entry in edition.library.records[kind].all()]))


@query
def _members_of(edition: Edition, kind: str, first: str) -> tuple[Entry, ...]:
    every = edition.library.records[kind].all()
    start = bisect_left(every, first, key=lambda entry: entry.slug)
    run = every[start : start + MOST]
    return run[: length([entry.slug for entry in run])]


@query
def _chunk(edition: Edition, kind: str, first: str) -> tuple[tuple[object, ...], ...]:
    """The records of a chunk, each as the values of a `Published`: only plain tuples are stored."""
    return tuple(tuple(_published(edition, entry)) for entry in _members_of(edition, kind, first) if listed(entry))


def listed(entry: Entry) -> bool:
    return not getattr(entry.facts, _HIDDEN, False)


def count(edition: Edition, kind: str) -> int:
    """How many records of a kind are in the data."""
    if _HIDDEN not in KINDS[kind].model.model_fields:
        return len(edition.library.records[kind].all())
    return sum(not hidden for _, hidden in edition.library.records[kind].column(_HIDDEN))


def period(edition: Edition, kind: str) -> tuple[date, date] | None:
    """The first and the last day that the records of a kind are about; None where they are of no time."""
    column, days = edition.library.records[kind].column, list[date]()
    if kind == "events":
        days = [day for _, spans in column("spans") for span in spans for day in (span.start.day, span.last)]
    elif kind == "news":
        days = [day for _, day in column("date") if day <= edition.today]
    elif kind == "figures":
        years = [value.year for _, values in column("values") for value in values]
        days = [date(min(years), 1, 1), date(max(years), 12, 31)] if years else []
    return (min(days), max(days)) if days else None


def _published(edition: Edition, entry: Entry) -> Published:
    record = {"id": entry.slug, "url": _urls(edition, entry), **_facts(edition, entry)}
    dates = occurrences(edition.agenda.written(entry), edition.agenda.zone_of(entry)) if holds(entry, Event) else []
    text = dumps({**record, **({"occurrences": dates} if dates else {})})
    point, precision = _position(edition, entry) if entry.kind in PLACED else (None, "")
    return Published(
        slug=entry.slug,
        digest=digest(text, size=8),
        days=tuple((str(record[field]), what) for what, field in _DAYS.get(entry.kind, ()) if field in record),
        record=text,
        place=place(point, precision) if entry.kind in PLACED else "",
        row=table.row(edition.kinds[entry.kind].model, edition.addresses.languages, record),
        dates=table.occurrences(entry.slug, dates),
    )


def _urls(edition: Edition, entry: Entry) -> dict[str, str]:
    """Where the record is shown, by language."""
    at = edition.addresses
    if entry.kind == "partners":
        return {lang: edition.absolute(f"{at.listing(lang, 'partners')}#{entry.slug}") for lang in at.languages}
    if entry.kind == "figures":
        page = edition.library.by_role.get(PageRole.IMPACT)
        where = {lang: at.record(lang, "pages", page.slug) if page else at.root(lang) for lang in at.languages}
        return {lang: edition.absolute(f"{address}#{entry.slug}") for lang, address in where.items()}
    return {lang: edition.absolute(at.record(lang, entry.kind, entry.slug)) for lang in at.languages}


def _facts(edition: Edition, entry: Entry) -> dict[str, object]:
    known = entry.facts
    zone = edition.agenda.zone_of(entry) if holds(entry, Event) else edition.library.settings.zone

    def shown(kind: str, slug: str) -> bool:
        return edition.library.records[kind].get(slug) is not None

    data = facts(known, Around(known=shown, zone=zone))
    for name in _WISHES:
        if name in data:  # the day is asked for by those alone who have some
            data[name] = [wish for wish in data[name] if wish["until"] >= str(edition.today)]
            if not data[name]:
                del data[name]
    return data


def _position(edition: Edition, entry: Entry) -> tuple[tuple[float, float] | None, str]:
    """Where something is: a venue's own position if it tells one, else that of the commune; never a private address.

    Of an event elsewhere the commune is that after which the locality of its address is called.
    """
    known = vars(entry.facts)  # a model that is asked for what it has not takes long to say so
    venue = edition.library.venues.get(known.get("venue"))
    place = vars(venue.facts) if venue else known
    exact, commune = place.get("coordinates"), place.get("commune")
    if not exact and not commune and entry.kind == "events" and not venue and known["address"]:
        commune = _communes(edition).get(slugs.like(known["address"].locality))
    point = exact or (edition.library.terms["communes"][commune].coordinates if commune else None)
    if point is None:
        return None, ""
    return (point.longitude, point.latitude), "place" if exact else "commune"


@query
def _communes(edition: Edition) -> Mapping[str, str]:
    """The communes by their names in all languages, without accents; a name that several have is none's."""
    found: dict[str, set[str]] = {}
    for key, term in edition.library.terms["communes"].items():
        for name in term.label.values():
            found.setdefault(slugs.like(name), set()).add(key)
    return {name: key for name, keys in found.items() if len(keys) == 1 for key in keys}


def described(edition: Edition, kind: str) -> str:
    """What a set of data holds, in a sentence."""
    localizer = edition.localizer
    return localizer.text(
        "%(kind)s: every record with all of its public fields, renewed each time the site is built.",
        kind=localizer.plain(KINDS[kind].many),
    )

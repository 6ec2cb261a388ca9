"""An event of a calendar as a record would have it, judged as any other; what is left of it is told."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from showcase.desk.calendars import description
from showcase.desk.calendars.event import Occasion
from showcase.desk.intake.verdict import Known, judge
from showcase.desk.pull.source import Source
from showcase.records import lookup
from showcase.records.content import Content
from showcase.records.edit import normal
from showcase.records.lookup import Lookup
from showcase.records.mark import name
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.records.vocabularies import Vocabularies
from showcase.schema.event import Event, EventKind, EventStatus
from showcase.schema.kinds import KINDS
from showcase.schema.member import Member
from showcase.schema.origin import LONGEST_UID
from showcase.schema.slug import like
from showcase.schema.venue import Venue

EVENTS = KINDS["events"]
_LONGEST_NAME = 120  # of a place or a person
# What a record takes, or what the calendar needs for itself and nobody would miss.
_USED = {"summary", "language", "description", "start", "end", "timezone", "repeats", "status", "revised", "location"}
_USED |= {"place", "address", "online", "url", "organizer", "categories", "uid", "recurrence-id"}
_USED |= {"created", "class", "transp", "priority", "x-microsoft-cdo-busystatus"}


@dataclass(frozen=True, kw_only=True)
class House:
    """What there is already: the names of venues and members, the terms, and what may be referred to."""

    settings: Settings
    known: Known
    venues: Lookup
    members: Lookup
    terms: Mapping[str, Lookup]


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """`fields` in normal form; `lost` are values that were left out, with why; `columns` what no field takes.

    `refused` says why there is no record.
    """

    slug: str
    fields: dict[str, Any] = field(default_factory=dict)
    lost: tuple[Problem, ...] = ()
    columns: tuple[str, ...] = ()
    refused: Problem | None = None


def house(read: Content, vocabularies: Vocabularies, settings: Settings) -> House:
    """The house that a content folder is."""
    names: dict[type, dict[str, list[str]]] = {Venue: {}, Member: {}}
    for record in read.records:
        if isinstance(record.facts, (Venue, Member)):
            called = record.facts.name
            names[type(record.facts)][record.slug] = [called] if isinstance(called, str) else list(called.values())
    terms = {vocabulary: set(keys) for vocabulary, keys in read.keys.items()}
    return House(
        settings=settings,
        known=Known(terms=terms, names={kind: set(slugs) for kind, slugs in read.names.items()}),
        venues=_named(names[Venue]),
        members=_named(names[Member]),
        terms=vocabularies.lookups,
    )


def _named(names: Mapping[str, Iterable[str]]) -> Lookup:
    return Lookup(keys=sorted(names), labels=names, others={})


def uid(found: str) -> str:
    """The identifier of an event as a record can hold it."""
    if found.isprintable() and 0 < len(found) <= LONGEST_UID and found == " ".join(found.split()):
        return found
    return "sha256:" + hashlib.sha256(found.encode("utf-8", "surrogatepass")).hexdigest()


def draw(occasion: Occasion, source: Source, here: House) -> Draft:
    """The draft of an event."""
    columns: Mapping[str, Any] = occasion.columns
    lang = str(columns.get("language", ""))
    lang = lang if lang in here.settings.text_languages else here.settings.text_languages[0]
    data: dict[str, Any] = {"title": columns.get("summary", ""), "kind": "other"}
    data |= {key: columns[key] for key in ("start", "end", "timezone", "repeats", "online") if key in columns}
    if source.zone and "timezone" not in data and len(str(data["start"])) > len("2026-05-31"):
        data["timezone"] = here.settings.timezone  # else it would be read on the clock of the venue
    if columns.get("status") == "cancelled":
        data["status"], data["revised"] = EventStatus.CANCELLED.value, [str(columns.get("start"))[:10]]
    data |= _place(columns, source, here)
    data["organisers"] = _organisers(columns, source, here)
    words = _sorted_words(columns.get("categories", ()), data, here)
    body = [str(columns.get("description", "")), description.markdown(str(columns.get("url", "")))]
    data["body"] = "\n\n".join(filter(None, body))
    data = {key: value for key, value in data.items() if value not in ("", [])}
    slug = like(str(columns.get("summary", ""))) or "event"
    verdict = judge(data, kind=EVENTS, slug=slug, language=lang, known=here.known, settings=here.settings)
    if verdict.refused:
        return Draft(slug=slug, refused=verdict.refused.problem)
    fields = verdict.data
    fields.pop("revised", None)  # that of the calendar is not ours
    origin = {"calendar": source.place, "uid": uid(occasion.uid)}
    origin |= {"recurrence": occasion.recurrence} if occasion.recurrence else {}
    return Draft(
        slug=slug,
        fields=normal.tidied(normal.by_language(Event, {**fields, "origin": origin}, lang)),
        lost=tuple(one.problem for one in verdict.dropped),
        columns=(*sorted(columns.keys() - _USED), *words),
    )


def _place(columns: Mapping[str, Any], source: Source, here: House) -> dict[str, Any]:
    """Where it is: a venue of ours, by its name; else an address; else the venue whose calendar it is."""
    at = source.slug if source.kind == "venues" else ""
    if not columns.get("location"):
        return {} if "online" in columns or not at else {"venue": at}
    if found := here.venues.key(str(columns["location"])) or here.venues.key(str(columns["place"])):
        return {"venue": found}
    address = dict(columns.get("address", {}))
    if at and "postcode" not in address:
        return {"venue": at}  # a room in it
    return {"address": {key: value[:_LONGEST_NAME] for key, value in address.items()}}


def _organisers(columns: Mapping[str, Any], source: Source, here: House) -> list[dict[str, str]]:
    if source.kind == "members":
        return [{"member": source.slug}]
    names = [one[:_LONGEST_NAME] for one in columns.get("organizer", ())]
    return [{"member": slug} if (slug := here.members.key(one)) else {"name": one} for one in names]


def _sorted_words(words: Iterable[str], data: dict[str, Any], here: House) -> list[str]:
    """Put the words by which a calendar sorts its events into our fields; those that are in none."""
    left = []
    kinds = lookup.of_choice(EventKind)
    for word in words:
        if data["kind"] == "other" and (kind := kinds.key(word)):
            data["kind"] = kind
            continue
        for vocabulary in ("disciplines", "audiences"):
            if vocabulary in here.terms and (key := here.terms[vocabulary].key(word)):
                data.setdefault(vocabulary, []).append(key)
                break
        else:
            left.append(word)
    for vocabulary in ("disciplines", "audiences"):
        if vocabulary in data:
            data[vocabulary] = list(dict.fromkeys(data[vocabulary]))
    return left


def told(problem: Problem) -> str:
    """The field of a problem as messages name it."""
    return problem.field or name(())

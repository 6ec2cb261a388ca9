"""The page of open data: what there is to take, in which files, what its fields mean, and how to ask for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from showcase.derive.opendata.files import MEDIA, NAMES, VERSION, extensions, offered
from showcase.derive.opendata.node import public
from showcase.derive.opendata.schema import OCCURRENCES, OCCURRENCES_HELP
from showcase.derive.structured.dataset import Download, catalogue, dataset
from showcase.derive.structured.thing import Thing
from showcase.engine.query import query
from showcase.pages import opendata
from showcase.pages.edition import Edition
from showcase.pages.view import Context, View
from showcase.pages.views.own_page import page_view
from showcase.records.entry import Entry
from showcase.schema.kinds import KINDS
from showcase.schema.page import Page
from showcase.schema.record import Part


class FieldView(NamedTuple):
    """A field: its name in files, and what it means."""

    name: str
    label: str
    help: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SetView:
    """The data of a kind: files as (name, link), the extension of each, and its fields."""

    kind: str
    title: str
    count: int
    files: tuple[tuple[str, str], ...]
    extensions: tuple[str, ...]
    schema: str
    fields: tuple[FieldView, ...]


def data(edition: Edition, record: Entry[Page]) -> View:
    """The page of open data."""
    at = partial(_at, edition)
    sets = [_set(edition, kind) for kind in offered(edition.kinds)]
    return page_view(
        edition,
        record,
        "data",
        structured=partial(_structured, edition, record),
        sets=sets,
        version=VERSION,
        vocabularies=[(name, at(f"vocabulary/{name}.json")) for name, terms in edition.library.terms.items() if terms],
        catalogues=[("DCAT (JSON-LD)", at("catalog.jsonld")), ("DCAT (Turtle)", at("catalog.ttl"))],
        changes=at("changes.json"),
        commands=_commands(edition),
    )


def _at(edition: Edition, name: str) -> str:
    return edition.href(edition.addresses.data(name))


def _set(edition: Edition, kind: str) -> SetView:
    shown = tuple(extension for extension in NAMES if extension in extensions(kind))
    return SetView(
        kind=kind,
        title=edition.localizer.plain(KINDS[kind].many),
        count=_count(edition, kind),
        files=tuple((_name(edition, extension), _at(edition, f"{kind}.{extension}")) for extension in shown),
        extensions=shown,
        schema=_at(edition, f"{kind}.schema.json"),
        fields=tuple(_fields(edition, edition.kinds[kind].model, "")) + _further(edition, kind),
    )


def _name(edition: Edition, extension: str) -> str:
    """What a file is called: its format, and what it has of the records if that is not all."""
    part = f"{edition.localizer.text('All dates')}: " if extension == "occurrences.csv" else ""
    return part + NAMES[extension]


def _further(edition: Edition, kind: str) -> tuple[FieldView, ...]:
    """What is told of a record beside its fields."""
    if "occurrences.csv" not in extensions(kind):
        return ()
    label, explained = edition.localizer.plain(OCCURRENCES), edition.localizer.plain(OCCURRENCES_HELP)
    return (FieldView(name="occurrences", label=label, help=explained),)


@query
def _count(edition: Edition, kind: str) -> int:
    """How many records of a kind are in the data."""
    return opendata.count(edition, kind)


def _fields(edition: Edition, model: type[Part], above: str) -> Iterator[FieldView]:
    plain = edition.localizer.plain
    for field in public(model):
        name = f"{above}{field.name}"
        yield FieldView(name=name, label=plain(field.about.label), help=plain(field.about.help))
        if field.node.part:
            yield from _fields(edition, field.node.part, f"{name}[]." if field.node.many else f"{name}.")


def _commands(edition: Edition) -> list[tuple[str, str]]:
    """What it is for, and the command."""
    localizer = edition.localizer
    members, events, changes, places = (
        edition.absolute(edition.addresses.data(name))
        for name in ("members.json", "events.csv", "changes.json", "members.geojson")
    )
    agenda = [(localizer.text("The agenda as a table"), f"curl -sO {events}")] if "events" in edition.kinds else []
    return [
        (localizer.text("The names of all members"), f"curl -s {members} | jq -r '.records[].name'"),
        *agenda,
        (localizer.text("The directory on a map (QGIS, GDAL)"), f"ogrinfo -so -al {places}"),
        (
            localizer.text("Who joined, left or changed since the last time"),
            f"curl -s {changes} | jq -S .sums.members > now.json; diff before.json now.json; mv now.json before.json",
        ),
    ]


def _structured(edition: Edition, record: Entry[Page], shown: Context) -> Iterator[Thing]:
    url = edition.absolute(edition.address(record))
    licence = edition.identity.licence.url if edition.identity.licence else ""
    sets = [
        dataset(
            edition.teller,
            name=f"{one.title} – {edition.identity.name}",
            description=opendata.described(edition, one.kind),
            url=f"{url}#{one.kind}",
            licence=licence,
            files=[
                Download(url=edition.external(href), media=MEDIA[extension])
                for extension, (_, href) in zip(one.extensions, one.files, strict=True)
            ],
        )
        for one in shown["sets"]
    ]
    summary = edition.localizer.plain(record.facts.summary or record.facts.title)
    name = edition.localizer.plain(record.facts.title)
    yield catalogue(edition.teller, name=name, description=summary, url=url, licence=licence, sets=sets)

"""Open data: each kind as JSON, CSV and GeoJSON with its schema; the vocabularies, the catalogue, and what changed."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from showcase.derive.opendata import dcat, files, schema, table
from showcase.pages import opendata
from showcase.pages.edition import Edition
from showcase.schema.kinds import KINDS
from showcase.schema.page import PageRole

Make = Callable[[], bytes]


def all_files(editions: Mapping[str, Edition]) -> Iterator[tuple[str, Make]]:
    """(address, what gives its content) of each; the data is the same in every language."""
    first = next(iter(editions.values()))
    if not opendata.offered(first):
        return
    at = first.addresses.data
    making: dict[str, Callable[[Edition, str], bytes]] = {
        "json": _json,
        "csv": _csv,
        "geojson": _geojson,
        "occurrences.csv": _occurrences,
        "schema.json": _schema,
    }
    for kind in files.offered(first.kinds):
        for extension in files.extensions(kind):
            yield at(f"{kind}.{extension}"), partial(making[extension], first, kind)
    for name, terms in first.library.terms.items():
        if terms:  # a site need not have every vocabulary
            yield at(f"vocabulary/{name}.json"), partial(_vocabulary, first, name)
    yield at("changes.json"), partial(_changes, first)
    yield at("catalog.jsonld"), partial(_catalogue, editions, dcat.jsonld)
    yield at("catalog.ttl"), partial(_catalogue, editions, dcat.turtle)


def _about(edition: Edition) -> files.DatasetInfo:
    whose = edition.identity
    return files.DatasetInfo(
        site=whose.url, publisher=whose.publisher, licence=whose.licence.url if whose.licence else ""
    )


def _at(edition: Edition, name: str) -> str:
    return edition.absolute(edition.addresses.data(name))


def _json(edition: Edition, kind: str) -> bytes:
    records = (one.record for one in opendata.published(edition, kind))
    return files.records(_about(edition), kind, _at(edition, f"{kind}.schema.json"), records)


def _geojson(edition: Edition, kind: str) -> bytes:
    features = (files.feature(one.slug, one.place, one.record) for one in opendata.published(edition, kind))
    return files.features(_about(edition), kind, _at(edition, f"{kind}.schema.json"), features)


def _csv(edition: Edition, kind: str) -> bytes:
    rows = (one.row for one in opendata.published(edition, kind))
    return files.table(table.head(edition.kinds[kind].model, edition.addresses.languages), rows)


def _occurrences(edition: Edition, kind: str) -> bytes:
    return files.table(table.occurrences_head(), (one.dates for one in opendata.published(edition, kind)))


def _schema(edition: Edition, kind: str) -> bytes:
    at = edition.addresses
    made = schema.of_file(
        edition.kinds[kind], url=_at(edition, f"{kind}.schema.json"), lang=edition.lang, languages=at.languages
    )
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _vocabulary(edition: Edition, name: str) -> bytes:
    """The terms that records name by their keys."""
    terms = edition.library.terms[name]
    encoded = {
        key: {
            "label": dict(term.label),
            **({"part_of": term.part_of} if term.part_of else {}),
            **({"includes_all": True} if term.includes_all else {}),
            **({"code": term.code} if term.code else {}),
            **({"position": [term.coordinates.longitude, term.coordinates.latitude]} if term.coordinates else {}),
        }
        for key, term in terms.items()
    }
    about = _about(edition).told(name, "")
    return (json.dumps({**about, "terms": encoded}, ensure_ascii=False, indent=1) + "\n").encode()


def _changes(edition: Edition) -> bytes:
    today = str(edition.today)
    days, sums = list[tuple[str, str, str, str]](), dict[str, list[tuple[str, str]]]()
    for kind in files.offered(edition.kinds):
        sums[kind] = []
        for one in opendata.published(edition, kind):
            sums[kind].append((one.slug, one.digest))
            days += ((day, what, kind, one.slug) for day, what in one.days if day <= today)
    days.sort(key=lambda dated: dated[1:])
    days.sort(key=lambda dated: dated[0], reverse=True)
    return files.changes(_about(edition), days, sums)


def _catalogue(editions: Mapping[str, Edition], write: Callable[[dcat.Catalogue], bytes]) -> bytes:
    for edition in editions.values():
        edition.worded()
    first = next(iter(editions.values()))
    page, whose = first.library.by_role[PageRole.DATA], first.identity
    localizers = {lang: edition.localizer for lang, edition in editions.items()}
    return write(
        dcat.Catalogue(
            url=_at(first, "catalog"),
            site=whose.url,
            home=first.absolute(first.address(page)),
            title={
                lang: f"{localizer.plain(page.facts.title)} – {whose.name}" for lang, localizer in localizers.items()
            },
            description={
                lang: localizer.plain(page.facts.summary or page.facts.title) for lang, localizer in localizers.items()
            },
            publisher=whose.publisher,
            email=whose.email,
            licence=whose.licence.url if whose.licence else "",
            area=whose.area,
            languages=first.addresses.languages,
            sets=[_set(editions, kind) for kind in files.offered(first.kinds)],
        )
    )


def _set(editions: Mapping[str, Edition], kind: str) -> dcat.Set:
    first = next(iter(editions.values()))
    named = {lang: edition.localizer.plain(KINDS[kind].many) for lang, edition in editions.items()}
    return dcat.Set(
        kind=kind,
        title={lang: f"{name} – {first.identity.name}" for lang, name in named.items()},
        description={lang: opendata.described(edition, kind) for lang, edition in editions.items()},
        keywords=named,
        files={extension: _at(first, f"{kind}.{extension}") for extension in files.extensions(kind)},
        described=_described(editions),
        period=opendata.period(first, kind),
    )


def _described(editions: Mapping[str, Edition]) -> Mapping[str, Mapping[str, str]]:
    """What the files of each format hold, by language."""
    found: dict[str, dict[str, str]] = {}
    for lang, edition in editions.items():
        text = edition.localizer.text
        told = {
            "json": text("Every record with all of its public fields."),
            "csv": text("A row for each record, for spreadsheets."),
            "geojson": text("Every record that has a place, for maps."),
            "occurrences.csv": text("A row for each date of each event, for spreadsheets."),
        }
        for extension, said in told.items():
            found.setdefault(extension, {})[lang] = said
    return found

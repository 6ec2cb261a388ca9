"""Published figures as data sets, with their sources; and open data as a catalogue."""

from collections.abc import Sequence
from dataclasses import dataclass

from showcase.derive.structured.thing import Teller, Thing, thing
from showcase.records.entry import Entry
from showcase.schema.figure import Figure


def figure(entry: Entry[Figure], teller: Teller, *, url: str) -> Thing:
    """A figure: what was counted, in which years, by whom and how."""
    facts, plain = entry.facts, teller.plain
    years = sorted(value.year for value in facts.values)
    name = plain(facts.title)
    methods = list(dict.fromkeys(plain(value.method) for value in facts.values))
    sources = list(dict.fromkeys(plain(value.source) for value in facts.values))
    return thing(
        "Dataset",
        name=name,
        url=url,
        description=" – ".join(filter(None, (name, plain(facts.note), *methods))),
        temporalCoverage=str(years[0]) if years[0] == years[-1] else f"{years[0]}/{years[-1]}",
        variableMeasured=thing("PropertyValue", name=name, unitText=plain(facts.unit)),
        measurementTechnique=methods,
        citation=sources,
        isBasedOn=list(dict.fromkeys(value.url for value in facts.values if value.url)),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Download:
    """A file of open data: its absolute address and media type."""

    url: str
    media: str


def dataset(teller: Teller, *, name: str, description: str, url: str, licence: str, files: Sequence[Download]) -> Thing:
    """One set of open data, with its files."""
    return thing(
        "Dataset",
        name=name,
        description=description,
        url=url,
        license=licence,
        isAccessibleForFree=True,
        creator=teller.cluster,
        distribution=[thing("DataDownload", contentUrl=file.url, encodingFormat=file.media) for file in files],
    )


def catalogue(teller: Teller, *, name: str, description: str, url: str, licence: str, sets: Sequence[Thing]) -> Thing:
    """All open data of the site."""
    return thing(
        "DataCatalog",
        name=name,
        description=description,
        url=url,
        license=licence,
        inLanguage=teller.lang,
        publisher=teller.cluster,
        dataset=list(sets),
    )

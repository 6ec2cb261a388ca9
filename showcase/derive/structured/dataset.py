"""Published figures as data sets, with their sources; and open data as a catalogue."""

from collections.abc import Sequence
from typing import NamedTuple

from showcase.derive.structured.thing import Teller, Thing, covered, thing
from showcase.records.entry import Entry
from showcase.schema.figure import Figure


class Download(NamedTuple):
    """A file of open data: its absolute address and media type."""

    url: str
    media: str


def figure(
    entry: Entry[Figure], teller: Teller, *, url: str, licence: str, area: str, files: Sequence[Download]
) -> Thing:
    """A figure: what was counted, in which years, by whom and how. The cluster gathered what others counted.

    `files` are those of open data that hold it, under its `licence`; both may be empty.
    """
    facts, plain = entry.facts, teller.plain
    years = sorted(value.year for value in facts.values)
    name = plain(facts.title)
    methods = list(dict.fromkeys(plain(value.method) for value in facts.values))
    sources = list(dict.fromkeys(plain(value.source) for value in facts.values))
    return thing(
        "Dataset",
        name=name,
        url=url,
        description=" – ".join(filter(None, (name, plain(facts.note), *methods, *sources))),
        temporalCoverage=str(years[0]) if years[0] == years[-1] else f"{years[0]}/{years[-1]}",
        variableMeasured=thing("PropertyValue", name=name, unitText=plain(facts.unit)),
        measurementTechnique=methods,
        citation=sources,
        creator=teller.cluster,
        publisher=teller.cluster,
        license=licence,
        isAccessibleForFree=True,
        inLanguage=teller.lang,
        spatialCoverage=covered(area),
        distribution=[_download(file) for file in files],
        isBasedOn=list(dict.fromkeys(value.url for value in facts.values if value.url)),
    )


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
        inLanguage=teller.lang,
        distribution=[_download(file) for file in files],
    )


def _download(file: Download) -> Thing:
    return thing("DataDownload", contentUrl=file.url, encodingFormat=file.media)


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

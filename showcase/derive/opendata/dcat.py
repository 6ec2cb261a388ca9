"""The catalogue of open data for data portals (DCAT-AP 3), as JSON-LD and as Turtle of the same statements."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from showcase.derive.opendata.authority import EU, named
from showcase.derive.opendata.files import MEDIA, NAMES, VERSION
from showcase.schema.web import ascii_email

Texts = Mapping[str, str]
_SPACES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_MEDIA_TYPES = "http://www.iana.org/assignments/media-types/"
_FORMATS = f"{EU}file-type/"
_FORMAT_OF = {"json": "JSON", "csv": "CSV", "geojson": "GEOJSON", "occurrences.csv": "CSV"}
# Education, culture and sport: the theme of the EU's portals under which creative industries stand.
_THEMES = f"{EU}data-theme"
_THEME, _THEME_NAME = f"{_THEMES}/EDUC", "Education, culture and sport"
# Renewed whenever a record was changed: that has no rhythm.
_FREQUENCY = f"{EU}frequency/IRREG"
_PROFILE = "https://semiceu.github.io/DCAT-AP/releases/3.0.1/"
_STANDARDS = {  # what a format is written down in
    "csv": "https://www.rfc-editor.org/rfc/rfc4180",
    "geojson": "https://www.rfc-editor.org/rfc/rfc7946",
    "occurrences.csv": "https://www.rfc-editor.org/rfc/rfc4180",
}


class Set(NamedTuple):
    """The data of one kind: its words by language, and the absolute address of each of its files by extension.

    `described` is what each file holds, by extension and language; `period` the first and the last day that its records
    are about, None where they are of no time.
    """

    kind: str
    title: Texts
    description: Texts
    keywords: Texts
    files: Mapping[str, str]
    described: Mapping[str, Texts]
    period: tuple[date, date] | None = None


class Catalogue(NamedTuple):
    """All of it; `home` is the address of the page that explains it, `url` its own identity.

    `licence` and `area`, the address of what it covers, may be "".
    """

    url: str
    site: str
    home: str
    title: Texts
    description: Texts
    publisher: str
    email: str
    licence: str
    area: str
    languages: Sequence[str]
    sets: Sequence[Set]


class _Link(NamedTuple):
    to: str


class _Literal(NamedTuple):
    text: str
    lang: str = ""
    sort: str = ""  # its type, where it is no text


Statement = tuple[str, str, _Link | _Literal]


def jsonld(catalogue: Catalogue) -> bytes:
    """The statements as JSON-LD."""
    nodes: dict[str, dict[str, Any]] = {}
    for who, what, value in dict.fromkeys(_statements(catalogue)):
        node = nodes.setdefault(who, {"@id": who})
        if what == "rdf:type" and isinstance(value, _Link):
            node.setdefault("@type", []).append(value.to)
        elif isinstance(value, _Link):
            node.setdefault(what, []).append({"@id": value.to})
        else:
            lang = {"@language": value.lang} if value.lang else {}
            node.setdefault(what, []).append(
                {"@value": value.text, **lang, **({"@type": value.sort} if value.sort else {})}
            )
    whole = {"@context": _SPACES, "@graph": list(nodes.values())}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def turtle(catalogue: Catalogue) -> bytes:
    """The statements as Turtle."""
    lines = [f"@prefix {short}: <{whole}> ." for short, whole in _SPACES.items()]
    lines += [f"<{who}> {what} {_written(value)} ." for who, what, value in dict.fromkeys(_statements(catalogue))]
    return ("\n".join(lines) + "\n").encode()


def _written(value: _Link | _Literal) -> str:
    if isinstance(value, _Link):
        return f"<{_whole(value.to)}>"
    # The escapes of JSON are among those of Turtle.
    text = json.dumps(value.text, ensure_ascii=False)
    return text + (f"@{value.lang}" if value.lang else f"^^{value.sort}" if value.sort else "")


def _whole(name: str) -> str:
    short, _, rest = name.partition(":")
    return f"{_SPACES[short]}{rest}" if short in _SPACES else name


def _statements(catalogue: Catalogue) -> Iterator[Statement]:
    me, publisher = catalogue.url, f"{catalogue.site}/#organization"
    yield me, "rdf:type", _Link("dcat:Catalog")
    yield from _texts(me, catalogue.title, catalogue.description)
    yield me, "dct:publisher", _Link(publisher)
    yield from _typed(me, "foaf:homepage", catalogue.home, "foaf:Document")
    yield from _typed(me, "dct:conformsTo", _PROFILE, "dct:Standard")
    yield from _typed(me, "dcat:themeTaxonomy", _THEMES, "skos:ConceptScheme")
    yield _THEMES, "dct:title", _Literal("Data theme", "en")
    yield from _common(me, catalogue)
    yield from _covered(me, catalogue)
    yield publisher, "rdf:type", _Link("foaf:Agent")
    yield publisher, "foaf:name", _Literal(catalogue.publisher)
    yield from _typed(publisher, "foaf:homepage", f"{catalogue.site}/", "foaf:Document")
    yield from _contact(catalogue)
    for one in catalogue.sets:
        yield me, "dcat:dataset", _Link(f"{me}#{one.kind}")
        yield from _set(one, catalogue, f"{me}#{one.kind}", publisher)


def _contact(catalogue: Catalogue) -> Iterator[Statement]:
    contact = f"{catalogue.url}#contact"
    yield contact, "rdf:type", _Link("vcard:Kind")
    yield contact, "rdf:type", _Link("vcard:Organization")
    yield contact, "vcard:fn", _Literal(catalogue.publisher)
    yield contact, "vcard:hasURL", _Link(f"{catalogue.site}/")
    if catalogue.email:
        yield contact, "vcard:hasEmail", _Link(f"mailto:{ascii_email(catalogue.email)}")


def _texts(who: str, title: Texts, description: Texts) -> Iterator[Statement]:
    yield from ((who, "dct:title", _Literal(text, lang)) for lang, text in title.items())
    yield from ((who, "dct:description", _Literal(text, lang)) for lang, text in description.items())


def _typed(who: str, what: str, to: str, sort: str) -> Iterator[Statement]:
    """A link with the type of what it leads to: who reads the catalogue alone could not know it."""
    yield who, what, _Link(to)
    yield to, "rdf:type", _Link(sort)


def _common(who: str, catalogue: Catalogue) -> Iterator[Statement]:
    """What holds of the catalogue, its sets and their files alike."""
    for lang in catalogue.languages:
        yield from _typed(who, "dct:language", named(lang), "dct:LinguisticSystem")
    if catalogue.licence:
        yield from _typed(who, "dct:license", catalogue.licence, "dct:LicenseDocument")


def _covered(who: str, catalogue: Catalogue) -> Iterator[Statement]:
    if catalogue.area:
        yield from _typed(who, "dct:spatial", catalogue.area, "dct:Location")


def _set(one: Set, catalogue: Catalogue, me: str, publisher: str) -> Iterator[Statement]:
    yield me, "rdf:type", _Link("dcat:Dataset")
    yield from _texts(me, one.title, one.description)
    yield me, "dct:identifier", _Literal(me)
    yield me, "dct:publisher", _Link(publisher)
    yield me, "dct:creator", _Link(publisher)
    yield me, "dcat:version", _Literal(VERSION)
    yield me, "dcat:contactPoint", _Link(f"{catalogue.url}#contact")
    yield from _typed(me, "dcat:landingPage", catalogue.home, "foaf:Document")
    yield from _typed(me, "dcat:theme", _THEME, "skos:Concept")
    yield _THEME, "skos:prefLabel", _Literal(_THEME_NAME, "en")
    yield from _typed(me, "dct:accrualPeriodicity", _FREQUENCY, "dct:Frequency")
    yield from _typed(me, "dct:conformsTo", one.files["schema.json"], "dct:Standard")
    yield from ((me, "dcat:keyword", _Literal(text, lang)) for lang, text in one.keywords.items())
    yield from _common(me, catalogue)
    yield from _covered(me, catalogue)
    yield from _period(one, me)
    for extension, form in _FORMAT_OF.items():
        if extension in one.files:
            yield me, "dcat:distribution", _Link(f"{me}-{extension}")
            yield from _file(one, catalogue, f"{me}-{extension}", extension, form)


def _period(one: Set, me: str) -> Iterator[Statement]:
    if one.period:
        first, last = (_Literal(str(day), sort="xsd:date") for day in one.period)
        yield from _typed(me, "dct:temporal", f"{me}-period", "dct:PeriodOfTime")
        yield f"{me}-period", "dcat:startDate", first
        yield f"{me}-period", "dcat:endDate", last


def _file(one: Set, catalogue: Catalogue, me: str, extension: str, form: str) -> Iterator[Statement]:
    yield me, "rdf:type", _Link("dcat:Distribution")
    title = {lang: f"{text} ({NAMES[extension]})" for lang, text in one.title.items()}
    yield from _texts(me, title, one.described[extension])
    yield me, "dcat:accessURL", _Link(one.files[extension])
    yield me, "dcat:downloadURL", _Link(one.files[extension])
    yield from _typed(me, "dcat:mediaType", f"{_MEDIA_TYPES}{MEDIA[extension]}", "dct:MediaType")
    yield from _typed(me, "dct:format", f"{_FORMATS}{form}", "dct:MediaTypeOrExtent")
    yield from _typed(me, "dct:conformsTo", _STANDARDS.get(extension, one.files["schema.json"]), "dct:Standard")
    yield from _common(me, catalogue)

"""The catalogue of open data for data portals (DCAT-AP 3), as JSON-LD and as Turtle of the same statements."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from showcase.derive.opendata.files import MEDIA, VERSION
from showcase.schema.web import ascii_email

Texts = Mapping[str, str]
_SPACES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_MEDIA_TYPES = "http://www.iana.org/assignments/media-types/"
_FORMATS = "http://publications.europa.eu/resource/authority/file-type/"
_FORMAT_OF = {"json": "JSON", "csv": "CSV", "geojson": "GEOJSON", "occurrences.csv": "CSV"}
# Education, culture and sport: the theme of the EU's portals under which creative industries stand.
_THEME = "http://publications.europa.eu/resource/authority/data-theme/EDUC"
_LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/"


@dataclass(frozen=True, kw_only=True, slots=True)
class Set:
    """The data of one kind: its words by language, and the absolute address of each of its files by extension."""

    kind: str
    title: Texts
    description: Texts
    keywords: Texts
    files: Mapping[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Catalogue:
    """All of it; `home` is the address of the page that explains it, `url` its own identity, `licence` may be ""."""

    url: str
    site: str
    home: str
    title: Texts
    description: Texts
    publisher: str
    email: str
    licence: str
    languages: Sequence[str]
    sets: Sequence[Set]


@dataclass(frozen=True, slots=True)
class _Link:
    to: str


@dataclass(frozen=True, slots=True)
class _Literal:
    text: str
    lang: str = ""


Statement = tuple[str, str, _Link | _Literal]


def jsonld(catalogue: Catalogue) -> bytes:
    """The statements as JSON-LD."""
    nodes: dict[str, dict[str, Any]] = {}
    for who, what, value in _statements(catalogue):
        node = nodes.setdefault(who, {"@id": who})
        if what == "rdf:type" and isinstance(value, _Link):
            node["@type"] = value.to
        elif isinstance(value, _Link):
            node.setdefault(what, []).append({"@id": value.to})
        else:
            told = {"@value": value.text, **({"@language": value.lang} if value.lang else {})}
            node.setdefault(what, []).append(told)
    whole = {"@context": _SPACES, "@graph": list(nodes.values())}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def turtle(catalogue: Catalogue) -> bytes:
    """The statements as Turtle."""
    lines = [f"@prefix {short}: <{whole}> ." for short, whole in _SPACES.items()]
    lines += [f"<{who}> {what} {_written(value)} ." for who, what, value in _statements(catalogue)]
    return ("\n".join(lines) + "\n").encode()


def _written(value: _Link | _Literal) -> str:
    if isinstance(value, _Link):
        return f"<{_whole(value.to)}>"
    # The escapes of JSON are among those of Turtle.
    return json.dumps(value.text, ensure_ascii=False) + (f"@{value.lang}" if value.lang else "")


def _whole(name: str) -> str:
    short, _, rest = name.partition(":")
    return f"{_SPACES[short]}{rest}" if short in _SPACES else name


def _statements(catalogue: Catalogue) -> Iterator[Statement]:
    me, publisher = catalogue.url, f"{catalogue.site}/#organization"
    yield me, "rdf:type", _Link("dcat:Catalog")
    yield from _texts(me, catalogue.title, catalogue.description)
    yield me, "dct:publisher", _Link(publisher)
    yield me, "foaf:homepage", _Link(catalogue.home)
    yield from ((me, "dct:language", _Link(f"{_LANGUAGES}{lang}")) for lang in catalogue.languages)
    yield from _licensed(me, catalogue)
    yield publisher, "rdf:type", _Link("foaf:Agent")
    yield publisher, "foaf:name", _Literal(catalogue.publisher)
    yield publisher, "foaf:homepage", _Link(f"{catalogue.site}/")
    if catalogue.email:
        contact = f"{me}#contact"
        yield contact, "rdf:type", _Link("vcard:Organization")
        yield contact, "vcard:fn", _Literal(catalogue.publisher)
        yield contact, "vcard:hasEmail", _Link(f"mailto:{ascii_email(catalogue.email)}")
    for one in catalogue.sets:
        yield me, "dcat:dataset", _Link(f"{me}#{one.kind}")
        yield from _set(one, catalogue, f"{me}#{one.kind}", publisher)


def _texts(who: str, title: Texts, description: Texts) -> Iterator[Statement]:
    yield from ((who, "dct:title", _Literal(text, lang)) for lang, text in title.items())
    yield from ((who, "dct:description", _Literal(text, lang)) for lang, text in description.items())


def _licensed(who: str, catalogue: Catalogue) -> Iterator[Statement]:
    if catalogue.licence:
        yield who, "dct:license", _Link(catalogue.licence)


def _set(one: Set, catalogue: Catalogue, me: str, publisher: str) -> Iterator[Statement]:
    yield me, "rdf:type", _Link("dcat:Dataset")
    yield from _texts(me, one.title, one.description)
    yield me, "dct:identifier", _Literal(me)
    yield me, "dct:publisher", _Link(publisher)
    yield me, "dcat:version", _Literal(VERSION)
    yield me, "dcat:landingPage", _Link(catalogue.home)
    yield me, "dcat:theme", _Link(_THEME)
    if catalogue.email:
        yield me, "dcat:contactPoint", _Link(f"{catalogue.url}#contact")
    yield from ((me, "dct:language", _Link(f"{_LANGUAGES}{lang}")) for lang in catalogue.languages)
    yield from ((me, "dcat:keyword", _Literal(text, lang)) for lang, text in one.keywords.items())
    yield from _licensed(me, catalogue)
    for extension, form in _FORMAT_OF.items():
        if extension in one.files:
            yield me, "dcat:distribution", _Link(f"{me}-{extension}")
            yield from _file(one, catalogue, f"{me}-{extension}", extension, form)


def _file(one: Set, catalogue: Catalogue, me: str, extension: str, form: str) -> Iterator[Statement]:
    yield me, "rdf:type", _Link("dcat:Distribution")
    yield me, "dct:title", _Literal(f"{one.kind}.{extension}")
    yield me, "dcat:accessURL", _Link(one.files[extension])
    yield me, "dcat:downloadURL", _Link(one.files[extension])
    yield me, "dcat:mediaType", _Link(f"{_MEDIA_TYPES}{MEDIA[extension]}")
    yield me, "dct:format", _Link(f"{_FORMATS}{form}")
    yield from _licensed(me, catalogue)
    if extension == "json":
        yield me, "dct:conformsTo", _Link(one.files["schema.json"])

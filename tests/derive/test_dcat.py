"""The catalogue of open data conforms to DCAT-AP 3.0.1, and a catalogue that lacks anything of it is found out."""

from datetime import date
from pathlib import Path

import pytest
import rdflib
from pyshacl import validate
from rdflib import DCAT, DCTERMS, FOAF, RDF, SKOS, URIRef
from rdflib.compare import isomorphic

from showcase.derive.opendata import dcat
from tests.projects import EXAMPLE

SHAPES = Path(__file__).with_name("dcat_ap.ttl")
VCARD = rdflib.Namespace("http://www.w3.org/2006/vcard/ns#")
EU = "http://publications.europa.eu/resource/authority/"
# rdflib's own reader of JSON-LD and pyshacl use what rdflib calls deprecated.
pytestmark = [
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings(r"ignore:Dataset\.\w+ is deprecated:DeprecationWarning"),
]

NEW = {rdflib.URIRef("http://www.w3.org/ns/dcat#version")}  # of DCAT 3; the library has the words of DCAT 2

FILES = {end: f"https://a.example/data/events.{end}" for end in ("json", "csv", "occurrences.csv", "schema.json")}
EVENTS = dcat.Set(
    kind="events",
    title={"fr": "Agenda", "lb": "Agenda"},
    description={"fr": "Tout ce qui a lieu.", "lb": "Alles wat ass."},
    keywords={"fr": "agenda"},
    files=FILES,
    described={end: {"fr": "Une ligne par date."} for end in FILES},
    period=(date(2024, 5, 1), date(2027, 1, 31)),
)
WHOLE = dcat.Catalogue(
    url="https://a.example/data/catalog",
    site="https://a.example",
    home="https://a.example/donnees/",
    title={"fr": "Données"},
    description={"fr": "Les données du cluster."},
    publisher="Cluster",
    email="écrire@a.example",
    licence="https://creativecommons.org/licenses/by/4.0/",
    area=f"{EU}country/LUX",
    languages=("fr", "lb"),
    sets=[EVENTS],
)
SOUND = {
    "whole": WHOLE,
    "without an address for letters": WHOLE._replace(email=""),
    "without a licence": WHOLE._replace(licence=""),
    "without either": WHOLE._replace(email="", licence=""),
    "without an area": WHOLE._replace(area=""),
    "of no time": WHOLE._replace(sets=[EVENTS._replace(period=None)]),
    "with words that need escapes": WHOLE._replace(title={"fr": 'Données "ouvertes" \\ \n', "de": "« Daten »\nmehr"}),
}


def graph(turtle: bytes) -> rdflib.Graph:
    return rdflib.Graph().parse(data=turtle, format="turtle")


def told(catalogue: rdflib.Graph) -> str:
    """What is wrong with a catalogue, in words; "" if nothing is."""
    conforms, _, words = validate(catalogue, shacl_graph=str(SHAPES), shacl_graph_format="turtle", advanced=False)
    return "" if conforms else str(words)


@pytest.mark.parametrize("case", SOUND)
def test_a_catalogue_conforms_to_the_profile(case: str) -> None:
    assert told(graph(dcat.turtle(SOUND[case]))) == ""


@pytest.mark.parametrize("case", SOUND)
def test_both_forms_say_the_same(case: str) -> None:
    other = rdflib.Graph().parse(data=dcat.jsonld(SOUND[case]), format="json-ld")
    assert isomorphic(graph(dcat.turtle(SOUND[case])), other)


def test_the_catalogue_has_what_portals_require() -> None:
    catalogue = graph(dcat.turtle(WHOLE))
    required = {
        DCAT.Catalog: {DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.dataset, DCTERMS.license},
        DCAT.Dataset: {
            DCTERMS.title,
            DCTERMS.description,
            DCTERMS.identifier,
            DCTERMS.publisher,
            DCAT.distribution,
            DCAT.contactPoint,
        },
        DCAT.Distribution: {DCAT.accessURL, DCAT.downloadURL, DCAT.mediaType, DCTERMS.format, DCTERMS.license},
    }
    for kind, wanted in required.items():
        things = set(catalogue.subjects(RDF.type, kind))
        assert things
        for thing in things:
            assert wanted <= set(catalogue.predicates(thing)), thing
    for said in catalogue.objects(None, DCTERMS.title):
        assert isinstance(said, rdflib.Literal)
    assert len(set(catalogue.objects(None, DCAT.downloadURL))) == len(FILES) - 1  # the schema is no distribution
    for what in (*catalogue.predicates(), *catalogue.objects(None, RDF.type)):
        for space in (DCAT, DCTERMS, FOAF):
            if str(what).startswith(str(space)) and what not in NEW:
                assert what in space, what


WITHOUT = {
    "a title": (DCAT.Catalog, DCTERMS.title),
    "a description": (DCAT.Dataset, DCTERMS.description),
    "a publisher": (DCAT.Catalog, DCTERMS.publisher),
    "the name of its publisher": (FOAF.Agent, FOAF.name),
    "whom to ask": (DCAT.Dataset, DCAT.contactPoint),
    "how often it is renewed": (DCAT.Dataset, DCTERMS.accrualPeriodicity),
    "what a file holds": (DCAT.Distribution, DCTERMS.description),
    "where a file is": (DCAT.Distribution, DCAT.accessURL),
    "the format of a file": (DCAT.Distribution, DCTERMS["format"]),
    "the standard of a file": (DCAT.Distribution, DCTERMS.conformsTo),
    "its languages": (DCAT.Catalog, DCTERMS.language),
    "the type of its languages": (DCTERMS.LinguisticSystem, RDF.type),
    "the type of its area": (DCTERMS.Location, RDF.type),
    "the name of its theme": (SKOS.Concept, SKOS.prefLabel),
    "the end of its time": (DCTERMS.PeriodOfTime, DCAT.endDate),
    "the name of whom to ask": (VCARD.Kind, VCARD.fn),
}


@pytest.mark.parametrize("what", WITHOUT)
def test_a_catalogue_without_it_does_not_conform(what: str) -> None:
    sort, lacking = WITHOUT[what]
    catalogue = graph(dcat.turtle(WHOLE))
    about = list(catalogue.subjects(RDF.type, sort))
    assert about
    for one in about:
        assert (one, lacking, None) in catalogue
        catalogue.remove((one, lacking, None))
    assert "Constraint Violation" in told(catalogue)


@pytest.mark.parametrize(
    ("lang", "known"),
    [
        ("fr", f"{EU}language/FRA"),
        ("de", f"{EU}language/DEU"),
        ("en", f"{EU}language/ENG"),
        ("lb", f"{EU}language/LTZ"),
        ("nl", f"{EU}language/NLD"),
        ("oc", "http://id.loc.gov/vocabulary/iso639-1/oc"),
        ("nds", "http://id.loc.gov/vocabulary/iso639-2/nds"),
    ],
)
def test_languages_are_named_by_the_list_of_the_eu_where_that_has_them(lang: str, known: str) -> None:
    found = graph(dcat.turtle(WHOLE._replace(languages=(lang,))))
    assert set(found.objects(URIRef(WHOLE.url), DCTERMS.language)) == {URIRef(known)}
    assert (URIRef(known), RDF.type, DCTERMS.LinguisticSystem) in found


def test_the_catalogues_of_the_sites_conform_too(built: Path, brussels: Path) -> None:
    for site in (built, brussels):
        for name, form in (("catalog.ttl", "turtle"), ("catalog.jsonld", "json-ld")):
            file = site / "data/v1" / name
            if not file.exists():
                assert site is brussels, "it has no page that explains open data"
                continue
            assert told(rdflib.Graph().parse(file, format=form)) == ""
    found = graph((built / "data/v1/catalog.ttl").read_bytes())
    assert set(found.objects(None, DCTERMS.spatial)) == {URIRef(EXAMPLE.names["SITE_AREA"])}
    periods = {str(one).rpartition("#")[2] for one in found.subjects(RDF.type, DCTERMS.PeriodOfTime)}
    assert periods == {"events-period", "news-period", "figures-period"}

"""The open data of the built site: valid by its own schemas, private where records are, and the same as the pages."""

import csv
import io
import json
from itertools import islice
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import rdflib

from showcase.derive.opendata.files import PLACED, offered
from showcase.schema.kinds import KINDS
from tests.built import every_page, read
from tests.cluster import made
from tests.projects import EXAMPLE, example_content, example_records
from tests.small import LEAST, SMALL

OFFERED = offered(KINDS)
SITE = EXAMPLE.names["SITEURL"]
LANGUAGES = ("fr", "de", "en", "lb")
ONE: dict[str, Any] = {"LANGUAGES": ("fr",), "DEFAULT_LANG": "fr"}
OFFERING = {**SMALL, "pages/data/index.md": "---\ntitle: Données\nrole: data\n---\n"}
GOOD = str(SMALL["members/good/index.md"])


def load(output: Path, name: str) -> Any:
    return json.loads((output / "data" / "v1" / name).read_text(encoding="utf-8"))


def everything(output: Path) -> str:
    return "".join(f.read_text(encoding="utf-8") for f in sorted((output / "data").rglob("*")) if f.is_file())


@pytest.mark.parametrize("kind", OFFERED)
def test_every_record_is_in_the_data_and_true_to_its_schema(built: Path, kind: str) -> None:
    told, schema = load(built, f"{kind}.json"), load(built, f"{kind}.schema.json")
    jsonschema_rs.meta.validate(schema)
    jsonschema_rs.validate(schema, told, validate_formats=True)
    library = example_records()
    assert [one["id"] for one in told["records"]] == [
        entry.slug for entry in library.records[kind].all() if not getattr(entry.facts, "noindex", False)
    ]
    assert (told["version"], told["kind"]) == ("1", kind)
    assert told["licence"] == EXAMPLE.names["SITE_LICENCE"]["url"]
    assert told["schema"] == schema["$id"] == f"{SITE}/data/v1/{kind}.schema.json"


@pytest.mark.parametrize("kind", OFFERED)
def test_a_schema_refuses_what_it_does_not_know(built: Path, kind: str) -> None:
    told, schema = load(built, f"{kind}.json"), load(built, f"{kind}.schema.json")
    for wrong in ({"owners": ["me"]}, {"id": "Not A Slug"}, {"url": {"xx": "https://ic.example/"}}):
        assert not jsonschema_rs.is_valid(schema, {**told, "records": [{**told["records"][0], **wrong}]})


@pytest.mark.parametrize("kind", OFFERED)
def test_the_table_has_the_same_records(built: Path, kind: str) -> None:
    raw = (built / "data" / "v1" / f"{kind}.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(raw, newline=""), strict=True))
    records = load(built, f"{kind}.json")["records"]
    assert [row["id"] for row in rows if row["id"] != "good"] == [record["id"] for record in records]
    title = KINDS[kind].title
    for row, record in zip(rows, records, strict=True):
        assert None not in row
        assert None not in row.values()
        known = record[title]
        assert row[f"{title}.fr" if isinstance(known, dict) else title].lstrip("'") == (
            known["fr"] if isinstance(known, dict) else known
        )
        assert not [cell for cell in row.values() if cell[:1] in ("=", "+", "-", "@")]


@pytest.mark.parametrize("kind", PLACED)
def test_the_map_is_geojson(built: Path, kind: str) -> None:
    """RFC 7946, sections 3 and 4: types, order of coordinates, and null for what is nowhere."""
    told = load(built, f"{kind}.geojson")
    assert told["type"] == "FeatureCollection"
    assert "crs" not in told
    placed = 0
    for feature in told["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert feature["type"] == "Feature"
        if feature["geometry"] is None:
            assert "position" not in feature["properties"]
            continue
        placed += 1
        assert set(feature["geometry"]) == {"type", "coordinates"}
        longitude, latitude = feature["geometry"]["coordinates"]
        assert (5.7 < longitude < 6.6, 49.4 < latitude < 50.3) == (True, True), feature["id"]
        assert feature["properties"]["position"] in ("place", "commune")
    assert placed
    assert [one["properties"]["id"] for one in told["features"]] == [
        one["id"] for one in load(built, f"{kind}.json")["records"]
    ]


def test_events_stand_at_their_venue_or_in_the_commune_that_they_name(tmp_path: Path) -> None:
    start = "---\ntitle: A\nkind: talk\nstart: 2026-12-10 18:00\n"
    communes = """differdange:
  label: {fr: Differdange, de: Differdingen}
  coordinates: {latitude: 49.52, longitude: 5.89}
esch:
  label: Esch
  coordinates: {latitude: 49.49, longitude: 5.98}
esch-sur-sure:
  label: {fr: Esch-sur-Sûre, de: Esch}
  coordinates: {latitude: 49.91, longitude: 5.94}
"""
    files = {
        **OFFERING,
        "vocabulary/communes.yaml": communes,
        "venues/exact/index.md": "---\nname: Halle\ncommune: differdange\n"
        "coordinates: {latitude: 49.5, longitude: 5.9}\n---\n",
        "venues/about/index.md": "---\nname: Halle\ncommune: differdange\n---\n",
        "events/exact/index.md": f"{start}venue: exact\n---\n",
        "events/about/index.md": f"{start}venue: about\n---\n",
        "events/named/index.md": f"{start}address: {{locality: DIFFERDINGEN}}\n---\n",
        "events/doubtful/index.md": f"{start}address: {{locality: Esch}}\n---\n",
        "events/abroad/index.md": f"{start}address: {{locality: Arlon}}\n---\n",
        "events/online/index.md": f"{start}online: https://direct.example\n---\n",
    }
    told = load(made(tmp_path, files, **{**ONE, "LANGUAGES": ("fr", "de")}), "events.geojson")["features"]
    found = {
        one["id"]: (one["geometry"] and tuple(one["geometry"]["coordinates"]), one["properties"].get("position"))
        for one in told
    }
    assert found.pop("good") == ((5.89, 49.52), "commune")
    assert found == {
        "exact": ((5.9, 49.5), "place"),
        "about": ((5.89, 49.52), "commune"),
        "named": ((5.89, 49.52), "commune"),
        "doubtful": (None, None),
        "abroad": (None, None),
        "online": (None, None),
    }


def test_every_date_of_an_event_is_in_the_data(tmp_path: Path) -> None:
    lines = "title: A\nkind: talk\nstart: 2026-10-22 22:00\nend: 2026-10-22 24:00\n"
    weekly = "repeats: {every: week, until: 2026-11-07, except: [2026-11-05]}"
    files = {
        **OFFERING,
        "events/weekly/index.md": f"---\n{lines}{weekly}\n---\n",
        "events/day/index.md": "---\ntitle: A\nkind: talk\nstart: 2026-12-10\n---\n",
        "events/far/index.md": f"---\n{lines}timezone: America/New_York\n---\n",
    }
    output = made(tmp_path, files, **ONE)
    told = {one["id"]: one["occurrences"] for one in load(output, "events.json")["records"]}
    jsonschema_rs.validate(load(output, "events.schema.json"), load(output, "events.json"), validate_formats=True)
    assert len(told.pop("good")) == 1
    assert told == {
        "day": [{"start": "2026-12-10"}],
        "far": [{"start": "2026-10-22T22:00:00-04:00", "end": "2026-10-23T00:00:00-04:00"}],
        "weekly": [
            {"start": "2026-10-22T22:00:00+02:00", "end": "2026-10-23T00:00:00+02:00"},
            {"start": "2026-10-29T22:00:00+01:00", "end": "2026-10-30T00:00:00+01:00"},
        ],
    }
    raw = (output / "data" / "v1" / "events.occurrences.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(raw, newline=""), strict=True))
    assert [(row["id"], row["start"], row["end"]) for row in rows if row["id"] != "good"] == [
        (slug, one["start"], one.get("end", "")) for slug, dates in told.items() for one in dates
    ]
    assert "events.occurrences.csv" in (output / "data" / "v1" / "catalog.jsonld").read_text(encoding="utf-8")
    feature = next(one for one in load(output, "events.geojson")["features"] if one["id"] == "weekly")
    assert feature["properties"]["occurrences"] == told["weekly"]


def test_members_stand_at_the_centre_of_their_commune_and_nowhere_closer(built: Path) -> None:
    communes = load(built, "vocabulary/communes.json")["terms"]
    for feature in load(built, "members.geojson")["features"]:
        commune = feature["properties"].get("commune")
        expected = communes[commune]["position"] if commune else None
        assert (feature["geometry"] and feature["geometry"]["coordinates"]) == expected


def test_what_is_not_public_is_in_no_file(built: Path) -> None:
    raw, text = example_content(), everything(built)
    library = example_records()
    told = {one["id"]: one for one in load(built, "members.json")["records"]}
    for entry in raw.records:
        if entry.kind != "members":
            continue
        assert (entry.slug in told) == (library.members.get(entry.slug) is not None and not entry.facts.noindex)
        if entry.slug in told:
            shown = {str(one) for one in entry.facts.show} if "contact" in entry.facts.consent.scope else set()
            assert {"email", "phone", "address"} & set(told[entry.slug]) <= shown
    assert "consent" not in text
    assert '"owners"' not in text


PRIVATE = """---
name: Atelier Exemple
kind: studio
disciplines: [craft]
tagline: Bols
commune: differdange
email: secret@ic.example
phone: "+352 99 88 77"
address: {street: 7 rue Secrète, locality: Differdange}
owners: [{account: secret-account, id: 987654321}]
portrait: {file: p.jpg, alt: Portrait secret}
consent: {date: 2026-01-15, version: secret-text, scope: [profile]}
---

Des mots pour la page.
"""


def test_what_a_member_keeps_to_itself_leaves_in_no_face(tmp_path: Path) -> None:
    picture = (EXAMPLE.content / "members/terre-exemple/portrait.jpg").read_bytes()
    hidden = {
        "members/good/index.md": PRIVATE,
        "members/good/p.jpg": picture,
        "members/unseen/index.md": LEAST["members"].join(("---\n", "---\n")).replace("Atelier", "Invisible"),
        "members/shy/index.md": GOOD.replace("Atelier Exemple", "Timide").replace(
            "consent:", "noindex: true\nconsent:"
        ),
        "events/good/index.md": str(SMALL["events/good/index.md"]).replace(
            "{member: good}", "{member: good}, {member: unseen}"
        ),
    }
    text = everything(made(tmp_path, {**OFFERING, **hidden}, **ONE))
    assert "Atelier Exemple" in text
    for secret in ("secret", "Secrète", "99 88", "Invisible", "unseen", "Timide", "shy", "Des mots"):
        assert secret not in text, secret


def test_a_wish_is_gone_from_the_data_on_the_day_it_is_gone_from_the_page(tmp_path: Path) -> None:
    wishes = "offers: [{text: Un four, until: 2026-11-23}, {text: Un tour, until: 2026-11-22}]\n"
    files = {**OFFERING, "members/good/index.md": GOOD.replace("consent:", f"{wishes}consent:")}
    record = load(made(tmp_path, files, **ONE), "members.json")["records"][0]
    assert [one["text"]["fr"] for one in record["offers"]] == ["Un four"]
    (tmp_path / "later").mkdir()
    later = load(made(tmp_path / "later", files, **ONE, SITE_DATE="2027-01-01"), "members.json")["records"][0]
    assert "offers" not in later


def test_without_a_page_that_explains_it_there_is_no_data(tmp_path: Path) -> None:
    assert not (made(tmp_path, SMALL, **ONE) / "data").exists()


def test_a_site_without_a_licence_claims_none(tmp_path: Path) -> None:
    output = made(tmp_path, OFFERING, **ONE)
    assert "licence" not in load(output, "members.json")
    assert "dct:license" not in (output / "data/v1/catalog.ttl").read_text(encoding="utf-8")


# The library's own reader of JSON-LD uses what the library calls deprecated.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_the_catalogue_leads_to_files_that_are_there(built: Path) -> None:
    graph = rdflib.Graph().parse(built / "data/v1/catalog.jsonld", format="json-ld")
    links = [str(link) for link in graph.objects(None, rdflib.DCAT.downloadURL)]
    assert len(links) == 2 * len(OFFERED) + len(PLACED) + 1  # and the dates of events
    for link in links:
        assert (built / link.removeprefix(f"{SITE}/")).is_file(), link
    titles = {said.language for said in graph.objects(None, rdflib.DCTERMS.title) if isinstance(said, rdflib.Literal)}
    assert set(LANGUAGES) <= titles


def test_what_changed_is_told_by_the_day_and_by_a_sum(tmp_path: Path) -> None:
    joined = GOOD.replace("consent:", "joined: 2026-03-01\nverified: 2027-05-01\nconsent:")
    first = load(made(tmp_path, {**OFFERING, "members/good/index.md": joined}, **ONE), "changes.json")
    assert {"date": "2026-03-01", "what": "joined", "kind": "members", "id": "good"} in first["dated"]
    assert all(one["date"] <= "2026-11-23" for one in first["dated"])  # what is still to come is not told
    assert [one["date"] for one in first["dated"]] == sorted((one["date"] for one in first["dated"]), reverse=True)
    changed = {"members/good/index.md": joined.replace("Bols", "Vases"), "members/new/index.md": GOOD}
    second = load(made(tmp_path, changed, **ONE), "changes.json")
    assert first["sums"]["members"].keys() == {"good"}
    assert second["sums"]["members"].keys() == {"good", "new"}
    assert first["sums"]["members"]["good"] != second["sums"]["members"]["good"]
    assert first["sums"]["venues"] == second["sums"]["venues"]


@pytest.mark.long
def test_data_comes_out_the_same_whatever_was_there_before(tmp_path: Path) -> None:
    many = {f"members/m{n}/index.md": GOOD.replace("Exemple", f"Exemple {n}") for n in range(70)}
    steps: list[dict[str, Any]] = [
        {"members/m7/index.md": GOOD.replace("vases", "tasses")},
        {"members/z/index.md": GOOD},
        {
            "venues/hall/index.md": str(SMALL["venues/hall/index.md"]).replace(
                "commune:", "coordinates: {latitude: 49.5, longitude: 5.9}\ncommune:"
            )
        },
    ]
    made(tmp_path, {**OFFERING, **many}, **ONE)
    known = {**OFFERING, **many}
    for number, step in enumerate(steps):
        output = made(tmp_path, step, **ONE)
        known |= step
        (tmp_path / str(number)).mkdir()
        anew = made(tmp_path / str(number), known, **ONE)
        assert everything(output) == everything(anew)
    assert len(load(output, "members.json")["records"]) == 72


def test_the_page_explains_every_set_and_each_of_its_fields(built: Path) -> None:
    page = read(built, "de/donnees-ouvertes/")
    sets = page.css(".dataset")
    assert [one.attributes["id"] for one in sets] == list(OFFERED)
    for one in sets:
        told = load(built, f"{one.attributes['id']}.json")
        count = one.css_first(".dataset__count")
        assert count is not None
        assert count.text().split()[0] == str(len(told["records"]))
        explained = {name.text() for name in one.css(".dataset__name")}
        assert {name for record in told["records"] for name in record} - {"id", "url"} <= explained
    licence = page.css_first("a[rel~=license]")
    assert licence is not None
    assert licence.attributes["href"] == EXAMPLE.names["SITE_LICENCE"]["url"]


def test_every_page_leads_to_the_data(built: Path) -> None:
    for file, page in islice(every_page(built), 40):
        assert page.css_first("footer a[href$='/donnees-ouvertes/']") is not None, file

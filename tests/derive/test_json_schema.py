"""The JSON Schemas: a validator accepts them, what the checker accepts fits them, nothing of Python is in them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator, meta

from showcase.derive import json_schema
from showcase.schema.kinds import KINDS, Kind
from showcase.schema.left_out import CAN_BE_LEFT_OUT, SIDES, TRADES, kinds_without
from tests.languages import LANGUAGES
from tests.projects import EXAMPLE
from tests.small import LEAST, SETTINGS

ROOT = Path(__file__).parents[2]
SCHEMAS = json_schema.schemas(lang="fr", languages=SETTINGS.languages)
# All that we use of draft 2020-12.
KEYWORDS = {
    *("$schema", "$ref", "$defs", "title", "description", "examples", "default", "enum", "const", "oneOf", "anyOf"),
    *("type", "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "items", "minItems", "maxItems"),
    *("properties", "required", "additionalProperties", "minProperties", "maxProperties", "propertyNames"),
}


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(SCHEMAS[name], validate_formats=True)


def nodes(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema inside a schema."""
    if isinstance(schema, list):
        for one in schema:
            yield from nodes(one)
    if not isinstance(schema, dict):
        return
    yield schema
    for name in ("properties", "$defs"):
        yield from nodes(list(schema.get(name, {}).values()))
    for name in ("items", "additionalProperties", "propertyNames", "anyOf", "oneOf"):
        yield from nodes(schema.get(name))


def as_an_editor_sees(file: Path) -> Any:
    text = file.read_text(encoding="utf-8")
    return json_schema.typed(text.split("---\n")[1] if file.suffix == ".md" else text)


def written_for(file: Path) -> tuple[str, ...]:
    """The languages of the site that a schema was written for: another cluster writes them again for its own."""
    tagline = json.loads(file.read_text(encoding="utf-8"))["properties"]["tagline"]
    return tuple(next(one for one in tagline["anyOf"] if "propertyNames" in one)["propertyNames"]["enum"])


def written(kind: str) -> list[Path]:
    folder = EXAMPLE.content / kind
    return sorted(folder.glob("*.yaml" if KINDS[kind].flat else "*/index.*")) if kind in KINDS else []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_schemas_are_schemas_of_draft_2020_12(lang: str) -> None:
    for schema in json_schema.schemas(lang=lang, languages=SETTINGS.languages).values():
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        meta.validate(schema)


@pytest.mark.parametrize("name", SCHEMAS)
def test_nothing_of_python_is_in_a_schema(name: str) -> None:
    for node in nodes(SCHEMAS[name]):
        assert set(node) <= KEYWORDS, node
    assert json.loads(json.dumps(SCHEMAS[name])) == SCHEMAS[name]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_field_has_its_words_in_the_language_and_an_example_that_fits(name: str) -> None:
    checked = 0
    for owner in nodes(SCHEMAS[name]):
        for node in owner.get("properties", {}).values():
            if "description" in node:  # the sites of `links` have a title alone
                whole = {**node, "$defs": SCHEMAS[name].get("$defs", {})}
                for example in node["examples"]:
                    Draft202012Validator(whole, validate_formats=True).validate(example)
                checked += 1
    assert checked


def test_words_come_in_the_language_that_is_asked_for() -> None:
    member = KINDS["members"]
    made = {
        lang: json_schema.of_model(member.model, member.one, lang=lang, languages=("fr", "de")) for lang in ("de", "lb")
    }
    assert [one["title"] for one in made.values()] == ["Mitglied", "Member"]
    field = made["de"]["properties"]["kind"]
    assert (field["title"], field["description"]) == ("Art", "Eine Person, ein Studio, ein Unternehmen …")
    assert field["oneOf"][2] == {"const": "company", "title": "Unternehmen", "description": "Unternehmen"}
    assert made["lb"]["properties"]["tagline"]["anyOf"][1]["propertyNames"] == {"enum": ["fr", "de"]}


def test_what_is_needed_comes_first_and_what_every_record_has_last() -> None:
    names = list(SCHEMAS["events"]["properties"])
    assert names[:3] == SCHEMAS["events"]["required"] == ["title", "kind", "start"]
    assert names[-2:] == ["example", "body"]


@pytest.mark.parametrize(
    "file",
    [pytest.param(file, id=file.parent.name) for kind in KINDS for file in written(kind) if len(file.suffixes) == 1],
)
def test_content_that_the_checker_accepts_fits_its_schema(file: Path) -> None:
    kind = file.relative_to(EXAMPLE.content).parts[0]
    validator(kind).validate(as_an_editor_sees(file))


@pytest.mark.parametrize("file", sorted((EXAMPLE.content / "vocabulary").glob("*.yaml")), ids=lambda file: file.stem)
def test_a_vocabulary_fits_its_schema(file: Path) -> None:
    validator("vocabulary").validate(as_an_editor_sees(file))


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("members", "founded: 2019"),
        ("members", 'founded: "2019"'),
        ("members", "size: 1"),
        ("members", "consent: {date: 2026-01-15, version: 1, scope: [profile]}"),
        ("members", "based_at: 1535"),
        ("members", "services: [2026, {fr: Cours, de: Kurs}]"),
        ("events", "price: 0"),
        ("events", "price: {amount: 12.50, reduced: 8}"),
        ("events", "repeats: {every: month, nth: 1, until: 2026-12-31}"),
        ("events", "organisers: [{name: Anne}, {member: good}]"),
        ("venues", "hours: [{days: [mo], opens: 10:00, closes: 18:00}]"),
        ("figures", "body: {fr: Un texte, lb: En Text}"),
    ],
)
def test_lines_that_fit(kind: str, lines: str) -> None:
    validator(kind).validate(json_schema.typed(f"{LEAST[kind]}{lines}\n"))


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("members", "nmae: x"),
        ("members", "status: sleeping"),
        ("members", "founded: 20"),
        ("members", "disciplines: []"),
        ("members", "disciplines: [a, b, c, d, e, f]"),
        ("members", "website: ftp://atelier.example"),
        ("members", "email: nobody"),
        ("members", "commune: Differdange"),
        ("members", "links: {myspace: https://a.example}"),
        ("members", "tagline: {fr: Bols, it: Ciotole}"),
        ("members", "noindex: perhaps"),
        ("members", "consent: {date: 15.1.2026, version: 1, scope: [profile]}"),
        ("members", "portrait: portrait.jpg"),
        ("members", "portrait: {file: ../portrait.jpg, alt: Anne}"),
        ("events", "price: -1"),
        ("events", "organisers: [{name: Anne, member: good}]"),
        ("events", "organisers: [{}]"),
        ("events", "repeats: {every: year, until: 2026-12-31}"),
        ("venues", "coordinates: {latitude: 95, longitude: 6}"),
    ],
)
def test_lines_that_do_not_fit(kind: str, lines: str) -> None:
    fields = {**json_schema.typed(LEAST[kind]), **json_schema.typed(lines)}
    assert not validator(kind).is_valid(fields)


@pytest.mark.parametrize("kind", KINDS)
def test_each_needed_field_is_missed(kind: str) -> None:
    least = json_schema.typed(LEAST[kind])
    validator(kind).validate(least)
    for name in SCHEMAS[kind]["required"]:
        assert not validator(kind).is_valid({key: value for key, value in least.items() if key != name})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2019", 2019),
        ("12.50", 12.5),
        ("true", True),
        ("NO", "NO"),
        ("yes", "yes"),
        ("2026-05-31", "2026-05-31"),
        ("19:30", "19:30"),
        ("1e9", "1e9"),
        ("250+", "250+"),
        ("~", None),
    ],
)
def test_a_scalar_is_typed_as_editors_do(text: str, value: object) -> None:
    assert json_schema.typed(text) == value


def kinds_of(folder: Path) -> Mapping[str, Kind]:
    """The kinds that a site has for which schemas were written."""
    there = {file.stem for file in folder.glob("*.json")}
    for name, kind, field in (
        (SIDES, "pages", "side"),
        (TRADES, "members", "trades"),
    ):  # these have no schema of their own
        if field in json.loads((folder / f"{kind}.json").read_text(encoding="utf-8"))["properties"]:
            there.add(name)
    return kinds_without(tuple(name for name in CAN_BE_LEFT_OUT if name not in there))


def test_the_committed_schemas_are_those_of_the_schema() -> None:
    languages = written_for(ROOT / "docs/schema/members.json")
    texts = json_schema.texts(lang=languages[0], languages=languages, kinds=kinds_of(ROOT / "docs/schema"))
    committed = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "docs/schema").glob("*.json")}
    committed.pop("proposal.json")  # of no record: tests/desk/proposals/test_model.py
    assert committed == texts, "re-make with: ./site schema"


def test_the_editor_finds_a_schema_for_every_yaml_file_of_the_content() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    flat = {f"docs/schema/{kind.folder}.json": f"content/{kind.folder}/*.yaml" for kind in KINDS.values() if kind.flat}
    folders = {f"docs/schema/{name}.json": f"content/{name}/*/index.yaml" for name in KINDS}
    assert settings == {**folders, **flat, "docs/schema/vocabulary.json": "content/vocabulary/*.yaml"}

"""The field guide: every field of every kind, in four languages, and every example true."""

import re
from functools import cache
from pathlib import Path

import pytest

from showcase.derive import field_guide, json_schema, rule
from showcase.records import header
from showcase.records.validation import validate
from showcase.schema.field import fields
from showcase.schema.kinds import KINDS, Kind
from showcase.schema.record import Part
from showcase.schema.shape import Shape, shapes
from showcase.schema.vocabulary import Term
from tests.derive.test_json_schema import kinds_of, written_for
from tests.languages import LANGUAGES
from tests.small import SETTINGS

ROOT = Path(__file__).parents[2]


@cache
def guide(lang: str) -> str:
    return field_guide.text(lang=lang, languages=SETTINGS.languages)


def chapter(text: str, title: str) -> str:
    """What stands below a heading of the second level."""
    return text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_committed_guide_is_that_of_the_schema(lang: str) -> None:
    committed = (ROOT / f"docs/fields.{lang}.md").read_text(encoding="utf-8")
    languages = written_for(ROOT / "docs/schema/members.json")
    made = field_guide.text(lang=lang, languages=languages, kinds=kinds_of(ROOT / "docs/schema"))
    assert committed == made, "re-make with: ./site guide and ./site schema"


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.folder)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_field_has_its_label_help_and_example(lang: str, kind: Kind) -> None:
    text = chapter(guide(lang), kind.one.tell(lang))
    for name, about in kind.fields.items():
        assert f"### `{name}`: {about.label.tell(lang)}\n\n{about.help.tell(lang)}\n" in text
        assert str(about.example) in text


def inner(model: type[Part]) -> list[str]:
    """The fields of the mappings inside a model, however deep."""
    parts = [shape.part for _, shape in shapes(model).values() if shape.part]
    return [name for part in parts for name in (*fields(part), *inner(part))]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_fields_of_inner_mappings_are_told_too(lang: str) -> None:
    for kind in KINDS.values():
        told = re.findall(r"^ +- `(\w+)`: ", chapter(guide(lang), kind.one.tell(lang)), re.MULTILINE)
        assert sorted(told) == sorted(inner(kind.model))


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.folder)
def test_the_shortest_example_is_a_record(kind: Kind) -> None:
    block = chapter(guide("en"), kind.one.text).split("```yaml\n")[1].split("```")[0]
    data, problems, *_ = header.read(block.replace("---\n", ""), path="x", first=1, marks=(marks := {}))
    facts, wrong = validate(kind.model, data, marks, SETTINGS.languages)
    assert (problems, wrong) == ([], [])
    assert facts is not None
    assert (
        list(data) == [name for name, info in kind.model.model_fields.items() if info.is_required()] or "from" in data
    )


def test_the_shortest_vocabulary_holds_a_term() -> None:
    block = chapter(guide("en"), "Vocabulary").split("```yaml\n")[1].split("```")[0]
    for term in json_schema.typed(block).values():
        assert validate(Term, term, {}, SETTINGS.languages)[1] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_its_links_lead_to_its_chapters(lang: str) -> None:
    chapters = [title.lower() for title in re.findall(r"^## (.+)$", guide(lang), re.MULTILINE)]
    assert re.findall(r"\]\(#(.+?)\)", guide(lang)) == chapters
    assert len(set(chapters)) == len(chapters)


@pytest.mark.parametrize(
    ("kind", "name", "words"),
    [
        ("members", "name", "a text of at most 120 characters"),
        ("members", "tagline", "a text of at most 160 characters, also by language"),
        ("members", "disciplines", "a list (1 to 5); each: a key of `content/vocabulary/disciplines.yaml`"),
        ("members", "based_at", "the name of a folder in `content/venues/`"),
        ("members", "show", "a list; each: one of: `email` (E-mail), `phone` (Telephone), `address` (Address)"),
        ("members", "owners", "a list; each: indented lines"),
        ("members", "noindex", "`true` (yes) or `false` (no)"),
        ("members", "founded", "a year, four digits"),
        ("events", "price", "a number (0 to 100\u00a0000\u00a0000), or indented lines"),
        ("events", "start", "a day, with or without the time"),
        ("figures", "order", "a whole number (0 to 999)"),
    ],
)
def test_the_rule_of_a_field_in_plain_words(kind: str, name: str, words: str) -> None:
    model, one = KINDS[kind].model, KINDS[kind].one
    schema = json_schema.of_model(model, one, lang="en", languages=SETTINGS.languages)
    shape = shapes(model)[name][1]
    assert rule.tell(schema["properties"][name], shape, schema["$defs"], lang="en") == words


def test_a_pattern_without_words_is_refused() -> None:
    with pytest.raises(KeyError):
        rule.tell({"type": "string", "pattern": "^[0-9]{13}$"}, Shape(), {}, lang="en")


@pytest.mark.parametrize(
    ("field", "words"),
    [("email", "shown only if `show` names it"), ("consent", "never shown"), ("website", "public")],
)
def test_it_says_what_is_shown(field: str, words: str) -> None:
    text = chapter(guide("en"), "Member").split(f"### `{field}`")[1].split("###")[0]
    assert f"- optional, {words}\n" in text

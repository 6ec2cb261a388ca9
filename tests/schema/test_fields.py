"""Every field of every kind says what it is, in four languages, with an example that its own model accepts."""

from collections.abc import Iterator
from enum import Enum
from types import FunctionType
from typing import Any

import pytest
import yaml

from showcase.records import header, validation
from showcase.records.mark import Marks
from showcase.schema.choice import Choice
from showcase.schema.field import Declaration, fields
from showcase.schema.kinds import KINDS
from showcase.schema.record import Part
from showcase.schema.reference import Reference, TermReference
from showcase.schema.shape import shapes
from showcase.schema.slug import SLUG
from showcase.schema.vocabulary import VOCABULARIES
from tests.languages import LANGUAGES
from tests.small import LEAST, SETTINGS


def subclasses(of: type) -> Iterator[type]:
    for one in of.__subclasses__():
        yield one
        yield from subclasses(one)


PARTS = [part for part in subclasses(Part) if part.__module__.startswith("showcase.schema")]
FIELDS = [(part, name, about) for part in PARTS for name, about in fields(part).items()]
CHOICES = [choice for choices in subclasses(Choice) for choice in choices]
LEAST_OF_PART = {
    "Repeats": "every: week\nuntil: 2026-12-31\n",
    "Consent": "date: 2026-01-15\nversion: 1\nscope: [profile]\n",
    "Wish": "text: Un four\nuntil: 2026-12-31\n",
    "Party": "name: Anne\n",
    "Picture": "file: a.jpg\nalt: Un bol\n",
    "Work": "file: a.jpg\nalt: Un bol\n",
    "Owner": "account: anne\nid: 7\n",
    "Origin": "calendar: venues/hall\nuid: 1@hall.example\n",
    "Address": "locality: Differdange\n",
    "Coordinates": "latitude: 49\nlongitude: 5\n",
    "Price": "amount: 10\n",
    "Equipment": "name: Tour\n",
    "Opening": 'days: [mo]\nopens: "10:00"\ncloses: "18:00"\n',
    "Link": "title: Le rapport\nurl: https://rapport.example\n",
    "Value": "value: 1\nyear: 2020\nmethod: x\nsource: y\n",
    "Term": "label: Artisanat\n",
    "Statement": "source: journal.example, 2020\n",
    "Named": "name: Anne\ntask: Direction\nconsent: {date: 2026-01-15, version: 1, scope: [profile]}\n",
    "Feature": "member: anne\nstart: 2026-12-01\nuntil: 2026-12-14\n",
}
# Fields whose example would contradict the least record: which lines must make room for it.
BESIDE = {
    ("Party", "member"): "",
    ("Party", "partner"): "",
    ("Repeats", "nth"): "every: month\nuntil: 2026-12-31\n",
    ("Event", "end"): "title: Atelier\nkind: workshop\nstart: 2026-05-31 19:30\n",
    ("Event", "previous_start"): "title: Atelier\nkind: workshop\nstart: 2026-05-31 19:30\nrevised: [2026-04-12]\n",
    ("Page", "featured"): "title: Accueil\nrole: home\n",
    ("Event", "repeats"): "title: Atelier\nkind: workshop\nstart: 2026-05-31 19:30\n",
}


def least(part: type[Part]) -> str:
    by_model = {kind.model.__name__: LEAST[folder] for folder, kind in KINDS.items()}
    return {**by_model, **LEAST_OF_PART}.get(part.__name__, "")


def strictly(text: str) -> tuple[dict[str, Any], Marks]:
    marks: Marks = {}
    data, problems, *_ = header.read(text, path="index.md", first=1, marks=marks)
    assert problems == [], text
    return data, marks


def judged(part: type[Part], text: str) -> list[str]:
    data, marks = strictly(text)
    _, problems = validation.validate(part, data, marks, SETTINGS.languages)
    return [problem.sentence("en") for problem in problems]


def without(text: str, key: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith(f"{key}:"))


@pytest.mark.parametrize(("part", "name", "about"), FIELDS, ids=[f"{p.__name__}.{n}" for p, n, _ in FIELDS])
def test_a_field_has_its_words_in_four_languages_and_says_whether_it_is_public(
    part: type[Part], name: str, about: Declaration
) -> None:
    for label in (about.label, about.help):
        assert [lang for lang in LANGUAGES if not label.tell(lang).strip()] == []
    assert about.public in ("yes", "no", "if shown")
    assert name in shapes(part)


@pytest.mark.parametrize(("part", "name", "about"), FIELDS, ids=[f"{p.__name__}.{n}" for p, n, _ in FIELDS])
def test_the_example_of_a_field_is_accepted_by_its_own_model(part: type[Part], name: str, about: Declaration) -> None:
    assert isinstance(about.example, str)
    assert about.example
    record = BESIDE.get((part.__name__, name), least(part))
    assert judged(part, f"{without(record, name)}{name}: {about.example}\n") == []


@pytest.mark.parametrize("example", sorted({about.example for _, _, about in FIELDS}))
def test_an_example_has_the_same_shape_for_other_readers_of_yaml(example: str) -> None:
    """Editors read headers too, with YAML 1.1 or 1.2: a list must not be a text to them."""
    loaded = yaml.safe_load(f"key: {example}")["key"]
    strict = strictly(f"key: {example}\n")[0]["key"]
    assert isinstance(loaded, (list, dict)) == isinstance(strict, (list, dict))


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: f"{type(choice).__name__}.{choice.name}")
def test_a_choice_has_a_label_in_four_languages(choice: Choice) -> None:
    empty = [lang for lang in LANGUAGES if not choice.label.tell(lang).strip()]
    assert empty == [] or (choice.value == "count" and empty == list(LANGUAGES))


@pytest.mark.parametrize("choices", list(subclasses(Choice)), ids=lambda choices: choices.__name__)
def test_a_closed_list_reads_its_own_values_and_nothing_else(choices: type[Choice]) -> None:
    assert issubclass(choices, Enum)
    assert len({choice.label for choice in choices}) == len(choices)
    for choice in choices:
        assert choices.read(choice.value) is choice
        assert str(choice) == choice.value
    for wrong in (" ", f"{next(iter(choices)).value} ", 1, None, [next(iter(choices)).value]):
        with pytest.raises(ValueError, match="choices"):
            choices.read(wrong)


def test_every_reference_names_a_kind_and_every_term_a_vocabulary_that_exists() -> None:
    marks = [shape.mark for part in PARTS for _, shape in shapes(part).values()]
    assert {mark.kind for mark in marks if isinstance(mark, Reference)} <= set(KINDS)
    assert {mark.vocabulary for mark in marks if isinstance(mark, TermReference)} <= set(VOCABULARIES)
    assert {type(mark) for mark in marks} >= {Reference, TermReference}


@pytest.mark.parametrize("folder", KINDS)
def test_the_least_record_of_a_kind_is_accepted_and_none_of_its_lines_can_go(folder: str) -> None:
    text, model = LEAST[folder], KINDS[folder].model
    assert judged(model, text) == []
    for key in strictly(text)[0]:
        assert [message.split(": ")[1:3] for message in judged(model, without(text, key))] == [
            [key, "this field is needed; add a line such as “" + key]
        ]


def test_a_member_needs_six_lines_at_most_with_the_two_that_frame_them() -> None:
    assert len(f"---\n{LEAST['members']}---\n".splitlines()) <= 6


@pytest.mark.parametrize("folder", KINDS)
def test_a_kind_has_its_names_and_addresses_in_four_languages(folder: str) -> None:
    kind = KINDS[folder]
    assert kind.folder == folder
    assert all(label.tell(lang) for label in (kind.one, kind.many) for lang in LANGUAGES)
    assert kind.title in kind.fields
    segments = [*(kind.segment.tell(lang) for lang in LANGUAGES), *kind.reserved]
    assert all(SLUG.fullmatch(segment) for segment in segments) or folder == "pages"


def test_no_two_kinds_share_an_address_in_any_language() -> None:
    for lang in LANGUAGES:
        segments = [kind.segment.tell(lang) for kind in KINDS.values()]
        assert len(segments) == len(set(segments))


def test_a_facet_never_stands_at_the_address_of_another() -> None:
    for kind in KINDS.values():
        for lang in LANGUAGES:
            segments = [facet.tell(lang) for facet in kind.facets.values()]
            assert len(segments) == len(set(segments)), (kind.folder, lang)


def test_whoever_forgets_to_declare_a_field_is_told_at_once() -> None:
    class Careless(Part):
        name: str

    with pytest.raises(KeyError, match=r"schema\.field\.field"):
        fields(Careless)


def test_no_default_is_made_by_a_built_in_whose_signature_pydantic_would_compile() -> None:
    factories = [info.default_factory for kind in KINDS.values() for info in kind.model.model_fields.values()]
    made = [factory for factory in factories if factory]
    assert made
    assert all(isinstance(factory, FunctionType) for factory in made)

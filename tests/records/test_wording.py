"""Words as the site shows them in the place of keys: what means one term or choice is read, the rest is told."""

from pathlib import Path

import pytest

from showcase.records.entry import Entry
from tests.small import LEAST, SMALL, entry, read, small, told

MEMBER = "members/two/index.md"
DISCIPLINES = {
    "vocabulary/disciplines.yaml": """craft:
  label: {fr: Artisanat d’art, de: Kunsthandwerk, en: Arts and crafts}
  synonyms: {fr: [céramique, verre], de: [Töpferei]}
design:
  label: Design
graphic-design:
  label: {fr: Graphisme, de: Grafikdesign}
  synonyms: {fr: [affiche, design, verre]}
""",
    "vocabulary/trades.yaml": "potter:\n  label: {fr: 'Potière, potier', de: 'Töpferin, Töpfer'}\n  part_of: craft\n",
}


def member(**changes: str) -> dict[str, str]:
    lines = dict(line.split(": ", 1) for line in LEAST["members"].splitlines()) | changes
    return {MEMBER: "---\n" + "".join(f"{key}: {value}\n" for key, value in lines.items()) + "---\n"}


def two(folder: Path, files: dict[str, str]) -> tuple[Entry, list[str]]:
    found, problems = read(small(folder, {**DISCIPLINES, **files}))
    assert told(problems) == []
    notes = [p.sentence("en").partition(": ")[2] for p in problems if p.code == "term.word"]
    return entry(found, "members", "two"), notes


@pytest.mark.parametrize(
    ("field", "written", "read_as"),
    [
        ("disciplines", "[Céramique]", ["craft"]),
        ("disciplines", "[ceramique, Graphisme]", ["craft", "graphic-design"]),
        ("disciplines", "[artisanat d'art]", ["craft"]),
        ("disciplines", "[TÖPFEREI]", ["craft"]),
        ("disciplines", "[Design]", ["design"]),
        ("disciplines", "[Graphic design]", ["graphic-design"]),
        ("disciplines", "[arts-and-crafts]", ["craft"]),
        ("trades", "[Töpferin]", ["potter"]),
        ("trades", "[POTIER]", ["potter"]),
        ("trades", "[Potière, potier]", ["potter"]),  # the label, whose two words YAML reads as two
        ("commune", "Differdange", "differdange"),
        ("languages", "[français, Lëtzebuergesch, FR]", ["fr", "lb"]),
        ("kind", "Person", "person"),
        ("kind", "Verein", "association"),
        ("open_to", "[Commandes]", ["commissions"]),
        ("links", "{Instagram: https://instagram.com/two.example}", {"instagram": "https://instagram.com/two.example"}),
    ],
)
def test_a_word_that_means_one_term_or_choice_is_read_as_its_key_with_a_note(
    tmp_path: Path, field: str, written: str, read_as: object
) -> None:
    found, notes = two(tmp_path, member(**{field: written}))
    assert getattr(found.facts, field) == read_as
    assert len(notes) >= 1
    assert all(note.startswith(field) for note in notes)


def test_the_note_names_the_word_the_key_and_the_line(tmp_path: Path) -> None:
    _, notes = two(tmp_path, member(disciplines="[craft, Graphisme]"))
    assert notes == ["disciplines[2]: “Graphisme” is read as “graphic-design”; better write graphic-design"]


@pytest.mark.parametrize(
    ("field", "written", "message"),
    [
        (
            "disciplines",
            "[Artisanat]",
            (
                "disciplines[1]: there is no “Artisanat” in content/vocabulary/disciplines.yaml"
                " (did you mean “craft”?); the choices: craft, design, graphic-design"
            ),
        ),
        (
            "disciplines",
            "[verre]",
            (
                "disciplines[1]: there is no “verre” in content/vocabulary/disciplines.yaml"
                " (did you mean “craft”?); the choices: craft, design, graphic-design"
            ),
        ),
        (
            "commune",
            "Paris",
            "commune: there is no “Paris” in content/vocabulary/communes.yaml; the choices: differdange",
        ),
        (
            "kind",
            "Robot",
            (
                "kind: “Robot” is not one of the choices;"
                " they are person, studio, company, association, school, institution"
            ),
        ),
        (
            "commune",
            "日本",
            "commune: there is no “日本” in content/vocabulary/communes.yaml; the choices: differdange",
        ),
    ],
)
def test_what_means_none_or_several_is_told_once_with_the_choices(
    tmp_path: Path, field: str, written: str, message: str
) -> None:
    _, problems = read(small(tmp_path, {**DISCIPLINES, **member(**{field: written})}))
    assert [line.partition(": ")[2] for line in told(problems)] == [message]


def test_of_many_choices_only_the_nearest_are_named(tmp_path: Path) -> None:
    communes = "".join(f"commune-{n}:\n  label: Lieu {n}\n" for n in range(30))
    files = {"vocabulary/communes.yaml": SMALL["vocabulary/communes.yaml"] + communes}
    _, problems = read(small(tmp_path, {**files, **member(commune="diferdangen")}))
    [message] = told(problems)
    assert message.endswith("(did you mean “differdange”?); the choices: differdange")


def test_a_vocabulary_that_cannot_be_read_does_not_make_the_words_of_others_wrong(tmp_path: Path) -> None:
    files = {"vocabulary/disciplines.yaml": "hello\n", **member(disciplines="[Céramique]")}
    assert {p.path for p in read(small(tmp_path, files))[1] if p.level == "error"} == {
        "content/vocabulary/disciplines.yaml"
    }

"""A translation brings texts and nothing else: facts are said once, lists keep their length and order."""

from pathlib import Path

import pytest

from tests.records.said import said
from tests.small import LEAST, entry, read, small

MAIN = f"""---
{LEAST["members"]}services: [vaisselle, cours]
offers:
- {{text: Un four, until: 2026-12-31}}
founded: 2019
links: {{instagram: https://instagram.com/x.example}}
owners: [{{account: anne, id: 7}}]
---

Nous tournons des bols.
"""


def laid(folder: Path, german: str, main: str = MAIN) -> tuple[Path, list[tuple[str, int, str, str]]]:
    content = small(folder, {"members/two/index.md": main, "members/two/index.de.md": german})
    found = [(p.path[20:], p.line, p.field, p.code) for p in read(content)[1] if p.level == "error"]
    return content, found


def test_texts_are_laid_over_those_of_the_main_file(tmp_path: Path) -> None:
    german = (
        "---\ntagline: Schalen\nservices: [Geschirr, Kurse]\noffers: [{text: Ein Ofen}]\n---\n\nWir drehen Schalen.\n"
    )
    content, problems = laid(tmp_path, german)
    assert problems == []
    two = entry(read(content)[0], "members", "two")
    assert two.facts.tagline == {"fr": "Des bols", "de": "Schalen"}
    assert two.facts.services == [{"fr": "vaisselle", "de": "Geschirr"}, {"fr": "cours", "de": "Kurse"}]
    assert two.facts.offers[0].text == {"fr": "Un four", "de": "Ein Ofen"}
    assert said(two.words["de"]) == "Wir drehen Schalen."
    assert said(two.words["fr"]) == "Nous tournons des bols."


@pytest.mark.parametrize(
    ("german", "problems"),
    [
        ("founded: 2020\n", [("index.de.md", 2, "founded", "translation.fact")]),
        ("name: Werkstatt\n", [("index.de.md", 2, "name", "translation.fact")]),
        ("owners: [{account: bert, id: 7}]\n", [("index.de.md", 2, "owners[1].account", "translation.fact")]),
        ("links: {x: https://x.example}\n", [("index.de.md", 2, "links", "translation.fact")]),
        ("save_as: ../x\n", [("index.de.md", 2, "save_as", "translation.fact")]),
        (
            "offers: [{text: Ein Ofen, until: 2030-01-01}]\n",
            [("index.de.md", 2, "offers[1].until", "translation.fact")],
        ),
        ("offers: [Ein Ofen]\n", [("index.de.md", 2, "offers[1]", "translation.fact")]),
        ("seeks: [{text: Hilfe}]\n", [("index.de.md", 2, "seeks", "translation.absent")]),
        ("consent: {version: 2}\n", [("index.de.md", 2, "consent", "translation.absent")]),
        ("services: [Geschirr]\n", [("index.de.md", 2, "services", "translation.length")]),
        ("services: [a, b, c]\n", [("index.de.md", 2, "services", "translation.length")]),
        ("services: Geschirr\n", [("index.de.md", 2, "services", "translation.length")]),
        ("services: [Geschirr, [Kurse]]\n", [("index.de.md", 2, "services[2]", "text.type")]),
        ("tagline: [x]\n", [("index.de.md", 2, "tagline", "text.type")]),
        ("tagline: {de: Schalen}\n", [("index.de.md", 2, "tagline", "text.type")]),
        ("tagline: ' '\n", [("index.de.md", 2, "tagline.de", "text.empty")]),
        ("\ntagline: " + "x" * 161 + "\n", [("index.de.md", 3, "tagline.de", "text.long")]),
    ],
)
def test_whatever_is_no_text_of_the_main_file_is_refused(
    tmp_path: Path, german: str, problems: list[tuple[str, int, str, str]]
) -> None:
    assert laid(tmp_path, f"---\n{german}---\n")[1] == problems


def test_a_fact_that_says_the_same_again_is_let_be(tmp_path: Path) -> None:
    assert laid(tmp_path, "---\nfounded: 2019\nname: Atelier\nowners: [{account: anne, id: 7}]\n---\n")[1] == []


def test_a_text_given_in_both_places_is_refused(tmp_path: Path) -> None:
    main = MAIN.replace("tagline: Des bols", "tagline: {fr: Des bols, de: Schalen}")
    _, problems = laid(tmp_path, "---\ntagline: Schüsseln\n---\n", main)
    assert problems == [("index.de.md", 2, "tagline", "translation.twice")]


def test_a_text_that_only_the_translation_has_is_welcome(tmp_path: Path) -> None:
    main = "---\ntitle: Une page\n---\n"
    content = small(
        tmp_path, {"pages/two/index.md": main, "pages/two/index.en.md": "---\nsummary: Us.\n---\n\nWords.\n"}
    )
    found, problems = read(content)
    assert problems == ()
    two = entry(found, "pages", "two")
    assert two.facts.summary == {"en": "Us."}
    assert set(two.words) == {"en"}


def test_a_fault_in_a_translated_body_is_told_in_its_own_file(tmp_path: Path) -> None:
    content = small(tmp_path, {"members/good/index.de.md": "---\n---\n\nGut.\n\n[x](javascript:alert(1))\n"})
    notes = [(p.path, p.line, p.code) for p in read(content)[1]]
    assert notes == [("content/members/good/index.de.md", 6, "markdown.link")]


def test_a_record_may_be_written_in_another_language_than_the_first(tmp_path: Path) -> None:
    header = f"---\n{LEAST['members']}---\n"
    content = small(
        tmp_path, {"members/two/index.de.md": header, "members/two/index.en.md": "---\ntagline: Bowls\n---\n"}
    )
    found, problems = read(content)
    assert [p.code for p in problems] == ["consent.missing"]
    assert entry(found, "members", "two").facts.tagline == {"de": "Des bols", "en": "Bowls"}


def test_an_empty_item_keeps_the_place_of_one_that_is_not_translated(tmp_path: Path) -> None:
    content, problems = laid(tmp_path, "---\nservices:\n  -\n  - Kurse\n---\n")
    assert problems == []
    assert entry(read(content)[0], "members", "two").facts.services == [
        {"fr": "vaisselle"},
        {"fr": "cours", "de": "Kurse"},
    ]

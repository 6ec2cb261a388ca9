"""A language less: what is written in it is passed over with one note; a tag that is none stays an error."""

import io
from pathlib import Path
from typing import Any

import pytest

from showcase.desk import check
from showcase.records.settings import Settings, from_names
from tests.cluster import NAMES, made, read, text
from tests.small import LEAST, SETTINGS, SMALL, small

WRITTEN = SMALL | {
    "members/good/index.lb.md": "---\ntagline: Schossele vun Hand\n---\n\nMir dréine Schosselen.\n",
    "initiatives/two/index.yaml": "title: {fr: Une idée, lb: Eng Iddi}\nstage: idea\n",
}


def settings(*languages: str, **names: Any) -> Settings:
    known = {**NAMES, "DEFAULT_LANG": languages[0], "LANGUAGES": languages, "CONTENT_LANG": "fr", **names}
    return from_names(known)


def checked(folder: Path, files: dict[str, Any], known: Settings) -> tuple[bool, list[str]]:
    out = io.StringIO()
    right = check.run(small(folder, files), known, lang="en", out=out)
    return right, out.getvalue().splitlines()


def test_texts_in_a_language_that_is_not_spoken_are_one_note(tmp_path: Path) -> None:
    right, lines = checked(tmp_path, WRITTEN, settings("fr", "de", "en"))
    assert right
    assert lines[0].startswith("note: content/initiatives/two/index.yaml:1: the site does not speak “lb” (LANGUAGES)")
    assert "passed over: 2, from here on" in lines[0]
    assert len(lines) == 2


@pytest.mark.parametrize(
    "files",
    [
        {"members/two/index.md": f"---\n{LEAST['members']}---\n", "members/two/index.lu.md": "---\n---\n"},
        {"initiatives/two/index.yaml": "title: {fr: Une idée, d: Eine Idee}\nstage: idea\n"},
        {"vocabulary/audiences.yaml": "families:\n  label: {fr: Familles, xx: Families}\n"},
    ],
    ids=["a file", "a text", "a term"],
)
def test_a_tag_that_is_no_language_of_the_theme_is_an_error(tmp_path: Path, files: dict[str, str]) -> None:
    right, lines = checked(tmp_path, SMALL | files, settings("fr", "de", "en"))
    assert not right
    assert any(
        "does not have the language" in line
        and "fr, de, en" in line
        and "lb" not in line
        and not line.startswith("note: ")
        for line in lines
    )


def test_a_language_that_the_theme_has_a_catalogue_of_is_one(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    (theme / "translations/nl").mkdir(parents=True)
    files = SMALL | {"members/good/index.nl.md": "---\ntagline: Kommen\n---\n"}
    right, lines = checked(tmp_path / "content", files, settings("fr", "de", "en", THEME=str(theme)))
    assert right, lines
    assert "“nl”" in lines[0]
    assert not checked(tmp_path / "other", files, settings("fr", "de", "en"))[0]


def test_all_languages_of_the_site_are_read_without_a_note(tmp_path: Path) -> None:
    right, lines = checked(tmp_path, WRITTEN, SETTINGS)
    assert right
    assert len(lines) == 1


@pytest.mark.parametrize("languages", [("fr", "de", "en"), ("de",), ("en", "fr")], ids="-".join)
def test_a_site_is_whole_in_fewer_languages(tmp_path: Path, languages: tuple[str, ...]) -> None:
    """The content was written for four, its main files in French."""
    output = made(tmp_path, WRITTEN, DEFAULT_LANG=languages[0], LANGUAGES=languages, CONTENT_LANG="fr")
    address = {"fr": "membres", "de": "mitglieder", "en": "members"}[languages[0]]
    page = read(output / address / "good/index.html")
    assert "Schossele" not in page.text()
    lede = "Schalen und Vasen von Hand gedreht" if languages[0] == "de" else "Bols et vases tournés à la main"
    assert text(page, ".masthead__lede") == lede
    idea = read(
        output / {"fr": "initiatives", "de": "initiativen", "en": "initiatives"}[languages[0]] / "two/index.html"
    )
    assert text(idea, "h1") == "Une idée"

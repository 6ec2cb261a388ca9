"""Pelican's MARKDOWN setting: what an adopter adds there is on the pages of editors, and in no record of others."""

import re
from pathlib import Path

import pytest

from tests.built import read
from tests.cluster import made, pelican
from tests.conftest import ROOT
from tests.small import SMALL, write

LANGUAGES = {"LANGUAGES": ("fr", "de"), "DEFAULT_LANG": "fr", "SITE_CLAIM": {"fr": "Le cluster du feu"}}
BODY = '!!! note "Bon à savoir"\n    Entrée libre.\n'
FILES = {
    "vocabulary/disciplines.yaml": SMALL["vocabulary/disciplines.yaml"],
    "news/online/index.md": str(SMALL["news/online/index.md"]).replace("La plateforme est en ligne.", BODY),
    "pages/about/index.md": str(SMALL["pages/about/index.md"]).replace("Qui nous sommes.", BODY),
    "members/good/index.md": re.sub(
        "(commune|based_at): .*\n", "", str(SMALL["members/good/index.md"]).replace("Nous tournons des bols.", BODY)
    ),
}
ADMONITIONS = {"MARKDOWN": {"extension_configs": {"markdown.extensions.admonition": {}}}}
PLACES = ("actualites/online/", "about/", "membres/good/")


def noted(output: Path) -> list[str]:
    """The titles of the admonitions on the pages of an article, of a page and of a member."""
    return [node.text() for place in PLACES for node in read(output, place).css(".admonition.note .admonition-title")]


def test_an_extension_works_in_news_and_pages_and_in_nothing_that_others_propose(tmp_path: Path) -> None:
    output = made(tmp_path, FILES, **LANGUAGES, **ADMONITIONS)
    assert noted(output) == ["Bon à savoir", "Bon à savoir"]
    assert "!!! note" in read(output, "membres/good/").css_first(".prose").text()


def test_another_setting_reads_the_words_again_and_a_wrong_one_ends_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the program that people call: the first build is Pelican's, the others go without it."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("LANG", "fr_LU.UTF-8")
    write(tmp_path / "content", FILES)
    build = ("-m", "showcase.site", "--settings", "conf.py")
    wrong = {"MARKDOWN": {"extensions": ["markdown.extensions.no_such"]}}
    found = []
    for setting in ({}, ADMONITIONS, wrong, {}):
        run = pelican(tmp_path, *build, **LANGUAGES, **setting)
        found.append((run.returncode, len(noted(tmp_path / "output"))))
        assert "Traceback" not in run.stderr
        assert ("MARKDOWN vaut" in run.stderr) == (setting is wrong), run.stderr
    assert found == [(0, 0), (0, 2), (1, 2), (0, 0)]

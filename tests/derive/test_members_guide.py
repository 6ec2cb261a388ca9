"""The guides for members: what tests/test_docs.py asks of them is true of what is committed, which is made here."""

from pathlib import Path

import pytest

from showcase.derive import files_guide, members_guide
from tests.derive.test_json_schema import written_for
from tests.languages import LANGUAGES

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_committed_guide_is_what_the_catalogues_say(lang: str) -> None:
    languages = written_for(ROOT / "docs/schema/members.json")
    for name, guide in (("members", members_guide), ("files", files_guide)):
        committed = (ROOT / f"docs/{name}.{lang}.md").read_text(encoding="utf-8")
        assert committed == guide.text(lang=lang, languages=languages), "re-make with: ./site guide"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_language_of_the_site_and_the_files_of_the_others_are_named(lang: str) -> None:
    guide = files_guide.text(lang=lang, languages=("de", "fr"))
    (line,) = [line for line in guide.splitlines() if line.startswith("`index.md`")]
    assert {"fr": "allemand", "de": "Deutsch", "en": "German", "lb": "Däitsch"}[lang] in line
    assert "`index.fr.md`" in line
    assert "index.de.md" not in guide


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_there_is_one_language_nothing_is_said_of_others(lang: str) -> None:
    one, two = (files_guide.text(lang=lang, languages=languages) for languages in (("fr",), ("fr", "de")))
    assert two.count("\n## ") == one.count("\n## ") + 1
    assert not [line for line in one.splitlines() if line.startswith("`index.md`")]
    assert "\n\n\n" not in one


def test_where_there_is_one_language_the_form_has_none_to_choose() -> None:
    one, two = (members_guide.text(lang="en", languages=languages) for languages in (("fr",), ("fr", "de")))
    assert "One language is enough" in two
    assert "language" not in one

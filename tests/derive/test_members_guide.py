"""The members' guide: what tests/test_docs.py asks of it is true of the committed pages, which are made from here."""

from pathlib import Path

import pytest

from showcase.derive import members_guide
from tests.derive.test_json_schema import written_for
from tests.languages import LANGUAGES

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_committed_guide_is_what_the_catalogues_say(lang: str) -> None:
    committed = (ROOT / f"docs/members.{lang}.md").read_text(encoding="utf-8")
    languages = written_for(ROOT / "docs/schema/members.json")
    assert committed == members_guide.text(lang=lang, languages=languages), "re-make with: ./site guide"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_language_of_the_site_and_the_files_of_the_others_are_named(lang: str) -> None:
    guide = members_guide.text(lang=lang, languages=("de", "fr"))
    (line,) = [line for line in guide.splitlines() if line.startswith("`index.md`")]
    assert {"fr": "allemand", "de": "Deutsch", "en": "German", "lb": "Däitsch"}[lang] in line
    assert "`index.fr.md`" in line
    assert "index.de.md" not in guide


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_there_is_one_language_nothing_is_said_of_others(lang: str) -> None:
    one, two = (members_guide.text(lang=lang, languages=languages) for languages in (("fr",), ("fr", "de")))
    assert two.count("\n## ") == one.count("\n## ") + 1
    assert not [line for line in one.splitlines() if line.startswith("`index.md`")]
    assert "\n\n\n" not in one

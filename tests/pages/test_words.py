"""The glossary: one thing has one name in each language, and docs/words.md says which."""

import re
from collections.abc import Iterator

import pytest

from showcase.desk import translations
from tests.conftest import ROOT

DOC = (ROOT / "docs/words.md").read_text(encoding="utf-8")
LANGUAGES = ("fr", "de", "lb")


def rows(heading: str) -> Iterator[list[str]]:
    """The cells of the table below a heading, without its head."""
    table = DOC.partition(heading)[2].partition("\n## ")[0]
    for line in re.findall(r"^\| (.*) \|$", table, re.MULTILINE)[1:]:
        yield [cell.strip() for cell in line.split(" | ")]


def texts(lang: str, *names: str) -> Iterator[tuple[str, str]]:
    """Each text of the catalogues in English and in a language, without those that addresses are made of."""
    for name in names or ("messages", "schema"):
        file = ROOT / "theme/translations" / lang / "LC_MESSAGES" / f"{name}.po"
        for message in translations.read(file, lang):
            if isinstance(message.id, str) and message.id and not (message.context or "").startswith("address"):
                yield message.id, str(message.string)


WORDS = list(rows("# The words that the site lives by"))
OTHERS = list(rows("## Words that are not used"))


def test_there_are_thirty_of_them() -> None:
    assert len(WORDS) >= 30
    assert len({row[0] for row in WORDS}) == len(WORDS)


@pytest.mark.parametrize("row", WORDS, ids=lambda row: row[0])
def test_a_word_is_what_the_catalogues_say(row: list[str]) -> None:
    english, *told, _ = row
    for lang, cell in zip(LANGUAGES, told, strict=True):
        assert {text for word, text in texts(lang) if word == english} == set(cell.split(" / ")), lang


@pytest.mark.parametrize("row", OTHERS, ids=lambda row: " ".join(row[:2]))
def test_a_word_that_is_not_used_stands_nowhere(row: list[str]) -> None:
    lang, word, instead, _ = row
    said = [text for _, text in texts(lang, "messages", "schema", "desk")]
    assert [text for text in said if re.search(rf"\b{word}", text, re.IGNORECASE)] == []
    assert any(instead.lower() in text.lower() for text in said)

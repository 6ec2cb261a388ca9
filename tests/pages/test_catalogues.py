"""Interface texts: every one of them is translated, in every language, with the same values in it."""

import re

import pytest
from babel.messages.pofile import read_po

from showcase.desk import translations
from tests.conftest import ROOT

FOLDER = ROOT / "theme" / "translations"
LANGUAGES = sorted(file.name for file in FOLDER.iterdir())
VALUE = re.compile(r"%\((\w+)\)")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_of_the_interface_is_missing(lang: str) -> None:
    with translations.catalogue(FOLDER, lang).open("rb") as stream:
        catalog = read_po(stream, locale=lang)
    wanted = {message.id for message in translations.found(ROOT, lang) if message.id}
    known = {message.id for message in catalog if message.id}
    assert wanted - known == set(), "run ./site translations"
    assert known - wanted == set(), "run ./site translations"
    assert list(translations.untranslated(catalog)) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_translation_has_the_values_of_its_original(lang: str) -> None:
    with translations.catalogue(FOLDER, lang).open("rb") as stream:
        catalog = read_po(stream, locale=lang)
    for message in catalog:
        if not message.id:
            continue
        originals = message.id if isinstance(message.id, (tuple, list)) else [message.id]
        strings = message.string if isinstance(message.string, (tuple, list)) else [message.string]
        values = {value for original in originals for value in VALUE.findall(original)}
        for string in strings:
            assert set(VALUE.findall(string)) <= values, message.id
        assert {value for string in strings for value in VALUE.findall(string)} == values, message.id


def test_luxembourgish_is_not_german() -> None:
    """A catalogue copied from its neighbour would pass every other test."""
    told = {}
    for lang in ("de", "lb"):
        with translations.catalogue(FOLDER, lang).open("rb") as stream:
            told[lang] = {str(m.id): str(m.string) for m in read_po(stream, locale=lang) if m.id}
    same = [text for text in told["de"] if told["de"][text] == told["lb"].get(text)]
    assert len(same) < len(told["de"]) / 3

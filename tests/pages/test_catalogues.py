"""Catalogues: every text is translated, in every language and file, with the values it has, and none is left over."""

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from showcase.desk import translations
from showcase.records import catalogues, originals
from showcase.schema import slug
from tests.conftest import ROOT
from tests.projects import BRUSSELS

THEMES = {"theme": ROOT / "theme", "brussels": BRUSSELS.folder / "theme"}
FILES = [
    (theme, lang, name)
    for theme, lang in [*(("theme", lang) for lang in ("de", "fr", "lb")), ("brussels", "nl")]
    for name in catalogues.NAMES
]
VALUE = re.compile(r"%\((\w+)\)|(?<!\{)\{(\w+)\}(?!\})")
EACH = pytest.mark.parametrize(("theme", "lang", "name"), FILES, ids=str)


@cache
def texts(theme: str, lang: str, name: str) -> dict[tuple[str, str], Message]:
    """Each text of a catalogue, by its English and its context."""
    file = THEMES[theme] / "translations" / lang / "LC_MESSAGES" / f"{name}.po"
    assert file.is_file(), file
    return {key(message): message for message in translations.read(file, lang) if message.id}


@cache
def wanted() -> tuple[originals.Original, ...]:
    return tuple(originals.find(ROOT / "theme"))


def key(message: Message) -> tuple[str, str]:
    return message.id if isinstance(message.id, str) else "\0".join(message.id), message.context or ""


def strings(message: Message) -> list[str]:
    return list(message.string) if isinstance(message.string, (tuple, list)) else [message.string]


def values(text: str) -> set[str]:
    return {one or other for one, other in VALUE.findall(text)}


@EACH
def test_no_text_is_missing_and_none_is_left_over(theme: str, lang: str, name: str) -> None:
    found = texts(theme, lang, name)
    template = translations.template(wanted(), name, lang)
    assert set(found) == {key(message) for message in template if message.id}, "run ./site translations"
    assert [text for text, message in found.items() if not all(strings(message)) or message.fuzzy] == []


@EACH
def test_a_catalogue_stands_as_the_command_writes_it(theme: str, lang: str, name: str) -> None:
    """Else whoever calls it next has in their change what others left."""
    file = THEMES[theme] / "translations" / lang / "LC_MESSAGES" / f"{name}.po"
    assert translations.written(translations.in_step(file, wanted(), name, lang)) == file.read_bytes()


@EACH
def test_a_translation_has_the_values_of_its_original(theme: str, lang: str, name: str) -> None:
    for message in texts(theme, lang, name).values():
        english = [message.id] if isinstance(message.id, str) else message.id
        known = {value for text in english for value in values(text)}
        for string in strings(message):
            assert values(string) <= known, message.id
        assert {value for string in strings(message) for value in values(string)} == known - FREE, message.id


# Only English writes its plurals so.
FREE = {"s", "y"}


def test_an_english_text_is_in_one_catalogue_of_the_program_once() -> None:
    """The same text twice, once with a context and once for a page: each knows where it is looked for."""
    marked = [one for one in wanted() if one.catalogue != "messages"]
    assert {one.catalogue for one in marked} == {"schema", "desk"}
    assert len({(one.text, one.context) for one in marked if one.catalogue == "schema"}) > 450
    shown = ("showcase/schema/", "showcase/derive/", "showcase/records/text/", "showcase/pages/files/search_")
    desk = {f"showcase/derive/{name}_guide.py" for name in ("members", "files")}  # for those who write
    assert all((one.where.startswith(shown) and one.where not in desk) == (one.catalogue == "schema") for one in marked)


@pytest.mark.parametrize(("theme", "lang"), sorted({(theme, lang) for theme, lang, _ in FILES}))
def test_what_addresses_are_made_of_may_stand_in_one(theme: str, lang: str) -> None:
    found = {
        known: message.string
        for known, message in texts(theme, lang, "schema").items()
        if known[1].startswith("address")
    }
    assert len(found) > 20
    assert [text for text in found.values() if not slug.SLUG.fullmatch(text)] == []


def test_luxembourgish_is_not_german() -> None:
    """A catalogue copied from its neighbour would pass every other test."""
    for name in catalogues.NAMES:
        german, ours = texts("theme", "de", name), texts("theme", "lb", name)
        same = [text for text in german if german[text].string == ours[text].string]
        assert len(same) < len(german) / 3, name


def test_the_program_is_read_where_it_is_used_from(tmp_path: Path) -> None:
    """Another cluster's theme may have templates of its own."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "own.html").write_text('{{ _("Our own words") }}', encoding="utf-8")
    found = [one for one in originals.find(tmp_path) if one.where.startswith("theme/")]
    assert [(one.catalogue, one.text) for one in found] == [("messages", ("Our own words",))]

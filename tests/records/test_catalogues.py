"""The reader of catalogues: compiled once, kept as they are, and read when they are asked for."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from showcase.pages.edition import Edition
from showcase.pages.forms import form_of
from showcase.records import catalogues
from showcase.records.catalogues import Catalogues
from showcase.records.lookup import of_choice
from showcase.schema.kinds import KINDS
from showcase.schema.label import Label, Message
from showcase.schema.member import MemberKind
from tests.conftest import ROOT
from tests.languages import OURS

PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Name"
msgstr "{name}"

msgctxt "address"
msgid "Name"
msgstr "naam"

msgid "Kind"
msgstr ""

#, fuzzy
msgid "Year"
msgstr "Maand"

msgid "one member"
msgid_plural "%(num)d members"
msgstr[0] "één lid"
msgstr[1] ""
"""


def theme(folder: Path, name: str = "Naam", lang: str = "nl", file: str = "schema") -> Path:
    place = folder / "translations" / lang / "LC_MESSAGES" / f"{file}.po"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(PO.replace("{name}", name), encoding="utf-8")
    return folder


def of(folder: Path) -> Catalogues:
    return catalogues.of({"THEME": str(folder), "SHOWCASE_CACHE": str(folder / "cache")})


def kept(folder: Path) -> list[Path]:
    return sorted((folder / "cache" / "catalogues").glob("*"))


def names(found: Catalogues) -> tuple[str, ...]:
    return tuple(found.find("schema", text, context, "nl") for text, context in TEXTS)


FORMS = SimpleNamespace(kinds=KINDS, lang="nl", addresses=SimpleNamespace(languages=("nl",)))
TEXTS = (("Name", ""), ("Name", "address"), ("Name", "elsewhere"), ("Kind", ""), ("Year", ""), ("Other", ""))
TOLD = ("Naam", "naam", "Name", "Kind", "Year", "Other")


def test_a_text_is_told_as_the_catalogue_has_it_and_else_in_english(tmp_path: Path) -> None:
    found = of(theme(tmp_path))
    assert names(found) == TOLD
    assert found.find("schema", "Name", "", "pt") == "Name"
    assert found.read("nl", "schema").ngettext("one member", "%(num)d members", 1) == "one member", "not whole: English"


def test_what_was_worked_out_before_an_edit_is_not_told_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one process, as under `serve`: words that name no record, those for a choice, those of a form."""
    place = theme(tmp_path) / "translations/nl/LC_MESSAGES/schema.po"
    for said in ("kaart", "plattegrond"):
        address = f'\nmsgctxt "address"\nmsgid "map"\nmsgstr "{said}"\n'
        place.write_text(f'{PO}{address}\nmsgid "Studio"\nmsgstr "{said}"\n', encoding="utf-8")
        monkeypatch.setattr(Label, "translations", of(tmp_path))
        assert said in KINDS["members"].reserved
        assert of_choice(MemberKind).key(said) == "studio"
        asked = form_of(cast(Edition, FORMS), "members").fields
        assert said in {option.label for field in asked for option in field.options}


def test_a_compiled_catalogue_is_kept_and_read_without_babel(tmp_path: Path) -> None:
    (theme(tmp_path) / "cache").mkdir()
    assert names(of(tmp_path)) == TOLD
    assert [file.name.split(".")[0::3] for file in kept(tmp_path)] == [["nl", "mo"]]
    ask = "import sys; from showcase.records import catalogues;"
    ask += "found = catalogues.of({'THEME': '.', 'SHOWCASE_CACHE': 'cache'});"
    ask += "print(found.find('schema', 'Name', '', 'nl'), 'babel' in sys.modules)"
    known = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", ask], cwd=tmp_path, env=known, capture_output=True, text=True)
    assert (done.stderr, done.stdout) == ("", "Naam False\n")


def test_another_text_is_compiled_anew_and_leaves_one_file(tmp_path: Path) -> None:
    (theme(tmp_path) / "cache").mkdir()
    assert names(of(tmp_path))[0] == "Naam"
    theme(tmp_path, name="Benaming")
    assert names(of(tmp_path))[0] == "Benaming"
    assert len(kept(tmp_path)) == 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[:0],
        lambda raw: raw[:40],
        lambda raw: raw[:-1],
        lambda raw: raw.replace(b"Naam", b"Paan"),
        lambda raw: bytes(len(raw)),
    ],
    ids=["empty", "cut short", "a byte short", "another text", "something else"],
)
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    (theme(tmp_path) / "cache").mkdir()
    assert names(of(tmp_path)) == TOLD
    (file,) = kept(tmp_path)
    right = file.read_bytes()
    file.write_bytes(damage(right))
    assert names(of(tmp_path)) == TOLD
    assert file.read_bytes() == right


@pytest.mark.parametrize("made", [False, True], ids=["there is none", "it is a file"])
def test_without_a_cache_nothing_is_written(tmp_path: Path, *, made: bool) -> None:
    theme(tmp_path)
    if made:
        (tmp_path / "cache").write_text("", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    assert names(of(tmp_path)) == TOLD
    assert sorted(tmp_path.rglob("*")) == before


def test_a_theme_counts_before_our_own_catalogues(tmp_path: Path) -> None:
    found = of(theme(tmp_path, name="Appellation", lang="fr"))
    assert found.find("schema", "Name", "", "fr") == "Appellation"
    assert found.find("schema", "Name", "", "de") == OURS.find("schema", "Name", "", "de") == "Name"
    assert found.find("schema", "Members", "", "de") == "Mitglieder"
    assert found.file("fr", "desk") == OURS.file("fr", "desk")


def test_languages_are_the_folders_of_the_theme_and_ours_and_english(tmp_path: Path) -> None:
    (theme(tmp_path) / "translations/README").mkdir()
    (tmp_path / "translations/notes.txt").write_text("", encoding="utf-8")
    assert of(tmp_path).languages == ("de", "en", "fr", "lb", "nl")
    assert OURS.languages == ("de", "en", "fr", "lb")


@pytest.mark.parametrize("lang", ["../fr", "", "fr/LC_MESSAGES", "FR", "None", "/", "f"])
def test_what_is_no_tag_is_no_language(lang: str) -> None:
    assert not OURS.has(lang, "desk")
    assert OURS.find("desk", "changed", "", lang) == "changed"


def test_a_file_that_is_no_catalogue_says_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = of(theme(tmp_path)).file("nl", "schema")
    for wrong in (b"\xff\xfe", b'msgid "Name\nmsgstr "Naam"\n', b"# \0"):
        file.write_bytes(wrong)
        assert names(of(tmp_path)) == tuple(text for text, _ in TEXTS)
    assert capfd.readouterr() == ("", "")


def test_a_label_is_told_by_the_catalogues_in_use(tmp_path: Path) -> None:
    assert Label("Members").tell("fr") == "Membres"
    assert Message("changed").tell("fr") == "modifiés"
    catalogues.use({"THEME": str(theme(tmp_path))})
    assert (Label("Name").tell("nl"), Label("Name", "address").tell("nl"), Message("Name").tell("nl")) == (
        *("Naam", "naam", "Name"),
    )
    assert Label("Name").tell("en") == "Name"
    assert Label().tell("nl") == ""

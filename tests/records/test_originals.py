"""What catalogues lack is told once for each file: as an error where pages would show English in its place."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.desk import translations
from showcase.records import catalogues, originals
from showcase.records.problem import Problem
from tests.conftest import ROOT
from tests.projects import BRUSSELS

DUTCH = BRUSSELS.folder / "theme" / "translations" / "nl"


MEMBERS = 'msgctxt "address"\nmsgid "members"\nmsgstr'


def theme(folder: Path) -> Path:
    """A theme with the whole Dutch catalogues."""
    (folder / "theme" / "translations").mkdir(parents=True)
    (folder / "theme" / "templates").symlink_to(ROOT / "theme" / "templates")
    shutil.copytree(DUTCH, folder / "theme" / "translations" / "nl")
    return folder / "theme"


Told = Callable[..., list[Problem]]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is found in the program, which takes seconds, is found once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def told(cache: Path, tmp_path: Path) -> Told:
    """What is said of the theme in the test's folder, on a site in French and Dutch or other languages."""

    def told(*languages: str) -> list[Problem]:
        found = catalogues.of({"THEME": str(tmp_path / "theme"), "SHOWCASE_CACHE": str(cache)})
        return originals.lacking(found, languages or ("fr", "nl"))

    return told


def file(folder: Path, name: str) -> Path:
    return folder / "theme/translations/nl/LC_MESSAGES" / f"{name}.po"


def edit(place: Path, old: str, new: str) -> None:
    text = place.read_text(encoding="utf-8")
    assert old in text
    place.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_our_own_languages_and_whole_catalogues_lack_nothing(tmp_path: Path, told: Told) -> None:
    theme(tmp_path)
    assert told("fr", "de", "en", "lb", "nl") == []
    assert told("en") == []


@pytest.mark.parametrize(
    ("name", "old", "new", "found"),
    [
        ("messages", 'msgid "Directory"\nmsgstr "Ledenlijst"', 'msgid "Directory"\nmsgstr ""', "Directory"),
        ("messages", 'msgid "Directory"\nmsgstr "Ledenlijst"', "", "Directory"),
        ("messages", 'msgstr[1] "%(count)s plaatsen."', 'msgstr[1] ""', "%(count)s place."),
        ("schema", 'msgid "Members"\nmsgstr "Leden"', '#, fuzzy\nmsgid "Members"\nmsgstr "Leden"', "Members"),
        ("schema", 'msgctxt "address"\nmsgid "members"', 'msgctxt "adress"\nmsgid "members"', "members"),
    ],
    ids=["empty", "not there", "half a plural", "fuzzy", "another context"],
)
def test_a_text_that_is_not_translated_is_an_error_of_its_file(
    tmp_path: Path, told: Told, name: str, old: str, new: str, found: str
) -> None:
    theme(tmp_path)
    edit(file(tmp_path, name), old, new)
    (problem,) = told()
    assert (problem.path, problem.code, problem.level) == (str(file(tmp_path, name)), "catalogue.lacking", "error")
    assert problem.details == {"count": 1, "found": found, "language": "nl"}


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "words"),
    [
        ("schema", f'{MEMBERS} "leden"', f'{MEMBERS} "Onze leden!"', "folder.name", "for example “onze-leden”"),
        (
            "schema",
            "({least} tot {most})",
            "({laatste} tot {most})",
            "catalogue.values",
            "English text has not: laatste",
        ),
        ("messages", '"%(count)s plaatsen."', '"%(aantal)s plaatsen."', "catalogue.values", "has not: aantal"),
    ],
    ids=["an address", "a value", "a value of many"],
)
def test_a_translation_that_nobody_can_use_is_an_error(
    tmp_path: Path, told: Told, name: str, old: str, new: str, code: str, words: str
) -> None:
    theme(tmp_path)
    edit(file(tmp_path, name), old, new)
    (problem,) = told()
    assert (problem.path, problem.code, problem.level) == (str(file(tmp_path, name)), code, "error")
    assert words in problem.tell("en")


def test_all_that_a_file_lacks_is_one_line_and_the_way_out_mends_it(
    tmp_path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme(tmp_path)
    monkeypatch.chdir(tmp_path)
    for name in catalogues.ON_PAGES:
        file(tmp_path, name).unlink()
    problems = told()
    assert [problem.path for problem in problems] == [
        f"theme/translations/nl/LC_MESSAGES/{name}.po" for name in catalogues.ON_PAGES
    ]
    assert [problem.details["count"] > 200 for problem in problems] == [True, True]
    assert "run ./site translations, then fill in what is empty in this file" in problems[0].tell("en")
    list(translations.update(tmp_path / "theme", ["nl"]))
    assert [one.details for one in told()][:2] == [one.details for one in problems]


def test_what_is_told_at_the_desk_may_be_english_which_is_a_note(tmp_path: Path, told: Told) -> None:
    theme(tmp_path)
    file(tmp_path, "desk").unlink(missing_ok=True)
    assert told() == [], "none need be told in Dutch"
    file(tmp_path, "desk").write_text('msgid "changed"\nmsgstr "gewijzigd"\n', encoding="utf-8")
    (problem,) = told()
    assert (problem.code, problem.level) == ("catalogue.english", "note")
    assert problem.details["count"] > 300


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (lambda raw: raw.replace(b'msgid "Directory"', b'mgsid "Directory"', 1), 0),
        (lambda raw: raw.replace(b"Ledenlijst", b"\xff\xfe", 1), 1),
    ],
    ids=["a word", "the encoding"],
)
def test_a_file_that_is_no_catalogue_is_told_with_its_line(
    tmp_path: Path, told: Told, spoil: Callable[[bytes], bytes], line: int
) -> None:
    theme(tmp_path)
    right = file(tmp_path, "messages").read_bytes()
    file(tmp_path, "messages").write_bytes(spoil(right))
    (problem,) = told()
    assert (problem.code, problem.level) == ("catalogue.form", "error")
    assert problem.line == (line or right[: right.index(b'msgid "Directory"')].count(b"\n") + 1)


def test_what_a_file_has_is_remembered_until_it_changes(
    tmp_path: Path, told: Told, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (theme(tmp_path) / "templates").unlink()
    own = tmp_path / "theme/templates/own.html"
    own.parent.mkdir()
    own.write_text('{{ _("Our own words") }}', encoding="utf-8")
    (first,) = told("nl")
    assert first.details["found"] == "Our own words"
    read: list[str] = []
    again = originals._of
    monkeypatch.setattr(originals, "_of", lambda where, raw: (read.append(where), again(where, raw))[1])
    assert told("nl") == [first]
    assert read == []
    own.write_text('{{ _("Other words") }}', encoding="utf-8")
    (second,) = told("nl")
    assert (second.details["found"], read) == ("Other words", ["theme/templates/own.html"])
    (kept,) = (cache / "catalogues").glob("*.json")
    kept.write_bytes(kept.read_bytes()[:100])
    assert told("nl") == [second]

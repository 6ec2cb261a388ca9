"""`./site new`: what it makes passes the checker once all is said, not before, and it never overwrites anything."""

import io
from datetime import date
from pathlib import Path

import pytest

from showcase.desk import check, new
from showcase.records import header
from showcase.schema.kinds import KINDS, Kind
from tests.languages import LANGUAGES
from tests.small import SETTINGS, small

TODAY = date(2026, 11, 23)
ALL = pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small(tmp_path)


def begin(folder: Path, word: str, title: str, lang: str = "en") -> str:
    """What a call says; "made" before it where it made something."""
    out = io.StringIO()
    made = new.run(folder, SETTINGS, word, title, today=TODAY, lang=lang, out=out)
    return ("made " if made else "") + out.getvalue()


def place(folder: Path, kind: Kind, name: str) -> Path:
    return folder / kind.folder / (f"{name}.yaml" if kind.flat else f"{name}/index.md")


def files(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def told(folder: Path, lang: str = "en") -> list[str]:
    """What the checker says, without the last line."""
    out = io.StringIO()
    check.run(folder, SETTINGS, lang=lang, out=out, today=TODAY)
    return out.getvalue().splitlines()[:-1]


def say(text: str, kind: Kind) -> str:
    """The text of a new record with its examples in the place of every "…"."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        name = line.partition(":")[0]
        if "…" in line and name in kind.fields:
            lines[number] = f"{name}: {kind.fields[name].example}"
    return "\n".join(lines)


@ALL
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_new_record_fails_at_each_line_that_must_be_said_and_passes_when_all_are(
    folder: Path, kind: Kind, lang: str
) -> None:
    assert begin(folder, kind.folder, "Atelier Exemple", lang).startswith("made ")
    file = place(folder, kind, "atelier-exemple")
    text = file.read_text(encoding="utf-8")
    unsaid = [n for n, line in enumerate(text.split("\n"), 1) if "…" in line and line[0] not in "#"]
    wrong = [line for line in told(folder, lang) if not line.startswith("note: ")]
    assert sorted({int(line.split(":")[1]) for line in wrong}) == unsaid
    assert all("…" in line for line in wrong)
    places = [line.split(": ")[:2] for line in wrong]
    assert len(places) == len({tuple(place) for place in places})  # each is told once
    file.write_text(say(text, kind), encoding="utf-8")
    notes = told(folder)
    assert [line for line in notes if not line.startswith("note: ")] == []
    assert [("consent" in note) for note in notes] == ([True] if kind.folder == "members" else [])


def test_a_consent_is_of_today_and_says_nothing_until_it_is_said(folder: Path) -> None:
    begin(folder, "member", "Atelier Exemple")
    file = place(folder, KINDS["members"], "atelier-exemple")
    text = say(file.read_text(encoding="utf-8"), KINDS["members"])
    assert f"#consent: {{date: {TODAY}, version: …, scope: […]}}" in text
    file.write_text(text.replace("#consent", "consent"), encoding="utf-8")
    line = text[: text.index("#consent")].count("\n") + 1
    wrong = told(folder)
    assert {sentence.split(": ")[1] for sentence in wrong} == {"consent.scope[1]", "consent.version"}
    assert all(sentence.startswith(f"content/members/atelier-exemple/index.md:{line}: ") for sentence in wrong)
    assert "profile, pictures, contact" in wrong[0]
    assert "“…” stands for what you have to say; write it, for example 1" in wrong[-1]


def test_an_article_is_of_today(folder: Path) -> None:
    begin(folder, "news", "Neuf")
    text = place(folder, KINDS["news"], "neuf").read_text(encoding="utf-8")
    assert f"\ndate: {TODAY}\n" in text
    assert told(folder) == []


@ALL
def test_it_holds_what_is_needed_and_explains_the_rest(folder: Path, kind: Kind) -> None:
    begin(folder, kind.folder, "Atelier Exemple", "fr")
    text = place(folder, kind, "atelier-exemple").read_text(encoding="utf-8")
    held, *_ = header.read(text.replace("---\n", ""), path="x", first=1, marks={})
    assert held[kind.title] == "Atelier Exemple"
    for name, about in kind.fields.items():
        assert f"# {about.label.tell('fr')}. " in text
        assert (name in held) != (f"\n#{name}: " in text) or (name == "body" and not kind.flat)


@ALL
def test_a_field_is_used_by_taking_its_hash_away(folder: Path, kind: Kind) -> None:
    begin(folder, kind.folder, "Atelier Exemple")
    file = place(folder, kind, "atelier-exemple")
    lines = file.read_text(encoding="utf-8").split("\n")
    file.write_text("\n".join(line[1:] if line[:1] == "#" and line[1:2] != " " else line for line in lines))
    text = file.read_text(encoding="utf-8")
    assert {int(line.split(":")[1]) for line in told(folder) if "…" in line} == {
        n for n, line in enumerate(text.split("\n"), 1) if "…" in line and not line.startswith("#")
    }
    file.write_text(say(text, kind), encoding="utf-8")
    # What is left to mend is what no example can know: what else there is.
    left = (
        "there is no file",
        "in content/",
        "is already that of content/",
        "will appear on",
        "only the page of the role home",
    )
    wrong = [line for line in told(folder) if not any(word in line for word in left)]
    assert wrong == []


@pytest.mark.parametrize("word", ["member", "members", "Membre", "mitglied", " MEMBER "])
def test_a_kind_is_called_by_its_folder_or_by_what_one_is_called(word: str) -> None:
    assert new.named(word, KINDS) == KINDS["members"]


def names(kind: Kind) -> set[str]:
    return {kind.folder, *(kind.one.tell(lang) for lang in LANGUAGES)}


def test_no_word_calls_two_kinds() -> None:
    words = [(word.lower(), kind.folder) for kind in KINDS.values() for word in names(kind)]
    assert {word: new.named(word, KINDS).folder for word, _ in words} == dict(words)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Atelier Exemple", "atelier-exemple"),
        ("Œuvre d’été : « Noël »", "oeuvre-d-ete-noel"),
        ("Straße №  5", "strasse-no-5"),
        ("1535", "1535"),
        ("true", "true"),
        ('"', ""),
    ],
)
def test_a_title_becomes_a_folder_and_is_kept_to_the_letter(folder: Path, title: str, name: str) -> None:
    said = begin(folder, "venue", title)
    if not name:
        assert said.startswith("content/venues:1: ")
        return
    text = place(folder, KINDS["venues"], name).read_text(encoding="utf-8")
    held, *_ = header.read(text.replace("---\n", ""), path="x", first=1, marks={})
    assert held["name"] == title


@pytest.mark.parametrize(
    ("word", "title", "said"),
    [
        ("member", "Good", "content/members/good/index.md is there already"),
        ("figure", "Firms", "content/figures/firms.yaml is there already"),
        ("member", "Commune", "content/members/commune/index.md:1: “commune” is a word of the site’s own addresses"),
        ("member", "Con", "content/members/con/index.md:1: “con” cannot be an address"),
        ("venue", "x" * 161, f"content/venues/{'x' * 80}/index.md:6: name: too long: 161 characters, 160 at most"),
        ("venue", "a\u202eb", "content/venues/a-b/index.md:6: name: there is an invisible character in it (U+202E)"),
        ("membr", "X", "there is no record called “membr” (member?); the kinds are member, event, opportunity"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(folder: Path, word: str, title: str, said: str) -> None:
    before = files(folder)
    assert begin(folder, word, title).startswith(said)
    assert files(folder) == before


def test_a_second_record_of_the_same_title_is_refused(folder: Path) -> None:
    assert begin(folder, "member", "Atelier Exemple").startswith("made ")
    assert "already" in begin(folder, "member", "Atelier  exemple!")


def test_terms_are_those_of_the_site(folder: Path) -> None:
    (folder / "vocabulary/disciplines.yaml").write_text("bakery:\n  label: {fr: Boulangerie}\n", encoding="utf-8")
    text = new.draw(
        KINDS["members"], "X", today=TODAY, lang="en", settings=SETTINGS, keys={"disciplines": {"bakery", "weaving"}}
    )
    assert "\n# For example: [bakery]\n" in text
    assert "(bakery, weaving)" in text

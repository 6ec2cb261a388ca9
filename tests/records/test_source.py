"""What stands in a record's folder: texts by language, pictures, and whatever does not belong there."""

import os
from pathlib import Path

import pytest

from showcase.records import source
from showcase.records.mark import Mark
from showcase.records.source import Source
from tests.small import SETTINGS, SMALL, small, write
from tests.small import read as small_read

HEADER = "---\nname: A\n---\n"


def read(folder: Path, files: dict[str, str | bytes]) -> Source:
    return source.read_folder(write(folder / "good", files), path="members/good", languages=SETTINGS.languages)


def told(found: Source) -> list[tuple[str, int, str]]:
    return [(p.path.removeprefix("members/good").lstrip("/"), p.line, p.code) for p in found.problems]


@pytest.mark.parametrize(
    ("files", "languages"),
    [
        ({"index.md": HEADER}, ["fr"]),
        ({"index.fr.md": HEADER}, ["fr"]),
        ({"index.yaml": "name: A\n"}, ["fr"]),
        ({"index.md": HEADER, "index.de.md": HEADER, "index.lb.md": HEADER}, ["fr", "de", "lb"]),
        ({"index.md": HEADER, "index.de.yaml": "name: A\n"}, ["fr", "de"]),
        ({"index.de.md": HEADER}, ["de"]),
        ({"index.lb.md": HEADER, "index.de.md": HEADER}, ["de", "lb"]),
        ({"index.md": "\ufeff" + HEADER}, ["fr"]),
        ({"index.md": HEADER.replace("\n", "\r\n") + "Un\r\n"}, ["fr"]),
        ({"index.md": HEADER.replace("\n", "\r") + "Un\r"}, ["fr"]),
        ({"index.md": "--- \nname: A\n---\t\n"}, ["fr"]),
    ],
    ids=", ".join,
)
def test_the_first_text_is_the_main_one(tmp_path: Path, files: dict[str, str | bytes], languages: list[str]) -> None:
    found = read(tmp_path, files)
    assert told(found) == []
    assert [text.lang for text in found.texts] == languages
    assert {text.data["name"] for text in found.texts} == {"A"}


@pytest.mark.parametrize(
    ("files", "problems"),
    [
        ({}, [("", 1, "file.missing")]),
        ({"a.jpg": b"x"}, [("", 1, "file.missing")]),
        ({"index.md": HEADER, "notes.txt": ""}, [("notes.txt", 1, "file.unknown")]),
        ({"index.md": HEADER, "index.html": ""}, [("index.html", 1, "file.unknown")]),
        ({"index.md": HEADER, "index.rst": ""}, [("index.rst", 1, "file.unknown")]),
        ({"index.md": HEADER, ".htaccess": ""}, [(".htaccess", 1, "file.unknown")]),
        ({"index.md": HEADER, "logo.svg": ""}, [("logo.svg", 1, "picture.format")]),
        ({"index.md": HEADER, "IMG_1.HEIC": b"x"}, [("IMG_1.HEIC", 1, "picture.format")]),
        ({"index.md": HEADER, "DSC_1.NEF": b"x"}, [("DSC_1.NEF", 1, "picture.format")]),
        (
            {"index.md": HEADER, "a.gif": b"x", "a.pdf": b"x"},
            [("a.gif", 1, "picture.format"), ("a.pdf", 1, "picture.format")],
        ),
        (
            {"index.md": HEADER, "a.jfif": b"x", "b.JPE": b"x"},
            [("a.jfif", 1, "picture.ending"), ("b.JPE", 1, "picture.ending")],
        ),
        ({"index.md": HEADER, "IMG_1.JPG": b"x", "img_1.jpg": b"x"}, [("img_1.jpg", 1, "picture.case")]),
        ({"index.md": HEADER, "photo été.jpg": b"x"}, [("photo été.jpg", 1, "file")]),
        ({"index.md": HEADER, "-a.jpg": b"x"}, [("-a.jpg", 1, "file")]),
        ({"index.md": HEADER, "sub/index.md": HEADER}, [("sub", 1, "file.kind")]),
        ({"index.md": HEADER, "index.yaml": "a: b"}, [("index.yaml", 1, "file.twice")]),
        ({"index.md": HEADER, "index.fr.md": HEADER}, [("index.fr.md", 1, "file.twice")]),
        ({"index.md.txt": HEADER}, [("index.md.txt", 1, "file.name")]),
        ({"Index.md": HEADER}, [("Index.md", 1, "file.name")]),
        ({"index.MD": HEADER}, [("index.MD", 1, "file.name")]),
        ({"index.markdown": HEADER}, [("index.markdown", 1, "file.name")]),
        ({"index.yml": "name: A\n"}, [("index.yml", 1, "file.name")]),
        ({"atelier.md": HEADER}, [("atelier.md", 1, "file.name")]),
        ({"index.md": HEADER, "index_de.md": HEADER}, [("index_de.md", 1, "file.name")]),
        ({"index.md": HEADER, "index-de.md": HEADER}, [("index-de.md", 1, "file.name")]),
        ({"index.md": HEADER, "index.DE.md": HEADER}, [("index.DE.md", 1, "file.name")]),
        ({"index.md": HEADER, "index.de-LU.md": HEADER}, [("index.de-LU.md", 1, "file.name")]),
        ({"index.md": HEADER, "index (de).md": HEADER}, [("index (de).md", 1, "file.name")]),
        ({"index.md": HEADER, "index.de.md.txt": HEADER}, [("index.de.md.txt", 1, "file.name")]),
        ({"index.md": HEADER, "index (1).md": HEADER}, [("index (1).md", 1, "file.unknown")]),
        ({"index.md": HEADER, "atelier.md": HEADER}, [("atelier.md", 1, "file.unknown")]),
        ({"index.md": HEADER, "index.pt.md": HEADER}, [("index.pt.md", 1, "file.language")]),
        ({"index.md": HEADER, "index.lu.md": HEADER}, [("index.lu.md", 1, "file.language")]),
        ({"index.md": HEADER, "INDEX.de.md": HEADER}, [("INDEX.de.md", 1, "file.name")]),
        ({"index.md": ""}, [("index.md", 1, "file.header")]),
        ({"index.md": "name: A\n"}, [("index.md", 1, "file.header")]),
        ({"index.md": "\n---\nname: A\n---\n"}, [("index.md", 1, "file.blank")]),
        ({"index.md": "---\nname: A\n"}, [("index.md", 3, "file.closing")]),
        ({"index.md": "---\nname: A\n\nUn texte.\n"}, [("index.md", 3, "file.closing")]),
        ({"index.md": "---\nname: A\n\nUn.\n\n---\n\nDeux.\n"}, [("index.md", 3, "file.closing")]),
        ({"index.md": "---\nname: A\n----\nUn.\n"}, [("index.md", 3, "file.fence")]),
        ({"index.md": "---\nname: A\n\n ---\nUn.\n"}, [("index.md", 4, "file.fence")]),
        ({"index.md": "—\nname: A\n---\nUn.\n"}, [("index.md", 1, "file.fence")]),
        ({"index.md": "----\nname: A\n——\nUn.\n"}, [("index.md", 1, "file.fence"), ("index.md", 3, "file.fence")]),
        ({"index.md": "name: A\n---\nUn.\n"}, [("index.md", 1, "file.header")]),
        (
            {"index.md": "name: A\nkind @x\nc:d\n\nUn.\n"},
            [("index.md", 1, "file.header"), ("index.md", 2, "yaml.colon"), ("index.md", 3, "yaml.colon")],
        ),
        ({"index.md": b"---\nname: A\nx: M\xfcller\n---\n"}, [("index.md", 3, "file.encoding")]),
        ({"index.md": HEADER.encode("utf-16")}, [("index.md", 1, "file.encoding")]),
        ({"index.md": HEADER.encode("utf-16-le")}, [("index.md", 1, "file.header")]),
        ({"index.md": b"---\nname: \xed\xa0\x80\n---\n"}, [("index.md", 2, "file.encoding")]),
        ({"index.md": HEADER + "x" * 400_001}, [("index.md", 1, "file.large")]),
        ({"index.md": "---\nbody: un\n---\ndeux\n"}, [("index.md", 2, "body.twice")]),
        (
            {"index.md": "---\na: [\n---\n", "index.de.md": "---\nb: *x\n---\n"},
            [("index.md", 2, "yaml.bracket"), ("index.de.md", 2, "yaml.sign")],
        ),
    ],
    ids=lambda value: ", ".join(value) if isinstance(value, dict) else "",
)
def test_what_does_not_belong_is_refused_by_name_and_line(
    tmp_path: Path, files: dict[str, str | bytes], problems: list[tuple[str, int, str]]
) -> None:
    (tmp_path / "good").mkdir()
    assert told(read(tmp_path, files)) == problems


@pytest.mark.parametrize("name", ["index.md", "portrait.jpg", "index.de.md"])
def test_a_link_is_never_followed(tmp_path: Path, name: str) -> None:
    (tmp_path / "outside").write_text(HEADER, encoding="utf-8")
    folder = write(tmp_path / "good", {} if name == "index.md" else {"index.md": HEADER})
    folder.mkdir(exist_ok=True)
    (folder / name).symlink_to("../outside")
    found = source.read_folder(folder, path="members/good", languages=SETTINGS.languages)
    assert (name, 1, "file.kind") in told(found)
    assert found.pictures == frozenset()
    assert len(found.texts) == (name != "index.md")


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir], ids=["a pipe", "a folder"])
def test_what_only_looks_like_a_file_is_not_opened(tmp_path: Path, make: object) -> None:
    folder = write(tmp_path / "good", {})
    folder.mkdir()
    assert callable(make)
    make(folder / "index.md")
    found = source.read_folder(folder, path="members/good", languages=SETTINGS.languages)
    assert told(found) == [("index.md", 1, "file.kind"), ("", 1, "file.missing")]


def test_the_body_begins_where_its_first_words_stand(tmp_path: Path) -> None:
    found = read(tmp_path, {"index.md": HEADER + "\n\nUn.\n\n---\n\nDeux.\n\n"})
    assert found.texts[0].data["body"] == "Un.\n\n---\n\nDeux."
    assert found.texts[0].marks["body",] == Mark("members/good/index.md", 6)


def test_without_a_readable_main_file_nothing_is_said_of_what_it_lacks(tmp_path: Path) -> None:
    found = read(tmp_path, {"index.md": "---\nhello\n---\n", "index.de.md": HEADER})
    assert found.texts == []


def test_an_unreadable_translation_leaves_the_others(tmp_path: Path) -> None:
    found = read(tmp_path, {"index.md": HEADER, "index.de.md": "---\nhello\n---\n", "index.en.md": HEADER})
    assert [text.lang for text in found.texts] == ["fr", "en"]


def test_the_pictures_of_a_folder_are_known_by_name(tmp_path: Path) -> None:
    found = read(tmp_path, {"index.md": HEADER, "a.jpg": b"", "B.PNG": b"", "c.webp": b"", "d.avif": b""})
    assert found.pictures == {"a.jpg", "B.PNG", "c.webp", "d.avif"}


def test_a_flat_record_is_a_file_and_no_link(tmp_path: Path) -> None:
    write(tmp_path, {"a.yaml": "title: A\n"})
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    languages = SETTINGS.languages
    assert source.read_file(tmp_path / "a.yaml", path="a.yaml", languages=languages).texts[0].data == {"title": "A"}
    assert [p.code for p in source.read_file(tmp_path / "b.yaml", path="b.yaml", languages=languages).problems] == [
        "file.kind"
    ]


@pytest.mark.parametrize("name", ["a.jpg", "a.jpeg", "A.JPG", "IMG_1.Jpeg", "a.png", "a.webp", "a.AVIF"])
def test_the_ending_of_a_picture_may_be_small_or_in_capitals(tmp_path: Path, name: str) -> None:
    found = read(tmp_path, {"index.md": HEADER, name: b"x"})
    assert told(found) == []
    assert found.pictures == {name}


def test_a_jpeg_of_another_ending_is_told_its_new_name(tmp_path: Path) -> None:
    [problem] = read(tmp_path, {"index.md": HEADER, "Photo_1.JFIF": b"x"}).problems
    assert problem.details == {"found": "Photo_1.JFIF", "way": "Photo_1.jpg"}


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("index.lu.md", "(did you mean “index.lb.md”?)"),
        ("index.ger.md", "(did you mean “index.de.md”?)"),
        ("index.uk.md", "(did you mean “index.en.md”?)"),
        ("index.pt.md", "“pt”; it has fr, de, en, lb"),
        ("index_de.md", "must be called index.de.md;"),
        ("Index.md", "must be called index.md;"),
        ("index.fr.md.txt", "must be called index.md;"),
        ("index_lu.md", "must be called index.lb.md;"),
    ],
)
def test_a_name_that_is_nearly_right_is_told_with_the_right_one(tmp_path: Path, name: str, way: str) -> None:
    others = {} if "be called index.md" in way else {"index.md": HEADER}
    [problem] = read(tmp_path, {**others, name: HEADER}).problems
    assert way in problem.sentence("en")


LITTER = (
    *(".DS_Store", "._index.md", "Thumbs.db", "desktop.ini", "Desktop.ini", ".directory", ".gitkeep", "__MACOSX/x"),
    *("index.md~", "#index.md#", ".index.md.swp", ".index.md.swo", "index.md.orig", "index.md.bak", "a.jpg.tmp"),
    *("~$index.docx", ".~lock.index.odt#", ".nfs000001", ".Trashes/501/x", "index.de.md.rej"),
)


@pytest.mark.parametrize("name", LITTER)
def test_what_systems_and_editors_leave_behind_is_passed_over_wherever_it_lies(tmp_path: Path, name: str) -> None:
    folders = ("", "members/", "members/good/", "vocabulary/", "figures/")
    found, problems = small_read(small(tmp_path, {f"{folder}{name}": b"\x00" for folder in folders}))
    assert [p for p in problems if p.level == "error"] == []
    assert len(found.records) == len([path for path in SMALL if path.split("/")[0] != "vocabulary"]) - 1


def test_the_lock_of_an_editor_is_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    folder = write(tmp_path / "good", {"index.md": HEADER})
    (folder / ".#index.md").symlink_to("me@here.1234")
    assert source.read_folder(folder, path="members/good", languages=SETTINGS.languages).problems == []


@pytest.mark.parametrize("name", ["notes.txt", ".htaccess", ".env", "swp", "index.md.zip", ".index.md"])
def test_what_nobody_leaves_behind_unawares_is_refused(tmp_path: Path, name: str) -> None:
    assert told(read(tmp_path, {"index.md": HEADER, name: b"x"})) == [(name, 1, "file.unknown")]

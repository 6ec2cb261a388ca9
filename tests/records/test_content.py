"""Reading a content folder: every file is looked at, one bad record never stops the others."""

import os
from pathlib import Path

import pytest

from showcase.schema.kinds import KINDS
from tests.small import LEAST, SMALL, read, small

GOOD = {tuple(path.removesuffix(".yaml").split("/")[:2]) for path in SMALL} - {
    ("vocabulary", name) for name in ("disciplines", "trades", "audiences", "communes", "cantons", "languages")
}
BAD: dict[str, str | bytes] = {
    "empty": "",
    "binary": bytes(range(256)),
    "latin-1": "---\nname: Müller\n---\n".encode("latin-1"),
    "no end": "---\nname: A\n",
    "yaml": "---\nname: [\n---\n",
    "deep": "---\nname: " + "[" * 100_000 + "\n---\n",
    "list": "---\n- a\n---\n",
    "unknown keys": "---\n" + "".join(f"k{n}: x\n" for n in range(2000)) + "---\n",
    "huge": b"x" * 1_000_000,
    "markdown": f"---\n{LEAST['members']}---\n\n" + "> " * 7_000,
    "hidden characters": "---\nname: A\n---\n\n\u202e",
}


def test_the_small_content_is_valid_to_the_last_line(tmp_path: Path) -> None:
    found, problems = read(small(tmp_path))
    assert problems == ()
    assert {(entry.kind, entry.slug) for entry in found.records} == GOOD


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if not KINDS[kind].flat])
def test_one_bad_record_never_stops_the_others(tmp_path: Path, kind: str, name: str) -> None:
    found, problems = read(small(tmp_path, {f"{kind}/bad/index.md": BAD[name]}))
    assert {(entry.kind, entry.slug) for entry in found.records} == GOOD
    assert {problem.path for problem in problems} == {f"content/{kind}/bad/index.md"}
    assert all(problem.line >= 1 for problem in problems)
    assert all(problem.code != "internal" for problem in problems)


@pytest.mark.parametrize("text", ["", "title: [\n", "- a\n", b"\xff\xfe", "title: A\nunit: x\n"])
def test_one_bad_figure_never_stops_the_others(tmp_path: Path, text: str | bytes) -> None:
    found, problems = read(small(tmp_path, {"figures/bad.yaml": text}))
    assert {(entry.kind, entry.slug) for entry in found.records} == GOOD
    assert {problem.path for problem in problems} == {"content/figures/bad.yaml"}


@pytest.mark.parametrize(
    "text", ["", "craft: [\n", "- a\n", b"\xff\xfe", "craft: x\n", "craft: {}\n", "Été:\n  label: x\n"]
)
def test_a_bad_vocabulary_never_stops_the_records(tmp_path: Path, text: str | bytes) -> None:
    found, problems = read(small(tmp_path, {"vocabulary/audiences.yaml": text}))
    assert {(entry.kind, entry.slug) for entry in found.records} == GOOD
    assert all(problem.line >= 1 for problem in problems)


@pytest.mark.parametrize(
    ("path", "code", "way"),
    [
        ("members/evil.md", "folder.stray", "evil/index.md"),
        ("members/Été 2026.md", "folder.stray", "ete-2026/index.md"),
        ("members/.htaccess", "folder.stray", None),
        ("figures/sub/index.md", "folder.stray", "sub.yaml"),
        ("figures/notes.txt", "folder.stray", "notes-txt.yaml"),
        ("members/Été/index.md", "folder.name", "ete"),
        ("members/a_b/index.md", "folder.name", "a-b"),
        ("members/" + "x" * 81 + "/index.md", "folder.name", "x" * 80),
        ("members/con/index.md", "folder.name", "con-1"),
        ("members/🎨/index.md", "folder.name", "1"),
        ("members/discipline/index.md", "folder.reserved", None),
        ("members/sprache/index.md", "folder.reserved", None),
        ("events/2027/index.md", "folder.reserved", None),
        ("events/venue/index.md", "folder.reserved", None),
        ("opportunities/clos/index.md", "folder.reserved", None),
        ("pages/membres/index.md", "folder.reserved", None),
        ("pages/agenda/index.md", "folder.reserved", None),
        ("pages/de/index.md", "folder.reserved", None),
        ("members/search/index.md", "folder.reserved", None),
        ("members/page/index.md", "folder.reserved", None),
        ("venues/index/index.md", "folder.reserved", None),
        ("blog/x/index.md", "folder.unknown", None),
        (".git/config", "folder.unknown", None),
        ("index.html", "folder.unknown", None),
        ("vocabulary/colours.yaml", "vocabulary.unknown", None),
        ("vocabulary/sub/x.yaml", "vocabulary.unknown", None),
    ],
)
def test_what_has_no_place_is_refused_with_the_way_out(tmp_path: Path, path: str, code: str, way: str | None) -> None:
    found, problems = read(small(tmp_path, {path: "x"}))
    assert [problem.code for problem in problems] == [code]
    if way:
        assert problems[0].details["way"] == way
    assert {(entry.kind, entry.slug) for entry in found.records} == GOOD


@pytest.mark.parametrize(
    "place", ["members", "vocabulary", "members/linked", "figures/linked.yaml", "vocabulary/audiences.yaml"]
)
@pytest.mark.parametrize("there", [True, False], ids=["to something", "to nothing"])
def test_no_link_is_followed_anywhere(tmp_path: Path, place: str, there: bool) -> None:
    content = small(tmp_path / "content")
    outside = small(tmp_path / "outside")
    link = content / place
    if link.is_dir():
        link.rename(tmp_path / "moved")
    link.unlink(missing_ok=True)
    link.symlink_to(outside / place if there else tmp_path / "nowhere")
    (outside / "members/linked").mkdir()
    _, problems = read(content)
    assert [(p.path, p.code) for p in problems if p.code == "file.kind"] == [(f"content/{place}", "file.kind")]


def test_a_folder_name_that_is_no_text_is_told_in_letters(tmp_path: Path) -> None:
    content = small(tmp_path)
    (content / "members" / os.fsdecode(b"caf\xe9")).mkdir()
    _, [problem] = read(content)
    assert problem.sentence("en").encode("utf-8").startswith(b"content/members/caf\\udce9:1: ")


def test_a_picture_whose_name_is_no_text_is_told_in_letters(tmp_path: Path) -> None:
    content = small(tmp_path)
    (content / "members/good" / os.fsdecode(b"caf\xe9.png")).write_bytes(b"x")
    _, [problem] = read(content)
    assert problem.sentence("en").encode("utf-8").startswith(b"content/members/good/caf\\udce9.png:1: ")


def test_faults_in_header_words_pictures_and_folder_come_in_one_go(tmp_path: Path) -> None:
    text = "---\nname: A\nkind: robot\nportrait: {file: portrait.jpg, alt: x}\n---\n\n<b>x</b>\n"
    content = small(
        tmp_path, {"members/bad/index.md": text, "members/bad/portrait.jpg": "x", "members/bad/notes.txt": ""}
    )
    assert [(p.path.removeprefix("content/members/bad/"), p.line, p.code) for p in read(content)[1]] == [
        ("index.md", 2, "missing"),
        ("index.md", 2, "missing"),
        ("index.md", 3, "choice"),
        ("index.md", 7, "markdown.html"),
        ("notes.txt", 1, "file.unknown"),
        ("portrait.jpg", 1, "picture.broken"),
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_may_be_pure_yaml(tmp_path: Path, kind: str) -> None:
    path = f"{kind}/two.yaml" if KINDS[kind].flat else f"{kind}/two/index.yaml"
    found, problems = read(small(tmp_path, {path: LEAST[kind] + "body: |\n  Un *mot*.\n\n  <b>\n"}))
    assert {(p.path, p.line, p.code) for p in problems if p.code != "consent.missing"} == {
        (f"content/{path}", len(LEAST[kind].splitlines()) + 4, "markdown.html")
    }
    assert (kind, "two") in {(entry.kind, entry.slug) for entry in found.records}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_fault_that_nobody_foresaw_stays_with_its_record(tmp_path: Path) -> None:
    content = small(tmp_path)
    (content / "members/good/index.md").chmod(0)
    found, problems = read(content)
    assert [(p.path, p.code) for p in problems] == [("content/members/good", "internal")]
    assert {(entry.kind, entry.slug) for entry in found.records} == GOOD - {("members", "good")}

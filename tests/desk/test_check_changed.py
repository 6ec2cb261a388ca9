"""`inv check --changed`: what a change is to blame for, and what stood there before, on real Git repositories."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from showcase.desk import check
from showcase.desk.changes import owners, scope
from showcase.records.problem import Problem
from tests.conftest import DAY, ROOT
from tests.projects import EXAMPLE
from tests.small import LEAST, SETTINGS, SMALL, write

OLD = f"---\n{LEAST['members']}founded: MMXIX\n---\n"  # what is wrong with it was wrong before
SOUND = f"---\n{LEAST['members']}consent: {{date: 2026-01-15, version: 1, scope: [profile]}}\n---\n"
Files = Mapping[str, "str | bytes | None"]


def git(folder: Path, *words: str) -> str:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@example", *words]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def change(folder: Path, files: Files) -> None:
    write(folder / "content", {path: data for path, data in files.items() if data is not None})
    for path in [path for path, data in files.items() if data is None]:
        (folder / "content" / path).unlink()
        if not any((folder / "content" / path).parent.iterdir()):
            (folder / "content" / path).parent.rmdir()  # Git keeps no empty folder


def project(folder: Path, before: Files, after: Files) -> Path:
    """A repository whose branch `base` holds `before` in addition to the small content, with `after` beyond it."""
    git(folder, "init", "--quiet", "--initial-branch=base")
    change(folder, {**SMALL, **before})
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=base")
    git(folder, "checkout", "--quiet", "-b", "work")
    change(folder, after)
    return folder


def told(folder: Path, *, annotations: bool = False) -> tuple[bool, list[str]]:
    out = io.StringIO()
    changed = scope.since(folder / "content", "base", "en")
    day = date.fromisoformat(DAY)
    sound = check.run(
        folder / "content", SETTINGS, lang="en", out=out, today=day, scope=changed, annotations=annotations
    )
    return sound, out.getvalue().splitlines()


def codes(lines: list[str]) -> list[str]:
    """Path, line and field of what was told."""
    return [found[0] for line in lines if (found := re.match(r"content/[^:]+:\d+: (?:[a-z_0-9.\[\]]+(?=: ))?", line))]


BEFORE: dict[str, str] = {"members/old/index.md": OLD, "members/two/index.md": SOUND}
SOUND_CHANGES: dict[str, Files] = {
    "a text": {"members/two/index.md": SOUND.replace("tagline: Des bols", "tagline: Des vases")},
    "a record more": {"members/three/index.md": SOUND},
    "a translation more": {"members/two/index.de.md": "---\ntagline: Schalen\n---\n"},
    "a record that nobody names less": {"members/two/index.md": None},
    "an event more": {"events/b/index.md": "---\ntitle: B\nkind: talk\nstart: 2026-12-10\nvenue: hall\n---\n"},
    "a term more": {"vocabulary/languages.yaml": SMALL["vocabulary/languages.yaml"] + "de:\n  label: Deutsch\n"},
    "nothing": {},
}
BAD_CHANGES: dict[str, tuple[Files, list[str]]] = {
    "a fault in the text that changes": (
        {"members/two/index.md": SOUND.replace("founded", "x") + "<b>x</b>", "members/two/index.de.md": "x"},
        ["content/members/two/index.de.md:1: "],
    ),
    "a fault in another file of the record that changes": (
        {"members/old/index.de.md": "---\ntagline: Schalen\n---\n"},
        ["content/members/old/index.md:6: founded"],
    ),
    "a record less that others name": (
        {"venues/hall/index.md": None},
        ["content/events/good/index.md:6: venue", "content/members/good/index.md:7: based_at"],
    ),
    "a term less that others name": (
        {"vocabulary/audiences.yaml": "adults:\n  label: Adultes\n"},
        ["content/events/good/index.md:9: audiences[1]"],
    ),
    "an address that is taken": (
        {"members/two/index.md": SOUND.replace("---\n", "---\nformer: [good]\n", 1)},
        ["content/members/two/index.md:2: former[1]"],
    ),
    "the address of an earlier record": (
        {"members/annette/index.md": SOUND},
        ["content/members/kept/index.md:2: former[1]"],
    ),
    "a folder without its text": (
        {"members/two/index.md": None, "members/two/index.de.md": "---\ntagline: x\n---\n"},
        [f"content/members/two/index.de.md:2: {field}" for field in ("disciplines", "kind", "name")],
    ),
}


@pytest.mark.parametrize("files", SOUND_CHANGES.values(), ids=SOUND_CHANGES)
def test_what_was_wrong_elsewhere_does_not_block(tmp_path: Path, files: Files) -> None:
    sound, lines = told(project(tmp_path, BEFORE, files))
    assert sound, lines
    assert codes(lines) == []
    assert "1 other problem(s) stood elsewhere before this change; ./site check tells them" in lines


@pytest.mark.parametrize("name", BAD_CHANGES)
def test_what_a_change_is_to_blame_for_blocks(tmp_path: Path, name: str) -> None:
    files, found = BAD_CHANGES[name]
    kept = {"members/kept/index.md": SOUND.replace("---\n", "---\nformer: [annette]\n", 1)}
    sound, lines = told(project(tmp_path, {**BEFORE, **kept}, files))
    assert not sound
    assert codes(lines) == found


def test_a_problem_that_is_mended_is_no_longer_told(tmp_path: Path) -> None:
    sound, lines = told(project(tmp_path, BEFORE, {"members/old/index.md": SOUND}))
    assert sound
    assert not any("elsewhere" in line for line in lines)


def test_a_change_that_is_committed_counts_like_one_that_is_not(tmp_path: Path) -> None:
    folder = project(tmp_path, BEFORE, {"venues/hall/index.md": None})
    before = told(folder)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=work")
    assert told(folder) == before


def test_what_the_base_did_since_is_no_change_of_the_work(tmp_path: Path) -> None:
    folder = project(tmp_path, BEFORE, {"members/two/index.de.md": "---\ntagline: Schalen\n---\n"})
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=work")
    git(folder, "checkout", "--quiet", "base")
    change(folder, {"members/good/index.md": OLD})
    git(folder, "commit", "--quiet", "--all", "--message=later")
    git(folder, "checkout", "--quiet", "work")
    assert told(folder)[0]


def test_where_the_program_changes_too_all_content_counts(tmp_path: Path) -> None:
    folder = project(tmp_path, BEFORE, {})
    (folder / "pelicanconf.py").write_text("", encoding="utf-8")
    assert told(folder)[0]  # a file beside the content, which Git does not know, is nobody's change
    git(folder, "add", "pelicanconf.py")
    sound, lines = told(folder)
    assert not sound
    assert codes(lines) == ["content/members/old/index.md:6: founded"]


def test_a_branch_that_is_not_there_is_told(tmp_path: Path) -> None:
    folder = project(tmp_path, {}, {})
    for name in ("nowhere", "--output=x", ""):
        with pytest.raises(SystemExit, match="is no commit that this work comes from"):
            scope.since(folder / "content", name, "en")
    with pytest.raises(SystemExit, match="is no commit"):
        scope.since(tmp_path.parent, "base", "en")


def test_links_and_programs_of_the_base_are_not_written_out(tmp_path: Path) -> None:
    folder = project(tmp_path, {}, {})
    (folder / "content/members/good/lien.jpg").symlink_to("/etc/passwd")
    (folder / "content/members/good/index.md").chmod(0o755)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=links")
    scope.Repository(folder=folder).export("HEAD", "content", tmp_path / "out")
    out = tmp_path / "out"
    assert not (out / "members/good/lien.jpg").is_symlink()
    assert not (out / "members/good/lien.jpg").exists()
    assert not os.access(out / "members/good/index.md", os.X_OK)
    assert (out / "members/good/index.md").read_bytes() == (folder / "content/members/good/index.md").read_bytes()


@pytest.mark.parametrize(
    ("languages", "lang"),
    [
        ("[lb, fr]", "lb"),
        ("[pt, de]", "de"),
        ("[pt]", "fr"),
        ("lb", "fr"),
        ("[{x: lb}]", "fr"),
        ("[../lb]", "fr"),
        ("[", "fr"),
    ],
)
def test_an_annotation_is_in_the_first_language_of_the_owner_that_the_site_speaks(
    tmp_path: Path, languages: str, lang: str
) -> None:
    write(tmp_path / "content", {"members/two/index.md": f"---\n{LEAST['members']}languages: {languages}\n---\n"})
    assert owners.language(tmp_path / "content", "content/members/two/index.md", "content", SETTINGS) == lang


@pytest.mark.parametrize("path", ["content/events/two/index.md", "content/members", "content/members/../x", "theme/x"])
def test_an_annotation_of_what_is_nobodys_is_in_the_first_language_of_the_site(tmp_path: Path, path: str) -> None:
    assert owners.language(tmp_path / "content", path, "content", SETTINGS) == "fr"


def told_in(lang: str) -> str:
    problem = Problem(path="", line=1, field="", code="year", details={"found": "MMXIX"})
    return problem.tell(lang)


def test_the_annotation_is_in_the_language_of_the_record_and_the_text_in_that_asked_for(tmp_path: Path) -> None:
    text = OLD.replace("founded", "languages: [lb]\nfounded")
    _, lines = told(project(tmp_path, {}, {"members/two/index.md": text}), annotations=True)
    assert lines[:2] == [
        "content/members/two/index.md:7: founded: “MMXIX” is not a year; write four digits, for example 2019",
        f"::error file=content/members/two/index.md,line=7::founded: {told_in('lb')}",
    ]


def test_the_command_tells_it(tmp_path: Path) -> None:
    folder = project(tmp_path, BEFORE, {})
    for file in (ROOT / "tasks.py", EXAMPLE.folder / "pelicanconf.py"):
        (folder / file.name).write_bytes(file.read_bytes())
    (folder / "showcase").symlink_to(ROOT / "showcase")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=program")
    git(folder, "checkout", "--quiet", "-b", "more")
    change(folder, SOUND_CHANGES["a text"])
    command = [sys.executable, "-m", "invoke", "--search-root", str(folder), "check", "--lang", "en", "--changed"]
    done = subprocess.run([*command, "work"], cwd=folder, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "1 other problem(s) stood elsewhere before this change; ./site check tells them",
        "21 records read: 0 error(s), 0 note(s).",
    ]

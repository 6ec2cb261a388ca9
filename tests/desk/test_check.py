"""`inv check`, run as people run it: what it writes, how it ends, and what it does without."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from showcase.desk.check import annotation
from showcase.records.problem import Problem
from tests.conftest import ROOT
from tests.projects import EXAMPLE
from tests.small import LEAST, SMALL, write

Ended = subprocess.CompletedProcess[str]
COUNT = sum(not path.startswith("vocabulary/") and ".de." not in path for path in SMALL)


def check(folder: Path, *options: str) -> Ended:
    command = [sys.executable, "-m", "invoke", "--search-root", str(folder), "check", *options]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


def project(folder: Path, files: dict[str, str | bytes] | None = None) -> Path:
    """The commands of this project, with the small content."""
    for file in (ROOT / "tasks.py", EXAMPLE.folder / "pelicanconf.py"):
        shutil.copy(file, folder)
    (folder / "showcase").symlink_to(ROOT / "showcase")
    write(folder / "content", {**SMALL, **(files or {})})
    return folder


def test_clean_content_is_told_in_one_line(tmp_path: Path) -> None:
    done = check(project(tmp_path), "--lang", "en")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{COUNT} records read: 0 error(s), 0 note(s).\n", "")


def test_an_error_is_told_with_path_and_line_and_ends_with_one(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"members/two/index.md": f"---\n{LEAST['members']}founded: MMXIX\n---\n"}
    done = check(project(tmp_path, files), "--lang", "en")
    assert done.returncode == 1
    assert done.stdout == (
        "content/members/two/index.md:6: founded: “MMXIX” is not a year; write four digits, for example 2019\n"
        f"{COUNT + 1} records read: 1 error(s), 0 note(s).\n"
    )


def test_a_note_is_told_and_stops_nothing(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"members/two/index.md": f"---\n{LEAST['members']}---\n"}
    done = check(project(tmp_path, files), "--lang", "en")
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "note: content/members/two/index.md:2: consent: without consent, this member has no page",
        f"{COUNT + 1} records read: 0 error(s), 1 note(s).",
    ]


def test_an_article_of_tomorrow_is_said_to_appear_then(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"news/{day}/index.md": f"---\ntitle: Neuf\ndate: {day}\n---\n" for day in ("2026-11-23", "2026-11-24")
    }
    done = check(project(tmp_path, files), "--lang", "en")
    assert done.returncode == 0
    assert done.stdout.splitlines()[:-1] == [
        (
            "note: content/news/2026-11-24/index.md:3: date: this article will appear on 2026-11-24; "
            "until then it is not on the site"
        )
    ]


@pytest.mark.parametrize(
    ("lang", "words"),
    [("fr", "fiches lues"), ("de", "gelesen"), ("lb", "gelies"), ("en", "read")],
)
def test_it_speaks_the_language_it_is_asked_for(tmp_path: Path, lang: str, words: str) -> None:
    said = check(project(tmp_path), "--lang", lang).stdout
    assert said.startswith(f"{COUNT} ")
    assert words in said


def test_annotations_stand_beside_their_line_on_the_forge(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "members/two/index.md": f'---\n{LEAST["members"]}size: "%0A::error::x\\r\\ny"\n---\n',
        "members/a,b:c/index.md": "",
    }
    done = check(project(tmp_path, files), "--lang", "en", "--annotations")
    commands = [line for line in done.stdout.splitlines() if line.startswith("::")]
    assert len(commands) == 2
    assert commands[0].startswith(
        "::error file=content/members/a%2Cb%3Ac,line=1::« a,b:c » ne peut pas être une adresse"
    )
    assert commands[1].startswith("::error file=content/members/two/index.md,line=6::size: « %250A::error::x\\r\\ny »")


@pytest.mark.parametrize(
    ("problem", "command"),
    [
        (
            Problem(path="a", line=3, field="", code="text.empty"),
            "::error file=a,line=3::the text is empty; write it, or delete the line",
        ),
        (
            Problem(path="a:b,c%d\ne", line=1, field="", code="party", details={"known": "member, partner, name"}),
            "::error file=a%3Ab%2Cc%25d%0Ae,line=1::say exactly one of these: member, partner, name",
        ),
        (
            Problem(
                path="a",
                line=1,
                field="x\n::warning::",
                code="party",
                details={"known": "member, partner"},
                level="note",
            ),
            "::warning file=a,line=1::x%0A::warning::: say exactly one of these: member, partner",
        ),
    ],
    ids=["plain", "a hostile path", "a hostile field"],
)
def test_nothing_in_a_problem_can_end_its_annotation(problem: Problem, command: str) -> None:
    assert annotation(problem, "en") == command


def test_it_runs_without_pelican_and_without_a_theme(tmp_path: Path) -> None:
    ask = (
        "import sys; from pathlib import Path; from showcase.desk import check, project;"
        "here = project.open_at(Path('.'));"
        "clean = check.run(here.content, here.settings, lang='en', out=sys.stdout);"
        "print(clean, [name for name in sys.modules if name.split('.')[0] in ('pelican', 'jinja2', 'babel')])"
    )
    folder = project(tmp_path)
    (folder / ".cache").mkdir()  # where catalogues are kept once Babel has compiled them
    first, again = (
        subprocess.run([sys.executable, "-c", ask], cwd=folder, capture_output=True, text=True) for _ in range(2)
    )
    assert (first.returncode, first.stderr) == (0, "")
    assert "pelican" not in first.stdout
    assert "jinja2" not in first.stdout
    assert (again.stderr, again.stdout.splitlines()[-1]) == ("", "True []")


def test_it_writes_nothing(tmp_path: Path) -> None:
    folder = project(tmp_path)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    check(folder)
    after = {
        path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    }
    assert after == before

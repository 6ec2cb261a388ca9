"""The database may be lost, damaged, foreign or old, and a build may be killed: the next output is right."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.engine import database
from showcase.records.problem import Refused
from showcase.records.wrong_setting import Hindered
from showcase.site import builder
from tests.cluster import FIRST_MEMBER, pelican
from tests.conftest import ROOT
from tests.small import write
from tests.twice import Twice, files, make


@pytest.fixture
def twice(few_built_twice: Twice) -> Twice:
    """One site for all tests: each leaves it right."""
    return few_built_twice


@pytest.fixture(scope="module")
def by_pelican(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site of one member that Pelican built; each test leaves it right."""
    folder = tmp_path_factory.mktemp("pelican")
    write(folder / "content", FIRST_MEMBER)
    done = pelican(folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "rendered" in done.stdout
    return folder


def _edit(twice: Twice) -> None:
    head = twice.site.records["members", "ana"].head
    head["tagline"] = "Bols" if head["tagline"] != "Bols" else "Vases"


def _truncated(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def _cut(file: Path) -> None:
    os.truncate(file, 100)


def _filled(byte: bytes, start: int) -> Callable[[Path], None]:
    def fill(file: Path) -> None:
        raw = file.read_bytes()
        file.write_bytes(raw[:start] + byte * (len(raw) - start))

    return fill


def _foreign(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as db:
        db.execute("CREATE TABLE output (path)")
    db.close()


def _of_another_format(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute(f"PRAGMA user_version = {builder._VERSION - 1}")
    db.close()


def _without_a_table(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("DROP TABLE dependency")
    db.close()


DAMAGES: dict[str, Callable[[Path], None]] = {
    "deleted": Path.unlink,
    "emptied": lambda file: os.truncate(file, 0),
    "cut in its header": _cut,
    "cut in half": _truncated,
    "zeros": _filled(b"\0", 0),
    "zeros behind the header": _filled(b"\0", 4096),
    "garbage": _filled(b"~", 0),
    "garbage behind the header": _filled(b"~", 4096),
    "garbage in its last page": lambda file: _filled(b"~", file.stat().st_size - 4096)(file),
    "foreign": _foreign,
    "of another format": _of_another_format,
    "without a table": _without_a_table,
}


# Like others, and tried in the long run only.
LIKE_OTHERS = {"cut in half", "zeros", "garbage", "garbage behind the header"}


@pytest.mark.parametrize(
    "damage", [pytest.param(one, marks=[pytest.mark.long] if one in LIKE_OTHERS else []) for one in DAMAGES]
)
def test_whatever_became_of_it_the_next_output_is_right(twice: Twice, damage: str) -> None:
    DAMAGES[damage](twice.notes)
    _edit(twice)
    assert twice.settle() == ""
    assert twice.settle() == ""


@pytest.mark.parametrize(
    "page", [pytest.param(page, marks=[pytest.mark.long] if page % 12 == 7 else []) for page in range(1, 40, 6)]
)
def test_wherever_it_is_damaged_the_next_output_is_right(twice: Twice, page: int) -> None:
    """Also where that shows only when something in it is asked for: garbage is never published."""
    raw = twice.notes.read_bytes()
    start = page * 4096 % len(raw)
    twice.notes.write_bytes(raw[:start] + b"~" * 4096 + raw[start + 4096 :])
    _edit(twice)
    assert twice.settle() == ""


def test_with_pelican_too_a_damaged_one_is_made_anew(by_pelican: Path) -> None:
    first = files(by_pelican / "output")
    _without_a_table(by_pelican / ".output.sqlite")
    done = pelican(by_pelican)
    assert (done.returncode, done.stderr) == (0, "")
    assert files(by_pelican / "output") == first


def test_a_build_leaves_no_log_that_the_next_would_read_through_first(
    by_pelican: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it by Pelican, and what changed; also by the command that goes without Pelican."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    assert _notes(by_pelican) == [".output.sqlite"]
    for word, by in (("bottles", ()), ("vases", ("-m", "showcase.site", "--settings", "conf.py"))):
        changed = {at: raw.replace("Blows glass", f"Blows {word}") for at, raw in FIRST_MEMBER.items()}
        write(by_pelican / "content", changed)
        done = pelican(by_pelican, *by)
        assert (done.returncode, done.stderr) == (0, "")
        assert "rendered" in done.stdout
        assert _notes(by_pelican) == [".output.sqlite"]


def _notes(folder: Path) -> list[str]:
    return [path.name for path in folder.glob(".output.sqlite*")]


def test_one_that_another_program_uses_is_neither_waited_for_without_end_nor_taken_for_damaged(
    twice: Twice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PATIENCE", 0.1)
    before = files(twice.output)
    _edit(twice)
    twice.write()
    other = sqlite3.connect(twice.notes, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Hindered, match=r"Another program has been building .*/output"):
        make(twice.names())
    assert files(twice.output) == before
    other.execute("ROLLBACK")
    other.close()
    _, report = make(twice.names())
    assert not report.whole
    assert twice.settle() == ""


def test_where_it_cannot_be_written_the_setting_is_told(twice: Twice) -> None:
    folder = Path("/sys/kernel") if os.geteuid() == 0 else twice.folder / "closed"
    if folder.is_relative_to(twice.folder):
        folder.mkdir(mode=0o555)
    elif not folder.is_dir():
        pytest.skip("this user may write anywhere")
    with pytest.raises(Hindered, match=r"^Nothing can be written beside .*/site: .*OUTPUT_PATH"):
        make({**twice.names(), "OUTPUT_PATH": str(folder / "site")})


def test_what_was_read_for_another_language_is_read_again_though_nothing_came_of_it(twice: Twice) -> None:
    """A first build that is refused leaves records behind; with other settings they are others."""
    usual = twice.site.names
    twice.site.names = dict(usual)
    shutil.rmtree(twice.output)
    twice.notes.unlink()
    spoilt = twice.folder / "content/news/online/index.md"
    good = spoilt.read_bytes()
    spoilt.write_bytes(b"---\ntitle: [\n---\n")
    with pytest.raises(Refused):
        make(twice.names())
    spoilt.write_bytes(good)
    twice.site.names["LANGUAGES"] = ("fr", "de", "en")
    assert twice.settle() == ""
    twice.site.names = usual
    assert twice.settle() == ""


# Ended where it writes, commits or exchanges, by a signal that nothing can catch.
KILLED = """
import os, signal, sys
from showcase.engine.scheduler import Run
from showcase.engine.staging import Staging
from showcase.site import direct
def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
places = {"writing": (Staging, "write"), "committing": (Run, "_commit"), "exchanging": (Staging, "exchange")}
setattr(*places[sys.argv[1]], die)
direct.run(eval(sys.argv[2]))
"""


def _kill(twice: Twice, where: str) -> None:
    twice.write()
    command = [sys.executable, "-c", KILLED, where, repr(twice.names())]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == -signal.SIGKILL, done.stderr


@pytest.mark.parametrize("where", ["writing", "committing", "exchanging"])
def test_a_build_that_is_killed_leaves_the_last_output_and_the_next_is_whole(twice: Twice, where: str) -> None:
    before = files(twice.output)
    _edit(twice)
    _kill(twice, where)
    assert files(twice.output) == before
    _, report = make(twice.names())
    assert bool(report.written) == (where != "exchanging")  # before which all was made, and noted
    assert files(twice.output) != before
    assert twice.settle() == ""


def test_a_first_build_that_is_killed_before_the_exchange_is_finished_by_the_next(twice: Twice) -> None:
    shutil.rmtree(twice.output)
    twice.notes.unlink()
    _kill(twice, "exchanging")
    assert not twice.output.exists()
    _, report = make(twice.names())
    assert report.written == ()
    assert twice.settle() == ""

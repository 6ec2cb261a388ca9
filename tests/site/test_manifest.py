"""The manifest may be lost, damaged, foreign or old, and a build may be killed: the next output is right."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from showcase.records.problem import Refused
from showcase.records.settings import WrongSetting
from showcase.site import environment, manifest
from tests.cluster import FIRST_MEMBER, NAMES, pelican
from tests.conftest import ROOT
from tests.edited import begun
from tests.small import write
from tests.twice import CompiledOnce, Twice, files, make


@pytest.fixture(autouse=True)
def _compiled_once() -> Iterator[None]:
    with patch.object(environment, "_Compiled", CompiledOnce):
        yield


@pytest.fixture
def twice(tmp_path: Path) -> Twice:
    made = Twice(tmp_path)
    made.site = begun()
    assert made.settle() == ""
    return made


def _edit(twice: Twice) -> None:
    twice.site.records["members", "ana"].head["tagline"] = "Autre chose"


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
        db.execute(f"PRAGMA user_version = {manifest.FORMAT - 1}")
    db.close()


def _without_a_table(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("DROP TABLE need")
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


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("edited", [False, True], ids=["same content", "edited"])
def test_whatever_became_of_it_the_next_output_is_right(twice: Twice, damage: str, edited: bool) -> None:
    DAMAGES[damage](twice.notes)
    if edited:
        _edit(twice)
    assert twice.settle() == ""
    assert twice.settle() == ""


@pytest.mark.parametrize("page", range(1, 40, 3))
def test_wherever_it_is_damaged_the_next_output_is_right(twice: Twice, page: int) -> None:
    """Also where that shows only when something in it is asked for: garbage is never published."""
    raw = twice.notes.read_bytes()
    start = page * 4096 % len(raw)
    twice.notes.write_bytes(raw[:start] + b"~" * 4096 + raw[start + 4096 :])
    _edit(twice)
    assert twice.settle() == ""


def test_with_pelican_too_a_damaged_one_is_made_anew(tmp_path: Path) -> None:
    write(tmp_path / "content", FIRST_MEMBER)
    assert pelican(tmp_path).returncode == 0
    first = files(tmp_path / "output")
    _without_a_table(tmp_path / ".output.sqlite")
    done = pelican(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert files(tmp_path / "output") == first


def test_where_it_cannot_be_written_the_setting_is_told(twice: Twice) -> None:
    folder = Path("/sys/kernel") if os.geteuid() == 0 else twice.folder / "closed"
    if folder.is_relative_to(twice.folder):
        folder.mkdir(mode=0o555)
    elif not folder.is_dir():
        pytest.skip("this user may write anywhere")
    with pytest.raises(WrongSetting, match=r"OUTPUT_PATH is .* cannot be written"):
        make({**twice.names(), "OUTPUT_PATH": str(folder / "site")})


def test_what_was_read_for_another_language_is_read_again_though_nothing_came_of_it(twice: Twice) -> None:
    """A first build that is refused leaves records behind; with other settings they are others."""
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
    twice.site.names["TIMEZONE"] = "Asia/Tokyo"
    assert twice.settle() == ""


# Killed where it writes, notes or switches, by a signal that nothing can catch.
KILLED = """
import os, runpy, signal, sys
from showcase.site import making, output
def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
place = {"writing": (making, "_write"), "noting": (making.Making, "_settle"), "switching": (output, "switch")}
setattr(*place[sys.argv[1]], die)
sys.argv = ["pelican", "--settings", "conf.py", "--fatal", "warnings"]
runpy.run_module("pelican", run_name="__main__")
"""


def _kill(folder: Path, where: str) -> None:
    command = [sys.executable, "-c", KILLED, where]
    done = subprocess.run(command, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True)
    assert done.returncode == -signal.SIGKILL


@pytest.mark.parametrize("where", ["writing", "noting", "switching"])
def test_a_build_that_is_killed_leaves_the_last_output_and_the_next_is_whole(tmp_path: Path, where: str) -> None:
    write(tmp_path / "content", FIRST_MEMBER)
    assert pelican(tmp_path).returncode == 0
    first = files(tmp_path / "output")
    edited = FIRST_MEMBER["members/ana/index.md"].replace("I blow glass", "I cut glass")
    write(tmp_path / "content", {"members/ana/index.md": edited})
    _kill(tmp_path, where)
    assert files(tmp_path / "output") == first
    done = pelican(tmp_path)
    assert done.returncode == 0, done.stderr
    assert ("Nothing to do" in done.stdout) == (where == "switching"), done.stdout  # all was made, and noted
    assert "I cut glass" in (tmp_path / "output/members/ana/index.html").read_text()
    found = files(tmp_path / "output")
    shutil.rmtree(tmp_path / "output")
    (tmp_path / ".output.sqlite").unlink()
    assert pelican(tmp_path).returncode == 0
    assert files(tmp_path / "output") == found


def test_a_first_build_that_is_killed_is_finished_by_the_next(tmp_path: Path) -> None:
    write(tmp_path / "content", FIRST_MEMBER)
    assert pelican(tmp_path, SITENAME=NAMES["SITENAME"]).returncode == 0
    wanted = files(tmp_path / "output")
    shutil.rmtree(tmp_path / "output")
    (tmp_path / ".output.sqlite").unlink()
    _kill(tmp_path, "switching")
    assert not (tmp_path / "output").exists()
    assert pelican(tmp_path).returncode == 0
    assert files(tmp_path / "output") == wanted

"""Where the disk is full the build says so, ends with an error, and leaves the site that was there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cluster import FIRST_MEMBER, configure
from tests.conftest import ROOT
from tests.small import write
from tests.twice import files

_DISK = 'mount -t tmpfs -o "size=$1" tmpfs disk && exec sh -e -c "$2"'
_BUILD = f"{sys.executable} -W error -m showcase.site --settings conf.py --output disk/output"


def _project(folder: Path) -> Path:
    write(folder / "content", FIRST_MEMBER)
    configure(folder)
    (folder / "disk").mkdir()
    return folder


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is built without a disk, to see how much room it takes."""
    folder = _project(tmp_path_factory.mktemp("wanted"))
    if _on_a_disk(folder, 1, "true").returncode:
        pytest.skip("this user may mount nothing, not even in a namespace of its own")
    known = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(_BUILD.split(), cwd=folder, env=known, check=True, capture_output=True)
    return folder / "disk"


@pytest.fixture
def folder(wanted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, in it a folder for a disk, and what is wanted there."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    shutil.copytree(wanted, tmp_path / "wanted")
    return _project(tmp_path)


def _on_a_disk(folder: Path, megabytes: float, script: str) -> subprocess.CompletedProcess[str]:
    """Run a script in the folder, where `disk` is one of so many megabytes. It is gone afterwards."""
    unshare = shutil.which("unshare") or "unshare"
    words = [unshare, "-r", "-m", "sh", "-c", _DISK, "sh", str(int(megabytes * 2**20)), script]
    return subprocess.run(words, cwd=folder, capture_output=True, text=True)


def _told(said: str) -> bool:
    words = ("Nothing can be written beside", "disk/output", "Make room", "OUTPUT_PATH", "The site could not be built")
    return all(word in said for word in words) and "Traceback" not in said and "A setting is wrong" not in said


@pytest.mark.parametrize("part", [0.02, pytest.param(0.3, marks=pytest.mark.long), 0.8])
def test_a_first_build_says_that_there_is_no_room_and_leaves_nothing_half_made(folder: Path, part: float) -> None:
    wanted = sum(path.stat().st_size for path in (folder / "wanted").rglob("*") if path.is_file())
    done = _on_a_disk(folder, part * wanted / 2**20, f"{_BUILD} || ls -A disk")
    assert _told(done.stderr), done.stderr
    assert "rendered" not in done.stdout
    assert {name.split("-")[0] for name in done.stdout.split()} == {".output.sqlite"}


def test_where_encoded_pictures_find_no_room_their_folder_is_named(folder: Path) -> None:
    configure(folder, SHARE_CARDS=True, SHOWCASE_CACHE="disk/cache")
    done = _on_a_disk(folder, 0.02, f"! {_BUILD.replace('disk/output', 'roomy/output')} && ls -A roomy")
    assert done.returncode == 0, done.stderr
    told = ("Nothing can be written into disk/cache/pictures", "Make room", "SHOWCASE_CACHE", "could not be built")
    assert [words for words in told if words not in done.stderr] == []
    assert "Traceback" not in done.stderr
    assert done.stdout.split() == [".output.sqlite"]


def test_a_later_build_leaves_the_site_that_was_there_and_goes_on_when_there_is_room(folder: Path) -> None:
    (folder / "edited").mkdir()
    edited = {at: raw.replace("Blows glass", "Blows bottles" + " and vases" * 9) for at, raw in FIRST_MEMBER.items()}
    write(folder / "edited", edited)
    script = f"""
        {_BUILD} > first
        head -c 99M /dev/zero > disk/filler || true
        cp -r edited/* content
        ! {_BUILD} 2> said
        cp -r disk/output left
        rm disk/filler
        {_BUILD}
        cp -r disk/output later
        """
    done = _on_a_disk(folder, 30, script)
    assert done.returncode == 0, done.stdout + done.stderr
    assert _told((folder / "said").read_text()), (folder / "said").read_text()
    assert files(folder / "left") == files(folder / "wanted/output")
    assert "Blows bottles" in (folder / "later/members/ana/index.html").read_text()

"""The output is there whole: the new one or the old one, whatever happens in between."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from showcase.site import output
from tests.conftest import DAY, ROOT


def filled(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text)
    return folder


def test_a_first_build_becomes_the_output(tmp_path: Path) -> None:
    target = tmp_path / "output"
    staging = output.beside(target)
    (staging / "index.html").write_text("new")
    output.switch(staging, target)
    assert (target / "index.html").read_text() == "new"
    assert [item.name for item in tmp_path.iterdir()] == ["output"]


def test_a_page_that_is_gone_goes_with_the_old_output(tmp_path: Path) -> None:
    target = filled(tmp_path / "output", old="old", index="old")
    staging = output.beside(target)
    (staging / "index").write_text("new")
    output.switch(staging, target)
    assert {item.name: item.read_text() for item in target.iterdir()} == {"index": "new"}
    assert [item.name for item in tmp_path.iterdir()] == ["output"]


def test_where_two_folders_cannot_be_exchanged_they_are_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "_exchange", lambda *_: False)
    target = filled(tmp_path / "output", index="old")
    staging = output.beside(target)
    (staging / "index").write_text("new")
    output.switch(staging, target)
    assert (target / "index").read_text() == "new"
    assert [item.name for item in tmp_path.iterdir()] == ["output"]


def test_what_an_interrupted_build_left_is_not_built_upon(tmp_path: Path) -> None:
    target = tmp_path / "output"
    (output.beside(target) / "half").write_text("a page")
    assert list(output.beside(target).iterdir()) == []


def test_a_killed_build_leaves_the_last_good_output(tmp_path: Path) -> None:
    target = filled(tmp_path / "output", **{"index": "the last good one", output.SIGN: "of an earlier build"})
    command = [sys.executable, "-m", "pelican", "--settings", "pelicanconf.py", "--output", str(target)]
    running = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "SITE_DATE": DAY},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    staging = tmp_path / ".output.new"
    while running.poll() is None and not any(staging.glob("**/*.html")):
        time.sleep(0.01)
    assert running.poll() is None, "the build ended before it could be killed"
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    assert (target / "index").read_text() == "the last good one"

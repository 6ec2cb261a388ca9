"""The output is there whole: the new one or the old one, whatever happens in between."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from showcase.records.wrong_setting import Hindered, WrongSetting
from showcase.site import output
from tests.conftest import ROOT, SETTINGS
from tests.serving import until


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
    assert output.switch(staging, target)
    assert {item.name: item.read_text() for item in target.iterdir()} == {"index": "new"}
    output.unspare(target)
    assert [item.name for item in tmp_path.iterdir()] == ["output"]


def test_where_two_folders_cannot_be_exchanged_they_are_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output.sys, "platform", "darwin")
    target = filled(tmp_path / "output", index="old")
    staging = output.beside(target)
    (staging / "index").write_text("new")
    assert output.switch(staging, target)
    assert (target / "index").read_text() == "new"
    output.unspare(target)
    assert [item.name for item in tmp_path.iterdir()] == ["output"]


def test_what_an_interrupted_build_left_is_not_built_upon(tmp_path: Path) -> None:
    target = tmp_path / "output"
    (output.beside(target) / "half").write_text("a page")
    assert list(output.beside(target).iterdir()) == []


@pytest.mark.parametrize("place", ["content", "content/members", "content/new", "", ".."])
def test_an_output_that_would_destroy_what_it_is_made_of_is_refused(tmp_path: Path, place: str) -> None:
    content = filled(tmp_path / "project" / "content" / "members", index="a member").parent
    with pytest.raises(WrongSetting, match="name a folder for the output alone"):
        output.place(tmp_path / "project" / place, [content])
    assert (content / "members" / "index").read_text() == "a member"


def test_a_folder_that_holds_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongSetting, match="something else than an earlier output"):
        output.place(filled(tmp_path / "letters", letter="a letter"), [])
    (tmp_path / "file").write_text("a file")
    with pytest.raises(WrongSetting, match="something else"):
        output.place(tmp_path / "file", [])


def test_a_folder_that_is_empty_or_an_earlier_output_is_taken(tmp_path: Path) -> None:
    assert output.place(filled(tmp_path / "empty"), []) == tmp_path / "empty"
    earlier = filled(tmp_path / "output", **{output.SIGN: "", "index.html": ""})
    assert output.place(earlier, [tmp_path / "content"]) == earlier


def test_a_link_stays_and_the_folder_behind_it_is_replaced(tmp_path: Path) -> None:
    real = filled(tmp_path / "www" / "site", **{output.SIGN: "old"})
    link = tmp_path / "output"
    link.symlink_to(real)
    target = output.place(link, [])
    staging = output.beside(target)
    (staging / output.SIGN).write_text("new")
    output.switch(staging, target)
    assert link.is_symlink()
    assert (link / output.SIGN).read_text() == "new"


def test_where_another_file_system_begins_nothing_can_be_exchanged() -> None:
    with pytest.raises(WrongSetting, match="another file system begins there"):
        output.place(Path("/"), [])


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Hindered, match="Nothing can be written beside"):
        output.beside(tmp_path / "file" / "output")


def test_a_killed_build_leaves_the_last_good_output(tmp_path: Path) -> None:
    target = filled(tmp_path / "output", **{"index": "the last good one", output.SIGN: "of an earlier build"})
    command = [sys.executable, "-m", "pelican", "--settings", SETTINGS, "--output", str(target)]
    running = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    staging = tmp_path / ".output.new"
    until(lambda: running.poll() is not None or any(staging.glob("**/*.html")), lambda: "nothing is written")
    assert running.poll() is None, "the build ended before it could be killed"
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    assert (target / "index").read_text() == "the last good one"

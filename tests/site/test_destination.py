"""The output is there whole: the new one or the old one; and nothing else is ever put in its place."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from showcase.engine.staging import Staging
from showcase.pages.files.sitemaps import SIGN
from showcase.records.wrong_setting import Hindered, WrongSetting
from showcase.site import destination
from tests.conftest import ROOT, SETTINGS
from tests.serving import until


def filled(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text)
    return folder


@pytest.mark.parametrize("place", ["content", "content/members", "content/new", "", ".."])
def test_an_output_that_would_destroy_what_it_is_made_of_is_refused(tmp_path: Path, place: str) -> None:
    content = filled(tmp_path / "project" / "content" / "members", index="a member").parent
    with pytest.raises(WrongSetting, match="name a folder for the output alone"):
        destination.place(tmp_path / "project" / place, [content])
    assert (content / "members" / "index").read_text() == "a member"


def test_a_folder_that_holds_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongSetting, match="something else than an earlier output"):
        destination.place(filled(tmp_path / "letters", letter="a letter"), [])
    (tmp_path / "file").write_text("a file")
    with pytest.raises(WrongSetting, match="something else"):
        destination.place(tmp_path / "file", [])


def test_a_folder_that_is_empty_or_an_earlier_output_is_taken(tmp_path: Path) -> None:
    assert destination.place(filled(tmp_path / "empty"), []) == tmp_path / "empty"
    earlier = filled(tmp_path / "output", **{SIGN: "", "index.html": ""})
    assert destination.place(earlier, [tmp_path / "content"]) == earlier


def test_a_link_stays_and_the_folder_behind_it_is_replaced(tmp_path: Path) -> None:
    real = filled(tmp_path / "www" / "site", **{SIGN: "old"})
    link = tmp_path / "output"
    link.symlink_to(real)
    target = destination.place(link, [])
    staging = Staging(target).empty()
    (staging / SIGN).write_text("new")
    Staging(target).exchange()
    assert link.is_symlink()
    assert (link / SIGN).read_text() == "new"


def test_where_another_file_system_begins_nothing_can_be_exchanged() -> None:
    with pytest.raises(WrongSetting, match="another file system begins there"):
        destination.place(Path("/"), [])


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    target = tmp_path / "file" / "output"
    (tmp_path / "file").write_text("")
    with pytest.raises(Hindered, match="Nothing can be written beside"), destination.in_words(target):
        Staging(target).empty()


def test_a_killed_build_leaves_the_last_good_output(tmp_path: Path) -> None:
    target = filled(tmp_path / "output", **{"index": "the last good one", SIGN: "of an earlier build"})
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

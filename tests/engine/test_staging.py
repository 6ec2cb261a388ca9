"""The output is there whole: the new one or the old one, whatever happens in between."""

from pathlib import Path

import pytest

from showcase.engine import staging as staging_module
from showcase.engine.database import Unwritable
from showcase.engine.staging import Staging


def filled(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text)
    return folder


def test_a_first_build_becomes_the_output(tmp_path: Path) -> None:
    target = tmp_path / "output"
    staging = Staging(target).empty()
    (staging / "index.html").write_text("new")
    Staging(target).exchange()
    assert (target / "index.html").read_text() == "new"
    assert [item.name for item in tmp_path.iterdir()] == ["output"]


def test_a_page_that_is_gone_goes_with_the_old_output(tmp_path: Path) -> None:
    target = filled(tmp_path / "output", old="old", index="old")
    staging = Staging(target).empty()
    (staging / "index").write_text("new")
    assert Staging(target).exchange()
    assert {item.name: item.read_text() for item in target.iterdir()} == {"index": "new"}
    Staging(target).drop_previous()
    assert [item.name for item in tmp_path.iterdir()] == ["output"]


def test_where_two_folders_cannot_be_exchanged_they_are_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staging_module.sys, "platform", "darwin")
    target = filled(tmp_path / "output", index="old")
    staging = Staging(target).empty()
    (staging / "index").write_text("new")
    assert Staging(target).exchange()
    assert (target / "index").read_text() == "new"
    Staging(target).drop_previous()
    assert [item.name for item in tmp_path.iterdir()] == ["output"]


def test_what_an_interrupted_build_left_is_not_built_upon(tmp_path: Path) -> None:
    target = tmp_path / "output"
    (Staging(target).empty() / "half").write_text("a page")
    assert list(Staging(target).empty().iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Unwritable, match="Not a directory"):
        Staging(tmp_path / "file" / "output").empty()

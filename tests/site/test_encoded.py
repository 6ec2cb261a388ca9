"""What was damaged in the folder of encoded pictures is encoded again, and is never published."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.site.encoded import Encoded, keep
from tests.edited import begun
from tests.twice import Twice, files, make

RAW = bytes(range(256)) * 20
DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda _: b"",
    "cut": lambda raw: raw[: len(raw) // 2],
    "half of it zeros": lambda raw: raw[: len(raw) // 2] + bytes(len(raw) - len(raw) // 2),
    "a bit turned": lambda raw: raw[:-9] + bytes([raw[-9] ^ 1]) + raw[-8:],
    "another": lambda _: b"GIF89a",
}


@pytest.fixture
def twice(built_twice: Twice) -> Twice:
    """A site as it is at first, built."""
    built_twice.site = begun()
    assert built_twice.settle() == ""
    return built_twice


def encoded(twice: Twice) -> list[Path]:
    return sorted((twice.folder / "cache" / "pictures").iterdir())


def test_what_was_kept_is_there_by_its_key(tmp_path: Path) -> None:
    keep(tmp_path / "new", "ab-320.avif", RAW)
    file = Encoded(folder=tmp_path / "new").file("ab-320.avif")
    assert file is not None
    assert file.read_bytes() == RAW
    assert Encoded(folder=tmp_path / "new").file("ab-640.avif") is None
    assert Encoded(folder=tmp_path / "none").file("ab-320.avif") is None


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_was_damaged_is_not_there(tmp_path: Path, damage: str) -> None:
    keep(tmp_path, "ab-320.avif", RAW)
    [file] = tmp_path.iterdir()
    file.write_bytes(DAMAGE[damage](RAW))
    assert Encoded(folder=tmp_path).file("ab-320.avif") is None
    keep(tmp_path, "ab-320.avif", RAW)
    mended = Encoded(folder=tmp_path).file("ab-320.avif")
    assert mended is not None
    assert mended.read_bytes() == RAW


def test_a_file_that_could_not_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / f".ab.avif.{os.getpid()}").mkdir()
    with pytest.raises(IsADirectoryError):
        keep(tmp_path, "ab.avif", RAW)
    assert Encoded(folder=tmp_path).file("ab.avif") is None


@pytest.mark.parametrize("damage", ["emptied", "half of it zeros"])
def test_a_damaged_file_is_encoded_again_before_it_is_published(twice: Twice, damage: str) -> None:
    before, kept = files(twice.output), {file: file.read_bytes() for file in encoded(twice)}
    assert kept
    for file, raw in kept.items():
        file.unlink()  # that of the output is the same file, and stays
        file.write_bytes(DAMAGE[damage](raw))
    twice.notes.unlink()  # all is made anew
    _, report = make(twice.names())
    assert report.encoded == len(kept)
    assert files(twice.output) == before
    assert {file: file.read_bytes() for file in encoded(twice)} == kept


@pytest.mark.parametrize("damage", ["emptied", "half of it zeros"])
def test_a_picture_that_was_damaged_in_the_output_and_in_the_folder_is_mended_by_the_next_build(
    twice: Twice, damage: str
) -> None:
    before = files(twice.output)
    shown = sorted(path for path in before if path.startswith("media/members/"))
    for path in shown:
        file = twice.output / path
        same = [other for other in encoded(twice) if other.samefile(file)]
        assert same, "an output that shares nothing with the folder shows less"
        file.write_bytes(DAMAGE[damage](before[path]))  # in place, as a file system loses it
    _, report = make(twice.names())
    assert set(report.written) == set(shown)
    assert files(twice.output) == before


def test_what_is_shown_already_is_not_encoded_again_where_the_folder_is_lost(twice: Twice) -> None:
    for file in encoded(twice):
        file.unlink()
    twice.site.records["members", "ana"].head["tagline"] = "Autre"
    twice.write()
    _, report = make(twice.names())
    assert report.written
    assert report.encoded == 0

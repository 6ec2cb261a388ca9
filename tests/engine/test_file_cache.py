"""A file of the cache is there whole, or as if it had never been made."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.engine.database import Unwritable
from showcase.engine.file_cache import FileCache, store

RAW = bytes(range(256)) * 20
DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda _: b"",
    "cut": lambda raw: raw[: len(raw) // 2],
    "half of it zeros": lambda raw: raw[: len(raw) // 2] + bytes(len(raw) - len(raw) // 2),
    "a bit turned": lambda raw: raw[:-9] + bytes([raw[-9] ^ 1]) + raw[-8:],
    "another": lambda _: b"GIF89a",
}


def test_what_was_kept_is_there_by_its_key(tmp_path: Path) -> None:
    store(tmp_path / "new", "ab-320.avif", RAW)
    file = FileCache(folder=tmp_path / "new").file("ab-320.avif")
    assert file is not None
    assert file.read_bytes() == RAW
    assert FileCache(folder=tmp_path / "new").file("ab-640.avif") is None
    assert FileCache(folder=tmp_path / "none").file("ab-320.avif") is None


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_was_damaged_is_not_there(tmp_path: Path, damage: str) -> None:
    store(tmp_path, "ab-320.avif", RAW)
    [file] = tmp_path.iterdir()
    file.write_bytes(DAMAGE[damage](RAW))
    assert FileCache(folder=tmp_path).file("ab-320.avif") is None
    store(tmp_path, "ab-320.avif", RAW)
    mended = FileCache(folder=tmp_path).file("ab-320.avif")
    assert mended is not None
    assert mended.read_bytes() == RAW


def test_a_file_that_could_not_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / f".ab.avif.{os.getpid()}").mkdir()
    with pytest.raises(Unwritable, match="Is a directory"):
        store(tmp_path, "ab.avif", RAW)
    assert FileCache(folder=tmp_path).file("ab.avif") is None

"""Encoded pictures are taken from the cache where they are whole; what was damaged is encoded again."""

from pathlib import Path

import pytest

from tests.edited import few
from tests.engine.test_file_cache import DAMAGE
from tests.twice import Twice, files, make


@pytest.fixture
def twice(few_built_twice: Twice) -> Twice:
    """A site as it is at first, built."""
    few_built_twice.site = few()
    assert few_built_twice.settle() == ""
    return few_built_twice


def encoded(twice: Twice) -> list[Path]:
    return sorted((twice.folder / "cache" / "pictures").iterdir())


@pytest.mark.parametrize("damage", ["emptied", "half of it zeros"])
def test_a_damaged_file_is_encoded_again_before_it_is_published(twice: Twice, damage: str) -> None:
    before, kept = files(twice.output), {file: file.read_bytes() for file in encoded(twice)}
    assert kept
    for file, raw in kept.items():
        file.unlink()  # that of the output is the same file, and stays
        file.write_bytes(DAMAGE[damage](raw))
    twice.notes.unlink()  # all is made anew
    _, report = make(twice.names())
    assert report.made == len(kept)
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
    assert report.made == 0

"""The version of a record changes with its texts, and with nothing else."""

from itertools import combinations
from pathlib import Path

import pytest

from showcase.records import version
from showcase.records.text_file import MOST_BYTES
from tests.projects import EXAMPLE


def test_a_version_is_a_digest_that_any_program_can_work_out() -> None:
    """SHA-256 of each name and text, each after its length as eight bytes."""
    assert version.digest({}) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    made = version.digest({"index.md": b"---\nname: A\n---\n"})
    assert made == "c9da43fdd4be81bad701c82affad39b79b0defdaa4ab049d49b66686b7d886b6"


def test_the_order_in_which_files_are_named_does_not_matter() -> None:
    one, other = {"index.md": b"a", "index.de.md": b"b"}, {"index.de.md": b"b", "index.md": b"a"}
    assert version.digest(one) == version.digest(other)


DIFFERENT: dict[str, dict[str, bytes]] = {
    "no file": {},
    "an empty file": {"index.md": b""},
    "one file": {"index.md": b"ab"},
    "another text": {"index.md": b"ba"},
    "line ends of Windows": {"index.md": b"ab\r\n"},
    "a mark of byte order": {"index.md": b"\xef\xbb\xbfab"},
    "another name": {"index.de.md": b"ab"},
    "a text that went over to another file": {"index.de.md": b"a", "index.md": b"b"},
    "names and texts that read the same in a row": {"index.de.md": b"ab", "index.md": b""},
}


@pytest.mark.parametrize(("one", "other"), list(combinations(DIFFERENT, 2)))
def test_any_change_makes_another_version(one: str, other: str) -> None:
    assert version.digest(DIFFERENT[one]) != version.digest(DIFFERENT[other])


def test_the_files_of_a_version_are_its_texts_and_no_pictures() -> None:
    found = version.files(EXAMPLE.folder / "content/members/terre-exemple")
    assert sorted(found) == ["index.de.md", "index.en.md", "index.lb.md", "index.md"]
    assert found["index.md"].startswith(b"---\nexample: true\n")


def test_a_record_of_one_file_has_that() -> None:
    assert list(version.files(EXAMPLE.folder / "content/figures/hub-surface.yaml")) == ["hub-surface.yaml"]


def test_links_and_other_files_are_no_part_of_a_version(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_bytes(b"a")
    before = version.files(tmp_path)
    (tmp_path / "index.de.md").symlink_to(tmp_path / "index.md")
    (tmp_path / "index.en.md").mkdir()
    (tmp_path / "index.md~").write_bytes(b"b")
    (tmp_path / "work.jpg").write_bytes(b"c")
    assert version.files(tmp_path) == before == {"index.md": b"a"}


def test_a_file_that_no_reader_takes_is_not_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_bytes(b"a" * (MOST_BYTES + 10))
    assert len(version.files(tmp_path)["index.md"]) == MOST_BYTES + 1

"""A fingerprint matches as long as a file, or a folder with its files, is what it was; a young one never does."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.engine import fingerprint
from tests.ages import clock, pass_tick

LATER = 3_000_000_000  # ns from now: old enough wherever clocks tick


def _now(folder: Path) -> int:
    return clock(folder) + LATER


@pytest.fixture
def record(tmp_path: Path) -> Path:
    folder = tmp_path / "record"
    folder.mkdir()
    (folder / "index.md").write_text("words")
    (folder / "one.png").write_text("picture")
    return folder


def _replaced(folder: Path) -> None:
    """Another file of the same size and time."""
    file, then = folder / "index.md", (folder / "index.md").stat()
    other = folder.parent / "other"
    other.write_text("WORDS")
    os.utime(other, ns=(then.st_atime_ns, then.st_mtime_ns))
    other.replace(file)


def _put_back(folder: Path) -> None:
    """Written in place, with the time it had before."""
    file, then = folder / "index.md", (folder / "index.md").stat()
    file.write_text("WORDS")
    os.utime(file, ns=(then.st_atime_ns, then.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "written": lambda folder: (folder / "index.md").write_text("other words"),
    "touched": lambda folder: (folder / "index.md").touch(),
    "replaced": _replaced,
    "written, and its time put back": _put_back,
    "a picture written": lambda folder: (folder / "one.png").write_text("another"),
    "one more": lambda folder: (folder / "index.de.md").write_text("Worte"),
    "one less": lambda folder: (folder / "one.png").unlink(),
    "renamed": lambda folder: (folder / "one.png").rename(folder / "two.png"),
    "a link in its place": lambda folder: (
        (folder / "one.png").rename(folder.parent / "one.png"),
        (folder / "one.png").symlink_to(folder.parent / "one.png"),
    ),
    "gone": lambda folder: folder.rename(folder.parent / "elsewhere"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_fingerprint_matches_until_something_changes(record: Path, tmp_path: Path, change: str) -> None:
    taken = fingerprint.of_path(str(record), _now(tmp_path))
    assert taken
    assert fingerprint.matches(str(record), taken)
    pass_tick(tmp_path)
    CHANGES[change](record)
    assert not fingerprint.matches(str(record), taken)


def test_the_fingerprint_of_a_file_is_of_that_file(tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    file.write_text("a: 1")
    taken = fingerprint.of_path(str(file), _now(tmp_path))
    assert fingerprint.matches(str(file), taken)
    assert fingerprint.all_match([(str(file), taken), (str(file), taken)])
    pass_tick(tmp_path)
    file.write_text("a: 2")
    assert not fingerprint.matches(str(file), taken)
    assert not fingerprint.all_match(
        [(str(tmp_path), fingerprint.of_path(str(tmp_path), _now(tmp_path))), (str(file), taken)]
    )


def test_the_clock_of_a_file_system_is_that_of_the_files_on_it_and_leaves_none(tmp_path: Path) -> None:
    before = fingerprint.clock(str(tmp_path / "clock"))
    (tmp_path / "file").write_text("words")
    after = fingerprint.clock(str(tmp_path / "clock"))
    assert before <= (tmp_path / "file").stat().st_mtime_ns <= after
    assert [found.name for found in tmp_path.iterdir()] == ["file"]


def test_what_a_killed_build_left_of_its_clock_tells_nothing(tmp_path: Path) -> None:
    before = clock(tmp_path)
    (tmp_path / "clock").write_text("")
    os.utime(tmp_path / "clock", ns=(0, 0))
    assert fingerprint.clock(str(tmp_path / "clock")) >= before


def test_where_nothing_can_be_written_there_is_no_clock_and_nothing_is_trusted(record: Path) -> None:
    now = fingerprint.clock(str(record / "index.md" / "clock"))
    assert now == 0
    assert fingerprint.of_path(str(record), now) == ""


def test_what_is_young_gets_no_fingerprint_and_none_never_matches(record: Path) -> None:
    written = record.stat().st_ctime_ns  # not the time of the clock: between the two a loaded machine may rest
    assert fingerprint.of_path(str(record), written) == ""
    assert fingerprint.of_folder_alone(str(record), written) == ""
    assert not fingerprint.matches(str(record), "")


def test_one_young_file_makes_its_folder_young(record: Path) -> None:
    now = clock(record.parent)
    old = now - 10 * LATER
    os.utime(record / "index.md", ns=(old, old))
    os.utime(record / "one.png", ns=(now, now))
    assert fingerprint.of_path(str(record), now) == ""


def test_a_time_in_the_future_is_not_trusted(record: Path) -> None:
    now = _now(record.parent)
    os.utime(record / "index.md", ns=(now + LATER, now + LATER))
    assert fingerprint.of_path(str(record), now) == ""


def test_where_clocks_tell_no_parts_of_a_second_more_is_young(record: Path) -> None:
    """As on file systems that know only every second second."""
    newest = max(found.stat().st_ctime_ns for found in (record, *record.iterdir()))
    ahead = (newest // 1_000_000_000 + 1) * 1_000_000_000
    for found in (record, *record.iterdir()):
        os.utime(found, ns=(ahead, ahead))
    assert fingerprint.of_path(str(record), ahead + 1_900_000_000) == ""
    assert fingerprint.of_path(str(record), ahead + 2_100_000_000) != ""


def test_what_is_not_there_gets_no_fingerprint(tmp_path: Path) -> None:
    gone, now = str(tmp_path / "gone"), _now(tmp_path)
    assert (fingerprint.of_path(gone, now), fingerprint.of_folder_alone(gone, now), fingerprint.of_output(gone)) == (
        "",
        "",
        "",
    )
    assert not fingerprint.matches(gone, "1.2.3.4")


def test_a_folder_alone_tells_what_came_or_went_and_not_what_changed(record: Path) -> None:
    taken = fingerprint.of_folder_alone(str(record), _now(record.parent))
    pass_tick(record.parent)
    (record / "index.md").write_text("other words")
    assert fingerprint.matches(str(record), taken)
    (record / "two.png").write_text("picture")
    assert not fingerprint.matches(str(record), taken)


def test_links_to_an_output_may_come_and_go(tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text("page")
    taken = fingerprint.of_output(str(file))
    os.link(file, tmp_path / "spare.html")
    (tmp_path / "spare.html").unlink()
    assert fingerprint.of_output(str(file)) == taken
    file.write_text("by hand")
    assert fingerprint.of_output(str(file)) != taken


def test_a_fingerprint_knows_the_names_of_what_it_is_of(tmp_path: Path) -> None:
    for name in ("index.md", "bol-é.jpg", "a b.png"):
        (tmp_path / name).write_text("")
    taken = fingerprint.of_path(str(tmp_path), _now(tmp_path))
    assert fingerprint.names_in(taken) == ["a b.png", "bol-é.jpg", "index.md"]
    assert fingerprint.names_in("") == []


def test_what_stands_in_a_folder_is_asked_for_by_its_path_there(record: Path) -> None:
    taken, output = fingerprint.of_path(str(record), _now(record.parent)), fingerprint.of_output(f"{record}/index.md")
    with fingerprint.stat_in(str(record.parent)) as ask:
        assert fingerprint.matches(record.name, taken, ask)
        assert fingerprint.of_output(f"{record.name}/index.md", ask) == output
        (record / "index.md").write_text("another text")
        assert not fingerprint.matches(record.name, taken, ask)
        assert fingerprint.of_output(f"{record.name}/index.md", ask) != output


def test_in_a_folder_that_is_gone_nothing_stands(tmp_path: Path) -> None:
    with fingerprint.stat_in(str(tmp_path / "gone")) as ask:
        assert fingerprint.of_output("index.html", ask) == ""
        assert not fingerprint.matches("ana", "1.2.3.4", ask)

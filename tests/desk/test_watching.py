"""Saves are noticed; what editors and systems leave behind on their own is not taken for one."""

from pathlib import Path

from showcase.desk.live.saves import saves


def test_only_what_people_save_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "good"
    folder.mkdir()
    rounds = saves([tmp_path], [])
    assert next(rounds) == frozenset()
    for name in (".DS_Store", "Thumbs.db", "index.md.orig", "~$index.docx", "4913"):
        (folder / name).write_bytes(b"x")
    (folder / "index.md").write_bytes(b"x")
    told: set[Path] = set()
    while folder / "index.md" not in told:
        told |= next(rounds)
    assert {path for path in told if path != folder} == {folder / "index.md"}

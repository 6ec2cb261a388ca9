"""How old files are, by the clock of the file system that they lie on: what waits until they are older."""

from pathlib import Path

from showcase.engine import fingerprint

TRUSTED = 100_000_000  # ns: the age at which the time of a file says that it is as it was, see engine/fingerprint


def clock(folder: Path) -> int:
    """What the file system's clock says in a folder."""
    now = fingerprint.clock(str(folder / ".clock"))
    assert now
    return now


def pass_tick(folder: Path) -> None:
    """Wait until what is written gets another time than what was."""
    before = clock(folder)
    while clock(folder) == before:
        pass


def grow_old(folder: Path) -> None:
    """Wait until the times of all that was written so far are trusted."""
    before = clock(folder)
    while clock(folder) <= before + TRUSTED:
        pass

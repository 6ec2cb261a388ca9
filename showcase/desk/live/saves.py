"""Saves: which files below some folders were written, made or taken away; several in quick succession come as one."""

from collections.abc import Collection, Iterator
from pathlib import Path

import watchfiles

from showcase.records.litter import is_litter

_QUIET = 30  # milliseconds without another save, after which those before are one
_PULSE = 100  # milliseconds between two looks at single files


def saves(folders: Collection[Path], files: Collection[Path]) -> Iterator[frozenset[Path]]:
    """Each round of saves, from now on: it gives nothing as soon as it watches, and every moment without a save.

    What is saved while nobody asks comes with the next round. Where the system watches no more folders, they are read
    again and again.
    """
    try:
        yield from _saves(folders, files, polling=False)
    except OSError as error:
        print(f"The system cannot watch that many folders ({error}): they are read every few moments.", flush=True)
        yield from _saves(folders, files, polling=True)


def _saves(folders: Collection[Path], files: Collection[Path], *, polling: bool) -> Iterator[frozenset[Path]]:
    rounds = watchfiles.watch(
        *folders,
        step=_QUIET,
        rust_timeout=_PULSE,
        yield_on_timeout=True,
        force_polling=polling or None,
        ignore_permission_denied=True,
    )
    before = {file: _stamp(file) for file in files}
    next(rounds)  # it watches from here on
    yield frozenset()
    for found in rounds:
        now = {file: _stamp(file) for file in files}  # not watched, as a file that is replaced is another one
        saved = {path for path in (Path(name) for _, name in found) if not is_litter(path.name)}
        saved |= {file for file in files if now[file] != before[file]}
        before = now
        yield frozenset(saved)


def _stamp(file: Path) -> tuple[int, int]:
    try:
        found = file.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size

"""The output: written beside, and switched to whole at the end. A build that fails leaves what was there."""

import ctypes
import os
import shutil
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def beside(output: Path) -> Path:
    """A fresh folder next to `output` to write into; what an earlier build left there goes."""
    staging = output.with_name(f".{output.name}.new")
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    return staging


def switch(staging: Path, output: Path) -> None:
    """Make `staging` the output, in one step where the system has one, and drop what was there before."""
    if not output.exists():
        staging.rename(output)
        return
    if not _exchange(staging, output):
        old = output.with_name(f".{output.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        output.rename(old)
        staging.rename(output)
        staging = old
    shutil.rmtree(staging)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step (Linux, renameat2); False where that cannot be done."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    result = libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(result == 0)

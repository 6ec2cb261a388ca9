"""The output: written beside, and switched to whole at the end. A build that fails leaves what was there.

What was there goes, so a folder that holds anything but an earlier output is refused.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from showcase.records.settings import WrongSetting

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
# By this file a folder is known for an output: every build writes it.
SIGN = "sitemap.xml"


def place(output: Path, sources: Iterable[Path]) -> Path:
    """Where the output really stands, links followed. Raises WrongSetting where a build would destroy something."""
    real = output.resolve()
    for source in (path.resolve() for path in sources):
        if real == source or real in source.parents or source in real.parents:
            way = f"it would lie in, around or at {source}; name a folder for the output alone"
            raise WrongSetting("OUTPUT_PATH", str(output), way)
    if os.path.ismount(real):
        raise WrongSetting("OUTPUT_PATH", str(output), "another file system begins there; name a folder inside it")
    if real.exists() and not (real.is_dir() and (not any(real.iterdir()) or (real / SIGN).is_file())):
        way = "it holds something else than an earlier output; empty it, or name another folder"
        raise WrongSetting("OUTPUT_PATH", str(output), way)
    return real


def beside(output: Path) -> Path:
    """A fresh folder next to `output` to write into; what an earlier build left there goes. Raises WrongSetting."""
    staging = output.with_name(f".{output.name}.new")
    try:
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(parents=True)
    except OSError as error:
        way = f"the output is made beside it, in {staging}, and that cannot be written ({error.strerror})"
        raise WrongSetting("OUTPUT_PATH", str(output), way) from None
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
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    result = libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(result == 0)

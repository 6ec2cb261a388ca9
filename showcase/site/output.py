"""The output: made beside, and switched to whole at the end. A build that fails leaves what was there.

What was there goes, so a folder that holds anything but an earlier output is refused.
"""

import ctypes
import errno
import fcntl
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from showcase.records.wrong_setting import Hindered, WrongSetting
from showcase.schema.label import Message
from showcase.site import survey

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO)
_NO_ROOM = Message("Nothing can be written beside {found}: {reason}. Make room, allow it, or name another folder")
_OVERLAPS = Message("it would lie in, around or at {source}; name a folder for the output alone")
_MOUNTED = Message("another file system begins there; name a folder inside it")
_NOT_OURS = Message("it holds something else than an earlier output; empty it, or name another folder")
# By this file a folder is known for an output: every build writes it.
SIGN = "sitemap.xml"


def place(output: Path, sources: Iterable[Path]) -> Path:
    """Where the output really stands, links followed. Raises WrongSetting where a build would destroy something."""
    real = output.resolve()
    for source in (path.resolve() for path in sources):
        if real == source or real in source.parents or source in real.parents:
            raise WrongSetting("OUTPUT_PATH", str(output), _OVERLAPS, source=source)
    if os.path.ismount(real):
        raise WrongSetting("OUTPUT_PATH", str(output), _MOUNTED)
    if real.exists() and not (real.is_dir() and (not any(real.iterdir()) or (real / SIGN).is_file())):
        raise WrongSetting("OUTPUT_PATH", str(output), _NOT_OURS)
    return real


def beside(output: Path) -> Path:
    """A fresh folder next to `output` to write into; what an earlier build left there goes. Raises WrongSetting."""
    staging = survey.hidden(output, "new")
    try:
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(parents=True)
    except OSError as error:
        raise unwritable(output, error.strerror) from None
    return staging


def unwritable(output: Path, reason: object) -> Hindered:
    """What tells whoever builds that nothing can be written beside the output, where it is made and noted."""
    return Hindered("OUTPUT_PATH", str(output), _NO_ROOM, reason)


@contextmanager
def written(output: Path) -> Iterator[None]:
    """Where something cannot be written, what was made so far goes: it takes room. Raises Hindered."""
    try:
        yield
    except Hindered:
        _drop(output)
        raise
    except OSError as error:
        if error.errno not in _UNWRITABLE:
            raise
        _drop(output)
        raise unwritable(output, error.strerror) from None


def _drop(output: Path) -> None:
    shutil.rmtree(survey.hidden(output, "new"), ignore_errors=True)


def abreast(output: Path, behind: Iterable[str] | None) -> Path:
    """A folder next to `output` with the same files in it, to change before the switch.

    What the last switch left there is brought up to date: it is `behind` by these files. Where that is not known
    (None), or nothing was left, all of the output is linked. Raises WrongSetting.
    """
    staging, spare = survey.hidden(output, "new"), _spare(output)
    if behind is None or not spare.is_dir():
        staging = beside(output)
        _link(str(output), str(staging))
        return staging
    shutil.rmtree(staging, ignore_errors=True)
    spare.rename(staging)
    for path in behind:
        put(staging, path, output / path)
    return staging


def _link(folder: str, place: str) -> None:
    """All files of a folder in another, which is there and empty."""
    with os.scandir(folder) as items:
        for item in items:
            if item.is_dir():
                os.mkdir(f"{place}/{item.name}")  # noqa: PTH102 (a Path costs more than the folder)
                _link(item.path, f"{place}/{item.name}")
            else:
                share(item.path, f"{place}/{item.name}")


def put(folder: Path, path: str, source: Path) -> None:
    """Let `path` in `folder` be what `source` is, a file or nothing; folders that become empty go."""
    place = folder / path
    place.unlink(missing_ok=True)
    if source.is_file():
        place.parent.mkdir(parents=True, exist_ok=True)
        share(source, place)
        return
    remove(folder, path)


def remove(folder: Path, path: str) -> None:
    """Take a file away, and the folders that become empty."""
    (folder / path).unlink(missing_ok=True)
    for parent in (folder / path).parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            return
        parent.rmdir()


def share(source: str | Path, place: str | Path) -> None:
    """The same file under another name, without a second copy where the file system allows it."""
    try:
        os.link(source, place)
    except OSError:
        shutil.copy2(source, place)


def notes(output: Path) -> Path:
    """Where it is noted what the output was made from: beside it, so that it goes where the output goes.

    Raises WrongSetting.
    """
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(output, error.strerror) from None
    return survey.hidden(output, "sqlite")


def switch(staging: Path, output: Path) -> bool:
    """Make `staging` the output, in one step where the system has one. Whether what was there before is left beside.

    It is left for `abreast`; nothing else may rely on it.
    """
    spare = _spare(output)
    shutil.rmtree(spare, ignore_errors=True)
    if not output.exists():
        staging.rename(output)
        return False
    if _exchange(staging, output):
        staging.rename(spare)
    else:
        output.rename(spare)
        staging.rename(output)
    return True


def unspare(output: Path) -> None:
    """Drop what the last switch left beside."""
    shutil.rmtree(_spare(output), ignore_errors=True)


@contextmanager
def alone(output: Path) -> Iterator[None]:
    """No other program changes the output meanwhile, nor any other beside it: the first to come is waited for."""
    folder = os.open(output.parent, os.O_RDONLY)
    try:
        with suppress(OSError):  # some file systems know no locks
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def resume(output: Path, number: str) -> None:
    """Do a switch that was interrupted: all was made in the folder of this inode number, and noted."""
    staging = survey.hidden(output, "new")
    if number and inode(staging) == number and inode(output) != number:
        switch(staging, output)
        unspare(output)


def inode(folder: Path) -> str:
    """What tells a folder from any other that may stand in its place; "" where there is none."""
    try:
        return str(folder.stat().st_ino)
    except OSError:
        return ""


def _spare(output: Path) -> Path:
    return survey.hidden(output, "spare")


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step (Linux, renameat2); False where that cannot be done."""
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    result = libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(result == 0)

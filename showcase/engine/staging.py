"""Staging: an output is made in a folder beside it and exchanged with it at the end, in one step.

A build that fails leaves the output as it was; one that is killed after all was noted is finished by the next.
"""

import ctypes
import errno
import fcntl
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from showcase.engine.database import Unwritable, beside

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO)


@dataclass(frozen=True)
class Staging:
    """The folders of an output: itself, `new` that is written, and `previous`, the output of one build ago."""

    output: Path

    @cached_property  # asked for by each file that is written
    def new(self) -> Path:
        return beside(self.output, "new")

    @cached_property
    def previous(self) -> Path:
        return beside(self.output, "spare")

    def database(self) -> Path:
        """Where it is noted what the output was made from: beside it, so that it goes where the output goes.

        Raises Unwritable.
        """
        with self._unwritable():
            self.output.parent.mkdir(parents=True, exist_ok=True)
        return beside(self.output, "sqlite")

    # before

    def empty(self) -> Path:
        """A new folder to write into; what an earlier build left there goes. Raises Unwritable."""
        with self._unwritable():
            shutil.rmtree(self.new, ignore_errors=True)
            self.new.mkdir(parents=True)
        return self.new

    def copy(self, behind: Iterable[str] | None) -> Path:
        """A folder with the files of the output, to change before the exchange.

        What the last exchange left is brought up to date: it is `behind` by these files. Where that is not known
        (None), or nothing was left, all of the output is linked. Raises Unwritable.
        """
        if behind is None or not self.previous.is_dir():
            self.empty()
            _link_all(str(self.output), str(self.new))
            return self.new
        shutil.rmtree(self.new, ignore_errors=True)
        self.previous.rename(self.new)
        for path in behind:
            self.put(path, self.output / path)
        return self.new

    @contextmanager
    def locked(self) -> Iterator[None]:
        """No other program changes the output meanwhile, nor any other beside it: the first to come is waited for."""
        folder = os.open(self.output.parent, os.O_RDONLY)
        try:
            with suppress(OSError):  # some file systems know no locks
                fcntl.flock(folder, fcntl.LOCK_EX)
            yield
        finally:
            os.close(folder)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Where something cannot be written, what was made so far goes: it takes room. Raises Unwritable."""
        try:
            yield
        except Unwritable:
            self.drop_new()
            raise
        except OSError as error:
            if error.errno not in _UNWRITABLE:
                raise
            self.drop_new()
            raise Unwritable(error.strerror) from None

    # while it is written

    def put(self, path: str, source: Path) -> None:
        """Let `path` be what `source` is, a file or nothing; folders that become empty go."""
        place = self.new / path
        place.unlink(missing_ok=True)
        if source.is_file():
            place.parent.mkdir(parents=True, exist_ok=True)
            link(source, place)
        else:
            self.remove(path)

    def write(self, path: str, raw: bytes) -> None:
        """Write a file anew: the one that is there may be one with that of the output, and must not be written into."""
        with _open_new(f"{self.new}/{path}") as file:
            file.write(raw)

    def remove(self, path: str) -> None:
        """Take a file away, and the folders that become empty."""
        (self.new / path).unlink(missing_ok=True)
        for parent in (self.new / path).parents:
            if parent == self.new or not parent.is_dir() or any(parent.iterdir()):
                return
            parent.rmdir()

    # after

    def exchange(self) -> bool:
        """Make `new` the output, in one step where the system has one. Whether what was there is kept as `previous`.

        It is kept for `copy`; nothing else may rely on it.
        """
        self.drop_previous()
        if not self.output.exists():
            self.new.rename(self.output)
            return False
        if _exchange(self.new, self.output):
            self.new.rename(self.previous)
        else:
            self.output.rename(self.previous)
            self.new.rename(self.output)
        return True

    def resume(self, number: str) -> None:
        """Do an exchange that was interrupted: all was made in the folder of this inode number, and noted."""
        if number and inode(self.new) == number and inode(self.output) != number:
            self.exchange()
            self.drop_previous()

    def drop_new(self) -> None:
        """Delete what was written so far."""
        shutil.rmtree(self.new, ignore_errors=True)

    def drop_previous(self) -> None:
        """Delete what the last exchange left."""
        shutil.rmtree(self.previous, ignore_errors=True)

    @contextmanager
    def _unwritable(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise Unwritable(error.strerror) from None


def _open_new(place: str) -> BinaryIO:
    """A new file. Mostly nothing is in its way, so that is tried first."""
    try:
        return open(place, "xb")
    except FileExistsError:
        os.unlink(place)  # noqa: PTH108 (a Path costs more than the file)
    except FileNotFoundError:
        os.makedirs(place.rpartition("/")[0], exist_ok=True)  # noqa: PTH103
    return open(place, "xb")


def inode(folder: Path) -> str:
    """What tells a folder from any other that may stand in its place; "" where there is none."""
    try:
        return str(folder.stat().st_ino)
    except OSError:
        return ""


def link(source: str | Path, place: str | Path) -> None:
    """The same file under another name, without a second copy where the file system allows it."""
    try:
        os.link(source, place)
    except OSError:
        shutil.copy2(source, place)


def _link_all(folder: str, place: str) -> None:
    """All files of a folder in another, which is there and empty."""
    with os.scandir(folder) as items:
        for item in items:
            if item.is_dir():
                os.mkdir(f"{place}/{item.name}")  # noqa: PTH102 (a Path costs more than the folder)
                _link_all(item.path, f"{place}/{item.name}")
            else:
                link(item.path, f"{place}/{item.name}")


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step (Linux, renameat2); False where that cannot be done."""
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    result = libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(result == 0)

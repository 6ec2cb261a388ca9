"""Stamps: what the file system says of a file, or of a folder and the files in it. The same stamp, the same content.

Imports nothing of ours: whether anything changed at all is asked before anything else is loaded.
"""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial

# A file that is younger than this when it is looked at may change again without its times changing: clocks of file
# systems tick every few milliseconds, on some only every two seconds (git's "racily clean" entries).
_TICK, _COARSE_TICK = 100_000_000, 2_000_000_000
_SECOND = 1_000_000_000


def clock(file: str) -> int:
    """What the file system's own clock says (ns): the time of a `file` that is made and dropped, 0 where it cannot be.

    Times of files are compared with this one alone. The machine's may be another, as on a network, and be set.
    """
    try:
        with suppress(FileNotFoundError):
            os.unlink(file)  # noqa: PTH108 (a build that was killed may have left one)
        made = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            return os.fstat(made).st_mtime_ns
        finally:
            os.close(made)
            os.unlink(file)  # noqa: PTH108
    except OSError:
        return 0


def take(path: str, now: int) -> str:
    """The stamp of a file or folder; "", which never holds, where it is too young to be trusted `now`, by `clock`."""
    try:
        own = os.lstat(path)
        inside = sorted(os.listdir(path)) if stat.S_ISDIR(own.st_mode) else ()  # noqa: PTH208 (names only)
        found = [own, *(os.lstat(f"{path}/{name}") for name in inside)]
    except OSError:
        return ""
    if any(_young(one, now) for one in found):
        return ""
    return "\0".join((_told(own), *(f"{name}/{_told(one)}" for name, one in zip(inside, found[1:], strict=True))))


def inside(stamp: str) -> list[str]:
    """The names of what a folder of this stamp holds, in order."""
    return [one.partition("/")[0] for one in stamp.split("\0")[1:]]


def take_alone(path: str, now: int) -> str:
    """The stamp of a folder itself, which tells only whether anything in it came or went; else as `take`."""
    try:
        own = os.lstat(path)
    except OSError:
        return ""
    return "" if _young(own, now) else _told(own)


@contextmanager
def inside_of(folder: str) -> Iterator[Callable[[str], os.stat_result]]:
    """`os.lstat` for what stands in a folder, by its path there: the way to the folder is not walked for each."""
    here = _opened(folder)
    if here is None:
        yield lambda path: os.lstat(f"{folder}/{path}")
        return
    try:
        yield partial(os.lstat, dir_fd=here)
    finally:
        os.close(here)


def _opened(folder: str) -> int | None:
    try:
        return os.open(folder, os.O_RDONLY) if os.stat in os.supports_dir_fd else None
    except OSError:
        return None


def of_output(path: str, ask: Callable[[str], os.stat_result] = os.lstat) -> str:
    """What tells a file that we made from another in its place; "" where there is none. Links to it may come and go."""
    try:
        found = ask(path)
    except OSError:
        return ""
    return f"{found.st_mtime_ns:x}.{found.st_size:x}"


def holds(path: str, stamp: str, ask: Callable[[str], os.stat_result] = os.lstat) -> bool:
    """Whether what is there has this stamp. A folder's own times say whether anything in it came or went."""
    own, *inside = stamp.split("\0")
    try:
        if _told(ask(path)) != own:
            return False
        for one in inside:
            name, _, told = one.partition("/")
            if _told(ask(f"{path}/{name}")) != told:
                return False
    except OSError:
        return False
    return True


def all_hold(stamps: Iterable[tuple[str, str]]) -> bool:
    """Whether all of (path, stamp) hold."""
    return all(holds(path, stamp) for path, stamp in stamps)


def _told(found: os.stat_result) -> str:
    told = found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
    return "%x.%x.%x.%x" % told  # noqa: UP031 (half the time of an f-string, and there are tens of thousands)


def _young(found: os.stat_result, now: int) -> bool:
    newest = max(found.st_mtime_ns, found.st_ctime_ns)
    return newest > now - (_TICK if newest % _SECOND else _COARSE_TICK)

"""Stamps: what the file system says of a file, or of a folder and the files in it. The same stamp, the same content.

Imports nothing of ours: whether anything changed at all is asked before anything else is loaded.
"""

import os
import stat
from collections.abc import Iterable

# A file that is younger than this when it is looked at may change again without its times changing: clocks of file
# systems tick every few milliseconds, on some only every two seconds (git's "racily clean" entries).
_TICK, _COARSE_TICK = 100_000_000, 2_000_000_000
_SECOND = 1_000_000_000


def take(path: str, now: int) -> str:
    """The stamp of a file or folder; "", which never holds, where it is too young to be trusted at `now` (ns)."""
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


def of_output(path: str) -> str:
    """What tells a file that we made from another in its place; "" where there is none. Links to it may come and go."""
    try:
        found = os.lstat(path)
    except OSError:
        return ""
    return f"{found.st_mtime_ns:x}.{found.st_size:x}"


def holds(path: str, stamp: str) -> bool:
    """Whether what is there has this stamp. A folder's own times say whether anything in it came or went."""
    own, *inside = stamp.split("\0")
    try:
        if _told(os.lstat(path)) != own:
            return False
        for one in inside:
            name, _, told = one.partition("/")
            if _told(os.lstat(f"{path}/{name}")) != told:
                return False
    except OSError:
        return False
    return True


def all_hold(stamps: Iterable[tuple[str, str]]) -> bool:
    """Whether all of (path, stamp) hold."""
    return all(holds(path, stamp) for path, stamp in stamps)


def _told(found: os.stat_result) -> str:
    return f"{found.st_mtime_ns:x}.{found.st_ctime_ns:x}.{found.st_size:x}.{found.st_ino:x}"


def _young(found: os.stat_result, now: int) -> bool:
    newest = max(found.st_mtime_ns, found.st_ctime_ns)
    return newest > now - (_TICK if newest % _SECOND else _COARSE_TICK)

"""Fingerprints of files, of what the file system says of them, and digests of their content. Equal, nothing changed.

Imports nothing of ours: whether anything changed at all is asked before anything else is loaded.
"""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from hashlib import blake2b

# A file that is younger than this when it is looked at may change again without its times changing: clocks of file
# systems tick every few milliseconds, on some only every two seconds (git's "racily clean" entries).
_TICK, _COARSE_TICK = 100_000_000, 2_000_000_000
_SECOND = 1_000_000_000


def digest(*texts: str, size: int = 12) -> str:
    """One digest of texts, of `size` bytes."""
    return digest_bytes("\0".join(texts).encode("utf-8", "replace"), size=size)


def digest_bytes(raw: bytes, *, size: int = 12) -> str:
    """A digest of `size` bytes (BLAKE2b, RFC 7693), in hexadecimal digits."""
    return blake2b(raw, digest_size=size).hexdigest()


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


def of_path(path: str, now: int) -> str:
    """The fingerprint of a file, or of a folder with what is in it.

    "", which never matches, where it is too young to be trusted `now`, by `clock`.
    """
    try:
        own = os.lstat(path)
        inside = sorted(os.listdir(path)) if stat.S_ISDIR(own.st_mode) else ()  # noqa: PTH208 (names only)
        found = [own, *(os.lstat(f"{path}/{name}") for name in inside)]
    except OSError:
        return ""
    if any(_young(one, now) for one in found):
        return ""
    return "\0".join((_of(own), *(f"{name}/{_of(one)}" for name, one in zip(inside, found[1:], strict=True))))


def names_in(fingerprint: str) -> list[str]:
    """The names of what a folder of this fingerprint holds, in order."""
    return [one.partition("/")[0] for one in fingerprint.split("\0")[1:]]


def of_folder_alone(path: str, now: int) -> str:
    """Of a folder itself, which says only whether anything in it came or went; else as `of_path`."""
    try:
        own = os.lstat(path)
    except OSError:
        return ""
    return "" if _young(own, now) else _of(own)


@contextmanager
def stat_in(folder: str) -> Iterator[Callable[[str], os.stat_result]]:
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
    """Of a file that we made, to tell it from another in its place; "" where there is none. Links may come and go."""
    try:
        found = ask(path)
    except OSError:
        return ""
    return f"{found.st_mtime_ns:x}.{found.st_size:x}"


def matches(path: str, fingerprint: str, ask: Callable[[str], os.stat_result] = os.lstat) -> bool:
    """Whether what is there has this fingerprint. A folder's own times say whether anything in it came or went."""
    own, *inside = fingerprint.split("\0")
    try:
        if _of(ask(path)) != own:
            return False
        for one in inside:
            name, _, expected = one.partition("/")
            if _of(ask(f"{path}/{name}")) != expected:
                return False
    except OSError:
        return False
    return True


def all_match(fingerprints: Iterable[tuple[str, str]]) -> bool:
    """Whether all of (path, fingerprint) match."""
    return all(matches(path, fingerprint) for path, fingerprint in fingerprints)


def _of(found: os.stat_result) -> str:
    parts = found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
    return "%x.%x.%x.%x" % parts  # noqa: UP031 (half the time of an f-string, and there are tens of thousands)


def _young(found: os.stat_result, now: int) -> bool:
    newest = max(found.st_mtime_ns, found.st_ctime_ns)
    return newest > now - (_TICK if newest % _SECOND else _COARSE_TICK)

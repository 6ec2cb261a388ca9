"""A folder that costs much to make, made once for every test process; half-made ones are made again."""

import fcntl
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

# What could not be made, and why: hundreds of tests may ask, and each attempt may wait for the network.
_FAILED: dict[tuple[Path, str], Exception] = {}


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """One test process at a time: the others wait."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with open(lock, "w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def once(folder: Path, key: str, make: Callable[[Path], None]) -> Path:
    """Give `folder` as `make` fills it, and fill it only if it was not yet filled for this `key`.

    Who comes first makes it, the others wait. The stamp is written last: a folder whose making was cut short
    has none, and is emptied and made anew. Where it cannot be made no other attempt is made in this process.
    """
    if error := _FAILED.get((folder, key)):
        raise error
    stamp = folder / ".made-for"
    with alone(folder.with_name(f"{folder.name}.lock")):
        if not (stamp.exists() and stamp.read_text(encoding="utf-8") == key):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            try:
                make(folder)
            except Exception as error:
                _FAILED[folder, key] = error
                raise
            stamp.write_text(key, encoding="utf-8")
    return folder

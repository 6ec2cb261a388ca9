"""Where the output goes. A folder that holds anything but an earlier output is refused: what was there goes."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from showcase.engine.database import Busy, Unwritable
from showcase.engine.workers import WorkerLost
from showcase.pages.files.sitemaps import SIGN
from showcase.records.wrong_setting import Hindered, WrongSetting
from showcase.schema.label import Message
from showcase.site.workers import OPTION

_NO_ROOM = Message("Nothing can be written beside {found}: {reason}. Make room, allow it, or name another folder")
_NO_ROOM_IN = Message("Nothing can be written into {found}: {reason}. Make room, allow it, or name another folder")
_OVERLAPS = Message("it would lie in, around or at {source}; name a folder for the output alone")
_MOUNTED = Message("another file system begins there; name a folder inside it")
_NOT_OURS = Message("it holds something else than an earlier output; empty it, or name another folder")
_BUSY = Message("Another program has been building {found} for a minute. Wait until it is through, or end it")

_ENDED = Message(
    "A worker process was ended by the system (code {reason}), as where memory runs out. "
    "Build again with fewer of them, as in {found}: what was encoded is kept"
)


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


@contextmanager
def in_words(output: Path) -> Iterator[None]:
    """What stands in the way of a build on this machine is said in words. Raises Hindered."""
    try:
        yield
    except Busy:
        raise Hindered("OUTPUT_PATH", str(output), _BUSY) from None
    except Unwritable as error:
        if error.folder:  # encoded pictures are stored elsewhere
            raise Hindered("SHOWCASE_CACHE", str(error.folder), _NO_ROOM_IN, error) from None
        raise Hindered("OUTPUT_PATH", str(output), _NO_ROOM, error) from None
    except WorkerLost as lost:
        raise Hindered(OPTION, f"{OPTION} 1", _ENDED, lost.code) from None

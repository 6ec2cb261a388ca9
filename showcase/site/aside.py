"""Work that another process does meanwhile, begun before anything is loaded. Imports nothing that takes long."""

import json
import os
import signal
from collections.abc import Callable


class Aside:
    """The texts that `work` gives, worked out by a process of its own; where there is none, when they are asked for."""

    def __init__(self, work: Callable[[], list[str]]) -> None:
        self._work = work
        self._child, self._back = _fork(work) if _worthwhile() else (0, -1)
        self._found: list[str] | None = None

    def result(self) -> list[str]:
        """What was found; waited for if need be."""
        if self._found is None:
            told = self._told() if self._child else b""
            self._found = json.loads(told) if told else self._work()
        return self._found

    def _told(self) -> bytes:
        """What the other process said; nothing where it was ended before it was through."""
        with os.fdopen(self._back, "rb") as back:
            told = back.read()
        code = os.waitpid(self._child, 0)[1]
        self._child = 0
        return b"" if code else told

    def end(self) -> None:
        """No more will be asked."""
        if self._child:
            os.close(self._back)
            os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
            self._child = 0


def cores() -> int:
    """How many processes may run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _worthwhile() -> bool:
    """Whether there is a second core for it."""
    return cores() > 1 and hasattr(os, "fork")


def _fork(work: Callable[[], list[str]]) -> tuple[int, int]:
    """The number of a process that does `work`, and where to read what it found, as JSON."""
    back, there = os.pipe()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        child = os.fork()
        if child == 0:
            _run(work, there)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    os.close(there)
    return child, back


def _run(work: Callable[[], list[str]], there: int) -> None:
    """Do it and end; Ctrl+C is left to whoever began it, as nothing of ours is written."""
    try:
        with os.fdopen(there, "wb") as pipe:
            pipe.write(json.dumps(work()).encode())
        os._exit(0)
    finally:
        os._exit(1)  # whoever asked does it himself, and meets what was wrong

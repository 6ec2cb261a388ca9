"""Work that another process does meanwhile, begun before anything is loaded. Imports nothing that takes long."""

import json
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Background:
    """The texts that `work` gives, worked out by a process of its own; where there is none, when they are asked for."""

    def __init__(self, work: Callable[[], list[str]]) -> None:
        self._work = work
        self._child, self._pipe = _fork(work) if cores() > 1 and hasattr(os, "fork") else (0, -1)
        self._result: list[str] | None = None

    def result(self) -> list[str]:
        """What was found; waited for if need be."""
        if self._result is None:
            received = self._receive() if self._child else b""
            self._result = json.loads(received) if received else self._work()
        return self._result

    def _receive(self) -> bytes:
        """What the other process sent; nothing where it was ended before it was through."""
        with os.fdopen(self._pipe, "rb") as pipe:
            received = pipe.read()
        status = os.waitpid(self._child, 0)[1]
        self._child = 0
        return b"" if status else received

    def cancel(self) -> None:
        """The result is not needed any more."""
        if self._child:
            os.close(self._pipe)
            os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
            self._child = 0


def cores() -> int:
    """How many processes may run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def interrupts_blocked() -> Iterator[None]:
    """Ctrl+C waits until the end: a process that is half forked would report it in lines of its own."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _fork(work: Callable[[], list[str]]) -> tuple[int, int]:
    """The number of a process that does `work`, and where to read what it found, as JSON."""
    ours, theirs = os.pipe()
    with interrupts_blocked():
        child = os.fork()
        if child == 0:
            _run(work, theirs)
    os.close(theirs)
    return child, ours


def _run(work: Callable[[], list[str]], pipe: int) -> None:
    """Do it and end; Ctrl+C, still blocked here, is left to the parent, as nothing is written."""
    try:
        with os.fdopen(pipe, "wb") as out:
            out.write(json.dumps(work()).encode())
        os._exit(0)
    finally:
        os._exit(1)  # the parent does the work itself, and meets what was wrong

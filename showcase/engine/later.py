"""Work that is put off: a process of its own does it at low priority, while whoever put it off goes on."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

from showcase.engine.background import interrupts_blocked
from showcase.engine.progress import Progress, Step
from showcase.engine.workers import gc_paused

_LOWEST = 19  # of a process whose turn comes when nobody else wants the processor


class Later:
    """`work` in a process of its own, which inherits all that was read. It ends with whoever began it.

    What it does must be kept where others find it: nothing comes back but how far it is. Where it fails, whoever put it
    off does the rest, and meets what is wrong.
    """

    def __init__(self, work: Callable[[Progress], object]) -> None:
        fork = multiprocessing.get_context("fork")
        self._ours, theirs = fork.Pipe(duplex=False)
        self._process = fork.Process(target=_run, args=(work, theirs, self._ours))  # no daemon: it has workers
        self.step: Step | None = None
        with interrupts_blocked(), gc_paused():
            self._process.start()
        theirs.close()

    def ended(self) -> bool:
        """Whether it is through, or failed; never waits. `step` is how far it was when it last said so."""
        try:
            while self._ours.poll():
                self.step = self._ours.recv()
        except EOFError:
            self._process.join()
            return True
        return False

    def stop(self) -> None:
        """End it; its workers end with it."""
        self._process.kill()
        self._process.join()
        self._ours.close()


def _run(work: Callable[[Progress], object], theirs: Connection, ours: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends Ctrl+C to all: whoever began it decides
    ours.close()  # else it would not notice that nobody listens any more
    with suppress(OSError):
        os.nice(_LOWEST)
    try:
        work(Progress(report=theirs.send))
    except BaseException:  # whoever put it off meets the same
        os._exit(1)

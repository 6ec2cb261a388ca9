"""Workers: forked processes that inherit all that was read, so that only results travel. No fork, one process."""

import gc
import multiprocessing
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from typing import TypeVar, cast

from showcase.engine.background import interrupts_blocked

T = TypeVar("T")

_BATCH = 16  # results that travel together, where each takes little
_FEW = 24  # so little work is done here before a worker would have begun


class WorkerLost(Exception):
    """A worker ended without a result, by this code of the system."""

    def __init__(self, code: int | None) -> None:
        super().__init__(f"a worker was ended by the system (code {code})")
        self.code = code


def each(work: Callable[[int], T], count: int, workers: int, ahead: int = 0) -> Iterator[T]:
    """`work(0)` to `work(count - 1)`, in any order, as they come. An exception in a worker is raised here.

    The first `ahead` are done before workers begin, which inherit what these load and work out. Raises WorkerLost. What
    a worker changes in memory is gone with it: all that matters must be in the results.
    """
    workers = min(workers, count - ahead)
    if workers < 2 or not can_fork():
        yield from map(work, range(count))
        return
    done = [work(number) for number in range(ahead)]
    fork = multiprocessing.get_context("fork")
    running: dict[Connection, multiprocessing.process.BaseProcess] = {}
    try:
        # No worker looks for garbage, which would touch, and so copy, all that it inherits.
        with interrupts_blocked(), gc_paused():
            for first in range(workers):
                ours, theirs = fork.Pipe(duplex=False)
                process = fork.Process(
                    target=_run,
                    args=(work, range(ahead + first, count, workers), theirs, (ours, *running)),
                    daemon=True,
                )
                process.start()
                theirs.close()
                running[ours] = process
        yield from done  # not before: whoever takes a result may open what no worker should inherit
        while running:
            for ours in cast(list[Connection], wait(list(running))):
                try:
                    results = ours.recv()
                except EOFError:
                    raise WorkerLost(_code(running[ours])) from None
                if isinstance(results, BaseException):
                    raise results
                if results is None:
                    running.pop(ours).join()
                else:
                    yield from results
    finally:
        for left in running.values():  # those of a build that failed must not write into the next one
            left.terminate()
            left.join()


def each_by(workers: int) -> Callable[[Callable[[int], T], int, int], Iterator[T]]:
    """`each` by so many workers, or here where there is little to do."""
    return lambda work, count, ahead: each(work, count, workers if count >= _FEW else 1, ahead)


def can_fork() -> bool:
    """Whether a process can go on as two here."""
    return "fork" in multiprocessing.get_all_start_methods()


@contextmanager
def gc_paused() -> Iterator[None]:
    """No garbage is looked for meanwhile, nor by a process that is forked meanwhile, to its end.

    What is made in a build is wanted to the end, and hardly any runs in circles: looking for garbage cost a fifth of a
    build of 10,000 members, and found less than a hundredth of the memory.
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def _code(process: multiprocessing.process.BaseProcess) -> int | None:
    process.join()
    return process.exitcode


def _run(work: Callable[[int], T], numbers: range, pipe: Connection, inherited: tuple[Connection, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends Ctrl+C to all: the parent ends its workers
    # As long as a worker could read its own results, it would not notice that nobody else does.
    for connection in inherited:
        connection.close()
    try:
        results: list[T] = []
        for number in numbers:
            results.append(work(number))
            if len(results) == _BATCH:
                pipe.send(results)
                results = []
        pipe.send(results)
        pipe.send(None)
    except BaseException as error:
        where = "".join(traceback.format_tb(error.__traceback__))  # a traceback cannot travel: only the error does
        error.add_note(f"in a worker process:\n{where}")
        with suppress(BrokenPipeError):  # the parent was killed
            pipe.send(error)

"""Forked processes that do the work of `workers`: each sends what it made in batches, to whoever forked it."""

import multiprocessing
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import TypeVar, cast

from showcase.engine.background import interrupts_blocked
from showcase.engine.workers import WorkerLost, gc_paused

T = TypeVar("T")

_BATCH = 16  # results that travel together, where each takes little


def each(work: Callable[[int], T], count: int, workers: int, ahead: int) -> Iterator[T]:
    """What `workers.each` gives, by this many processes."""
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

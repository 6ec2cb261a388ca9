"""Spreads pure work over the cores by fork: workers inherit everything that was read, only results travel back."""

import multiprocessing
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from typing import TypeVar, cast

from showcase.site import garbage
from showcase.site.aside import cores

T = TypeVar("T")

_BATCH = 16  # results that travel together, where each takes little
_FEW = 24


class Failed(Exception):
    """A worker ended without a result."""


def each(work: Callable[[int], T], count: int, workers: int, *, batch: int = _BATCH) -> Iterator[T]:
    """`work(0)` to `work(count - 1)`, in any order, as they come. An exception in a worker is raised here.

    So many results of one worker travel together: one by one where each takes long, and somebody waits to hear of it.

    Raises Failed. What a worker remembers is gone with it: all that matters must be in the results.
    """
    workers = min(workers, count)
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(work, range(count))
        return
    fork = multiprocessing.get_context("fork")
    running: dict[Connection, multiprocessing.process.BaseProcess] = {}
    try:
        with _undisturbed():
            for first in range(workers):
                ours, theirs = fork.Pipe(duplex=False)
                process = fork.Process(
                    target=_run, args=(work, range(first, count, workers), theirs, (ours, *running), batch), daemon=True
                )
                process.start()
                theirs.close()
                running[ours] = process
        while running:
            for ours in cast(list[Connection], wait(list(running))):
                try:
                    done = ours.recv()
                except EOFError:
                    raise Failed(f"a worker was ended by the system (code {_code(running[ours])})") from None
                if isinstance(done, BaseException):
                    raise done
                if done is None:
                    running.pop(ours).join()
                else:
                    yield from done
    finally:
        for left in running.values():  # those of a build that failed must not write into the next one
            left.terminate()
            left.join()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """While workers begin: none will look for garbage, which would touch, and so copy, all that it inherits; and Ctrl+C
    waits, of which one that is half begun would tell in lines of its own.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        with garbage.left():
            yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _code(process: multiprocessing.process.BaseProcess) -> int | None:
    process.join()
    return process.exitcode


def all_cores(work: Callable[[int], T], count: int) -> Iterator[T]:
    """`each` by as many workers as may run at once; a little work is done here, before a worker would have begun."""
    return each(work, count, cores() if count >= _FEW else 1)


def spread(work: Callable[[int], T], count: int, workers: int) -> list[T]:
    """`[work(0), …, work(count - 1)]`, in that order. Raises as `each` does."""
    found = dict(each(lambda number: (number, work(number)), count, workers))
    return [found[number] for number in range(count)]


def _run(
    work: Callable[[int], T], numbers: range, back: Connection, others: tuple[Connection, ...], batch: int
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal tells all of Ctrl+C: who began a worker ends it
    # As long as a worker could read its own results, it would not notice that nobody else does.
    for inherited in others:
        inherited.close()
    try:
        done: list[T] = []
        for number in numbers:
            done.append(work(number))
            if len(done) == batch:
                back.send(done)
                done = []
        back.send(done)
        back.send(None)
    except BaseException as error:
        where = "".join(traceback.format_tb(error.__traceback__))  # it stays here: only the error travels
        error.add_note(f"in a worker process:\n{where}")
        with suppress(BrokenPipeError):  # whoever wanted this was killed
            back.send(error)

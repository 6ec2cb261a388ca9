"""Spreads pure work over the cores by fork: workers inherit everything that was read, only results travel back."""

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar

T = TypeVar("T")


class Failed(Exception):
    """A worker ended without a result."""


def cores() -> int:
    """How many processes may run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(work: Callable[[int], T], count: int, workers: int) -> list[T]:
    """`[work(0), …, work(count - 1)]`, in that order. An exception in a worker is raised here. Raises Failed."""
    workers = min(workers, count)
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return [work(number) for number in range(count)]
    fork = multiprocessing.get_context("fork")
    running = []
    for first in range(workers):
        ours, theirs = fork.Pipe(duplex=False)
        process = fork.Process(target=_run, args=(work, range(first, count, workers), theirs), daemon=True)
        process.start()
        theirs.close()
        running.append((first, process, ours))
    results: list[T | None] = [None] * count
    for first, process, ours in running:
        try:
            done = ours.recv()
        except EOFError:
            raise Failed(f"a worker was ended by the system (code {process.exitcode})") from None
        if isinstance(done, BaseException):
            raise done
        results[first::workers] = done
        process.join()
    return results  # type: ignore[return-value]


def _run(work: Callable[[int], T], numbers: range, back: Connection) -> None:
    try:
        back.send([work(number) for number in numbers])
    except BaseException as error:
        error.add_note("(in a worker process)")
        back.send(error)

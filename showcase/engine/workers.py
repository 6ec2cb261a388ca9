"""Workers: forked processes that inherit all that was read, so that only results travel. No fork, one process."""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")

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
    from showcase.engine import forked  # noqa: PLC0415 (loads multiprocessing, which a small change has no use for)

    yield from forked.each(work, count, workers, ahead)


def each_by(workers: int) -> Callable[[Callable[[int], T], int, int], Iterator[T]]:
    """`each` by so many workers, or here where there is little to do."""
    return lambda work, count, ahead: each(work, count, workers if count >= _FEW else 1, ahead)


def can_fork() -> bool:
    """Whether a process can go on as two here."""
    return hasattr(os, "fork")


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

"""Pools: workers that are sent their work, any `concurrent.futures.Executor`. Only a bounded part of it is under way.

The workers of `workers.py` inherit what they need; these are told it, so they may be anywhere.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from showcase.engine.background import interrupts_blocked
from showcase.engine.workers import WorkerLost, can_fork, gc_paused

A = TypeVar("A")
T = TypeVar("T")

_FEW = 3  # so many tasks are done here before processes would have begun
_PAUSE = 1.0  # seconds without a result after which the pool is looked at
_PATIENCE = 10.0  # seconds that a worker has for what it does when the pool ends before its work is done


def _nothing(*_: object) -> None:
    """All is well."""


@dataclass(frozen=True, kw_only=True)
class Pool:
    """An executor, and `most`: how many tasks it may have at once, which are held in memory until then.

    `look` is called where no result has come for a while, and `judge` with each exception of the executor: both raise
    where the whole pool cannot go on. `foreign` are workers that may run another program than this one.
    """

    executor: Executor
    most: Callable[[], int]
    look: Callable[[], None] = _nothing
    judge: Callable[[Exception], None] = _nothing
    foreign: bool = False

    def each(self, work: Callable[[A], T], arguments: Iterable[A]) -> Iterator[tuple[int, T | Exception]]:
        """`work` of each argument with its number, as they come; an exception where this argument alone was too much.

        An argument is asked for when there is room for it.
        """
        done: SimpleQueue[Future[T]] = SimpleQueue()
        running: dict[Future[T], int] = {}
        for number, argument in enumerate(arguments):
            future = self._submitted(work, argument)
            running[future] = number
            future.add_done_callback(done.put)
            del future, argument  # else one more than is under way would be held
            while len(running) >= self.most():
                yield from self._next(running, done)
        while running:
            yield from self._next(running, done)

    def _submitted(self, work: Callable[[A], T], argument: A) -> Future[T]:
        try:
            return self.executor.submit(work, argument)
        except Exception as error:  # as where a worker has just been ended
            self.judge(error)
            raise

    def _next(self, running: dict[Future[T], int], done: SimpleQueue[Future[T]]) -> Iterator[tuple[int, T | Exception]]:
        try:
            future = done.get(timeout=_PAUSE)
        except Empty:
            self.look()
            return
        number = running.pop(future)
        result: T | Exception
        try:
            result = future.result()
        except Exception as error:  # whatever the executor has for it
            self.judge(error)
            result = error
        yield number, result


Open = Callable[[int], AbstractContextManager[Pool]]  # a pool for so many tasks, ended with the context


class Here(Executor):
    """Does the work at once, in this process."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@contextmanager
def local(tasks: int, workers: int) -> Iterator[Pool]:
    """A pool of so many forked processes for so many tasks; none are begun for a few. Raises WorkerLost."""
    workers = min(workers, tasks)
    if few(tasks) or workers < 2 or not can_fork():
        yield Pool(executor=Here(), most=lambda: 1, judge=_raise)
        return
    before = {*multiprocessing.active_children()}
    executor = ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), initializer=_begin)
    # With the first task all are forked, before the executor has threads. None looks for garbage, as in `workers`.
    with interrupts_blocked(), gc_paused():
        executor.submit(_nothing)
    processes = {*multiprocessing.active_children()} - before

    def judge(error: Exception) -> None:
        if not isinstance(error, BrokenProcessPool):
            raise error
        executor.shutdown()  # all have ended then, and are known to
        codes = [code for process in processes if (code := process.exitcode)]
        code = next((code for code in codes if code != -signal.SIGTERM), None)  # by which the others were ended
        raise WorkerLost(code) from None

    try:
        # One is encoded and one waits for each worker; what waits has been read, so no more of them.
        yield Pool(executor=executor, most=lambda: 2 * workers, judge=judge)
    except BaseException:
        _end(executor, processes)
        raise
    finally:
        executor.shutdown(cancel_futures=True)


def _end(executor: Executor, processes: Iterable[BaseProcess]) -> None:
    """Let workers end by themselves, with what they do now. None is ended while it sends a result: the executor would
    wait for the rest of that, for ever. One whose task lasts too long sends nothing.
    """
    late = threading.Timer(_PATIENCE, _kill, [processes])
    late.start()
    try:
        executor.shutdown(cancel_futures=True)
    finally:
        late.cancel()


def _kill(processes: Iterable[BaseProcess]) -> None:
    for process in processes:
        process.kill()


def few(tasks: int) -> bool:
    """Whether tasks are done before processes would have begun, or another machine have answered."""
    return tasks < _FEW


def _raise(error: Exception) -> None:
    raise error


def _begin() -> None:
    """In a worker. It leaves Ctrl+C to whoever began it, and ends when that process does, whatever ended it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)

"""Work that is sent to workers, by any executor: only a bounded part is under way, and none is lost in silence."""

import gc
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from showcase.engine import pool
from showcase.engine.pool import Pool
from showcase.engine.workers import WorkerLost
from tests.conftest import ROOT
from tests.engine.test_workers import lives
from tests.serving import until

_ENDLESS = """
import itertools, os, pathlib, sys
from showcase.engine import pool

def work(number):
    pathlib.Path(sys.argv[1], str(os.getpid())).touch()
    return bytes(100_000)

with pool.local(10**9, 2) as workers:
    for _ in workers.each(work, itertools.count()):
        pass
"""


def _process(_: int) -> int:
    return os.getpid()


def _ends_itself(number: int) -> int:
    if number == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _fails(number: int) -> int:
    return 1 // (3 - number)


def _interrupted(number: int) -> int:
    os.kill(os.getpid(), signal.SIGINT)
    return number


def _interrupt_after(results: int, work: Callable[[int], object]) -> None:
    with pool.local(10**6, 2) as found:
        for number, _ in enumerate(found.each(work, range(10**6)), 1):
            if number == results:
                raise KeyboardInterrupt


def _large(_: int) -> bytes:
    return bytes(30_000_000)


def _endless_after_two(number: int) -> int:
    while number >= 2:
        signal.pause()
    return number


def _looks_for_garbage(_: int) -> bool:
    return gc.isenabled()


@pytest.mark.parametrize("workers", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 2, 7, 40])
def test_each_result_comes_once_with_the_number_of_its_argument(workers: int, count: int) -> None:
    with pool.local(count, workers) as found:
        assert sorted(found.each(abs, range(0, -count, -1))) == [(number, number) for number in range(count)]


def test_the_work_is_done_in_other_processes_which_are_gone_afterwards() -> None:
    with pool.local(12, 2) as found:
        processes = {process for _, process in found.each(_process, range(12))}
    assert os.getpid() not in processes
    assert not any(map(lives, processes))


def test_for_a_few_tasks_no_process_is_begun() -> None:
    for tasks, workers in ((1, 8), (2, 8), (9, 1)):
        with pool.local(tasks, workers) as found:
            assert {process for _, process in found.each(_process, range(tasks))} == {os.getpid()}
            assert multiprocessing.active_children() == []


def test_where_processes_cannot_fork_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    with pool.local(9, 2) as found:
        assert {process for _, process in found.each(_process, range(9))} == {os.getpid()}


@pytest.mark.parametrize("most", [1, 3])
def test_an_argument_is_asked_for_only_when_there_is_room_for_it(most: int) -> None:
    """By an executor that takes whatever it is given: what waits is held in memory."""
    asked, most_at_once = 0, 0

    def arguments() -> Iterator[int]:
        nonlocal asked
        for number in range(50):
            asked += 1
            yield number

    with ThreadPoolExecutor(2) as executor:
        taken = 0
        for _ in Pool(executor=executor, most=lambda: most).each(abs, arguments()):
            most_at_once = max(most_at_once, asked - taken)
            taken += 1
    assert (asked, taken, most_at_once) == (50, 50, most)


def test_an_exception_is_of_its_argument_alone_unless_the_pool_is_judged_by_it() -> None:
    with ThreadPoolExecutor(2) as executor:
        found = dict(Pool(executor=executor, most=lambda: 2).each(_fails, range(5)))
    assert isinstance(found.pop(3), ZeroDivisionError)
    assert found == {number: _fails(number) for number in (0, 1, 2, 4)}


@pytest.mark.parametrize("workers", [1, 2])
def test_a_mistake_in_a_worker_of_this_machine_is_raised_here(workers: int) -> None:
    with pytest.raises(ZeroDivisionError), pool.local(5, workers) as found:
        list(found.each(_fails, range(5)))


def test_where_no_result_comes_the_pool_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    class Deserted(Exception):
        pass

    def look() -> None:
        raise Deserted

    monkeypatch.setattr(pool, "_PAUSE", 0.01)
    with ThreadPoolExecutor(1) as executor:
        held = multiprocessing.Event()
        with pytest.raises(Deserted):
            list(Pool(executor=executor, most=lambda: 2, look=look).each(lambda _: held.wait(), range(3)))
        held.set()


def test_a_worker_that_the_system_ends_is_told_with_the_code_and_no_other_is_left() -> None:
    before = {*multiprocessing.active_children()}
    told = r"a worker was ended by the system \(code -9\)"
    with pytest.raises(WorkerLost, match=told), pool.local(40, 2) as found:
        list(found.each(_ends_itself, range(40)))
    assert {*multiprocessing.active_children()} == before


def test_a_worker_leaves_ctrl_c_to_whoever_began_it() -> None:
    with pool.local(6, 2) as found:
        assert sorted(found.each(_interrupted, range(6))) == [(number, number) for number in range(6)]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_workers_are_ended_with_whoever_takes_their_results() -> None:
    processes: set[int] = set()

    def interrupted() -> None:
        with pool.local(10**6, 2) as found:
            for _, process in found.each(_process, range(10**6)):
                processes.add(process)
                if len(processes) == 2:
                    raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert not any(map(lives, processes))


def test_a_worker_that_sends_a_large_result_as_the_pool_ends_keeps_nobody_waiting() -> None:
    """Ended in the midst of it, it would: whoever waits for the rest of the result would wait for ever."""
    for _ in range(5):
        with pytest.raises(KeyboardInterrupt):
            _interrupt_after(2, _large)


def test_a_worker_whose_task_does_not_end_is_ended_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_PATIENCE", 0.2)
    before = {*multiprocessing.active_children()}
    with pytest.raises(KeyboardInterrupt):
        _interrupt_after(1, _endless_after_two)
    assert {*multiprocessing.active_children()} <= before


def test_workers_end_when_whoever_wanted_their_results_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", _ENDLESS, str(tmp_path)], cwd=ROOT) as running:
        until(lambda: len(list(tmp_path.iterdir())) == 2, lambda: "no two workers began")
        running.send_signal(signal.SIGKILL)
    until(lambda: not any(lives(int(file.name)) for file in tmp_path.iterdir()), lambda: "a worker is still there")


def test_a_worker_looks_for_no_garbage_and_we_do_as_before() -> None:
    assert gc.isenabled()
    with pool.local(4, 2) as found:
        assert [looks for _, looks in found.each(_looks_for_garbage, range(4))] == [False] * 4
        assert gc.isenabled()

"""Work spread over processes comes back in order, and a mistake in a worker is not lost."""

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from showcase.engine import workers
from tests.conftest import ROOT
from tests.serving import until

T = TypeVar("T")

_ENDLESS = """
import os, pathlib, sys
from showcase.engine import workers

def work(number):
    pathlib.Path(sys.argv[1], str(os.getpid())).touch()
    return bytes(100_000)

list(workers.each(work, 10**9, 2))
"""


def spread(work: Callable[[int], T], count: int, number_of: int) -> list[T]:
    """The results of `each` in the order of the work."""
    found = dict(workers.each(lambda number: (number, work(number)), count, number_of))
    return [found[number] for number in range(count)]


@pytest.mark.parametrize("number_of", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 7])
def test_all_the_work_is_done_once(number_of: int, count: int) -> None:
    assert spread(lambda number: number * number, count, number_of) == [n * n for n in range(count)]


def test_the_work_is_done_in_other_processes() -> None:
    assert len(set(spread(lambda _: os.getpid(), 4, 2))) == 2


def test_what_is_done_ahead_is_done_here_and_all_workers_inherit_it() -> None:
    known: list[int] = []

    def work(number: int) -> tuple[int, int, list[int]]:
        known.append(number)
        return number, os.getpid(), known[:2]

    found = sorted(workers.each(work, 6, 2, ahead=2))
    assert [number for number, _, _ in found] == [*range(6)]
    assert [process == os.getpid() for _, process, _ in found] == [True, True, False, False, False, False]
    assert all(inherited == [0, 1] for _, _, inherited in found[2:])


def test_a_mistake_in_a_worker_is_raised_here() -> None:
    def work(number: int) -> int:
        return 1 // (3 - number)

    with pytest.raises(ZeroDivisionError):
        spread(work, 5, 2)


def test_a_worker_that_is_killed_is_told() -> None:
    with pytest.raises(workers.WorkerLost, match=r"a worker was ended by the system \(code 9\)"):
        spread(lambda _: os._exit(9), 2, 2)


def test_a_worker_leaves_ctrl_c_to_whoever_began_it() -> None:
    def work(number: int) -> int:
        os.kill(os.getpid(), signal.SIGINT)
        return number

    assert spread(work, 3, 2) == [0, 1, 2]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_where_processes_cannot_fork_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    assert spread(lambda _: os.getpid(), 3, 2) == [os.getpid()] * 3


def test_workers_end_when_whoever_wanted_their_results_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", _ENDLESS, str(tmp_path)], cwd=ROOT) as running:
        until(lambda: len(list(tmp_path.iterdir())) == 2, lambda: "no two workers began")
        running.send_signal(signal.SIGKILL)
    until(lambda: not any(lives(int(file.name)) for file in tmp_path.iterdir()), lambda: "a worker is still there")


def lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    # Where nobody collects the ended, as in a bare container, they stay as zombies.
    status = Path(f"/proc/{process}/stat")
    return not (status.exists() and status.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z")


def test_a_worker_looks_for_no_garbage_and_we_do_as_before() -> None:
    assert gc.isenabled()
    assert spread(lambda _: gc.isenabled(), 2, 2) == [False, False]
    assert gc.isenabled()

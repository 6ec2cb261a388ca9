"""Work that is put off goes on in a process of its own, at low priority, and ends with whoever put it off."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.engine.later import Later
from showcase.engine.progress import Progress
from tests.conftest import ROOT
from tests.serving import until


def ended(later: Later) -> None:
    until(later.ended, lambda: "it never ends")


def test_it_is_done_by_another_process_when_nobody_else_wants_the_processor(tmp_path: Path) -> None:
    later = Later(lambda _: (tmp_path / "who").write_text(f"{os.getpid()} {os.nice(0)}"))
    ended(later)
    pid, nice = map(int, (tmp_path / "who").read_text().split())
    assert pid != os.getpid()
    assert nice == 19
    later.stop()


def test_how_far_it_is_can_be_asked_at_any_time(tmp_path: Path) -> None:
    go_on = tmp_path / "go-on"

    def work(progress: Progress) -> None:
        for number in progress.over("things", range(5), 5):
            while number == 4 and not go_on.exists():
                time.sleep(0.01)

    later = Later(work)
    assert not later.ended()
    until(lambda: not later.ended() and later.step is not None, lambda: "it never says so")
    assert later.step is not None
    assert later.step.total == 5
    assert later.step.done < 5
    go_on.touch()
    ended(later)
    assert later.step.done == 5
    later.stop()


def failing(_: Progress) -> None:
    raise ValueError("no")


def killed(_: Progress) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("work", [failing, killed])
def test_where_it_fails_it_has_ended(work: Callable[[Progress], None]) -> None:
    later = Later(work)
    ended(later)
    later.stop()


def test_it_can_be_stopped(tmp_path: Path) -> None:
    def work(_: Progress) -> None:
        (tmp_path / "pid").write_text(str(os.getpid()))
        time.sleep(600)

    later = Later(work)
    until(lambda: (tmp_path / "pid").exists() and bool((tmp_path / "pid").read_text()), lambda: "it never begins")
    later.stop()
    assert not running(int((tmp_path / "pid").read_text()))


_BEGINS = """
import os, sys, time
from pathlib import Path
from showcase.engine import pool
from showcase.engine.later import Later

def sleep(_):
    time.sleep(0.05)

def work(progress):
    with pool.local(5000, 2) as one:
        there = (number for number in range(5000) if number or Path(sys.argv[1]).write_text(str(os.getpid())))
        for _ in progress.over("things", one.each(sleep, there), 5000):
            pass

later = Later(work)
time.sleep(600)
"""


def test_it_ends_where_whoever_began_it_is_killed(tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    with subprocess.Popen([sys.executable, "-c", _BEGINS, str(pid)], cwd=ROOT) as process:
        until(lambda: pid.exists() and bool(pid.read_text()), lambda: "it never begins")
        process.kill()
    until(lambda: not running(int(pid.read_text())), lambda: "it goes on")


def running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False

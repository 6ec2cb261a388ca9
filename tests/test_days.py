"""The tests as on other days: a whole tree of processes lives then, and no test of the code looks at its clock."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.days import faked
from tests.days.outcome import read, table
from tests.days.times import Time, times

NOW = datetime(2026, 11, 29, 10, 35, tzinfo=UTC)
LIVES = """
import datetime, os, queue, sqlite3, subprocess, sys, threading, time

def test_it_is_then():
    now = datetime.datetime.now(datetime.UTC)
    then = datetime.datetime.fromisoformat(os.environ["THEN"])
    assert datetime.timedelta() <= now - then < datetime.timedelta(hours=1)
    child = subprocess.run([sys.executable, "-c", "import time; print(int(time.time()))"], capture_output=True)
    assert -1 <= int(child.stdout) - now.timestamp() < 3600
    assert sqlite3.connect(":memory:").execute("select date('now')").fetchone()[0] == str(now.date())

def test_who_waits_waits_as_long_as_ever(tmp_path):
    begun = time.monotonic()
    time.sleep(0.05)
    threading.Event().wait(0.05)
    lock = threading.Lock()
    assert lock.acquire() and not lock.acquire(timeout=0.05)
    try:
        queue.Queue().get(timeout=0.05)
    except queue.Empty:
        pass
    try:
        subprocess.run(["sleep", "600"], timeout=0.05)
    except subprocess.TimeoutExpired:
        pass
    assert 0.25 <= time.monotonic() - begun < 500

def test_a_process_forked_while_threads_wait_goes_on():
    threads = [threading.Thread(target=lambda: [sum(range(200)) for _ in iter(over.is_set, True)]) for _ in range(3)]
    over = threading.Event()
    for thread in threads:
        thread.start()
    try:
        for _ in range(100):
            child = os.fork()
            if child == 0:
                threading.Thread(target=int).start()
                os._exit(0)
            ended = threading.Timer(60, os.kill, (child, 9))
            ended.start()
            assert os.waitpid(child, 0)[1] == 0
            ended.cancel()
    finally:
        over.set()

def test_times_of_files_are_those_that_were_set(tmp_path):
    file = tmp_path / "file"
    file.write_text("x")
    os.utime(file, ns=(10**18, 10**18))
    assert file.stat().st_mtime_ns == 10**18
"""


def test_the_days_are_those_that_calendars_err_on_and_one_in_two_years() -> None:
    assert [str(time) for time in times(NOW)] == [
        "2026-12-31 23:30 in Europe/Luxembourg",
        "2027-03-28 01:55 in Europe/Luxembourg",
        "2027-10-31 02:55 in Europe/Luxembourg",
        "2028-02-29 12:05 in Pacific/Auckland",
        "2028-11-29 02:35 in America/Los_Angeles",
    ]


@pytest.mark.parametrize("number", [1, 2])
def test_clocks_change_five_minutes_after_the_tests_begin(number: int) -> None:
    begins = times(NOW)[number].at
    before, after = ((begins.astimezone(UTC) + timedelta(minutes=m)).astimezone(begins.tzinfo) for m in (4, 5))
    assert before.utcoffset() != after.utcoffset()
    assert begins.utcoffset() == before.utcoffset()


@pytest.mark.long
@pytest.mark.parametrize("time", times(NOW), ids=str)
@pytest.mark.skipif(faked.missing(), reason=faked.MISSING)
@pytest.mark.skipif("FAKETIME" in os.environ, reason="these tests run on another day already")
def test_every_process_lives_on_that_day(tmp_path: Path, time: Time) -> None:
    (tmp_path / "test_lives.py").write_text(LIVES, encoding="utf-8")
    now = datetime.now(UTC)
    words = [*faked.command(begins=time.at, now=now), sys.executable, "-m", "pytest", "-q", "-n", "1", str(tmp_path)]
    surroundings = faked.environment(time.zone, faked.compiled(tmp_path), os.environ)
    known = {**surroundings, "THEN": time.at.isoformat(timespec="seconds")}
    done = subprocess.run(words, cwd=tmp_path, env=known, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_whoever_has_no_faketime_is_told_where_it_is_from() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.days"], cwd=ROOT, env={"PATH": ""}, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "apt-get install faketime" in done.stderr
    assert done.stdout == ""


def test_each_day_has_a_line_and_what_failed_is_named(tmp_path: Path) -> None:
    (tmp_path / "test_two.py").write_text(
        "def test_good(): pass\ndef test_bad(): assert 0\nimport pytest\n@pytest.mark.skip\ndef test_left(): pass\n"
    )
    words = [sys.executable, "-m", "pytest", f"--junitxml={tmp_path}/report.xml", str(tmp_path)]
    code = subprocess.run(words, cwd=tmp_path, capture_output=True).returncode
    found = [read("today", code, tmp_path / "report.xml"), read("in two years", 4, tmp_path / "none.xml")]
    assert table(found).splitlines() == [
        "the tests as on  outcome",
        "today            1 passed, 1 failed, 1 skipped",
        "    test_two::test_bad",
        "in two years     pytest did not understand its words",
    ]

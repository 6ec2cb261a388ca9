"""Runs the tests as on days that are hard for a calendar, one after the other, and tells how each went.

    python -m tests.days [--today] [words for pytest]

With `--today` the first day is today. Ends with the exit code of the worst day. What the tests fetch from the network
is fetched before, by today's clock: in two years the certificates of its servers are out of date.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.browser.chromium import ROOT, chromium, npm_modules
from tests.days import faked
from tests.days.outcome import Outcome, read, table
from tests.days.times import Time, times
from tests.derive.readers import khal


def main(words: list[str]) -> int:
    if faked.missing():
        print(faked.MISSING, file=sys.stderr)
        return 1
    fetch()
    outcomes: list[Outcome] = []
    if words[:1] == ["--today"]:
        words = words[1:]
        outcomes.append(run("today", words, [], os.environ))
    with tempfile.TemporaryDirectory(prefix="days-") as folder:
        library = faked.compiled(Path(folder))
        for time in times(datetime.now(UTC)):
            print(f"\n== as on {time}, {time.why}\n", flush=True)
            outcomes.append(on(time, library, words))
    print(f"\n{table(outcomes)}")
    return max(outcome.code for outcome in outcomes)


def fetch() -> None:
    """Have in `.cache` what is fetched once."""
    npm_modules()
    chromium()
    try:
        khal()
    except pytest.skip.Exception as missing:
        print(missing, file=sys.stderr)


def on(time: Time, library: Path, words: list[str]) -> Outcome:
    """The tests as on one day."""
    prefix = faked.command(begins=time.at, now=datetime.now(UTC))
    return run(str(time), words, prefix, faked.environment(time.zone, library, os.environ))


def run(day: str, words: list[str], prefix: list[str], environment: Mapping[str, str]) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="days-") as folder:
        report = Path(folder, "report.xml")
        command = [*prefix, sys.executable, "-m", "pytest", f"--junitxml={report}", *words]
        code = subprocess.run(command, cwd=ROOT, env=environment).returncode
        return read(day, code, report)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Who may look at a clock, and why: one input gives one outcome on every day, at every hour, in every zone."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_OF_TIME = {
    *("time", "time_ns", "localtime", "gmtime", "ctime", "asctime", "sleep", "clock_gettime", "clock_gettime_ns"),
    *("monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "process_time", "process_time_ns"),
    *("thread_time", "thread_time_ns"),
}
_LOOKS = {"time": _OF_TIME, "datetime": {"now", "today", "utcnow"}, "date": {"today"}}
# A page sees the machine's clock, and its zone, unless the session that it is opened in has another.
_OF_BROWSERS = {"new_context"}
_IN_SCRIPTS = re.compile(r"Date\.now\b|new Date\(\)|\bDate\(\)")

# All but these get the day from tests/conftest.py, and wait for what happens instead of for a while.
TESTS = {
    "tests/audit/__main__.py": "measures the site as its visitors have it today; it is no test",
    "tests/audit/before_after.py": "takes pictures of the site of today, without a proposal and with it; it is no test",
    "tests/audit/pictures.py": "takes pictures of the site of today; it is no test",
    "tests/browser/conftest.py": "opens all sessions, and sets the clock of each",
    "tests/browser/test_waiting.py": "opens sessions of its own, in which no page tells a day",
    "tests/bench/test_browser.py": "has a picture come late, and a server work for a while",
    "tests/days/__main__.py": "works out how far away other days are",
    "tests/engine/test_later.py": "has work go on until it is ended",
    "tests/serving.py": "waits for what happens, and gives up on what never does",
    "tests/test_days.py": "has programs live on another day, and asks them for it",
}
# The program looks at the calendar where no SITE_DATE is given, and at other clocks only to tell how long it took.
PROGRAM = {
    "showcase/desk/links/asking.py": "leaves hosts of others a second between two requests",
    "showcase/desk/serve.py": "tells how long a build took",
    "showcase/records/settings.py": "the day is today in the site's zone, where none is given",
    "showcase/site/__main__.py": "tells how long a build took",
    "showcase/site/cluster.py": "gives up on a cluster that has had no worker for a while",
    "showcase/site/survey.py": "likewise, before anything is loaded",
    "showcase/engine/progress.py": "tells how long a run still takes",
    "showcase/site/progress.py": "likewise",
}


def clocks(text: str, *, script: bool = False) -> Iterator[str]:
    """Line and name of everything in a source that looks at a clock."""
    if script:
        yield from (f"{text.count(chr(10), 0, found.start()) + 1}: {found[0]}" for found in _IN_SCRIPTS.finditer(text))
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            owner = getattr(node.value, "attr", getattr(node.value, "id", ""))
            if node.attr in _LOOKS.get(owner, set()) | _OF_BROWSERS:
                yield f"{node.lineno}: {node.attr}"
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            yield from (f"{node.lineno}: {name.name}" for name in node.names if name.name in _OF_TIME)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and _IN_SCRIPTS.search(node.value):
            yield f"{node.lineno}: {node.value[:40]}"


def looking(folder: str) -> dict[str, list[str]]:
    """Each file below a folder that looks at a clock, with the places."""
    files = sorted(file for end in ("py", "mjs", "js") for file in (ROOT / folder).rglob(f"*.{end}"))
    found = {
        file.relative_to(ROOT).as_posix(): list(clocks(file.read_text(encoding="utf-8"), script=file.suffix != ".py"))
        for file in files
        if file != Path(__file__) and "projects" not in file.parts
    }
    return {name: places for name, places in found.items() if places}


@pytest.mark.parametrize(("folder", "known"), [("tests", TESTS), ("showcase", PROGRAM)])
def test_nobody_looks_at_a_clock_without_a_reason(folder: str, known: dict[str, str]) -> None:
    found = looking(folder)
    assert {name: places for name, places in found.items() if name not in known} == {}
    assert known.keys() - found.keys() == set()  # whoever no longer does needs no reason


@pytest.mark.parametrize(
    "text",
    [
        "datetime.now(zone)",
        "date.today()",
        "time.time()",
        "from time import time",
        "Progress(clock=time.monotonic)",
        "time.sleep(0.1)",
        "browser.new_context()",
        "page.evaluate('new Date().getDay()')",
    ],
)
def test_a_look_at_a_clock_would_be_seen(text: str) -> None:
    assert list(clocks(text))


@pytest.mark.parametrize(
    "text", ["time(19, 30)", "datetime.combine(day, time())", "edition.today", "log.now", "'new Date(day)'"]
)
def test_a_time_that_is_named_is_no_look_at_a_clock(text: str) -> None:
    assert list(clocks(text)) == []


@pytest.mark.parametrize(("text", "seen"), [("const now = Date.now();", True), ("new Date(time * 1000)", False)])
def test_a_look_at_a_clock_in_a_script_would_be_seen(text: str, seen: bool) -> None:
    assert bool(list(clocks(text, script=True))) == seen

"""Other people's programs that read calendars: ical.js, which Thunderbird has inside, and khal, a client of its own."""

import json
import subprocess
import sys
from datetime import UTC, date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from showcase.records.dates import Span
from tests.browser.chromium import CACHE, NODE, npm_modules
from tests.once import once

KHAL = "khal==0.14.1"  # in a folder of its own, as it wants an older dateutil than we do
_DATES = Path(__file__).with_name("dates.mjs")
_CONF = """[calendars]
[[site]]
path = {folder}/site
type = calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = {zone}
default_timezone = {zone}
[sqlite]
path = {folder}/khal.db
[default]
default_calendar = site
"""
Dates = set[tuple[str, str, str]]  # uid without its host, start, end


def by_ical_js(raw: bytes) -> list[tuple[str, str, str, str]]:
    """(uid without its host, status, start, end) of each date that ical.js finds; times in UTC, the end excluded."""
    library = npm_modules() / "ical.js" / "dist" / "ical.js"
    done = subprocess.run([NODE, _DATES, library], input=raw, capture_output=True, check=True)
    return [(uid.partition("@")[0], status, start, end) for uid, status, start, end in json.loads(done.stdout)]


def khal() -> Path:
    """The program. The test is skipped where it cannot be fetched."""

    def install(folder: Path) -> None:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True, capture_output=True)
        subprocess.run([folder / "bin" / "pip", "install", "-q", KHAL], check=True, capture_output=True)

    try:
        return once(CACHE / "khal", KHAL, install) / "bin" / "khal"
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"{KHAL} could not be installed here: {error}")


def by_khal(raw: bytes, folder: Path, zone: str, since: date, days: int) -> Dates:
    """The dates that khal lists, as clocks in `zone` show them; of whole days the last one included."""
    (folder / "site").mkdir(parents=True)
    (folder / "conf").write_text(_CONF.format(folder=folder, zone=zone), encoding="utf-8")
    (folder / "agenda.ics").write_bytes(raw)
    program = [khal(), "-c", folder / "conf"]
    run = {"check": True, "capture_output": True, "text": True, "cwd": folder}
    subprocess.run([*program, "import", "--batch", "-a", "site", folder / "agenda.ics"], **run)  # type: ignore[call-overload]
    form = ["--format", "{uid}|{start-long}|{end-long}", "--day-format", ""]
    done = subprocess.run([*program, "list", *form, str(since), f"{days}d"], **run)  # type: ignore[call-overload]
    lines = [line.strip().split("|") for line in done.stdout.splitlines() if "|" in line]
    return {(uid.partition("@")[0], start, end) for uid, start, end in lines}


def as_utc(slug: str, span: Span, zone: ZoneInfo) -> tuple[str, str, str]:
    """A date of the site as `by_ical_js` tells it."""
    if span.start.clock is None:
        return slug, str(span.start.day), str(span.last + timedelta(days=1))
    end = span.end or span.start
    return slug, *(f"{moment.at(zone).astimezone(UTC):%Y-%m-%dT%H:%M}" for moment in (span.start, end))


def as_local(slug: str, span: Span, there: ZoneInfo, here: ZoneInfo) -> tuple[str, str, str]:
    """A date of the site, on clocks in `there`, as `by_khal` tells it `here`: what has no end lasts an hour."""
    if span.start.clock is None:
        return slug, str(span.start.day), str(span.last)
    end = span.end or span.start.later(timedelta(hours=1))
    told = (moment.at(there).astimezone(here) for moment in (span.start, end))
    return slug, *(f"{one:%Y-%m-%d %H:%M}" for one in told)

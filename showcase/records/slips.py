"""What is allowed and probably not meant: the year before at New Year, a mail host with a letter wrong. Notes only."""

import difflib
from collections.abc import Iterator
from datetime import date

from showcase.records.mark import Path, name, nearest
from showcase.records.problem import Problem
from showcase.records.text_file import Text
from showcase.schema.event import Event
from showcase.schema.moment import Moment
from showcase.schema.record import Record

_HOSTS = (
    *(
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "hotmail.fr",
        "hotmail.de",
        "live.com",
        "icloud.com",
    ),
    *("yahoo.com", "yahoo.fr", "yahoo.de", "protonmail.com", "laposte.net", "wanadoo.fr", "orange.fr", "t-online.de"),
    *("icloud.com", "gmx.net", "internet.lu", "education.lu", "skynet.be", "telenet.be"),
)
# Hosts that look like one of these and are others.
_OTHERS = frozenset(
    ("mail.com", "email.com", "ymail.com", "hotmail.be", "hotmail.it", "yahoo.it", "live.de", "gmx.com")
)
_LETTERS = {one: frozenset(one) for one in _HOSTS}
_ALIKE = 0.85
_LONG, _HALF = 330, 180  # days


def notes(facts: Record, text: Text) -> Iterator[Problem]:
    """Dates to ask the person about who wrote `text`, which was read as `facts`."""
    if isinstance(facts, Event):
        yield from _years(facts, text)


def next_year(text: object, *, after: str) -> str:
    """The same day or moment a year later, where it then comes soon after `after`; else ""."""
    if not isinstance(text, str) or not text[:4].isdecimal():
        return ""
    later = f"{int(text[:4]) + 1}{text.strip()[4:]}"
    try:
        days = (date.fromisoformat(later[:10]) - date.fromisoformat(after[:10])).days
    except ValueError:
        return ""
    return later if 0 <= days <= _HALF else ""


def _note(text: Text, path: Path, code: str, **details: object) -> Problem:
    mark = nearest(text.marks, path)
    return Problem(path=mark.path, line=mark.line, field=name(path), code=code, details=details, level="note")


def hosts(text: Text) -> Iterator[Problem]:
    """Mail addresses whose host is nearly a well-known one."""
    for key, value in text.data.items():
        path, found = ((key,), value) if key == "email" else ((key, "email"), None)
        if isinstance(value, dict):
            found = value.get("email")
        if isinstance(found, str) and (near := host(found)):
            yield _note(text, path, "slip.host", found=found, near=near)


def host(address: str) -> str:
    """The address with the well-known host that its own is nearly; "" where it is not."""
    before, _, found = address.strip().rpartition("@")
    found = found.lower()
    if not before or found in _HOSTS or found in _OTHERS:
        return ""
    letters = frozenset(found)  # as comparing takes long, and there are as many hosts as members
    alike = [one for one, its in _LETTERS.items() if abs(len(one) - len(found)) < 3 and len(its ^ letters) < 5]
    near = difflib.get_close_matches(found, alike, n=1, cutoff=_ALIKE) if alike else []
    return f"{before}@{near[0]}" if near else ""


def _years(facts: Event, text: Text) -> Iterator[Problem]:
    """Dates of an event that lie so far apart that one of them probably has the wrong year."""
    start, last = facts.start, facts.repeats.until if facts.repeats else (facts.end or facts.start).day
    if facts.end and facts.end.clock and (facts.end.day - start.day).days >= _LONG:
        yield _note(text, ("end",), "slip.year", found=str(facts.end), near=_sooner(facts.end, start))
    signing = facts.registration
    until = (signing.until or signing.opens) if signing else None
    others = [facts.previous_start.day] if facts.previous_start else []
    if (until and until > last) or any((day - last).days > _HALF for day in (*others, *facts.revised)):
        newest = max(day for day in (until, *others, *facts.revised) if day)
        near = next_year(str(start), after=str(min(newest, _plus_year(start.day))))
        yield _note(text, ("start",), "slip.year", found=str(start), near=near)


def _sooner(end: Moment, start: Moment) -> str:
    """The end a year earlier, where it then lies after the start."""
    earlier = f"{end.day.year - 1}{str(end)[4:]}"
    return earlier if earlier > str(start) else ""


def _plus_year(day: date) -> date:
    return day.replace(year=day.year + 1, day=min(day.day, 28))

"""A calendar that others wrote, as what becomes records. A bad event is told and left out, the others come."""

import hashlib
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar import Event as Component
from icalendar.error import GloballyUniqueTZIDGuessed
from icalendar.prop import vBroken

from showcase.desk.calendars import event, words
from showcase.desk.calendars.event import Occasion, Reading, Untaken
from showcase.desk.calendars.series import Series
from showcase.schema.label import Message
from showcase.schema.moment import read_zone

MOST_EVENTS = 5_000
_LONGEST_REASON = 200
MOST_RULES = 200  # of one calendar: each may mean hundreds of dates
_BEGIN = re.compile(r"\s*BEGIN:VCALENDAR\s*\n", re.IGNORECASE)
_END = re.compile(r"^END:VCALENDAR\s*\Z", re.IGNORECASE | re.MULTILINE)
_HEAD = re.compile(r"^X-WR-TIMEZONE[:;].*\n", re.IGNORECASE | re.MULTILINE)
_ZONE = re.compile(
    r"^BEGIN:VTIMEZONE[ \t]*\n.*?^END:VTIMEZONE[ \t]*(?:\n|\Z)", re.IGNORECASE | re.MULTILINE | re.DOTALL
)
_EVENT = re.compile(r"^BEGIN:VEVENT[ \t]*\n.*?^END:VEVENT[ \t]*(?:\n|\Z)", re.IGNORECASE | re.MULTILINE | re.DOTALL)


Found = Occasion | Untaken


class NoCalendar(Exception):
    """A text that is no calendar, and why."""

    def __init__(self, why: Message, **details: object) -> None:
        super().__init__(why.text.format(**details))
        self.why, self.details = why, details


def read(text: str, reading: Reading) -> Iterator[Occasion | Untaken]:
    """All that a calendar says. Raises NoCalendar."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not _BEGIN.match(text):
        raise NoCalendar(words.NO_CALENDAR)
    if not _END.search(text):  # what did not come must not be taken for gone
        raise NoCalendar(words.CUT_OFF)
    calendars, untaken = _parsed(text)
    zones = [one for calendar in calendars if (one := _zone(calendar))]
    reading = replace(reading, zone=zones[0] if zones else None)
    components = [one for calendar in calendars for one in calendar.subcomponents if isinstance(one, Component)]
    yield from untaken
    for component in components:
        yield from _without_broken(component)
    if len(components) > MOST_EVENTS:
        yield Untaken(uid="", title="", why=words.MANY_EVENTS, details={"most": MOST_EVENTS})
    rules = 0
    for uid, several in _by_uid(components[:MOST_EVENTS]).items():
        rules += any("RRULE" in one for one in several)
        if rules > MOST_RULES and any("RRULE" in one for one in several):
            title = event.text(several[0], "SUMMARY")
            yield Untaken(uid=uid, title=title, why=words.MANY_RULES, details={"most": MOST_RULES})
        else:
            yield from _of_uid(uid, several, reading)


def _parsed(text: str) -> tuple[list[Calendar], list[Untaken]]:
    """The calendars in a text. Where the whole cannot be read, without the events that cannot. Raises NoCalendar."""
    try:
        return _calendars(text), []
    except _FAULTS:
        pass
    untaken: list[Untaken] = []
    kept = ["BEGIN:VCALENDAR\n", *_HEAD.findall(text), *(found[0] for found in _ZONE.finditer(text))]
    for found in _EVENT.finditer(text):
        try:
            with _guessing():
                Component.from_ical(found[0])
        except _FAULTS as error:
            untaken.append(_broken(found[0], error))
        else:
            kept.append(found[0])
    try:
        return _calendars("".join([*kept, "END:VCALENDAR\n"])), untaken
    except _FAULTS as error:
        raise NoCalendar(words.BROKEN, reason=_reason(error)) from None


_FAULTS = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, OverflowError)


@contextmanager
def _guessing() -> Iterator[None]:
    """Let the library guess which zone a name of another program's means ("/vendor/Europe/Berlin"): it tells so."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", GloballyUniqueTZIDGuessed)
        yield


def _calendars(text: str) -> list[Calendar]:
    with _guessing():
        found: Any = Calendar.from_ical(text, multiple=True)
    return [one for one in found if isinstance(one, Calendar)]


def _broken(block: str, error: Exception) -> Untaken:
    title = re.search(r"^SUMMARY[^:\n]*:(.*)$", block, re.MULTILINE | re.IGNORECASE)
    uid = re.search(r"^UID:(.*)$", block, re.MULTILINE | re.IGNORECASE)
    return Untaken(
        uid=uid[1].strip() if uid else "",
        title=title[1].strip() if title else "",
        why=words.BROKEN_EVENT,
        details={"reason": _reason(error)},
    )


def _without_broken(component: Component) -> Iterator[Untaken]:
    """Take away what the library could not read of an event, and tell each."""
    for name, error in component.errors:
        title, uid = event.text(component, "SUMMARY"), event.text(component, "UID")
        details = {"name": name or "…", "reason": " ".join(str(error).split())[:_LONGEST_REASON]}
        yield Untaken(uid=uid, title=title, why=words.BROKEN_PART, details=details)
    for name in [name for name, found in component.items() if _is_broken(found)]:
        del component[name]


def _is_broken(found: Any) -> bool:
    return any(isinstance(one, vBroken) for one in (found if isinstance(found, list) else [found]))


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:_LONGEST_REASON] or type(error).__name__


def _zone(calendar: Calendar) -> ZoneInfo | None:
    """The zone that a calendar is said to be in (X-WR-TIMEZONE): of times in UTC too, as those who write it mean."""
    name = event.text(calendar, "X-WR-TIMEZONE")  # type: ignore[arg-type]
    try:
        return ZoneInfo(read_zone(name)) if name else None
    except ValueError:
        return None


def _by_uid(components: list[Component]) -> dict[str, list[Component]]:
    found: dict[str, list[Component]] = {}
    for one in components:
        found.setdefault(_uid(one), []).append(one)
    return found


def _uid(component: Component) -> str:
    """The identifier of an event; of one that has none what it says."""
    if uid := event.text(component, "UID"):
        return uid
    said = "\n".join(event.text(component, name) for name in ("SUMMARY", "DTSTART", "RECURRENCE-ID"))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def _of_uid(uid: str, several: list[Component], reading: Reading) -> Iterator[Occasion | Untaken]:
    """One event with the changes of single dates of it."""
    mains, moved = [one for one in several if "RECURRENCE-ID" not in one], {}
    main, extra = _newest(mains)
    zone = event.zone_of(getattr(event.begin(main), "tzinfo", None), reading) if main is not None else reading.own
    changes: dict[str, list[Component]] = {}
    for one in several:
        if "RECURRENCE-ID" in one:
            at = event.value(one, "RECURRENCE-ID")
            key = event.compact(event.wall(at, zone)) if isinstance(at, date) else ""
            changes.setdefault(key, []).append(one)
    for key, some in changes.items():
        moved[key], more = _newest(some)
        extra += more
    title = event.text(several[0], "SUMMARY")
    if extra:
        yield Untaken(uid=uid, title=title, why=words.TWICE, details={"count": extra + 1})
    chosen = {key: one for key, one in moved.items() if one is not None}
    if main is not None:
        yield from _guarded(uid, main, chosen, reading, "")
    for key, one in chosen.items():
        if main is not None and event.text(one, "STATUS").lower() == "cancelled":
            continue  # its date is left out
        if "RANGE" in getattr(one.get("RECURRENCE-ID"), "params", {}):
            yield Untaken(uid=uid, title=title, why=words.RANGE)
        yield from _guarded(uid, one, {}, reading, key)


def _guarded(
    uid: str, main: Component, moved: dict[str, Component], reading: Reading, recurrence: str
) -> Iterator[Occasion | Untaken]:
    """What an event becomes, or why it becomes nothing: whatever is wrong in it, the others are still read."""
    title = event.text(main, "SUMMARY")
    if event.begin(main) is None:
        yield Untaken(uid=uid, title=title, why=words.NO_START)
        return
    try:
        found = list(Series(main=main, moved=moved, reading=reading).occasions(uid))
    except _FAULTS as error:
        yield Untaken(uid=uid, title=title, why=words.BROKEN_EVENT, details={"reason": _reason(error)})
        return
    for one in found:
        if recurrence and isinstance(one, Occasion):
            yield replace(one, recurrence=recurrence, columns={**one.columns, "recurrence-id": recurrence})
        else:
            yield one


def _newest(several: list[Component]) -> tuple[Component | None, int]:
    """The one that was revised last, and how many others there are."""
    if not several:
        return None, 0
    return max(several, key=lambda one: (_sequence(one), event.text(one, "LAST-MODIFIED"))), len(several) - 1


def _sequence(component: Component) -> int:
    found = event.text(component, "SEQUENCE")
    return int(found) if found.isascii() and found.isdecimal() and len(found) < 10 else 0

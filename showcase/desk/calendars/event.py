"""An event of a calendar as columns: ours where there is a field, else under the name it has there. Drops nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Event as Component

from showcase.desk.calendars import description, place
from showcase.schema.label import Message

Wall = date | datetime  # a day, or a time on a clock whose place is known beside it
# Of these something is taken, or they are what the calendar needs for itself.
_TAKEN = {"SUMMARY", "DESCRIPTION", "DTSTART", "DTEND", "DURATION", "STATUS", "LOCATION", "URL", "ORGANIZER"}
_TAKEN |= {"CATEGORIES", "UID", "RECURRENCE-ID", "RRULE", "RDATE", "EXDATE", "LAST-MODIFIED", "DTSTAMP", "SEQUENCE"}
_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Occasion:
    """What becomes one record: `uid` and `recurrence` tell it from all others of its calendar.

    `last` is the last day on which it takes place; `columns` are texts, lists and mappings of them.
    """

    uid: str
    recurrence: str
    last: date
    columns: Mapping[str, object]


@dataclass(frozen=True, kw_only=True, slots=True)
class Untaken:
    """Something in a calendar that becomes no record: of which event, and why."""

    uid: str
    title: str
    why: Message
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """How a calendar is read: the zone of times without one, the site's zone, and the day it is.

    Of what comes again the dates from `first` to `last` are taken: whole years, so that a day later nothing changes.
    """

    site: ZoneInfo
    today: date
    zone: ZoneInfo | None = None

    @property
    def own(self) -> ZoneInfo:
        """The zone of times that name none, or one that only their calendar knows."""
        return self.zone or self.site

    @property
    def first(self) -> date:
        return date(self.today.year, 1, 1)

    @property
    def last(self) -> date:
        return date(self.today.year + 1, 12, 31)


def zone_of(found: tzinfo | None, reading: Reading) -> ZoneInfo:
    """The zone on whose clock an event is written: its own where the whole world knows it, else the calendar's."""
    key = getattr(found, "key", None)
    if isinstance(found, ZoneInfo) and key and key not in ("UTC", "Etc/UTC", "GMT", "Etc/GMT"):
        return found
    return reading.own


def wall(moment: Wall, zone: ZoneInfo) -> Wall:
    """What a clock in `zone` shows at a moment; a day, or a time without a zone, is what it is."""
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        return moment
    return moment.astimezone(zone).replace(tzinfo=None)


def value(component: Component, name: str) -> Wall | timedelta | None:
    """The moment or duration of a property; None where it has none that can be read."""
    found = component.get(name)
    dt = getattr(found[0] if isinstance(found, list) and found else found, "dt", None)
    return dt if isinstance(dt, (date, timedelta)) else None


def begin(component: Component) -> Wall | None:
    """When it begins, as it is written."""
    found = value(component, "DTSTART")
    return found if isinstance(found, date) else None


def lasting(component: Component, start: Wall, zone: ZoneInfo) -> timedelta | None:
    """How long it takes by the clock; of whole days how many there are after the first. None if nobody said."""
    end = value(component, "DTEND")
    given = value(component, "DURATION")
    if isinstance(end, date) and isinstance(end, datetime) == isinstance(start, datetime):
        long: timedelta = wall(end, zone) - wall(start, zone)
    elif isinstance(given, timedelta):
        long = given
    else:
        return None
    if not isinstance(start, datetime):
        long -= _DAY  # the end of whole days is the day after the last
    return long if long else None


def text(component: Component, name: str) -> str:
    """A property as one text; "" where there is none."""
    found = component.get(name)
    found = found[0] if isinstance(found, list) and found else found
    return "" if found is None else str(getattr(found, "dt", found)).strip()


def written(moment: Wall) -> str:
    """A moment as records have it."""
    return f"{moment:%Y-%m-%d %H:%M}" if isinstance(moment, datetime) else moment.isoformat()


def compact(moment: Wall) -> str:
    """A moment as a key has it."""
    return f"{moment:%Y%m%dT%H%M%S}" if isinstance(moment, datetime) else f"{moment:%Y%m%d}"


def at(start: Wall, long: timedelta | None) -> dict[str, object]:
    """The columns of when it takes place."""
    found: dict[str, object] = {"start": written(start)}
    if long is not None:
        found["end"] = written(start + long)
    return found


def last_day(start: Wall, long: timedelta | None) -> date:
    """The last day of what begins then."""
    end = start + (long or timedelta())
    return end.date() if isinstance(end, datetime) else end


def columns(component: Component, zone: ZoneInfo, reading: Reading) -> dict[str, object]:
    """All that an event says beside its times."""
    found: dict[str, object] = {"summary": text(component, "SUMMARY")}
    summary = component.get("SUMMARY")
    if language := str(getattr(summary, "params", {}).get("LANGUAGE", "")).partition("-")[0].lower():
        found["language"] = language
    found["description"] = description.markdown(text(component, "DESCRIPTION"))
    if isinstance(begin(component), datetime) and zone.key != reading.site.key:
        found["timezone"] = zone.key
    status = text(component, "STATUS").lower()
    found["status"] = status
    if status == "cancelled" and (changed := _changed(component)):
        found["revised"] = changed.isoformat()
    found |= place.columns(text(component, "LOCATION"))
    found["url"] = text(component, "URL")
    found["organizer"] = _names(component)
    found["categories"] = _categories(component)
    for name in component:
        if name.upper() not in _TAKEN:
            found[name.lower()] = _raw(component.get(name))
    return {key: one for key, one in found.items() if one not in ("", [], None)}


def _changed(component: Component) -> date | None:
    for name in ("LAST-MODIFIED", "DTSTAMP"):
        found = value(component, name)
        if isinstance(found, date):
            return found.astimezone(UTC).date() if isinstance(found, datetime) and found.tzinfo else _day(found)
    return None


def _day(moment: Wall) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _names(component: Component) -> list[str]:
    """Who organises, by name. An address for mail is nobody's name, and is not taken."""
    found = component.get("ORGANIZER")
    several = found if isinstance(found, list) else [found]
    return [name for one in several if (name := str(getattr(one, "params", {}).get("CN", "")).strip())]


def _categories(component: Component) -> list[str]:
    found = component.get("CATEGORIES")
    several = found if isinstance(found, list) else [found]
    words = [str(word).strip() for one in several if one is not None for word in getattr(one, "cats", [one])]
    return list(dict.fromkeys(word for word in words if word))


def _raw(found: Any) -> object:
    if isinstance(found, list):
        return [_raw(one) for one in found]
    try:
        raw = found.to_ical()
    except (AttributeError, ValueError):
        return str(found)
    return raw.decode("utf-8", "replace") if isinstance(raw, bytes) else str(raw)


def midnight(moment: Wall) -> datetime:
    """A moment as rules count them: of a day its beginning."""
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time())

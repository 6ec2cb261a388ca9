"""Calendars that others write become events of ours: what a rule says, what single dates say, and what is not taken."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from showcase.desk.calendars import description, place, reading
from showcase.desk.calendars.event import Occasion, Reading, Untaken
from showcase.desk.calendars.reading import NoCalendar
from tests.conftest import DAY
from tests.effort import CALLS_PER_BYTE, counted

SITE = Reading(site=ZoneInfo("Europe/Luxembourg"), today=date.fromisoformat(DAY))
YEAR = SITE.today.year
LUX = "DTSTART;TZID=Europe/Luxembourg:"
CUSTOM = """BEGIN:VTIMEZONE
TZID:Our own clock
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0300
TZOFFSETTO:+0300
TZNAME:X
END:STANDARD
END:VTIMEZONE
"""


def calendar(*events: str, head: str = "") -> str:
    """A calendar of events, each of them lines."""
    blocks = [
        "BEGIN:VEVENT\n"
        + ("" if "UID:" in one else f"UID:{n}\n")
        + ("" if "SUMMARY" in one else "SUMMARY:Cours\n")
        + f"{one.strip()}\nEND:VEVENT\n"
        for n, one in enumerate(events)
    ]
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{head}{''.join(blocks)}END:VCALENDAR\n"


def taken(text: str) -> list[dict[str, Any]]:
    return [dict(one.columns) for one in reading.read(text, SITE) if isinstance(one, Occasion)]


def untaken(text: str) -> list[str]:
    found = (one for one in reading.read(text, SITE) if isinstance(one, Untaken))
    return [one.why.text.format(**one.details) for one in found]


WHEN: dict[str, tuple[str, Mapping[str, object]]] = {
    "a time in the site's zone": (
        f"{LUX}20261203T183000\nDTEND;TZID=Europe/Luxembourg:20261203T200000",
        {"start": "2026-12-03 18:30", "end": "2026-12-03 20:00"},
    ),
    "a time in another zone stays there": (
        "DTSTART;TZID=Europe/Lisbon:20261203T183000\nDURATION:PT90M",
        {"start": "2026-12-03 18:30", "end": "2026-12-03 20:00", "timezone": "Europe/Lisbon"},
    ),
    "a zone as Windows calls it": (
        "DTSTART;TZID=W. Europe Standard Time:20261203T183000",
        {"start": "2026-12-03 18:30", "timezone": "Europe/Berlin"},
    ),
    "UTC is what our clocks show then": ("DTSTART:20261203T173000Z", {"start": "2026-12-03 18:30"}),
    "UTC in summer": ("DTSTART:20270703T163000Z", {"start": "2027-07-03 18:30"}),
    "a time without a zone": ("DTSTART:20261203T183000", {"start": "2026-12-03 18:30"}),
    "a day": ("DTSTART;VALUE=DATE:20261203", {"start": "2026-12-03"}),
    "a day that ends the day after": (
        "DTSTART;VALUE=DATE:20261203\nDTEND;VALUE=DATE:20261204",
        {"start": "2026-12-03"},
    ),
    "three days, the end of which is the fourth": (
        "DTSTART;VALUE=DATE:20261203\nDTEND;VALUE=DATE:20261206",
        {"start": "2026-12-03", "end": "2026-12-05"},
    ),
    "three days by how long they are": (
        "DTSTART;VALUE=DATE:20261203\nDURATION:P3D",
        {"start": "2026-12-03", "end": "2026-12-05"},
    ),
    "an end before the start is no end": (
        f"{LUX}20261203T183000\nDTEND;TZID=Europe/Luxembourg:20261203T170000",
        {"start": "2026-12-03 18:30"},
    ),
    "a zone that only the calendar knows": (
        "DTSTART;TZID=Our own clock:20261203T183000",
        {"start": "2026-12-03 16:30"},
    ),
}


@pytest.mark.parametrize("name", WHEN)
def test_when_an_event_takes_place(name: str) -> None:
    lines, expected = WHEN[name]
    [found] = taken(calendar(lines, head=CUSTOM if "Our own" in lines else ""))
    assert {key: found.get(key) for key in ("start", "end", "timezone")} == {"end": None, "timezone": None, **expected}


AGAIN: dict[str, tuple[str, Mapping[str, object]]] = {
    "every week, over the change of clocks": (
        f"{LUX}20260915T183000\nRRULE:FREQ=WEEKLY;COUNT=10",
        {"every": "week", "until": "2026-11-17"},
    ),
    "every week until a moment in UTC": (
        f"{LUX}20261203T233000\nRRULE:FREQ=WEEKLY;UNTIL=20261217T223000Z",
        {"every": "week", "until": "2026-12-17"},
    ),
    "but for some dates": (
        f"{LUX}20260915T183000\nRRULE:FREQ=WEEKLY;COUNT=10\nEXDATE:20261006T163000Z,20261103T173000Z",
        {"every": "week", "until": "2026-11-17", "except": ["2026-10-06", "2026-11-03"]},
    ),
    "every day": (
        "DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=DAILY;UNTIL=20261205",
        {"every": "day", "until": "2026-12-05"},
    ),
    "the first Tuesday of a month": (
        f"{LUX}20261201T183000\nRRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=3",
        {"every": "month", "nth": "1", "until": "2027-02-02"},
    ),
    "the last Friday of a month": (
        f"{LUX}20261225T183000\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=4",
        {"every": "month", "nth": "last", "until": "2027-03-26"},
    ),
    "without an end: to the end of next year": (
        f"{LUX}20261203T183000\nRRULE:FREQ=WEEKLY",
        {"every": "week", "until": "2027-12-30"},
    ),
    "begun long ago: from the beginning of this year": (
        f"{LUX}20120105T183000\nRRULE:FREQ=WEEKLY;UNTIL=20261231",
        {"every": "week", "until": "2026-12-31"},
    ),
}


@pytest.mark.parametrize("name", AGAIN)
def test_what_comes_again_is_one_event_where_our_rule_says_it(name: str) -> None:
    lines, expected = AGAIN[name]
    [found] = taken(calendar(lines))
    assert found["repeats"] == expected


SINGLE = {
    "every other week": ("FREQ=WEEKLY;INTERVAL=2;COUNT=3", ["2026-12-03", "2026-12-17", "2026-12-31"]),
    "twice a week": ("FREQ=WEEKLY;BYDAY=TH,SU;COUNT=4", ["2026-12-03", "2026-12-06", "2026-12-10", "2026-12-13"]),
    "the third of a month": ("FREQ=MONTHLY;COUNT=3", ["2026-12-03", "2027-01-03", "2027-02-03"]),
    "every year": ("FREQ=YEARLY;COUNT=2", ["2026-12-03", "2027-12-03"]),
}


@pytest.mark.parametrize("name", SINGLE)
def test_what_our_rule_cannot_say_comes_date_by_date(name: str) -> None:
    rule, days = SINGLE[name]
    found = taken(calendar(f"{LUX}20261203T183000\nRRULE:{rule}"))
    assert [one["start"] for one in found] == [f"{day} 18:30" for day in days]
    assert [one["recurrence-id"] for one in found] == [f"{day.replace('-', '')}T183000" for day in days]
    assert not any("repeats" in one for one in found)


def test_a_rule_in_utc_is_seen_on_our_clocks_date_by_date_where_they_change() -> None:
    found = taken(calendar("DTSTART:20261013T163000Z\nRRULE:FREQ=WEEKLY;COUNT=3"))
    assert [one["start"] for one in found] == ["2026-10-13 18:30", "2026-10-20 18:30", "2026-10-27 17:30"]


def test_a_calendar_that_says_its_zone_means_that_clock() -> None:
    [found] = taken(
        calendar("DTSTART:20261013T163000Z\nRRULE:FREQ=WEEKLY;COUNT=3", head="X-WR-TIMEZONE:Europe/Luxembourg\n")
    )
    assert (found["start"], found["repeats"]) == ("2026-10-13 18:30", {"every": "week", "until": "2026-10-27"})


def test_dates_are_moved_called_off_and_added() -> None:
    weekly = f"UID:a\n{LUX}20261203T183000\nRRULE:FREQ=WEEKLY;COUNT=4"
    moved = f"UID:a\nRECURRENCE-ID:20261210T173000Z\n{LUX}20261211T200000\nSUMMARY:Ailleurs"
    gone = f"UID:a\nRECURRENCE-ID;TZID=Europe/Luxembourg:20261217T183000\n{LUX}20261217T183000\nSTATUS:CANCELLED"
    found = taken(calendar(weekly, moved, gone))
    assert found[0]["repeats"] == {"every": "week", "until": "2026-12-24", "except": ["2026-12-10", "2026-12-17"]}
    assert (found[1]["start"], found[1]["summary"]) == ("2026-12-11 20:00", "Ailleurs")
    assert found[1]["recurrence-id"] == "20261210T183000"
    assert len(found) == 2
    added = taken(calendar(f"{LUX}20261203T183000\nRDATE;TZID=Europe/Luxembourg:20261208T183000"))
    assert [one["start"] for one in added] == ["2026-12-03 18:30", "2026-12-08 18:30"]


def test_nothing_is_left_out_without_a_word() -> None:
    old = untaken(calendar(f"{LUX}20251203T183000\nRRULE:FREQ=WEEKLY;COUNT=10"))
    assert old == [f"5 of its dates are before {YEAR}-01-01 and were not taken"]
    endless = untaken(calendar(f"{LUX}20261203T183000\nRRULE:FREQ=WEEKLY;INTERVAL=2"))
    assert endless == [f"its dates after {YEAR + 1}-12-31 were not taken; they come when that day is nearer"]
    many = untaken(calendar(f"{LUX}20261203T183000\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU,TH;COUNT=100"))
    assert many == ["it has 100 dates that no rule of ours says; only 60 were taken, from today on"]
    assert untaken(calendar("SUMMARY:Rien")) == ["an event without a start; give it one in the calendar"]
    twice = calendar(f"UID:a\n{LUX}20261203T183000", f"UID:a\nSEQUENCE:2\n{LUX}20261204T183000")
    assert untaken(twice) == ["this event stands 2 times in the calendar under one identifier; the newest was taken"]
    assert taken(twice)[0]["start"] == "2026-12-04 18:30"


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=HOURLY;COUNT=5",
        "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,1,2;BYSECOND=1,2",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=NEVER",
    ],
)
def test_a_rule_that_is_not_read_leaves_the_first_date_and_is_told(rule: str) -> None:
    text = calendar(f"{LUX}20261203T183000\nRRULE:{rule}", f"{LUX}20261204T183000")
    assert [one["start"] for one in taken(text)] == ["2026-12-03 18:30", "2026-12-04 18:30"]
    assert len(untaken(text)) == 1


NEVER = [
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYMONTHDAY=-31;BYMONTH=4",
    "FREQ=DAILY;BYSETPOS=2",
    "FREQ=DAILY;INTERVAL=7;BYDAY=FR",
    "FREQ=WEEKLY;BYDAY=FR;BYSETPOS=2",
    "FREQ=MONTHLY;BYDAY=6FR",
    "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=6",
    "FREQ=MONTHLY;BYDAY=1FR;BYMONTHDAY=20",
    "FREQ=MONTHLY;INTERVAL=2;BYMONTH=2",
    "FREQ=YEARLY;BYMONTH=2;BYDAY=53FR",
    "FREQ=DAILY;BYMONTH=13",
]


@pytest.mark.parametrize("rule", NEVER)
def test_dates_that_never_come_are_not_looked_for_to_the_end_of_time(rule: str) -> None:
    never = calendar(f"{LUX}20200103T183000\nRRULE:{rule};COUNT=3")
    found, cost = counted(lambda: list(reading.read(never, SITE)))
    assert cost < 200_000
    assert found


ABOUT: dict[str, tuple[str, str, object]] = {
    "a text over folded lines": ("SUMMARY:Nuit des\n  ateliers\\, la nuit", "summary", "Nuit des ateliers, la nuit"),
    "its language": ("SUMMARY;LANGUAGE=de-LU:Nacht", "language", "de"),
    "who organises, by name": ('ORGANIZER;CN="Anne Exemple":mailto:a@anne.example', "organizer", ["Anne Exemple"]),
    "nobody by an address": ("ORGANIZER:mailto:a@anne.example", "organizer", None),
    "words of what it is": ("CATEGORIES:Craft,Atelier\nCATEGORIES:Craft", "categories", ["Craft", "Atelier"]),
    "its page": ("URL:https://halle.example/nuit", "url", "https://halle.example/nuit"),
    "its status": ("STATUS:TENTATIVE", "status", "tentative"),
    "since when it is cancelled": ("STATUS:CANCELLED\nLAST-MODIFIED:20261101T100000Z", "revised", "2026-11-01"),
    "where on the map": ("GEO:49.5;5.9", "geo", "49.5;5.9"),
    "what we have no field for": ("X-APPLE-X:7", "x-apple-x", "7"),
    "a link as its place": ("LOCATION:https://direct.example/x", "online", "https://direct.example/x"),
}


@pytest.mark.parametrize("name", ABOUT)
def test_what_an_event_says(name: str) -> None:
    lines, column, expected = ABOUT[name]
    [found] = taken(calendar(f"{LUX}20261203T183000\n{lines}"))
    assert found.get(column) == expected


PLACES: dict[str, Mapping[str, object]] = {
    "Halle Exemple, 12 rue de l’Exemple, L-4620 Differdange": {
        "place": "Halle Exemple",
        "address": {"street": "12 rue de l’Exemple", "postcode": "L-4620", "locality": "Differdange"},
    },
    "12, rue de l’Exemple\n4620 Differdange\nLuxembourg": {
        "place": "12, rue de l’Exemple",
        "address": {"street": "12, rue de l’Exemple", "postcode": "4620", "locality": "Differdange"},
    },
    "Halle Exemple": {"place": "Halle Exemple", "address": {"locality": "Halle Exemple"}},
    ", ;": {},
}


@pytest.mark.parametrize("location", PLACES)
def test_a_place_is_a_name_and_an_address(location: str) -> None:
    found = place.columns(location)
    assert {key: one for key, one in found.items() if key != "location"} == PLACES[location]


MARKDOWN = {
    "Un cours\npour tous\n\n\nVenez": "Un cours\\\npour tous\n\nVenez",
    "* 5 * 3 = [15] <b": "\\* 5 \\* 3 = \\[15\\] \\<b",
    "1. rien\n# rien\n- rien": "1\\. rien\\\n\\# rien\\\n\\- rien",
    "voir https://halle.example/a_b_c.": "voir <https://halle.example/a_b_c>.",
    "voir http://10.0.0.1/x": "voir http://10.0.0.1/x",
    "<p>Un <b>cours</b> pour <i>tous</i></p><p>Venez<br>vite</p>": "Un **cours** pour *tous*\n\nVenez\\\nvite",
    "<ul><li>un</li><li>deux</li></ul>": "* un\n* deux",
    "<ol><li>un</li><li>deux</li></ol>": "1. un\n2. deux",
    '<a href="https://halle.example/x">ici</a>': "[ici](https://halle.example/x)",
    '<a href="javascript:alert(1)">ici</a>': "ici",
    "<p>a</p><script>alert(1)</script><style>p{}</style>": "a",
    "<p>2 &lt; 3 &amp; *</p>": "2 \\< 3 & \\*",
    "<b> gras </b>fin": "**gras** fin",
    "<p>$(touch x) `touch y` {{ z }}</p>": "$(touch x) \\`touch y\\` {{ z }}",
    "<p><b></b></p>": "",
}


@pytest.mark.parametrize("text", MARKDOWN)
def test_a_description_becomes_markdown_that_says_the_same(text: str) -> None:
    assert description.markdown(text) == MARKDOWN[text]


@pytest.mark.parametrize("text", ["", "<!doctype html><p>not found", "BEGIN:VEVENT\nEND:VEVENT\n", "\x00" * 100])
def test_what_is_no_calendar_is_refused(text: str) -> None:
    with pytest.raises(NoCalendar, match="this is no calendar"):
        taken(text)


def test_a_calendar_that_is_cut_off_is_refused_as_what_did_not_come_is_not_gone() -> None:
    whole = calendar(f"{LUX}20261203T183000", f"{LUX}20261204T183000")
    for cut in (whole.index("END:VCALENDAR"), whole.rindex("BEGIN:VEVENT"), len(whole) - 3):
        with pytest.raises(NoCalendar, match="this calendar is cut off"):
            taken(whole[:cut])


@pytest.mark.parametrize(
    "bad",
    [
        f"{LUX}20269999T999999",
        "DTSTART:garbage",
        f"{LUX}20261203T183000\nDURATION:P9999999999D",
        f"{LUX}20261203T183000\nRRULE:FREQ=;;;=",
        f"{LUX}20261203T183000\nRRULE:COUNT=5",
        f"{LUX}20261203T183000\nEXDATE:x\nRDATE:y\nGEO:z\nCATEGORIES:\nRECURRENCE-ID:q",
        "DTSTART;VALUE=DATE:99990101\nRRULE:FREQ=DAILY",
        "DTSTART:00010101T000000Z\nRRULE:FREQ=DAILY",
        f"{LUX}20261203T183000\n:no name\nnothing",
        f"{LUX}20261203T183000\n" + "BEGIN:VALARM\n" * 2000,
    ],
)
def test_a_bad_event_keeps_no_other_from_coming(bad: str) -> None:
    good = f"UID:good\n{LUX}20261203T183000"
    found = taken(calendar(good, f"UID:bad\n{bad}", good.replace("good", "other")))
    assert {"good", "other"} <= {one["uid"] for one in found} or "VALARM" in bad


LONG = ["<p>\x0b", "<br>", "<b> ", "<ul><li>", "a\n", " \n", "*", "<p>&amp", '<a href="https://x.example/">', "1. "]


@pytest.mark.parametrize("piece", LONG)
def test_a_long_text_is_read_in_a_time_that_grows_as_it_does(piece: str) -> None:
    text = piece * (description.LONGEST // len(piece))
    _, cost = counted(lambda: description.markdown(text))
    assert cost < CALLS_PER_BYTE * len(text)


CORPUS = sorted((Path(icalendar.__file__).parent / "tests").rglob("*.ics"))


def test_calendars_that_others_wrote_are_read_whole_and_what_is_not_taken_is_told() -> None:
    """Those with which the library itself is tested: of many programs, and each a fault that somebody met."""
    assert len(CORPUS) > 100
    found: Counter[str] = Counter()
    for file in CORPUS:
        text = file.read_text(encoding="utf-8", errors="replace")
        if text.startswith("BEGIN:VEVENT"):
            text = f"BEGIN:VCALENDAR\n{text}\nEND:VCALENDAR\n"
        events = len(re.findall(r"^BEGIN:VEVENT\s", text, re.MULTILINE))
        try:
            read = list(reading.read(text, SITE))
        except NoCalendar:
            found["no calendar"] += 1
            continue
        found.update(type(one).__name__ for one in read)
        assert read or not events, file.name
    assert found["Occasion"] > 100
    assert found["no calendar"] < 50


def test_a_bad_line_beside_the_events_keeps_none_from_coming() -> None:
    assert taken(calendar(f"{LUX}20261203T183000", head="X\n:y\n"))[0]["start"] == "2026-12-03 18:30"


def test_a_calendar_of_more_endless_events_than_are_read_is_cut_and_told() -> None:
    text = calendar(*(f"{LUX}20200103T183000\nRRULE:FREQ=WEEKLY" for _ in range(reading.MOST_EVENTS + 1)))
    found = list(reading.read(text, SITE))
    told = [one.why.text.format(**one.details) for one in found if isinstance(one, Untaken)]
    assert f"there are more than {reading.MOST_EVENTS} events in the calendar; the others were not taken" in told
    assert sum(isinstance(one, Occasion) for one in found) == reading.MOST_RULES

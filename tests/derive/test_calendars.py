"""Calendars: whoever reads them finds the dates that the site shows, and nothing in them changes by itself."""

import random
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from icalendar.parser import Contentline

from showcase.derive import calendar, zone
from showcase.pages import files
from showcase.pages.edition import Edition
from showcase.pages.site_pages import SitePages
from tests.cluster import prepare
from tests.derive.readers import as_local, as_utc, by_ical_js, by_khal
from tests.small import SMALL, write

HERE = "Europe/Luxembourg"
SITE = {"DEFAULT_LANG": "fr", "LANGUAGES": ("fr", "de", "en"), "TIMEZONE": HERE}
WEEK = "repeats: {every: week, until: 2027-05-01"
# Dates that readers of calendars stumble over.
EVENTS = {
    "once": "start: 2026-12-05 18:00\nend: 2026-12-05 23:00",
    "summer": "start: 2027-07-01 18:00\nend: 2027-07-01 19:00",
    "open-end": "start: 2026-12-06 18:00",
    "day": "start: 2026-12-07",
    "days": "start: 2026-12-24\nend: 2027-01-06",
    "over-march": "start: 2027-03-27 18:00\nend: 2027-03-28 04:00",
    "over-october": "start: 2026-10-24 22:00\nend: 2026-10-25 06:00",
    "weekly": "start: 2026-09-17 18:00\nend: 2026-09-17 20:30\n" + WEEK + ", except: [2026-11-05, 2027-04-01]}",
    "weekly-days": "start: 2026-10-03\nend: 2026-10-04\n" + WEEK + ", except: [2026-12-26]}",
    "nightly-october": "start: 2026-10-22 22:00\nend: 2026-10-23 05:00\nrepeats: {every: day, until: 2026-10-28}",
    "nightly-march": "start: 2027-03-26 22:00\nend: 2027-03-27 05:00\nrepeats: {every: day, until: 2027-03-30}",
    "last-fri": "start: 2026-09-25 19:30\nend: 2026-09-25 22:00\nrepeats: {every: month, nth: last, until: 2027-06-01}",
    "second-tuesday": "start: 2026-09-08 08:00\nend: 2026-09-08 09:30\nrepeats: {every: month, until: 2027-06-30}",
    "first-left-out": "start: 2026-10-05 10:00\nend: 2026-10-05 11:00\n" + WEEK + ", except: [2026-10-05]}",
    "lisbon": "start: 2026-10-20 17:00\nend: 2026-10-20 18:00\ntimezone: Europe/Lisbon\n" + WEEK + "}",
    # Clocks there change on other days than here, so an hour here is another one for some weeks.
    "new-york": "start: 2026-10-20 12:00\nend: 2026-10-20 13:00\ntimezone: America/New_York\n" + WEEK + "}",
    # Shown by the clock of the site: the evening before, an hour earlier in winter.
    "tokyo-online": "start: 2026-10-20 01:00\nend: 2026-10-20 02:00\ntimezone: Asia/Tokyo\n"
    "online: https://live.example\n" + WEEK + ", except: [2026-12-01]}",
    "cancelled": "start: 2027-02-04 18:30\nend: 2027-02-04 20:00\nstatus: cancelled\nrevised: [2026-11-02]",
    "moved": "start: 2027-02-05 18:30\nend: 2027-02-05 20:00\nstatus: postponed\nprevious_start: 2027-01-05 18:30\n"
    "revised: [2026-11-02]",
    "night": "start: 2026-12-11 22:00\nend: 2026-12-12 04:00",
    "to-midnight": "start: 2026-12-05 20:00\nend: 2026-12-05 24:00",
    "london": "start: 2027-03-03 20:00\nend: 2027-03-03 22:00\nvenue: house",
    "revised": "start: 2027-02-06 18:30\nrevised: [2026-11-20, 2026-11-02]",
}
# In the south, with summer time of half an hour; without any; whose rule changed; that follows none; whose winter is
# the exception; that gave it up.
ZONES = [
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "America/New_York",
    "Africa/Casablanca",
    "Europe/Dublin",
    "America/Sao_Paulo",
]


def content(events: dict[str, str]) -> dict[str, str | bytes]:
    rest = {path: text for path, text in SMALL.items() if not path.startswith("events/")}
    made = {
        f"events/{slug}/index.md": f"---\ntitle: {slug}\nkind: talk\n{lines}\n---\n" for slug, lines in events.items()
    }
    return {**rest, **made, "venues/house/index.md": "---\nname: House\ntimezone: Europe/London\n---\n"}


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return prepare(tmp_path_factory.mktemp("agenda"), content(EVENTS), **SITE).renderer.editions["fr"]


def made_of(edition: Edition) -> dict[str, Callable[[], bytes]]:
    return dict(files.files({"": edition}, SitePages({"": edition})))


def of(edition: Edition, address: str = "agenda.ics") -> bytes:
    return made_of(edition)[address]()


def parsed(raw: bytes) -> dict[str, icalendar.Event]:
    events = [one for one in icalendar.Calendar.from_ical(raw).walk("VEVENT") if "RECURRENCE-ID" not in one]
    return {str(one["UID"]).partition("@")[0]: one for one in events}


@pytest.fixture(scope="module")
def whole(edition: Edition) -> dict[str, icalendar.Event]:
    return parsed(of(edition))


def test_ical_js_finds_exactly_the_dates_that_the_site_shows(edition: Edition) -> None:
    found = [(slug, start, end) for slug, _, start, end in by_ical_js(of(edition))]
    agenda = edition.agenda
    assert sorted(found) == sorted(as_utc(event.slug, span, agenda.clocks_of(event)) for span, event in agenda.all)
    assert len(found) == len(set(found)) > 150


def test_khal_lists_exactly_the_dates_that_the_site_shows(edition: Edition, tmp_path: Path) -> None:
    found = by_khal(of(edition), tmp_path, HERE, date(2026, 9, 1), 400)
    agenda, here = edition.agenda, ZoneInfo(HERE)
    assert found == {as_local(event.slug, span, agenda.clocks_of(event), here) for span, event in agenda.all}


def test_a_moment_that_clocks_here_show_twice_is_told_in_the_zone_in_which_it_is_written(tmp_path: Path) -> None:
    lines = "start: 2026-10-24 21:30\nend: 2026-10-24 22:30\ntimezone: America/New_York\nonline: https://live.example"
    edition = prepare(tmp_path, content({"night": lines}), **SITE).renderer.editions["fr"]
    (event,) = edition.library.events.all()
    assert str(event.spans[0].start) == "2026-10-25 02:30"
    ((_, _, start, end),) = by_ical_js(of(edition))
    assert (start, end) == ("2026-10-25T01:30", "2026-10-25T02:30")


@pytest.mark.parametrize("key", ZONES)
def test_a_site_may_stand_in_any_time_zone(tmp_path: Path, key: str) -> None:
    alone = {slug: lines for slug, lines in EVENTS.items() if "over-" not in slug and "nightly" not in slug}
    edition = prepare(tmp_path, content(alone), **{**SITE, "TIMEZONE": key}).renderer.editions["fr"]
    found, agenda = [(slug, start, end) for slug, _, start, end in by_ical_js(of(edition))], edition.agenda
    assert agenda.library.settings.timezone == key
    assert sorted(found) == sorted(as_utc(event.slug, span, agenda.clocks_of(event)) for span, event in agenda.all)


def test_the_file_of_an_event_says_what_the_calendars_say(edition: Edition) -> None:
    everything = by_ical_js(of(edition))
    for slug in EVENTS:
        alone = by_ical_js(of(edition, f"agenda/{slug}/{slug}.ics"))
        assert alone == [one for one in everything if one[0] == slug]
        assert alone


def test_a_zone_that_changes_its_clocks_by_one_rule_is_two_lines_of_rules() -> None:
    raw = zone.component(ZoneInfo(HERE)).to_ical().decode()
    assert re.findall(r"(?:BEGIN:|DTSTART:|RRULE:|TZOFFSETTO:)(.*)\r", raw) == [
        "VTIMEZONE",
        *("DAYLIGHT", "19990328T020000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "+0200"),
        *("STANDARD", "19991031T030000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "+0100"),
    ]


@pytest.mark.parametrize("key", [HERE, "UTC", "Asia/Tehran", "Europe/Istanbul", "America/Caracas", "Asia/Gaza", *ZONES])
def test_the_rules_of_a_zone_give_what_its_clocks_show(key: str) -> None:
    there = ZoneInfo(key)
    read = zone.component(there).to_tz(lookup_tzid=False)
    for day in range(0, 365 * 50, 5):
        wall = datetime(2000, 1, 1, 12, tzinfo=UTC).replace(tzinfo=None) + timedelta(days=day)
        assert wall.replace(tzinfo=read).utcoffset() == wall.replace(tzinfo=there).utcoffset(), wall


def test_whole_days_end_on_the_day_after_the_last(whole: dict[str, icalendar.Event]) -> None:
    assert (whole["days"].start, whole["days"].end) == (date(2026, 12, 24), date(2027, 1, 7))
    assert (whole["day"].start, whole["day"].end) == (date(2026, 12, 7), date(2026, 12, 8))


def test_a_night_ends_when_it_ends(whole: dict[str, icalendar.Event]) -> None:
    assert whole["night"]["DTEND"].dt == datetime(2026, 12, 12, 4, tzinfo=ZoneInfo(HERE))
    assert whole["to-midnight"]["DTEND"].dt == datetime(2026, 12, 6, tzinfo=ZoneInfo(HERE))


def test_times_are_told_in_the_zone_of_the_event(whole: dict[str, icalendar.Event]) -> None:
    assert whole["once"]["DTSTART"].params["TZID"] == HERE
    assert whole["lisbon"]["DTSTART"].params["TZID"] == "Europe/Lisbon"
    assert whole["london"]["DTSTART"].params["TZID"] == "Europe/London"
    assert whole["london"].start.strftime("%H:%M") == "20:00"
    assert "DTEND" not in whole["open-end"]


def test_a_rule_says_what_is_left_out_each_day_on_a_line_of_its_own(whole: dict[str, icalendar.Event]) -> None:
    assert whole["weekly"]["RRULE"]["FREQ"] == ["WEEKLY"]
    assert whole["weekly"]["RRULE"]["UNTIL"] == [datetime(2027, 5, 1, 21, 59, 59, tzinfo=UTC)]
    assert [one.dts[0].dt.date() for one in whole["weekly"]["EXDATE"]] == [date(2026, 11, 5), date(2027, 4, 1)]
    assert whole["weekly-days"]["RRULE"]["UNTIL"] == [date(2027, 5, 1)]
    assert whole["last-fri"]["RRULE"]["BYDAY"] == ["-1FR"]
    assert whole["second-tuesday"]["RRULE"]["BYDAY"] == ["2TU"]


def test_a_night_of_a_series_in_which_clocks_change_is_told_apart(edition: Edition) -> None:
    nights = {"nightly-october": [date(2026, 10, 24)], "nightly-march": [date(2027, 3, 27)]}
    for slug, days in nights.items():
        parts = icalendar.Calendar.from_ical(of(edition, f"agenda/{slug}/{slug}.ics")).walk("VEVENT")
        assert [one["RECURRENCE-ID"].dt.date() for one in parts if "RECURRENCE-ID" in one] == days
        assert len({str(one["UID"]) for one in parts}) == 1


def test_what_is_called_off_stays_and_says_so_and_every_change_counts(whole: dict[str, icalendar.Event]) -> None:
    told = {slug: (str(one["STATUS"]), one["SEQUENCE"]) for slug, one in whole.items()}
    assert told["once"] == ("CONFIRMED", 0)
    assert told["cancelled"] == ("CANCELLED", 1)
    assert told["moved"] == ("TENTATIVE", 1)
    assert told["revised"] == ("CONFIRMED", 2)
    assert str(whole["cancelled"]["DESCRIPTION"]).startswith("Annulé.")


def test_the_stamp_is_the_day_of_the_last_change_and_else_always_the_same(whole: dict[str, icalendar.Event]) -> None:
    assert whole["revised"]["DTSTAMP"].dt == whole["revised"]["LAST-MODIFIED"].dt == datetime(2026, 11, 20, tzinfo=UTC)
    assert whole["once"]["DTSTAMP"].dt == datetime(2000, 1, 1, tzinfo=UTC)
    assert "LAST-MODIFIED" not in whole["once"]


def test_on_another_day_the_same_calendar_has_the_same_bytes(edition: Edition, tmp_path: Path) -> None:
    later = prepare(tmp_path, content(EVENTS), **SITE, SITE_DATE="2026-12-31").renderer.editions["fr"]
    assert of(later) == of(edition)
    assert made_of(later).keys() == made_of(edition).keys()


def test_what_ended_before_last_year_is_in_no_calendar_but_in_its_own_file(edition: Edition, tmp_path: Path) -> None:
    old = {**EVENTS, "old": "start: 2024-12-31", "last-year": "start: 2025-01-01"}
    site = prepare(tmp_path, content(old), **SITE).renderer.editions["fr"]
    assert parsed(of(site)).keys() - parsed(of(edition)).keys() == {"last-year"}
    assert set(parsed(of(site, "agenda/old/old.ics"))) == {"old"}


def test_identity_comes_from_the_folder_alone(edition: Edition, tmp_path: Path) -> None:
    write(tmp_path / "content", {"events/once/index.de.md": "---\ntitle: Anders\n---\n"})
    moved = {**EVENTS, "once": "start: 2027-01-09 10:00\nstatus: cancelled\nrevised: [2026-11-20]"}
    other = prepare(tmp_path, content(moved), **SITE).renderer.editions
    same = {
        str(parsed(of(one, path))["once"]["UID"])
        for one, path in ((edition, "agenda.ics"), (other["de"], "de/agenda.ics"))
    }
    assert same == {"once@glass.example"}


def test_an_event_whose_folder_is_renamed_stays_the_same_one(tmp_path: Path) -> None:
    renamed = {"moved": f"{EVENTS['once']}\nformer: [once, again]"}
    site = prepare(tmp_path, content(renamed), **SITE).renderer.editions["fr"]
    assert str(parsed(of(site))["once"]["UID"]) == "once@glass.example"


RICH = {
    "venues/hall/index.md": "---\nname: Halle, Exemple\naddress: {street: '1; rue', locality: Differdange}\n"
    "coordinates: {latitude: 49.5, longitude: 5.9}\n---\n",
    "members/good/index.md": str(SMALL["members/good/index.md"]).replace(
        "consent:", "email: a@b.example\nshow: [email]\nconsent:"
    ),
}


def test_place_words_and_whoever_organises_stand_where_readers_look_for_them(tmp_path: Path) -> None:
    edition = prepare(tmp_path, {**SMALL, **RICH}, **SITE).renderer.editions["fr"]
    event = parsed(of(edition))["good"]
    assert str(event["SUMMARY"]) == "Nuit des ateliers"
    assert str(event["LOCATION"]) == "Halle, Exemple, 1; rue, Differdange"
    assert event["GEO"].to_ical() == "49.5;5.9"
    assert event["CATEGORIES"].cats == ["Portes ouvertes", "Artisanat"]
    assert (event["ORGANIZER"], event["ORGANIZER"].params["CN"]) == ("mailto:a@b.example", "Atelier Exemple")
    assert [str(one) for one in event["CONTACT"]] == ["Atelier Exemple", "Ville Exemple"]
    assert str(event["URL"]) == "https://glass.example/agenda/good/"
    assert event.walk("VALARM") == []


def test_who_shows_no_address_is_named_and_no_organiser(tmp_path: Path) -> None:
    event = parsed(of(prepare(tmp_path, SMALL, **SITE).renderer.editions["fr"]))["good"]
    assert "ORGANIZER" not in event
    assert event["CONTACT"][0].params["ALTREP"] == "https://glass.example/membres/good/"


@pytest.mark.parametrize(
    "path",
    [
        *("agenda.ics", "agenda/discipline/craft/agenda.ics", "agenda/public/families/agenda.ics"),
        *("agenda/lieu/hall/agenda.ics", "agenda/langue/lb/agenda.ics", "agenda/entree/free/agenda.ics"),
        *("agenda/type/open-day/agenda.ics", "membres/good/agenda.ics", "agenda/good/good.ics"),
    ],
)
def test_there_is_a_calendar_of_everything_that_events_are_grouped_by(tmp_path: Path, path: str) -> None:
    event = str(SMALL["events/good/index.md"]).replace("audiences:", "price: 0\nlanguages: [lb]\naudiences:")
    other = "---\ntitle: x\nkind: talk\nstart: 2026-12-01\n---\n"
    written = {**SMALL, "events/good/index.md": event, "events/other/index.md": other}
    found = parsed(of(prepare(tmp_path, written, **SITE).renderer.editions["fr"], path))
    assert set(found) == ({"good", "other"} if path == "agenda.ics" else {"good"})


def test_every_line_is_as_the_library_writes_it(edition: Edition) -> None:
    raw = of(edition).decode()
    again = icalendar.Calendar.from_ical(raw)
    events = raw.split("BEGIN:VEVENT\r\n")[1:]
    assert len(events) > len(EVENTS)
    for text, read in zip(events, again.walk("VEVENT"), strict=True):
        unfolded = text.partition("END:VEVENT")[0].replace("\r\n ", "").splitlines()
        by_library = read.to_ical().decode().replace("\r\n ", "").splitlines()[1:-1]
        assert sorted(_parts(unfolded)) == sorted(_parts(by_library))


def _parts(lines: list[str]) -> list[list[str]]:
    """Lines, with the parts of a rule in order, which the library has its own of."""
    return [sorted(line.split(";")) if line.startswith("RRULE") else [line] for line in lines]


def test_a_line_is_folded_as_the_library_folds_it() -> None:
    drawn = random.Random(5545)  # noqa: S311 (no secret is drawn)
    for _ in range(2000):
        words = "".join(
            drawn.choices("aé° ,;\\^“漢𝄞", weights=[9, 3, 1, 2, 1, 2, 1, 1, 1, 1, 1], k=drawn.randint(0, 250))
        )
        line = f"DESCRIPTION:{calendar.text(words)}"
        assert calendar.fold(line) == Contentline(line).to_ical().decode()
        assert all(len(piece.encode()) <= 75 for piece in calendar.fold(line).split("\r\n"))


@pytest.mark.parametrize("words", ["a;b,c\\d", "a\nb\r\nc\rd", 'say "a": b', "^n ^^ ^'", "\\n \\, \\;", ""])
def test_words_come_back_as_they_went_in(words: str) -> None:
    told = calendar.EventText(
        uid="a@b",
        title=words,
        description="",
        place="",
        categories=(words, "x"),
        organisers=(calendar.Contact(name=words, url="", email="a@b.example"),),
        url="https://a.example/",
    )
    frame = "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261123\r\n"
    event = parsed(calendar.calendar([], [calendar.component([frame], told)]))["a"]
    plain = words.replace("\r\n", "\n").replace("\r", "\n")
    assert str(event["SUMMARY"]) == plain
    assert event["CATEGORIES"].cats == [plain, "x"]
    if (
        "\\" not in words
    ):  # in a parameter the library takes a backslash for the sign of an escape; the standard does not
        assert event["ORGANIZER"].params["CN"] == plain

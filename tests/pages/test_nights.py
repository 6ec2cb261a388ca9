"""What ends at midnight or in the small hours is of the day it began on, in every face; elsewhere has its clocks."""

import json
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.built import read
from tests.cluster import made
from tests.small import SMALL

EVENTS = {
    "evening": "start: 2026-12-05 20:00\nend: 2026-12-06 00:00\n",
    "club": "start: 2026-12-05 22:00\nend: 2026-12-06 04:00\n",
    "festival": "start: 2026-12-04 18:00\nend: 2026-12-06 24:00\n",
    "london": "start: 2026-12-08 20:00\nend: 2026-12-08 22:00\nvenue: house\n",
    "webinar": "start: 2026-12-08 23:30\nend: 2026-12-09 00:30\ntimezone: Europe/Lisbon\nonline: https://live.example\n"
    "previous_start: 2026-12-07 23:30\nrevised: [2026-11-20]\n",
    "hybrid": "start: 2026-12-10 20:00\ntimezone: Europe/Lisbon\nonline: https://live.example\n"
    "address: {locality: Lisboa}\n",
    "fair": "start: 2026-12-08\nend: 2026-12-09\nvenue: house\n",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site on the day after, with events in London too."""
    own = {path: text for path, text in SMALL.items() if not path.startswith("events/")}
    events = {
        f"events/{slug}/index.md": f"---\ntitle: {slug}\nkind: concert\n{when}---\n" for slug, when in EVENTS.items()
    }
    more = {
        "venues/house/index.md": "---\nname: House\ntimezone: Europe/London\n---\n",
        "pages/embed/index.md": "---\ntitle: Embed\nrole: embed\n---\n",
    }
    names = {"LANGUAGES": ("fr", "de", "en", "lb"), "DEFAULT_LANG": "fr", "SITE_CLAIM": {"fr": "Le cluster"}}
    return made(tmp_path_factory.mktemp("nights"), {**own, **events, **more}, SITE_DATE="2026-12-06", **names)


def test_the_agenda_has_each_on_its_days(output: Path) -> None:
    page = read(output, "agenda/")
    running = page.css('[data-group="running"] .occurrence__title')
    assert [title.text(strip=True) for title in running] == ["festival"]
    assert not [title for title in page.css(".occurrence__title") if title.text(strip=True) in ("evening", "club")]
    lasts = {item.css_first("a").attributes["href"]: item.attributes["data-last"] for item in page.css("[data-last]")}  # type: ignore[union-attr]
    assert lasts["/agenda/festival/"] == "2026-12-06"
    assert lasts["/agenda/london/"] == "2026-12-08"


def test_the_month_has_each_on_its_days(output: Path) -> None:
    cells = {
        cell.attributes["data-day"]: " ".join(cell.text(separator=" ").split())
        for cell in read(output, "agenda/2026/12/").css("td[data-day]")
    }
    assert all(slug in cells["2026-12-05"] for slug in ("evening", "club"))
    assert "evening" not in cells["2026-12-06"]
    assert "club" not in cells["2026-12-06"]
    assert "festival" in cells["2026-12-04"]  # said once, and counted on the days that follow
    assert "en cours" in cells["2026-12-06"]
    assert "en cours" not in cells["2026-12-07"]


def test_words_say_until_when_and_on_whose_clocks(output: Path) -> None:
    found = {slug: read(output, f"en/events/{slug}/").css(".facts dd")[0].text(separator=" ") for slug in EVENTS}
    assert found["evening"] == "Saturday, 5 December 2026, 20:00 to 24:00"
    assert found["club"] == "Saturday, 5 December 2026, 22:00 to 4:00"
    assert " ".join(found["london"].split()) == "Tuesday, 8 December 2026, 20:00 to 22:00 Times in London."
    assert found["fair"] == "8 December 2026 to 9 December 2026"
    assert " ".join(found["webinar"].split()) == "Wednesday, 9 December 2026, 0:30 to 1:30 Times in Paris."
    assert " ".join(found["hybrid"].split()) == "Thursday, 10 December 2026, 20:00 Times in Lisbon."
    whens = {row.text(strip=True) for row in read(output, "en/events/").css(".occurrence__meta > :first-child")}
    assert {"20:00 – 22:00 (local time: London)", "0:30 – 1:30 (local time: Paris)"} < whens


def test_what_is_only_online_stands_on_the_clock_of_the_site_in_every_face(output: Path) -> None:
    """It is the 8th in Lisbon and the 9th here; files for machines tell the moment as its organisers wrote it."""
    page = read(output, "en/events/webinar/")
    assert page.css("[data-module=event-over][data-last='2026-12-09'][data-zone='Europe/Paris']")
    assert "First planned for Tuesday, 8 December 2026, 0:30." in " ".join(page.text().split())
    told = page.css_first('script[type="application/ld+json"]')
    assert told is not None
    event = next(one for one in json.loads(told.text())["@graph"] if "startDate" in one)
    dates = [event[name] for name in ("startDate", "endDate", "previousStartDate")]
    assert dates == ["2026-12-08T23:30:00+00:00", "2026-12-09T00:30:00+00:00", "2026-12-07T23:30:00+00:00"]
    cells = {cell.attributes["data-day"]: cell.text() for cell in read(output, "agenda/2026/12/").css("td[data-day]")}
    assert [day for day, text in cells.items() if "webinar" in text] == ["2026-12-09"]
    (one,) = icalendar.Calendar.from_ical((output / "agenda/webinar/webinar.ics").read_bytes()).walk("VEVENT")
    assert one["DTSTART"].params["TZID"] == "Europe/Lisbon"
    assert f"{one['DTSTART'].dt:%Y-%m-%d %H:%M}" == "2026-12-08 23:30"


def test_files_tell_the_true_end_in_the_zone_of_the_place(output: Path) -> None:
    events: dict[str, Any] = {
        str(one["SUMMARY"]): one
        for one in icalendar.Calendar.from_ical((output / "agenda.ics").read_bytes()).walk("VEVENT")
    }
    assert f"{events['evening']['DTEND'].dt:%Y-%m-%d %H:%M}" == "2026-12-06 00:00"
    assert f"{events['club']['DTEND'].dt:%Y-%m-%d %H:%M}" == "2026-12-06 04:00"
    assert events["london"]["DTSTART"].params["TZID"] == "Europe/London"
    page = read(output, "agenda/london/").css_first('script[type="application/ld+json"]')
    assert page is not None
    assert '"startDate":"2026-12-08T20:00:00+00:00"' in page.text().replace('": "', '":"')
    told = json.loads((output / "embed/events.en.json").read_text(encoding="utf-8"))
    assert told["zone"] == "Europe/Paris"
    assert [one["title"] for one in told["events"]] == [*("festival", "fair", "london", "webinar", "hybrid")]
    assert told["events"][2]["when"] == "Tuesday, 8 December 2026, 20:00 to 22:00 (local time: London)"
    assert "2026-12-05" in (output / "search/events-0.json").read_text(encoding="utf-8")

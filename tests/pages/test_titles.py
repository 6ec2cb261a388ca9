"""A record is called the same wherever it is named: a name as it was written, a title as its language sets it."""

import json
from pathlib import Path

import icalendar
import pytest
import vobject

from tests.built import read
from tests.cluster import made
from tests.small import SMALL

NAME = 'L\'Atelier "3" !'
TITLE, SET = 'L\'heure des "bols" ?', "L’heure des «\u202fbols\u202f»\u202f?"


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    member = str(SMALL["members/good/index.md"]).replace("Atelier Exemple", quoted(NAME))
    member = member.replace("consent:", "joined: 2026-11-01\nemail: a@b.example\nshow: [email]\nconsent:")
    event = str(SMALL["events/good/index.md"]).replace("Nuit des ateliers", quoted(TITLE))
    files = {**SMALL, "members/good/index.md": member, "events/good/index.md": event}
    names = {"LANGUAGES": ("fr", "de", "en", "lb"), "DEFAULT_LANG": "fr", "SITE_CLAIM": {"fr": "Le cluster"}}
    return made(tmp_path_factory.mktemp("titles"), files, **names)


def texts(output: Path, page: str, selector: str) -> set[str]:
    return {node.text(strip=True) for node in read(output, page).css(selector)}


@pytest.mark.parametrize("root", ["", "de/"])
def test_a_name_is_written_everywhere_as_its_owner_writes_it(output: Path, root: str) -> None:
    members, events = ("mitglieder", "agenda") if root else ("membres", "agenda")
    assert texts(output, f"{root}{members}/good/", "h1") == {NAME}
    assert NAME in texts(output, f"{root}{members}/", ".card__title")
    assert NAME in texts(output, f"{root}{events}/good/", ".facts__value a")
    assert NAME in texts(output, f"{root}{members}/good/", "nav [aria-current]")
    rows = json.loads((output / root / "search/members-0.json").read_text(encoding="utf-8"))
    assert NAME in json.dumps(rows, ensure_ascii=False).replace('\\"', '"')
    feed = json.loads((output / root / "members.feed.json").read_text(encoding="utf-8"))
    assert [item["title"] for item in feed["items"]] == [NAME]
    card = vobject.readOne((output / f"{root}{members}/good/good.vcf").read_text(encoding="utf-8"))
    assert card.fn.value == NAME
    event = icalendar.Calendar.from_ical((output / f"{root}agenda.ics").read_bytes()).walk("VEVENT")[0]
    assert NAME in {str(event["ORGANIZER"].params["CN"]).replace("^'", '"')}


def test_a_title_is_set_in_every_place_that_is_read(output: Path) -> None:
    assert texts(output, "agenda/good/", "h1") == {SET}
    assert SET in texts(output, "agenda/", ".occurrence__title")
    assert SET in (output / "search/events-0.json").read_text(encoding="utf-8")
    feed = json.loads((output / "events.feed.json").read_text(encoding="utf-8"))
    assert [item["title"] for item in feed["items"]] == [SET]
    event = icalendar.Calendar.from_ical((output / "agenda.ics").read_bytes()).walk("VEVENT")[0]
    assert str(event["SUMMARY"]) == SET

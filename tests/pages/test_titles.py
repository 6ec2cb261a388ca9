"""A record is called the same wherever it is named: a name as it was written, a title as its language sets it,
and no word of it is broken."""

import json
import re
from pathlib import Path

import icalendar
import pytest
import vobject
from markupsafe import Markup

from showcase.pages import share_theme
from showcase.pages.titles import STEPS, kept_whole
from tests.built import read
from tests.cluster import made, prepare
from tests.conftest import ROOT
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
    assert NAME in texts(output, f"{root}{events}/good/", ".facts dd a")
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


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Un rendez-vous", 'Un <span class="whole">rendez-vous</span>'),
        (
            "Esch-sur-Alzette, T-Shirt",
            '<span class="whole">Esch-sur-Alzette,</span> <span class="whole">T-Shirt</span>',
        ),
        ("Design/Architektur", '<span class="whole">Design/Architektur</span>'),
        ("Kreativwirtschafts-Förderung", "Kreativwirtschafts-Förderung"),  # too long for a line of its own
        ("Plain - words", "Plain - words"),
        ("<b>x-y", '&lt;b&gt;<span class="whole">x-y</span>'),
        (Markup('<span lang="de">A-Z</span>'), '<span lang="de"><span class="whole">A-Z</span></span>'),
    ],
)
def test_words_with_hyphens_stay_whole_where_they_are_short(title: str, kept: str) -> None:
    assert kept_whole(title) == kept


def test_a_title_says_how_much_room_its_longest_word_takes(tmp_path: Path) -> None:
    edition = prepare(tmp_path, SMALL, DEFAULT_LANG="fr", LANGUAGES=("fr", "de")).renderer.editions["de"]
    fit = edition.environment.globals["fit"]
    style = share_theme.style(ROOT / "theme" / "static", "")
    for words, longest in {"Qui crée": "crée", "Cherche à Grevenmacher": "Grevenmacher", "R&amp;D": "R&D"}.items():
        room = style.face("display", 1000, style.narrow).length(longest) / 250  # in quarters of the size
        (step,) = (int(one.removeprefix("fit-")) for one in fit(words).split())
        assert room <= step < room * 1.03 + 2
    assert fit("Agenda", may_be_wide=True).endswith(" fit--widest")
    assert fit("Gouvernance", may_be_wide=True).endswith(" fit--wide")
    assert fit("Un titre qui ne l’est pas", may_be_wide=True) == fit("Un titre qui ne l’est pas")
    assert fit(f"{'w' * 200} Ελλάδα") == f"fit-{STEPS[-1]}"


def test_the_style_sheet_knows_every_step() -> None:
    sheet = (ROOT / "theme/static/css/utilities.css").read_text(encoding="utf-8")
    assert {int(step) for step in re.findall(r"\.fit-(\d+) \{ --fit: \1; \}", sheet)} == set(STEPS)

"""Pelican's settings for typogrify: what they change of pages, and that they change nothing else."""

import json
from pathlib import Path

import icalendar
import pytest

from showcase.records import settings
from showcase.records.typography.filters import FILTERS, Filters
from tests.built import read
from tests.cluster import NAMES, made, pelican
from tests.conftest import ROOT
from tests.small import SMALL, write

LANGUAGES = {"LANGUAGES": ("fr", "de"), "DEFAULT_LANG": "fr", "SITE_CLAIM": {"fr": "Le cluster du feu"}}
ON = {"TYPOGRIFY": True, "TYPOGRIFY_OMIT_FILTERS": ["smartypants"]}
TITLE, SHOWN = "La nuit des arts", "La nuit des\u00a0arts"
MEMBER = str(SMALL["members/good/index.md"]).replace("Atelier Exemple", "Les amis du feu")
EVENT = str(SMALL["events/good/index.md"]).replace("Nuit des ateliers", TITLE)
BODY = '"Bonjour", dit Verre & Cie à l\'UNESCO, qui est là ?'
JOB = str(SMALL["opportunities/signs/index.md"]).replace("kind: commission", "kind: job") + "\n" + BODY + "\n"
FILES = {
    **SMALL,
    "opportunities/signs/index.md": JOB,
    "members/good/index.md": MEMBER.replace("Nous tournons des bols.", BODY),
    "events/good/index.md": EVENT,
}
SPANS = {"amp": "&", "caps": "UNESCO", "dquo": "«"}
BUILD = ("-m", "showcase.site", "--settings", "conf.py")


def spans(output: Path) -> dict[str, str]:
    """What is marked in the text of the member, by class."""
    found = read(output, "membres/good/").css(".prose span")
    return {str(node.attributes["class"]): node.text() for node in found}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("typogrify"), FILES, **LANGUAGES, **ON)


def test_a_text_has_what_a_theme_can_style(output: Path) -> None:
    assert spans(output) == SPANS
    words = read(output, "membres/good/").css_first(".prose")
    assert words is not None
    assert words.text().strip() == "«\u202fBonjour\u202f», dit Verre & Cie à l’UNESCO, qui est là\u202f?"


def test_a_title_is_bound_where_it_is_seen_and_nowhere_else(output: Path) -> None:
    page = read(output, "agenda/good/")
    assert [node.text(strip=True) for node in page.css("h1")] == [SHOWN]
    shown = {node.text(strip=True) for node in read(output, "agenda/").css(".occurrence__title")}
    assert shown == {SHOWN}
    assert {node.text(strip=True) for node in read(output, "membres/").css(".card__title")} == {"Les amis du\u00a0feu"}
    for node in page.css("title, meta, script[type='application/ld+json'], nav, .hidden, [aria-label]"):
        assert "des\u00a0arts" not in str(node.html), node.html
    told = [path for path in output.rglob("*") if path.suffix in {".json", ".ics", ".atom", ".xml", ".vcf", ".jsonld"}]
    assert any(TITLE in path.read_text(encoding="utf-8") for path in told)
    assert [
        path for path in told if "des\u00a0arts" in path.read_text(encoding="utf-8") and "cards-" not in path.name
    ] == []
    event = icalendar.Calendar.from_ical((output / "agenda.ics").read_bytes()).walk("VEVENT")[0]
    assert str(event["SUMMARY"]) == TITLE
    feed = json.loads((output / "events.feed.json").read_text(encoding="utf-8"))
    assert [item["title"] for item in feed["items"]] == [TITLE]


def test_the_description_of_a_job_is_told_without_marks(output: Path) -> None:
    page = read(output, "appels/signs/")
    assert len(page.css(".prose span")) == 3
    [told] = [node.text() for node in page.css("script[type='application/ld+json']")]
    assert "UNESCO" in told
    assert "span" not in told


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({}, {}),
        ({"TYPOGRIFY": False, "TYPOGRIFY_OMIT_FILTERS": []}, {}),
        ({"TYPOGRIFY": True}, SPANS),
        ({**ON, "TYPOGRIFY_OMIT_FILTERS": ("caps", "initial_quotes")}, {"amp": "&"}),
        ({**ON, "TYPOGRIFY_IGNORE_TAGS": ["p"]}, {}),
    ],
)
def test_the_settings_say_what_is_marked(tmp_path: Path, names: dict[str, object], expected: dict[str, str]) -> None:
    output = made(tmp_path, FILES, **LANGUAGES, **names)
    assert spans(output) == expected
    words = read(output, "membres/good/").css_first(".prose")
    assert words is not None
    assert words.text().startswith("«\u202fBonjour\u202f», dit")  # never English quotes
    title = read(output, "agenda/good/").css_first("h1")
    assert title is not None
    assert title.text(strip=True) == (SHOWN if names.get("TYPOGRIFY") else TITLE)


def test_what_is_used_has_an_order() -> None:
    """The settings are told by their `repr`, and two builds of one site must be one."""
    names = {
        **NAMES,
        "TYPOGRIFY": True,
        "TYPOGRIFY_OMIT_FILTERS": ("widont", "smartypants"),
        "TYPOGRIFY_IGNORE_TAGS": ["p", "h2", "p"],
    }
    assert settings.from_names(names).filters == Filters(
        used=("amp", "caps", "initial_quotes"), ignored_tags=("h2", "p")
    )
    assert settings.from_names({**NAMES, "TYPOGRIFY": True}).filters.used == tuple(FILTERS)


def test_records_are_read_again_where_a_setting_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the program that people call, which has Pelican build a site that was never made, and then builds without."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("LANG", "fr_LU.UTF-8")
    write(tmp_path / "content", FILES)
    no_caps, no_paragraphs = {**ON, "TYPOGRIFY_OMIT_FILTERS": ["caps"]}, {**ON, "TYPOGRIFY_IGNORE_TAGS": ["p"]}
    asked: list[dict[str, object]] = [{}, {}, ON, no_caps, no_paragraphs, ON]
    said, found = [], []
    for names in asked:
        run = pelican(tmp_path, *BUILD, **LANGUAGES, **names)
        assert run.returncode == 0, run.stderr
        said.append(run.stdout.startswith("Rien à faire"))
        found.append(spans(tmp_path / "output"))
    without = {name: text for name, text in SPANS.items() if name != "caps"}
    assert found == [{}, {}, SPANS, without, {}, SPANS]
    assert said == [False, True, False, False, False, False]


def test_pelican_by_itself_comes_to_the_same_and_its_own_filters_do_not_run(tmp_path: Path, output: Path) -> None:
    write(tmp_path / "content", FILES)
    run = pelican(tmp_path, **LANGUAGES, **ON)
    assert run.returncode == 0, run.stderr
    for page in ("membres/good/index.html", "agenda/good/index.html", "membres/index.html"):
        assert (tmp_path / "output" / page).read_bytes() == (output / page).read_bytes()

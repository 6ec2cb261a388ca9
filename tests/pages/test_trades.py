"""What a member calls itself: said on its page and to machines, with a list of its own for each trade that is held."""

import json
from pathlib import Path

import pytest
import yaml

from tests.built import read, translations
from tests.projects import EXAMPLE

TRADES = yaml.safe_load((EXAMPLE.content / "vocabulary/trades.yaml").read_text("utf-8"))
DISCIPLINES = yaml.safe_load((EXAMPLE.content / "vocabulary/disciplines.yaml").read_text("utf-8"))
LANGUAGES = ("fr", "de", "en", "lb")


def test_every_discipline_has_trades_and_each_is_said_in_every_language() -> None:
    assert len(TRADES) >= 150
    assert {term["part_of"] for term in TRADES.values()} == set(DISCIPLINES)
    for key, term in TRADES.items():
        assert tuple(term["label"]) == LANGUAGES, key
        assert tuple(term["synonyms"]) == LANGUAGES, key
        assert all(term["synonyms"].values()), key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_trades_have_the_same_label(lang: str) -> None:
    labels = [term["label"][lang] for term in TRADES.values()]
    assert sorted(labels) == sorted(set(labels))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_of_a_trade_is_said_twice(lang: str) -> None:
    for key, term in TRADES.items():
        words = [*term["label"][lang].split(", "), *term["synonyms"][lang]]
        assert len({word.casefold() for word in words}) == len(words) or term["label"][lang] == "DJ", (key, words)


@pytest.mark.parametrize(
    ("lang", "address", "label"),
    [
        ("fr", "metier/ceramicist", "Céramiste"),
        ("de", "beruf/ceramicist", "Keramikerin, Keramiker"),
        ("en", "trade/ceramicist", "Ceramicist"),
        ("lb", "beruff/ceramicist", "Keramikerin, Keramiker"),
    ],
)
def test_a_profile_says_its_trades_and_each_leads_to_whoever_has_it(
    built: Path, lang: str, address: str, label: str
) -> None:
    page = read(built, translations(built, "membres/terre-exemple/")[lang].strip("/") + "/")
    link = next(one for one in page.css(".facts a") if f"/{address}/" in (one.attributes["href"] or ""))
    assert link.text(strip=True) == label
    listed = read(built, str(link.attributes["href"]).strip("/") + "/")
    assert [one.text(strip=True).replace("\u00a0", " ") for one in listed.css(".card__title a")] == ["Terre Exemple"]


def test_only_trades_that_somebody_has_are_offered(built: Path) -> None:
    held = {
        key
        for file in EXAMPLE.content.glob("members/*/index.*")
        if file.name in ("index.md", "index.yaml")
        for key in yaml.safe_load(file.read_text("utf-8").split("\n---\n")[0].removeprefix("---"))["trades"]
    }
    page = read(built, "membres/")
    offered = [one.attributes["href"].split("/")[-2] for one in page.css('[data-facet="trades"] a')]
    assert set(offered) == held
    assert len(offered) < len(TRADES)


def test_programs_are_told_what_a_person_is_and_what_a_studio_knows(built: Path) -> None:
    def told(slug: str) -> dict[str, object]:
        (script,) = read(built, f"en/members/{slug}/").css('script[type="application/ld+json"]')
        things = json.loads(script.text())["@graph"]
        return next(one for one in things if one["@type"] in ("Person", "LocalBusiness", "Organization"))

    person, studio = told("terre-exemple"), told("verre-modele")
    assert person["hasOccupation"] == [{"@type": "Occupation", "name": "Ceramicist"}]
    assert person["knowsAbout"] == ["Arts and crafts", "Ceramicist"]
    assert "hasOccupation" not in studio
    assert studio["knowsAbout"] == ["Arts and crafts", "Design", "Glassblower"]


def test_open_data_has_the_trades(built: Path) -> None:
    members = json.loads((built / "data/v1/members.json").read_text("utf-8"))
    assert '"trades": ["ceramicist"]' in json.dumps(members)
    assert ",trades," in (built / "data/v1/members.csv").read_text("utf-8").splitlines()[0]

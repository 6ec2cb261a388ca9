"""A side's page shows first what concerns these people: how many there are, some of them, and the way to all."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.built import read
from tests.cluster import made
from tests.small import SMALL

FRENCH = {"DEFAULT_LANG": "fr", "LANGUAGES": ("fr",), "SITE_CLAIM": {"fr": "Le cluster"}}
CONSENT = "consent: {date: 2026-01-15, version: 1, scope: [profile]}"


def call(title: str, side: str, deadline: str, opens: str = "") -> str:
    return (
        f"---\ntitle: {title}\nkind: commission\nfrom: {{partner: city}}\nside: {side}\n"
        f"{opens}deadline: {deadline}\n---\n"
    )


def event(title: str, kind: str, start: str, more: str = "") -> str:
    return f"---\ntitle: {title}\nkind: {kind}\nstart: {start}\n{more}---\n"


def member(name: str, open_to: str) -> str:
    return f"---\nname: {name}\nkind: person\ndisciplines: [craft]\ntagline: T\nopen_to: [{open_to}]\n{CONSENT}\n---\n"


SIDES = ("creatives", "government", "citizens")
FILES = {path: text for path, text in SMALL.items() if not path.startswith(("events/", "opportunities/"))} | {
    "opportunities/now/index.md": call("De la ville", "public", "2027-01-15"),
    "opportunities/state/index.md": call("De l’État", "government", "2027-01-31"),
    "opportunities/later/index.md": call("Plus tard", "private", "2027-05-31", "opens: 2027-02-01\n"),
    "opportunities/over/index.md": call("Fini", "government", "2026-10-01"),
    "events/a/index.md": event("Ce mois", "workshop", "2026-11-28", "price: 0\n"),
    "events/b/index.md": event("En décembre", "workshop", "2026-12-05"),
    "events/c/index.md": event("Passé", "workshop", "2026-10-05", "price: 0\n"),
    "events/d/index.md": event("Entre nous", "talk", "2026-12-06", "sides: [creatives]\n"),
    "members/ana/index.md": member("Ana", "commissions, teaching"),
    "members/ben/index.md": member("Ben", "commissions"),
    **{
        f"pages/{side}/index.md": f"---\ntitle: Pour {side}\nrole: side\nside: {side}\n---\n\nDes mots.\n"
        for side in SIDES
    },
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("sides"), FILES, SITE_DATE="2026-11-23", **FRENCH)


def parts(page: LexborHTMLParser) -> dict[str, tuple[str, list[str]]]:
    """By the title of a part, where it leads on to, and what stands in it."""
    found = {}
    for section in page.css("main > .wrap > .section:has(.section__title)"):
        more = section.css_first(".section__more")
        names = section.css(".call__title, .occurrence__title, .card__title, .facets__values a, .tile__title")
        title = " ".join(section.css_first(".section__title").text().split())
        found[title] = (more.attributes["href"] if more else "", [" ".join(one.text().split()) for one in names])
    return {title: known for title, known in found.items() if title != "Les cinq côtés"}


def test_creatives_are_shown_every_call_that_they_may_answer(built: Path) -> None:
    page = read(built, "creatives/index.html")
    known = parts(page)
    assert known["2 appels ouverts"] == ("/appels/", ["De la ville", "De l’État", "Plus tard"])
    assert known["1 événement pour vous"] == ("", ["Entre nous"])
    assert page.css_first(".masthead .button").attributes["href"] == "/membres/proposer/"


def test_a_ministry_is_shown_who_can_do_the_work_and_what_it_called_for(built: Path) -> None:
    page = read(built, "government/index.html")
    known = parts(page)
    assert list(known)[:3] == ["Qui peut le faire", "2 membres prennent des commandes", "2 appels lancés d’ici"]
    assert known["Qui peut le faire"] == ("/membres/", ["Artisanat 3"])
    assert known["2 membres prennent des commandes"][0] == "/membres/ouvert-a/commissions/"
    assert sorted(known["2 membres prennent des commandes"][1]) == ["Ana", "Ben"]
    assert known["2 appels lancés d’ici"] == ("", ["De l’État", "Fini"])
    assert page.css_first(".masthead .button").attributes["href"] == "/appels/proposer/"


def test_citizens_are_shown_workshops_what_is_free_and_who_teaches(built: Path) -> None:
    page = read(built, "citizens/index.html")
    known = parts(page)
    assert known["2 ateliers à venir"] == ("/agenda/type/workshop/", ["Ce mois", "En décembre"])
    assert known["1 événement gratuit"] == ("/agenda/entree/free/", ["Ce mois"])
    assert known["1 membre enseigne"] == ("/membres/ouvert-a/teaching/", ["Ana"])
    assert [one.text(strip=True) for one in page.css(".part__soon")] == ["dont 1 ce mois-ci"] * 2


@pytest.mark.parametrize("side", SIDES)
def test_the_words_of_a_side_come_after_its_parts_and_each_way_leads_to_a_page(built: Path, side: str) -> None:
    page = read(built, f"{side}/index.html")
    html = page.html or ""
    assert html.index("section__title") < html.index('class="prose')
    for href, _ in parts(page).values():
        assert not href or (built / href.strip("/") / "index.html").is_file()

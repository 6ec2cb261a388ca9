"""A call that opens later cannot be answered yet, and says so; from its day on it is open like any other."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.cluster import made, read, text
from tests.small import SMALL

Site = Callable[[str], Path]
FRENCH = {"DEFAULT_LANG": "fr", "LANGUAGES": ("fr",), "SITE_CLAIM": {"fr": "Le cluster"}}
CALL = """---
title: {title}
kind: commission
from: {{partner: city}}
side: public
{opens}deadline: {deadline}
budget: {{least: {least}, most: 7200}}
apply: {{email: appel@ville.example}}
---
"""


def call(title: str, deadline: str, opens: str = "", least: str = "500") -> str:
    return CALL.format(title=title, deadline=deadline, opens=f"opens: {opens}\n" if opens else "", least=least)


FILES = SMALL | {
    "opportunities/signs/index.md": call("Aujourd’hui", "2027-06-30", "2026-11-23", least="7200"),
    "opportunities/second/index.md": call("Bientôt", "2027-03-31", "2027-02-01"),
    "opportunities/first/index.md": call("Demain", "2027-05-31", "2026-11-24"),
}


ENDS = {"past": "2026-11-22", "now": "2026-11-23", "soon": "2026-12-07", "open": "2026-12-08"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """By the day of its build, the site with these calls."""
    return cache(lambda day: made(tmp_path_factory.mktemp("calls"), FILES, SITE_DATE=day, **FRENCH))


def titles(page: LexborHTMLParser, within: str) -> list[str]:
    return [one.text().strip() for one in page.css(f"{within} .call__title")]


def test_those_that_open_later_stand_by_themselves_the_first_one_first(site: Site) -> None:
    page = read(site("2026-11-23") / "appels/index.html")
    assert titles(page, "main [data-group=open]") == ["Aujourd’hui"]
    assert text(page, "main .section__title") == "Ouvriront plus tard"
    assert titles(page, "main .section") == ["Demain", "Bientôt"]
    assert [one.text().strip() for one in page.css("main .section .countdown__unit")] == [
        "jour avant l’ouverture",
        "jours avant l’ouverture",
    ]


@pytest.mark.parametrize(("day", "open_"), [("2026-11-23", 1), ("2026-11-24", 2), ("2027-02-01", 3)])
def test_only_what_can_be_answered_is_counted(day: str, open_: int, site: Site) -> None:
    output = site(day)
    (counted,) = [one.text(separator=" ") for one in read(output / "index.html").css(".counts [href='/appels/']")]
    assert counted.split() == [str(open_), *("appels ouverts" if open_ > 1 else "appel ouvert").split()]
    assert len(titles(read(output / "appels/index.html"), "main .section")) == 3 - open_


def test_its_page_says_when_it_opens_and_has_no_button_before(site: Site) -> None:
    page = read(site("2026-11-23") / "appels/first/index.html")
    assert "Cet appel ouvre le mardi 24 novembre 2026." in page.body.text() if page.body else False
    assert page.css("main a[href^='mailto:appel@']") == []
    then = read(site("2026-11-24") / "appels/first/index.html")
    assert len(then.css("main a[href^='mailto:appel@']")) == 1
    assert "Cet appel ouvre" not in (then.body.text() if then.body else "")


@pytest.mark.parametrize(("slug", "said"), [("signs", ["7200"]), ("first", ["500", "7200"])])
def test_a_budget_of_one_amount_is_said_once(slug: str, said: list[str], site: Site) -> None:
    page = read(site("2026-11-23") / f"appels/{slug}/index.html")
    (budget,) = [one.text() for one in page.css("main .facts > div") if "Budget" in one.text()]
    amounts = budget.replace("Budget", "").split("–")
    assert ["".join(c for c in amount if c.isdigit()) for amount in amounts] == said


def test_one_that_closes_soon_is_warm_on_its_last_day_white_hot_and_then_cool(tmp_path: Path) -> None:
    calls = {f"opportunities/{slug}/index.md": call(slug, deadline) for slug, deadline in ENDS.items()}
    output = made(tmp_path, SMALL | calls, SITE_DATE="2026-11-23", **FRENCH)
    pages = {slug: read(output / f"appels/{slug}/index.html").css_first(".countdown") for slug in ENDS}
    states = {slug: (one.attributes["class"] or "").split()[-1].partition("state-")[2] for slug, one in pages.items()}
    assert states == {"past": "past", "now": "now", "soon": "soon", "open": ""}


def test_what_came_of_a_call_is_said_once_it_is_closed(tmp_path: Path) -> None:
    told = FILES | {
        "opportunities/first/index.md": FILES["opportunities/first/index.md"].replace(
            "\napply:", "\noutcome: Neuf réponses\napply:"
        )
    }
    before = read(made(tmp_path, told, SITE_DATE="2027-05-31", **FRENCH) / "appels/first/index.html")
    assert before.css(".outcome") == []
    assert "Cet appel est clos." not in before.html if before.html else False
    (tmp_path / "then").mkdir()
    then = read(made(tmp_path / "then", told, SITE_DATE="2027-06-01", **FRENCH) / "appels/first/index.html")
    assert text(then, ".offer__when").endswith("Cet appel est clos.")
    assert text(then, ".outcome__text") == "Neuf réponses"
    assert then.css("main a[href^='mailto:appel@']") == []


@pytest.mark.parametrize(
    ("day", "closing", "later"), [("2027-01-20", [], []), ("2027-03-05", ["Minuit", "Bientôt"], ["Court"])]
)
def test_what_closes_this_month_has_a_list_of_its_own_which_is_offered_while_something_does(
    day: str, closing: list[str], later: list[str], tmp_path: Path
) -> None:
    files = {
        "opportunities/midnight/index.md": call("Minuit", "2027-03-16 00:00"),
        "opportunities/next/index.md": call("Avril", "2027-04-01"),
        "opportunities/short/index.md": call("Court", "2027-03-31", "2027-03-20"),
    }
    output = made(tmp_path, FILES | files, SITE_DATE=day, **FRENCH)
    (choice,) = read(output / "appels/index.html").css("[data-quick]")
    assert ("hidden" in choice.attributes) is not bool(closing)
    assert text(choice, "a > span:last-child") == str(len(closing))
    assert [one.attributes["href"] for one in choice.css("a")] == ["/appels/ce-mois-ci/"]
    page = read(output / "appels/ce-mois-ci/index.html")
    assert titles(page, "main [data-group=open]") == closing
    assert titles(page, "main [data-group=later]") == later
    assert text(page, "main [data-status]") == {0: "0 appel", 2: "2 appels"}[len(closing)]
    assert [one.attributes["href"] for one in page.css("[data-chips] a")] == ["/appels/"]
    assert ("Aucun appel ne se clôture ce mois-ci." in page.text()) is not bool(closing)


JOBS = {  # by slug: kind, what the call says, what machines are told, what people read
    "half": ("job", "[part-time, temporary]", ["PART_TIME", "TEMPORARY"], "Temps partiel Durée déterminée"),
    "whole": ("job", "[full-time]", "FULL_TIME", "Temps plein"),
    "silent": ("job", "", None, ""),
    "intern": ("internship", "", "INTERN", ""),
    "summer": ("internship", "[full-time]", ["FULL_TIME", "INTERN"], "Temps plein"),
}


def test_the_type_of_employment_of_a_job_is_shown_and_told_to_machines_in_their_words(tmp_path: Path) -> None:
    files = {
        f"opportunities/{slug}/index.md": call(slug, "2027-06-30")
        .replace("kind: commission", f"kind: {kind}")
        .replace("side:", f"employment: {said}\nside:" if said else "side:")
        for slug, (kind, said, _, _) in JOBS.items()
    }
    output = made(tmp_path, SMALL | files, **FRENCH)
    for slug, (_, _, machines, people) in JOBS.items():
        page = read(output / f"appels/{slug}/index.html")
        (graph,) = (json.loads(one.text())["@graph"] for one in page.css("script[type='application/ld+json']"))
        (job,) = (one for one in graph if one["@type"] == "JobPosting")
        assert job.get("employmentType") == machines
        facts = [" ".join(one.text(separator=" ").split()) for one in page.css("main .facts > div")]
        assert [one.removeprefix("Type d’emploi ") for one in facts if one.startswith("Type d’emploi")] == (
            [people] if people else []
        )

"""Sentences that templates put beside each other have a space between, and none where one of them is missing."""

import re
from pathlib import Path

import pytest

from tests.built import read
from tests.cluster import made, text
from tests.small import SMALL

EVENT = "---\ntitle: A\nkind: talk\nstart: 2026-12-10\nregistration: {link: https://sign.example, %s}\n---\n"
REGISTRATIONS = {  # on 23 November 2026
    "both": ("until: 2026-12-08, places: 20", "Until 8 December 2026. 20 places."),
    "until": ("until: 2026-12-08", "Until 8 December 2026."),
    "places": ("places: 1", "1 place."),
    "later": ("opens: 2026-11-24, until: 2026-12-08, places: 20", "Sign-up opens on 24 November 2026. 20 places."),
    "from-today": ("opens: 2026-11-23, places: 20", "20 places."),
    "soon": ("opens: 2026-11-01, until: 2026-12-07, places: 20", "Until 7 December 2026. 20 places."),
    "last-day": ("until: 2026-11-23", "Until 23 November 2026."),
    "past": ("until: 2026-11-22, places: 20", "Sign-up closed on 22 November 2026."),
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    checked = str(SMALL["members/good/index.md"]).replace("consent:", "verified: 2026-06-01\nconsent:")
    files = {f"events/{slug}/index.md": EVENT % terms for slug, (terms, _) in REGISTRATIONS.items()}
    for slug, (lines, _) in PLACES.items():
        more = f"online: https://live.example\n{lines}\nregistration"
        files[f"events/{slug}/index.md"] = (EVENT % "places: 1").replace("registration", more)
    names = {"LANGUAGES": ("fr", "de", "en", "lb"), "DEFAULT_LANG": "fr", "SITE_CLAIM": {"fr": "Le cluster"}}
    names["SITE_REPOSITORY"] = "https://git.example/cluster"
    return made(tmp_path_factory.mktemp("sentences"), {**SMALL, **files, "members/good/index.md": checked}, **names)


@pytest.mark.parametrize("slug", REGISTRATIONS)
def test_the_terms_of_a_registration_are_sentences_of_their_own(output: Path, slug: str) -> None:
    assert text(read(output, f"en/events/{slug}/"), ".action__terms") == REGISTRATIONS[slug][1]


PLACES = {
    "hall": ("venue: hall", "Halle Exemple Take part online"),
    "street": ("address: {street: 1 rue Haute, locality: Esch}", "1 rue Haute Esch Take part online"),
    "nowhere": ("timezone: Europe/Paris", "Take part online"),
}


@pytest.mark.parametrize("slug", PLACES)
def test_the_way_to_take_part_online_stands_apart_from_the_place(output: Path, slug: str) -> None:
    (where,) = (one for one in read(output, f"en/events/{slug}/").css("main .facts > div") if "Where" in one.text())
    value = where.css_first("dd")
    assert value is not None
    shown = (value.html or "").replace("<br>", " ")
    assert " ".join(re.sub("<[^>]+>", "", shown).replace("&nbsp;", " ").split()) == PLACES[slug][1]


@pytest.mark.parametrize(
    ("slug", "state", "button"),
    [("later", "later", 0), ("soon", "soon", 1), ("last-day", "now", 1), ("past", "", 0), ("from-today", "", 1)],
)
def test_before_signing_up_is_possible_and_after_there_is_no_button(
    output: Path, slug: str, state: str, button: int
) -> None:
    page = read(output, f"en/events/{slug}/")
    marks = [one.attributes["class"] for one in page.css(".action .badge")]
    assert marks == ([f"badge badge--state state-{state}"] if state else [])
    assert len(page.css(".action .button")) == button


def test_when_a_profile_was_checked_stands_apart_from_where_to_change_it(output: Path) -> None:
    assert text(read(output, "en/members/good/"), "main .checked") == "Checked on 1 June 2026."
    assert text(read(output, "en/members/good/"), "main .change") == "Change this page Something wrong here?"

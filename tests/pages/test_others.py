"""Who else has what a record has: links lead there, and only where somebody else is."""

import pytest

from tests.cluster import made, read
from tests.small import SMALL

FRENCH = {"DEFAULT_LANG": "fr", "LANGUAGES": ("fr",), "SITE_CLAIM": {"fr": "Le cluster"}}
MEMBER = """---
name: {name}
kind: {kind}
disciplines: [{discipline}]
tagline: Fait des choses
languages: [{languages}]
services: [{services}]
consent: {{date: 2026-01-15, version: 1, scope: [profile]}}
---
"""


def member(name: str, kind: str, languages: str, services: str, discipline: str = "craft") -> str:
    return MEMBER.format(name=name, kind=kind, languages=languages, services=services, discipline=discipline)


FILES = SMALL | {
    "members/ana/index.md": member(
        "Ana", "person", "fr, lb", "Cours d’été à l’atelier, Vaisselle sur mesure, Cuisson de pièces"
    ),
    "members/bea/index.md": member("Bea", "person", "fr", "un COURS dans votre atelier, pièces uniques"),
    "members/cyd/index.md": member("Cyd", "studio", "fr", "vaisselle"),
}


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the facts of Ana say, each with the address it leads to, "" where it does not."""
    page = read(made(tmp_path_factory.mktemp("site"), FILES, **FRENCH) / "membres/ana/index.html")
    links = {link.text().strip(): link.attributes["href"] or "" for link in page.css(".facts a")}
    texts = [one.text().strip() for one in page.css(".facts__list li")]
    return dict.fromkeys(texts, "") | links


def test_a_value_that_others_have_leads_to_them_and_one_that_nobody_else_has_is_words(facts: dict[str, str]) -> None:
    assert facts["français"] == "/membres/langue/fr/"
    assert facts["Personne"].startswith("/membres/")
    assert "Lëtzebuergesch" not in facts


def test_a_service_leads_to_a_search_for_what_it_shares_with_one_of_somebody_else(facts: dict[str, str]) -> None:
    assert facts["Cours d’été à l’atelier"] == "/search/?q=Cours%20atelier"
    assert facts["Vaisselle sur mesure"] == "/search/?q=Vaisselle"
    assert facts["Cuisson de pièces"] == ""

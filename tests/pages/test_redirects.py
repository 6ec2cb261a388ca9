"""Pages at former addresses of records: in every language, of every kind that has pages, out of the sitemap."""

from pathlib import Path

import pytest

from showcase.desk import verify
from showcase.schema.kinds import KINDS
from tests.built import read
from tests.cluster import made
from tests.small import LEAST, SMALL

MOVING = [kind for kind in KINDS if "former" in KINDS[kind].fields]
CONSENT = "consent: {date: 2026-01-15, version: 1, scope: [profile]}\n"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    records = {
        f"{kind}/new/index.md": f"---\n{LEAST[kind]}{CONSENT if kind == 'members' else ''}former: [old, older]\n---\n"
        for kind in MOVING
    }
    later = {"news/later/index.md": "---\ntitle: Plus tard\ndate: 2099-01-01\nformer: [sooner]\n---\n"}
    names = {"LANGUAGES": ("fr", "de", "en", "lb"), "DEFAULT_LANG": "fr", "SITE_CLAIM": {"fr": "Le cluster"}}
    return made(tmp_path_factory.mktemp("moved"), {**SMALL, **records, **later}, **names)


def test_every_kind_with_pages_of_its_own_can_move() -> None:
    assert set(MOVING) == {"members", "events", "opportunities", "initiatives", "venues", "news"}


@pytest.mark.parametrize("slug", ["old", "older"])
@pytest.mark.parametrize("kind", MOVING)
def test_a_former_address_leads_to_the_present_one_in_every_language(output: Path, kind: str, slug: str) -> None:
    for lang, root in (("fr", ""), ("de", "de/")):
        segment = KINDS[kind].segment.tell(lang)
        page = read(output, f"{root}{segment}/{slug}/")
        refresh, canonical = page.css_first("meta[http-equiv=refresh]"), page.css_first("link[rel=canonical]")
        assert refresh is not None
        assert canonical is not None
        there = f"/{root}{segment}/new/"
        assert (refresh.attributes["content"] or "").endswith(there)
        assert (canonical.attributes["href"] or "").endswith(there)
        assert page.css_first("meta[name=robots]") is None  # one that is asked to be left out is not followed


def test_search_engines_are_told_of_the_present_addresses_alone(output: Path) -> None:
    told = (output / "sitemap.xml").read_text(encoding="utf-8")
    assert "/agenda/new/" in told
    assert "/old/" not in told


def test_an_article_that_is_not_out_yet_has_no_former_address(output: Path) -> None:
    assert not (output / "actualites" / "sooner").exists()
    assert list(verify.walk(output)) == []

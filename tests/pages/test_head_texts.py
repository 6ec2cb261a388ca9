"""Titles and descriptions: each page of a language has its own, and they say what the page is about."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.built import every_page, read
from tests.cluster import made
from tests.small import SMALL

Heads = dict[str, tuple[str, str]]  # by address, the title and the description


def texts(output: Path, page: str, selector: str) -> set[str]:
    return {node.text(strip=True) for node in read(output, page).css(selector)}


def heads(site: Path) -> Heads:
    """By address, the title and the description of every page."""
    found = {}
    for file, page in every_page(site):
        title, said = page.css_first("title"), page.css_first("meta[name=description]")
        assert title is not None
        assert said is not None, file
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        found[address] = (title.text(), said.attributes["content"] or "")
    return found


def shared_by(site: Path, heads: Heads, which: int) -> dict[str, list[str]]:
    """Titles (0) or descriptions (1) of several pages, but for the translations of one page."""
    found: dict[str, list[str]] = {}
    for address, head in heads.items():
        found.setdefault(head[which], []).append(address)
    several = {said: at for said, at in found.items() if len(at) > 1}
    return {said: at for said, at in several.items() if not set(at) <= set(alternates(site, at[0]))}


def alternates(site: Path, address: str) -> list[str]:
    """Where a page stands in each language; nothing of one that stands in two of them."""
    links = {one.attributes["hreflang"]: one.attributes["href"] or "" for one in read(site, address).css("[hreflang]")}
    path = urlsplit(links["x-default"]).path
    base = links["x-default"].removesuffix(path)
    return [link.removeprefix(base).removeprefix("/") for link in links.values()]


@pytest.fixture(scope="module")
def sites(built: Path, brussels: Path) -> list[tuple[Path, Heads]]:
    """The two sites, and what the heads of their pages say."""
    return [(site, heads(site)) for site in (built, brussels)]


def test_no_two_pages_have_one_title_or_one_description(sites: list[tuple[Path, Heads]]) -> None:
    """But for translations of one page: a name is the same in every language."""
    for site, found in sites:
        assert shared_by(site, found, 0) == {}
        assert shared_by(site, found, 1) == {}


def test_a_description_says_something_and_is_not_cut_off(sites: list[tuple[Path, Heads]]) -> None:
    for _, found in sites:
        lengths = {address: len(said) for address, (_, said) in found.items()}
        assert {address: length for address, length in lengths.items() if not 50 <= length <= 160} == {}


LISTS = {
    "membres/discipline/film/": ("Film : membres", "Travaux, services et contact : Anime Muster, "),
    "agenda/discipline/film/": ("Film : événements", "Dates, lieux et prix : "),
    "membres/canton/clervaux/": ("Membres – Canton : Clervaux", "Travaux, services et contact : "),
    "membres/commune/clervaux/": ("Membres – Commune : Clervaux", "Travaux, services et contact : "),
    "agenda/2026/12/": ("Décembre 2026 : événements", "Dates, lieux et prix : "),
    "de/mitglieder/disziplin/film/": ("Film: Mitglieder", "Arbeiten, Leistungen und Kontakt: Anime Muster, "),
    "en/members/open-to/commissions/": ("Members – Open to: Commissions", "Works, services and contact: "),
    "lb/agenda/disziplin/film/": ("Film: Veranstaltungen", "Datumer, Plazen a Präisser: "),
}


@pytest.mark.parametrize("address", LISTS)
def test_the_title_of_a_list_says_what_it_lists(built: Path, address: str) -> None:
    page = read(built, address)
    title, said = (page.css_first(one) for one in ("title", "meta[name=description]"))
    called, told = LISTS[address]
    assert title is not None
    assert said is not None
    assert " ".join(title.text().split()) == f"{called} – Cluster IC"
    assert " ".join((said.attributes["content"] or "").split()).startswith(f"{called}. {told}")


def test_records_of_one_name_are_told_apart(tmp_path: Path) -> None:
    member, event = str(SMALL["members/good/index.md"]), str(SMALL["events/good/index.md"])
    twin = member.replace("commune: differdange\n", "")
    later = event.replace("2026-12-05", "2027-12-04")
    named = event.replace("Nuit des ateliers", "Atelier Exemple").replace("2026-12-05", "2026-12-06")
    files = {
        **SMALL,
        "members/twin/index.md": twin,
        "members/twin-again/index.md": twin,
        "events/later/index.md": later,
        "events/later-again/index.md": later,
        "events/named/index.md": named,
    }
    site = made(tmp_path, files, LANGUAGES=("fr", "de"), DEFAULT_LANG="fr", SITE_CLAIM={"fr": "Le cluster"})
    found = heads(site)
    assert shared_by(site, found, 0) == shared_by(site, found, 1) == {}
    titles = {address: title.partition(" – ")[0] for address, (title, _) in found.items()}
    assert titles["membres/good/"] == "Atelier Exemple (Membre, Differdange)"
    assert titles["membres/twin/"] == "Atelier Exemple (Membre)"
    assert titles["membres/twin-again/"] == "Atelier Exemple (Membre) 2"
    assert titles["agenda/later/"] == "Nuit des ateliers (Événement, 4 décembre 2027)"
    assert titles["agenda/later-again/"] == "Nuit des ateliers (Événement, 4 décembre 2027) 2"
    assert titles["agenda/named/"] == "Atelier Exemple (Événement, 6 décembre 2026)"
    assert texts(site, "membres/twin/", "h1") == {"Atelier Exemple"}, "the page itself says the name alone"

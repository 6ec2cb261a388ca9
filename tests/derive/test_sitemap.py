"""Sitemaps: parsed back, they say what went in, and no file of them is larger than search engines take."""

import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from showcase.derive import sitemap
from tests.cluster import made
from tests.small import SMALL

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
HOME = ("https://ic.example/", {"fr": "https://ic.example/", "de": "https://ic.example/de/"}, None)


def locations(raw: bytes) -> list[str]:
    return [loc.text or "" for loc in ElementTree.fromstring(raw).iterfind(".//s:loc", NAMES)]


def links(raw: bytes) -> dict[str, str]:
    found = ElementTree.fromstring(raw).iterfind(".//x:link", NAMES)
    return {link.attrib["hreflang"]: link.attrib["href"] for link in found}


def test_a_sitemap_names_each_page_with_its_languages_and_one_for_everybody_else() -> None:
    raw = sitemap.sitemap([HOME])
    assert locations(raw) == ["https://ic.example/"]
    assert links(raw) == {**HOME[1], "x-default": "https://ic.example/"}


def test_a_site_of_one_language_offers_no_choice() -> None:
    assert "x-default" not in links(sitemap.sitemap([("https://ic.example/", {"fr": "https://ic.example/"}, None)]))


def test_what_an_address_may_hold_is_escaped() -> None:
    odd = "https://ic.example/?a=1&b=\"<>'/"
    raw = sitemap.sitemap([(odd, {"fr": odd, "de": odd}, None)])
    assert locations(raw) == [odd]
    assert links(raw)["de"] == odd


def test_an_index_names_the_files() -> None:
    raw = sitemap.index(["https://ic.example/sitemap-1.xml", "https://ic.example/sitemap-2.xml"])
    assert locations(raw) == ["https://ic.example/sitemap-1.xml", "https://ic.example/sitemap-2.xml"]
    assert ElementTree.fromstring(raw).tag.endswith("sitemapindex")


@pytest.mark.parametrize(("count", "files"), [(0, 1), (1, 1), (50_000, 1), (50_001, 2), (100_000, 2), (100_001, 3)])
def test_a_file_has_fifty_thousand_addresses_at_most(count: int, files: int) -> None:
    parts = sitemap.parts([100] * count)
    assert len(parts) == files
    assert sum(part.stop - part.start for part in parts) == count


def test_a_file_has_fifty_megabytes_at_most() -> None:
    long = "https://ic.example/" + "a" * 2_000 + "/"
    pages = [(long, dict.fromkeys(("fr", "de", "en", "lb"), long), date(2026, 11, 23))] * 6_000
    parts = sitemap.parts([sitemap.size(address, alternates) for address, alternates, _ in pages])
    assert len(parts) > 1
    for part in parts:
        assert len(sitemap.sitemap(pages[part])) <= sitemap.LARGEST


@pytest.mark.parametrize("languages", [("fr",), ("fr", "de"), ("fr", "de", "en", "lb", "nds")])
@pytest.mark.parametrize("address", ["https://ic.example/", "https://ic.example/" + "a" * 900])
def test_a_page_is_never_larger_than_it_was_taken_for(languages: tuple[str, ...], address: str) -> None:
    alternates = dict.fromkeys(languages, address)
    for changed in (date(2026, 11, 23), None):
        real = len(sitemap.sitemap([(address, alternates, changed)])) - len(sitemap.sitemap([]))
        assert real <= sitemap.size(address, alternates) <= real + 130


def test_a_page_tells_the_day_of_its_last_change_where_that_is_known() -> None:
    assert b"lastmod" not in sitemap.sitemap([HOME])
    raw = sitemap.sitemap([(*HOME[:2], date(2026, 11, 23))])
    assert [day.text for day in ElementTree.fromstring(raw).iterfind(".//s:lastmod", NAMES)] == ["2026-11-23"]


def test_the_day_is_the_last_that_its_record_tells_and_that_has_come(tmp_path: Path) -> None:
    member = str(SMALL["members/good/index.md"]).replace(
        "consent:", "joined: 2026-01-15\nverified: 2026-03-01\nconsent:"
    )
    event = str(SMALL["events/good/index.md"]).replace(
        "venue:", "revised: [2026-02-01, 2026-04-01, 2027-01-01]\nvenue:"
    )
    call = re.sub(r"^opens: .*\n", "", str(SMALL["opportunities/signs/index.md"]), flags=re.MULTILINE)
    files = {
        **SMALL,
        "members/good/index.md": member,
        "members/new/index.md": member.replace("verified: 2026-03-01\n", ""),
        "members/mute/index.md": SMALL["members/good/index.md"],
        "events/good/index.md": event,
        "opportunities/signs/index.md": call.replace("deadline:", "opens: 2026-12-24\ndeadline:"),
        "opportunities/open/index.md": call.replace("deadline:", "opens: 2026-10-01\ndeadline:"),
    }
    output = made(tmp_path, files, LANGUAGES=("fr", "de"), DEFAULT_LANG="fr")
    urls = ElementTree.fromstring((output / "sitemap.xml").read_bytes()).iterfind("s:url", NAMES)
    days = {url.findtext("s:loc", "", NAMES): url.findtext("s:lastmod", None, NAMES) for url in urls}
    told = {at.removeprefix("https://glass.example/"): day for at, day in days.items() if day}
    assert {at: day for at, day in told.items() if not at.startswith("de/") and "actualites" not in at} == {
        "membres/good/": "2026-03-01",
        "membres/new/": "2026-01-15",
        "agenda/good/": "2026-04-01",
        "appels/open/": "2026-10-01",
    }
    assert told["de/mitglieder/good/"] == "2026-03-01"
    assert days["https://glass.example/membres/mute/"] is None

"""Sitemaps: parsed back, they say what went in, and no file of them is larger than search engines take."""

from xml.etree import ElementTree

import pytest

from showcase.derive import sitemap

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
HOME = ("https://ic.example/", {"fr": "https://ic.example/", "de": "https://ic.example/de/"})


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
    assert "x-default" not in links(sitemap.sitemap([("https://ic.example/", {"fr": "https://ic.example/"})]))


def test_what_an_address_may_hold_is_escaped() -> None:
    odd = "https://ic.example/?a=1&b=\"<>'/"
    raw = sitemap.sitemap([(odd, {"fr": odd, "de": odd})])
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
    pages = [(long, dict.fromkeys(("fr", "de", "en", "lb"), long))] * 6_000
    parts = sitemap.parts([sitemap.size(*page) for page in pages])
    assert len(parts) > 1
    for part in parts:
        assert len(sitemap.sitemap(pages[part])) <= sitemap.LARGEST


@pytest.mark.parametrize("languages", [("fr",), ("fr", "de"), ("fr", "de", "en", "lb", "nds")])
@pytest.mark.parametrize("address", ["https://ic.example/", "https://ic.example/" + "a" * 900])
def test_a_page_is_never_larger_than_it_was_taken_for(languages: tuple[str, ...], address: str) -> None:
    alternates = dict.fromkeys(languages, address)
    real = len(sitemap.sitemap([(address, alternates)])) - len(sitemap.sitemap([]))
    assert real <= sitemap.size(address, alternates) <= real + 100


def test_no_page_claims_a_day_of_its_last_change() -> None:
    assert b"lastmod" not in sitemap.sitemap([HOME])

"""The example site, built by the real Pelican, and asked questions."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from selectolax.lexbor import LexborHTMLParser

from showcase.desk import verify
from showcase.schema.kinds import KINDS
from tests.built import KINDS_OF_PAGE, every_page, kinds, read
from tests.conftest import DAY, ROOT, SETTINGS, build
from tests.projects import BRUSSELS, EXAMPLE, example_content, example_records
from tests.twice import files

LANGUAGES = EXAMPLE.settings.languages
LOADED = "script[src], link[rel=stylesheet], link[rel=preload], img, source, iframe, video, audio"


class Seen(NamedTuple):
    """What is asked of every page."""

    address: str
    lang: str
    translated: frozenset[str]
    hidden: bool  # from search engines
    elsewhere: tuple[str, ...]  # what it loads from others


@pytest.fixture(scope="module")
def pages(built: Path) -> list[Seen]:
    """Each page is parsed once."""
    return [_seen(file.relative_to(built).as_posix(), page) for file, page in every_page(built)]


def _seen(file: str, page: LexborHTMLParser) -> Seen:
    root = page.css_first("html")
    assert root is not None
    loaded = (node.attributes.get(name) or "" for node in page.css(LOADED) for name in ("src", "href", "srcset"))
    return Seen(
        address=file.removesuffix("index.html"),
        lang=root.attributes["lang"] or "",
        translated=frozenset(link.attributes["hreflang"] or "" for link in page.css("link[hreflang]")),
        hidden=page.css_first("meta[name=robots][content=noindex]") is not None,
        elsewhere=tuple(value for value in loaded if value.startswith(("http:", "https:", "//"))),
    )


def test_a_former_address_leads_to_the_present_one(built: Path) -> None:
    page = read(built, "de/mitglieder/typo-modele/")
    refresh = page.css_first("meta[http-equiv=refresh]")
    assert refresh is not None
    assert (refresh.attributes["content"] or "").endswith("/de/mitglieder/lettres-types/")


def test_every_link_fragment_picture_and_feed_resolves(built: Path) -> None:
    assert list(verify.walk(built)) == []


@pytest.mark.parametrize("kind", KINDS_OF_PAGE)
def test_every_kind_of_page_is_there_and_has_its_landmarks_once(built: Path, kind: str) -> None:
    page = read(built, KINDS_OF_PAGE[kind])
    assert len(page.css("h1")) == 1
    assert [len(page.css(landmark)) for landmark in ("body > header", "main", "body > footer")] == [1, 1, 1]
    title = page.css_first("title")
    assert title is not None
    assert title.text().strip()


def test_every_page_stands_in_every_language_and_links_its_translations(pages: list[Seen]) -> None:
    assert [page.address for page in pages if page.translated - {"x-default"} != set(LANGUAGES)] == []
    counts = Counter(page.lang for page in pages)
    assert counts.keys() == set(LANGUAGES)
    assert len(set(counts.values())) == 1, counts


def test_a_text_that_is_missing_in_a_language_is_shown_in_the_one_there_is_and_marked(built: Path) -> None:
    library = example_records()
    foreign = [m for m in library.members.all() if m.words and "de" not in m.words]
    assert foreign, "the examples no longer show this case"
    for member in foreign:
        page = read(built, f"de/mitglieder/{member.slug}/")
        words = page.css_first("main [lang]:not([lang=de])")
        assert words is not None, member.slug


def test_every_record_that_may_be_shown_has_its_page(built: Path) -> None:
    library = example_records()
    for kind in ("members", "events", "opportunities", "initiatives", "venues"):
        for entry in library.records[kind].all():
            for lang in LANGUAGES:
                root = "" if lang == LANGUAGES[0] else f"{lang}/"
                place = built / f"{root}{KINDS[kind].segment.tell(lang)}/{entry.slug}/index.html"
                assert place.is_file(), place


def test_examples_are_marked_as_examples(built: Path) -> None:
    library = example_records()
    for member in library.members.all():
        page = read(built, f"en/members/{member.slug}/")
        main = page.css_first("main")
        assert main is not None
        assert ("Example" in main.text()) == member.facts.example, member.slug


def test_what_is_not_public_is_nowhere_in_the_output(built: Path) -> None:
    raw = example_content()
    hidden: set[str] = set()
    shown: set[str] = set()  # the examples share one telephone number; who shows it makes it public
    for entry in raw.records:
        if entry.kind != "members":
            continue
        owners = entry.facts.owners
        hidden |= {one.account for one in owners if one.account not in raw.names["members"]}
        hidden |= {str(one.id) for one in owners}
        contact = entry.facts.consent and "contact" in entry.facts.consent.scope
        for field in ("email", "phone"):
            value = getattr(entry.facts, field)
            if value:
                (shown if contact and field in entry.facts.show else hidden).add(value)
    hidden -= shown
    assert any("@" in one for one in hidden), "the examples no longer hide an address"
    for file in built.rglob("*"):
        if file.suffix in (".html", ".ics", ".atom", ".xml", ".json"):
            text = file.read_text(encoding="utf-8")
            assert not [one for one in hidden if one in text], file


def test_pictures_have_their_size_a_text_and_formats_that_browsers_take(built: Path) -> None:
    page = read(built, "membres/terre-exemple/")
    pictures = page.css("main picture")
    assert pictures
    for picture in pictures:
        types = [source.attributes["type"] for source in picture.css("source")]
        assert types == ["image/avif"]
        image = picture.css_first("img")
        assert image is not None
        assert {"width", "height", "alt", "src"} <= set(image.attributes)
        assert (image.attributes["src"] or "").endswith(".webp")


def test_a_picture_has_one_webp_for_all_uses_and_its_full_size_in_avif(built: Path) -> None:
    widths: dict[str, set[str]] = {}
    for file in built.glob("media/*/*/*.webp"):
        stem, _, width = file.stem.rpartition("-")
        widths.setdefault(stem, set()).add(width)
    assert len(widths) > 100
    assert [one for one in widths.values() if len(one - {"320"}) > 1 or max(map(int, one)) > 640] == []  # 320: of logos
    links = read(built, "membres/terre-exemple/").css(".gallery__link")
    assert links
    for link in links:
        address, width = link.attributes["href"] or "", link.attributes["data-width"]
        assert address.endswith(f"-{width}.avif")
        assert (built / address.removeprefix("/")).is_file()


def test_a_picture_of_the_page_stands_beside_links_to_it_elsewhere(built: Path) -> None:
    share = read(built, "membres/terre-exemple/").css_first("meta[property='og:image']")
    assert share is not None
    address = share.attributes["content"] or ""
    assert (built / address.removeprefix(f"{EXAMPLE.names['SITEURL']}/")).is_file()


def test_what_search_engines_are_asked_to_leave_out_is_not_in_the_sitemap(built: Path, pages: list[Seen]) -> None:
    listed = set(re.findall("<loc>(.*?)</loc>", (built / "sitemap.xml").read_text(encoding="utf-8")))
    for page in pages:
        assert (f"{EXAMPLE.names['SITEURL']}/{page.address}" in listed) != page.hidden, page.address


def test_no_page_asks_a_third_party_for_anything(pages: list[Seen]) -> None:
    assert pages
    assert [(page.address, page.elsewhere) for page in pages if page.elsewhere] == []


def test_a_build_says_nothing_but_what_it_made(built: Path) -> None:
    said, complained = ((built.parent / name).read_text(encoding="utf-8") for name in ("said", "complained"))
    assert "pages rendered" in said
    assert "WARNING" not in said
    assert complained == ""


def test_content_with_an_error_ends_the_build_before_anything_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(BRUSSELS.content, folder)
    (folder / "members/drukkerij-zes/index.md").write_text("---\nname: Zes\nnmae: x\n---\n", encoding="utf-8")
    output = tmp_path / "out"
    done = build(output, content=folder, conf=str(BRUSSELS.folder / "pelicanconf.py"))
    assert done.returncode == 1
    assert "content/members/drukkerij-zes/index.md:3: nmae:" in done.stdout + done.stderr
    assert not output.exists()


def _build_again(output: Path, day: str = DAY, conf: str = SETTINGS) -> None:
    """As `inv build` does."""
    environment = {**os.environ, "SITE_DATE": day}
    command = [sys.executable, "-W", "error", "-m", "showcase.site", "--settings", conf, "--output", str(output)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.long
def test_two_builds_of_one_input_are_byte_identical_and_the_day_is_an_input(built: Path, tmp_path: Path) -> None:
    """The first by Pelican itself, the second by our command, which then builds upon it for another day."""
    again = tmp_path / "again"
    _build_again(again)
    same(built, again)
    _later(again, "2027", SETTINGS)


def test_two_builds_of_a_small_input_are_byte_identical_and_the_day_is_an_input(brussels: Path, tmp_path: Path) -> None:
    conf, again = str(BRUSSELS.folder / "pelicanconf.py"), tmp_path / "again"
    _build_again(again, conf=conf)
    same(brussels, again)
    _later(again, "2026-12", conf)


def same(one: Path, other: Path) -> None:
    """Both outputs have the same files, byte for byte."""
    first, second = files(one), files(other)
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


def _later(output: Path, coming: str, conf: str) -> None:
    """What comes is on the agenda, and is not once it is over."""
    agenda, time = output / "agenda" / "index.html", f"main time[datetime^='{coming}']"
    assert LexborHTMLParser(agenda.read_text(encoding="utf-8")).css(time)
    _build_again(output, day="2040-01-01", conf=conf)
    assert not LexborHTMLParser(agenda.read_text(encoding="utf-8")).css(time)


def test_an_audit_of_any_site_finds_a_page_of_each_kind(built: Path) -> None:
    """By the routes, not by the addresses of this example."""
    found = kinds(built)
    assert found.keys() >= {"own home", "record members", "members disciplines", "events", "map", "own not-found"}
    assert (found["own home"], found["own not-found"], found["map"]) == ("", "404.html", "membres/carte/")
    assert [kind for kind, address in found.items() if not read(built, address).css_first("h1")] == []

"""The head of every kind of page: its one address, its other languages, and what stands beside a link to it."""

import shutil
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from tests.built import KINDS_OF_PAGE, read, translations
from tests.cluster import NAMES, made
from tests.projects import EXAMPLE
from tests.small import SMALL

SITE, LANGUAGES = EXAMPLE.names["SITEURL"], EXAMPLE.settings.languages
REGIONS = {"fr": "fr_FR", "de": "de_DE", "en": "en_GB", "lb": "lb_LU"}
WITH_CARDS = {"LANGUAGES": ("fr", "de", "en", "lb"), "DEFAULT_LANG": "fr", "SHARE_CARDS": True}
CASES = [(kind, lang) for kind in KINDS_OF_PAGE for lang in LANGUAGES]


# A case asks for a kind of page in each language, and so do those beside it.
parsed = lru_cache(maxsize=8)(read)
places = lru_cache(maxsize=1)(translations)


def in_language(built: Path, kind: str, lang: str) -> tuple[str, LexborHTMLParser]:
    """Where a kind of page stands in a language, and the page."""
    at = places(built, KINDS_OF_PAGE[kind])[lang].removeprefix("/")
    return at, parsed(built, at)


def meta(page: LexborHTMLParser, name: str) -> list[str]:
    return [one.attributes["content"] or "" for one in page.css(f"meta[property='{name}'], meta[name='{name}']")]


@pytest.mark.parametrize(("kind", "lang"), CASES)
def test_a_page_names_its_one_address_and_those_of_its_translations(built: Path, kind: str, lang: str) -> None:
    at, page = in_language(built, kind, lang)
    canonical = [one.attributes["href"] for one in page.css("link[rel=canonical]")]
    assert canonical == meta(page, "og:url") == [f"{SITE}/{at}"]
    links = {one.attributes["hreflang"]: one.attributes["href"] or "" for one in page.css("link[hreflang]")}
    assert list(links) == [*LANGUAGES, "x-default"]
    assert links[lang] == canonical[0]
    assert links["x-default"] == links[LANGUAGES[0]]
    for other, href in links.items():
        back = parsed(built, href.removeprefix(f"{SITE}/"))
        assert {one.attributes["hreflang"]: one.attributes["href"] for one in back.css("link[hreflang]")} == links, (
            other
        )


@pytest.mark.parametrize(("kind", "lang"), CASES)
def test_what_stands_beside_a_link_is_complete_and_in_the_language_of_the_page(
    built: Path, kind: str, lang: str
) -> None:
    _, page = in_language(built, kind, lang)
    for name in ("og:title", "og:site_name", "og:description", "og:image:alt"):
        (said,) = meta(page, name)
        assert said.strip(), name
    assert meta(page, "og:locale") == [REGIONS[lang]]
    assert meta(page, "og:locale:alternate") == [REGIONS[other] for other in LANGUAGES if other != lang]
    assert meta(page, "twitter:card") == ["summary_large_image"]
    assert len(meta(page, "theme-color")) == 2
    assert meta(page, "og:type") == [{"article": "article", "member": "profile"}.get(kind, "website")]


@pytest.mark.parametrize(("kind", "lang"), CASES)
def test_every_page_has_a_card_of_the_size_it_says(built: Path, kind: str, lang: str) -> None:
    _, page = in_language(built, kind, lang)
    (address,) = meta(page, "og:image")
    image = Image.open(BytesIO((built / address.removeprefix(f"{SITE}/")).read_bytes()))
    assert [str(side) for side in image.size] == [*meta(page, "og:image:width"), *meta(page, "og:image:height")]


def test_cards_of_one_page_in_two_languages_differ_where_their_words_do(built: Path) -> None:
    cards = {lang: meta(in_language(built, "member", lang)[1], "og:image")[0] for lang in LANGUAGES}
    assert len(set(cards.values())) == len(LANGUAGES)


@pytest.fixture(scope="module")
def with_cards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small content, and its site."""
    folder = tmp_path_factory.mktemp("cards")
    made(folder, SMALL, **WITH_CARDS)
    return folder


def test_where_the_words_of_a_record_are_those_of_another_language_its_card_is_too(with_cards: Path) -> None:
    output = with_cards / "output"
    for way in ("membres", "agenda"):
        french = read(output, f"{way}/good/")
        links = {one.attributes["hreflang"]: one.attributes["href"] for one in french.css("link[hreflang]")}
        page = read(output, str(links["lb"]).removeprefix("https://glass.example/"))
        assert meta(page, "og:image") == meta(french, "og:image") != []
        assert meta(page, "og:image:alt") == meta(french, "og:image:alt")


def test_the_pages_of_a_long_list_share_one_card(tmp_path: Path) -> None:
    ana = SMALL["members/good/index.md"]
    many = {f"members/good-{n}/index.md": ana for n in range(60)}
    output = made(tmp_path, {**SMALL, **many}, LANGUAGES=("fr",), DEFAULT_LANG="fr", SHARE_CARDS=True)
    first, second = (read(output, at) for at in ("membres/", "membres/page/2/"))
    assert meta(first, "og:image") == meta(second, "og:image") != []


# By a list of one value or two, of a time or of a state, the list whose card it has.
CARDS_OF_LISTS = {
    "membres/discipline/design/": "membres/discipline/design/",
    "membres/metier/typographer/": "membres/metier/typographer/",
    "membres/commune/differdange/": "membres/",
    "membres/discipline/design/commune/differdange/": "membres/discipline/design/",
    "membres/discipline/design/langue/de/": "membres/discipline/design/",
    "membres/langue/fr/": "membres/",
    "membres/canton/esch-sur-alzette/": "membres/",
    "agenda/discipline/design/": "agenda/",
    "agenda/2026/": "agenda/",
    "agenda/2026/12/": "agenda/",
    "appels/discipline/design/": "appels/",
    "appels/clos/": "appels/",
    "appels/ce-mois-ci/": "appels/",
}


@pytest.mark.parametrize("at", CARDS_OF_LISTS)
def test_a_list_has_the_card_of_its_kind_unless_people_pass_it_on(built: Path, at: str) -> None:
    names = ("og:image", "og:image:alt", "og:image:width", "og:image:height")
    cards = {CARDS_OF_LISTS[at], at, "membres/", "agenda/", "appels/"}
    said = {one: tuple(meta(read(built, one), name)[0] for name in names) for one in cards}
    assert said[at] == said[CARDS_OF_LISTS[at]]
    assert len(set(said.values())) == len({CARDS_OF_LISTS[at], "membres/", "agenda/", "appels/"})


def test_a_site_may_do_without_cards(tmp_path: Path) -> None:
    assert NAMES["SHARE_CARDS"] is False
    output = made(tmp_path, SMALL, LANGUAGES=("fr",), DEFAULT_LANG="fr")
    page = read(output, "membres/good/")
    assert meta(page, "og:image") == meta(page, "twitter:card") == []
    assert meta(page, "og:title") == ["Atelier Exemple"]
    assert not (output / "media").exists()


def test_below_a_path_every_address_has_it_once(tmp_path: Path) -> None:
    site = "https://glass.example/sub"
    output = made(tmp_path, SMALL, LANGUAGES=("fr", "de"), DEFAULT_LANG="fr", SITEURL=site)
    page = read(output, "de/mitglieder/good/")
    links = {one.attributes["hreflang"]: one.attributes["href"] for one in page.css("link[hreflang]")}
    assert links["de"] == f"{site}/de/mitglieder/good/"
    assert links["x-default"] == f"{site}/membres/good/"


def test_a_card_is_drawn_once_and_another_only_where_its_words_changed(with_cards: Path, tmp_path: Path) -> None:
    shutil.copytree(with_cards, tmp_path, dirs_exist_ok=True)
    cards = tmp_path / "cache" / "pictures"
    before = {file.name: file.stat().st_mtime_ns for file in cards.iterdir()}
    text = str(SMALL["members/good/index.md"]).replace("Bols et vases", "Bols et tasses")
    made(tmp_path, {"members/good/index.md": text}, **WITH_CARDS)
    after = {file.name: file.stat().st_mtime_ns for file in cards.iterdir()}
    assert before.items() <= after.items()
    # One: English and Luxembourgish show the French words, and equal cards are one; the German ones are as they were.
    assert len(after) - len(before) == 1


@pytest.mark.long
def test_cards_come_out_the_same_whatever_was_there_before(tmp_path: Path) -> None:
    changed = {"members/good/index.md": str(SMALL["members/good/index.md"]).replace("vases", "tasses")}
    (tmp_path / "step").mkdir()
    made(tmp_path / "step", SMALL, **WITH_CARDS)
    step = made(tmp_path / "step", changed, **WITH_CARDS)
    (tmp_path / "anew").mkdir()
    anew = made(tmp_path / "anew", {**SMALL, **changed}, **WITH_CARDS)
    ours, theirs = (
        {f.relative_to(at): f.read_bytes() for at in [out] for f in at.rglob("*") if f.is_file()}
        for out in (step, anew)
    )
    assert ours == theirs

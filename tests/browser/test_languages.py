"""Four languages: each page says which it is in, where it stands in the others, and where its words change language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pydantic import BaseModel
from selectolax.lexbor import LexborHTMLParser, LexborNode

from showcase.records.library import Library
from showcase.schema.kinds import KINDS
from tests.browser.conftest import Visits
from tests.built import KINDS_OF_PAGE, every_page, read, translations
from tests.projects import EXAMPLE, example_records

LANGUAGES = EXAMPLE.settings.languages
SITE = EXAMPLE.names["SITEURL"]


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a page tells of languages: its own, where it stands in which, and what its two switches say and lead to."""

    lang: str | None
    alternates: dict[str | None, str]
    switches: list[list[tuple[str | None, str | None, str, str | None]]]


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, Told]:
    """Every page by its address."""
    found = ((file.relative_to(built).as_posix(), page) for file, page in every_page(built))
    return {f"/{name.removesuffix('index.html')}": told(page) for name, page in found}


@pytest.fixture(scope="module")
def library() -> Library:
    return example_records()


def spoken(page: LexborHTMLParser) -> str | None:
    root = page.css_first("html")
    return root.attributes["lang"] if root else None


def alternates(page: LexborHTMLParser) -> dict[str | None, str]:
    """By language, where the page stands in it; said with the site's address, as search engines want it."""
    links = page.css("link[hreflang]")
    assert all((link.attributes["href"] or "").startswith(f"{SITE}/") for link in links)
    return {link.attributes["hreflang"]: (link.attributes["href"] or "").removeprefix(SITE) for link in links}


def told(page: LexborHTMLParser) -> Told:
    switches = [
        [
            (one.attributes["lang"], one.attributes["hreflang"], one.text(), one.attributes["href"])
            for one in page.css(f"body > {part} [hreflang]")
        ]
        for part in ("header", "footer")
    ]
    return Told(lang=spoken(page), alternates=alternates(page), switches=switches)


def key(text: str) -> str:
    """A text without what typography makes of it."""
    return re.sub(r"\W+", "", text).casefold()


def test_every_page_says_the_language_it_stands_under(pages: dict[str, Told]) -> None:
    assert len(pages) > 500
    for address, page in pages.items():
        first = address.split("/")[1]
        assert page.lang == (first if first in LANGUAGES else LANGUAGES[0]), address


def test_the_translations_of_a_page_name_it_as_theirs(pages: dict[str, Told]) -> None:
    for address, page in pages.items():
        here = page.alternates
        assert here[page.lang] == address
        for lang, other in here.items():
            assert other in pages, (address, other)
            assert pages[other].alternates == here, (address, other)
            assert lang == "x-default" or pages[other].lang == lang, (address, other)


def test_the_language_switch_names_each_language_in_itself(pages: dict[str, Told]) -> None:
    names = {"fr": "Français", "de": "Deutsch", "en": "English", "lb": "Lëtzebuergesch"}
    for address, page in pages.items():
        assert len(page.switches) == 2
        for switch in page.switches:
            assert {lang: words for lang, _, words, _ in switch} == names, address
            assert all(page.alternates[leads] == href for _, leads, _, href in switch), address


def texts(thing: object) -> Iterator[Mapping[str, str]]:
    """Every text of a record, down to the alternative texts of its pictures, by language."""
    if isinstance(thing, Mapping) and thing and set(thing) <= set(LANGUAGES):
        yield thing
    elif isinstance(thing, BaseModel):
        yield from (text for _, part in thing for text in texts(part))
    elif isinstance(thing, list | tuple):
        yield from (text for part in thing for text in texts(part))


def untranslated(library: Library, lang: str) -> dict[str, str]:
    """What there is not in a language, and the language it is shown in. A word or two can be the same in both."""
    found = (
        text
        for kind in KINDS
        for entry in library.records[kind].all()
        for text in texts(entry.facts)
        if lang not in text
    )
    shown = ((text, next(one for one in LANGUAGES if one in text)) for text in found)
    return {key(text[one]): one for text, one in shown if len(text[one]) > 20}


def said(node: LexborNode, lang: str) -> Iterator[tuple[str, str]]:
    """Every run of words below a node, with its language; what a picture says too."""
    for child in node.iter(include_text=True):
        spoken_here = child.attributes.get("lang") or lang
        if child.tag == "-text":
            yield key(child.text() or ""), lang
        elif child.tag == "img":
            yield key(child.attributes.get("alt") or ""), spoken_here
        elif child.tag not in {"script", "style"}:
            yield from said(child, spoken_here)


@pytest.mark.parametrize("lang", LANGUAGES[1:])
def test_words_in_another_language_are_marked_wherever_they_stand(built: Path, library: Library, lang: str) -> None:
    foreign = untranslated(library, lang)
    assert foreign, "the examples no longer show this case"
    addresses = [translations(built, address)[lang] for address in KINDS_OF_PAGE.values()]
    addresses += [
        f"/{lang}/{KINDS[kind].segment.tell(lang)}/{entry.slug}/"
        for kind in ("members", "events", "opportunities", "initiatives", "venues")
        for entry in library.records[kind].all()
    ]
    met = set()
    for address in dict.fromkeys(addresses):
        body = read(built, address.lstrip("/")).body
        assert body is not None
        for text, marked in said(body, lang):
            if text in foreign:
                met.add(text)
                assert marked == foreign[text], (address, text)
    assert len(met) > len(foreign) / 2, "most of these words were found on no page"


def test_a_member_without_words_in_a_language_is_shown_in_another_and_a_line_says_so(
    page: Visits, library: Library
) -> None:
    member = next(m for m in library.members.all() if list(m.words) == ["fr"] and "de" not in m.facts.tagline)
    visit = page()
    visit.goto(f"/de/mitglieder/{member.slug}/")
    expect(visit.locator("html")).to_have_attribute("lang", "de")
    expect(visit.locator("main .prose")).to_have_attribute("lang", "fr")
    expect(visit.locator("main p:has(+ .prose) [lang=fr]")).to_have_text("Français")
    tagline = visit.locator("header span[lang=fr]", has_text=member.facts.tagline["fr"].split(",")[0])
    expect(tagline.first).to_be_visible()
    visit.goto(f"/membres/{member.slug}/")
    expect(visit.locator("main .prose")).not_to_have_attribute("lang", re.compile("."))

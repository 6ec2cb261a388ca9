"""The search: as one types it shows what fits of every kind, forgives errors, and knows each language's words."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visits
from tests.browser.held import Held
from tests.built import KINDS_OF_PAGE, translations


def opened(page: Visits, query: str = "") -> Page:
    visit = page(still=True)
    visit.goto(f"/{KINDS_OF_PAGE['search']}{query}")
    return visit


def field(visit: Page) -> Locator:
    return visit.locator("main input[type=search]")


def status(visit: Page) -> Locator:
    return visit.locator("main [role=status]")


def found(visit: Page, kind: str = "") -> list[str]:
    sections = visit.locator("[data-results] section", has_text=kind) if kind else visit.locator("[data-results]")
    return sections.locator("li a").all_inner_texts()


def look(visit: Page, words: str) -> None:
    """Type, and wait until the answer to these words is there."""
    field(visit).fill(words)
    visit.wait_for_function("(words) => new URLSearchParams(location.search).get('q') === words", arg=words)


def test_typing_shows_what_fits_by_kind_and_says_how_much(page: Visits) -> None:
    visit = opened(page)
    expect(status(visit)).to_have_text("")
    ways = visit.locator("[data-ways]")
    expect(ways).to_be_visible()
    field(visit).press_sequentially("verre")
    expect(status(visit)).to_contain_text("résultat")
    assert found(visit, "Membres")[0] == "Verre Modèle"
    expect(ways).not_to_be_visible()
    field(visit).fill("")
    expect(ways).to_be_visible()
    expect(status(visit)).to_have_text("")
    assert found(visit) == []


def test_members_come_first_where_all_fit_alike(page: Visits) -> None:
    visit = opened(page)
    look(visit, "design")
    kinds = visit.locator("[data-results] h2 [data-label]").all_inner_texts()
    assert kinds[0] == "Membres"
    assert len(kinds) > 1


def test_the_number_is_announced_without_taking_the_focus(page: Visits) -> None:
    visit = opened(page)
    told = status(visit)
    assert told.evaluate("(one) => one.getAttribute('aria-live') ?? one.role") in ("status", "polite")
    assert told.evaluate("(one) => one.childNodes.length") == 0  # there before what is announced
    field(visit).press_sequentially("desi")
    expect(told).not_to_be_empty()
    expect(field(visit)).to_be_focused()


def test_case_accents_order_and_errors_do_not_matter_and_every_line_is_searched(page: Visits) -> None:
    visit = opened(page)
    for query in (
        *("VERRE modele", "  verre   modele ", "modèle verre", "verre vianden", "verre souflé", "Canne!"),
        "vere modelle",
    ):
        look(visit, "xyzzyplugh")
        assert found(visit, "Membres") == []
        look(visit, query.strip())
        assert found(visit, "Membres")[0] == "Verre Modèle", query


# By language of the page: what is asked, who is found, and among how many.
WORDS_OF_LANGUAGES = {
    "fr": (
        ("metiers", "Atelier Fil Rouge", 3),  # métiers à bras
        ("Grafikdesin", "Plakat Muster", 6),  # with an error, and in another language than the page's
        ("podcats differdnge", "Radio Exemple", 1),
        ("Töpferin", "Terre Exemple", 1),  # in another language than the page's
        ("vaisselle potiers", "Terre Exemple", 1),
    ),
    "de": (("Töpferin", "Terre Exemple", 1),),
    "en": (
        ("luthier larochette", "Luthier Modèle", 1),
        ("Lamadelaine", "Anime Muster", 3),  # a village of its commune
    ),
    "lb": (("Déifferdeng Musek", "Beat Muster", 9),),
}


@pytest.mark.parametrize("lang", WORDS_OF_LANGUAGES)
def test_each_language_has_its_words_and_forgives_errors(page: Visits, built: Path, lang: str) -> None:
    visit = page(still=True)
    visit.goto(translations(built, KINDS_OF_PAGE["search"])[lang])
    for query, member, place in WORDS_OF_LANGUAGES[lang]:
        look(visit, query)
        section = visit.locator("[data-results] section").first
        if section.locator("button").is_visible():
            section.locator("button").click()
        assert member in section.locator("li a").all_inner_texts()[:place], query


def test_the_rest_is_shown_when_asked_for_and_the_focus_goes_there(page: Visits) -> None:
    visit = opened(page, "?q=design")
    section = visit.locator("[data-results] section").first
    expect(section.locator("li")).to_have_count(6)
    count = int(section.locator("[data-count]").inner_text())
    section.get_by_role("button").click()
    expect(section.locator("li")).to_have_count(count)
    expect(section.locator("li a").nth(6)).to_be_focused()


def test_what_has_not_all_words_is_shown_as_that(page: Visits) -> None:
    visit = opened(page)
    look(visit, "verre xyzzyplugh")
    expect(status(visit)).to_contain_text("Rien ne contient tous ces mots")
    assert "Verre Modèle" in found(visit)


def test_a_word_of_a_whole_discipline_leads_to_its_list_and_shows_no_one_who_does_not_say_it(page: Visits) -> None:
    visit = opened(page)
    look(visit, "joaillerie")
    assert found(visit) == []
    link = visit.locator("[data-lists] a")
    expect(link).to_have_text(re.compile(r"^Disciplines · Artisanat d’art 1\d$"))
    expect(status(visit)).to_contain_text("Personne ici ne le dit ainsi")
    link.click()
    expect(visit.locator("h1")).to_contain_text("Artisanat")


def test_a_member_who_says_it_stands_below_the_link_to_its_discipline(page: Visits) -> None:
    visit = opened(page)
    look(visit, "potier")
    expect(visit.locator("[data-lists] a")).to_have_count(1)
    assert found(visit)[0] == "Terre Exemple"
    field(visit).fill("")
    expect(visit.locator("[data-lists]")).not_to_be_visible()


@pytest.mark.parametrize("query", ["xyzzyplugh", "☃", "<img src=x onerror=alert(1)>qqqqq"])
def test_a_search_that_finds_nothing_says_so_and_leaves_the_ways(page: Visits, query: str) -> None:
    visit = opened(page)
    look(visit, query)
    if not found(visit):
        expect(status(visit)).to_contain_text("Rien trouvé")
        expect(visit.locator("[data-ways]")).to_be_visible()
    assert visit.locator("[data-results] img").count() == 0


def test_what_was_typed_in_the_header_of_another_page_is_applied(page: Visits) -> None:
    visit = page(still=True)
    visit.goto(f"/{KINDS_OF_PAGE['member']}")
    typed = visit.locator("header input[type=search]")
    typed.fill("verre & modèle")
    typed.press("Enter")
    visit.wait_for_url(f"**/{KINDS_OF_PAGE['search']}?q=*")
    expect(status(visit)).not_to_be_empty()
    expect(field(visit)).to_have_value("verre & modèle")
    assert found(visit)[0] == "Verre Modèle"


def test_a_search_has_an_address_that_can_be_passed_on_and_come_back_to(page: Visits) -> None:
    visit = opened(page)
    look(visit, "verre")
    expect(visit).to_have_url(f"/{KINDS_OF_PAGE['search']}?q=verre")
    visit.reload()
    expect(status(visit)).to_contain_text("résultat")
    visit.locator("[data-results] li a").first.click()
    expect(visit.locator("h1")).to_have_text("Verre Modèle")
    visit.go_back()
    expect(status(visit)).to_contain_text("résultat")
    expect(field(visit)).to_have_value("verre")
    field(visit).fill("")
    expect(visit).to_have_url(f"/{KINDS_OF_PAGE['search']}")


def test_a_hostile_address_is_only_a_text_to_look_for(page: Visits) -> None:
    visit = opened(page, "?q=%3Cscript%3Ewindow.stranger%3D1%3C%2Fscript%3E%22%3E%3Cimg%20src%3Dx%3E")
    expect(status(visit)).not_to_be_empty()
    expect(field(visit)).to_have_value('<script>window.stranger=1</script>"><img src=x>')
    assert visit.evaluate("window.stranger") is None


def test_nothing_is_loaded_before_the_search_is_used(page: Visits) -> None:
    visit = page(still=True)
    asked: list[str] = []
    visit.on("request", lambda request: asked.append(request.url))
    visit.goto(f"/{KINDS_OF_PAGE['search']}", wait_until="networkidle")
    assert not [url for url in asked if "/search/" in url or "minisearch" in url]
    with visit.expect_response("**/search/members-0.json"), visit.expect_response("**/minisearch.js"):
        field(visit).focus()


def test_when_the_files_of_the_search_do_not_come_it_says_so_and_tries_again(page: Visits) -> None:
    visit = page(still=True, may_complain=True)
    visit.route("**/search/index.json", lambda route: route.abort())
    visit.goto(f"/{KINDS_OF_PAGE['search']}")
    field(visit).fill("verre")
    expect(status(visit)).to_contain_text("n’a pas pu être chargée")
    expect(visit.locator("[data-ways]")).to_be_visible()
    visit.unroute("**/search/index.json")
    field(visit).fill("verre ")
    expect(status(visit)).to_contain_text("résultat")


def test_what_is_typed_before_the_script_is_there_stays_and_counts(page: Visits) -> None:
    visit = page(still=True)
    late = Held(visit, "**/search.js")
    visit.goto(f"/{KINDS_OF_PAGE['search']}", wait_until="domcontentloaded")
    field(visit).fill("verre")
    late.release()
    expect(status(visit)).to_contain_text("résultat")
    expect(field(visit)).to_have_value("verre")


@pytest.mark.parametrize(("lang", "words"), [("de", "Treffer"), ("en", "result"), ("lb", "Resultat")])
def test_the_number_is_said_in_the_language_of_the_page(page: Visits, built: Path, lang: str, words: str) -> None:
    visit = page(still=True)
    visit.goto(translations(built, KINDS_OF_PAGE["search"])[lang])
    field(visit).fill("Verre Modele")
    expect(status(visit)).to_contain_text(words)


def test_everything_that_is_found_leads_to_its_page(page: Visits, built: Path) -> None:
    visit = opened(page)
    start = visit.locator("script[src*=modules]").get_attribute("src") or ""
    for lang, address in translations(built, KINDS_OF_PAGE["search"]).items():
        base = f"{address.removesuffix('/').rpartition('/')[0]}/search/"
        hrefs = visit.evaluate(
            "async ([start, base]) => (await (await import(start.replace('modules.js', 'records.js') + `?${base}`))"
            ".default(base)).records.map(({ href }) => href)",
            [start, base],
        )
        assert len(hrefs) > 100, lang
        assert [href for href in hrefs if not (built / href.strip("/") / "index.html").is_file()] == []


def test_the_rows_are_in_the_order_of_the_directory(built: Path) -> None:
    names, *_ = json.loads((built / "search" / "members-0.json").read_text(encoding="utf-8"))
    cards = json.loads((built / "search" / "cards-0.json").read_text(encoding="utf-8"))
    shown = [card.replace("\u00a0", " ") for card in cards]  # the last words of a title stay together
    assert [name in card for name, card in zip(names, shown, strict=False)] == [True] * 16

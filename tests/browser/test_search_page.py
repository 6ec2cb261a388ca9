"""The search page: the list of names narrows down as one types, and says how many are left."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visits
from tests.browser.held import Held
from tests.pages import KINDS_OF_PAGE, translations


def opened(page: Visits, query: str = "") -> Page:
    visit = page(still=True)
    visit.goto(f"/{KINDS_OF_PAGE['search']}{query}")
    return visit


def field(visit: Page) -> str:
    return visit.locator("main input[type=search]").input_value()


def names(visit: Page) -> list[str]:
    return visit.locator("[data-entry]:visible a").all_inner_texts()


def test_typing_leaves_the_fitting_names_and_their_letters_and_says_how_many(page: Visits) -> None:
    visit = opened(page)
    everyone = names(visit)
    status = visit.locator("main [role=status]")
    expect(status).to_have_text("")
    visit.locator("main input[type=search]").press_sequentially("verre")
    expect(status).to_have_text("1 membre trouvé")
    assert names(visit) == ["Verre Modèle"]
    assert visit.locator("[data-group]:visible").count() == 1
    visit.locator("main input[type=search]").fill("modele")
    expect(status).to_have_text(f"{len([name for name in everyone if 'Modèle' in name])} membres trouvés")
    assert names(visit) == [name for name in everyone if "Modèle" in name]
    visit.locator("main input[type=search]").fill("")
    expect(status).to_have_text("")
    assert names(visit) == everyone


def test_the_number_is_announced_without_taking_the_focus(page: Visits) -> None:
    visit = opened(page)
    status = visit.locator("main [role=status]")
    assert status.evaluate("(one) => one.getAttribute('aria-live') ?? one.role") in ("status", "polite")
    assert status.evaluate("(one) => one.childNodes.length") == 0  # there before what is announced
    typed = visit.locator("main input[type=search]")
    typed.press_sequentially("desi")
    expect(status).not_to_be_empty()
    expect(typed).to_be_focused()


@pytest.mark.parametrize(
    "query", ["VERRE", "  verre   modele ", "modèle verre", "verre vianden", "verre soufflé", "Canne!"]
)
def test_case_accents_order_and_spaces_do_not_matter_and_every_line_is_searched(page: Visits, query: str) -> None:
    visit = opened(page)
    visit.locator("main input[type=search]").fill(query)
    expect(visit.locator("[data-entry]:visible")).to_have_count(1)
    assert names(visit) == ["Verre Modèle"]


@pytest.mark.parametrize("query", ["xyzzy", "verre xyzzy", "<b>verre</b> <img src=x onerror=alert(1)>"])
def test_a_search_that_finds_nobody_says_so(page: Visits, query: str) -> None:
    visit = opened(page)
    visit.locator("main input[type=search]").fill(query)
    expect(visit.locator("main [role=status]")).to_contain_text("Personne")
    assert names(visit) == []
    assert visit.locator("[data-group]:visible").count() == 0


def test_what_was_typed_in_the_header_of_another_page_is_applied(page: Visits) -> None:
    visit = page(still=True)
    visit.goto(f"/{KINDS_OF_PAGE['member']}")
    typed = visit.locator("header input[type=search]")
    typed.fill("verre & modèle")
    typed.press("Enter")
    visit.wait_for_url(f"**/{KINDS_OF_PAGE['search']}?q=*")
    expect(visit.locator("main [role=status]")).to_have_text("1 membre trouvé")
    assert field(visit) == "verre & modèle"
    assert names(visit) == ["Verre Modèle"]


def test_a_search_has_an_address_that_can_be_passed_on(page: Visits) -> None:
    visit = opened(page)
    typed = visit.locator("main input[type=search]")
    typed.fill("verre")
    typed.press("Enter")
    expect(visit).to_have_url(f"/{KINDS_OF_PAGE['search']}?q=verre")
    visit.reload()
    expect(visit.locator("main [role=status]")).to_have_text("1 membre trouvé")
    typed.fill("")
    typed.press("Enter")
    expect(visit).to_have_url(f"/{KINDS_OF_PAGE['search']}")


def test_a_hostile_address_is_only_a_text_to_look_for(page: Visits) -> None:
    visit = opened(page, "?q=%3Cscript%3Ewindow.stranger%3D1%3C%2Fscript%3E%22%3E%3Cimg%20src%3Dx%3E")
    expect(visit.locator("main [role=status]")).to_contain_text("Personne")
    assert field(visit) == '<script>window.stranger=1</script>"><img src=x>'
    assert visit.evaluate("window.stranger") is None


def test_what_is_typed_before_the_script_is_there_stays_and_counts(page: Visits) -> None:
    visit = page(still=True)
    late = Held(visit, "**/az-filter.js")
    visit.goto(f"/{KINDS_OF_PAGE['search']}", wait_until="domcontentloaded")
    typed = visit.locator("main input[type=search]")
    typed.fill("verre")
    assert len(names(visit)) > 30
    late.release()
    expect(visit.locator("main [role=status]")).to_have_text("1 membre trouvé")
    expect(typed).to_have_value("verre")


@pytest.mark.parametrize(
    ("lang", "words"), [("de", "1 Mitglied gefunden"), ("en", "1 member found"), ("lb", "1 Member fonnt")]
)
def test_the_number_is_said_in_the_language_of_the_page(page: Visits, built: Path, lang: str, words: str) -> None:
    visit = page(still=True)
    visit.goto(translations(built, KINDS_OF_PAGE["search"])[lang])
    visit.locator("main input[type=search]").fill("Verre Modele")
    expect(visit.locator("main [role=status]")).to_have_text(words)

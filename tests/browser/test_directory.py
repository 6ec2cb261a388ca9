"""The directory: several values at once, counts beside each, the state in the address; lists of one value lead on."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visits, begun
from tests.built import KINDS_OF_PAGE, read

ROOT = f"/{KINDS_OF_PAGE['members']}"


def opened(page: Visits, query: str = "", *, width: int = 1280) -> Page:
    visit = page(still=True, width=width)
    visit.goto(f"{ROOT}{query}")
    begun(visit)
    return visit


def value(visit: Page, group: str, name: str) -> Locator:
    """The link for a value of a facet, in its group laid open."""
    details = visit.locator("main .facets__group", has=visit.locator("summary", has_text=group))
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    return details.locator("a", has_text=name)


def count(link: Locator) -> int:
    return int(link.locator("span:last-child").inner_text())


def names(visit: Page) -> list[str]:
    return visit.locator(".cards .card__title").all_inner_texts()


def told(visit: Page) -> Locator:
    return visit.locator("main [role=status]")


def test_a_value_narrows_the_list_in_place_to_what_its_count_said(page: Visits, built: Path) -> None:
    visit = opened(page)
    link = value(visit, "Disciplines", "Design")
    promised = count(link)
    link.click()
    expect(told(visit)).to_have_text(f"{promised} membres")
    expect(visit).to_have_url(f"{ROOT}?discipline=design")
    expect(link).to_be_focused()
    expect(link).to_have_attribute("aria-current", "true")
    alone = read(built, f"{KINDS_OF_PAGE['members']}discipline/design/")
    assert names(visit) == [title.text().strip() for title in alone.css(".cards .card__title")]


def test_values_of_one_facet_widen_and_of_several_narrow(page: Visits) -> None:
    visit = opened(page)
    design = value(visit, "Disciplines", "Design")
    craft = value(visit, "Disciplines", "Artisanat")
    alone = count(design)
    design.click()
    expect(told(visit)).to_have_text(f"{alone} membres")
    assert count(craft) == 11  # of a facet where something is chosen: what it alone would show
    craft.click()
    expect(visit).to_have_url(f"{ROOT}?discipline=craft,design")
    expect(told(visit)).not_to_have_text(f"{alone} membres")
    both = len(names(visit))
    assert both > alone
    german = value(visit, "Langues", "Allemand")
    promised = count(german)
    assert promised < both
    german.click()
    expect(told(visit)).to_have_text(f"{promised} membres")
    assert len(names(visit)) == promised


def test_a_canton_holds_its_communes(page: Visits) -> None:
    visit = opened(page)
    value(visit, "Canton", "Esch-sur-Alzette").click()
    expect(told(visit)).to_have_text("14 membres")
    assert count(value(visit, "Commune", "Differdange")) == 7
    assert count(value(visit, "Commune", "Wiltz")) == 0


def test_back_and_forward_go_through_the_choices(page: Visits) -> None:
    visit = opened(page)
    everyone = names(visit)
    value(visit, "Disciplines", "Mode").click()
    expect(told(visit)).to_have_text("5 membres")
    value(visit, "Langues", "Allemand").click()
    expect(visit).to_have_url(re.compile("langue=de"))
    expect(told(visit)).not_to_have_text("5 membres")
    visit.go_back()
    expect(told(visit)).to_have_text("5 membres")
    visit.go_back()
    expect(told(visit)).to_have_text("33 membres")
    assert names(visit) == everyone
    visit.go_forward()
    expect(told(visit)).to_have_text("5 membres")


def test_a_state_can_be_passed_on(page: Visits) -> None:
    visit = opened(page, "?discipline=fashion&langue=de")
    expect(told(visit)).to_contain_text("membre")
    other = opened(page, "?langue=de&discipline=fashion,nonsense,%3Cb%3E&other=1")
    expect(told(other)).to_contain_text("membre")
    assert names(visit) == names(other) != []
    chips = visit.locator("[data-chips] a")
    assert [chip.inner_text().removeprefix("Retirer").strip() for chip in chips.all()] == ["Mode", "Allemand"]
    chips.first.click()
    expect(visit).to_have_url(f"{ROOT}?langue=de")
    visit.get_by_role("link", name="Tous les membres").click()
    expect(visit).to_have_url(ROOT)
    expect(told(visit)).to_have_text("33 membres")


def test_words_and_values_narrow_together(page: Visits) -> None:
    visit = opened(page, "?discipline=craft")
    visit.locator("main input[type=search]").press_sequentially("ver souflé")
    expect(told(visit)).to_have_text("1 membre")
    assert names(visit) == ["Verre Modèle"]
    expect(visit).to_have_url(f"{ROOT}?q=ver%20soufl%C3%A9&discipline=craft")
    visit.reload()
    expect(told(visit)).to_have_text("1 membre")
    visit.locator("main input[type=search]").fill("xyzzyplugh")
    expect(told(visit)).to_contain_text("Aucun résultat")
    assert names(visit) == []


def test_a_list_for_one_value_leads_on_to_several(page: Visits) -> None:
    visit = page(still=True)
    visit.goto(f"/{KINDS_OF_PAGE['discipline']}")
    link = value(visit, "Langues", "Allemand")
    expect(link).to_have_attribute("href", f"{ROOT}?discipline=craft&langue=de")
    link.click()
    expect(visit).to_have_url(f"{ROOT}?discipline=craft&langue=de")
    expect(told(visit)).to_contain_text("membres")
    assert "Terre Exemple" in names(visit)


def test_the_keyboard_alone_reaches_and_takes_a_value(page: Visits) -> None:
    visit = opened(page)
    visit.locator("main details summary").first.focus()
    visit.keyboard.press("Enter")
    visit.keyboard.press("Tab")
    visit.keyboard.press("Enter")
    expect(told(visit)).to_contain_text("membres")
    expect(visit.locator("main details a").first).to_be_focused()
    visit.keyboard.press("Enter")
    expect(told(visit)).to_have_text("33 membres")


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_jumps_when_a_value_is_taken(page: Visits, width: int) -> None:
    visit = opened(page, width=width)
    if width == 360:
        visit.get_by_role("button", name="Filtrer").click()
    link = value(visit, "Disciplines", "Design")
    bar = visit.locator(".facets")
    before = bar.bounding_box(), link.bounding_box()
    link.click()
    expect(told(visit)).to_contain_text("membres")
    after = bar.bounding_box(), link.bounding_box()
    assert before[0] == after[0]
    assert [(one["x"], one["y"]) for one in (before[1], after[1]) if one] == [(before[1]["x"], before[1]["y"])] * 2  # type: ignore[index]


def test_nothing_is_loaded_before_a_value_is_taken(page: Visits) -> None:
    visit = page(still=True)
    asked: list[str] = []
    visit.on("request", lambda request: asked.append(request.url))
    visit.goto(ROOT, wait_until="networkidle")
    assert not [url for url in asked if "/search/" in url or "minisearch" in url]


def test_when_the_files_do_not_come_the_list_stays_and_says_so(page: Visits) -> None:
    visit = page(still=True, may_complain=True)
    visit.route("**/search/**", lambda route: route.abort())
    visit.goto(ROOT)
    begun(visit)
    everyone = names(visit)
    value(visit, "Disciplines", "Design").click()
    expect(told(visit)).to_contain_text("n’a pas pu être chargée")
    expect(visit.locator("[aria-busy]")).to_have_count(0)
    assert names(visit) == everyone

"""Without script the site does all it is for: nothing is out of reach, nothing waits for something that never comes."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visits
from tests.built import KINDS_OF_PAGE, read

MODULES_STARTED = """() => {
  const start = document.querySelector("script[src*=modules]").src;
  const names = [...document.querySelectorAll("[data-module]")].map((one) => one.dataset.module);
  return Promise.all(names.map((name) => import(start.replace("modules.js", `${name}.js`))));
}"""
# What only a script can offer: to copy, and what depends on the day on which somebody looks.
TAKE_AWAY = (
    "() => document.querySelectorAll('[data-module=copy], [data-near], [data-scripted]').forEach((one) => one.remove())"
)
SCRIPTED = ["members", "member", "events", "month", "event", "impact", "search"]  # where there is most to do


def plain(page: Visits, *, width: int = 1280) -> Page:
    return page(javascript=False, still=True, width=width)


def words(shown: Locator) -> list[str]:
    return shown.inner_text().split()


def test_the_menu_of_a_telephone_opens_and_its_links_lead_on(page: Visits) -> None:
    visit = plain(page, width=360)
    visit.goto("/")
    link = visit.locator("header nav a", has_text="Agenda")
    expect(link).not_to_be_visible()
    visit.get_by_role("button", name="Menu").click()
    expect(link).to_be_visible()
    assert visit.locator("header nav a:visible").count() >= 8
    link.click()
    expect(visit).to_have_url(f"/{KINDS_OF_PAGE['events']}")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_search_form_leads_to_a_page_from_where_every_member_can_be_reached(page: Visits, width: int) -> None:
    visit = plain(page, width=width)
    visit.goto("/")
    if width == 360:
        visit.get_by_role("button", name="Menu").click()
    field = visit.locator("header input[type=search]")
    field.fill("verre & métal")
    field.press("Enter")
    expect(visit).to_have_url(f"/{KINDS_OF_PAGE['search']}?q=verre+%26+m%C3%A9tal")
    first = visit.locator("main .finder > *").first  # what to do comes before the form that cannot do it
    expect(first).to_be_visible()
    expect(first).to_contain_text("Sans script, la recherche ne peut pas répondre")
    letter = visit.get_by_role("link", name="V", exact=True)
    with visit.expect_navigation():
        letter.click()
    expect(visit).to_have_url(f"/{KINDS_OF_PAGE['members']}#member-verre-modele")
    expect(visit.locator("#member-verre-modele")).to_be_in_viewport()
    visit.locator(".cards a", has_text="Verre Modèle").click()
    expect(visit.locator("h1")).to_have_text("Verre Modèle")


@pytest.mark.parametrize("kind", ["members", "events"])
def test_every_value_of_a_facet_is_a_link_to_its_list(page: Visits, kind: str) -> None:
    visit = plain(page)
    visit.goto(f"/{KINDS_OF_PAGE[kind]}")
    facets = visit.locator("main details")
    assert facets.count() >= 3
    for facet in facets.all():
        facet.locator("summary").click()
        assert facet.locator("li").count() == facet.locator("li > a[href]:visible").count() > 0
    last = facets.first.locator("a").last
    facets.first.locator("summary").click()
    address = last.get_attribute("href") or ""
    last.click()
    expect(visit).to_have_url(address)
    expect(visit.locator("main article").first).to_be_visible()


def test_the_pictures_of_a_gallery_lead_to_the_full_pictures(page: Visits) -> None:
    visit = page(javascript=False, still=True, may_complain=True)  # a bare picture asks for /favicon.ico
    visit.goto(f"/{KINDS_OF_PAGE['member']}")
    links = visit.locator(".gallery__link")
    addresses = [link.get_attribute("href") or "" for link in links.all()]
    assert len(addresses) == 3
    with visit.expect_response(f"**{addresses[0]}") as answer:
        links.first.click()
    assert answer.value.ok
    assert (answer.value.header_value("content-type") or "").startswith("image/")
    expect(visit).to_have_url(addresses[0])
    for address in addresses:
        assert visit.request.get(address).ok


@pytest.mark.parametrize("kind", SCRIPTED)
def test_a_page_says_the_same_with_and_without_script(page: Visits, kind: str) -> None:
    scripted, visit = page(still=True), plain(page)
    for one in (scripted, visit):
        one.goto(f"/{KINDS_OF_PAGE[kind]}")
    scripted.evaluate(MODULES_STARTED)
    for button in scripted.locator("[data-module=copy]").all():
        expect(button).to_be_visible()
    scripted.evaluate(TAKE_AWAY)
    said = " ".join(words(visit.locator("body")))
    for note in visit.locator("[class$=__plain]:visible").all():  # says what to do where there is no script
        said = said.replace(" ".join(words(note)), "", 1)
    assert said.split() == words(scripted.locator("body"))


@pytest.mark.parametrize("kind", KINDS_OF_PAGE)
def test_nothing_waits_hidden_for_a_script_but_what_needs_one(built: Path, kind: str) -> None:
    body = read(built, KINDS_OF_PAGE[kind]).body
    assert body is not None
    hidden = body.css("[hidden], [inert], [disabled], [aria-disabled=true], template, noscript")
    known = {
        "data-module",
        "data-clear",
        "data-none",
        "data-whole",
        "data-more",
        "data-results",
        "data-lists",
        "data-list",
        "data-chip",
        "data-group",
        "data-row",
        "data-quick",  # offered with one tap, on days on which something has it
    }
    known |= {
        "data-item",
        "data-sample",
        "data-git",
        "data-still",
        "data-errors",
        "data-preview",
    }  # of a form, which needs one
    waiting = [one for one in hidden if not known & {*one.attributes}]
    assert [one.html for one in waiting] == []
    modules = {one.attributes["data-module"] for one in hidden if "data-module" in one.attributes}
    assert modules <= {"copy", "badge"}
    # What a script will fill is empty, and a way back that is not needed yet leads to the list itself.
    assert [one.text(strip=True) for one in hidden if "data-results" in one.attributes] in ([], [""])
    assert body.css("[onclick], a[href='#'], a[href^='javascript:'], a:not([href])") == []

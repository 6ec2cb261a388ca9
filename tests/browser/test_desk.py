"""An editor changes a record in the public form, at the desk: it is written into the file, and the page shows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import session
from tests.browser.test_accessibility import faults
from tests.browser.test_form import field, photo
from tests.languages import LANGUAGES
from tests.serving import PATIENCE, Serving, project, until

MEMBER = "content/members/good/index.md"
LONG = PATIENCE * 1000.0


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    one = Serving(project(tmp_path_factory.mktemp("project"), LANGUAGES), "--lang", "en", task="desk")
    one.hear("rendered")
    until(lambda: "record=good" in one.get("/.desk/")[1], lambda: one.said)  # it leads to forms once these are built
    yield one
    one.stop()


@pytest.fixture
def page(browser: Browser, desk: Serving) -> Iterator[Page]:
    with session(browser, base_url=desk.address, viewport={"width": 1280, "height": 800}) as context:
        opened = context.new_page()
        opened.goto("/.desk/")
        yield opened


def test_the_page_of_the_desk_has_no_barrier(page: Page, axe: str) -> None:
    assert page.locator("li a").count() > 0
    assert faults(page, axe) == []


def test_a_line_of_the_report_leads_to_the_form_which_writes_the_file(
    page: Page, desk: Serving, tmp_path: Path
) -> None:
    page.locator("a[href*='record=good']").first.click()
    expect(page.locator("[data-status]")).to_contain_text("Atelier Exemple")
    button = page.get_by_role("button", name="Write it into the working tree")
    expect(page.get_by_text("Send it to the team")).to_have_count(0)  # nothing leaves this machine
    founded = field(page, "founded").locator("input")
    founded.fill("MM")
    button.click()
    expect(page.locator("[data-errors]")).to_be_focused()
    founded.fill("2019")
    works = field(page, "works")
    works.locator("[data-add]").click()
    works.locator("input[type=file]").set_input_files(photo(tmp_path))
    expect(works.locator("canvas")).to_be_visible()
    works.locator("[data-field=alt] input:visible").first.fill("Un vase")
    button.click()
    file = desk.folder / MEMBER
    until(lambda: "founded: 2019\n" in file.read_text(encoding="utf-8"), lambda: desk.said)
    assert (file.parent / "mai-wierk.jpg").is_file()
    page.goto("/membres/good/")
    expect(page.get_by_text("2019").first).to_be_attached(timeout=LONG)
    expect(page.get_by_role("img", name="Un vase").first).to_be_attached(timeout=LONG)


def test_a_new_record_gets_its_folder(page: Page, desk: Serving) -> None:
    page.get_by_role("link", name="a venue").click()
    field(page, "name").locator("input[lang=en]").fill("Halle des métiers")
    page.get_by_role("button", name="Write it into the working tree").click()
    expect(page.locator("[data-sent]")).to_contain_text("content/venues/halle-des-metiers/index.md. Look at it")
    assert (desk.folder / "content/venues/halle-des-metiers/index.md").is_file()
    page.wait_for_url("**record=halle-des-metiers")  # once the site is built with it
    expect(page.locator("[data-status]")).to_contain_text("You are changing: Halle des métiers")
    expect(page.locator("[data-changes]")).to_have_text("Nothing is changed yet.")


def test_once_the_desk_has_ended_the_form_says_so_and_keeps_what_was_typed(page: Page) -> None:
    page.get_by_role("link", name="an event").click()
    expect(page.locator(".form[data-started]")).to_be_visible()
    page.locator("script[data-token]").evaluate("one => { one.dataset.token = 'another' }")
    field(page, "title").locator("input:visible").first.fill("Soirée")
    field(page, "kind").locator("select").select_option("workshop")
    field(page, "start").locator("input").first.fill("2027-01-15")
    page.get_by_role("button", name="Write it into the working tree").click()
    expect(page.locator("[data-sent]")).to_contain_text("Start ./site desk again")
    until(lambda: page.evaluate("localStorage.length") > 0, lambda: "the draft is gone")

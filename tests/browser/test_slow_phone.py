"""A stranger's slow telephone, a sixth of the speed on 400 kbit/s: pages are there at once, and all of them works."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visits
from tests.browser.held import Held
from tests.built import KINDS_OF_PAGE

SHIFTS = """() => {
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifts += one.value;
  }).observe({ type: "layout-shift", buffered: true });
}"""


@pytest.fixture
def phone(page: Visits) -> Iterator[Page]:
    visit = page(width=360, height=740)
    tools = visit.context.new_cdp_session(visit)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    line = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", line)
    visit.set_default_timeout(60_000)
    yield visit
    tools.send("Emulation.setCPUThrottlingRate", {"rate": 1})


def test_the_words_of_a_page_are_there_before_any_script(phone: Page) -> None:
    scripts = Held(phone, "**/*.js")
    phone.goto(f"/{KINDS_OF_PAGE['member']}", wait_until="commit")
    expect(phone.locator("h1")).to_have_text("Terre Exemple", timeout=30_000)
    assert not scripts.released
    scripts.release()


def test_a_search_finds(phone: Page) -> None:
    phone.goto(f"/{KINDS_OF_PAGE['search']}", wait_until="commit")
    phone.locator("main input[type=search]").fill("vere souflé")
    expect(phone.locator("[data-results] li a").first).to_have_text("Verre Modèle", timeout=60_000)


@pytest.mark.parametrize(
    ("kind", "query"),
    [
        ("members", "?discipline=fashion"),
        pytest.param("events", "", marks=pytest.mark.long),
        ("events", "?when=week&public=families"),
    ],
)
def test_lists_settle_without_jumping(phone: Page, kind: str, query: str) -> None:
    phone.add_init_script(f"({SHIFTS})()")
    phone.goto(f"/{KINDS_OF_PAGE[kind]}{query}", wait_until="load")
    if query:
        expect(phone.locator("[data-chips] a").first).to_be_visible(timeout=60_000)
        expect(phone.locator("[data-module]:not([data-started])")).to_have_count(0, timeout=60_000)
    assert phone.evaluate("window.shifts") < 0.1

"""The home page of a site that does without a kind: what stands side by side fills its row all the same."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Visits, serving
from tests.cluster import made
from tests.site.test_left_out import without

# The right edge of the list, and of the last count in each of its rows.
EDGES = """async () => {
  await document.fonts.ready;
  const edge = (element) => Math.round(element.getBoundingClientRect().right);
  const rows = new Map([...document.querySelectorAll(".counts__item")].map((item) => [item.offsetTop, edge(item)]));
  return [edge(document.querySelector(".counts")), [...rows.values()]];
}"""


@pytest.fixture(scope="module", params=[("opportunities",), ("opportunities", "events")], ids=",".join)
def served_without(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    left_out = request.param
    with serving(made(tmp_path_factory.mktemp("without"), without(*left_out), LEAVE_OUT=left_out)) as address:
        yield address


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_the_counts_of_the_home_page_fill_their_rows(browser: Browser, served_without: str, width: int) -> None:
    visits = Visits(browser, served_without)
    page = visits(width=width)
    page.goto("/")
    whole, rows = page.evaluate(EDGES)
    assert rows
    assert set(rows) == {whole}
    for context in visits.contexts:
        context.close()
    assert visits.complaints == []

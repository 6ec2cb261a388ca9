"""The map in the browser: names that can be read and do not meet, targets that can be hit, and keys that reach them."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page

from showcase.desk.outlines.run import Asked, run
from tests.browser.axe import COLOURS, faults
from tests.browser.conftest import Visits, serving
from tests.cluster import FIRST_MEMBER, part
from tests.country import REAL, geojson, vocabulary
from tests.projects import EXAMPLE
from tests.small import write

PAGE = {"fr": "/membres/carte/", "de": "/de/mitglieder/karte/"}
MISSING = "the outlines that an authority published are not beside the project"
# What can be seen of the map: names with their boxes and sizes, and how wide and high can be hit what is linked.
SEEN = """async () => {
  await document.fonts.ready;
  const box = (one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  const shown = (one) => one.getBoundingClientRect().width > 0;
  const scale = document.querySelector(".map").getScreenCTM().a;
  return {
    names: [...document.querySelectorAll(".map text:not([opacity])")].filter(shown).map((one) => ({
      text: one.textContent.trim(), box: box(one), size: parseFloat(getComputedStyle(one).fontSize) * scale,
    })),
    targets: [...document.querySelectorAll(".map a")].filter(shown).map((one) => ({
      href: one.getAttribute("href"), box: box(one),
    })),
    window: [0, 0, document.documentElement.clientWidth, document.documentElement.scrollHeight],
  };
}"""


def country() -> tuple[dict[str, str], str]:
    """Somebody in every commune of the invented country, and what its authority published."""
    return vocabulary(), geojson()


def real() -> tuple[dict[str, str], str]:
    names = ("communes", "cantons")
    terms = {f"vocabulary/{name}.yaml": (EXAMPLE.content / f"vocabulary/{name}.yaml").read_text() for name in names}
    return terms, REAL.read_text(encoding="utf-8")


CASES = [country, pytest.param(real, marks=pytest.mark.skipif(not REAL.exists(), reason=MISSING))]


@pytest.fixture(scope="module", params=CASES, ids=["invented", "real"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The map of a site with somebody in every commune, and several in every seventh."""
    folder = tmp_path_factory.mktemp("map")
    files, published = request.param()
    (folder / "published.geojson").write_text(published, encoding="utf-8")
    here = replace(EXAMPLE, content=write(folder / "content", files))
    assert run(here, Asked(file=folder / "published.geojson", credit="Land survey"), lang="en", out=io.StringIO())
    ana, members = FIRST_MEMBER["members/ana/index.md"], dict(FIRST_MEMBER)
    for place, key in enumerate(yaml.safe_load(files["vocabulary/communes.yaml"])):
        for number in range(1 if place % 7 else 1 + place // 7 % 5):
            members[f"members/m-{place}-{number}/index.md"] = ana.replace("kind:", f"commune: {key}\nkind:")
    claim = {"fr": "Le verre", "de": "Das Glas"}
    pages = {f"{address.strip('/')}/index.html" for address in PAGE.values()}
    return part(
        folder,
        members,
        lambda path: path in pages or path.startswith("assets/") or "/" not in path,
        DEFAULT_LANG="fr",
        LANGUAGES=("fr", "de"),
        SITE_CLAIM=claim,
    )


@pytest.fixture
def visits(browser: Browser, site: Path) -> Iterator[Visits]:
    with serving(site) as address:
        found = Visits(browser, address)
        yield found
        for context in found.contexts:
            context.close()
        assert found.complaints == []


def apart(one: list[float], other: list[float]) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


@pytest.mark.parametrize("lang", PAGE)
def test_names_are_legible_and_do_not_meet_and_every_target_can_be_hit(visits: Visits, lang: str) -> None:
    page = visits()
    page.goto(PAGE[lang])
    for width in (320, 360, 768, 1024, 1440, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        seen = page.evaluate(SEEN)
        names = seen["names"]
        assert len(names) >= 3
        assert {name["text"]: name["size"] for name in names if name["size"] < 15} == {}
        assert [name["text"] for name in names if name["box"][0] < 0 or name["box"][2] > seen["window"][2]] == []
        for place, one in enumerate(names):
            # A line of letters is less high than its box, which has room for accents and for what goes below the line.
            slack = [one["box"][0], one["box"][1] + one["size"] * 0.2, one["box"][2], one["box"][3] - one["size"] * 0.2]
            assert [other["text"] for other in names[:place] if not apart(slack, other["box"])] == [], one["text"]
        small = [
            target["href"]
            for target in seen["targets"]
            if target["box"][2] - target["box"][0] < 24 or target["box"][3] - target["box"][1] < 24
        ]
        assert seen["targets"]
        assert small == []


def hrefs(page: Page, selector: str) -> list[str]:
    shown = "(one) => one.getBoundingClientRect().width > 0"
    found: list[str] = page.locator(selector).evaluate_all(
        f"all => all.filter({shown}).map((one) => one.getAttribute('href'))"
    )
    return sorted(found)


def test_a_narrow_map_leads_to_what_communes_belong_to_and_a_wide_one_to_each(visits: Visits) -> None:
    narrow, wide = visits(width=360), visits(width=1440)
    narrow.goto(PAGE["fr"])
    wide.goto(PAGE["fr"])
    assert hrefs(narrow, ".map a") == hrefs(narrow, ".region__title a")
    assert hrefs(wide, ".map a") == hrefs(wide, ".region__place")


def test_the_tab_key_goes_through_the_map_or_past_it(visits: Visits) -> None:
    page = visits(width=1440, still=True)
    page.goto(PAGE["fr"])
    page.locator(".halves > .skip").focus()
    page.keyboard.press("Tab")
    first = page.locator(".map a").locator("visible=true").first
    assert first.evaluate("(one) => one === document.activeElement")
    assert first.locator("text").evaluate("(one) => getComputedStyle(one).opacity") == "1"
    assert first.locator("use").evaluate("(one) => getComputedStyle(one).opacity") == "1"
    page.locator(".halves > .skip").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(".region a").first.evaluate("(one) => one === document.activeElement")


@pytest.mark.parametrize("width", [360, 1440])
def test_everybody_can_read_it(visits: Visits, axe: str, width: int) -> None:
    page = visits(width=width)
    page.goto(PAGE["de"])
    assert faults(page, axe) == []
    page.emulate_media(color_scheme="dark")
    assert faults(page, axe, COLOURS) == []


def test_the_drawing_takes_at_most_25_kb_with_somebody_in_every_commune(site: Path) -> None:
    for lang in PAGE.values():
        text = (site / lang.strip("/") / "index.html").read_text(encoding="utf-8")
        [drawing] = re.findall(r'<svg class="map".*?</svg>', text, re.DOTALL)
        assert len(drawing.encode()) <= 25_000

"""What pages weigh, whom they ask, and what they leave behind: little, nobody, nothing.

Each kind of page is asked in tests/browser/test_each_kind.py.
"""

import re
from pathlib import Path

import brotli
import pytest

from tests.browser.conftest import Visits
from tests.built import KINDS_OF_PAGE

# The strictest policy that a host could send with the pages: their own files, and nothing written into them.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
LEFT_BEHIND = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await caches.keys(),
  ...(await indexedDB.databases()).map(({ name }) => name),
  ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
]"""


def packed(file: Path) -> int:
    return len(brotli.compress(file.read_bytes()))


def test_a_profile_weighs_less_than_15_kb(built: Path) -> None:
    profiles = {file: packed(file) for file in built.glob("membres/*/index.html")}
    assert len(profiles) > 30
    assert {file: size for file, size in profiles.items() if size >= 15_000} == {}


def test_the_style_sheet_of_all_pages_weighs_less_than_12_kb_and_one_of_a_kind_of_page_2_more(built: Path) -> None:
    sheets = {sheet.name: packed(sheet) for sheet in built.rglob("*.css")}
    assert sheets.keys() >= {"site.css", "form.css", "map.css"}
    assert sheets.pop("site.css") < 12_000
    assert {name: size for name, size in sheets.items() if size >= 2_000} == {}


def test_every_sheet_of_a_kind_of_page_is_asked_for_by_some_page_and_none_asks_for_more_than_two(built: Path) -> None:
    asked = {page: re.findall(r"assets/(sheets-\w+/\w+\.css)", page.read_text()) for page in built.rglob("*.html")}
    assert {page: names for page, names in asked.items() if len(names) > 2} == {}
    assert {name for names in asked.values() for name in names} == {
        file.relative_to(built / "assets").as_posix() for file in built.glob("assets/sheets-*/*.css")
    }


def test_no_font_weighs_more_than_30_kb(built: Path) -> None:
    fonts = {file.name: file.stat().st_size for file in built.rglob("*.woff2")}
    assert fonts
    assert {name: size for name, size in fonts.items() if size > 30_000} == {}
    assert not [file for end in ("woff", "ttf", "otf") for file in built.rglob(f"*.{end}")]


def test_a_policy_that_is_broken_is_a_complaint(page: Visits) -> None:
    visit = page(may_complain=True)
    said: list[str] = []
    visit.on("console", lambda message: said.append(message.text))
    headers = {"content-type": "text/html", "content-security-policy": POLICY}
    visit.route("**/", lambda route: route.fulfill(headers=headers, body="<p style='color: red'>Red</p>"))
    visit.goto("/")
    assert any("Content Security Policy" in text for text in said)


@pytest.mark.parametrize("kind", ["home", "members", "member"])
def test_pictures_far_below_are_not_fetched_before_one_scrolls(page: Visits, kind: str) -> None:
    visit = page(width=360, height=740, still=True)
    pictures: list[str] = []
    visit.on("request", lambda request: pictures.append(request.url) if "/media/" in request.url else None)
    visit.goto(f"/{KINDS_OF_PAGE[kind]}", wait_until="networkidle")
    assert pictures
    assert len(pictures) < visit.locator("main img").count()
    assert all(address.endswith(".avif") for address in pictures)

"""`inv audit --changes`: pictures of the pages that a change makes different, before and after, for its review."""

import os
import re
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from showcase.desk.changes import site
from showcase.desk.changes.artefact import DIFFERENCE
from showcase.desk.changes.builds import AFTER, BEFORE
from tests.audit.pictures import LOOKED_THROUGH
from tests.audit.served import compressed
from tests.browser.chromium import chromium, node_for_playwright
from tests.browser.conftest import FLAGS

MOST_PAGES = 6
HIGHEST = 6_000  # pixels of a page that are shown
SCREENS = {"phone": (390, 844), "desk": (1280, 900)}
SCHEMES = ("light", "dark")


def take(folder: Path) -> list[str]:
    """The names of the pictures taken, into folder/pictures, of the two sites that `inv changes` built there."""
    found = site.from_json((folder / DIFFERENCE).read_text(encoding="utf-8"))
    pages = [page for page in site.pages(found, MOST_PAGES) if page.endswith("/")]
    (folder / "pictures").mkdir()
    node_for_playwright()
    chrome = chromium()
    with sync_playwright() as playwright:
        environment = {**os.environ, **chrome.environment}
        browser = playwright.chromium.launch(executable_path=chrome.executable, env=environment, args=FLAGS)
        for side in (BEFORE, AFTER):
            with compressed(folder / side) as address:
                for n, page in enumerate(pages, start=1):
                    if (folder / side / page[1:] / "index.html").is_file():
                        _page(browser, f"{address}{page}", folder / "pictures", f"{n:02}-{_word(page)}-{side}")
        browser.close()
    return sorted(file.name for file in (folder / "pictures").glob("*.png"))


def _word(page: str) -> str:
    """An address as a part of a file's name."""
    return re.sub(r"[^a-z0-9]+", "-", page.lower()).strip("-")[-80:].strip("-") or "home"


def _page(browser: Browser, address: str, folder: Path, name: str) -> None:
    for scheme in SCHEMES:
        for screen, (width, height) in SCREENS.items():
            with browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
                reduced_motion="reduce",
            ) as context:
                page = context.new_page()
                page.goto(address)
                page.evaluate(LOOKED_THROUGH)
                whole = min(HIGHEST, page.evaluate("document.documentElement.scrollHeight"))
                clip = {"x": 0, "y": 0, "width": width, "height": whole}
                page.screenshot(path=folder / f"{name}-{scheme}-{screen}.png", full_page=True, clip=clip)

"""Pictures of the journey for docs/member-journey.md, of the real screens; the change comes in by mail."""

import io
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.conftest import serving
from tests.journey import ceramicist
from tests.journey.ceramicist import telephone
from tests.journey.checkout import checkout, received, site

# Which screens stand beside each other.
SHEETS = {
    "form": ("page", "service", "picture"),
    "end": ("preview", "end"),
    "page": ("service-shown", "picture-shown"),
}


def screens(browser: Browser) -> dict[str, Image.Image]:
    """Every screen by its name, at two pixels for each of the telephone's."""
    found: dict[str, Image.Image] = {}

    def seen(name: str, page: Page) -> None:
        page.wait_for_timeout(500)  # pictures fade in
        found[name] = Image.open(io.BytesIO(page.screenshot()))

    with tempfile.TemporaryDirectory() as folder:
        here = checkout(Path(folder, "project"), Path(folder, "origin.git"))
        site(here, "build")
        with serving(here / "output") as address, telephone(browser, address, scale=2) as page:
            ceramicist.change(page, seen)
            sent = ceramicist.send_by_mail(page)
        received(here, sent)
        site(here, "build")
        with serving(here / "output") as address, telephone(browser, address, scale=2) as page:
            ceramicist.look(page, seen)
    return found

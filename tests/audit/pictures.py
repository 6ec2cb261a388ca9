"""`inv audit --pictures`: a picture of each kind of page, wide and as on a telephone, for docs/visitors.md."""

import io
import os
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.audit.served import compressed
from tests.browser.chromium import chromium, node_for_playwright
from tests.browser.conftest import FLAGS
from tests.built import KINDS_OF_PAGE

_WIDE, _NARROW = (1280, 1440), (360, 810)  # windows; the second is shown as high as the first
_HEIGHT = 720  # pixels in the picture
_GAP, _GROUND = 24, "#8a8f92"
LOOKED_THROUGH = """async () => {
  for (const image of document.images) image.loading = "eager";
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await document.fonts.ready;
}"""


def name(kind: str) -> str:
    """The file of a kind of page."""
    return f"{kind.replace(' ', '-').replace(chr(39), '')}.webp"


def take(output: Path, folder: Path) -> None:
    """Take all pictures of the built site anew."""
    node_for_playwright()
    found = chromium()
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.webp"):
        old.unlink()
    with compressed(output) as site, sync_playwright() as playwright:
        environment = {**os.environ, **found.environment}
        browser = playwright.chromium.launch(executable_path=found.executable, env=environment, args=FLAGS)
        for kind, address in KINDS_OF_PAGE.items():
            views = [_view(browser, f"{site}/{address}", *size) for size in (_WIDE, _NARROW)]
            _beside(views).save(folder / name(kind), quality=68, method=6)
        browser.close()


def _view(browser: Browser, address: str, width: int, height: int) -> Image.Image:
    with browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(address)
        page.evaluate(LOOKED_THROUGH)
        shot = Image.open(io.BytesIO(page.screenshot()))
    return shot.resize((round(width * _HEIGHT / height), _HEIGHT), Image.Resampling.LANCZOS)


def _beside(views: list[Image.Image]) -> Image.Image:
    width = sum(view.width for view in views) + _GAP * (len(views) + 1)
    sheet = Image.new("RGB", (width, _HEIGHT + 2 * _GAP), _GROUND)
    left = _GAP
    for view in views:
        sheet.paste(view, (left, _GAP))
        left += view.width + _GAP
    return sheet

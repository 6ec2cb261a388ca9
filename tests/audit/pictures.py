"""`inv audit --pictures`: what stands in the docs of the site as it is seen.

A picture of each kind of page, wide and as on a telephone, for docs/visitors.md; how a profile is changed, in each
language, for the members' guide; and a whole such change, for docs/member-journey.md.
"""

import io
import os
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.audit.served import compressed
from tests.browser.chromium import chromium, node_for_playwright
from tests.browser.conftest import FLAGS
from tests.built import KINDS_OF_PAGE
from tests.journey import pictures as journey
from tests.languages import LANGUAGES

_WIDE, _NARROW = (1280, 1440), (360, 810)  # windows; the second is shown as high as the first
_PHONE: ViewportSize = {"width": 390, "height": 760}  # for the guide
_BAR, _HALF = 120, 400  # pixels from the top: below the bar of languages, and in the middle
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
        _guide(browser, site, folder / "guide")
        _journey(browser, folder / "journey")
        browser.close()


def _guide(browser: Browser, site: str, folder: Path) -> None:
    """How a profile is changed, as on a telephone: the link on its page, the form, and how it is sent."""
    folder.mkdir(exist_ok=True)
    with browser.new_context(viewport=_PHONE, reduced_motion="reduce", device_scale_factor=2) as context:
        page = context.new_page()
        for lang in LANGUAGES:
            page.goto(f"{site}/{KINDS_OF_PAGE['member']}")
            page.goto(_here(page.get_attribute(f"link[hreflang='{lang}']", "href"), site))
            views = [_at(page, ".change", _HALF)]
            page.goto(_here(page.get_attribute(".change a", "href"), site))
            page.wait_for_selector(".form__send")
            views += [_at(page, part, _BAR) for part in (".form__group", ".form__send")]
            _beside(views).save(folder / f"{lang}.webp", quality=72, method=6)


def _journey(browser: Browser, folder: Path) -> None:
    """How a member's change comes in, for docs/member-journey.md."""
    folder.mkdir(exist_ok=True)
    found = journey.screens(browser)
    for sheet, names in journey.SHEETS.items():
        _beside([_resized(found[name]) for name in names]).save(folder / f"{sheet}.webp", quality=72, method=6)


def _here(address: str | None, site: str) -> str:
    """An address of the site where it is served now."""
    assert address
    return urljoin(site, urlsplit(address)._replace(scheme="", netloc="").geturl())


def _at(page: Page, selector: str, top: int) -> Image.Image:
    """What is seen once this is so many pixels below the top of the window."""
    page.evaluate(LOOKED_THROUGH)
    page.locator(selector).first.evaluate("(one, top) => scrollBy(0, one.getBoundingClientRect().top - top)", top)
    return _resized(_shot(page))


def _view(browser: Browser, address: str, width: int, height: int) -> Image.Image:
    with browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(address)
        page.evaluate(LOOKED_THROUGH)
        return _resized(_shot(page))


def _shot(page: Page) -> Image.Image:
    return Image.open(io.BytesIO(page.screenshot()))


def _resized(seen: Image.Image) -> Image.Image:
    return seen.resize((round(seen.width * _HEIGHT / seen.height), _HEIGHT), Image.Resampling.LANCZOS)


def _beside(views: list[Image.Image]) -> Image.Image:
    width = sum(view.width for view in views) + _GAP * (len(views) + 1)
    sheet = Image.new("RGB", (width, _HEIGHT + 2 * _GAP), _GROUND)
    left = _GAP
    for view in views:
        sheet.paste(view, (left, _GAP))
        left += view.width + _GAP
    return sheet

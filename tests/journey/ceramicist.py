"""What a ceramicist does on her telephone, in Luxembourgish: her page, the form, and her page again.

She adds a service and a picture of her work. `seen` is called at each screen that is worth a picture.
"""

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import listen, session
from tests.journey import photo

FORGE = "https://forge.example/org/site"
ACCOUNT, ACCOUNT_ID = "anne-terre-exemple", 9987395791  # as the record of the example names its owner
RECORD = "members/terre-exemple"
PAGE = "/lb/memberen/terre-exemple/"
SERVICE = "Dréicourse fir Kanner, mëttwochs nomëttes"
ALT = "Eng héich Vas mat grénger Glasur op engem Dësch aus Holz"
Seen = Callable[[str, Page], None]


class Issue(NamedTuple):
    """What the forge is given: the text of its form, from the address, and the pictures to be dragged there."""

    title: str
    proposal: dict[str, Any]
    pictures: dict[str, bytes]


@contextmanager
def telephone(browser: Browser, site: str, scale: int = 1) -> Iterator[Page]:
    """A page of hers, at 390 pixels, which fails where it complains or asks anybody but the site for anything."""
    size: Any = {"width": 390, "height": 844}
    manner = {"has_touch": True, "is_mobile": True, "device_scale_factor": scale, "reduced_motion": "reduce"}
    with session(browser, base_url=site, viewport=size, locale="lb-LU", **manner) as context:
        context.route(
            f"{FORGE}/**", lambda route: route.fulfill(body="the form of the forge", content_type="text/plain")
        )
        page, complaints = context.new_page(), list[str]()
        listen(page, site, complaints)
        yield page
        assert complaints == []


def change(page: Page, seen: Seen = lambda *_: None) -> None:
    """Open her page, then its form; add the service and the picture."""
    page.goto(PAGE)
    link = page.get_by_role("link", name="Dës Säit änneren")
    link.scroll_into_view_if_needed()
    seen("page", page)
    link.tap()
    expect(page.locator("[data-status]")).to_have_text("Dir ännert: Terre Exemple")
    services = _field(page, "services")
    services.locator("[data-add]").tap()
    services.locator("input[lang=lb]:visible").last.fill(SERVICE)
    seen("service", page)
    works = _field(page, "works")
    works.locator("[data-add]").tap()
    added = works.locator(".item").last
    added.locator("input[type=file]").set_input_files(
        {"name": "IMG_2047.JPG", "mimeType": "image/jpeg", "buffer": photo.taken()}
    )
    expect(added.locator("canvas")).to_be_visible()
    added.locator("[data-field=alt] input[lang=lb]").fill(ALT)
    added.locator("canvas").scroll_into_view_if_needed()
    seen("picture", page)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.locator("[data-preview]").scroll_into_view_if_needed()
    seen("preview", page)
    page.locator("[data-changes]").scroll_into_view_if_needed()
    seen("end", page)


def send_to_forge(page: Page) -> Issue:
    """The way out with an account: what the forge's address and the telephone's downloads hold then."""
    with page.context.expect_page() as opening, page.expect_download() as saving:
        page.locator("[data-forge]").tap()
    asked = parse_qs(urlsplit(opening.value.url).query)
    download = saving.value
    pictures = {download.suggested_filename: Path(download.path()).read_bytes()}
    return Issue(asked["title"][0], json.loads(asked["proposal"][0]), pictures)


def send_by_mail(page: Page) -> bytes:
    """The way out without an account: the file that the form makes."""
    with page.expect_download() as saving:
        page.locator("[data-mail]").tap()
    raw = Path(saving.value.path()).read_bytes()
    assert zipfile.ZipFile(io.BytesIO(raw)).testzip() is None
    return raw


def look(page: Page, seen: Seen = lambda *_: None) -> None:
    """Her page shows what she added."""
    page.goto(PAGE)
    service = page.get_by_text(SERVICE)
    service.scroll_into_view_if_needed()
    expect(service).to_be_visible()
    seen("service-shown", page)
    picture = page.get_by_role("img", name=ALT).first
    picture.scroll_into_view_if_needed()
    page.wait_for_function("(one) => one.complete && one.naturalWidth > 300", arg=picture.element_handle())
    seen("picture-shown", page)


def _field(page: Page, name: str) -> Locator:
    return page.locator(f".form__fields > [data-field={name}]")

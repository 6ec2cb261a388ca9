"""The real browser, the built site behind a real server, pages that fail their test when they complain."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from tests.browser.axe import source
from tests.browser.chromium import Chromium, chromium, node_for_playwright
from tests.conftest import DAY
from tests.http_server import running

NOON = "T11:00:00Z"  # where the site is
FLAGS = [
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # a test reaches our own server, nothing else
    "--disable-background-networking",  # and the browser does not call its maker
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-pings",
    "--force-color-profile=srgb",  # contrast is measured in the same colours everywhere
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    node_for_playwright()
    found = chromium()
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found.executable, env=surroundings(found), args=FLAGS)
        yield launched
        launched.close()


def surroundings(found: Chromium) -> dict[str, str]:
    """What a browser gets of the environment: nothing of tests/days, which makes it twenty times slower.

    Its pages have the clock of `session`.
    """
    return {name: value for name, value in {**os.environ, **found.environment}.items() if name != "LD_PRELOAD"}


@pytest.fixture(scope="session")
def site_output(built: Path) -> Path:
    return built


@pytest.fixture(scope="session")
def served(site_output: Path) -> Iterator[str]:
    """The address of the built site, without a slash at the end."""
    with serving(site_output) as address:
        yield address


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, to run inside a page."""
    return source()


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator["Visits"]:
    visits = Visits(browser, served)
    yield visits
    for context in visits.contexts:
        context.close()
    assert visits.complaints == []


def session(browser: Browser, *, day: str = DAY, zone: str = "Europe/Luxembourg", **manner: Any) -> BrowserContext:
    """Another visitor's session. It is noon of a day in it, and stays so, however long the test takes."""
    context = browser.new_context(timezone_id=zone, **manner)
    context.clock.set_fixed_time(f"{day}{NOON}")
    return context


class Visits:
    """Opens pages, each in a session of its own as another visitor's: `page(width=360).goto("/de/")`."""

    def __init__(self, browser: Browser, served: str) -> None:
        self.browser, self.served = browser, served
        self.contexts: list[BrowserContext] = []
        self.complaints: list[str] = []

    def __call__(
        self,
        *,
        width: int = 1280,
        height: int = 800,
        dark: bool = False,
        javascript: bool = True,
        still: bool = False,
        touch: bool = False,
        language: str = "en-GB",
        day: str = DAY,
        zone: str = "Europe/Luxembourg",
        may_complain: bool = False,
    ) -> Page:
        context = session(
            self.browser,
            day=day,
            zone=zone,
            base_url=self.served,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce" if still else "no-preference",
            java_script_enabled=javascript,
            has_touch=touch,
            locale=language,
        )
        self.contexts.append(context)
        opened = context.new_page()
        if not may_complain:
            listen(opened, self.served, self.complaints)
        return opened


def begun(page: Page) -> None:
    """Wait until every behaviour of an open page has begun: before, its links lead where they do without script."""
    page.wait_for_function("() => !document.querySelector('[data-module]:not([data-started])')")


def listen(page: Page, served: str, complaints: list[str]) -> None:
    """Note what a browser would only tell its developer tools, and every request to a third party."""

    def note(complaint: object) -> None:
        complaints.append(f"{page.url}: {complaint}")

    def note_message(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            note(message.text)

    def note_stranger(request: Request) -> None:
        if not request.url.startswith((f"{served}/", "data:", "blob:")):
            note(f"asks for {request.url}")

    page.on("pageerror", note)
    page.on("console", note_message)
    page.on("request", note_stranger)


@contextmanager
def serving(folder: Path, handler: "type[StaticFiles] | None" = None) -> Iterator[str]:
    answers = partial(handler or StaticFiles, directory=str(folder))
    with running(ThreadingHTTPServer(("127.0.0.1", 0), answers)) as address:
        yield address


class StaticFiles(SimpleHTTPRequestHandler):
    """Serves as a plain web host does: no listings, the site's own page for what is not there."""

    protocol_version = "HTTP/1.1"

    def list_directory(self, _path: str | os.PathLike[str]) -> None:
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        own = Path(self.directory, "404.html")
        if code != 404 or not own.is_file():
            super().send_error(code, message, explain)
            return
        text = own.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(text)

    def log_message(self, *_args: object) -> None:
        """Say nothing: the browser's complaints are listened to, see `listen`."""

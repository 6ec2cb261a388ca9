"""The browser of the tests, as whoever looks at a site has it: open before the clock begins to run."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Error, Page, sync_playwright
from playwright.sync_api import TimeoutError as Late

from bench.servers import Server

_PATIENCE = 1_800_000  # milliseconds
_AGAIN = 50  # after which what did not come to anything is tried again
_TRIES = 20
# The moment at which a page of the site is painted with all its pictures that can be seen without scrolling; the page
# that some servers show while there is no site has no address of its own.
_SHOWN = """() => {
  if (!document.querySelector("link[rel=canonical]")) return 0;
  if (!performance.getEntriesByName("first-contentful-paint").length) return 0;
  const seen = [...document.images].filter((image) => {
    const box = image.getBoundingClientRect();
    return box.width && box.height && box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0;
  });
  return seen.every((image) => image.complete && image.naturalWidth) && Date.now();
}"""
# The moment at which words can be read on a page.
_SAYS = "(words) => document.body?.innerText.includes(words) && Date.now()"


@contextmanager
def page() -> Iterator[Page]:
    """A page of a browser that has just begun; nothing is in its cache."""
    # Late, as a project may be without the tests until it comes to this.
    from tests.browser.chromium import chromium, node_for_playwright  # noqa: PLC0415
    from tests.browser.conftest import FLAGS, surroundings  # noqa: PLC0415

    node_for_playwright()
    found = chromium()
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found.executable, env={**surroundings(found)}, args=FLAGS)
        try:
            yield launched.new_page(viewport={"width": 1280, "height": 800})
        finally:
            launched.close()


def shown(page: Page, server: Server, path: str) -> float:
    """Look at a page as soon as there is one; when it was there with its pictures, in seconds as time.time() tells."""
    _reach(page, server, path)
    return _moment(page, _SHOWN, None, f"{path} was not shown with its pictures")


def says(page: Page, words: str) -> float:
    """When the page that is looked at says these words."""
    return _moment(page, _SAYS, words, f"{page.url} did not come to say “{words}”")


def leave(page: Page) -> None:
    """Look at nothing, whatever the page that is left does meanwhile: it may load itself again at any moment."""
    for _ in range(_TRIES):
        try:
            page.goto("about:blank")
        except Error:
            page.wait_for_timeout(_AGAIN)
        else:
            return
    raise SystemExit(f"{page.url} could not be left: it loads itself again and again")


def _reach(page: Page, server: Server, path: str) -> None:
    end = time.monotonic() + _PATIENCE / 1000
    while time.monotonic() < end:
        server.must_run()
        try:
            answer = page.goto(f"{server.address}{path}", wait_until="commit")
            if answer and answer.ok:
                return
        except Error:  # nobody listens yet
            pass
        page.wait_for_timeout(_AGAIN)
    raise SystemExit(f"{server.address}{path} did not answer within {_PATIENCE // 1000} seconds")


def _moment(page: Page, script: str, words: str | None, wrong: str) -> float:
    try:
        return float(page.wait_for_function(script, arg=words, timeout=_PATIENCE).json_value()) / 1000
    except Late:
        raise SystemExit(f"{wrong} within {_PATIENCE // 1000} seconds") from None

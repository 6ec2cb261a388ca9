"""A visitor with a phone in one hand: each tap, each letter typed and each screen scrolled is counted."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import begun

WIDTH, HEIGHT = 360, 740  # CSS pixels: a small phone of today


class Phone:
    """Uses an open page as a thumb does. `taps` and `letters` are counts, `screens` what was scrolled, in heights."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps, self.letters, self.screens = 0, 0, 0.0

    def open(self, path: str) -> None:
        self.page.goto(path)
        begun(self.page)

    def tap(self, target: Locator) -> None:
        self.read(target)
        target.tap()
        self.taps += 1
        begun(self.page)

    def write(self, target: Locator, text: str) -> None:
        """Taps a field and types into it."""
        self.tap(target)
        target.press_sequentially(text)
        self.letters += len(text)

    def read(self, target: Locator) -> None:
        """Scrolls until the target can be read, in whatever scrolls. Fails where it never can."""
        expect(target).to_be_visible()
        before = self._top(target)
        target.scroll_into_view_if_needed()
        self.screens += abs(self._top(target) - before) / HEIGHT
        expect(target).to_be_in_viewport()

    def _top(self, target: Locator) -> float:
        box = target.bounding_box()
        assert box is not None
        return box["y"]

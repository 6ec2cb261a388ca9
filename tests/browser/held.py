"""A slow line: what a page asks for below some address is kept back until it is let go."""

from playwright.sync_api import Page, Route


class Held:
    def __init__(self, visit: Page, pattern: str) -> None:
        self.routes: list[Route] = []
        self.released = False
        visit.route(pattern, self._hold)

    def _hold(self, route: Route) -> None:
        if self.released:
            route.continue_()
        else:
            self.routes.append(route)

    def release(self) -> None:
        self.released = True
        for route in self.routes:
            route.continue_()

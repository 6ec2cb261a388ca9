"""Pages that somebody looks at, made before the build is through, with the pictures that they ask for."""

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from showcase.engine.artifact import Artifact
from showcase.engine.tracking import Tracker
from showcase.pages import site_pages
from showcase.pages.assets import Assets
from showcase.pages.render import Renderer
from showcase.site import on_demand
from showcase.site.build import Build


class Viewers(Protocol):
    """Whoever looks at the site while it is built."""

    def looked_at(self) -> Collection[str]:
        """The files that are looked at, or waited for."""

    def ahead(self, files: Mapping[str, bytes], put_off: Mapping[str, Any]) -> None:
        """Show these files before the build is through; what they ask for and is put off can be made on demand."""

    def advanced(self, name: str, done: int, total: int, left: float) -> None:
        """A step of the build is so far, and takes so many seconds more."""


@dataclass(kw_only=True)
class Ahead:
    """What is shown to `viewers` of one build before it is through.

    Whatever stands in the way of a page, the build itself will tell.
    """

    viewers: Viewers
    shown: set[str] = field(default_factory=set)

    def show_again(self, last: Build, renderer: Renderer, assets: Assets) -> None:
        """Show pages of the last build as they look now."""

        def find(path: str) -> Callable[[], bytes] | None:
            page = last.targets.page(path)
            return partial(_rendered, renderer, page.recipe) if page else None

        library = next(iter(renderer.editions.values())).library
        self._show(find, library.tracker, last, assets)

    def show(self, begun: Build) -> None:
        """Show what is looked at and was not shown yet."""

        def find(path: str) -> Callable[[], bytes] | None:
            target = begun.targets.at(path)
            return target.render if target else None

        self._show(find, begun.library.tracker, begun, begun.assets)

    def show_meanwhile(self, begun: Build) -> None:
        """The same while the build goes on. What comes up on the way is forgotten: the build would not store it."""
        known = begun.memos.known
        count = len(known)
        self.show(begun)
        for place in [*islice(reversed(known), len(known) - count)]:
            del known[place]

    def _show(
        self, find: Callable[[str], Callable[[], bytes] | None], tracker: Tracker, build: Build, assets: Assets
    ) -> None:
        files: dict[str, bytes] = {}
        asked: set[Artifact] = set()
        for path in self.viewers.looked_at():
            if path in self.shown:
                continue
            with suppress(Exception), tracker.scoped() as dependencies:
                if render := find(path):
                    self.shown.add(path)
                    files[path] = render()
                    asked |= dependencies.artifacts
        if files:
            self.viewers.ahead(files | _lacking(assets, build.output), on_demand.by_path(build.pictures, asked))


def _rendered(renderer: Renderer, recipe: str) -> bytes:
    return renderer.render(site_pages.page(renderer.editions, recipe)).encode()


def _lacking(assets: Assets, output: Path) -> dict[str, bytes]:
    """The theme's files that pages shown ahead may name and that are not in the output yet."""
    return {path: make() for path, make in assets.files() if not (output / path).exists()}

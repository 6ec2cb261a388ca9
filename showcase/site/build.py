"""A build: what was read, all outputs, what each of them is made from; and what may have changed since one was made."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from showcase.engine.baseline import Baseline
from showcase.engine.database import Database
from showcase.engine.graph import Graph
from showcase.engine.query import Memos
from showcase.pages.assets import Assets
from showcase.pages.compiled import Compiled
from showcase.pages.render import Renderer
from showcase.pages.site_pages import SitePages
from showcase.records.library import Library
from showcase.records.refresh import Refresh
from showcase.records.store import Store
from showcase.site.configuration import Site
from showcase.site.targets import SiteTargets


class Build(NamedTuple):
    """A site about to be made. Everything that can be refused is refused before anything is written.

    `state` tells what every output depends on beside records: what of it differs from what the graph holds is a change,
    as the changes of the refresh are. With another `fingerprint` in it nothing that was made is of use.
    """

    site: Site
    graph: Graph
    store: Store
    revision: int  # of the database: another number once another process has written to it
    refresh: Refresh
    baseline: Baseline
    renderer: Renderer
    pages: SitePages
    targets: SiteTargets
    assets: Assets
    memos: Memos
    compiled: Compiled
    state: Mapping[str, str]
    again: Callable[[], "Build"]  # prepares it once more

    @property
    def output(self) -> Path:
        return self.site.target

    @property
    def pictures(self) -> Path:
        """Where encoded pictures are kept."""
        return self.site.cache / "pictures"

    @property
    def database(self) -> Database:
        return self.graph.database

    @property
    def library(self) -> Library:
        return next(iter(self.renderer.editions.values())).library


class Since(NamedTuple):
    """A build in this process that was carried out, and every file that may have changed since."""

    last: Build
    touched: frozenset[Path]

    @property
    def retold(self) -> bool:
        """Whether the schema may say other words, of which nobody notes where they stand."""
        return any(path.name == "schema.po" for path in self.touched)

    def same(self, folder: Path) -> bool:
        """Whether nothing in a folder was touched."""
        return not any(path.is_relative_to(folder) or folder.is_relative_to(path) for path in self.touched)

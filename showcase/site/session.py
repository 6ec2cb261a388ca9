"""A site that stays in memory while somebody works on it: what was saved is built without starting again.

What it makes is what a fresh process would make (tests/site/test_session.py): where anything is not as this process
left it, it begins from the files, as every other build does.
"""

import os
import sqlite3
import sys
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from showcase.engine.background import cores
from showcase.engine.database import unless_damaged
from showcase.engine.progress import Progress
from showcase.engine.workers import each_by
from showcase.pages import site_pages
from showcase.pages.assets import Assets
from showcase.pages.render import Renderer
from showcase.records.refresh import Spread
from showcase.records.settings import speech
from showcase.site import builder, destination
from showcase.site import progress as told_progress
from showcase.site.build import Build, Since
from showcase.site.execute import execute
from showcase.site.progress import Tell
from showcase.site.summary import summary

Ahead = Callable[[Mapping[str, bytes]], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """What a build did, in one line, and how many pictures it encoded."""

    told: str
    encoded: int


class Session:
    """The site of some settings. One build at a time."""

    def __init__(self, names: Mapping[str, object], workers: int = 0) -> None:
        self.names = names
        self.workers = workers or cores()
        self._last: Build | None = None
        self._touched: frozenset[Path] | None = None  # since the last build; None where that is not known
        self._seen: tuple[int, int] = (0, 0)

    def build(
        self,
        touched: Collection[Path] | None,
        looked_at: Collection[str],
        ahead: Ahead,
        tell: Tell | None = None,
    ) -> Done:
        """Build after `touched` was saved, None for whatever it may be.

        What is `looked_at` is made first, and given to `ahead` before anything is written; `tell` hears how far it is.
        Raises WrongSetting, Refused, and whatever a template may raise.
        """
        known = self._touched is not None and touched is not None and self._revision() == self._seen
        self._touched = frozenset((*(self._touched or ()), *(touched or ()))) if known else None
        try:
            return self._build(looked_at, ahead, self._progress(tell))
        except sqlite3.DatabaseError as error:
            if self._last:
                with destination.in_words(self._last.output):
                    unless_damaged(error)
                    self._last.database.recreate()
            self._touched = None
            return self._build(looked_at, ahead, self._progress(tell))

    def _progress(self, tell: Tell | None) -> Progress:
        return told_progress.progress(told_progress.terminal(sys.stderr, os.environ, self._lang), tell)

    @property
    def _lang(self) -> str:
        return speech(str(self.names.get("DEFAULT_LANG")), os.environ)

    def _build(self, looked_at: Collection[str], ahead: Ahead, progress: Progress) -> Done:
        last, touched = self._last, self._touched
        since = Since(last=last, touched=touched) if last and touched is not None else None
        shown: dict[str, bytes] = {}

        def early(renderer: Renderer, assets: Assets) -> None:
            shown.update(self._ahead(renderer, looked_at))
            ahead(shown | (_lacking(assets, last.output) if shown and last else {}))

        spread: Spread = told_progress.counted(progress, each_by(self.workers))
        begun = builder.begin(self.names, spread=spread, since=since, early=early)
        new = {path: _made(begun, path) for path in looked_at if path not in shown and begun.targets.at(path)}
        if made := {path: raw for path, raw in new.items() if raw is not None}:
            ahead(made | _lacking(begun.assets, begun.output))
        begun, report = execute(begun, self.workers, progress)
        if last and begun.database is not last.database:
            last.database.close()
        self._last, self._touched = begun, frozenset()
        self._seen = self._revision()
        return Done(told=summary(begun, report, self._lang), encoded=report.made)

    def _revision(self) -> tuple[int, int]:
        """Another one where somebody else has built the site since."""
        if self._last is None:
            return 0, 0
        database = self._last.database
        return database.file.stat().st_ino if database.file.exists() else 0, database.revision()

    def _ahead(self, renderer: Renderer, paths: Collection[str]) -> Mapping[str, bytes]:
        """Pages of the last build as they look now. Whatever stands in the way of one, the build itself will tell."""
        found = {}
        library = next(iter(renderer.editions.values())).library
        for path in paths:
            page = self._last.targets.page(path) if self._last else None
            if page is None:
                continue
            with library.tracker.scoped(), suppress(Exception):
                found[path] = renderer.render(site_pages.page(renderer.editions, page.recipe)).encode()
        return found


def _made(begun: Build, path: str) -> bytes | None:
    """A page; None where it cannot be made, which the build itself will tell."""
    with begun.library.tracker.scoped(), suppress(Exception):
        return begun.targets.target(path).render()
    return None


def _lacking(assets: Assets, output: Path) -> dict[str, bytes]:
    """The theme's files that pages shown ahead may name and that are not in the output yet."""
    return {path: make() for path, make in assets.files() if not (output / path).exists()}

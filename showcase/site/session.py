"""A site that stays in memory while somebody works on it: what was saved is built without starting again.

What it makes is what a fresh process would make (tests/site/test_session.py): where anything is not as this process
left it, it begins from the files, as every other build does.
"""

import os
import sqlite3
import sys
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from showcase.pages import site_pages
from showcase.pages.assets import Assets
from showcase.pages.render import Press
from showcase.records.asked import Asked
from showcase.records.settings import speech
from showcase.site import builder, crew, manifest
from showcase.site.aside import cores
from showcase.site.builder import Build, Since
from showcase.site.making import make
from showcase.site.progress import Progress, Tell, wanted
from showcase.site.summary import told, waiting

Ahead = Callable[[Mapping[str, bytes]], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """What a build did, in one line, and how many pictures it encoded."""

    told: str
    encoded: int


class Resident:
    """The site of some settings. One build at a time."""

    def __init__(self, names: Mapping[str, Any], workers: int = 0) -> None:
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
        known = self._touched is not None and touched is not None and self._mark() == self._seen
        self._touched = frozenset((*(self._touched or ()), *(touched or ()))) if known else None
        try:
            return self._build(looked_at, ahead, self._progress(tell))
        except sqlite3.DatabaseError as error:
            if self._last:
                manifest.unless_damaged(error, self._last.manifest.kept.file)
                manifest.anew(self._last.manifest)
            self._touched = None
            return self._build(looked_at, ahead, self._progress(tell))

    def _progress(self, tell: Tell | None) -> Progress:
        return Progress(
            stream=sys.stderr if wanted(sys.stderr, os.environ) else None,
            tell=tell,
            lang=speech(str(self.names.get("DEFAULT_LANG")), os.environ),
        )

    def _build(self, looked_at: Collection[str], ahead: Ahead, progress: Progress) -> Done:
        last, touched = self._last, self._touched
        since = Since(last=last, touched=touched) if last and touched is not None else None
        shown: dict[str, bytes] = {}

        def early(press: Press, assets: Assets) -> None:
            shown.update(self._ahead(press, looked_at))
            ahead(shown | (_lacking(assets, last.output) if shown and last else {}))

        begun = builder.begin(self.names, spread=progress.spread(crew.all_cores), since=since, early=early)
        new = {path: _made(begun, path) for path in looked_at if path not in shown and begun.jobs.at(path)}
        if made := {path: raw for path, raw in new.items() if raw is not None}:
            ahead(made | _lacking(begun.assets, begun.output))
        begun, report = make(begun, self.workers, progress)
        if last and begun.manifest is not last.manifest:
            last.manifest.kept.close()
        self._last, self._touched = begun, frozenset()
        self._seen = self._mark()
        said = told(report, begun.renewal.changed, progress.lang) + waiting(begun, progress.lang)
        return Done(told=said, encoded=report.encoded)

    def _mark(self) -> tuple[int, int]:
        """Another one where somebody else has built the site since."""
        if self._last is None:
            return 0, 0
        kept = self._last.manifest.kept
        return kept.file.stat().st_ino if kept.file.exists() else 0, kept.others()

    def _ahead(self, press: Press, paths: Collection[str]) -> Mapping[str, bytes]:
        """Pages of the last build as they look now. Whatever stands in the way of one, the build itself will tell."""
        found = {}
        library = next(iter(press.editions.values())).library
        for path in paths:
            page = self._last.jobs.page(path) if self._last else None
            if page is None:
                continue
            before, library.log.now = library.log.now, Asked()
            try:
                found[path] = press.render(site_pages.page(press.editions, page.recipe)).encode()
            except Exception:  # noqa: S112 (see above)
                continue
            finally:
                library.log.now = before
        return found


def _made(begun: Build, path: str) -> bytes | None:
    """A page; None where it cannot be made, which the build itself will tell."""
    log = next(iter(begun.press.editions.values())).library.log
    before, log.now = log.now, Asked()
    try:
        return begun.jobs.planned(path).make()
    except Exception:
        return None
    finally:
        log.now = before


def _lacking(assets: Assets, output: Path) -> dict[str, bytes]:
    """The theme's files that pages shown ahead may name and that are not in the output yet."""
    return {path: make() for path, make in assets.files() if not (output / path).exists()}

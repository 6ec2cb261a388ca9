"""A site that stays in memory while somebody works on it: what was saved is built without starting again."""

import sqlite3
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from showcase.site import build, crew, manifest
from showcase.site.build import Build
from showcase.site.making import Making
from showcase.site.telling import told

Ahead = Callable[[Mapping[str, bytes]], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """What a build did, in one line, and how many pictures it encoded."""

    told: str
    encoded: int


class Resident:
    """The site of some settings. One build at a time."""

    def __init__(self, names: Mapping[str, Any]) -> None:
        self.names = names

    def build(self, touched: Collection[Path] | None, looked_at: Collection[str], ahead: Ahead) -> Done:
        """Build after `touched` was saved, None for whatever it may be.

        What is `looked_at` is made first, and given to `ahead` before anything is written.
        Raises WrongSetting, Refused, and whatever a template may raise.
        """
        begun = build.begin(self.names, spread=crew.all_cores)
        ahead({path: begun.jobs[path].make() for path in looked_at if path in begun.jobs} | _assets(begun))
        try:
            report = Making(build=begun, workers=crew.cores()).run()
        except sqlite3.DatabaseError:
            manifest.anew(begun.manifest)
            begun = build.begin(self.names, spread=crew.all_cores)
            report = Making(build=begun, workers=crew.cores()).run()
        return Done(told=told(report, begun.renewal.changed), encoded=report.encoded)


def _assets(begun: Build) -> dict[str, bytes]:
    """The theme's files that pages made ahead may name and that are not in the output yet."""
    files = ((path, make) for path, make in begun.assets.files() if not (begun.output / path).exists())
    return {path: make() for path, make in files}

"""One site built twice after every edit: upon what there is, and from nothing. Both must come to the same."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from difflib import unified_diff
from pathlib import Path
from typing import Any

import jinja2

from showcase.engine.target import Report
from showcase.engine.workers import each_by
from showcase.records import settings
from showcase.records.problem import NotMade, Refused
from showcase.records.wrong_setting import WrongSetting
from showcase.site import builder, survey
from showcase.site.build import Build
from showcase.site.execute import execute
from showcase.site.survey import Snapshot
from tests.cluster import pelican
from tests.conftest import ROOT
from tests.edited import Site, put
from tests.small import library_of

Files = dict[str, bytes]


REFUSALS = (Refused, WrongSetting, jinja2.TemplateError, TypeError)


class Killed(BaseException):
    """What ends a build as a signal would: nothing of ours may catch it."""


class Twice:
    """A folder with a site in it, its output, and that of a clean build."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site: Site
        self.there: Mapping[str, bytes] = {}
        self.clean: dict[str, Files | str] = {}  # by digest of the site
        self.most = 8  # of these are kept
        self.reads: list[tuple[int, int]] = []  # records read, of so many, at each build
        self.quick = 0  # how often it was known without a build that nothing changed
        shutil.copytree(ROOT / "theme", folder / "theme")
        (folder / "content").mkdir()

    @property
    def output(self) -> Path:
        return self.folder / "output"

    @property
    def notes(self) -> Path:
        return self.folder / ".output.sqlite"

    def names(self, output: str = "output") -> dict[str, Any]:
        places = {"PATH": "content", "OUTPUT_PATH": output, "SHOWCASE_CACHE": "cache", "THEME": "theme"}
        return {**self.site.names, **{name: str(self.folder / place) for name, place in places.items()}}

    def write(self) -> None:
        """Put the site as it is now into the folder."""
        self.there = put(self.folder, self.site, self.there)

    def settle(self) -> str:
        """Build both ways and compare; why it was refused, or ""."""
        self.write()
        before, names = files(self.output), self.names()
        with surveyed(self) as snapshot:
            same = snapshot is not None and snapshot.nothing
            said = self._again(names, snapshot)
        after, wanted = files(self.output), self._clean()
        if isinstance(wanted, str):
            assert said == wanted, f"refused in other words:\n{said or '(not refused)'}\n--- clean:\n{wanted}"
            assert after == before, "refused, and yet the output changed:\n" + told(before, after)
            return said
        assert not said, f"refused what a clean build makes:\n{said}"
        assert not same or before == wanted, "called unchanged:\n" + told(wanted, before)
        assert after == wanted, "not as a clean build makes it (-):\n" + told(wanted, after)
        self.quick += same
        return ""

    def _again(self, names: Mapping[str, Any], snapshot: Snapshot | None) -> str:
        """Build upon what there is."""
        try:
            # Also as workers do it, on whom nothing may depend.
            begun, _ = make(names, workers=1 + len(self.reads) % 2, snapshot=snapshot)
        except REFUSALS as error:
            return reason(error)
        self.reads.append((begun.refresh.read, len(self.site.records)))
        return ""

    def know(self) -> None:
        """Build the site as it is now from nothing, if that was not done yet, and look at nothing else."""
        self.write()
        self._clean()

    def _clean(self) -> Files | str:
        """What a build from nothing gives: files, or why it was refused."""
        digest = self.site.digest()
        if digest in self.clean:
            self.clean[digest] = self.clean.pop(digest)  # asked last, forgotten last
        else:
            shutil.rmtree(self.folder / "clean", ignore_errors=True)
            try:
                make(self.names("clean/output"))
                self.clean[digest] = files(self.folder / "clean/output")
            except REFUSALS as error:
                self.clean[digest] = self._checked() or reason(error)
            for old in list(self.clean)[: -self.most]:
                del self.clean[old]
        return self.clean[digest]

    def _checked(self) -> str:
        """Why `check` would refuse it, or ""."""
        try:
            library_of(self.folder / "content", settings.from_names(self.site.names))
        except Refused as refused:
            return reason(refused)
        return ""

    def by_pelican(self) -> None:
        """The real one, in a process of its own and from nothing, must come to the same too."""
        names = self.names("pelican/output")
        shutil.rmtree(self.folder / "pelican", ignore_errors=True)
        done = pelican(self.folder, **names)
        assert done.returncode == 0, done.stdout + done.stderr
        found = files(self.folder / "pelican/output")
        assert files(self.output) == found, "not as Pelican makes it (-):\n" + told(found, files(self.output))


@contextmanager
def surveyed(twice: Twice) -> Iterator[Snapshot | None]:
    """What is seen before a build."""
    snapshot = survey.snapshot(twice.output, twice.names())
    try:
        yield snapshot
    finally:
        if snapshot:
            snapshot.end()


def nothing(twice: Twice) -> bool:
    """Whether it is known without a build that nothing changed."""
    with surveyed(twice) as snapshot:
        return snapshot is not None and snapshot.nothing


def make(names: Mapping[str, Any], workers: int = 1, snapshot: Snapshot | None = None) -> tuple[Build, Report]:
    """A build as `showcase.site.direct` does it; nothing of it is left open."""
    begun = builder.begin(names, spread=each_by(1), snapshot=snapshot)
    try:
        done, report = execute(begun, workers)
        done.database.close()
        return done, report
    finally:
        begun.database.close()


def reason(error: BaseException) -> str:
    """Why there is no build. Which of several outputs failed first depends on which were made."""
    if isinstance(error, NotMade):
        return "\n".join(sorted({f"{problem.code}: {problem.details['reason']}" for problem in error.problems}))
    if isinstance(error, Refused):
        return "\n".join(f"{problem.level}: {problem.sentence('en')}" for problem in error.problems)
    return f"{type(error).__name__}: {error}"


def files(folder: Path) -> Files:
    """Every file below a folder."""
    found = (os.path.join(place, name) for place, _, names in os.walk(folder) for name in names)  # noqa: PTH118 (fast)
    return {path[len(str(folder)) + 1 :]: Path(path).read_bytes() for path in found}


def told(wanted: Files, found: Files) -> str:
    """The first files that differ, each with the first lines that do."""
    return "\n".join(_differing(wanted, found))


def _differing(wanted: Files, found: Files) -> Iterator[str]:
    differ = sorted(path for path in {*wanted, *found} if wanted.get(path) != found.get(path))
    yield f"{len(differ)} files differ: {', '.join(differ[:12])}"
    for path in differ[:3]:
        one, other = wanted.get(path), found.get(path)
        if one is None or other is None:
            yield f"  {path} is {'not wanted' if one is None else 'missing'}"
            continue
        lines = unified_diff(
            *(raw.decode(errors="replace").split("\n") for raw in (one, other)), path, path, n=0, lineterm=""
        )
        yield "\n".join(f"  {line[:300]}" for _, line in zip(range(12), lines, strict=False))

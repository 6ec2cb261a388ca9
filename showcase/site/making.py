"""Makes what is not as it was made before, beside the output, and switches to it; the manifest is noted in between."""

import json
import os
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from showcase.pages import images
from showcase.pages.images import Wanted
from showcase.records import stored
from showcase.records.stamp import of_output
from showcase.site import crew, doing, garbage, manifest, memory, output, pictures
from showcase.site.builder import Build
from showcase.site.doing import Made
from showcase.site.encoded import Encoded, keep
from showcase.site.failures import MOST, Failure, by_source, failure, refuse
from showcase.site.manifest import Stale
from showcase.site.memory import Rememberer
from showcase.site.noting import Noting, Piece, fresh_of, noted
from showcase.site.progress import Progress
from showcase.site.targets import Job

_FEW = 100  # less than this is done before workers have begun, for whom all templates are compiled


@dataclass(frozen=True, kw_only=True)
class Report:
    """What a build did: the paths it wrote and took away, how many it left, and the keys of what had changed."""

    written: tuple[str, ...]
    gone: tuple[str, ...]
    unchanged: int
    encoded: int
    changes: frozenset[str]
    whole: bool  # whether nothing could be left as it was


@dataclass(frozen=True, kw_only=True)
class Making:
    """A build being carried out by so many workers."""

    build: Build
    workers: int
    progress: Progress = field(default_factory=Progress)

    @property
    def _usable(self) -> bool:
        return self.build.upon.usable

    @cached_property
    def _known(self) -> Mapping[str, tuple[str, str]]:
        """By path, recipe and stamp of what was made."""
        return self.build.manifest.outputs() if self._usable else {}

    @cached_property
    def _altered(self) -> Collection[str]:
        """The outputs that are not as they were made."""
        if self.build.snapshot:
            return frozenset(self.build.snapshot.outputs.result())
        return {path for path, (_, stamp) in self._known.items() if of_output(f"{self.build.output}/{path}") != stamp}

    @cached_property
    def _encoded(self) -> Encoded:
        return Encoded(folder=self.build.cache / "pictures")

    @cached_property
    def _noting(self) -> Noting:
        return self.build.manifest.noting()

    def run(self) -> Report:
        """Do it. What was there stays until all is made."""
        try:
            return self._run()
        finally:
            self.build.manifest.undo()

    def _run(self) -> Report:
        self.progress.stage("finding what is stale")
        if not self._usable:
            self.build.manifest.forget()
        stale, recipes = self._stale(), self.build.jobs.recipes(self._known)
        todo = [path for path, recipe in recipes.items() if path in stale.outputs or not self._as_was(path, recipe)]
        shown = {path for path, (recipe, _) in self._known.items() if recipe.startswith(pictures.PICTURE)}
        gone = self._known.keys() - recipes.keys() - shown
        lost = {path for path in shown if not self._as_was(path, self._known[path][0])}
        if not (todo or gone or lost):
            self.progress.stage("noting")
            self._begin(stale)
            self._settle((), self.build.upon.before)
            return self._report((), (), 0)
        self.progress.stage("a folder to change")
        staging = self._staging()
        self.progress.stage("rendering")
        written = self._render(todo, staging, stale)
        self.progress.stage("pictures")
        wanted = pictures.wanted(self.build.manifest, gone)
        there = {path: recipe for path, (recipe, _) in self._known.items() if path not in lost}
        lacking = pictures.lacking(wanted, there)
        encoded = self._encode(lacking)
        written += self._show(lacking, staging)
        gone = (gone | shown) - recipes.keys() - wanted.keys()
        for path in gone:
            output.remove(staging, path)
        self.progress.stage("noting and switching")
        return self._switch(staging, tuple(written), tuple(sorted(gone)), encoded)

    def _stale(self) -> Stale:
        """What the changes reach."""
        build = self.build
        if not self._usable:
            return Stale(outputs=frozenset(), pieces=(), gone=())
        owners: dict[str, Rememberer] = {"": next(iter(build.press.editions.values())).agenda, **build.press.editions}

        def again(key: str) -> Piece | None:
            piece = memory.again(key, owners)
            return noted(piece) if piece else None

        return build.manifest.stale(build.upon.changes, again)

    def _as_was(self, path: str, recipe: str) -> bool:
        known = self._known.get(path)
        return known is not None and known[0] == recipe and path not in self._altered

    def _staging(self) -> Path:
        build = self.build
        if not self._usable:
            output.unspare(build.output)
            return output.beside(build.output)
        behind = build.upon.before.get("behind", "")
        build.manifest.note({"behind": ""})  # until this is through nobody knows how far behind it is
        staging = output.abreast(build.output, stored.load(behind) if behind else None)
        spare = build.snapshot.spare if build.snapshot else None
        for path in spare.result() if spare else self._known:
            if of_output(f"{staging}/{path}") != self._known[path][1]:  # it stood beside: anybody may have changed it
                output.put(staging, path, build.output / path)
        return staging

    # making

    def _render(self, todo: list[str], staging: Path, stale: Stale) -> list[str]:
        """Make these and note them as they come; those that were written."""
        workers = self.workers if len(todo) >= _FEW else 1
        if workers > 1:
            with suppress(Exception):  # what fails here fails in a worker too, where it is told of a page
                self.build.press.ready(whole=not self._usable)
        each = crew.each(lambda number: self._make(self.build.jobs.planned(todo[number]), staging), len(todo), workers)
        written: list[str] = []
        failures: list[Failure] = []
        for number, made in enumerate(self.progress.over("pages", each, len(todo))):
            if not number:  # workers have begun: none of them inherits a change of the manifest
                self._begin(stale)
            if isinstance(made, Failure):
                failures.append(made)
                if len(failures) == MOST:
                    break
                continue
            self._noting.put((made.output,), made.pieces)
            if made.written:
                written.append(made.output.path)
        if not todo:
            self._begin(stale)
        refuse(failures, self.build.jobs, self.build.manifest)
        self._noting.flush()
        return written

    def _begin(self, stale: Stale) -> None:
        """Begin to note: pieces that are gone, and those that were made on the way here."""
        self._noting.begin(stale.gone)
        self._noting.put((), fresh_of(self.build.memory.pieces.values()))

    def _make(self, job: Job, staging: Path) -> Made | Failure:
        as_was = self._as_was(job.path, job.recipe)
        standing = self.build.manifest.digest(job.path) if as_was else ""
        try:
            made = doing.do(job, self.build.library.log, self.build.memory)
        except Exception as error:  # whatever it is: the other pages tell theirs too
            return failure(job.path, job.recipe, error, self.build.site.theme)
        return doing.written(made, staging, standing)

    # pictures

    def _encode(self, lacking: Iterable[Wanted]) -> int:
        """Encode those of these pictures that are not kept whole."""
        folder = self._encoded.folder
        wanted = images.missing(lacking, self._encoded)
        todo = sorted(wanted)

        def encode(number: int) -> int | Failure:
            source = todo[number]
            try:
                made = images.encode(source, wanted[source])
            except Exception as error:  # as in `_make`
                return failure(*by_source(wanted, source), error, self.build.site.theme)
            for key, raw in made.items():
                keep(folder, key, raw)
            return len(made)

        each = self.progress.over("pictures", crew.each(encode, len(todo), self.workers, batch=1), len(todo))
        encoded, failures = 0, []
        for made in each:
            if isinstance(made, Failure):
                failures.append(made)
            else:
                encoded += made
        refuse(failures, self.build.jobs, self.build.manifest)
        return encoded

    def _show(self, lacking: Iterable[Wanted], staging: Path) -> list[str]:
        """Put these pictures in."""
        shown = list(pictures.put(lacking, staging, self._encoded.again()))
        self._noting.put(shown, ())
        return [made.path for made in shown]

    # the end

    def _switch(self, staging: Path, written: tuple[str, ...], gone: tuple[str, ...], encoded: int) -> Report:
        """Note what was made, then show it. After a crash in between the switch is done by the next build."""
        behind = json.dumps([*written, *gone]) if self._usable else ""
        self._settle(gone, {"folder": output.inode(staging), "behind": behind})
        output.switch(staging, self.build.output)
        if not self._usable:
            output.unspare(self.build.output)
        return self._report(written, gone, encoded)

    def _settle(self, gone: Iterable[str], place: Mapping[str, str]) -> None:
        mark = os.urandom(8).hex()  # no other build has it
        state = {**self.build.state, "mark": mark, "folder": place["folder"], "behind": place["behind"]}
        self._noting.finish(gone, state)

    def _report(self, written: tuple[str, ...], gone: tuple[str, ...], encoded: int) -> Report:
        left = len(self._known.keys() - {*written, *gone})
        return Report(
            written=written,
            gone=gone,
            unchanged=left,
            encoded=encoded,
            changes=self.build.upon.changes,
            whole=not self._usable,
        )


@garbage.left()
def make(begun: Build, workers: int, progress: Progress | None = None) -> tuple[Build, Report]:
    """Do a build, and tell which: where the manifest turns out to be damaged it is made anew, and all with it.

    Another program that builds the same output is waited for; what it noted meanwhile is what this one stands upon.
    Raises Hindered where something cannot be written.
    """
    progress = progress or Progress()
    with output.alone(begun.output), output.written(begun.output):
        try:
            if begun.manifest.kept.others() != begun.seen:
                begun = begun.again()
            return begun, Making(build=begun, workers=workers, progress=progress).run()
        except sqlite3.DatabaseError as error:
            manifest.unless_damaged(error, begun.manifest.kept.file)
            manifest.anew(begun.manifest)
            begun = begun.again()
            return begun, Making(build=begun, workers=workers, progress=progress).run()

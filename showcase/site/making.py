"""Makes what is not as it was made before, beside the output, and switches to it; the manifest is noted in between."""

import json
import os
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, field
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from showcase.records import kept
from showcase.records.asked import Asked
from showcase.records.library import Library
from showcase.records.stamp import of_output
from showcase.site import crew, gallery, manifest, memory, output
from showcase.site.build import Build, Job
from showcase.site.gallery import Wanted
from showcase.site.manifest import Output, Piece, Stale
from showcase.site.memory import Rememberer
from showcase.site.progress import Progress

_FEW = 24  # less than this is done before a worker has begun
# What the manifest says of itself, and by what `fresh` knows that nothing changed: no output is made from it.
_NO_CHANGE = {"folder", "behind", "names", "watched", "content", "shown_as"}
_PICTURE = "picture"  # how the recipe of a picture begins


class Made(NamedTuple):
    """What a worker tells of an output, with the pieces that came up while it was made."""

    output: Output
    written: bool
    pieces: tuple[Piece, ...]


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

    @cached_property
    def _before(self) -> Mapping[str, str]:
        return self.build.manifest.state()

    @cached_property
    def _usable(self) -> bool:
        """Whether what was made is the output that is there, and of these style sheets, which every page names."""
        before, there = self._before, output.inode(self.build.output)
        return there != "" and before.get("folder") == there and before.get("assets") == self.build.state["assets"]

    @cached_property
    def _known(self) -> Mapping[str, tuple[str, str]]:
        """By path, recipe and stamp of what was made."""
        return self.build.manifest.outputs() if self._usable else {}

    @cached_property
    def changes(self) -> frozenset[str]:
        """The keys of everything that differs from what outputs were made from."""
        before, now = self._before, self.build.state
        named = {key for key in {*before, *now} if before.get(key) != now.get(key)}
        return self.build.renewal.changes | (named - _NO_CHANGE)

    @property
    def _library(self) -> Library:
        return next(iter(self.build.press.editions.values())).library

    def run(self) -> Report:
        """Do it. What was there stays until all is made."""
        self.progress.stage("finding what is stale")
        if not self._usable:
            self.build.manifest.forget()
        stale, jobs = self._stale(), self.build.jobs
        todo = [job for job in jobs.values() if job.path in stale.outputs or not self._as_was(job.path, job.recipe)]
        pictures = {path for path, (recipe, _) in self._known.items() if recipe.startswith(_PICTURE)}
        gone = self._known.keys() - jobs.keys() - pictures
        lost = {path for path in pictures if not self._as_was(path, self._known[path][0])}
        if not (todo or gone or lost):
            self.progress.stage("noting")
            self._settle((), (), stale, self._before)
            return self._report((), (), 0)
        self.progress.stage("a folder to change")
        staging = self._staging()
        self.progress.stage("rendering")
        workers = self.workers if len(todo) >= _FEW else 1
        if workers > 1:
            self.build.press.ready(whole=not self._usable)
        each = crew.each(lambda number: self._make(todo[number], staging), len(todo), workers)
        made = tuple(self.progress.over("pages", each, len(todo)))
        self.progress.stage("pictures")
        wanted = self._wanted(made, gone)
        encoded = self._encode(wanted.values())
        shown = tuple(self._show(staging, wanted, lost))
        gone = (gone | pictures) - jobs.keys() - wanted.keys()
        for path in gone:
            output.remove(staging, path)
        self.progress.stage("noting and switching")
        return self._switch(staging, (*made, *shown), tuple(sorted(gone)), stale, encoded)

    def _stale(self) -> Stale:
        """What the changes reach; until this is known no piece that they may reach is taken from the manifest."""
        build = self.build
        if not self._usable:
            return Stale(outputs=frozenset(), pieces=(), gone=())
        reached = build.manifest.reached(self.changes)
        build.memory.known = lambda key: None if key in reached else build.manifest.html(key)
        owners: dict[str, Rememberer] = {"": next(iter(build.press.editions.values())).agenda, **build.press.editions}

        def again(key: str) -> Piece | None:
            piece = memory.again(key, owners)
            return _noted(piece) if piece else None

        return build.manifest.stale(self.changes, again)

    def _as_was(self, path: str, recipe: str) -> bool:
        known = self._known.get(path)
        return known is not None and known == (recipe, of_output(f"{self.build.output}/{path}"))

    def _staging(self) -> Path:
        build = self.build
        if not self._usable:
            output.unspare(build.output)
            return output.beside(build.output)
        behind = self._before.get("behind", "")
        build.manifest.note({"behind": ""})  # until this is through nobody knows how far behind it is
        staging = output.abreast(build.output, kept.load(behind) if behind else None)
        for path, (_, stamp) in self._known.items():
            if of_output(f"{staging}/{path}") != stamp:  # it stood beside, where anybody may have changed it
                output.put(staging, path, build.output / path)
        return staging

    def _make(self, job: Job, staging: Path) -> Made:
        log, pieces = self._library.log, self.build.memory.pieces
        before, count, log.now = log.now, len(pieces), Asked()
        try:
            raw = job.make()
            asked = log.now
        finally:
            log.now = before
        new = list(pieces.values())[count:] if len(pieces) > count else []
        digest, place = _digest(raw), f"{staging}/{job.path}"
        same = self._as_was(job.path, job.recipe) and self.build.manifest.digest(job.path) == digest
        if not same:
            _write(place, raw)
        made = Output(
            path=job.path,
            recipe=job.recipe,
            digest=digest,
            stamp=of_output(place),
            wanted=_wanted(asked),
            needs=tuple(asked.needs()),
        )
        return Made(made, not same, tuple(_noted(piece) for piece in new if piece.key and not piece.kept))

    def _wanted(self, made: tuple[Made, ...], gone: Iterable[str]) -> Mapping[str, Wanted]:
        """By address, every picture that the site asks for."""
        remade = {one.output.path: one.output.wanted for one in made}
        left = self.build.manifest.wanted() if self._usable else {}
        asks = {**{path: ask for path, ask in left.items() if path not in gone}, **remade}
        found = (Wanted(*one) for ask in {*asks.values()} for one in kept.load(ask))
        return {one.address: one for one in found}

    def _encode(self, wanted: Iterable[Wanted]) -> int:
        folder = self.build.cache / "pictures"
        todo = sorted(gallery.missing(wanted, folder).items())
        each = crew.each(lambda number: gallery.encode(*todo[number], folder), len(todo), self.workers)
        return sum(self.progress.over("pictures", each, len(todo)))

    def _show(self, staging: Path, wanted: Mapping[str, Wanted], lost: set[str]) -> Iterable[Made]:
        """Put the pictures in that are not there."""
        for address, one in wanted.items():
            recipe = f"{_PICTURE} {one.key}"
            if self._known.get(address, ("", ""))[0] != recipe or address in lost:
                output.put(staging, address, self.build.cache / "pictures" / one.key)
                stamp = of_output(str(staging / address))
                shown = Output(path=address, recipe=recipe, digest="", stamp=stamp, wanted="[]", needs=())
                yield Made(output=shown, written=True, pieces=())

    def _switch(
        self, staging: Path, made: tuple[Made, ...], gone: tuple[str, ...], stale: Stale, encoded: int
    ) -> Report:
        """Note what was made, then show it. After a crash in between the switch is done by the next build."""
        written = tuple(one.output.path for one in made if one.written)
        behind = json.dumps([*written, *gone]) if self._usable else ""
        self._settle(made, gone, stale, {"folder": output.inode(staging), "behind": behind})
        output.switch(staging, self.build.output)
        if not self._usable:
            output.unspare(self.build.output)
        return self._report(written, gone, encoded)

    def _settle(self, made: Iterable[Made], gone: Iterable[str], stale: Stale, place: Mapping[str, str]) -> None:
        made = tuple(made)
        own = (_noted(piece) for piece in self.build.memory.pieces.values() if piece.key and not piece.kept)
        pieces = {piece.key: piece for one in made for piece in one.pieces} | {piece.key: piece for piece in own}
        self.build.manifest.settle(
            outputs=(one.output for one in made),
            gone=gone,
            pieces=pieces.values(),
            lost=[key for key in stale.gone if key not in pieces],
            state={**self.build.state, "folder": place["folder"], "behind": place["behind"]},
        )

    def _report(self, written: tuple[str, ...], gone: tuple[str, ...], encoded: int) -> Report:
        left = len(self._known.keys() - {*written, *gone})
        return Report(
            written=written,
            gone=gone,
            unchanged=left,
            encoded=encoded,
            changes=self.changes,
            whole=not self._usable,
        )


def make(begun: Build, workers: int, progress: Progress | None = None) -> tuple[Build, Report]:
    """Do a build, and tell which: where the manifest turns out to be damaged it is made anew, and all with it.

    Another program that builds the same output is waited for.
    """
    progress = progress or Progress()
    with output.alone(begun.output):
        try:
            return begun, Making(build=begun, workers=workers, progress=progress).run()
        except sqlite3.DatabaseError as error:
            manifest.refuse_busy(error)
            manifest.anew(begun.manifest)
            begun = begun.again()
            return begun, Making(build=begun, workers=workers, progress=progress).run()


def _noted(piece: memory.Piece) -> Piece:
    html = str(piece.result) if isinstance(piece.result, Markup) else None
    return Piece(
        key=piece.key,
        digest=memory.digest(piece.result) if html is None else manifest.digest(html),
        html=html,
        wanted=_wanted(piece.asked),
        needs=tuple(piece.asked.needs()),
    )


def _wanted(asked: Asked) -> str:
    return json.dumps([astuple(one) for one in sorted(asked.pictures)]) if asked.pictures else "[]"


def _digest(raw: bytes) -> str:
    return blake2b(raw, digest_size=12).hexdigest()


def _write(place: str, raw: bytes) -> None:
    """Write a file anew: the one that is there may be one with that of the output, and must not be written into."""
    try:
        os.unlink(place)  # noqa: PTH108 (a Path costs more than the file)
    except FileNotFoundError:
        os.makedirs(place.rpartition("/")[0], exist_ok=True)  # noqa: PTH103
    with open(place, "xb") as file:
        file.write(raw)

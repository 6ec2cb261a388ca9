"""A site that stays in memory while somebody works on it: what was saved is built without starting again.

What it makes is what a fresh process would make (tests/site/test_session.py): where anything is not as this process
left it, it begins from the files, as every other build does.
"""

import os
import sqlite3
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from showcase.engine.artifact import Artifact
from showcase.engine.background import cores
from showcase.engine.database import unless_damaged
from showcase.engine.later import Later
from showcase.engine.progress import Step
from showcase.engine.workers import can_fork, each_by
from showcase.pages.assets import Assets
from showcase.pages.render import Renderer
from showcase.records.refresh import Spread
from showcase.records.settings import speech
from showcase.site import builder, destination
from showcase.site import progress as told_progress
from showcase.site.ahead import Ahead, Viewers
from showcase.site.build import Build, Since
from showcase.site.execute import encodings, execute
from showcase.site.on_demand import OnDemand, PutOff, by_path
from showcase.site.summary import summary
from showcase.site.workers import Workers


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """What a build did, in one line, and by path the pictures that it put off, to be made on demand."""

    told: str
    put_off: Mapping[str, PutOff]


class Session:
    """The site of some settings. One build at a time. With `put_off` no build encodes a picture: it is done later."""

    def __init__(self, names: Mapping[str, object], workers: int = 0, *, put_off: bool = False) -> None:
        self.names = names
        self.workers = workers or cores()
        self._puts_off = put_off and can_fork()
        self._later: Later | None = None
        self._on_demand = OnDemand()
        self._line = told_progress.terminal(sys.stderr, os.environ, self._lang)
        self._last: Build | None = None
        self._touched: frozenset[Path] | None = None  # since the last build; None where that is not known
        self._seen: tuple[int, int] = (0, 0)

    def build(self, touched: Collection[Path] | None, viewers: Viewers, *, whole: bool = False) -> Done:
        """Build after `touched` was saved, None for whatever it may be.

        What `viewers` look at is made first, and shown to them before anything is written. Pictures are put off where
        the session does so, unless it is to be `whole`. Raises WrongSetting, Refused, and whatever templates raise.
        """
        known = self._touched is not None and touched is not None and self._revision() == self._seen
        self._touched = frozenset((*(self._touched or ()), *(touched or ()))) if known else None
        put_off = self._puts_off and not whole
        try:
            return self._build(viewers, put_off=put_off)
        except sqlite3.DatabaseError as error:
            if self._last:
                with destination.in_words(self._last.output):
                    unless_damaged(error)
                    self._last.database.recreate()
            self._touched = None
            return self._build(viewers, put_off=put_off)

    def later_ended(self) -> bool:
        """Whether encoding what was put off has come to an end since this was asked last; never waits.

        A whole build puts the pictures into the output, and tells what was wrong with one.
        """
        if self._later is None:
            return False
        ended = self._later.ended()
        if self._line and (step := self._later.step):
            self._line.write_later(step)
        if ended:
            self.stop()
        return ended

    def make_now(self, put_off: PutOff) -> bytes:
        """A picture that was put off, in whatever process asks for it. Raises OSError where it cannot be encoded."""
        return self._on_demand.encoded(put_off)

    def stop(self) -> None:
        """End what goes on in the background. What is encoded so far is kept."""
        if self._later:
            self._later.stop()
            self._later = None
        if self._line:
            self._line.clear()

    @property
    def _lang(self) -> str:
        return speech(str(self.names.get("DEFAULT_LANG")), os.environ)

    def _build(self, viewers: Viewers, *, put_off: bool) -> Done:
        last, touched = self._last, self._touched
        since = Since(last=last, touched=touched) if last and touched is not None else None
        ahead = Ahead(viewers=viewers)

        def early(renderer: Renderer, assets: Assets) -> None:
            if last:
                ahead.show_again(last, renderer, assets)

        progress = told_progress.progress(self._line, viewers.advanced)
        spread: Spread = told_progress.counted(progress, each_by(self.workers))
        begun = builder.begin(self.names, spread=spread, since=since, early=early)
        ahead.show(begun)
        told = progress.report

        def report_and_show(step: Step) -> None:
            told(step)
            ahead.show_meanwhile(begun)

        progress.report = report_and_show
        begun, report = execute(begun, self.workers, progress, put_off=put_off)
        if last and begun.database is not last.database:
            last.database.close()
        self._last, self._touched = begun, frozenset()
        self._seen = self._revision()
        self._encode_later(begun, report.put_off)
        return Done(told=summary(begun, report, self._lang), put_off=by_path(begun.pictures, report.put_off))

    def _encode_later(self, begun: Build, put_off: Sequence[Artifact]) -> None:
        """Have these encoded in the background, and nothing else."""
        self.stop()
        if put_off:
            maker = encodings(begun, Workers(local=self.workers).pool)
            self._later = Later(partial(maker.make, put_off))

    def _revision(self) -> tuple[int, int]:
        """Another one where somebody else has built the site since."""
        if self._last is None:
            return 0, 0
        database = self._last.database
        return database.file.stat().st_ino if database.file.exists() else 0, database.revision()

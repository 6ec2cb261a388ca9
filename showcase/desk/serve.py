"""Serves the site at the desk: what is saved is built, and stands in every open page. For this machine only."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from showcase.desk.live import mistake, server
from showcase.desk.live.posts import Posts
from showcase.desk.live.saves import saves
from showcase.desk.live.server import Remote
from showcase.desk.live.show import Show
from showcase.desk.project import Project
from showcase.schema.label import Message

_PULSE = 0.1  # seconds between two looks at what goes on in the background
_AT = Message("The site is at {address} (Ctrl+C ends it)")
_AGAIN = Message("The code has changed: starting again.")
_ENDED = Message("Ended.")


class BuildReport(Protocol):
    """What a build tells of itself, and by path what it left for later."""

    @property
    def told(self) -> str: ...

    @property
    def put_off(self) -> Mapping[str, Any]: ...


class Builder(Protocol):
    """Builds the site, some of it later."""

    def build(self, touched: Collection[Path] | None, viewers: Remote, *, whole: bool = False) -> BuildReport:
        """Build after `touched` was saved (None: whatever it may be), with nothing put off if `whole`."""

    def later_ended(self) -> bool:
        """Whether work on what was put off has come to an end: then a whole build has hardly anything to do."""

    def make_now(self, put_off: Any) -> bytes:
        """What was put off, in the process that serves it. Raises OSError where it cannot be made."""

    def stop(self) -> None:
        """End what goes on in the background."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ExtraPages:
    """What is served beside the site: pages by file, made anew after each build, and what is taken from forms.

    `message` says where the one at `address`, below the site's, stands.
    """

    render: Callable[[], Mapping[str, bytes]]
    posts: Posts
    address: str
    message: Message


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """A project that is served. `trial` is a command that fails where the program could not start again."""

    here: Project
    builder: Builder
    remote: Remote
    trial: Sequence[str]
    extra: ExtraPages | None = None

    @property
    def theme(self) -> Path:
        return self.here.folder / str(self.here.names["THEME"])

    def watch(self) -> None:
        """Build, and again after each save, until interrupted."""
        code = self.here.folder / "showcase"
        rounds = saves(
            [folder for folder in (self.here.content, self.theme, code) if folder.is_dir()],
            [self.here.folder / name for name in ("pelicanconf.py", "tasks.py", "links.json")],
        )
        next(rounds)
        self.show_extra()
        self.build(None)
        for touched in rounds:
            if not touched:
                self.go_on()
            elif any(path.suffix == ".py" and not path.is_relative_to(self.here.content) for path in touched):
                self.again()
            else:
                self.build(touched)

    def go_on(self) -> None:
        """Nothing was saved: put into the output what was put off, once it is made."""
        if self.builder.later_ended():
            self.build(frozenset(), whole=True)

    def build(self, touched: Collection[Path] | None, *, whole: bool = False) -> None:
        """Build once. What is wrong is told here and in every open page."""
        begun = time.monotonic()
        try:
            report = self.builder.build(touched, self.remote, whole=whole)
        except Exception as error:  # whatever it is: the desk goes on, and what was there is still shown
            self.refuse(mistake.of_build(error, self.here.speech, self.here.folder, self.theme))
        else:
            self.remote.built(report.put_off)
            print(f"{report.told} ({time.monotonic() - begun:.1f} s)", flush=True)
        self.show_extra()

    def show_extra(self) -> None:
        """Show the pages of the desk as they are now: after a build, whose pages they lead to."""
        if self.extra:
            try:
                self.remote.show_extra(self.extra.render())
            except SystemExit as wrong:  # as of a history of links that is none: those from before are still shown
                print(wrong, file=sys.stderr, flush=True)

    def refuse(self, wrong: mistake.Mistake) -> None:
        """Tell what is wrong."""
        print(wrong, file=sys.stderr, flush=True)
        self.remote.refused(wrong.shown())

    def again(self) -> None:
        """Start the program again, as its code is another; pages come back by themselves."""
        tried = subprocess.run(self.trial, cwd=self.here.folder, capture_output=True, text=True)
        if tried.returncode:
            self.refuse(mistake.failed(tried.stderr, self.here.speech, self.here.folder, self.theme))
            return
        print(_AGAIN.tell(self.here.speech), flush=True)
        self.builder.stop()
        self.remote.stop()
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def run(
    here: Project,
    builder: Builder,
    *,
    port: int,
    still: bool = False,
    trial: Sequence[str],
    extra: ExtraPages | None = None,
) -> None:
    """Serve until Ctrl+C. Raises SystemExit where the port cannot be had."""
    os.chdir(here.folder)  # a task may be called from a folder inside, and pictures are kept beside the settings
    try:
        served = Show(here.output.resolve(), here.base, builder.make_now)
        remote = server.start(served, port, live=not still, lang=here.speech, posts=extra.posts if extra else None)
    except server.Taken as taken:
        raise SystemExit(taken.tell(here.speech)) from None
    desk = Desk(here=here, builder=builder, remote=remote, trial=trial, extra=extra)
    try:  # whoever reads the address may press Ctrl+C at once
        address = f"http://127.0.0.1:{remote.port}{here.base}/"
        print(_AT.tell(here.speech).format(address=address), flush=True)
        if extra:
            print(extra.message.tell(here.speech).format(address=f"{address}{extra.address}"), flush=True)
        if still:
            desk.build(None)
            while not remote.wait(_PULSE):
                desk.go_on()
        else:
            desk.watch()
    except KeyboardInterrupt:
        print(f"\n{_ENDED.tell(here.speech)}", flush=True)
    finally:
        builder.stop()
        remote.stop()

"""Serves the site at the desk: what is saved is built, and stands in every open page. For this machine only."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from showcase.desk.live import mistake, server
from showcase.desk.live.posts import Posts
from showcase.desk.live.saves import saves
from showcase.desk.live.server import Remote
from showcase.desk.project import Project
from showcase.schema.label import Message

_AT = Message("The site is at {address} (Ctrl+C ends it)")
_AGAIN = Message("The code has changed: starting again.")
_ENDED = Message("Ended.")


class BuildReport(Protocol):
    """What a build tells of itself."""

    @property
    def told(self) -> str: ...

    @property
    def encoded(self) -> int: ...


class Make(Protocol):
    """Builds the site after `touched` was saved (None: whatever it may be); shows what is `looked_at` ahead.

    `tell` hears of each step how much is done, of how much, and how many seconds are left.
    """

    def __call__(
        self,
        touched: Collection[Path] | None,
        looked_at: Collection[str],
        ahead: Callable[[Mapping[str, bytes]], None],
        tell: Callable[[str, int, int, float], None],
    ) -> BuildReport: ...


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
    make: Make
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
            if any(path.suffix == ".py" and not path.is_relative_to(self.here.content) for path in touched):
                self.again()
            else:
                self.build(touched)

    def build(self, touched: Collection[Path] | None) -> None:
        """Build once. What is wrong is told here and in every open page."""
        begun = time.monotonic()
        try:
            report = self.make(touched, self.remote.looked_at(), self.remote.ahead, self.remote.advanced)
        except Exception as error:  # whatever it is: the desk goes on, and what was there is still shown
            self.refuse(mistake.of_build(error, self.here.speech, self.here.folder, self.theme))
        else:
            self.remote.built(report.encoded)
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
        self.remote.stop()
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def run(
    here: Project, make: Make, *, port: int, still: bool = False, trial: Sequence[str], extra: ExtraPages | None = None
) -> None:
    """Serve until Ctrl+C. Raises SystemExit where the port cannot be had."""
    os.chdir(here.folder)  # a task may be called from a folder inside, and pictures are kept beside the settings
    try:
        posts = extra.posts if extra else None
        remote = server.start(here.output.resolve(), here.base, port, live=not still, lang=here.speech, posts=posts)
    except server.Taken as taken:
        raise SystemExit(taken.tell(here.speech)) from None
    desk = Desk(here=here, make=make, remote=remote, trial=trial, extra=extra)
    try:  # whoever reads the address may press Ctrl+C at once
        address = f"http://127.0.0.1:{remote.port}{here.base}/"
        print(_AT.tell(here.speech).format(address=address), flush=True)
        if extra:
            print(extra.message.tell(here.speech).format(address=f"{address}{extra.address}"), flush=True)
        if still:
            desk.build(None)
            remote.wait()
        else:
            desk.watch()
    except KeyboardInterrupt:
        print(f"\n{_ENDED.tell(here.speech)}", flush=True)
    finally:
        remote.stop()

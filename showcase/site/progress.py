"""How far a build is, in words, for whoever waits for it. Tells CI nothing unasked."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TextIO, TypeVar

from showcase.engine.progress import Progress, Step
from showcase.records.number import grouped
from showcase.schema.label import Message

T = TypeVar("T")
Tell = Callable[[str, int, int, float], None]  # a step, how much is done, of how much, and the seconds left

_PATIENCE = 2.0  # seconds before anything is said

_STEPS = {
    "records": Message("records"),
    "targets": Message("pages"),
    "artifacts": Message("pictures"),
}
_FAR = Message("{things}: {done} of {total}, about {left} s left")
_LATER = Message("{things}: {done} of {total}, in the background, about {left} s left")


def wanted(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether somebody sits before `stream` who would like to know."""
    return stream.isatty() and not environment.get("CI")


@dataclass(kw_only=True)
class ProgressLine:
    """A line of a terminal that says in `lang` how far a build is, and goes when a step is over."""

    stream: TextIO
    lang: str
    shown: str = ""

    def write(self, step: Step) -> None:
        """Say it, where somebody has waited for a while."""
        if step.waited > _PATIENCE:
            self._write(_FAR, step)

    def write_later(self, step: Step) -> None:
        """Say how far work in the background is."""
        self._write(_LATER, step)

    def _write(self, message: Message, step: Step) -> None:
        things = _STEPS[step.name].tell(self.lang)
        counts = {"done": grouped(step.done, self.lang), "total": grouped(step.total, self.lang)}
        told = message.tell(self.lang).format(things=things, left=f"{step.left:.0f}", **counts)
        if told != self.shown:
            self.stream.write(f"\r\x1b[K{told}")
            self.stream.flush()
            self.shown = told

    def clear(self) -> None:
        """Take it away."""
        if self.shown:
            self.stream.write("\r\x1b[K")
            self.stream.flush()
            self.shown = ""


def progress(line: ProgressLine | None, tell: Tell | None = None, *, begun: float | None = None) -> Progress:
    """Progress that is told by a line of a terminal, and to `tell`, where there are any."""

    def report(step: Step) -> None:
        if tell:
            tell(step.name, step.done, step.total, step.left)
        if line:
            line.write(step)

    ended = line.clear if line else lambda: None
    return Progress(report=report, ended=ended, begun=time.monotonic() if begun is None else begun)


def terminal(stream: TextIO, environment: Mapping[str, str], lang: str) -> ProgressLine | None:
    """A line on the terminal of `stream`, if it is one."""
    return ProgressLine(stream=stream, lang=lang) if wanted(stream, environment) else None


def counted(
    progress: Progress, spread: Callable[[Callable[[int], T], int, int], Iterable[T]]
) -> Callable[..., Iterator[T]]:
    """A way to spread work, with records counted as they are read."""
    return lambda work, count, ahead: progress.over("records", spread(work, count, ahead), count)

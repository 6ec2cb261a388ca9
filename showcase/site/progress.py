"""How far a build is, for whoever waits for it, and where its time went, for whoever asks. Tells CI nothing unasked."""

import os
import resource
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TextIO, TypeVar

from showcase.records.number import grouped
from showcase.schema.label import Message

T = TypeVar("T")
Tell = Callable[[str, int, int, float], None]  # a step, how much is done, of how much, and the seconds left

_PATIENCE = 2.0  # seconds before anything is said
_PAUSE = 0.1  # seconds between two words

_STEPS = {
    "records": Message("records"),
    "pages": Message("pages"),
    "pictures": Message("pictures"),
}
_FAR = Message("{things}: {done} of {total}, about {left} s left")


def wanted(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether somebody sits before `stream` who would like to know."""
    return stream.isatty() and not environment.get("CI")


@dataclass(kw_only=True)
class Progress:
    """Tells on `stream`, in `lang`, and `tell` how far a build is, where they are not None, and measures each stage."""

    stream: TextIO | None = None
    tell: Tell | None = None
    lang: str = "en"
    clock: Callable[[], float] = time.monotonic
    begun: float = field(default_factory=time.monotonic)
    stages: list[tuple[str, float, float]] = field(default_factory=list)  # name, and the clocks when it began
    told: float = 0.0
    shown: bool = False  # whether a line stands on `stream` that must go

    def stage(self, name: str) -> None:
        """Another stage begins, and the one before is over."""
        self.stages.append((name, self.clock(), _cpu()))

    def over(self, step: str, items: Iterable[T], total: int) -> Iterator[T]:
        """`items` as they come, of so many of a `step`: records, pages, pictures."""
        first = self.clock()
        if self.tell and total:
            self.tell(step, 0, total, 0)
        for number, item in enumerate(items, 1):
            yield item
            now = self.clock()
            if now - self.told > _PAUSE or number == total:
                self.told = now
                self._far(step, number, total, (now - first) / number * (total - number), waited=now - self.begun)
        if self.stream and self.shown:
            self.stream.write("\r\x1b[K")
            self.stream.flush()
            self.shown = False

    def _far(self, step: str, done: int, total: int, left: float, *, waited: float) -> None:
        if self.tell:
            self.tell(step, done, total, left)
        if self.stream and waited > _PATIENCE:
            things = _STEPS[step].tell(self.lang)
            counts = {"done": grouped(done, self.lang), "total": grouped(total, self.lang), "left": f"{left:.0f}"}
            self.stream.write(f"\r\x1b[K{_FAR.tell(self.lang).format(things=things, **counts)}")
            self.stream.flush()
            self.shown = True

    def spread(self, way: Callable[[Callable[[int], T], int], Iterable[T]]) -> Callable[..., Iterator[T]]:
        """A way to spread work, with records counted as they are read."""
        return lambda work, count: self.over("records", way(work, count), count)

    def table(self) -> str:
        """Each stage with its seconds on the clock and of all processors, and its part of the whole."""
        ends = [*self.stages[1:], ("", self.clock(), _cpu())]
        # What came before the first stage is Python itself and what it had to load.
        rows = [("loading the program", self.stages[0][1] - self.begun, self.stages[0][2])] if self.stages else []
        rows += [(name, end[1] - wall, end[2] - cpu) for (name, wall, cpu), end in zip(self.stages, ends, strict=True)]
        whole = sum(cpu for _, _, cpu in rows) or 1.0
        lines = [f"{'stage':28}{'seconds':>9}{'CPU':>9}{'part':>7}"]
        lines += [f"{name:28}{wall:9.2f}{cpu:9.2f}{cpu / whole:7.0%}" for name, wall, cpu in rows]
        total = f"{'in all':28}{sum(wall for _, wall, _ in rows):9.2f}{whole:9.2f}"
        return "\n".join((*lines, total, f"largest process {_largest():.0f} MB"))


def _cpu() -> float:
    """Seconds of all processors, for this process and the workers that have ended."""
    now = os.times()
    return now.user + now.system + now.children_user + now.children_system


def _largest() -> float:
    """The most memory that one process had, in MB of 1,000,000 bytes (Linux counts in KiB, macOS in bytes)."""
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return most * (1024 if os.uname().sysname == "Linux" else 1) / 1e6

"""Progress: how far a run is, for whoever waits, and where its time went, for whoever asks. It has no words."""

import os
import resource
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

T = TypeVar("T")
_PAUSE = 0.1  # seconds between two reports


class Step(NamedTuple):
    """How much of a step is done, of how much, about how long it still takes, and since when somebody waits (s)."""

    name: str
    done: int
    total: int
    left: float
    waited: float


@dataclass(kw_only=True)
class Progress:
    """Calls `report` while a step goes on, `ended` after it, and measures each stage."""

    report: Callable[[Step], None] = lambda _: None
    ended: Callable[[], None] = lambda: None
    clock: Callable[[], float] = time.monotonic
    begun: float = field(default_factory=time.monotonic)
    stages: list[tuple[str, float, float]] = field(default_factory=list)  # name, and the clocks when it began
    _reported: float = 0.0

    def stage(self, name: str) -> None:
        """Another stage begins, and the one before is over."""
        self.stages.append((name, self.clock(), _cpu()))

    def over(self, step: str, items: Iterable[T], total: int) -> Iterator[T]:
        """`items` as they come, of so many of a `step`."""
        first = self.clock()
        if total:
            self.report(Step(step, 0, total, 0, 0))
        for number, item in enumerate(items, 1):
            yield item
            now = self.clock()
            if now - self._reported > _PAUSE or number == total:
                self._reported = now
                left = (now - first) / number * (total - number)
                self.report(Step(step, number, total, left, now - self.begun))
        self.ended()

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

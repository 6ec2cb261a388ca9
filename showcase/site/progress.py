"""How far a build is, for whoever waits for it, and where its time went, for whoever asks. Tells CI nothing unasked."""

import os
import resource
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TextIO, TypeVar

T = TypeVar("T")

_PATIENCE = 2.0  # seconds before anything is said
_PAUSE = 0.1  # seconds between two words


def wanted(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether somebody sits before `stream` who would like to know."""
    return stream.isatty() and not environment.get("CI")


@dataclass(kw_only=True)
class Progress:
    """Tells on `stream` what is being done, where it is not None, and measures each stage."""

    stream: TextIO | None = None
    clock: Callable[[], float] = time.monotonic
    begun: float = field(default_factory=time.monotonic)
    stages: list[tuple[str, float, float]] = field(default_factory=list)  # name, and the clocks when it began
    told: float = 0.0

    def stage(self, name: str) -> None:
        """Another stage begins, and the one before is over."""
        self.stages.append((name, self.clock(), _cpu()))

    def over(self, things: str, items: Iterable[T], total: int) -> Iterator[T]:
        """`items` as they come, of so many `things`."""
        first = self.clock()
        for number, item in enumerate(items, 1):
            yield item
            now = self.clock()
            if self.stream and now - self.begun > _PATIENCE and now - self.told > _PAUSE:
                self.told = now
                left = (now - first) / number * (total - number)
                self.stream.write(f"\r\x1b[K{things}: {number:,} of {total:,}, about {left:.0f} s left")
                self.stream.flush()
        if self.stream and self.told > first:
            self.stream.write("\r\x1b[K")
            self.stream.flush()

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

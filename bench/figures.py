"""What was measured, and the figures of it: medians, and their extremes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

Run = dict[str, Any]  # a line of run.py, or one of that form
Result = dict[str, Any]  # all runs of one call, with the day and the machine

# As they are told, from what is seen first to what is seen last.
MODES = {
    "newcomer": "a newcomer",
    "pictures": "a newcomer, with pictures",
    "save": "a save",
    "warm": "nothing changed",
    "one": "one member changed",
    "template": "a template changed",
    "cold": "all of it",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Measurement:
    """A median of several runs, and the least and most among them."""

    middle: float
    least: float
    most: float

    def __str__(self) -> str:
        return f"{self.middle:.2f} ({self.least:.2f} to {self.most:.2f})"


def kinds(runs: Iterable[Run]) -> list[tuple[int, str]]:
    """The sizes and modes among the runs, in their order."""
    return list(dict.fromkeys((run["members"], run["mode"]) for run in runs))


def peers(runs: Iterable[Run], *kind: int | str) -> list[str]:
    """The peers among the runs, or among those of one size and mode, in their order."""
    return list(dict.fromkeys(run["peer"] for run in runs if not kind or (run["members"], run["mode"]) == kind))


def figures(runs: Sequence[Run], peer: str, members: int, mode: str, *measures: str) -> list[Measurement]:
    return [figure(runs, peer, members, mode, measure) for measure in measures]


def figure(runs: Sequence[Run], peer: str, members: int, mode: str, measure: str) -> Measurement:
    """Raises KeyError where it was not measured."""
    wanted = (peer, members, mode)
    values = [run[measure] for run in runs if (run["peer"], run["members"], run["mode"]) == wanted and measure in run]
    if not values:
        raise KeyError(wanted)
    return Measurement(middle=median(values), least=min(values), most=max(values))

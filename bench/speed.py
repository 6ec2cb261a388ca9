"""Tables of what the bench measured: medians and their extremes, times Hugo, aims. Pure: runs in, text out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

Run = dict[str, Any]  # a line of run.py, or one of that form
Result = dict[str, Any]  # all runs of one call, with the day and the machine

MODES = {"cold": "all of it", "warm": "nothing changed", "one": "one member changed", "save": "a save"}
# At most so many times Hugo: wall and CPU time by mode, and the largest process of a cold build.
TARGETS = {
    1_000: {"cold": 1.0, "warm": 0.15, "one": 0.2, "memory": 0.5},
    10_000: {"cold": 0.9, "warm": 0.03, "one": 0.06, "memory": 0.35},
}
# Seconds after a save in which the page that somebody looks at is the new one.
SAVED = {10_000: 0.3}
_MEASURES = {"wall": "wall", "cpu": "CPU", "rss_mb": "memory"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Measurement:
    """A median of several runs, and the least and most among them."""

    middle: float
    least: float
    most: float

    def __str__(self) -> str:
        return f"{self.middle:.2f} ({self.least:.2f} to {self.most:.2f})"


@dataclass(frozen=True, kw_only=True, slots=True)
class Goal:
    """Something aimed at: `times` Hugo was measured, at most `most` is wanted; None where nothing is."""

    members: int
    what: str
    times: float
    most: float | None

    @property
    def outcome(self) -> str:
        if self.most is None:
            return ""
        return "reached" if self.times <= self.most else "missed"


def aims(runs: Sequence[Run]) -> Iterator[Goal]:
    """Each measure as times Hugo, with what is aimed at for that size."""
    for members, mode in _kinds(runs):
        aimed = TARGETS.get(members, {})
        for measure, name in _MEASURES.items():
            if measure == "rss_mb" and mode != "cold":
                continue
            ours, hugo = (_figure(runs, peer, members, mode, measure).middle for peer in ("ours", "hugo"))
            most = aimed.get("memory" if measure == "rss_mb" else mode)
            yield Goal(members=members, what=f"{MODES[mode]}, {name}", times=ours / hugo, most=most)


def targets(runs: Sequence[Run]) -> str:
    """What was aimed at, and whether it was reached."""
    rows = [
        (f"{aim.members:,}", aim.what, f"{aim.times:.2f}", "" if aim.most is None else f"{aim.most:.2f}", aim.outcome)
        for aim in aims(runs)
    ]
    return _table(("members", "build", "times Hugo", "aim, at most", "outcome"), rows)


def compared(runs: Sequence[Run]) -> str:
    """Every build of both sites."""
    rows = []
    for members, mode in _kinds(runs):
        for peer in ("hugo", "ours"):
            wall, cpu, memory, load = _figures(runs, peer, members, mode, "wall", "cpu", "rss_mb", "load")
            row = (f"{members:,}", MODES[mode], peer, str(wall), str(cpu), f"{memory.middle:.0f}", f"{load.middle:.2f}")
            rows.append(row)
    head = ("members", "build", "site", "wall, seconds", "CPU, seconds", "largest process, MB", "load of others")
    return _table(head, rows)


def pages(runs: Sequence[Run]) -> str:
    """What a page weighs and costs in a cold build: ours have more on them."""
    rows: list[tuple[str, ...]] = []
    for members, mode in _kinds(runs):
        if mode != "cold":
            continue
        costs = {}
        for peer in ("hugo", "ours"):
            one = next(run for run in runs if (run["peer"], run["members"], run["mode"]) == (peer, members, mode))
            wall, cpu = (f.middle / one["pages"] * 1000 for f in _figures(runs, peer, members, mode, "wall", "cpu"))
            costs[peer] = (wall, cpu, one["bytes"] / one["pages"])
            rows.append((f"{members:,}", peer, f"{one['pages']:,}", *_weights(costs[peer])))
        ratios = (ours / hugo for ours, hugo in zip(costs["ours"], costs["hugo"], strict=True))
        rows.append((f"{members:,}", "times Hugo", "", *(f"{ratio:.2f}" for ratio in ratios)))
    return _table(("members", "site", "pages", "wall a page, ms", "CPU a page, ms", "bytes a page"), rows)


def _weights(cost: tuple[float, float, float]) -> tuple[str, str, str]:
    return f"{cost[0]:.2f}", f"{cost[1]:.2f}", f"{cost[2]:,.0f}"


def growth(runs: Sequence[Run]) -> str:
    """Cold builds of ours by size, and the plain copy of their output."""
    rows = []
    for members, mode in _kinds(runs):
        one = next(run for run in runs if run["peer"] == "ours" and run["members"] == members)
        wall, cpu, memory = _figures(runs, "ours", members, mode, "wall", "cpu", "rss_mb")
        copy, copy_cpu = _figures(runs, "copy", members, mode, "wall", "cpu")
        built = (f"{members:,}", f"{one['pages']:,}", f"{one['bytes'] / 1e6:.0f}", str(wall), str(cpu))
        rest = (f"{cpu.middle / one['pages'] * 1000:.2f}", f"{memory.middle:.0f}", str(copy))
        rows.append((*built, *rest, f"{copy_cpu.middle:.2f}", f"{wall.middle / copy.middle:.1f}"))
    head = ("members", "pages", "MB", "wall, seconds", "CPU, seconds", "CPU a page, ms", "largest process, MB")
    return _table((*head, "copy, wall, seconds", "copy, CPU", "wall, times a copy"), rows)


def saves(runs: Sequence[Run]) -> str:
    """From a save to the new page."""
    rows = []
    for members, mode in _kinds(runs):
        figure, most = _figure(runs, "ours", members, mode, "wall"), SAVED.get(members)
        outcome = "" if most is None else "reached" if figure.middle <= most else "missed"
        rows.append((f"{members:,}", str(figure), "" if most is None else f"{most:.2f}", outcome))
    return _table(("members", "from a save to the new page, seconds", "aim, at most", "outcome"), rows)


TABLES: dict[str, tuple[str, Callable[[Sequence[Run]], str]]] = {
    "targets": ("compared", targets),
    "compared": ("compared", compared),
    "pages": ("compared", pages),
    "growth": ("growth", growth),
    "saves": ("saves", saves),
}


def page_with_tables(page: str, results: Iterable[Result]) -> str:
    """`page` with the table between each pair of its markers made again; where nothing was measured it stays."""
    last: dict[tuple[str, int, str], tuple[Result, list[Run]]] = {}
    for result in results:  # the earliest first
        for members, mode in _kinds(result["runs"]):
            own = [run for run in result["runs"] if (run["members"], run["mode"]) == (members, mode)]
            last[result["kind"], members, mode] = (result, own)
    order = sorted(last, key=lambda key: (key[1], list(MODES).index(key[2])))
    for name, (kind, make) in TABLES.items():
        found = [last[key] for key in order if key[0] == kind]
        if found:
            text = f"{make([run for _, own in found for run in own])}\n\n{_circumstances(found)}"
            page = _between(page, name, text)
    return page


def _between(page: str, name: str, text: str) -> str:
    """`page` with `text` between the markers of that name."""
    begin, end = f"<!-- {name} -->\n", "<!-- end -->"
    before, _, rest = page.partition(begin)
    return f"{before}{begin}\n{text}\n\n{end}{rest.partition(end)[2]}" if rest else page


def _circumstances(found: Sequence[tuple[Result, list[Run]]]) -> str:
    """When and on what the runs were made."""
    days = sorted({result["day"] for result, _ in found})
    counts = sorted({sum(run["peer"] == "ours" for run in own) for _, own in found})
    machines = sorted({f"{result['cores']} cores, Python {result['python']}" for result, _ in found})
    return f"Runs: {_span(counts)}. Measured on {_span(days)}; {'; '.join(machines)}."


def _span(values: Sequence[object]) -> str:
    return f"{values[0]} to {values[-1]}" if len(values) > 1 else str(values[0])


def _kinds(runs: Iterable[Run]) -> list[tuple[int, str]]:
    """The sizes and modes among the runs, in their order."""
    return list(dict.fromkeys((run["members"], run["mode"]) for run in runs))


def _figures(runs: Sequence[Run], peer: str, members: int, mode: str, *measures: str) -> list[Measurement]:
    return [_figure(runs, peer, members, mode, measure) for measure in measures]


def _figure(runs: Sequence[Run], peer: str, members: int, mode: str, measure: str) -> Measurement:
    wanted = (peer, members, mode)
    values = [run[measure] for run in runs if (run["peer"], run["members"], run["mode"]) == wanted]
    return Measurement(middle=median(values), least=min(values), most=max(values))


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table that also reads well as it is."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = (head, ["-" * width for width in widths], *rows)
    return "\n".join(
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))} |" for line in lines
    )

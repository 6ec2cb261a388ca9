"""What is aimed at, and whether it was reached: builds as times Hugo, what people wait for in seconds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.figures import MODES, Run, figure, kinds, peers
from bench.peers import PEERS

# At most so many times a rival: wall and CPU time by mode, and the largest process of a build of all of it.
BUILDS = {
    ("hugo", 1_000): {"cold": 2.2, "warm": 0.15, "one": 0.2, "memory": 0.5},
    ("hugo", 10_000): {"cold": 1.5, "warm": 0.03, "one": 0.06, "memory": 0.35},
    ("hugo-rich", 1_000): {"cold": 1.0},
    ("hugo-rich", 10_000): {"cold": 0.6},
}
# At most so many seconds, whatever the rivals take.
WAITS = {("pictures", "wall"): 3.0, ("pictures", "both"): 20.0, ("save", "wall"): 0.3}
WAITED = {
    ("pictures", "wall"): "a newcomer, of this project: from the last package to the first page with its pictures",
    ("pictures", "both"): "the same, from `./site serve` on, with installing",
    ("newcomer", "wall"): "a newcomer, of the corpus: from the last package to the first page",
    ("save", "wall"): "from a save to the screen",
}
_MEASURES = {"wall": "wall", "cpu": "CPU", "rss_mb": "memory"}
_BUILDS = ("warm", "one", "template", "cold")


@dataclass(frozen=True, kw_only=True, slots=True)
class Aim:
    """Something measured, as `times` a rival or in seconds; at most `most` is wanted, None where nothing is."""

    members: int
    what: str
    beside: str
    found: float
    most: float | None

    @property
    def row(self) -> tuple[str, ...]:
        most = "" if self.most is None else f"{self.most:.2f}"
        beside = (self.beside,) if self.beside else ()
        return (f"{self.members:,}", self.what, *beside, f"{self.found:.2f}", most, self.outcome)

    @property
    def outcome(self) -> str:
        if self.most is None:
            return ""
        return "reached" if self.found <= self.most else "missed"


def builds(runs: Sequence[Run]) -> Iterator[Aim]:
    """Each measure of a build as times a rival."""
    for members, mode in kinds(run for run in runs if run["mode"] in _BUILDS):
        there = peers(runs, members, mode)
        for rival in (name for name in ("hugo", "hugo-rich") if {name, "ours"} <= set(there)):
            aimed = BUILDS.get((rival, members), {})
            for measure, name in _MEASURES.items():
                if measure == "rss_mb" and mode != "cold":
                    continue
                ours, theirs = (figure(runs, peer, members, mode, measure).middle for peer in ("ours", rival))
                most = aimed.get("memory" if measure == "rss_mb" else mode)
                what, beside = f"{MODES[mode]}, {name}", PEERS[rival].title
                yield Aim(members=members, what=what, beside=beside, found=ours / theirs, most=most)


def waits(runs: Sequence[Run]) -> Iterator[Aim]:
    """What people wait for, in seconds."""
    for members in dict.fromkeys(members for members, _ in kinds(runs)):
        for (mode, measure), what in WAITED.items():
            if "ours" in peers(runs, members, mode):
                measures = ("install", "wall") if measure == "both" else (measure,)
                found = sum(figure(runs, "ours", members, mode, each).middle for each in measures)
                most = WAITS.get((mode, measure))
                yield Aim(members=members, what=what, beside="", found=found, most=most)

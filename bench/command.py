"""`inv bench`: measures this site beside those of other generators, and writes docs/speed.md."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench import builds, copies, newcomer, overview, place, published, results, saves, servers, tables, templates
from bench.figures import MODES as TOLD
from bench.figures import Run
from bench.home import Home
from bench.peers import PEERS
from bench.place import Bench
from showcase.desk import options
from showcase.desk.project import Project

SIZES = (1_000,)
GROWTH = (1_000, 10_000, 50_000)
MODES = (*(mode for mode in TOLD if mode != "pictures"), "growth")  # "pictures" is of the newcomer
USUAL = tuple(peer.name for peer in PEERS.values() if peer.usual)


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What the command is asked for."""

    sizes: Sequence[int]
    peers: Sequence[str]
    modes: Sequence[str]
    runs: int


def asked(here: Project, *, members: str, peers: str, runs: str, mode: str) -> Asked:
    """What options, as typed, ask for. Raises WrongOption."""
    sizes = members.split(",") if members else ()
    return Asked(
        sizes=[options.number(size, here, "--members", least=1, example="1000") for size in sizes],
        peers=options.choices(peers or ",".join(USUAL), here, "--peers", PEERS).split(","),
        modes=options.choices(mode or ",".join(MODES[:-1]), here, "--mode", MODES).split(","),
        runs=options.number(runs, here, "--runs", least=1, example="5"),
    )


def run(project: Path, rivals: Path, asked: Asked, *, write: bool) -> None:
    """Do it. Raises SystemExit, with the reason, where it cannot be done."""
    if write:
        publish(project)
        return
    servers.end_on_sigterm()
    bench = place.at(project, rivals, os.environ)
    if "growth" in asked.modes:
        grow(bench, asked)
    if set(asked.modes) != {"growth"}:
        compare(bench, asked)


def compare(bench: Bench, asked: Asked) -> None:
    """Measure all peers in turn; keep each mode as soon as it is measured, and print the one table."""
    home = Home(folder=bench.work, python=sys.executable)
    builds.install(bench, home, asked.peers)
    found: list[Run] = []
    for size in asked.sizes or SIZES:
        for measure in _measures(bench, home, asked, size):
            of_mode = list(measure())
            results.keep(bench.project, "compared", of_mode, home.versions())
            found += of_mode
    print(f"\n{overview.overview(found)}")


def _measures(bench: Bench, home: Home, asked: Asked, size: int) -> Iterator[Callable[[], Iterable[Run]]]:
    """How what is asked for is measured, mode by mode. A peer that lacks a mode is left out of it."""
    runs = asked.runs
    own: dict[str, Callable[[Sequence[str]], Iterable[Run]]] = {
        "template": lambda peers: templates.measured(bench, peers, size, runs),
        "save": lambda peers: saves.measured(bench, home, peers, size, runs),
        "newcomer": lambda peers: newcomer.measured(bench, peers, size, runs, home.versions()),
    }
    for mode in asked.modes:
        peers = [name for name in asked.peers if mode not in PEERS[name].lacks]
        if mode in own:
            yield partial(own[mode], peers)
        elif mode != "growth":
            yield partial(builds.measured, bench, peers, size, mode, runs)


def grow(bench: Bench, asked: Asked) -> None:
    """Build our site alone, ever larger, and copy each output as it stands, which no build can be faster than."""
    bench.prepare()
    found: list[Run] = []
    for size in asked.sizes or GROWTH:
        of_size = builds.measured(bench, ["ours"], size, "cold", asked.runs)
        of_size += copies.measured(bench.site("ours", size) / "output", bench.work / "copies", size)
        results.keep(bench.project, "growth", of_size, {})  # at once: a larger one may fail
        found += of_size
    print(f"\n{tables.growth(found)}")


def publish(project: Path) -> None:
    """Make the tables of docs/speed.md again from the last results. Raises SystemExit where nothing was measured."""
    found = results.kept(project)
    if not found:
        raise SystemExit("Nothing was measured yet: inv bench, and inv bench --mode growth, come first.")
    page = project / "docs/speed.md"
    page.write_text(published.page(page.read_text(encoding="utf-8"), found), encoding="utf-8")

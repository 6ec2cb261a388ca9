"""Tables of what the bench measured. Pure: runs in, text out."""

from collections.abc import Sequence

from bench import aims
from bench.figures import MODES, Run, figures, kinds, peers
from bench.markdown import table
from bench.peers import PEERS

_BUILDS = ("cold", "warm", "one", "template")


def targets(runs: Sequence[Run]) -> str:
    """What was aimed at of builds, and whether it was reached."""
    rows = [aim.row for aim in aims.builds(runs)]
    return table(("members", "build", "beside", "times", "aim, at most", "outcome"), rows)


def waits(runs: Sequence[Run]) -> str:
    """What people wait for, and what was aimed at."""
    return table(("members", "what", "seconds", "aim, at most", "outcome"), [aim.row for aim in aims.waits(runs)])


def compared(runs: Sequence[Run]) -> str:
    """Every build of all sites, with its extremes."""
    rows = []
    for members, mode in kinds(run for run in runs if run["mode"] in _BUILDS):
        for peer in peers(runs, members, mode):
            wall, cpu, memory, load = figures(runs, peer, members, mode, "wall", "cpu", "rss_mb", "load")
            costs = (str(wall), str(cpu), f"{memory.middle:.0f}", f"{load.middle:.2f}")
            rows.append((f"{members:,}", MODES[mode], PEERS[peer].title, *costs))
    head = ("members", "build", "site", "wall, seconds", "CPU, seconds", "largest process, MB", "load of others")
    return table(head, rows)


def pages(runs: Sequence[Run]) -> str:
    """What a page weighs and costs in a build of all of it: ours have more on them."""
    rows: list[tuple[str, ...]] = []
    for members, mode in kinds(runs):
        if mode != "cold":
            continue
        for peer in peers(runs, members, mode):
            one = next(run for run in runs if (run["peer"], run["members"], run["mode"]) == (peer, members, mode))
            wall, cpu = (f.middle / one["pages"] * 1000 for f in figures(runs, peer, members, mode, "wall", "cpu"))
            costs = (f"{wall:.2f}", f"{cpu:.2f}", f"{one['bytes'] / one['pages']:,.0f}")
            rows.append((f"{members:,}", PEERS[peer].title, f"{one['pages']:,}", f"{one['files']:,}", *costs))
    return table(("members", "site", "pages", "files", "wall a page, ms", "CPU a page, ms", "bytes a page"), rows)


def growth(runs: Sequence[Run]) -> str:
    """Builds of all of ours by size, and the plain copy of their output."""
    rows = []
    for members, mode in kinds(runs):
        one = next(run for run in runs if run["peer"] == "ours" and run["members"] == members)
        wall, cpu, memory = figures(runs, "ours", members, mode, "wall", "cpu", "rss_mb")
        copy, copy_cpu = figures(runs, "copy", members, mode, "wall", "cpu")
        built = (f"{members:,}", f"{one['pages']:,}", f"{one['bytes'] / 1e6:.0f}", str(wall), str(cpu))
        rest = (f"{cpu.middle / one['pages'] * 1000:.2f}", f"{memory.middle:.0f}", str(copy))
        rows.append((*built, *rest, f"{copy_cpu.middle:.2f}", f"{wall.middle / copy.middle:.1f}"))
    head = ("members", "pages", "MB", "wall, seconds", "CPU, seconds", "CPU a page, ms", "largest process, MB")
    return table((*head, "copy, wall, seconds", "copy, CPU", "wall, times a copy"), rows)

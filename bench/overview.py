"""The one table: what people wait for and what builds take, of all sites, as seconds and times Hugo."""

from collections.abc import Sequence

from bench.figures import MODES, Run, figure, kinds, peers
from bench.markdown import table
from bench.peers import PEERS

_NOTHING = "—"
_FIRST = "hugo"  # what the others are times of
# The rows of a mode: what is told, and which figure.
_WAITS = {
    "newcomer": (("a newcomer: installing", "install"), ("from there to the first page", "wall")),
    "pictures": (("the same of this project, with its pictures", "wall"),),
    "save": (("from a save to the screen", "wall"),),
}
# What only our site can be measured in.
_OF_OURS = {"pictures": "The pictures are those of this project, in all formats and widths: the corpus has none"}


def overview(runs: Sequence[Run]) -> str:
    """A row for each figure, a column for each site, and below it why some have none."""
    names = [name for name in PEERS if name in peers(runs)]
    rows = [
        (f"{members:,}", what, *(_cell(runs, name, members, mode, measure) for name in names))
        for members, mode in sorted(kinds(runs), key=lambda kind: (kind[0], list(MODES).index(kind[1])))
        for what, measure in _rows(mode)
    ]
    told = table(("members", "seconds (times Hugo)", *(PEERS[name].title for name in names)), rows)
    return "\n".join((told, *_reasons(runs, names)))


def _rows(mode: str) -> Sequence[tuple[str, str]]:
    return _WAITS.get(mode) or [
        (f"{MODES[mode]}, {name}", measure) for measure, name in (("wall", "wall"), ("cpu", "CPU"))
    ]


def _cell(runs: Sequence[Run], name: str, members: int, mode: str, measure: str) -> str:
    found, first = (_middle(runs, each, members, mode, measure) for each in (name, _FIRST))
    if found is None:
        return _NOTHING
    return f"{found:.2f}" if first is None or name == _FIRST else f"{found:.2f} ({found / first:.2f})"


def _middle(runs: Sequence[Run], name: str, members: int, mode: str, measure: str) -> float | None:
    try:
        return figure(runs, name, members, mode, measure).middle
    except KeyError:
        return None


def _reasons(runs: Sequence[Run], names: Sequence[str]) -> list[str]:
    """Why a site has no figure in a mode that others have, and what is to be known of some."""
    found = []
    for mode in (mode for mode in MODES if any(run["mode"] == mode for run in runs)):
        found += [_OF_OURS[mode]] if mode in _OF_OURS else []
        for peer in (PEERS[name] for name in names):
            told = (each[mode] for each in (peer.lacks, peer.remarks) if mode in each)
            found += [f"{peer.title}, {MODES[mode]}: {reason}" for reason in told]
    return ["", *(f"- {reason}." for reason in found)] if found else []

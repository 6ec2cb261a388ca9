"""The mode that run.py does not have: the template of a member's page is changed, and the site built again."""

from collections.abc import Sequence
from pathlib import Path

from bench import builds
from bench.figures import Run
from bench.peers import PEERS
from bench.place import Bench

_MARK = "Gabarit n° {}."
_BEGIN = "<article"  # what a member's page is in, in every site's template


def measured(bench: Bench, peers: Sequence[str], size: int, runs: int) -> list[Run]:
    """Builds of all peers in turn, each after a change. Raises SystemExit where a page of a member does not show it."""
    # A build of all of it, and one more, which says that the mode is none of run.py's own: nothing is changed yet.
    builds.measured(bench, peers, size, "template", 1, quiet=True)
    print(f"{size} members, template, {runs} runs of {' and '.join(peers)}", flush=True)
    found = []
    for number in range(1, runs + 1):
        for peer in peers:
            site = bench.site(peer, size)
            change(site / PEERS[peer].template, number)
            found += builds.measured(bench, [peer], size, "template", 1, fresh=False, quiet=True)
            _look(peer, site / PEERS[peer].output, size, number)
            print(found[-1], flush=True)
    return found


def change(file: Path, number: int) -> None:
    """Have the page say which change this is, in its first line. Raises SystemExit where the template has no such."""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if _marked(number - 1) not in line]
    at = next((n for n, line in enumerate(lines, start=1) if line.lstrip().startswith(_BEGIN)), None)
    if at is None:
        raise SystemExit(
            f"{file}: no line begins with {_BEGIN}, after which the change would stand; see bench/templates.py"
        )
    lines.insert(at, _marked(number))
    file.write_text("\n".join([*lines, ""]), encoding="utf-8")


def _marked(number: int) -> str:
    return f"<p>{_MARK.format(number)}</p>"


def _look(peer: str, output: Path, size: int, number: int) -> None:
    new, old = (builds.saying(output, _MARK.format(which)) for which in (number, number - 1))
    if (new, old) != (size, 0):
        raise SystemExit(f"{peer}, {size} members, template: {new} pages show the change, and {old} the one before")

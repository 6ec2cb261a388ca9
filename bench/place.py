"""Where is measured: the rivals' bench, the project, and the folder in which all is installed and built."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

DESCRIBED = ("ours.json", "rivals.json")
# What run.py does before a build; it has no option for that alone.
_FRESH = "import run, sys; run.prepare(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), fresh=True)"


@dataclass(frozen=True, kw_only=True, slots=True)
class Bench:
    """The rivals' bench at `rivals`, for the project in `project`; `work` is where it builds."""

    project: Path
    rivals: Path
    work: Path

    @property
    def peers(self) -> Path:
        """What run.py is told of the sites that are described here."""
        return self.work / "peers.json"

    def site(self, peer: str, size: int) -> Path:
        """Where run.py builds a peer's site of so many members."""
        return self.work / f"work/{peer}-{size}"

    def prepare(self) -> None:
        """Write what run.py is told."""
        self.work.mkdir(parents=True, exist_ok=True)
        found = described(self.project, sys.executable, self.work, self.rivals)
        self.peers.write_text(json.dumps(found), encoding="utf-8")

    def fresh(self, peer: str, size: int) -> Path:
        """A peer's site with the corpus as it is at first, and nothing built."""
        words = ("-c", _FRESH, peer, str(size), str(size // 2))
        for line in self._said(words, PYTHONPATH=str(self.rivals), PYTHONDONTWRITEBYTECODE="1"):
            print(line)
        return self.site(peer, size)

    def call(self, *words: str) -> Iterator[str]:
        """What run.py writes, line by line. Raises SystemExit where it fails."""
        yield from self._said((str(self.rivals / "run.py"), *words))

    def _said(self, words: Sequence[str], **more: str) -> Iterator[str]:
        known = {"BENCH_WORK": str(self.work), "BENCH_PEERS": str(self.peers), "BENCH_RIVALS": str(self.rivals), **more}
        command = [sys.executable, *words]
        with subprocess.Popen(command, env={**os.environ, **known}, stdout=subprocess.PIPE, text=True) as running:
            assert running.stdout is not None  # noqa: S101 (for mypy: it was asked for)
            yield from (line.rstrip("\n") for line in running.stdout)
        if running.returncode:
            raise SystemExit(f"{' '.join(command)} ended with {running.returncode}; its reason stands above")


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


def described(project: Path, python: str, work: Path, rivals: Path) -> dict[str, dict[str, object]]:
    """What the files named in DESCRIBED say, with the places of this machine filled in."""
    found: dict[str, dict[str, object]] = {}
    for file in DESCRIBED:
        text = (project / "bench" / file).read_text(encoding="utf-8")
        for name, place in (("project", project), ("python", python), ("work", work), ("rivals", rivals)):
            text = text.replace(f"{{{name}}}", json.dumps(str(place))[1:-1])
        found |= json.loads(text)
    return found

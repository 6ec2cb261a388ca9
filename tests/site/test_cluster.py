"""A real Dask scheduler and real workers on this machine encode the pictures: to the same bytes, or not at all."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache, partial
from io import BytesIO
from itertools import count
from pathlib import Path

import pytest
from PIL import Image

from showcase.engine.progress import Progress, Step
from showcase.engine.target import Report
from showcase.pages import encoder
from showcase.records.problem import NotMade
from showcase.records.wrong_setting import Hindered
from showcase.site import cluster
from showcase.site.execute import execute
from tests.cluster import FIRST_MEMBER, configure, prepare
from tests.conftest import ROOT
from tests.serving import free_port, until
from tests.small import write
from tests.twice import Files, files


def _detailed(depth: int) -> bytes:
    """A picture that takes a while to encode, so that workers are at it when one of them is ended."""
    stream = BytesIO()
    Image.effect_mandelbrot((900, 800), (-2.0, -1.3, 0.8, 1.3), depth).save(stream, "PNG")
    return stream.getvalue()


DEPTHS = range(20, 25)


@cache
def content() -> dict[str, str | bytes]:
    """A member with pictures."""
    works = "".join(f"  - {{file: work-{depth}.png, alt: Mandelbrot}}\n" for depth in DEPTHS)
    member = FIRST_MEMBER["members/ana/index.md"].replace("scope: [profile]", "scope: [profile, pictures]")
    return {
        **FIRST_MEMBER,
        "members/ana/index.md": member.replace("consent:", f"works:\n{works}consent:"),
        **{f"members/ana/work-{depth}.png": _detailed(depth) for depth in DEPTHS},
    }


NAMES = {"SHARE_CARDS": True}


class Cluster:
    """A scheduler, and workers that come and go. All listen on this machine alone, where the system has room."""

    def __init__(self, folder: Path, stack: ExitStack, allowed_failures: int = 3) -> None:
        folder.mkdir(exist_ok=True)
        self.folder, self._stack = folder, stack
        self._settings = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": str(allowed_failures)}
        self._file = folder / "scheduler.json"
        self._log = folder / "log"
        self._log.touch()
        self._start("scheduler", "--host", "127.0.0.1", "--port", "0", "--dashboard-address", "127.0.0.1:0")
        until(lambda: self.address != "", self.said)

    @property
    def address(self) -> str:
        """Where the scheduler is; "" as long as it has not said so to its end."""
        try:
            return str(json.loads(self._file.read_text(encoding="utf-8"))["address"])
        except (FileNotFoundError, json.JSONDecodeError):
            return ""

    def said(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def _start(self, *words: str, at: Path = ROOT) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", words[0], "--scheduler-file", str(self._file), *words[1:]]
        with self._log.open("ab") as log:
            known = {**os.environ, **self._settings}
            started = subprocess.Popen(command, cwd=at, env=known, stdout=log, stderr=subprocess.STDOUT)
        self._stack.callback(_end, started)
        return started

    @contextmanager
    def workers(self, number: int, at: Path = ROOT) -> Iterator[list[subprocess.Popen[bytes]]]:
        """So many workers that have come, in a checkout; none of them is left afterwards."""
        before = self.said().count("Register worker")
        words = ("--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard")
        started = [self._start("worker", *words, "--local-directory", str(self.folder), at=at) for _ in range(number)]
        until(lambda: self.said().count("Register worker") >= before + number, self.said)
        yield started
        for one in started:
            _end(one)

    def build(self, folder: Path, tell: Callable[[Step], None] = lambda _: None) -> Report:
        """A build whose pictures it encodes."""
        folder.mkdir(exist_ok=True)
        pool = partial(cluster.pool, address=self.address)
        going = Progress(report=tell, clock=partial(next, count()))  # by its clock there is time to tell each step
        begun, report = execute(prepare(folder, content(), **NAMES), 1, going, pool)
        begun.database.close()
        return report


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with ExitStack() as stack:
        yield Cluster(tmp_path_factory.mktemp("dask"), stack)


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """What is built without a cluster."""
    folder = tmp_path_factory.mktemp("usual")
    begun, report = execute(prepare(folder, content(), **NAMES), 1)
    begun.database.close()
    assert report.made > 15
    return files(begun.output)


@pytest.fixture(autouse=True)
def _not_here(monkeypatch: pytest.MonkeyPatch, usual: Files) -> None:  # noqa: ARG001 (built before)
    """Whatever is encoded is encoded by workers of the cluster: this process cannot."""
    monkeypatch.setattr(encoder.pictures, "encode", None)
    monkeypatch.setattr(encoder.share, "draw", None)


def killer(worker: subprocess.Popen[bytes]) -> Callable[[Step], None]:
    """Ends a worker, as the system would, once two pictures are encoded."""

    def kill(step: Step) -> None:
        if step.name == "artifacts" and step.done >= 2 and worker.poll() is None:
            worker.send_signal(signal.SIGKILL)
            worker.wait()

    return kill


@pytest.mark.long  # the usual run asks it of a cluster that loses a worker meanwhile
def test_workers_of_a_cluster_come_to_the_same_bytes(dask: Cluster, usual: Files, tmp_path: Path) -> None:
    with dask.workers(2):
        report = dask.build(tmp_path)
    assert report.made == sum(path.startswith("media/") for path in usual)
    assert files(tmp_path / "output") == usual


def test_a_worker_that_is_killed_loses_nothing(dask: Cluster, usual: Files, tmp_path: Path) -> None:
    with dask.workers(2) as (first, second):
        report = dask.build(tmp_path, killer(first))
        assert (first.returncode, second.poll()) == (-signal.SIGKILL, None)
    assert report.made == sum(path.startswith("media/") for path in usual)
    assert files(tmp_path / "output") == usual


def test_where_all_workers_are_gone_it_is_told_and_the_next_build_goes_on_from_what_is_kept(
    dask: Cluster, usual: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 0.5)
    with dask.workers(1) as (only,), pytest.raises(Hindered) as hindered:
        dask.build(tmp_path, killer(only))
    assert "has had no worker" in hindered.value.tell("en")
    assert dask.address in hindered.value.tell("fr")
    assert not (tmp_path / "output").exists()
    kept = len(list((tmp_path / "cache/pictures").iterdir()))
    assert kept > 0
    monkeypatch.undo()
    begun, report = execute(prepare(tmp_path, content(), **NAMES), 1)
    begun.database.close()
    assert report.made == sum(path.startswith("media/") for path in usual) - kept
    assert files(tmp_path / "output") == usual


def test_a_picture_over_which_workers_end_one_after_the_other_is_told_with_its_record(tmp_path: Path) -> None:
    """As where it takes more memory than they have; of this scheduler no task is given to a second one."""
    with ExitStack() as stack:
        dask = Cluster(tmp_path / "scheduler", stack, allowed_failures=0)
        with dask.workers(2) as (first, _), pytest.raises(NotMade) as found:
            dask.build(tmp_path, killer(first))
    assert "content/members/ana/index.md" in {problem.path for problem in found.value.problems}
    assert all("KilledWorker" in problem.sentence("de") for problem in found.value.problems)
    assert not (tmp_path / "output").exists()


def test_a_worker_with_another_program_is_refused(dask: Cluster, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "showcase", tmp_path / "showcase", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "showcase/derive/pictures.py").open("a", encoding="utf-8") as module:
        module.write("# another\n")
    with dask.workers(1, at=tmp_path), pytest.raises(Hindered) as hindered:
        dask.build(tmp_path)
    assert "cannot encode as this program does (OtherVersions: " in hindered.value.tell("en")
    assert ": program " in hindered.value.tell("lb")
    assert not (tmp_path / "output").exists()


def test_where_no_scheduler_answers_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_CONNECT", 1)
    pool = partial(cluster.pool, address=f"tcp://127.0.0.1:{free_port()}")
    with pytest.raises(Hindered) as hindered:
        execute(prepare(tmp_path, content(), **NAMES), 1, Progress(), pool)
    assert hindered.value.tell("en").startswith("No Dask scheduler answers at tcp://127.0.0.1:")
    assert not (tmp_path / "output").exists()


@pytest.mark.long
def test_the_command_hands_pictures_over_and_a_lost_scheduler_is_told_without_a_traceback(
    usual: Files, tmp_path: Path
) -> None:
    """By Pelican, as for each first build, and then without it; warnings are errors."""
    write(tmp_path / "content", content())
    settings = configure(tmp_path, **NAMES, SHOWCASE_CACHE=str(tmp_path / "cache"))

    def build(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-W", "error", "-m", "showcase.site", "--settings", settings, *words]
        known = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))}
        return subprocess.run(command, cwd=tmp_path, env={**known, "LANG": "de_LU"}, capture_output=True, text=True)

    with ExitStack() as stack:
        dask = Cluster(tmp_path / "scheduler", stack)
        with dask.workers(1):
            done = build("--workers", dask.address)
        assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
        assert files(tmp_path / "output") == usual
    for folder in ("cache", "output"):
        shutil.rmtree(tmp_path / folder)
    gone = build("--workers", dask.address)
    assert gone.returncode == 1
    assert dask.address in gone.stderr
    assert "Traceback" not in gone.stdout + gone.stderr

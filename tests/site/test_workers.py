"""`--workers` says how many processes work, or whose workers encode; what is neither is refused in words."""

import subprocess
import sys
from pathlib import Path

import pytest

from showcase.engine.background import cores
from showcase.engine.pool import Here
from showcase.engine.workers import WorkerLost
from showcase.records.wrong_setting import Hindered, WrongSetting
from showcase.site import cluster, destination, workers
from tests.conftest import ROOT
from tests.languages import LANGUAGES

GOOD = {
    "": (cores(), ""),
    "1": (1, ""),
    "16": (16, ""),
    "1024": (1024, ""),
    "tcp://10.0.0.5:8786": (cores(), "tcp://10.0.0.5:8786"),
    "tcp://localhost:1": (cores(), "tcp://localhost:1"),
    "tls://scheduler.example.org:8786": (cores(), "tls://scheduler.example.org:8786"),
    "tcp://[fe80::1]:8786": (cores(), "tcp://[fe80::1]:8786"),
}
BAD = (
    *("0", "-1", "1025", "99999999999999999999", "2.5", "٣", "many", "two 2", " 2"),
    *("tcp://", "tcp://10.0.0.5", "tcp://:8786", "10.0.0.5:8786", "http://10.0.0.5:8786", "file:///etc/passwd"),
    *("tcp://10.0.0.5:8786/path", "tcp://10.0.0.5:8786 tcp://10.0.0.6:8786", "tcp://user@10.0.0.5:8786", "inproc://x"),
)


@pytest.mark.parametrize("said", GOOD)
def test_what_is_understood(said: str) -> None:
    found = workers.from_names({workers.SETTING: said} if said else {})
    assert (found.local, found.cluster) == GOOD[said]


@pytest.mark.parametrize("said", BAD)
def test_what_is_neither_a_number_nor_an_address_is_refused_with_the_way_out(said: str) -> None:
    with pytest.raises(WrongSetting) as wrong:
        workers.from_names({workers.SETTING: said})
    assert wrong.value.tell("en").startswith(f"--workers is {said!r}: write how many processes")
    assert "--workers tcp://10.0.0.5:8786" in wrong.value.tell("en")
    assert len({wrong.value.tell(lang) for lang in LANGUAGES}) == 4


def test_what_stands_in_the_way_is_told_in_each_language_with_the_address() -> None:
    for why in (cluster._MISSING, cluster._SILENT, cluster._GONE, cluster._NOBODY, cluster._UNFIT):
        told = {Hindered(workers.OPTION, "tcp://a:1", why, "x").tell(lang) for lang in LANGUAGES}
        assert len(told) == 4
        assert all("tcp://a:1" in one and one.endswith("(--workers)") for one in told)


def test_a_worker_that_the_system_ended_is_told_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(Hindered) as hindered, destination.in_words(tmp_path):
        raise WorkerLost(-9)
    assert "ended by the system (code -9)" in hindered.value.tell("en")
    for lang in LANGUAGES:
        assert "--workers 1" in hindered.value.tell(lang)


@pytest.mark.parametrize("said", ["8", "tcp://127.0.0.1:1"])
def test_a_few_tasks_ask_for_no_process_and_no_cluster(said: str) -> None:
    with workers.from_names({workers.SETTING: said}).pool(2) as pool:
        assert isinstance(pool.executor, Here)
        assert not pool.foreign


def test_where_the_package_is_missing_it_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(Hindered) as hindered, cluster.pool(100, "tcp://127.0.0.1:1"):
        pass
    assert "requirements-distributed.txt" in hindered.value.tell("en")


@pytest.mark.parametrize(
    ("modules", "late"),
    [
        ("__main__, workers", {"multiprocessing", "showcase.engine.pool"}),
        ("__main__, workers, direct, execute, failures", {"multiprocessing", "showcase.engine.pool"}),
        ("__main__, workers, direct, execute, session, failures", {"showcase.engine.pool"}),
    ],
    ids=["an unchanged site", "a small change", "a resident process"],
)
def test_nothing_of_it_is_loaded_before_there_is_something_to_encode(modules: str, late: set[str]) -> None:
    ask = (
        f"import sys; from showcase.site import {modules}; "
        "workers.from_names({'SHOWCASE_WORKERS': 'tcp://127.0.0.1:1'}); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True)
    late = late | {"distributed", "dask", "concurrent.futures.process", "PIL"}
    assert (done.stderr, late & set(done.stdout.split())) == ("", set())

"""Work that another process does meanwhile."""

import os
import signal
from pathlib import Path

import pytest

from showcase.engine import background
from showcase.engine.background import Background

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="processes are counted in /proc")


@pytest.fixture
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "cores", lambda: 2)


def _children() -> set[str]:
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


@pytest.mark.usefixtures("_two_cores")
def test_another_process_finds_out_and_is_gone_after() -> None:
    before = _children()
    work = Background(lambda: [str(os.getpid()), "é"])
    pid, letter = work.result()
    assert pid != str(os.getpid())
    assert letter == "é"
    assert work.result() == [pid, letter]
    assert _children() == before


@pytest.mark.usefixtures("_two_cores")
def test_more_is_found_than_a_pipe_holds() -> None:
    many = [f"membres/{number}/index.html" for number in range(30_000)]
    assert Background(lambda: many).result() == many


@pytest.mark.usefixtures("_two_cores")
def test_what_the_other_process_could_not_do_is_done_here() -> None:
    here = os.getpid()

    def work() -> list[str]:
        if os.getpid() != here:
            raise RuntimeError("not there")
        return ["here"]

    assert Background(work).result() == ["here"]


@pytest.mark.usefixtures("_two_cores")
def test_one_that_was_killed_is_not_believed() -> None:
    here = os.getpid()

    def work() -> list[str]:
        while os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return ["here"]

    assert Background(work).result() == ["here"]


@pytest.mark.usefixtures("_two_cores")
def test_what_nobody_asks_for_any_more_is_ended() -> None:
    before, open_before = _children(), len([*Path("/proc/self/fd").iterdir()])
    work = Background(lambda: signal.pause() or [])  # type: ignore[func-returns-value]
    assert len(_children()) == len(before) + 1
    work.cancel()
    work.cancel()
    assert _children() == before
    assert len([*Path("/proc/self/fd").iterdir()]) == open_before


@pytest.mark.usefixtures("_two_cores")
def test_ctrl_c_says_nothing_of_the_other_process(capfd: pytest.CaptureFixture[str]) -> None:
    here = os.getpid()

    def work() -> list[str]:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGINT)
        return ["done"]

    assert Background(work).result() == ["done"]
    assert capfd.readouterr() == ("", "")


def test_where_there_is_one_core_it_is_done_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "cores", lambda: 1)
    asked: list[str] = []
    work = Background(lambda: asked.append("x") or [str(os.getpid())])  # type: ignore[func-returns-value]
    assert asked == []
    assert work.result() == [str(os.getpid())]
    assert work.result() == [str(os.getpid())]
    assert asked == ["x"]
    work.cancel()

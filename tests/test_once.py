"""Costly folders: made once however many ask, and never half."""

from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.once import once


def count(log: Path, folder: Path) -> None:
    with open(log, "a", encoding="utf-8") as lines:
        lines.write("made\n")
    (folder / "content").touch()


def test_it_is_made_once_when_several_processes_ask_at_the_same_time(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as pool:
        asked = [pool.submit(once, tmp_path / "made", "key", partial(count, log)) for _ in range(6)]
        assert {future.result() for future in asked} == {tmp_path / "made"}
    assert log.read_text(encoding="utf-8") == "made\n"


def test_it_is_made_anew_and_from_empty_for_another_key(tmp_path: Path) -> None:
    once(tmp_path / "made", "old", lambda folder: (folder / "old").touch())
    once(tmp_path / "made", "new", lambda folder: (folder / "new").touch())
    assert [path.name for path in (tmp_path / "made").glob("[!.]*")] == ["new"]


def test_what_was_interrupted_is_made_anew(tmp_path: Path) -> None:
    def interrupted(folder: Path) -> None:
        (folder / "half").touch()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        once(tmp_path / "made", "key", interrupted)
    once(tmp_path / "made", "key", lambda folder: (folder / "whole").touch())
    assert [path.name for path in (tmp_path / "made").glob("[!.]*")] == ["whole"]


def test_what_could_not_be_made_is_not_tried_again_by_the_same_process(tmp_path: Path) -> None:
    tries: list[Path] = []

    def offline(folder: Path) -> None:
        tries.append(folder)
        raise RuntimeError("there is no network")

    for _ in range(2):
        with pytest.raises(RuntimeError, match="no network"):
            once(tmp_path / "made", "key", offline)
    assert len(tries) == 1
    once(tmp_path / "made", "another key", lambda folder: (folder / "whole").touch())
    assert (tmp_path / "made/whole").exists()

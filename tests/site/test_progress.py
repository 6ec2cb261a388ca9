"""Whoever waits is told how far a build is; whoever asks, where its time went."""

import io
import time

import pytest

from showcase.site.progress import Progress, wanted


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_only_somebody_at_a_terminal_is_told_and_never_ci() -> None:
    assert wanted(Terminal(), {})
    assert not wanted(Terminal(), {"CI": "true"})
    assert not wanted(io.StringIO(), {})


def test_a_short_build_says_nothing() -> None:
    stream = Terminal()
    assert list(Progress(stream=stream).over("pages", iter(range(50)), 50)) == list(range(50))
    assert stream.getvalue() == ""


def test_a_long_one_says_how_far_it_is_and_clears_the_line_at_its_end() -> None:
    stream = Terminal()
    assert (
        len(list(Progress(stream=stream, begun=time.monotonic() - 60).over("pages", iter(range(4000)), 4000))) == 4000
    )
    assert "pages: 1 of 4,000, about " in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[K")


def test_without_a_stream_everything_passes_through() -> None:
    progress = Progress(begun=time.monotonic() - 60)
    assert sorted(progress.spread(lambda work, count: map(work, range(count)))(lambda n: n * n, 4)) == [0, 1, 4, 9]


def test_the_table_has_a_line_for_each_stage_and_adds_up() -> None:
    progress = Progress()
    for stage in ("reading", "rendering"):
        progress.stage(stage)
        time.sleep(0.02)
    lines = progress.table().splitlines()
    assert [line.split("  ")[0] for line in lines] == [
        "stage",
        "loading the program",
        "reading",
        "rendering",
        "in all",
        lines[-1],
    ]
    seconds = [float(line[28:37]) for line in lines[1:-1]]
    assert sum(seconds[:-1]) == pytest.approx(seconds[-1], abs=0.05)
    assert seconds[1] >= 0.02

"""Whoever waits is told how far a build is; whoever asks, where its time went."""

import io
from collections.abc import Callable
from itertools import count

import pytest

from showcase.engine.progress import Progress, Step
from showcase.engine.workers import each_by
from showcase.site.progress import ProgressLine, counted, progress, wanted


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def ticking(step: float) -> Callable[[], float]:
    """A clock that goes on by so many seconds whenever it is looked at."""
    return count(step, step).__next__


def on_line(stream: Terminal, step: float, lang: str = "en") -> Progress:
    """Progress on a line of a terminal, of a clock that ticks so."""
    line = ProgressLine(stream=stream, lang=lang)
    return Progress(report=line.write, ended=line.clear, begun=0.0, clock=ticking(step))


def test_only_somebody_at_a_terminal_is_told_and_never_ci() -> None:
    assert wanted(Terminal(), {})
    assert not wanted(Terminal(), {"CI": "true"})
    assert not wanted(io.StringIO(), {})


def test_a_short_build_says_nothing() -> None:
    stream = Terminal()
    going = on_line(stream, 0.03)
    assert list(going.over("targets", iter(range(50)), 50)) == list(range(50))
    assert stream.getvalue() == ""


def test_a_long_one_says_how_far_it_is_and_clears_the_line_at_its_end() -> None:
    stream = Terminal()
    going = on_line(stream, 0.5)
    assert len(list(going.over("targets", iter(range(4000)), 4000))) == 4000
    assert "pages: 4 of 4,000, about 1998 s left" in stream.getvalue()
    assert "pages: 3 of 4,000" not in stream.getvalue()  # two seconds are not over yet
    assert stream.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "images : 1 sur 4\u202f000, encore "),
        ("de", "Bilder: 1 von 4.000, noch "),
        ("lb", "Biller: 1 vun 4.000, nach "),
    ],
)
def test_it_says_so_in_the_language_of_the_terminal(lang: str, words: str) -> None:
    stream = Terminal()
    list(on_line(stream, 5, lang).over("artifacts", iter(range(4000)), 4000))
    assert words in stream.getvalue()


def test_whoever_wants_to_know_hears_of_the_end_of_each_step() -> None:
    heard: list[tuple[str, int, int]] = []
    going = progress(None, lambda step, done, total, _left: heard.append((step, done, total)))
    for step, total in (("records", 5000), ("targets", 3)):
        list(going.over(step, iter(range(total)), total))
    assert ("records", 5000, 5000) in heard
    assert heard[-1] == ("targets", 3, 3)


def test_without_a_stream_everything_passes_through() -> None:
    going = Progress(begun=0.0, clock=ticking(60.0))
    assert sorted(counted(going, each_by(1))(lambda n: n * n, 4, 0)) == [0, 1, 4, 9]


def test_the_table_has_a_line_for_each_stage_and_adds_up() -> None:
    going = Progress(begun=0.0, clock=ticking(1.5))
    for stage in ("reading", "rendering"):
        going.stage(stage)
    lines = going.table().splitlines()
    assert [line.split("  ")[0] for line in lines] == [
        "stage",
        "loading the program",
        "reading",
        "rendering",
        "in all",
        lines[-1],
    ]
    seconds = [float(line[28:37]) for line in lines[1:-1]]
    assert seconds == [1.5, 1.5, 1.5, 4.5]


def test_work_in_the_background_is_told_from_its_first_moment_and_only_when_it_went_on() -> None:
    stream = Terminal()
    line = ProgressLine(stream=stream, lang="fr")
    for done in (812, 812, 813):
        line.write_later(Step("artifacts", done, 2353, 20, 0))
    assert stream.getvalue().count("\r\x1b[K") == 2
    assert "images : 812 sur 2\u202f353, en arrière-plan, encore 20 s environ" in stream.getvalue()
    line.clear()
    assert stream.getvalue().endswith("\r\x1b[K")

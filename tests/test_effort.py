"""The work that tests count is the same whenever it is counted, grows as the work does, and has an end."""

import re

import pytest

from tests import effort


def _letters(text: str) -> int:
    return sum(ord(letter) for letter in text)


def _pairs(text: str) -> int:
    return sum(max(one, other) == one for one in text for other in text)


def test_work_is_counted_alike_each_time() -> None:
    counts = {effort.counted(lambda: _letters("x" * 500))[1] for _ in range(5)}
    assert len(counts) == 1


def test_what_grows_with_the_square_of_its_length_is_told_from_what_grows_with_it() -> None:
    once, twice = (effort.counted(lambda text=text: _letters(text))[1] for text in ("x" * 500, "x" * 1000))
    assert twice / once == pytest.approx(2, abs=0.1)
    once, twice = (effort.counted(lambda text=text: _pairs(text))[1] for text in ("x" * 500, "x" * 1000))
    assert twice / once == pytest.approx(4, abs=0.1)
    assert twice > effort.CALLS_PER_BYTE * 1000


@pytest.mark.parametrize(
    "endless",
    [lambda: next(n for n in iter(int, 1) if n), lambda: re.search("(a+)+$", "a" * 60 + "b")],
    ids=["a loop", "a regular expression"],
)
def test_what_never_ends_is_failed(monkeypatch: pytest.MonkeyPatch, endless: object) -> None:
    monkeypatch.setattr(effort, "PATIENCE", 0.2)
    with pytest.raises(AssertionError, match="not at its end"):
        effort.counted(endless)  # type: ignore[arg-type]
    monkeypatch.undo()
    with pytest.raises(AssertionError, match=r"after 0\.1 seconds"):
        effort.counted(endless, within=0.1)  # type: ignore[arg-type]

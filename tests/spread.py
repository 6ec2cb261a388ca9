"""Products of parameters: each case with everything in `--all`, with one thing of everything in the usual run."""

from collections.abc import Iterable, Sequence
from itertools import cycle, product
from typing import Any

import pytest


def spread(cases: Iterable[Any], *choices: Sequence[Any]) -> list[Any]:
    """Each case with every combination of the choices, as parameters; all are `long` but for one of each case.

    That is the next combination with each case, so that with as many cases as combinations each of them is tried.
    """
    combinations = list(product(*choices))
    return [
        pytest.param(case, *one, marks=() if one == usual else pytest.mark.long)
        for case, usual in zip(cases, cycle(combinations), strict=False)
        for one in combinations
    ]

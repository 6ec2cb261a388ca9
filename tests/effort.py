"""What an input costs, counted in calls of functions: the same number on every machine, however busy it is.

What one call does without calling anything, as a search by a regular expression, is not counted; it must end.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from cProfile import Profile
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 60  # seconds of this process alone; nothing is timed, but what never ends must not keep the tests
# More than twice what the dearest text takes that is read in a time that grows as it does. At the sizes that are
# allowed, one whose time grows with the square of its length would take hundreds of times as many.
CALLS_PER_BYTE = 80


def counted(work: Callable[[], T], *, within: float | None = None) -> tuple[T, int]:
    """What it gives, and how many functions were called for it, Python's own included."""
    profile = Profile()
    with ending(within):
        given = profile.runcall(work)
    return given, sum(entry.callcount for entry in profile.getstats())


@contextmanager
def ending(within: float | None = None) -> Iterator[None]:
    """Fails what goes on for ever, or for more than some seconds of this process alone.

    A search by a regular expression too, which looks at signals meanwhile.
    """
    seconds = PATIENCE if within is None else within

    def give_up(*_: object) -> None:
        raise AssertionError(f"not at its end after {seconds} seconds of work")

    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)

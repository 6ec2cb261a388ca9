"""Mends what libfaketime breaks in Python; imported by every Python that tests/days starts, and by those they start.

Python's `time.sleep` waits with `clock_nanosleep` for a moment of the monotonic clock. libfaketime 0.9.10 (Debian,
Ubuntu) takes that moment for a faked one even where it fakes only the other clocks, and the call fails (EINVAL).
"""

import select
import time


def sleep(seconds: float) -> None:
    """Wait for so long, and go on waiting after a signal, as `time.sleep` does."""
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    select.select([], [], [], seconds)


time.sleep = sleep

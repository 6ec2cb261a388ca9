"""Mends what libfaketime breaks in Python; imported by every Python that tests/days starts, and by those they start.

libfaketime holds a lock while a thread begins to wait, as for Python's global lock. A process that is forked in that
moment inherits it locked and waits for ever. So before a fork other threads get their turn, and wait for nothing then.

Python's `time.sleep` waits with `clock_nanosleep` for a moment of the monotonic clock. libfaketime 0.9.10 (Debian,
Ubuntu) takes that moment for a faked one even where it fakes only the other clocks, and the call fails (EINVAL).
"""

import os
import select
import time


def sleep(seconds: float) -> None:
    """Wait for so long, and go on waiting after a signal, as `time.sleep` does."""
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    select.select([], [], [], seconds)


time.sleep = sleep
os.register_at_fork(before=lambda: sleep(0.002))

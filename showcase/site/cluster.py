"""A Dask cluster whose workers encode: reached by its address, watched, and told in words where it cannot go on.

`distributed` is imported here and nowhere else, and only where there are pictures to encode.
"""

import logging
import time
import warnings
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from showcase.engine.pool import Pool, few, local
from showcase.records.wrong_setting import Hindered
from showcase.schema.label import Message
from showcase.site.workers import OPTION

_CONNECT = 15  # seconds until nobody answers
_PATIENCE = 20.0  # seconds without any worker until none is waited for; one that was ended is started again sooner
_OFTEN = 5.0  # seconds after which it is asked again how many workers there are
_LARGE = "distributed.admin.large-graph-warning-threshold"  # a warning of what a picture may have

_MISSING = Message(
    "To hand pictures to {found} the package distributed is needed, which is not here. Call ./site build, which "
    "installs it, or install requirements-distributed.txt"
)
_SILENT = Message("No Dask scheduler answers at {found} ({reason}). Start it, or mend the address")
_GONE = Message(
    "The Dask scheduler at {found} does not answer any more. Start it and its workers again, then build again: "
    "what was encoded is kept"
)
_NOBODY = Message(
    "The Dask scheduler at {found} has had no worker for {reason} seconds. Start some, then build again: "
    "what was encoded is kept"
)
_UNFIT = Message(
    "The Dask cluster at {found} cannot encode as this program does ({reason}). Start the scheduler and all workers in "
    "a checkout of the same commit, with requirements-distributed.txt installed, then build again"
)


@contextmanager
def pool(tasks: int, address: str) -> Iterator[Pool]:
    """The workers of the scheduler at `address`, for so many tasks; a few are done here. Raises Hindered."""
    if few(tasks):
        with local(tasks, 1) as here:
            yield here
        return
    try:
        import dask  # noqa: PLC0415  an optional package
        from distributed import Client, KilledWorker  # noqa: PLC0415  likewise; half a second
        from distributed.versions import VersionMismatchWarning  # noqa: PLC0415  likewise
    except ImportError:
        raise Hindered(OPTION, address, _MISSING) from None
    _silence()
    with dask.config.set({_LARGE: "1GB"}), warnings.catch_warnings():
        warnings.simplefilter("ignore", VersionMismatchWarning)  # each task looks at what decides its bytes
        try:
            client = Client(address, timeout=_CONNECT, set_as_default=False)
        except Exception as error:  # it has many for it
            raise Hindered(OPTION, address, _SILENT, _said(error)) from None
        cluster = _Cluster(client=client, address=address, killed=KilledWorker)
        try:
            executor = client.get_executor(pure=False)
            yield Pool(executor=executor, most=cluster.most, look=cluster.look, judge=cluster.judge, foreign=True)
        finally:
            client.close()


@dataclass(kw_only=True)
class _Cluster:
    """How many threads the workers of a cluster have, as last asked, and since when they have none."""

    client: Any
    address: str
    killed: type[Exception]
    threads: int = 0
    asked: float = 0.0
    deserted: float = 0.0

    def most(self) -> int:
        """How many tasks it may have: for each thread one to do and one that waits, as answers take their time."""
        if time.monotonic() - self.asked > _OFTEN:
            self._ask()
        return 2 * max(self.threads, 1)

    def look(self) -> None:
        """Raises Hindered where there is nobody to wait for."""
        self._ask()
        if self.deserted and self.asked - self.deserted > _PATIENCE:
            raise self._hindered(_NOBODY, f"{_PATIENCE:.0f}")

    def judge(self, error: Exception) -> None:
        """Raises Hindered unless it is said of one task alone: that one worker after the other was ended by it."""
        if isinstance(error, self.killed):
            return
        if isinstance(error, CancelledError):  # nobody else cancels
            raise self._hindered(_GONE) from None
        raise self._hindered(_UNFIT, _said(error)) from None

    def _ask(self) -> None:
        try:
            self.threads = sum(self.client.nthreads().values())
        except Exception:  # it has many for it
            raise self._hindered(_GONE) from None
        self.asked = time.monotonic()
        self.deserted = 0.0 if self.threads else self.deserted or self.asked

    def _hindered(self, why: Message, reason: str = "") -> Hindered:
        return Hindered(OPTION, self.address, why, reason)


def _silence() -> None:
    """What goes wrong is told here, in words: each of its loggers would write a traceback of its own."""
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] == "distributed":
            logging.getLogger(name).setLevel(logging.CRITICAL)


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".partition("\n")[0]

"""Pictures that a build put off, made when somebody asks for them: each once, however many ask at the same time."""

import errno
from collections.abc import Iterable, Mapping
from concurrent.futures import Future
from pathlib import Path
from threading import BoundedSemaphore, Lock
from typing import Any, NamedTuple

from showcase.engine.artifact import Artifact
from showcase.engine.background import cores


class PutOff(NamedTuple):
    """An encoding that is not in the output yet, and the folder where it is kept once it is made."""

    folder: str
    artifact: Artifact


def by_path(folder: Path, artifacts: Iterable[Artifact]) -> Mapping[str, PutOff]:
    """By its path in the output, whatever was put off."""
    return {one[0]: PutOff(str(folder), one) for one in artifacts}


class OnDemand:
    """Makes them, in threads of whoever serves them."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._under_way: dict[PutOff, Future[bytes]] = {}
        self._room = BoundedSemaphore(cores())

    def encoded(self, one: Any) -> bytes:
        """The bytes of what was put off. Raises OSError where it cannot be encoded."""
        with self._lock:
            future = self._under_way.get(one)
            first = future is None
            if future is None:
                future = self._under_way[one] = Future()
        if first:
            try:
                with self._room:
                    future.set_result(_encoded(one))
            except Exception as error:  # whatever a picture may hold: who else asks for it is told the same
                future.set_exception(OSError(errno.EIO, str(error)))
            finally:
                with self._lock:
                    del self._under_way[one]
        return future.result()


def _encoded(one: PutOff) -> bytes:
    from showcase.pages import encodings  # noqa: PLC0415 (the server is forked before anything large is loaded)
    from showcase.pages.images import Encoding  # noqa: PLC0415 (likewise)

    return encodings.encode_one(Path(one.folder), Encoding(*one.artifact))

"""The server at the desk, in a process of its own: a build must neither slow it down nor be forked off its threads.

It ends when whoever started it ends, however that happens.
"""

import errno
import multiprocessing
import signal
from collections.abc import Mapping
from functools import partial
from multiprocessing.connection import Connection
from threading import Thread
from typing import Any

from showcase.desk.live.pages import Pages, Server
from showcase.desk.live.posts import Posts
from showcase.desk.live.show import Show
from showcase.engine.background import interrupts_blocked
from showcase.schema.label import Message

HIGHEST = 65535  # the port


_TAKEN = Message("The port {port} is taken, perhaps by another `serve`")
_NOT_GIVEN = Message("The port {port} cannot be had ({reason})")
_WITH_WAY = Message("{why}: {way}")
_ANOTHER = Message("end that, or name another, as in --port {other}")
_FREE = 8001  # above those that the system keeps for itself


class Taken(Exception):
    """The port cannot be had, and why."""

    def __init__(self, port: int, error: OSError) -> None:
        super().__init__(f"port {port}: {error}")
        self.port, self.taken, self.reason = port, error.errno == errno.EADDRINUSE, error.strerror

    def tell(self, lang: str) -> str:
        """Why, and the way out."""
        why = (_TAKEN if self.taken else _NOT_GIVEN).tell(lang).format(port=self.port, reason=self.reason)
        other = self.port + 1 if _FREE <= self.port + 1 <= HIGHEST else _FREE
        return _WITH_WAY.tell(lang).format(why=why, way=_ANOTHER.tell(lang).format(other=other))


class Remote:
    """A running server, as the one who started it sees it. Each call is through when it returns."""

    def __init__(self, port: int, there: Connection, process: Any) -> None:
        self.port, self._there, self._process = port, there, process

    def looked_at(self) -> list[str]:
        """The files that are looked at now."""
        return list(self._ask("looked_at"))

    def ahead(self, files: Mapping[str, bytes], put_off: Mapping[str, object]) -> None:
        """Show these files before the build is through; what is `put_off` is made when somebody asks for it."""
        self._ask("ahead", dict(files), dict(put_off))

    def show_extra(self, files: Mapping[str, bytes]) -> None:
        """Show these too; they are no part of the site."""
        self._ask("show_extra", dict(files))

    def advanced(self, name: str, done: int, total: int, left: float) -> None:
        """A step of the build is so far."""
        self._ask("advanced", name, done, total, left)

    def built(self, put_off: Mapping[str, object]) -> None:
        """The output is the new one, but for what is `put_off`: that is made when somebody asks for it."""
        self._ask("built", dict(put_off))

    def refused(self, mistake: Mapping[str, object]) -> None:
        """There is no new output; tell this."""
        self._ask("refused", dict(mistake))

    def wait(self, seconds: float) -> bool:
        """Whether it has ended after so many seconds."""
        self._process.join(seconds)
        return not self._process.is_alive()

    def stop(self) -> None:
        """End it, and wait until the port is free."""
        self._there.close()
        self._process.join(5)

    def _ask(self, name: str, *given: Any) -> Any:
        self._there.send((name, given))
        return self._there.recv()


def start(show: Show, port: int, *, live: bool, lang: str, posts: Posts | None = None) -> Remote:
    """Serve what is shown, and take what its pages send where there are `posts`. Raises Taken.

    `lang` is for visitors who read none that messages have.
    """
    try:
        server = Server(("127.0.0.1", port), partial(Pages, show=show, live=live, lang=lang, posts=posts))
    except OSError as error:
        raise Taken(port, error) from None
    fork = multiprocessing.get_context("fork")
    ours, theirs = fork.Pipe()
    process = fork.Process(target=_run, args=(server, show, theirs, ours), daemon=True)
    with interrupts_blocked():
        process.start()
    theirs.close()
    server.socket.close()
    return Remote(server.server_port, ours, process)


def _run(server: Server, show: Show, asked: Connection, other: Connection) -> None:
    """Serve until nobody is left to ask."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches every process of a terminal; one of them decides
    other.close()
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        while True:
            name, given = asked.recv()
            asked.send(getattr(show, name)(*given))
    except (EOFError, OSError):
        server.socket.close()

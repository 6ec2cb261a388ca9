"""Real web servers for tests: one that answers in threads of the test, and handlers that say nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from threading import Thread


class Quiet:
    """What a handler has before BaseHTTPRequestHandler to write no log on the terminal."""

    def log_message(self, *_args: object) -> None:
        pass


@contextmanager
def running(server: ThreadingHTTPServer) -> Iterator[str]:
    """The address of a server, which answers until it is left. Connections that browsers keep open do not keep it."""
    with server:
        thread = Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()

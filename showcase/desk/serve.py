"""Shows the built site at the desk: serves the output, builds again when something was saved. For this machine only."""

import os
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import watchfiles


class Pages(SimpleHTTPRequestHandler):
    """Serves as a plain web host does: no listings, the site's own page for what is not there, nothing kept."""

    def list_directory(self, _path: str | os.PathLike[str]) -> None:
        self.send_error(404)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")  # what was saved is to be seen, not what was kept
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        own = Path(self.directory, "404.html")
        if code != 404 or not own.is_file():
            super().send_error(code, message, explain)
            return
        text = own.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(text)

    def log_message(self, *_: object) -> None:
        """Say nothing: the build's words are what matters at the desk."""


def start(output: Path, port: int) -> ThreadingHTTPServer:
    """Serve `output` from a thread. Raises OSError where the port is taken."""
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(Pages, directory=str(output)))
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    return server


def watch(folders: list[Path], again: Callable[[], None]) -> None:
    """Call `again` after each save below `folders`, until interrupted."""
    for _ in watchfiles.watch(*folders, raise_interrupt=False):
        again()

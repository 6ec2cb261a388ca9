"""Serves what is shown as a plain web host does, and to each page adds the script by which it hears of changes."""

import sys
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from showcase.desk.live.show import Show

RESERVED = "/.desk/"  # no address of the site begins with a dot
SCRIPTS = {f"{RESERVED}{file.name}": file for file in Path(__file__).parent.glob("*.js")}
_NOTHING = b"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>The site is being built</title></head>
<body><main><h1>The site is being built</h1><p>It is shown here as soon as it is there.</p></main></body></html>
"""


class Server(ThreadingHTTPServer):
    """One visitor who stays must not hold up another, nor the end."""

    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of visitors who go before they have everything."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Pages(SimpleHTTPRequestHandler):
    """Gives what is shown: no listings, the site's own page for what is not there, nothing kept."""

    def __init__(self, *given: Any, show: Show, live: bool) -> None:
        self.show, self.live = show, live
        super().__init__(*given, directory=str(show.output))

    def do_GET(self) -> None:
        """A file, the script, or what happens to a page for as long as it is looked at."""
        if self.live and urlsplit(self.path).path == f"{RESERVED}live":
            self._stay()
        else:
            super().do_GET()

    def send_head(self) -> BytesIO | None:
        """Begin the answer; what is left of it. Folders are sent on to the address that ends in a slash."""
        address = urlsplit(self.path).path
        if self.live and address in SCRIPTS:
            return self._answer(200, address, SCRIPTS[address].read_bytes())
        file = self.show.file(address)
        raw = self.show.read(file)
        if raw is None and self.show.read(f"{file}/index.html") is not None:
            self.send_response(301)
            self.send_header("Location", quote(f"{self.show.base}/{file}/"))
            self.send_header("Content-Length", "0")
            self.end_headers()
            return None
        if raw is not None:
            return self._answer(200, file, raw)
        own = self.show.read("404.html")
        if own is None and self.show.read("index.html") is None:
            return self._answer(503, file if file.endswith(".html") else "none.html", None, _NOTHING)
        return self._answer(404, "404.html", None, own or b"<!doctype html><title>404</title><h1>404</h1>")

    def _answer(self, code: int, file: str, raw: bytes | None, instead: bytes = b"") -> BytesIO:
        """Send the head of an answer; `instead` is shown where there is no file. Pages get the script."""
        text = instead if raw is None else raw
        if self.live and file.endswith(".html"):
            text = _with_script(text, self.show.made(file, raw))
        self.send_response(code)
        self.send_header("Content-Type", _TYPES.get(Path(file).suffix) or self.guess_type(file))
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        return BytesIO(text)

    def end_headers(self) -> None:
        """Nothing is kept: what was saved is to be seen, not what was there before."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _stay(self) -> None:
        """Tell of changes until the visitor goes."""
        asked = parse_qs(urlsplit(self.path).query, keep_blank_values=True)
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()
        try:
            self.wfile.write(b"retry: 500\n\n")
            for event in self.show.news(asked.get("page", ["/"])[0], asked.get("made", [""])[0]):
                self.wfile.write((event or ": \n\n").encode())
        except ConnectionError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Say nothing: the build's words are what matters at the desk."""


# As the hosts of static sites send them; what the system of the desk would guess differs from system to system.
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".atom": "application/atom+xml",
    ".ics": "text/calendar; charset=utf-8",
    ".xml": "application/xml",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".woff2": "font/woff2",
}


def _with_script(page: bytes, made: str) -> bytes:
    script = f'<script src="{RESERVED}live.js" data-made="{made}" type="module"></script>\n'.encode()
    head, end, rest = page.rpartition(b"</body>")
    return b"".join((head, script, end, rest)) if end else page + script

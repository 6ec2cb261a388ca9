"""Serves what is shown as a plain web host does, and to each page adds the script by which it hears of changes.

Refuses whoever calls this machine by another name, and whatever is not a reading of the site, or sent by its pages.
"""

import json
import sys
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from showcase.desk.live import visitor, waiting, words
from showcase.desk.live.posts import ADDRESS, Posts
from showcase.desk.live.show import Show
from showcase.schema.label import Message

RESERVED = "/.desk/"  # no address of the site begins with a dot
SCRIPTS = {f"{RESERVED}{file.name}": file for file in Path(__file__).parent.glob("*.js")}
_LONGEST_NAME, _LONGEST = 255, 4096  # bytes: what file systems hold of one name, and of a whole path
_MOST_BODY = 1 << 16  # bytes of a request that are read before it is refused, so that the answer is not lost
_GONE = (ConnectionError, TimeoutError)


class Server(ThreadingHTTPServer):
    """One visitor who stays must not hold up another, nor the end."""

    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002 (socketserver's signature)
        """Say nothing of visitors who go before they have everything; of all else one line."""
        error = sys.exception()
        if not isinstance(error, _GONE):
            print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)


class Pages(SimpleHTTPRequestHandler):
    """Gives what is shown: no listings, the site's own page for what is not there, nothing kept."""

    timeout = 30  # seconds for which a visitor may say or take nothing: more would keep a thread for ever

    def __init__(self, *given: Any, show: Show, live: bool, lang: str, posts: Posts | None = None) -> None:
        self.show, self.live, self.lang, self.posts = show, live, lang, posts
        super().__init__(*given, directory=str(show.output))

    # what is refused before anything is looked for

    def parse_request(self) -> bool:
        """Read the head of a request; whether it is answered further on."""
        if not super().parse_request():
            return False
        try:
            address = urlsplit(self.path)
        except ValueError:  # as of http://[
            return self._refuse(400, words.NO_ADDRESS)
        if not self._for_us(address.netloc if address.scheme else ""):
            return False
        posted = self.command == "POST" and self.posts and address.path == ADDRESS
        if self.command not in ("GET", "HEAD") and not posted:
            return self._refuse(405, words.ONLY_READ)
        path = unquote(address.path).encode(errors="replace")
        if len(path) > _LONGEST or any(len(name) > _LONGEST_NAME for name in path.split(b"/")):
            return self._refuse(414, words.TOO_LONG)
        return True

    def _for_us(self, named: str) -> bool:
        """Whether a request names this machine, in its head and, where it is a whole address, there too."""
        hosts = self.headers.get_all("Host", [])
        if len(hosts) > 1 or (not hosts and self.request_version == "HTTP/1.1"):
            return self._refuse(400, words.NO_HOST)
        for host in (*hosts, *([named] if named else [])):
            if not visitor.calls_this_machine(host.strip()):
                return self._refuse(421, words.OTHER_HOST, host=host)
        return True

    def _refuse(self, code: int, label: Message, **details: object) -> bool:
        self.close_connection = True
        body = self.headers.get("Content-Length", "")
        if body.isdecimal():
            self.rfile.read(min(int(body), _MOST_BODY))
        self._say(code, label, **details)
        return False

    def _say(self, code: int, label: Message, **details: object) -> None:
        """A sentence in the visitor's language, and nothing else."""
        lang = self._language()
        address = f"http://127.0.0.1:{self.server.server_port}{self.show.base}/"  # type: ignore[attr-defined]
        text = label.tell(lang).format(address=address, **details).encode("utf-8", "replace") + b"\n"
        self.send_response(code)
        if code == 405:
            self.send_header("Allow", "GET, HEAD")
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Language", lang)
        self.send_header("X-Content-Type-Options", "nosniff")  # it repeats what the visitor sent
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(text)

    def _language(self) -> str:
        return visitor.language(self.headers.get("Accept-Language", ""), self.lang)

    # what is answered

    def do_GET(self) -> None:
        """A file, the script, or what happens to a page for as long as it is looked at."""
        if self._stays():
            self._begin_stream()
            self._stay()
        else:
            super().do_GET()

    def do_HEAD(self) -> None:
        """The same without what follows the head."""
        if self._stays():
            self._begin_stream()
        else:
            super().do_HEAD()

    def do_POST(self) -> None:
        """What a form of this desk hands over; parse_request lets nothing else through."""
        if self.posts is None:
            return
        if code := self.posts.refusal(self.headers):
            self._refuse(code, words.NOT_OURS if code == 403 else words.TOO_LARGE)
            return
        raw = self.rfile.read(int(self.headers["Content-Length"]))
        with self.posts.lock:
            text = json.dumps(self.posts.take(raw), ensure_ascii=False).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def send_head(self) -> BytesIO | None:
        """Begin the answer; what is left of it."""
        try:
            return self._found()
        except OSError as error:
            if isinstance(error, _GONE):
                raise
            self._say(503, words.UNREADABLE, reason=error.strerror)
            return None

    def _found(self) -> BytesIO | None:
        """Folders are sent on to the address that ends in a slash. Raises OSError where a file cannot be read."""
        address = urlsplit(self.path).path
        if self.live and address in SCRIPTS:
            return self._answer(200, address, SCRIPTS[address].read_bytes())
        file = self.show.file(address)
        raw = self.show.read(file) or self.show.waited_for(file)
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
            return self._wait(file)
        if own is None:
            self._say(404, words.NOT_FOUND)
            return None
        return self._answer(404, "404.html", None, own)

    def _wait(self, file: str) -> BytesIO:
        """While there is no site yet: how far the first build is, at every address of a page."""
        shown = waiting.page(self._language(), self.show.steps, self.show.mistake, live=self.live)
        return self._answer(503, file if file.endswith(".html") else "none.html", None, shown)

    def _answer(self, code: int, file: str, raw: bytes | None, instead: bytes = b"") -> BytesIO:
        """Send the head of an answer; `instead` is shown where there is no file. Pages get the script."""
        text = instead if raw is None else raw
        if self.live and file.endswith(".html"):
            text = _with_scripts(text, self.show.made(raw), self.posts.script() if self.posts else "")
        self.send_response(code)
        self.send_header("Content-Type", _TYPES.get(Path(file).suffix) or self.guess_type(file))
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        return BytesIO(text)

    def end_headers(self) -> None:
        """Nothing is kept: what was saved is to be seen, not what was there before.

        Where forms write files, no page of another site may show them in a frame of its own, to have them clicked.
        """
        self.send_header("Cache-Control", "no-store")
        if self.posts:
            self.send_header("X-Frame-Options", "SAMEORIGIN")
        super().end_headers()

    # what is told for as long as a page is looked at

    def _stays(self) -> bool:
        return self.live and urlsplit(self.path).path == f"{RESERVED}live"

    def _begin_stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()

    def _stay(self) -> None:
        """Tell of changes until the visitor goes."""
        asked = parse_qs(urlsplit(self.path).query, keep_blank_values=True)
        lang = self._language()
        try:
            self.wfile.write(b"retry: 500\n\n")
            for event in self.show.news(asked.get("page", ["/"])[0], asked.get("made", [""])[0], lang):
                self.wfile.write((event or ": \n\n").encode())
        except _GONE:
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
    ".geojson": "application/geo+json",
    ".jsonld": "application/ld+json",
    ".ttl": "text/turtle; charset=utf-8",
    ".atom": "application/atom+xml",
    ".ics": "text/calendar; charset=utf-8",
    ".xml": "application/xml",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".woff2": "font/woff2",
}


def _with_scripts(page: bytes, made: str, more: str) -> bytes:
    scripts = f'<script src="{RESERVED}live.js" data-made="{made}" type="module"></script>\n{more}'.encode()
    head, end, rest = page.rpartition(b"</body>")
    return b"".join((head, scripts, end, rest)) if end else page + scripts

"""The built site behind a server that compresses, as public hosts do: else a slow line would count what nobody sent."""

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import brotli

from tests.browser.conftest import StaticFiles, serving

_TEXTS = ("text/", "application/json", "application/javascript", "image/svg+xml", "application/atom+xml")


@cache
def packed(file: Path) -> bytes:
    """A file as a public host sends it."""
    return brotli.compress(file.read_bytes(), quality=9)


class CompressedFiles(StaticFiles):
    """Sends texts compressed, and lets everything be kept."""

    def do_GET(self) -> None:  # noqa: N802 (the name is the server's)
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        kind = mimetypes.guess_type(file.name)[0] or ""
        if not file.is_file() or not kind.startswith(_TEXTS):
            super().do_GET()
            return
        raw = packed(file)
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=31536000")
        super().end_headers()


@contextmanager
def compressed(folder: Path) -> Iterator[str]:
    """The address of the site, without a slash at the end."""
    with serving(folder, CompressedFiles) as address:
        yield address

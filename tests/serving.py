"""A small project of its own, served as `inv serve` does, to save something in and look at what happens."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.conftest import DAY, ROOT
from tests.small import small

PATIENCE = 60  # seconds; nothing is timed, a machine may be busy
_SETTINGS = f"""
SITENAME = "Verre & Cie"
SITE_CLAIM = {{"fr": "Le cluster du verre"}}
SITE_EMAIL = ""
SITEURL = "https://verre.example"
SITE_DATE = "{DAY}"
DEFAULT_LANG = "fr"
TIMEZONE = "Europe/Luxembourg"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
SHARE_CARDS = False
PLUGIN_PATHS = ["."]
PLUGINS = ["showcase.site"]
"""


def project(folder: Path, languages: tuple[str, ...] = ("fr", "de")) -> Path:
    """The program, with what of it is compiled already, and the theme, with the small content."""
    for name in ("showcase", "theme", "bench"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("*.pyc.*"))  # some are being written
    shutil.copy(ROOT / "tasks.py", folder)
    (folder / "pelicanconf.py").write_text(f"{_SETTINGS}LANGUAGES = {languages!r}\n", encoding="utf-8")
    small(folder / "content")
    return folder


class Serving:
    """`inv serve` in a project, or `inv desk`. What it says goes to a file, so that it never waits for a reader."""

    def __init__(self, folder: Path, *words: str, port: int = 0, language: str = "en", task: str = "serve") -> None:
        self.folder, self.port = folder, port or free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._log = folder / f"log-{self.port}"
        command = [sys.executable, "-W", "error", "-m", "invoke", task, "--port", str(self.port), *words]
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                command,
                cwd=folder,
                env={**os.environ, "LANG": f"{language}_LU.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"},
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def said(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def hear(self, words: str, times: int = 1) -> None:
        """Wait until it has said this so many times."""
        until(lambda: self.said.count(words) >= times, lambda: f"never said {words!r}, but:\n{self.said}")

    def get(self, path: str) -> tuple[int, str]:
        """What is served there now."""
        try:
            with urlopen(f"{self.address}{path}", timeout=PATIENCE) as answer:  # noqa: S310 (our own address)
                return answer.status, answer.read().decode()
        except HTTPError as refused:
            return refused.code, refused.read().decode()

    def save(self, path: str, text: str) -> None:
        """As editors do: written beside, then put in place."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(f"{file.name}~")
        beside.write_text(text, encoding="utf-8")
        beside.replace(file)

    def change(self, path: str, old: str, new: str) -> None:
        """Save a file with other words in it."""
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text
        self.save(path, text.replace(old, new))

    def interrupt(self) -> int:
        """Ctrl+C, which reaches every process of the terminal; the exit code."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(PATIENCE)

    def stop(self) -> None:
        if self.process.poll() is None:
            self.interrupt()


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def until(happened: Callable[[], bool], told: Callable[[], str]) -> None:
    """Wait for it; what to say where it never happens."""
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end, told()
        time.sleep(0.02)

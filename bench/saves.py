"""Measures how long after a save the page that somebody looks at is the new one, in `inv serve` as an editor has it."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from urllib.parse import urlencode
from urllib.request import urlopen

from bench.speed import Run

_PATIENCE = 120  # seconds that any one answer may take
_MADE = re.compile(r'data-made="([^"]+)"')


def measured(project: Path, built: Path, folder: Path, size: int, count: int) -> Iterator[Run]:
    """Save so many of the members of the site `built`, one after the other, in a copy of it at `folder`.

    Raises SystemExit where a page comes that does not show what was saved.
    """
    _put(project, built, folder)
    with _serving(folder) as (address, said):
        members = sorted((folder / "content/members").iterdir())
        for number, member in enumerate(members[:: max(1, len(members) // count)][:count]):
            wall = _save(address, folder, member, f"v{number}")
            _heard(said)  # the build behind it is through
            yield {"peer": "ours", "members": size, "mode": "save", "wall": wall, "rc": 0}


def _put(project: Path, built: Path, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(built / "content", folder / "content")
    shutil.copy(built / "pelicanconf.py", folder)
    shutil.copy(project / "tasks.py", folder)
    for name in ("showcase", "theme"):
        (folder / name).symlink_to(project / name)


@contextmanager
def _serving(folder: Path) -> Iterator[tuple[str, IO[str]]]:
    """`inv serve` in a folder, after its first build: where it is, and what it says."""
    known = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    known |= {"SHOWCASE_PROJECT": str(folder), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "invoke", "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=folder, env=known, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None  # noqa: S101 (for mypy: it was asked for)
        try:
            found = re.search(r"http://[\w.:]+", _heard(process.stdout))
            if not found:
                raise SystemExit("inv serve did not begin; its reason stands above")
            _heard(process.stdout)
            yield found[0], process.stdout
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate()  # it says that it ended


def _heard(said: IO[str]) -> str:
    """The next line; SystemExit where no more come."""
    if line := said.readline():
        return line
    raise SystemExit("inv serve ended; its reason stands above")


def _save(address: str, folder: Path, member: Path, word: str) -> float:
    """Save a member with another word while its page is looked at; after how many seconds the new page is there."""
    page = next(folder.glob(f"output/*/{member.name}/index.html")).parent.relative_to(folder / "output")
    found = _MADE.search(_page(f"{address}/{page}/"))
    asked = urlencode({"page": f"/{page}/", "made": found[1] if found else ""})
    file = member / "index.md"
    text = file.read_text(encoding="utf-8").replace('tagline: "', f'tagline: "{word} ', 1)
    with urlopen(f"{address}/.desk/live?{asked}", timeout=_PATIENCE) as news:  # noqa: S310 (our own address)
        time.sleep(0.5)  # whoever saves has looked at the page for a while
        begun = time.monotonic()
        file.write_text(text, encoding="utf-8")
        while (line := news.readline()) != b"event: reload\n":
            if not line:  # the server has ended
                raise SystemExit(f"{page} was saved, and nothing told of it")
        new = _page(f"{address}/{page}/")
        wall = time.monotonic() - begun
    if f"{word} " not in new:
        raise SystemExit(f"{page} was saved, and loaded again without what was saved")
    return wall


def _page(address: str) -> str:
    with urlopen(address, timeout=_PATIENCE) as answer:  # noqa: S310 (our own address)
        return str(answer.read().decode())

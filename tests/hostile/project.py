"""A project with little content, secrets beside it, and a build by the real Pelican that must leave them alone."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tests.conftest import ROOT
from tests.projects import EXAMPLE
from tests.small import SMALL, write

MARKER = "this-never-leaves-the-house"  # stands in everything that a build could carry out
BESIDE = {
    "id_rsa": MARKER,
    ".env": MARKER,
    "proj/.env": MARKER,
    "proj/.git/config": MARKER,
    "proj/.git/HEAD": MARKER,
    "proj/output-old/index.html": MARKER,
    "proj/notes.md": f"---\ntitle: {MARKER}\n---\n",
}
# Settings are trusted; those of a case that would replace the theme or the plugin would test something else.
OURS = ("PLUGINS", "THEME", "import ")


@dataclass(frozen=True, kw_only=True)
class Project:
    """`home` holds the secrets and `proj`, the project itself."""

    home: Path

    @property
    def folder(self) -> Path:
        return self.home / "proj"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def outside(self) -> dict[str, str]:
        """Everything that is neither the output nor what is noted of it: by path, a digest, or where a link leads."""
        ours = ("proj/output/", "proj/.output.sqlite")
        return {path: digest for path, digest in tree(self.home).items() if not path.startswith(ours)}

    def build(self) -> subprocess.CompletedProcess[str]:
        """Build as `inv build` does."""
        command = [sys.executable, "-B", "-W", "error", "-m", "pelican", "--settings", "pelicanconf.py"]
        known = {**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "1000"}
        return subprocess.run(
            [*command, "--fatal", "warnings"], cwd=self.folder, env=known, capture_output=True, text=True, timeout=600
        )


def project(folder: Path, files: Mapping[str, str | bytes], conf: str = "", *, cards: bool = False) -> Project:
    """The project with more files in its content; `cards`: with share cards, which take long to draw.

    What it keeps between builds stands outside of it, in `folder`.
    """
    made = Project(home=folder / "home")
    write(made.home, BESIDE)
    write(made.folder / "content", {**SMALL, **files})
    settings = "import runpy\n"
    settings += f"globals().update(runpy.run_path({str(EXAMPLE.folder / 'pelicanconf.py')!r}))\n"
    settings += f"THEME = {str(ROOT / 'theme')!r}\nPLUGIN_PATHS = [{str(ROOT)!r}]\n"
    settings += f"SHOWCASE_CACHE = {str(folder / 'kept')!r}\n"
    settings += f"SHARE_CARDS = {cards}\n"
    settings += "" if any(word in conf for word in OURS) else conf
    write(made.folder, {"pelicanconf.py": settings})
    return made


def tree(folder: Path) -> dict[str, str]:
    """What stands in a folder: by path, a digest of each file, or where a link leads."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = f"-> {path.readlink()}"
        elif path.is_file():
            found[name] = sha256(path.read_bytes()).hexdigest()
    return found

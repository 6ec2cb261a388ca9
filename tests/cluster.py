"""Another cluster: little content, settings of its own, a build of them in this process or by the real Pelican."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar
from unittest.mock import patch

from jinja2.bccache import Bucket
from selectolax.lexbor import LexborHTMLParser

from showcase.desk import verify
from showcase.engine.workers import each_by
from showcase.pages.compiled import Compiled
from showcase.site import builder
from showcase.site.build import Build
from showcase.site.execute import execute
from tests.conftest import DAY, ROOT
from tests.small import write

NAMES: dict[str, Any] = {
    "SITENAME": "Verre & Cie",
    "SITE_CLAIM": {"en": "The glass cluster"},
    "SITE_EMAIL": "",
    "SITEURL": "https://glass.example",
    "SITE_DATE": DAY,
    "DEFAULT_LANG": "en",
    "LANGUAGES": ("en",),
    "TIMEZONE": "Europe/Paris",
    "THEME": str(ROOT / "theme"),
    "SHARE_CARDS": False,
}
FIRST_MEMBER = {
    "vocabulary/disciplines.yaml": "glass:\n  label: Glass\n",
    "members/ana/index.md": """---
name: Ana
kind: person
disciplines: [glass]
tagline: Blows glass
consent: {date: 2026-01-15, version: 1, scope: [profile]}
---

I blow glass.
""",
}


class CompiledOnce(Compiled):
    """Templates compiled once for all builds of a process: two of one name and one source are one."""

    known: ClassVar[dict[tuple[str, str], Any]] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 (each test has its folder)
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self.known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.known[bucket.key, bucket.checksum] = bucket.code


def prepare(folder: Path, files: Mapping[str, str | bytes], **names: Any) -> Build:
    """A build of `files`, with everything that it reads and writes in `folder`."""
    (folder / "content").mkdir(exist_ok=True)
    write(folder / "content", files)
    places = {"PATH": "content", "OUTPUT_PATH": "output", "SHOWCASE_CACHE": "cache"}
    known = {**NAMES, **{name: str(folder / place) for name, place in places.items()}, **names}
    with patch.object(builder, "Compiled", CompiledOnce):
        return builder.begin(known, spread=each_by(1))


def made(folder: Path, files: Mapping[str, str | bytes], **names: Any) -> Path:
    """The output of `files`, in which every link leads somewhere."""
    prepared = prepare(folder, files, **names)
    execute(prepared, 1)
    assert list(verify.walk(prepared.output)) == []
    return prepared.output


def part(folder: Path, files: Mapping[str, str | bytes], wanted: Callable[[str], bool], **names: Any) -> Path:
    """Those files of the output of `files` that are wanted, each as a build of all makes it."""
    build = prepare(folder, files, **names)
    paths = filter(wanted, (*build.targets.others, *(page.file for page in build.pages)))
    return write(build.output, {path: build.targets.target(path).render() for path in paths})


def read(page: Path) -> LexborHTMLParser:
    return LexborHTMLParser(page.read_text(encoding="utf-8"))


def text(page: LexborHTMLParser, selector: str) -> str:
    node = page.css_first(selector)
    assert node is not None, selector
    return node.text().strip()


def configure(folder: Path, **names: Any) -> str:
    """Write a settings file; its name."""
    known = {**NAMES, "PLUGIN_PATHS": [str(ROOT)], "PLUGINS": ["showcase.site"], "PATH": "content", **names}
    write(folder, {"conf.py": "".join(f"{name} = {value!r}\n" for name, value in known.items())})
    return "conf.py"


def pelican(folder: Path, *command: str, **names: Any) -> subprocess.CompletedProcess[str]:
    """The real one, or another command, with a settings file of its own."""
    build_it = ("-m", "pelican", "--settings", configure(folder, **names), "--fatal", "warnings")
    environment = {**os.environ, "COLUMNS": "1000"}
    words = [sys.executable, "-W", "error", *(command or build_it)]
    return subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True)

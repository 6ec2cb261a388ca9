"""A newcomer: an empty machine, what is to be installed, a server begun, and the first page in the browser."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Page

from bench import browser, servers
from bench.figures import Run
from bench.home import Home
from bench.peers import PEERS
from bench.place import Bench

# What a bare machine has not set; programs that are installed are found where a system has them.
_SET = ("VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE", "SITE_DATE", "SHOWCASE_PROJECT")
_PATH = "/usr/local/bin:/usr/bin:/bin"
_PYTHON = str(Path(getattr(sys, "_base_executable", sys.executable)).resolve())
_INSTALLED = ".venv/installed.txt"  # written when `./site` has installed all


def measured(bench: Bench, peers: Sequence[str], size: int, runs: int, versions: Mapping[str, str]) -> Iterator[Run]:
    """In turn each peer is installed anew and served. Raises SystemExit where that fails."""
    print(f"{size} members, newcomer, {runs} runs of {' and '.join(peers)}", flush=True)
    folder = bench.work / "newcomer"
    for name in peers:
        bench.fresh(name, size)
    with browser.page() as page:
        for _ in range(runs):
            for name in peers:
                shutil.rmtree(folder / name, ignore_errors=True)
                begun = (
                    _ours(bench, folder, size, page)
                    if name == "ours"
                    else _rival(bench, folder, name, size, page, versions)
                )
                for run in begun:
                    print(run, flush=True)
                    yield run
    shutil.rmtree(folder)


def bare(folder: Path) -> dict[str, str]:
    """The environment of a machine on which nothing was installed yet: no package is in a cache."""
    known = {name: value for name, value in os.environ.items() if name not in _SET}
    caches = {"PIP_NO_CACHE_DIR": "1", "UV_NO_CACHE": "1", "npm_config_cache": str(folder / "npm-cache")}
    return {**known, **caches, "PATH": os.pathsep.join((str(Path(_PYTHON).parent), _PATH))}


def _rival(bench: Bench, folder: Path, name: str, size: int, page: Page, versions: Mapping[str, str]) -> Iterator[Run]:
    peer, home = PEERS[name], Home(folder=folder / (PEERS[name].home or name), python=_PYTHON)
    environment, begun = bare(home.folder), time.time()
    if peer.install:
        home.folder.mkdir(parents=True)
        home.install(peer, environment, **{f"{each}_version": version for each, version in versions.items()})
    installed = time.time()
    site = folder / f"{name}-site"
    _copy(bench.site(name, size), site, home.folder / "npm/node_modules")
    run: Run = {"peer": name, "members": size, "mode": "newcomer", "rc": 0}
    if peer.install:
        run["install"] = round(installed - begun, 3)
    port = servers.free_port()
    command, known = home.filled(peer.server, port=str(port)), home.surroundings(peer, **environment)
    begun = time.time()
    with servers.serving(command, site, port, known, bench.work / f"logs/{name}-{size}-newcomer.log") as server:
        run["wall"] = round(browser.shown(page, server, "/") - begun, 3)
        page.goto("about:blank")
    yield run


def _ours(bench: Bench, folder: Path, size: int, page: Page) -> Iterator[Run]:
    """This project as it is, with its pictures; then, in what is installed, the corpus."""
    own = folder / "ours"
    own.mkdir(parents=True)
    _take(bench.project, own)
    environment = bare(own)
    log = bench.work / f"logs/ours-{size}-newcomer.log"
    begun = time.time()
    shown = _site(own, environment, page, log)
    installed = (own / _INSTALLED).stat().st_mtime
    known: Run = {"peer": "ours", "members": size, "rc": 0, "install": round(installed - begun, 3)}
    yield {**known, "mode": "pictures", "wall": round(shown - installed, 3)}
    _exchange(own, bench.site("ours", size))
    begun = time.time()
    shown = _site(own, {**environment, "SHOWCASE_PROJECT": str(own)}, page, log)
    yield {**known, "mode": "newcomer", "wall": round(shown - begun, 3)}


def _site(folder: Path, environment: Mapping[str, str], page: Page, log: Path) -> float:
    """When `./site serve` in a folder has shown its first page."""
    port = servers.free_port()
    with servers.serving([_PYTHON, "site", "serve", "--port", str(port)], folder, port, environment, log) as server:
        shown = browser.shown(page, server, "/")
        page.goto("about:blank")
    return shown


def _take(project: Path, into: Path) -> None:
    """What somebody has who clones the project: what is committed, and nothing that was made."""
    packed = into / "project.tar"
    subprocess.run(["git", "archive", "--output", str(packed), "HEAD"], cwd=project, check=True)
    subprocess.run(["tar", "-x", "-f", packed.name], cwd=into, check=True)
    packed.unlink()


def _exchange(own: Path, site: Path) -> None:
    """Take away all that was built, and give the project the content and the settings of the corpus."""
    for made in (*own.glob(".output*"), *(own / name for name in (".cache", "output", "content"))):
        if made.is_dir():
            shutil.rmtree(made)
        else:
            made.unlink(missing_ok=True)
    shutil.copytree(site / "content", own / "content")
    shutil.copy(site / "pelicanconf.py", own)


def _copy(site: Path, into: Path, modules: Path) -> None:
    """A site as it is at first, with Node's packages where they are installed now."""
    shutil.rmtree(into, ignore_errors=True)
    shutil.copytree(site, into, symlinks=True)
    if (into / "node_modules").is_symlink():
        (into / "node_modules").unlink()
        (into / "node_modules").symlink_to(modules)

"""From a save to the screen: how long until the page that somebody looks at shows what was saved, by itself."""

import re
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Page

from bench import browser, servers
from bench.figures import Run
from bench.home import Home
from bench.peers import PEERS
from bench.place import Bench

SAVES = 2  # while a server runs
_TAGLINE = re.compile(r'(?m)^(tagline: "?)')


def measured(bench: Bench, home: Home, peers: Sequence[str], size: int, runs: int) -> Iterator[Run]:
    """In turn each peer is served as its writers have it, and some members are saved. Raises SystemExit."""
    peers = [name for name in peers if PEERS[name].server]
    print(f"{size} members, save, {runs} runs of {' and '.join(peers)}", flush=True)
    for name in peers:
        site = bench.fresh(name, size)
        if name == "ours":
            put(bench.project, site)
    with browser.page() as page:
        for number in range(runs):
            for name in peers:
                yield from _served(bench, home, name, size, number, page)


def put(project: Path, site: Path) -> None:
    """What `inv serve` needs besides: the tasks, and the program."""
    shutil.copy(project / "tasks.py", site)
    (site / "showcase").symlink_to(project / "showcase")


def _served(bench: Bench, home: Home, name: str, size: int, number: int, page: Page) -> Iterator[Run]:
    peer, site, port = PEERS[name], bench.site(name, size), servers.free_port()
    command = home.filled(peer.server, port=str(port))
    log = bench.work / f"logs/{name}-{size}-save.log"
    environment = home.surroundings(peer, SHOWCASE_PROJECT=str(site), PYTHONUNBUFFERED="1")
    with servers.serving(command, site, port, environment, log) as server:
        for member in _members(site / peer.members, number):
            slug = member.parent.name if member.name == "index.md" else member.stem
            browser.shown(page, server, f"/membres/{slug}/")
            server.wait_until_idle()
            run: Run = {"peer": name, "members": size, "mode": "save", "wall": _saved(member, page), "rc": 0}
            print(run, flush=True)
            yield run
        browser.leave(page)


def _members(folder: Path, number: int) -> list[Path]:
    """Members that were not saved before, from all over the folder."""
    files = sorted(file for file in (*folder.glob("*.md"), *folder.glob("*/index.md")) if _is_member(file))
    step = max(1, len(files) // SAVES)
    return files[number % step :: step][:SAVES]


def _is_member(file: Path) -> bool:
    return bool(_TAGLINE.search(file.read_text(encoding="utf-8")))


def _saved(member: Path, page: Page) -> float:
    """Save a member with another word; after how many seconds its page says it."""
    word = f"v{time.time_ns()}"
    text = _TAGLINE.sub(rf"\g<1>{word} ", member.read_text(encoding="utf-8"), count=1)
    begun = time.time()
    member.write_text(text, encoding="utf-8")
    return round(browser.says(page, word) - begun, 3)

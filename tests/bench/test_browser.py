"""The browser and the servers of the bench: when a page counts as shown, and what a server leaves behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing import get_context
from pathlib import Path
from threading import Event
from typing import ClassVar

import pytest

from bench import browser, servers
from bench.servers import Server
from tests.conftest import ROOT
from tests.http_server import Quiet, running

WAITING = b"<title>Wait</title><h1>It is being built</h1><script>setTimeout(() => location.reload(), 100)</script>"
PAGE = b"""<title>Home</title><link rel="canonical" href="/"><h1>Home</h1>
<img src="/seen.svg" width="10" height="10"><p style="height: 5000px"></p>
<img src="/below.svg" width="10" height="10">"""
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'


class Site(Quiet, BaseHTTPRequestHandler):
    """Shows a page that waits twice, then the first page; of its pictures one comes late, the other not at all."""

    asked: ClassVar[int] = 0
    sent: ClassVar[dict[str, float]] = {}
    end: ClassVar[Event] = Event()

    def do_GET(self) -> None:
        if self.path == "/":
            Site.asked += 1
            self.answer("text/html", WAITING if Site.asked <= 2 else PAGE)
        elif self.path == "/again":
            self.answer("text/html", WAITING)
        elif self.path in ("/seen.svg", "/below.svg"):
            Site.end.wait(0.5 if self.path == "/seen.svg" else 30)
            Site.sent[self.path] = time.time()
            self.answer("image/svg+xml", PICTURE)
        else:
            self.send_error(404)

    def answer(self, kind: str, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)


class Running:
    """Stands for the process of a server that goes on."""

    def poll(self) -> None:
        return None


@contextmanager
def site() -> Iterator[str]:
    Site.asked, Site.sent, Site.end = 0, {}, Event()
    with running(ThreadingHTTPServer(("127.0.0.1", 0), Site)) as address:
        try:
            yield address
        finally:
            Site.end.set()


@pytest.fixture
def alone() -> Iterator[Executor]:
    """A process of its own: one that has a browser of the other tests cannot begin a second one."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        yield pool


def first_shown(address: str, log: Path) -> tuple[float, str]:
    """When the first page is shown, and its title."""
    with browser.page() as page:
        moment = browser.shown(page, Server(address=address, process=Running(), log=log), "/")  # type: ignore[arg-type]
        return moment, page.title()


def left(address: str) -> str:
    """Where a browser is a moment after it has left a page that loads itself again."""
    with browser.page() as page:
        page.goto(f"{address}/again")
        browser.leave(page)
        page.wait_for_timeout(300)
        return page.url


def test_a_page_is_shown_when_its_pictures_that_are_seen_have_come_and_not_before(
    alone: Executor, tmp_path: Path
) -> None:
    with site() as address:
        moment, title = alone.submit(first_shown, address, tmp_path).result()
        assert title == "Home"
        assert Site.asked == 3
        assert moment >= Site.sent["/seen.svg"] - 0.002  # whole milliseconds
        assert "/below.svg" not in Site.sent


def test_a_page_that_loads_itself_again_and_again_can_be_left(alone: Executor) -> None:
    with site() as address:
        assert alone.submit(left, address).result() == "about:blank"


@pytest.fixture
def two(tmp_path: Path) -> list[str]:
    """A server that has begun a process of its own, and goes on when it is asked to end."""
    program = tmp_path / "server.py"
    program.write_text(
        "import os, signal, subprocess, sys, time\n"
        "signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        "print(child.pid, flush=True)\n"
        "end = time.monotonic() + float(sys.argv[1])\n"
        "while time.monotonic() < end: pass\n"
        "open('busy no longer', 'w').close()\n"
        "time.sleep(600)\n",
        encoding="utf-8",
    )
    return [sys.executable, str(program)]


def gone(process: int) -> bool:
    """Whether a process ends within a while."""
    for _ in range(200):
        state = Path(f"/proc/{process}/stat")
        if not state.exists() or state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False


def test_a_server_is_idle_when_it_no_longer_works_and_ends_with_all_that_it_began(
    tmp_path: Path, two: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(servers, "_PARTING", 0.5)
    log = tmp_path / "log"
    with servers.serving([*two, "1.5"], tmp_path, 1, os.environ, log) as server:
        server.wait_until_idle()
        assert (tmp_path / "busy no longer").exists()
        child = int(log.read_text(encoding="utf-8"))
        os.kill(child, 0)
    assert server.process.returncode == -signal.SIGKILL
    assert gone(child)


def test_a_server_that_has_ended_is_told_with_what_it_said(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "print('the port is taken'); raise SystemExit(3)"]
    with servers.serving(command, tmp_path, 1, os.environ, tmp_path / "log") as server:
        server.process.wait()
        with pytest.raises(SystemExit, match=r"ended with 3. It said, at the end:\nthe port is taken"):
            server.must_run()


def test_a_bench_that_is_asked_to_end_ends_its_server_first(tmp_path: Path) -> None:
    code = """if 1:
        import sys
        from pathlib import Path
        from bench import servers
        servers.end_on_sigterm()
        with servers.serving(["sleep", "600"], Path(), 0, {"PATH": sys.argv[1]}, Path(sys.argv[2])) as server:
            print(server.process.pid, flush=True)
            server.process.wait()
    """
    command = [sys.executable, "-c", code, os.environ["PATH"], str(tmp_path / "log")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as bench:
        assert bench.stdout
        server = int(bench.stdout.readline())
        bench.terminate()
        assert bench.wait(30) == 128 + signal.SIGTERM
    with pytest.raises(ProcessLookupError):
        os.kill(server, 0)

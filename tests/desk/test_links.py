"""`inv links`: links are asked politely and never inside a private network; what fails is kept, in stable order."""

import io
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml

from showcase.desk import project
from showcase.desk.links import history, outgoing, run, words
from showcase.desk.links.asking import ask
from showcase.desk.links.history import Failure
from showcase.desk.request import Manners, is_public
from showcase.records import content
from tests.conftest import DAY, ROOT
from tests.http_server import Quiet, running
from tests.languages import LANGUAGES
from tests.projects import EXAMPLE, example_content
from tests.serving import project as small_project
from tests.small import LEAST, SETTINGS, small

TODAY = date.fromisoformat(DAY)
WEEK = timedelta(days=7)
MANNERS = Manners(agent="link check of tests", timeout=30, pause=0, allowed=lambda ip: ip == "127.0.0.1")


class Site(ThreadingHTTPServer):
    """A host of its own: what stands at each path, who asked how, and how many asked at the same time."""

    daemon_threads = True

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, str]] = []
        self.at_once = self.most = 0
        self.lock = threading.Lock()
        super().__init__(("127.0.0.1", 0), Answers)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answers(Quiet, BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        site = self.server
        assert isinstance(site, Site)
        with site.lock:
            site.asked.append((self.command, self.path, self.headers["User-Agent"]))
            site.at_once += 1
            site.most = max(site.most, site.at_once)
        name = self.path.strip("/").partition("?")[0]
        head_only, _, status = name.rpartition("-")
        code = int(status) if status.isdecimal() and (not head_only or self.command == "HEAD") else 200
        location = {
            "moved": "/200",
            "circle": "/circle",
            "within": f"http://127.0.0.2:{site.server_port}/secret",
            "local": f"http://localhost:{site.server_port}/secret",
            "mail": "mailto:anne@terre.example",
            "file": "file:///etc/passwd",
        }.get(name, "")
        self.send_response(302 if location else code)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        with site.lock:  # who asks may come again as soon as the answer leaves, before we are done
            site.at_once -= 1
        self.end_headers()


@pytest.fixture
def site() -> Iterator[Site]:
    here = Site()
    with running(here):
        yield here


EXPECTED = {
    "/200": "",
    "/204": "",
    "/moved": "",
    "/get-405": "",  # refuses to tell the head alone
    "/get-404": "",
    "/404": "404",
    "/410": "410",
    "/500": "500",
    "/403": "",  # takes us for a robot; a reader may find it
    "/429": "",
    "/circle": "redirects",
    "/within": "private",
    "/mail": "form",
    "/file": "form",
    "/with space?q=é": "",
}


def test_each_answer_is_judged_as_a_reader_would(site: Site) -> None:
    found = ask([site.address + path for path in EXPECTED], MANNERS)
    assert {address.removeprefix(site.address): why for address, why in found.items()} == EXPECTED
    assert not [path for _, path, _ in site.asked if "secret" in path]


def test_a_host_is_asked_for_little_by_one_request_after_the_other_under_our_name(site: Site) -> None:
    ask([f"{site.address}/200?{n}" for n in range(20)], MANNERS)
    assert site.most == 1
    assert Counter(command for command, _, _ in site.asked) == {"HEAD": 20}
    assert {agent for *_, agent in site.asked} == {"link check of tests"}


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_this_machine_is_never_called_however_it_is_written(site: Site, host: str) -> None:
    [why] = ask([f"http://{host}:{site.server_port}/200"], replace(MANNERS, allowed=is_public)).values()
    assert why in ("private", "name")
    assert site.asked == []


def test_a_name_that_leads_here_is_not_called_from_a_redirect_either(site: Site) -> None:
    def only_once(ip: str, seen: list[str] = []) -> bool:  # noqa: B006 (remembers)
        seen.append(ip)
        return len(seen) == 1

    assert ask([f"{site.address}/local"], replace(MANNERS, allowed=only_once)) == {f"{site.address}/local": "private"}
    assert [path for _, path, _ in site.asked] == ["/local"]


@pytest.mark.parametrize(
    ("ip", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("10.0.0.1", False),
        ("172.16.3.4", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),  # where clouds keep their secrets
        ("100.64.0.1", False),
        ("127.0.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 (a value to be judged)
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:169.254.169.254", False),
    ],
)
def test_only_addresses_of_the_open_net_are_public(ip: str, public: bool) -> None:
    assert is_public(ip) is public


def test_a_host_that_says_nothing_is_given_up_and_the_others_are_asked(site: Site) -> None:
    with socket.socket() as silent, socket.socket() as gone:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        gone.bind(("127.0.0.1", 0))
        names = {name: f"http://127.0.0.1:{one.getsockname()[1]}/" for name, one in (("s", silent), ("g", gone))}
        found = ask([names["s"], names["g"], f"{site.address}/200"], replace(MANNERS, timeout=0.3))
    assert list(found.values()) == ["time", "refused", ""]


def test_a_host_that_says_a_letter_at_a_time_is_given_up() -> None:
    """Each letter comes in time, and there is no end to them."""
    ended = threading.Event()
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()

        def drip() -> None:
            visitor, _ = listening.accept()
            with visitor:
                visitor.sendall(b"HTTP/1.1 200 OK\r\nX: ")
                while not ended.wait(0.05):
                    try:
                        visitor.sendall(b"x")
                    except OSError:
                        return

        threading.Thread(target=drip, daemon=True).start()
        [why] = ask([f"http://127.0.0.1:{listening.getsockname()[1]}/"], replace(MANNERS, longest=0.5)).values()
        ended.set()
    assert why == "time"


@pytest.mark.parametrize("scheme", ["https", "http"])
def test_what_is_no_page_of_the_web_is_told_as_such(scheme: str) -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()

        def babble() -> None:
            visitor, _ = listening.accept()
            with visitor:
                visitor.sendall(b"220 mail.example ESMTP\r\n" * 9)
                visitor.recv(1000)

        threading.Thread(target=babble, daemon=True).start()
        [why] = ask([f"{scheme}://127.0.0.1:{listening.getsockname()[1]}/"], MANNERS).values()
    assert why == {"https": "secure", "http": "broken"}[scheme]


def test_a_host_that_is_not_there_is_told_as_such() -> None:
    assert ask(["http://no-such-host.invalid/"], MANNERS) == {"http://no-such-host.invalid/": "name"}


# the history


def test_what_fails_is_counted_run_by_run_and_what_answers_goes() -> None:
    known: dict[str, Failure] = {}
    for week, answers in enumerate(({"b": "404", "a": ""}, {"b": "time", "a": "404"}, {"b": "404", "a": ""})):
        known = history.after(known, answers, TODAY + week * WEEK)
    assert known == {"b": Failure(first=TODAY, last=TODAY + 2 * WEEK, times=3, why="404")}
    assert known["b"].lasting
    assert history.after(known, {"b": ""}, TODAY + 3 * WEEK) == {}
    assert history.after(known, {}, TODAY + 3 * WEEK) == {}  # no link of the site any more


def test_two_runs_on_one_day_count_as_one() -> None:
    once = history.after({}, {"a": "404"}, TODAY)
    assert history.after(once, {"a": "404"}, TODAY) == once
    assert history.after(once, {"a": "404"}, TODAY - WEEK) == once  # a clock that went back


def test_the_file_is_sorted_a_line_each_and_says_the_same_again() -> None:
    known = {address: Failure(first=TODAY, last=TODAY, times=1, why="404") for address in ("https://b", 'https://é/"')}
    text = history.encode(known)
    assert history.decode(text) == known
    assert history.encode(dict(reversed(known.items()))) == text
    assert text.splitlines()[1] == (
        '"https://b": {"first": "2026-11-23", "last": "2026-11-23", "times": 1, "why": "404"},'
    )
    assert history.encode({}) == "{}\n"


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"a": {}}', '{"a": {"first": "x", "last": "x", "times": 1, "why": ""}}']
)
def test_what_is_no_history_is_refused_with_its_line(tmp_path: Path, text: str) -> None:
    file = tmp_path / "links.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit, match=r"links\.json:1: this is no history of links"):
        run.read(file, "en")


# which links there are


def test_links_of_fields_and_texts_are_found_with_their_lines_and_only_those_that_are_public(tmp_path: Path) -> None:
    consent = f"consent: {{date: {DAY}, version: 1, scope: [profile]}}\n"
    lines = "website: https://a.example\nlinks: {github: https://github.com/a}\n"
    body = "[x](https://b.example/?a=1&b=2) [y](/membres/) [z](mailto:a@b.example)\n"
    files = {
        "members/two/index.md": f"---\n{LEAST['members']}{lines}{consent}---\n\n{body}",
        "members/hidden/index.md": f"---\n{LEAST['members']}{lines.replace('a.', 'hidden.')}---\n",
        "initiatives/two/index.md": (
            f"---\n{LEAST['initiatives']}links: [{{title: Un, url: https://a.example}}]\n---\n"
        ),
    }
    found = outgoing.of(content.read(small(tmp_path, files), SETTINGS).records, "https://ours.example")
    assert {address: [f"{mark.path}:{mark.line}" for _, mark in places] for address, places in found.items()} == {
        "https://a.example": ["content/members/two/index.md:6", "content/initiatives/two/index.md:4"],
        "https://github.com/a": ["content/members/two/index.md:7"],
        "https://b.example/?a=1&b=2": ["content/members/two/index.md:11"],
    }


def test_the_example_has_the_links_that_its_pages_have() -> None:
    found = outgoing.of(example_content().records, EXAMPLE.settings.site)
    assert len(found) > 60
    assert all(address.startswith(("http://", "https://")) for address in found)
    assert "https://anime.example" in found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_run_tells_what_fails_in_every_language_and_keeps_it(tmp_path: Path, site: Site, lang: str) -> None:
    here = project.open_at(small_project(tmp_path))
    there = f"http://terre.example:{site.server_port}"
    extra = f"---\n{LEAST['venues']}---\n\n[x]({there}/404) [y]({there}/200)\n"
    (here.content / "venues/two").mkdir()
    (here.content / "venues/two/index.md").write_text(extra, encoding="utf-8")
    out = io.StringIO()
    manners = replace(MANNERS, look_up=lambda *_: ["127.0.0.1"])
    run.run(here, here.folder / "links.json", manners, lang=lang, out=out)
    line, last = out.getvalue().splitlines()
    assert line.replace("md:5 :", "md:5:").startswith(f"content/venues/two/index.md:5: {there}/404 ")
    assert words.why("404", lang) in line
    assert last.startswith("2 ") or " 2 " in last
    assert list(json.loads((here.folder / "links.json").read_text(encoding="utf-8"))) == [f"{there}/404"]


# the workflow


def script() -> str:
    jobs = yaml.safe_load((ROOT / ".github/workflows/links.yml").read_text(encoding="utf-8"))["jobs"]
    return str(jobs["keep"]["steps"][-1]["run"])


def keep(folder: Path, handed: str | Path) -> "subprocess.CompletedProcess[str]":
    """The last step of the workflow, in a checkout whose forge is a folder beside it."""
    forge, here = folder / "forge.git", folder / "here"
    if not forge.exists():
        subprocess.run(["git", "init", "--quiet", "--bare", "--initial-branch=main", str(forge)], check=True)
        subprocess.run(["git", "clone", "--quiet", str(forge), str(here)], check=True, capture_output=True)
        names = ["-c", "user.name=x", "-c", "user.email=x@x.example"]
        subprocess.run(["git", *names, "commit", "--quiet", "--allow-empty", "-m", "begin"], cwd=here, check=True)
        subprocess.run(["git", "push", "--quiet", "origin", "HEAD:main"], cwd=here, check=True)
    shutil.rmtree(here / "handed", ignore_errors=True)
    (here / "handed").mkdir()
    if isinstance(handed, Path):
        (here / "handed/links.json").symlink_to(handed)
    else:
        (here / "handed/links.json").write_text(handed, encoding="utf-8")
    words_ = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script()]
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "TOKEN": "t"}
    return subprocess.run(words_, cwd=here, env=env, capture_output=True, text=True)


def commits(folder: Path) -> list[str]:
    told = subprocess.run(
        ["git", "log", "--format=%s", "main"], cwd=folder / "forge.git", capture_output=True, text=True, check=True
    )
    return told.stdout.splitlines()


def test_the_workflow_commits_the_history_where_it_changed_and_nothing_else(tmp_path: Path) -> None:
    for text, many in (("{}\n", 2), ("{}\n", 2), ('{"$(touch x)": {}}\n', 3)):
        done = keep(tmp_path, text)
        assert done.returncode == 0, done.stderr
        assert len(commits(tmp_path)) == many
    shown = ["git", "show", "--name-only", "--format=", "main"]
    told = subprocess.run(shown, cwd=tmp_path / "forge.git", capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["links.json"]


def test_the_workflow_takes_no_link_to_a_file_and_nothing_too_large(tmp_path: Path) -> None:
    large = "x" * 1_000_001
    for handed in (large, Path("/etc/hostname")):
        code = keep(tmp_path, handed).returncode
        assert code
    assert commits(tmp_path) == ["begin"]


def test_the_job_that_asks_may_write_nothing_and_the_one_that_writes_runs_none_of_our_code() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/links.yml").read_text(encoding="utf-8"))["jobs"]
    assert jobs["ask"]["permissions"] == {"contents": "read"}
    assert jobs["keep"]["permissions"] == {"contents": "write"}
    assert not any(word in script() for word in ("./site", "python", "invoke", "${{"))


def test_the_command_tells_of_names_that_nobody_has(tmp_path: Path) -> None:
    folder = small_project(tmp_path)
    text = f"---\n{LEAST['venues']}---\n\n[x](http://one.invalid/) [y](https://two.invalid/)\n"
    (folder / "content/venues/two").mkdir()
    (folder / "content/venues/two/index.md").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "invoke", "links", "--lang", "en"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "2 links asked, 2 fail, 0 of them for at least 3 runs; noted in links.json."
    assert done.stdout.count("there is no such host") == 2

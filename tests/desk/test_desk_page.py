"""`inv desk`: the report as a page of this machine, in the look of the site, where nothing that is shown can run."""

import json
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from selectolax.lexbor import LexborHTMLParser

from showcase.desk.report import gather, page
from showcase.desk.report.state import Proposal, State
from showcase.records import content
from tests.conftest import DAY
from tests.serving import PATIENCE, free_port, project, until
from tests.small import LEAST, SETTINGS, small

TODAY = date.fromisoformat(DAY)
EVIL = '<script>alert(1)</script><img src=x onerror="alert(1)">'


def made(folder: Path, lang: str, **files: str) -> LexborHTMLParser:
    read = content.read(small(folder, {f"members/{slug}/index.md": text for slug, text in files.items()}), SETTINGS)
    waiting = (
        Proposal(title=EVIL, since=TODAY, author=EVIL, branch="proposal/1", address="https://forge.example/compare"),
        Proposal(title="x", since=TODAY, address="javascript:alert(1)"),
    )
    now = State(content=read, day=TODAY, languages=SETTINGS.languages, proposals=waiting, size=900, size_limit=1000)

    def form(place: str) -> str:
        return "/form?record=evil" if "members/evil/" in place else ""

    return LexborHTMLParser(page.page(gather.all_todos(now), now, lang, sheet="/theme/a.css", forms=form).decode())


def test_each_line_has_its_step_and_nothing_of_strangers_is_markup(tmp_path: Path) -> None:
    evil = LEAST["members"].replace("name: Atelier", f"name: {json.dumps(EVIL)}")
    found = made(tmp_path, "en", evil=f"---\n{evil}---\n")
    assert not found.css("script, img, [onerror]")
    assert EVIL in found.body.text() if found.body else False
    items = found.css("main li")
    assert len(items) > 4
    assert all(len(item.css("p")) == 2 for item in items)
    links = dict.fromkeys(link.attributes["href"] for link in found.css("a"))
    assert list(links) == ["https://forge.example/compare", "/form?record=evil"]


def test_the_page_has_one_heading_a_section_each_and_the_style_of_the_site(tmp_path: Path) -> None:
    found = made(tmp_path, "lb")
    assert [node.text() for node in found.css("h1")] == ["Wat den 2026-11-23 gepflegt muss ginn"]
    assert found.css_first("html").attributes["lang"] == "lb"  # type: ignore[union-attr]
    assert found.css_first("link[rel=stylesheet]").attributes["href"] == "/theme/a.css"  # type: ignore[union-attr]
    names = [node.attributes["aria-labelledby"] for node in found.css("section")]
    assert names == [node.attributes["id"] for node in found.css("h2")]
    assert len(set(names)) == len(names) > 2


def test_it_is_served_to_this_machine_alone_and_anew_after_a_save(tmp_path: Path) -> None:
    folder, port = project(tmp_path), free_port()
    log = folder / "log"
    command = [sys.executable, "-W", "error", "-m", "invoke", "desk", "--port", str(port), "--lang", "en"]
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.STDOUT, env=dict(os.environ))
    try:
        until(lambda: "What needs care stands at" in log.read_text(), log.read_text)
        address = f"http://127.0.0.1:{port}/.desk/"
        assert address in log.read_text()
        assert "What needs care on 2026-11-23" in get(address)
        text = (folder / "content/members/good/index.md").read_text(encoding="utf-8")
        changed = text.replace("consent: {date: 2026-01-15", "verified: 2020-02-03\nconsent: {date: 2026-01-15")
        (folder / "content/members/good/index.md").write_text(changed, encoding="utf-8")
        until(lambda: "last checked on 2020-02-03" in get(address), log.read_text)
        assert status(Request(address, headers={"Host": "evil.example"})) == 421
        assert status(Request(address, data=b"x=1")) == 405
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)
    assert process.returncode == 0
    assert "Ended." in log.read_text()


def get(address: str) -> str:
    with urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 (our own address)
        return str(answer.read().decode())


def status(request: Request) -> int:
    try:
        with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 (our own address)
            return int(answer.status)
    except HTTPError as refused:
        return refused.code

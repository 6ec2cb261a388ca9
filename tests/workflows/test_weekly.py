"""The workflows that look after what gets old, run by act: links are asked and noted, members are asked once a year."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.test_links import Site
from tests.forge import FakeForge
from tests.http_server import running
from tests.proposals import git
from tests.small import LEAST, SMALL
from tests.workflows.acting import BY_ACT, act, asks_this_machine, on, project, with_gh

pytestmark = BY_ACT
OLD = "languages: [lb, fr]\nverified: 2025-01-31\nconsent: {date: 2024-05-01, version: 1, scope: [profile]}\n"


@pytest.fixture
def host() -> Iterator[Site]:
    here = Site()
    with running(here):
        yield here


def member(lines: str) -> dict[str, str]:
    return {"members/ana/index.md": f"---\n{LEAST['members']}{lines}---\n\nDes bols.\n"}


def test_what_does_not_answer_is_noted_on_main(tmp_path: Path, host: Site, forge: FakeForge) -> None:
    address = f"http://terre.lu:{host.server_port}"
    known = SMALL | member(f"website: {address}/404\nlinks: {{shop: '{address}/200'}}\n{OLD}")
    origin = tmp_path / "origin.git"
    here = project(tmp_path / "project", known, origin)
    asks_this_machine(here, "links")
    git(here, "push", "--quiet", "origin", "main")
    done = act(tmp_path / "links", here, "schedule", "links.yml", *on(forge, SITE_URL="https://site.example"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert git(origin, "log", "-1", "--format=%an: %s", "main") == (
        "github-actions[bot]: links: note which have answered this week"
    )
    assert git(origin, "show", "--format=", "--name-only", "main") == "links.json"
    noted = json.loads(git(origin, "show", "main:links.json"))
    assert f"{address}/404" in json.dumps(noted)
    assert f"{address}/200" not in json.dumps(noted)


def test_a_member_is_asked_once_a_year_in_an_issue(
    tmp_path: Path, forge: FakeForge, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_gh(tmp_path, forge, monkeypatch)
    here = project(tmp_path / "project", SMALL | member(OLD + "owners: [{account: ana, id: 7}]\n"))
    for month in ("first", "second"):
        done = act(tmp_path / month, here, "schedule", "freshness.yml", *on(forge, SITE_URL="https://site.example"))
        assert done.returncode == 0, done.stdout + done.stderr
        asked = [issue for issue in forge.opened if "members/ana" in issue["title"] or "@ana" in issue["body"]]
        assert len(asked) == 1
        assert "https://site.example/" in asked[0]["body"]
        assert "record=ana&still=1" in asked[0]["body"]

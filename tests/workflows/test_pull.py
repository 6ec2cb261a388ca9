"""The workflow that asks calendars, run by act: a venue's calendar becomes a branch and a pull request, and no more."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.test_pull import Host, calendar, event
from tests.forge import FakeForge
from tests.http_server import running
from tests.proposals import git
from tests.small import SMALL
from tests.workflows.acting import BY_ACT, Ended, act, asks_this_machine, on, project, with_gh

pytestmark = BY_ACT
VENUE = "---\nname: Halle Exemple\ncalendar: http://halle.example:{port}/a.ics\n---\n"


@pytest.fixture
def host() -> Iterator[Host]:
    here = Host()
    with running(here):
        yield here


def ran(folder: Path, host: Host, forge: FakeForge, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Ended]:
    """The workflow in a project with a venue, whose calendar stands on a host of this machine."""
    here = project(folder / "project", SMALL | {"venues/hall/index.md": VENUE.format(port=host.server_port)})
    asks_this_machine(here, "pull")
    with_gh(folder, forge, monkeypatch)
    return here, act(folder, here, "schedule", "pull.yml", *on(forge, SITE_URL="https://site.example"))


def test_a_calendar_becomes_a_branch_and_a_pull_request(
    tmp_path: Path, host: Host, forge: FakeForge, monkeypatch: pytest.MonkeyPatch
) -> None:
    host.pages["/a.ics"] = calendar(event("1@x", "DESCRIPTION:$(touch pwned) `touch pwned`", title="$(touch pwned)"))
    here, done = ran(tmp_path, host, forge, monkeypatch)
    assert done.returncode == 0, done.stdout + done.stderr
    changed = git(here, "diff", "--name-only", "main", "pull/venues-hall").split()
    assert changed == ["content/events/touch-pwned/index.md", "pulled/venues-hall.json"]
    assert [(one["head"]["ref"], one["base"]["ref"]) for one in forge.pulls] == [("pull/venues-hall", "main")]
    assert not list(tmp_path.rglob("pwned"))


def test_where_nothing_is_new_nothing_is_proposed(
    tmp_path: Path, host: Host, forge: FakeForge, monkeypatch: pytest.MonkeyPatch
) -> None:
    host.pages["/a.ics"] = b"<!doctype html>"
    here, done = ran(tmp_path, host, forge, monkeypatch)
    assert done.returncode == 0, done.stdout + done.stderr
    assert git(here, "branch", "--list", "pull/*") == ""
    assert forge.pulls == []

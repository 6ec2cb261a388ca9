"""The workflow that takes in proposals, run by act on an event like the forge's: from an issue to a pull request.

The program, Git and the answers are the real ones; the forge is a small web server of this machine, its branches a bare
repository.
"""

from pathlib import Path
from typing import Any

from showcase.records import version
from tests.forge import FakeForge
from tests.proposals import MEMBER, filled_in, git, picture, proposal
from tests.small import SMALL
from tests.workflows.acting import BY_ACT, Ended, act, event, on, project

pytestmark = BY_ACT


def checkout(folder: Path) -> Path:
    """A project whose content is committed, and the bare repository that it is pushed to."""
    member = {"members/anne/index.md": MEMBER, "members/anne/work-1.png": picture()}
    return project(folder / "project", SMALL | member, folder / "origin.git")


def run(folder: Path, here: Path, forge: FakeForge, body: str, **more: Any) -> Ended:
    user = {"login": "anne-exemple", "id": 7, "type": "User"}
    issue = {"number": 12, "title": "x", "body": body, "user": user, "labels": [{"name": "proposal"}], **more}
    found = event(folder, action="opened", issue={**issue, "updated_at": "2026-11-29T10:30:00Z"})
    return act(folder, here, "issues", "proposal.yml", *found, *on(forge))


def asked(here: Path, **more: Any) -> str:
    base = version.digest(version.files(here / "content/members/anne"))
    return filled_in(proposal(base=base, **more))


def test_an_issue_becomes_a_pull_request(tmp_path: Path, forge: FakeForge) -> None:
    here = checkout(tmp_path)
    done = run(tmp_path, here, forge, asked(here, set={"tagline": {"lb": "Schosselen"}}, lang="lb"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert [pull["title"] for pull in forge.pulls] == ["members/anne: tagline"]
    assert forge.dispatched == [("check.yml", {"ref": "proposals/12"})]
    assert "Är Ännerung un `members/anne` ass prett" in forge.comments[12][0]["body"]
    assert git(tmp_path / "origin.git", "show", "proposals/12:content/members/anne/index.lb.md") == (
        "---\ntagline: Schosselen\n---"
    )


def test_what_stands_in_an_issue_runs_nowhere(tmp_path: Path, forge: FakeForge) -> None:
    here = checkout(tmp_path)
    bad = f"$(touch {tmp_path}/ran) `touch {tmp_path}/ran` ${{{{ github.token }}}}\n::error file=x::boo\n::add-mask::y"
    done = run(tmp_path, here, forge, f'{bad}\n{{"proposal": 1, "set": {bad}}}', title=bad)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not (tmp_path / "ran").exists()
    assert "boo" not in done.stdout + done.stderr
    assert forge.pulls == []
    assert [len(many) for many in forge.comments.values()] == [1]
    assert git(tmp_path / "origin.git", "branch", "--format=%(refname:short)") == "main"


def test_an_issue_about_something_else_is_left_alone(tmp_path: Path, forge: FakeForge) -> None:
    here = checkout(tmp_path)
    done = run(tmp_path, here, forge, "The site is slow.", labels=[])
    assert done.returncode == 0, done.stdout + done.stderr
    assert forge.calls == []

"""The workflow that takes in proposals, run by act on an event like the forge's: from an issue to a pull request.

The program, Git and the answers are the real ones; the forge is a small web server of this machine, its branches a bare
repository.
"""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from showcase.records import version
from tests.conftest import ROOT
from tests.forge import TOKEN, FakeForge, serving
from tests.proposals import GIT, MEMBER, git, picture, proposal, text
from tests.small import SMALL
from tests.test_workflows_run import ACT, Ended, project, stand_ins

WORKFLOW = ROOT / ".github/workflows/proposal.yml"
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not ACT.exists(), reason="act, which runs workflows, is delivered for Linux on x86-64 alone"),
]


@pytest.fixture
def forge() -> Iterator[FakeForge]:
    with serving() as found:
        yield found


def checkout(folder: Path) -> Path:
    """A project whose content is committed, and the bare repository that it is pushed to."""
    here = project(folder / "project", SMALL | {"members/anne/index.md": MEMBER})
    (here / "content/members/anne/work-1.png").write_bytes(picture())
    git(here, "add", "--all")
    git(here, "commit", "--quiet", "--message", "begin")
    git(folder, "init", "--quiet", "--bare", "origin.git")
    git(here, "remote", "set-url", "origin", str(folder / "origin.git"))
    git(here, "push", "--quiet", "origin", "main")
    return here


def run(folder: Path, here: Path, forge: FakeForge, body: str, **more: Any) -> Ended:
    user = {"login": "anne-exemple", "id": 7, "type": "User"}
    issue = {"number": 12, "title": "x", "body": body, "user": user, "labels": [{"name": "proposal"}], **more}
    event = {"action": "opened", "issue": {**issue, "updated_at": "2026-11-29T10:30:00Z"}}
    (folder / "event.json").write_text(json.dumps(event), encoding="utf-8")
    actions = stand_ins(folder / "actions", WORKFLOW, project=here, handed=folder / "handed", second=here)
    (folder / "home").mkdir()
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder / "home"), "LANG": "C.UTF-8", **GIT}
    command = [
        ACT,
        "issues",
        "--workflows",
        ".github/workflows/proposal.yml",
        "--platform",
        "ubuntu-24.04=-self-hosted",
    ]
    command += ["--eventpath", folder / "event.json", "--secret", f"GITHUB_TOKEN={TOKEN}", *actions]
    for name, value in {"GITHUB_API_URL": forge.address, "GITHUB_REPOSITORY": "org/site"}.items():
        command += ["--env", f"{name}={value}"]
    return subprocess.run(command, cwd=here, env=environment, capture_output=True, text=True)


def filled_in(found: Mapping[str, Any]) -> str:
    return f"### Proposal\n\n```json\n{text(found)}\n```\n\n### Pictures\n\n_No response_\n"


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


def test_the_job_that_reads_a_strangers_text_may_write_nothing() -> None:
    jobs = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]
    assert jobs["read"]["permissions"] == {"contents": "read"}
    assert "GITHUB_TOKEN" not in str(jobs["read"])


def test_no_text_of_an_issue_stands_in_a_command() -> None:
    steps = [
        step for job in yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"].values() for step in job["steps"]
    ]
    assert {step["run"] for step in steps if "run" in step} == {'./site proposal "$GITHUB_EVENT_PATH" handed'}
    assert not any("github.event" in str(step) for step in steps)


def test_the_form_of_an_issue_has_the_two_fields_that_the_page_fills_in() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/proposal.yml").read_text(encoding="utf-8"))
    assert [(one["type"], one["id"]) for one in form["body"]] == [("textarea", "proposal"), ("textarea", "pictures")]
    assert form["body"][0]["attributes"]["render"] == "json"

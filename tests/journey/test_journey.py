"""A ceramicist adds a service and a picture to her page by telephone, and her page shows them.

Every step is the real one: the form in a browser, the workflows by act, Git, the check with its tests, who decides, the
merge and the build. The forge is a small one of this machine.
"""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import browser, serving
from tests.forge import FakeForge
from tests.forge import serving as forge_serving
from tests.journey import ceramicist
from tests.journey.ceramicist import ACCOUNT, ACCOUNT_ID, RECORD, telephone
from tests.journey.checkout import checkout, received
from tests.proposals import filled_in, git
from tests.workflows.acting import BY_ACT, act, event, on

pytestmark = BY_ACT
__all__ = ["browser"]
ISSUE, RUN = 12, 3
ATTACHED = "0f8fad5b-d9cb-469f-a165-70867728950e"


@pytest.fixture
def forge() -> Iterator[FakeForge]:
    with forge_serving() as one:
        yield one


def done(folder: Path, here: Path, name: str, workflow: str, *options: str) -> str:
    """What a workflow that succeeds says."""
    ended = act(folder, here, name, workflow, *options)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def published(folder: Path, here: Path) -> Path:
    """The pages that the workflow makes of main."""
    done(folder, here, "push", "publish.yml", "--job", "build", "--var", "SITE_URL=https://site.example")
    return folder / "handed"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site as it is before."""
    folder = tmp_path_factory.mktemp("before")
    with serving(published(folder / "publish", checkout(folder / "project", folder / "origin.git"))) as address:
        yield address


def shown(browser: Browser, output: Path) -> None:
    """The published page has the service and the picture."""
    with serving(output) as address, telephone(browser, address) as page:
        ceramicist.look(page)


def test_by_an_issue_of_the_forge(tmp_path: Path, browser: Browser, site: str, forge: FakeForge) -> None:
    with telephone(browser, site) as page:
        ceramicist.change(page)
        issue = ceramicist.send_to_forge(page)
    assert len(issue.pictures) == 1
    here = checkout(tmp_path / "project", tmp_path / "origin.git")
    forge.origin = tmp_path / "origin.git"
    forge.attachments = {ATTACHED: next(iter(issue.pictures.values()))}
    forge.issues = {ISSUE: ACCOUNT_ID}
    _propose(tmp_path / "proposal", here, forge, issue)
    [pull] = forge.pulls
    assert pull["title"] == f"{RECORD}: services, works"
    assert "Är Ännerung" in forge.comments[ISSUE][0]["body"]
    assert forge.dispatched == [("check.yml", {"ref": f"proposals/{ISSUE}"})]

    git(here, "fetch", "--quiet", "origin")
    git(here, "checkout", "--quiet", f"proposals/{ISSUE}")
    told = done(tmp_path / "check", here, "workflow_dispatch", "check.yml", *_temporary(tmp_path / "check"))
    assert f"~ {ceramicist.PAGE}" in told
    forge.artifacts = {RUN: {"changes": _zipped(tmp_path / "check/handed-changes")}}

    git(here, "checkout", "--quiet", "main")
    _comment(tmp_path / "comment", here, forge, pull["head"]["sha"])
    [comment] = forge.comments[pull["number"]]
    assert f"`{ceramicist.PAGE}`" in comment["body"]
    assert [number for number, _ in forge.merged] == [pull["number"]]
    assert forge.dispatched[1:] == [("publish.yml", {"ref": "main"})]

    git(here, "pull", "--quiet", "origin", "main")
    shown(browser, published(tmp_path / "publish", here))


def _temporary(folder: Path) -> list[str]:
    return ["--env", f"RUNNER_TEMP={folder / 'temporary'}"]


def _propose(folder: Path, here: Path, forge: FakeForge, issue: ceramicist.Issue) -> None:
    dragged = "\n".join(f"![{name}]({forge.address}/user-attachments/assets/{ATTACHED})" for name in issue.pictures)
    opened = {
        "number": ISSUE,
        "title": issue.title,
        "body": filled_in(issue.proposal, dragged),
        "user": {"login": ACCOUNT, "id": ACCOUNT_ID, "type": "User"},
        "labels": [{"name": "proposal"}],
        "updated_at": "2026-11-23T10:30:00Z",
    }
    done(folder, here, "issues", "proposal.yml", *event(folder, action="opened", issue=opened), *on(forge))


def _comment(folder: Path, here: Path, forge: FakeForge, sha: str) -> None:
    run = {"event": "workflow_dispatch", "head_sha": sha, "id": RUN, "conclusion": "success", "head_branch": "x"}
    found = event(folder, action="completed", workflow_run=run)
    done(folder, here, "workflow_run", "comment.yml", *found, *on(forge, AUTO_MERGE="own"), *_temporary(folder))


def _zipped(folder: Path) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for file in sorted(folder.rglob("*")):
            archive.write(file, file.relative_to(folder))
    return out.getvalue()


def test_by_mail(tmp_path: Path, browser: Browser, site: str) -> None:
    with telephone(browser, site) as page:
        ceramicist.change(page)
        sent = ceramicist.send_by_mail(page)
    here = checkout(tmp_path / "project", tmp_path / "origin.git")
    # A language that says nothing of the service gets an empty item: its list is counted along with the others.
    texts = [f"content/{RECORD}/index{lang}.md" for lang in (".de", ".en", ".lb", "")]
    assert received(here, sent) == [f"content/{RECORD}/img-2047.jpg", *texts]
    shown(browser, published(tmp_path / "publish", here))

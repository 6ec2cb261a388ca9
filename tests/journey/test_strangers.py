"""A hostile stranger writes issues by hand: nothing happens but a polite answer in each."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from showcase.desk.project import Project
from showcase.desk.proposals import answer, issue, publish
from tests.desk.proposals.test_judge import REFUSED
from tests.desk.proposals.test_model import BAD
from tests.forge import FakeForge
from tests.forge import serving as forge_serving
from tests.proposals import base, filled_in, git, proposal, site
from tests.workflows.acting import ACT, act, event, on
from tests.workflows.acting import project as checkout

MALLORY = {"login": "mallory", "id": 666, "type": "User"}
# Of English, French and German: where the text says no language, it is that of the site.
POLITE = (
    "Thank you! This cannot be taken as it is",
    "Merci ! Ceci ne peut pas être repris tel quel",
    "Danke! So kann das nicht übernommen werden",
)


def of_text(what: str) -> str:
    raw = BAD[what][0]
    told = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else raw
    return f"### Proposal\n\n```json\n{told}\n```\n\n### Pictures\n\n_No response_\n"


def of_change(what: str, here: Project) -> str:
    """By somebody who took care that all else is right, the version too."""
    asked = dict(REFUSED[what][0])
    if str(asked.get("base", "")).startswith("@"):
        asked["base"] = base(here, asked["base"][1:])
    return filled_in(proposal(here, **asked))


WAYS = [f"text: {what}" for what in BAD] + [f"change: {what}" for what in REFUSED]
BY_ACT = WAYS[::2]  # forty of them go the whole way


def written(way: str, here: Project) -> str:
    sort, _, what = way.partition(": ")
    return of_text(what) if sort == "text" else of_change(what, here)


def opened(folder: Path, body: str) -> list[str]:
    found = {"number": 12, "title": "x", "body": body, "user": MALLORY, "updated_at": "2026-11-29T10:30:00Z"}
    return event(folder, action="opened", issue={**found, "labels": [{"name": "proposal"}]})


@pytest.fixture
def forge() -> Iterator[FakeForge]:
    with forge_serving() as one:
        yield one


def only_answered(forge: FakeForge, origin: Path, here: Path, before: str) -> None:
    """One answer, in friendly words and without a word of how this machine is; and nothing else at all."""
    assert (forge.pulls, forge.merged, forge.dispatched) == ([], [], [])
    assert git(origin, "for-each-ref", "--format=%(objectname) %(refname)") == f"{before} refs/heads/main"
    assert git(here, "rev-parse", "HEAD") == before
    assert git(here, "status", "--porcelain") == ""
    assert list(forge.comments) == [12]
    [comment] = forge.comments[12]
    first = comment["body"].removeprefix(answer.MARK).strip()
    assert first.startswith(POLITE), first
    assert first.count("\n* ") >= 1
    assert str(here.parent) not in first
    assert "Traceback" not in first
    assert len(first) < 60_000


@pytest.fixture(scope="module")
def cloned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Path, str]:
    """A project, where it is pushed to, and its commit; each test finds that nothing happened to them."""
    folder = tmp_path_factory.mktemp("cloned")
    here = replace(site(folder / "site"), speech="en")
    git(folder, "init", "--quiet", "--bare", "origin.git")
    git(here.folder, "remote", "add", "origin", str(folder / "origin.git"))
    git(here.folder, "push", "--quiet", "origin", "main")
    return here, folder / "origin.git", git(here.folder, "rev-parse", "HEAD")


@pytest.mark.parametrize("way", WAYS)
def test_nothing_happens_but_an_answer(
    way: str, cloned: tuple[Project, Path, str], tmp_path: Path, forge: FakeForge
) -> None:
    here, origin, before = cloned
    file = Path(opened(tmp_path, written(way, here))[1])
    server = "https://github.com"
    issue.run(file, here, tmp_path / "handed", server=server)
    publish.run(tmp_path / "handed", file, here, forge.client, server=server, into="main")
    only_answered(forge, origin, here.folder, before)


@pytest.mark.long
@pytest.mark.skipif(not ACT.exists(), reason="act, which runs workflows, is delivered for Linux on x86-64 alone")
@pytest.mark.parametrize("way", BY_ACT)
def test_nothing_happens_by_the_workflow_either(way: str, tmp_path: Path, forge: FakeForge) -> None:
    known = site(tmp_path / "site")
    files = {
        file.relative_to(known.content).as_posix(): file.read_bytes()
        for file in known.content.rglob("*")
        if file.is_file()
    }
    here = checkout(tmp_path / "project", files, tmp_path / "origin.git")
    before = git(here, "rev-parse", "HEAD")
    done = act(tmp_path, here, "issues", "proposal.yml", *opened(tmp_path, written(way, known)), *on(forge))
    assert done.returncode == 0, done.stdout + done.stderr
    only_answered(forge, tmp_path / "origin.git", here, before)


def test_there_are_forty_ways_by_the_workflow() -> None:
    assert len(BY_ACT) >= 40

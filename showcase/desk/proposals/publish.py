"""The job that may write: brings a change to the forge, opens its pull request, has it checked, and answers.

What the job before has read of a stranger's text is looked at again before anything is written.
"""

import base64
import re
import subprocess
from pathlib import Path
from typing import Any

from showcase.desk.forge import Forge
from showcase.desk.project import Project
from showcase.desk.proposals import answer, hand_in, handed, issue, receive
from showcase.desk.proposals.git import Repository
from showcase.desk.proposals.refusal import Refused

_MOST_COMMENT = 60_000
_CHECK = "check.yml"


def run(folder: Path, event: Path, here: Project, forge: Forge, *, server: str, into: str) -> None:
    """Do what was handed on in `folder`: answer, and open the pull request where there is a change.

    `into` is the branch that it asks to be taken into, `server` the forge's address for people. Raises ValueError for
    what nobody has let through, OSError and ForgeError.
    """
    found = issue.load(event)
    text = _words(folder / issue.ANSWER)
    if (folder / issue.CHANGE).exists():
        text = text.replace("{link}", _open(folder, found, here, forge, server, into))
    forge.comment(found.number, answer.MARK, text)


def _words(file: Path) -> str:
    with file.open("rb") as stream:
        text = stream.read(4 * _MOST_COMMENT).decode("utf-8")[:_MOST_COMMENT]
    if not text.startswith(answer.MARK):
        raise ValueError("what was handed on is no answer")
    return text


def _open(folder: Path, found: issue.Issue, here: Project, forge: Forge, server: str, into: str) -> str:
    """Commit, push, and the address of the pull request."""
    site = receive.site_of(here)
    if site.repository is None:
        raise ValueError("there is no repository to write to")
    try:
        change = handed.load((folder / issue.CHANGE).read_text(encoding="utf-8"), site)
    except Refused as refused:
        raise ValueError(f"what was handed on was not let through: {refused}") from None
    commit = hand_in.commit(
        change,
        site.repository,
        base=site.repository.line("rev-parse", "HEAD"),
        content=site.repository.within(),
        author=found.author,
        committer=receive.committer(here),
        moment=found.moment,
    )
    branch = f"proposals/{found.number}"
    _push(here.folder, commit, branch, forge, server)
    link = _pull_request(forge, branch, into, {"title": change.subject, "body": _words(folder / issue.EDITORS)})
    # The forge starts nothing of itself for what a workflow's own token has pushed.
    forge.ask("POST", f"/actions/workflows/{_CHECK}/dispatches", {"ref": branch})
    return link


def _push(here: Path, commit: str, branch: str, forge: Forge, server: str) -> None:
    """Bring a commit to the forge. The token stands in no address and no argument. Raises OSError."""
    login = base64.b64encode(f"x-access-token:{forge.token}".encode()).decode()
    environment = {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"http.{server}/.extraheader",
        "GIT_CONFIG_VALUE_0": f"AUTHORIZATION: basic {login}",
    }
    try:
        words = ("push", "--quiet", "--force", "origin", f"{commit}:refs/heads/{branch}")
        Repository(here).run(*words, environment=environment)
    except subprocess.CalledProcessError as error:
        said = re.sub(r"basic \S+", "basic …", error.stderr.decode("utf-8", "replace"))
        raise OSError(f"the branch could not be brought to the forge: {said}") from None


def _pull_request(forge: Forge, branch: str, into: str, words: dict[str, str]) -> str:
    """The address of the pull request of a branch, opened where there is none. Raises ForgeError."""
    owner = forge.repository.partition("/")[0]
    for one in forge.every(f"/pulls?state=open&head={owner}:{branch}"):
        if one["head"]["ref"] == branch:
            forge.ask("PATCH", f"/pulls/{int(one['number'])}", words)
            return str(one["html_url"])
    made: Any = forge.ask("POST", "/pulls", {**words, "head": branch, "base": into})
    return str(made["html_url"])

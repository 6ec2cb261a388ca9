"""The branches on which events are proposed: one commit each, on what is published now. Others' work is left."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass

from showcase.desk.proposals.git import Person, Repository
from showcase.desk.pull import state
from showcase.desk.pull.source import Source
from showcase.desk.pull.state import State

_REMOTE = "refs/remotes/origin"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tip:
    """The end of a branch, "" where there is none; `ours`: whether nobody else has worked on it."""

    commit: str = ""
    ours: bool = True


def _mark(source: Source) -> str:
    """The line by which a commit of ours is known again."""
    return f"Pulled-from: {source.place}"


def tip(repository: Repository, source: Source) -> Tip:
    """Where the branch of a source ends: here, or as the remote was last seen."""
    for name in (f"refs/heads/{source.branch}", f"{_REMOTE}/{source.branch}"):
        try:
            commit = repository.line("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
            message = repository.line("log", "-1", "--format=%B", commit)
        except subprocess.CalledProcessError:
            continue
        return Tip(commit=commit, ours=_mark(source) in message.splitlines() or _is_merged(repository, commit))
    return Tip()


def _is_merged(repository: Repository, commit: str) -> bool:
    """Whether what is checked out has a commit already."""
    try:
        repository.run("merge-base", "--is-ancestor", commit, "HEAD")
    except subprocess.CalledProcessError:
        return False
    return True


def earlier(repository: Repository, source: Source, at: Tip) -> State:
    """What was taken when the branch was made; nothing where that cannot be read."""
    if not at.commit:
        return State()
    path = repository.within() + source.file
    raw = repository.files(at.commit, path).get(path.rpartition("/")[2])
    try:
        return state.decode(raw) if raw is not None else State()
    except state.Damaged:
        return State()


def is_same(repository: Repository, at: Tip, files: Mapping[str, bytes | None]) -> bool:
    """Whether a branch proposes just these files, by their path in the repository."""
    if not at.commit:
        return False
    listed = repository.run("diff-tree", "-r", "-z", "--no-commit-id", "--name-only", at.commit).decode()
    if set(filter(None, listed.split("\0"))) != set(files):
        return False
    return all(repository.files(at.commit, path).get(path.rpartition("/")[2]) == raw for path, raw in files.items())


def propose(repository: Repository, source: Source, files: Mapping[str, bytes | None], who: Person, day: str) -> None:
    """Let the branch of a source be one commit with these files on what is checked out."""
    head = repository.line("rev-parse", "HEAD")
    message = f"events: take over what the calendar of {source.place} says\n\n{_mark(source)}\n"
    if len(message.partition("\n")[0]) > 72:
        message = f"events: take over a calendar\n\n{_mark(source)}\n"
    date = f"{day}T12:00:00+0000"
    commit = repository.commit(files, base=head, message=message, author=who, committer=who, date=date)
    repository.branch(source.branch, commit)

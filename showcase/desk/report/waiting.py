"""What waits to be taken: branches `proposal/…` as Git has them, and the issues that a file of the forge lists."""

import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from showcase.desk.report.state import Proposal

_FORMAT = "%(refname)%00%(committerdate:iso-strict)%00%(authorname)%00%(contents:subject)"
_PLACES = ("refs/heads/proposal", "refs/remotes/*/proposal")
_BRANCH = re.compile(r"refs/(?:heads/|remotes/)(?P<shown>(?:[^/]+/)?(?P<name>proposal/.+))")


class UnreadableIssues(Exception):
    """A file of issues that is none."""


def of_git(folder: Path, repository: str, zone: ZoneInfo) -> tuple[Proposal, ...]:
    """The branches that are not merged; a branch that is here and at the forge is one. None where there is no Git."""
    command = ["git", "for-each-ref", "--no-merged=HEAD", f"--format={_FORMAT}", *_PLACES]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return ()
    found = dict[str, Proposal]()
    for line in done.stdout.splitlines() if done.returncode == 0 else ():
        ref, when, author, subject = line.split("\0")
        if match := _BRANCH.fullmatch(ref):
            address = f"{repository}/compare/HEAD...{match['name']}" if repository else ""
            since = datetime.fromisoformat(when).astimezone(zone).date()
            named = Proposal(title=subject, since=since, author=author, branch=match["shown"], address=address)
            found.setdefault(match["name"], named)
    return tuple(found.values())


def of_file(file: Path, zone: ZoneInfo) -> tuple[Proposal, ...]:
    """The open issues of a JSON file, as the forge's interface gives them, or its program `gh issue list --json`."""
    try:
        return tuple(_issues(json.loads(file.read_text(encoding="utf-8")), zone))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableIssues(f"{type(error).__name__}: {error}") from None


def _issues(raw: list[Mapping[str, Any]], zone: ZoneInfo) -> Iterator[Proposal]:
    for one in raw:
        if str(one.get("state", "open")).lower() != "open" or "pull_request" in one:
            continue
        since: date = datetime.fromisoformat(one.get("createdAt") or one["created_at"]).astimezone(zone).date()
        address = one.get("html_url") or one["url"]
        if not str(address).startswith("https://"):
            raise ValueError("an issue without an https address")
        yield Proposal(title=str(one["title"]), since=since, address=str(address))

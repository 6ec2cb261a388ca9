"""What the site does to a pull request after its check: one comment, and where a variable says so, the merge.

Which pull request it is, who proposes it and what it changes come from the forge's API and from Git, never from what
the check handed on. Nothing of the proposal is run.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from showcase.desk import forge as forges
from showcase.desk import ownership
from showcase.desk.changes import artefact, markdown, owners, site
from showcase.desk.changes.artefact import Artefact
from showcase.desk.changes.git import GitError, Repository
from showcase.desk.changes.ownership_words import VERDICTS, WORDS
from showcase.desk.forge import BOT, Forge, ForgeError
from showcase.desk.ownership import Judgement, Reason, Verdict
from showcase.desk.project import Project
from showcase.records.problem import printable
from showcase.schema.label import Message

MARKER = "<!-- showcase: pull request -->"
MOST_REASONS = 40
LONGEST = 60_000  # characters of a comment; the forge takes 65,536
MOST_PULLS = 3  # of one commit
STEPS = (PICTURES, COMMENT, MERGE, CONTENT) = ("pictures", "comment", "merge", "content")
_SHA = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_PROPOSAL = re.compile(r"proposals/([0-9]{1,10})")  # the branch of what came by the form, by the issue's number
_REPOSITORY = re.compile(r"([A-Za-z0-9-]{1,39})/([A-Za-z0-9._-]{1,100})")
_LINK = re.compile(r"https://[A-Za-z0-9.-]+/[A-Za-z0-9._/-]+")

_HEADING = Message("Your proposal")
_CHECKS: dict[str, Message] = {
    "success": Message("The check found nothing wrong."),
    "failure": Message(
        "The check found something to correct: each problem stands beside its line, under “Files changed”."
    ),
    "": Message("The check did not finish; the team looks into it."),
}
_MORE = Message("and {count} more")
_SHOWN = Message("Pictures before and after ({count}): {link}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """The run of the check: the commit that it looked at, how it ended, and its number."""

    head: str
    number: str
    conclusion: str


class Author(NamedTuple):
    """The account that proposes something, and whether nobody but it, or our own workflow, can push to its branch."""

    account: int
    alone: bool


def run_of(names: Mapping[str, str]) -> Run:
    """The run that a workflow names in its environment. Raises SystemExit for what is none."""
    head, number = names.get("HEAD_SHA", ""), names.get("RUN_ID", "")
    for found, pattern, what in ((head, _SHA, "commit"), (number, re.compile(r"[0-9]{1,20}"), "number")):
        if not pattern.fullmatch(found):
            raise SystemExit(f"“{printable(found)}” is not the {what} of a run")
    return Run(head=head, number=number, conclusion=names.get("CONCLUSION", ""))


def run(step: str, here: Project, names: Mapping[str, str], into: Path | None, link: str) -> str:
    """One step, by its name; a line on what was done. Raises SystemExit with what kept it from being done."""
    one, branch = run_of(names), names.get("GITHUB_REF_NAME", "")
    forge = forges.from_environment(names)
    if (into is None) == (step in (PICTURES, CONTENT)):
        raise SystemExit(f"{step}: --into is for {PICTURES} and {CONTENT}")
    try:
        if step == PICTURES and into:
            return f"{pictures(forge, one, into)} picture(s)"
        if step == CONTENT and into:
            return _handed_on(content(forge, one, here, branch, into), names)
        if step == MERGE:
            return f"merged: {merge(forge, one, here, branch)}"
        return "\n".join(comment(forge, one, here, branch, link)) or "no open pull request has this commit"
    except ForgeError as error:
        raise SystemExit(str(error)) from None


def _handed_on(number: int, names: Mapping[str, str]) -> str:
    """Tell the next steps which pull request it is, and at which address it will be seen."""
    found = _REPOSITORY.fullmatch(names.get("PREVIEW_REPOSITORY", ""))
    if not found:
        raise SystemExit("PREVIEW_REPOSITORY: this is no owner/repository")
    host = f"{found[1].lower()}.github.io"
    if urlsplit(names.get("SITE_URL", "")).hostname == host:
        raise SystemExit(f"PREVIEW_REPOSITORY: the site itself stands at {host}; take a repository of another owner")
    address = f"https://{host}/{found[2]}/{number}"
    if number:
        with Path(names["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as file:
            file.write(f"pull={number}\naddress={address}\n")
    return address if number else "no open pull request has this commit"


def pictures(forge: Forge, run: Run, into: Path) -> int:
    """Write the pictures that the check took, drawn again, into a new folder; how many there are."""
    found = artefact.of_run(forge, run.number)
    into.mkdir(parents=True)
    for name, drawn in found.pictures.items():
        (into / name).write_bytes(drawn)
    return len(found.pictures)


def comment(forge: Forge, run: Run, here: Project, branch: str, link: str = "") -> list[str]:
    """Write or edit the comment of each pull request of the commit into `branch`; the addresses of the comments."""
    found = artefact.of_run(forge, run.number)
    written = []
    for pull in _pulls(forge, run, branch):
        judgement = _judged(here, pull, _author(forge, pull), run.head)
        written.append(forge.comment(int(pull["number"]), MARKER, text(judgement, found, run, here, link)))
    return written


def merge(forge: Forge, run: Run, here: Project, branch: str) -> list[int]:
    """Merge what is its author's own and passed the check, if it still is what was looked at; the numbers merged."""
    done = []
    pulls = _pulls(forge, run, branch) if run.conclusion == "success" else []
    for pull in pulls if len(pulls) == 1 else []:
        author = _author(forge, pull)
        if pull["draft"] or not author.alone or _judged(here, pull, author, run.head).verdict is not Verdict.OWN:
            continue
        forge.ask("PUT", f"/pulls/{int(pull['number'])}/merge", {"sha": run.head, "merge_method": "merge"})
        forge.ask("POST", "/actions/workflows/publish.yml/dispatches", {"ref": branch})
        done.append(int(pull["number"]))
    return done


def content(forge: Forge, run: Run, here: Project, branch: str, into: Path) -> int:
    """Write the content that a pull request proposes as real files into a new folder; the number of the request, 0
    where there is none. Raises SystemExit where it cannot be.
    """
    pulls = _pulls(forge, run, branch)
    if not pulls:
        return 0
    repository = _fetched(here, pulls[0])
    try:
        repository.export(run.head, repository.prefix(), into)
    except GitError as error:
        raise SystemExit(str(error)) from None
    return int(pulls[0]["number"])


def _pulls(forge: Forge, run: Run, branch: str) -> list[Any]:
    return [pull for pull in forge.pulls_of(run.head) if pull["base"]["ref"] == branch][:MOST_PULLS]


def _fetched(here: Project, pull: Mapping[str, Any]) -> Repository:
    """The repository, with the commits of a pull request. Raises SystemExit."""
    repository = Repository(folder=here.content)
    try:
        repository.fetch(f"refs/pull/{int(pull['number'])}/head")
    except GitError as error:
        raise SystemExit(str(error)) from None
    return repository


def _author(forge: Forge, pull: Mapping[str, Any]) -> Author:
    """Who proposes it: whoever opened it, or the issue that our own workflow made it of. Raises ForgeError."""
    opened_by, head = int(pull["user"]["id"]), pull["head"]
    own_branch = _PROPOSAL.fullmatch(head["ref"]) if head["repo"] else None
    if own_branch and opened_by == BOT and head["repo"]["full_name"] == forge.repository:
        issue = forge.ask("GET", f"/issues/{own_branch[1]}")
        return Author(account=int(issue["user"]["id"]), alone=True)
    return Author(account=opened_by, alone=bool(head["repo"]) and head["repo"]["owner"]["id"] == opened_by)


def _judged(here: Project, pull: Mapping[str, Any], author: Author, head: str) -> Judgement:
    """Judged by the base that is checked out here."""
    repository = _fetched(here, pull)
    try:
        return ownership.judge(repository, "HEAD", head, author.account, here.settings, repository.prefix())
    except GitError as error:
        raise SystemExit(str(error)) from None


def text(judgement: Judgement, found: Artefact, run: Run, here: Project, link: str) -> str:
    """The comment, in the language of whose record it is about; what strangers wrote stands in it as code."""
    first = f"{judgement.records[0]}/index.md" if judgement.records else ""
    shown_as = str(here.names["PATH"])
    lang = owners.language(here.content, first, shown_as, here.settings)
    ended = _CHECKS.get(run.conclusion, _CHECKS[""]).tell(lang)
    parts = [MARKER, f"### {_HEADING.tell(lang)}", ended, f"**{VERDICTS[judgement.verdict.word].tell(lang)}**"]
    reasons = [_reason(one, lang) for one in judgement.reasons[:MOST_REASONS]]
    more = len(judgement.reasons) - MOST_REASONS
    parts.append("\n".join([*reasons, *([f"- {_MORE.tell(lang).format(count=more)}"] if more > 0 else [])]))
    if found.difference is not None:
        parts.append(site.as_markdown(found.difference, lang))
    if found.pictures and _LINK.fullmatch(link):
        parts.append(_SHOWN.tell(lang).format(count=len(found.pictures), link=link))
    while sum(map(len, parts)) > LONGEST:
        parts.pop()
    return "\n\n".join(parts)


def _reason(reason: Reason, lang: str) -> str:
    """A reason as an item of a list: the words are ours, the path and what was found are code."""
    where = f"{markdown.code(reason.path)}: " if reason.path else ""
    return f"- {where}{WORDS[reason.why].tell(lang).format(found=markdown.code(reason.found))}"

"""Takes in a proposal that came by mail: shows what it changes and what the checker says, asks, and makes a commit."""

import difflib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TextIO

from showcase.desk.project import Project
from showcase.desk.proposals import bundle, hand_in, model
from showcase.desk.proposals.change import Change, Site
from showcase.desk.proposals.git import Person, Repository
from showcase.desk.proposals.judge import judge
from showcase.desk.proposals.refusal import Refused
from showcase.records.problem import Problem, printable
from showcase.schema.label import Message

_NOTE = Message("Words to the editors:")
_PICTURE = Message("{path}: a picture of {size} bytes")
_GONE = Message("{path} goes")
_ASK = Message("Make a commit of this on the branch {branch}? [y/n]")
_MADE = Message("{commit} is on the branch {branch}; look at it, then push it or merge it")
_KEPT = Message("Nothing was changed.")
ONLY_NOTE = Message("It changes nothing; answer the person, or do it by hand.")
_NO_FILE = Message("{path}: there is no such file; mend the path")
_NO_GIT = Message("this folder is no Git repository with a commit, so that no commit can be made of it")
_YES = ("y", "yes", "o", "oui", "j", "ja", "jo")


def site_of(here: Project) -> Site:
    """What proposals for a project are judged by."""
    repository = Repository(here.content.resolve())
    return Site(
        content=here.content,
        shown_as=str(here.names["PATH"]),
        settings=here.settings,
        today=here.today,
        repository=repository if repository.is_one() else None,
    )


def committer(here: Project) -> Person:
    """The site itself, which makes the commits of proposals."""
    return Person(name=str(here.names["SITENAME"]), email=_mail(here))


def _mail(here: Project) -> str:
    return str(here.names.get("SITE_EMAIL") or "site@localhost")


def run(
    file: Path,
    here: Project,
    *,
    lang: str,
    moment: datetime,
    out: TextIO,
    yes: bool = False,
    ask: Callable[[], str] = input,
) -> bool:
    """Take in `file`; whether it was taken. What there is to say goes to `out`, in `lang`."""
    if not file.is_file():
        out.write(_NO_FILE.tell(lang).format(path=file) + "\n")
        return False
    site = site_of(here)
    try:
        change = judged(file.read_bytes(), file.name, site)
    except Refused as refused:
        for reason in refused.reasons:
            out.write(sentence(reason, lang) + "\n")
        return False
    out.writelines(line + "\n" for line in shown(change, site, lang))
    if not change.files:
        out.write(ONLY_NOTE.tell(lang) + "\n")
        return True
    if site.repository is None:
        out.write(_NO_GIT.tell(lang) + "\n")
        return False
    branch = hand_in.free_branch(site.repository, change, f"{moment:%Y-%m-%d}")
    if not yes:
        out.write(_ASK.tell(lang).format(branch=branch) + " ")
        out.flush()
        if ask().strip().lower() not in _YES:
            out.write(_KEPT.tell(lang) + "\n")
            return False
    author = Person(name=change.name, email=_mail(here))
    commit = hand_in.commit(
        change,
        site.repository,
        base=site.repository.line("rev-parse", "HEAD"),
        content=site.repository.within(),
        author=author,
        committer=committer(here),
        moment=moment,
    )
    site.repository.branch(branch, commit)
    out.write(_MADE.tell(lang).format(commit=commit[:12], branch=branch) + "\n")
    return True


def judged(raw: bytes, name: str, site: Site) -> Change:
    """What a file that a form made changes; `name` is how messages call it. Raises Refused."""
    found = bundle.read(raw, name=name)
    return judge(model.read(found.text), list(found.pictures.values()), site)


def sentence(reason: object, lang: str) -> str:
    """A reason as the checker writes its problems."""
    if isinstance(reason, Problem):
        return ("" if reason.level == "error" else "note: ") + reason.sentence(lang)
    field, told = getattr(reason, "field", ""), reason.tell(lang)  # type: ignore[attr-defined]
    return f"{printable(field)}: {told}" if field else str(told)


def shown(change: Change, site: Site, lang: str) -> Iterator[str]:
    """What a change does, line by line, and what the checker says of it."""
    for path, raw in change.files.items():
        whole = f"{site.shown_as}/{path}"
        if not path.endswith((".md", ".yaml")):
            words = (
                _GONE.tell(lang).format(path=whole)
                if raw is None
                else _PICTURE.tell(lang).format(path=whole, size=len(raw))
            )
            yield words
            continue
        old, new = (one.decode("utf-8", "replace").splitlines() for one in (change.before.get(path, b""), raw or b""))
        for line in difflib.unified_diff(old, new, whole, whole, lineterm=""):
            yield printable(line, 500)
    for reason in (*change.conflicts, *change.notes):
        yield sentence(reason, lang)
    if change.note:
        yield _NOTE.tell(lang)
        yield from (f"  {printable(line, 500)}" for line in change.note.splitlines())

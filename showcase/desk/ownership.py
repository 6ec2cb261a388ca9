"""Whose records a pull request changes, judged by Git's objects and by the owners that the base branch names.

Nothing of the proposal is checked out or run, and nothing that it says of owners counts. What is not plainly a member's
own text or picture is for the editors.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TextIO

from showcase.desk.changes import forms
from showcase.desk.changes.forms import LONGEST_PATH
from showcase.desk.changes.git import GitError, Repository
from showcase.desk.changes.ownership_words import NO_ACCOUNT, NO_COMMIT, VERDICTS, WORDS
from showcase.desk.changes.sides import CONSENT, GUARDED, Record, Sides
from showcase.records.problem import printable
from showcase.records.settings import Settings
from showcase.schema.owner import read_id
from showcase.schema.slug import read_slug

MOST_FILES = 100
OWNED = "members"  # the kind whose records say whose they are


class Verdict(IntEnum):
    """Who decides, from the least to the most; the number is the exit code of the command."""

    OWN = 0  # an owner: it may be merged when the checks pass
    NEW = 10  # a new record: an editor sees who claims it
    OTHERS = 11  # somebody else's record: an editor asks them
    EDITORS = 12  # editors alone

    @property
    def word(self) -> str:
        """As it stands in the machine form."""
        return self.name.lower()


@dataclass(frozen=True, kw_only=True, slots=True)
class Reason:
    """Why somebody decides: `why` names the sentence, `path` what it is about ("" for all of it)."""

    decides: Verdict
    why: str
    path: str = ""
    found: str = ""

    def tell(self, lang: str) -> str:
        """One sentence, with the path before it."""
        where = f"{printable(self.path, LONGEST_PATH)}: " if self.path else ""
        return where + WORDS[self.why].tell(lang).format(found=printable(self.found, LONGEST_PATH))


@dataclass(frozen=True, kw_only=True, slots=True)
class Judgement:
    """What was found between the commits; `records` are the folders of records that change."""

    base: str
    head: str
    account: int
    reasons: tuple[Reason, ...]
    records: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The most that any reason asks for; nobody owns what has no reason."""
        return max((reason.decides for reason in self.reasons), default=Verdict.EDITORS)


def judge(repository: Repository, base: str, head: str, account: int, settings: Settings, within: str) -> Judgement:
    """Who decides on what `head` changes since it left `base`, if `account` proposes it; `within` is the content's
    folder in the repository. Raises GitError for what is no commit.
    """
    base, head = repository.commit(base), repository.commit(head)
    common = repository.common(base, head)
    if len(common) != 1:
        why = "criss-cross" if common else "unrelated"
        return _for_editors(base, head, account, why)
    changes = repository.changes(common[0], head)
    if not changes:
        return _for_editors(base, head, account, "empty")
    if len(changes) > MOST_FILES:  # not looked at one by one
        return _for_editors(base, head, account, "many", str(len(changes)))
    paths = [path for change in changes for path in (change.source, change.path)]
    touched = list(dict.fromkeys(name for path in paths if (name := forms.record_of(path, within))))
    sides = Sides(repository, base, common[0], head, settings, within)
    odd = [*forms.odd(changes, within), *forms.alike(changes, sides)]
    found = [Reason(decides=Verdict.EDITORS, why=one.code, path=one.path, found=one.found) for one in odd]
    found += [reason for name in touched for reason in _record(name, sides, account)]
    records = tuple(f"{within}/{name}" for name in touched)
    reasons = tuple(dict.fromkeys(found))
    return Judgement(base=base, head=head, account=account, reasons=reasons, records=records)


def _for_editors(base: str, head: str, account: int, why: str, found: str = "") -> Judgement:
    reason = Reason(decides=Verdict.EDITORS, why=why, found=found)
    return Judgement(base=base, head=head, account=account, reasons=(reason,))


def _record(name: str, sides: Sides, account: int) -> Iterator[Reason]:
    """Who decides on the changes in one record."""
    path, kind = f"{sides.within}/{name}", name.partition("/")[0]
    base, left, head = (sides.record(commit, name) for commit in (sides.base, sides.common, sides.head))
    if base is None:
        if not _named(name):
            yield Reason(decides=Verdict.EDITORS, why="slug", path=path, found=name.partition("/")[2])
        yield Reason(decides=Verdict.NEW, why="new", path=path)
    elif kind != OWNED:
        yield Reason(decides=Verdict.EDITORS, why="kind", path=path, found=kind)
    elif not base.readable:
        yield Reason(decides=Verdict.EDITORS, why="unreadable.base", path=path)
    elif not base.owners:
        yield Reason(decides=Verdict.EDITORS, why="unowned", path=path)
    elif account not in base.owners:
        yield Reason(decides=Verdict.OTHERS, why="others", path=path)
        if left and head and left.said.get(CONSENT) != head.said.get(CONSENT):
            yield Reason(decides=Verdict.EDITORS, why="consent", path=path)
    else:
        yield from _owned(path, left, head)


def _named(name: str) -> bool:
    try:
        return bool(read_slug(name.partition("/")[2]))
    except ValueError:
        return False


def _owned(path: str, left: Record | None, head: Record | None) -> Iterator[Reason]:
    """What an owner changes in a record: their own to change or to take away, but for the guarded fields."""
    if head is None:
        yield Reason(decides=Verdict.OWN, why="leaves", path=path)
    elif left is None or not left.readable or not head.readable:
        yield Reason(decides=Verdict.EDITORS, why="unreadable.head", path=path)
    else:
        yield Reason(decides=Verdict.OWN, why="own", path=path)
        for key in GUARDED:
            if left.said.get(key) != head.said.get(key):
                yield Reason(decides=Verdict.EDITORS, why="guarded", path=path, found=key)


def run(  # noqa: PLR0913 (what is judged, and how it is told)
    content: Path,
    settings: Settings,
    base: str,
    head: str,
    account: str,
    *,
    lang: str,
    out: TextIO,
    machine: bool = False,
    within: str = "",
) -> int:
    """Write who decides and why, in `lang` or as JSON; the exit code. Raises SystemExit with what cannot be judged.

    `within` is the content's folder in the repository, where `content` does not stand in it.
    """
    try:
        number = read_id(account)
    except ValueError:
        raise SystemExit(NO_ACCOUNT.tell(lang).format(found=printable(account))) from None
    try:
        repository = Repository(folder=content)
        judgement = judge(repository, base, head, number, settings, within or repository.prefix())
    except GitError as error:
        found = f"{printable(base)}, {printable(head)}"
        raise SystemExit(NO_COMMIT.tell(lang).format(found=found, reason=error)) from None
    out.write(as_json(judgement, lang) if machine else as_text(judgement, lang))
    return int(judgement.verdict)


def as_text(judgement: Judgement, lang: str) -> str:
    """The verdict, and a line for each reason."""
    lines = [VERDICTS[judgement.verdict.word].tell(lang), *(reason.tell(lang) for reason in judgement.reasons)]
    return "\n".join(lines) + "\n"


def as_json(judgement: Judgement, lang: str) -> str:
    """The machine form: what was judged, the verdict, and the reasons with their sentences."""
    reasons = [
        {"path": one.path, "why": one.why, "found": one.found, "decides": one.decides.word, "told": one.tell(lang)}
        for one in judgement.reasons
    ]
    about = {"base": judgement.base, "head": judgement.head, "account": judgement.account}
    told = {**about, "verdict": judgement.verdict.word, "records": list(judgement.records), "reasons": reasons}
    return json.dumps(told, indent=2) + "\n"  # in ASCII: a name that is no text would be no UTF-8

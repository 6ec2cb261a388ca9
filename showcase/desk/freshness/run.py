"""Writes the letters, or the issues, that ask members whether their profiles are right. It opens and sends nothing."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from showcase.derive.addresses import Addresses
from showcase.desk.freshness import letter
from showcase.desk.freshness.letter import Letter, Sender
from showcase.desk.options import WrongOption
from showcase.desk.project import Project
from showcase.desk.report.state import State
from showcase.records import content, settings
from showcase.records.parsed_record import ParsedRecord
from showcase.records.problem import printable
from showcase.records.validation import near
from showcase.schema.label import Message
from showcase.schema.member import Member

LABEL = "still-right"  # that of the issues
_NONE = Message("Nobody is to be asked on {day}: every profile was checked within a year.")
_TO = Message("To: {address}")
_NO_ADDRESS = Message("To: {name} (the profile has no e-mail address)")
_SUBJECT = Message("Subject: {subject}")
_COUNT = Message("{count} member(s) to be asked on {day}.")
_NO_MEMBER = Message("--member: there is no member “{found}”{hint}; write the name of a folder of content/members")
_RULE = "-" * 72


def run(here: Project, *, member: str, issues: str, lang: str, out: TextIO) -> None:
    """Write to `out` the letters to those who are due, or to one `member`; with `issues` a file of issues instead.

    Raises WrongOption where there is no such member, and WrongSetting.
    """
    read = content.read(here.content, here.settings, shown_as=str(here.names["PATH"]))
    state = State(content=read, day=here.today, languages=here.settings.languages)
    chosen = _chosen(state, member, lang) if member else letter.due(state)
    name = settings.text(here.names, "SITENAME", "Cluster")
    sender, at = Sender(name=name, address=here.settings.site), Addresses(languages=here.settings.languages)
    letters = [letter.write(record, facts, sender, at, here.today) for record, facts in chosen]
    if issues:
        Path(issues).write_text(encode(letters), encoding="utf-8")
    else:
        for one in letters:
            out.write(_told(one, lang))
    last = _COUNT if letters else _NONE
    out.write(last.tell(lang).format(count=len(letters), day=here.today) + "\n")


def _chosen(state: State, slug: str, lang: str) -> list[tuple[ParsedRecord, Member]]:
    members = {record.slug: (record, member) for record, member in state.of(Member)}
    if slug not in members:
        close = near(slug, members)
        hint = f" ({close}?)" if close else ""
        raise WrongOption(_NO_MEMBER.tell(lang).format(found=printable(slug), hint=hint))
    return [members[slug]]


def _told(one: Letter, lang: str) -> str:
    """A letter as whoever sends it copies it: the head in the reader's language, the rest in the member's."""
    to = _TO.tell(lang).format(address=one.to) if one.to else _NO_ADDRESS.tell(lang).format(name=one.record)
    return f"{to}\n{_SUBJECT.tell(lang).format(subject=one.subject)}\n\n{one.text}\n{_RULE}\n"


def encode(letters: Iterable[Letter]) -> str:
    """The issues as the forge's API takes them. Nothing of a member stands there that its page does not show."""
    issues = [{"title": one.title, "body": _body(one), "labels": [LABEL]} for one in letters]
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _body(one: Letter) -> str:
    """The letter for the forge, with a mention of the owners, who hear of it by that."""
    mention = " ".join(f"@{account}" for account in one.owners)
    return f"{mention}\n\n{one.issue}" if mention else one.issue

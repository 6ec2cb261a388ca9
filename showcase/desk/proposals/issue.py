"""An issue that a form filled in: its text is data, read from the forge's event file and handed on as files.

The job that runs this may only read: what comes out is an answer, and a change that the next job looks at again.
"""

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from showcase.desk.project import Project
from showcase.desk.proposals import answer, handed, model, receive
from showcase.desk.proposals.attachments import Attachments
from showcase.desk.proposals.git import Person
from showcase.desk.proposals.judge import judge
from showcase.desk.proposals.refusal import Refusal, Refused
from showcase.desk.proposals.rules import Sender
from showcase.records import catalogues
from showcase.schema.label import Message

ANSWER, CHANGE, EDITORS = "answer.md", "change.json", "editors.md"
_MOST_EVENT = 2_000_000
_FENCED = re.compile(r"^(`{3,}|~{3,})[ \t]*(?:json)?[ \t]*\n(?P<text>.*?)^\1[ \t]*$", re.MULTILINE | re.DOTALL)
_ACCOUNT = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,60})(?:\[bot\])?")


class Issue(NamedTuple):
    """What is needed of an issue. The text is a stranger's; the rest is said by the forge."""

    number: int
    text: str
    account: str
    id: int
    moment: datetime

    @property
    def author(self) -> Person:
        """The account, with the address by which the forge knows it."""
        return Person(name=self.account, email=f"{self.id}+{self.account}@users.noreply.github.com")


def load(event: Path) -> Issue:
    """The issue of an event file. Raises ValueError for a file that is none."""
    with event.open("rb") as stream:
        raw = stream.read(_MOST_EVENT + 1)
    if len(raw) > _MOST_EVENT:
        raise ValueError("the event is too large")
    try:
        issue: dict[str, Any] = json.loads(raw)["issue"]
        user = issue["user"]
        moment = datetime.fromisoformat(str(issue.get("updated_at") or issue["created_at"]).replace("Z", "+00:00"))
        found = Issue(int(issue["number"]), str(issue.get("body") or ""), str(user["login"]), int(user["id"]), moment)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no event of an issue: {error!r}") from None
    if not _ACCOUNT.fullmatch(found.account) or found.number < 1:
        raise ValueError("no account of the forge")
    return found


def split(text: str) -> tuple[str, str]:
    """The JSON of a proposal in the text of an issue, and what stands after it."""
    text = text.replace("\r\n", "\n")
    if fenced := _FENCED.search(text):
        return fenced["text"], text[fenced.end() :]
    start = text.find("{")
    end = text.rfind("}")
    return (text[start : end + 1], text[end + 1 :]) if 0 <= start < end else (text, "")


def run(event: Path, here: Project, into: Path, *, server: str) -> bool:
    """Read an issue; whether there is a change to be handed on. `into` gets the answer, and the change if there is one.

    `server` is the address of the forge. Raises ValueError where the event is none of an issue.
    """
    issue = load(event)
    text, rest = split(issue.text)
    lang = _spoken(model.language(text), here)
    into.mkdir(parents=True, exist_ok=True)
    kind = None
    try:
        proposal = model.read(text)
        kind = here.settings.kinds.get(proposal.kind)
        pictures = Attachments(server).fetch(rest) if proposal.pictures else []
        change = judge(proposal, pictures, receive.site_of(here), Sender(account=issue.account, id=issue.id))
    except Refused as refused:
        (into / ANSWER).write_text(answer.refused(refused.reasons, kind, lang), encoding="utf-8")
        return False
    except Exception as error:  # a stranger's text that nobody foresaw: they are told, and nothing is changed
        reason = Refusal(code="json", details={"found": type(error).__name__})
        (into / ANSWER).write_text(answer.refused([reason], kind, lang), encoding="utf-8")
        return False
    if kind is None or not change.files:
        (into / ANSWER).write_text(answer.taken(change, kind, lang, ""), encoding="utf-8")  # type: ignore[arg-type]
        return False
    (into / CHANGE).write_text(handed.dump(change), encoding="utf-8")
    told = (answer.taken(change, kind, lang, "{link}"), answer.for_editors(change, kind, here.speech, issue.number))
    (into / ANSWER).write_text(told[0], encoding="utf-8")
    (into / EDITORS).write_text(told[1], encoding="utf-8")
    return True


def _spoken(lang: str, here: Project) -> str:
    return lang if lang and catalogues.used().has(lang, Message.catalogue) else here.speech

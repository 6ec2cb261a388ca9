"""What is said to the sender of a proposal and to editors, in Markdown, in which no sign of a stranger counts."""

import string
from collections.abc import Iterable, Iterator
from typing import Any

from showcase.desk.proposals.change import Change
from showcase.records.problem import printable
from showcase.schema.kinds import Kind
from showcase.schema.label import Message

MARK = "<!-- the answer to a proposal -->"  # by which the comment is found again
_LONGEST = 60_000  # characters that the forge takes
_READY = Message(
    "Thank you! Your change of {record} is ready. An editor looks at it, and then it is on the site: {link}"
)
_NEW = Message("Thank you! Your new page {record} is ready. An editor looks at it, and then it is on the site: {link}")
_WORDS = Message("Thank you! The editors read your words here, and answer.")
_REFUSED = Message("Thank you! This cannot be taken as it is, and nothing was changed. Please mend this:")
_AGAIN = Message("Then open the form again and send it anew, or write below what you need: a person reads it.")
_LEFT = Message("This part was left out:")
_NOTES = Message("This is worth a look, and stops nothing:")
_OWNER = Message("The account is an owner of this record.")
_STRANGER = Message("The account is not an owner of this record: please ask the person who is.")


def escaped(text: object, most: int = 500) -> str:
    """`text` as it stands, in Markdown: no sign of it means anything, nobody is called by it and nothing linked."""
    told = printable(str(text), most)
    return "".join(_sign(c) for c in told)


def _sign(c: str) -> str:
    if c in "@#":
        return f"\\{c}\u200b"
    return f"\\{c}" if c in string.punctuation else c


def refused(reasons: Iterable[Any], kind: Kind | None, lang: str) -> str:
    """What is wrong with a proposal, with the way out."""
    return _whole([_REFUSED.tell(lang), "", *_listed(reasons, kind, lang), "", _AGAIN.tell(lang)])


def taken(change: Change, kind: Kind, lang: str, link: str) -> str:
    """That a proposal was taken, and what was left out."""
    if not change.files:
        return _whole([_WORDS.tell(lang)])
    told = (_NEW if change.new else _READY).tell(lang).format(record=f"`{change.record}`", link=link)
    return _whole([told, *_left_out(change, kind, lang)])


def for_editors(change: Change, kind: Kind, lang: str, issue: int) -> str:
    """The text of a pull request."""
    lines = [f"Closes #{issue}", "", (_OWNER if change.owned else _STRANGER).tell(lang) if not change.new else ""]
    if change.note:
        lines += ["", *(f"> {escaped(line)}" for line in change.note.splitlines())]
    return _whole([*lines, *_left_out(change, kind, lang)])


def _left_out(change: Change, kind: Kind, lang: str) -> Iterator[str]:
    for heading, reasons in ((_LEFT, change.conflicts), (_NOTES, change.notes)):
        if reasons:
            yield from ("", heading.tell(lang), "", *_listed(reasons, kind, lang))


def _listed(reasons: Iterable[Any], kind: Kind | None, lang: str) -> Iterator[str]:
    for reason in reasons:
        field = _field(reason.field, kind, lang)
        yield f"* {f'**{field}**: ' if field else ''}{escaped(reason.tell(lang), 1_000)}"


def _field(path: str, kind: Kind | None, lang: str) -> str:
    """A field as the form calls it, with its name in the files."""
    if not path:
        return ""
    first = path.partition(".")[0].partition("[")[0]
    label = kind.fields[first].label.tell(lang) if kind and first in kind.fields else ""
    return f"{escaped(label)} ({escaped(path)})" if label else escaped(path)


def _whole(lines: Iterable[str]) -> str:
    text = "\n".join([MARK, *lines]) + "\n"
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…\n"

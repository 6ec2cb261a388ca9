"""What `inv pull` says: of a calendar that does not answer, of what is proposed, and of what stays as it was."""

from showcase.desk.links import words as links
from showcase.schema.label import Message

NO_SOURCE = Message("no member and no venue has a calendar; write its address into their field calendar")
FAILED = Message("{source}: {address}: {why}; all stays as it was")
EMPTY = Message("there is no event in it")
NO_TEXT = Message("it is not in UTF-8")
DAMAGED = Message("{source}: {file} is damaged ({reason}); take back its last version from Git")
NOTHING = Message("{source}: nothing new")
NEW = Message("{source}: {record} is new")
CHANGED = Message("{source}: {record} changes: {fields}")
CANCELLED = Message("{source}: {record} is no longer in the calendar, and is proposed as cancelled")
KEPT = Message("{source}: {record}: {field} stays as editors have it; the calendar says something else now")
NOT_TAKEN = Message("{source}: “{title}”: {why}")
FIELD = Message("{source}: “{title}”: {field} was left out: {why}")
REFUSED = Message("{source}: “{title}” was not taken: {field}: {why}")
COLUMNS = Message("{source}: no field takes this: {columns}")
ALREADY = Message("there is already {record} on that day under this title; nothing was proposed")
PRIVATE = Message("it is marked as private in the calendar")
TENTATIVE = Message("it is not certain yet")
CALLED_OFF = Message("it is cancelled, and was never here")
MANY = Message("{source}: more than {most} new events; the others come when these are taken")
UNWRITABLE = Message("{source}: {record} cannot be changed by a program ({reason}); change it by hand")
BRANCH = Message("{source}: proposed on the branch {branch}")
SAME = Message("{source}: the branch {branch} proposes this already")
WORKED_ON = Message("{source}: somebody has worked on the branch {branch}; it was left alone, merge or delete it first")
DIRTY = Message("there are changes in {place} that are in no commit; commit them, or put them aside, then pull")
NO_REPOSITORY = Message("--commit: this is no Git repository with a commit; begin one, or leave --commit out")
UNKNOWN = Message("--source: {found} has no calendar{hint}; write members/… or venues/…")
SUMMARY = Message("{count} calendar(s) asked: {new} new, {changed} changed, {failed} without an answer to use.")

WHY = {
    "large": Message("it is larger than {most} MB"),
    "packed": Message("it comes compressed, which was not asked for"),
}


def why(reason: str, lang: str, most: int) -> str:
    """Why there is no answer, in words."""
    return WHY[reason].tell(lang).format(most=most) if reason in WHY else links.why(reason, lang)

"""Why a proposal cannot be taken: each reason by a code, in the words of the person who sent it."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from showcase.records.problem import Problem, printable
from showcase.schema.label import Message

WORDS: Mapping[str, Message] = {
    "json": Message("what was sent is not a proposal of our form ({found}); fill in the form again and send it anew"),
    "twice": Message("“{found}” stands twice in what was sent; fill in the form again and send it anew"),
    "large": Message("what was sent is too large ({found} bytes, {most} at most); send it in several steps"),
    "deep": Message("what was sent is nested too deeply; fill in the form again and send it anew"),
    "shape": Message("this part of the proposal is not as our form writes it; fill in the form again and send it anew"),
    "version": Message(
        "this proposal is of another version of the form ({found}); load the page anew and send it again"
    ),
    "record": Message(
        "“{found}” is no page that can be changed by a proposal; write to the editors in the note instead"
    ),
    "absent": Message("there is no record {found} any more; to be listed again, fill in an empty form"),
    "nothing": Message("nothing in it differs from what the site says already; there is nothing to do"),
    "theirs": Message("only the editors may change this field; say in the note what should stand there"),
    "consent": Message(
        "only the accounts that own this profile can change what was agreed to; write to the editors in the note"
    ),
    "consent.day": Message("the day of the consent is that on which you give it ({found} is not); tick the box again"),
    "future": Message("{found} has not come yet; take today"),
    "base": Message(
        "the version of the record that this was made from is not known; load the page anew and send the changes again"
    ),
    "conflict": Message(
        "somebody else changed this since you opened the form; it says “{found}” now: load the page anew and look again"
    ),
    "unwritable": Message(
        "the files of this record cannot be changed by a program at the moment; the editors have to do it by hand"
    ),
    "picture.name": Message(
        "“{found}” is no name of a picture; use letters, digits and hyphens, and .jpg or .png at the end"
    ),
    "picture.absent": Message("the picture {found} did not come along; add it and send again"),
    "picture.twice": Message("there is already a picture {found} in this record; give the new one another name"),
    "picture.unused": Message(
        "the picture {found} came along, but nothing in the record shows it; choose where it belongs"
    ),
    "picture.many": Message("too many pictures came along ({found}, {most} at most); send them in several steps"),
    "picture.fetch": Message("the picture at {found} could not be fetched; drag it into the text once more"),
    "zip": Message("{found} is no file that our form makes; save it in the form again"),
    "slug": Message("no address can be made of “{found}”; a name needs a letter or a digit"),
    "note.long": Message("the note is too long ({found} characters, {most} at most)"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Refusal:
    """One reason: the field it is about, "" for none, and what the words show of it."""

    code: str
    field: str = ""
    details: Mapping[str, Any] = dataclasses.field(default_factory=dict)

    def tell(self, lang: str) -> str:
        shown = {key: printable(value) if isinstance(value, str) else value for key, value in self.details.items()}
        return WORDS[self.code].tell(lang).format_map(shown)


class Refused(Exception):
    """A proposal that cannot be taken, with every reason; those of the checker are problems."""

    def __init__(self, *reasons: "Refusal | Problem") -> None:
        self.reasons = reasons
        super().__init__("; ".join(f"{reason.field}: {reason.tell('en')}" for reason in reasons))

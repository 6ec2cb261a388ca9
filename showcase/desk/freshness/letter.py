"""The letter that asks a member whether the profile is right, in the language of the member; it sends nothing."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from showcase.derive.addresses import Addresses
from showcase.desk.report.profiles import YEAR, is_due, last_checked
from showcase.desk.report.state import State
from showcase.records.parsed_record import ParsedRecord
from showcase.schema.consent import ConsentScope
from showcase.schema.label import Label, Message
from showcase.schema.member import Member

_SUBJECT = Message("{site}: is your profile still right?")
_CHECKED = Message("your profile was last checked on {day}:")
_UNCHECKED = Message("nobody has looked at your profile for a long time:")
_TEXT = Message(
    "Hello {name},\n\n{last}\n{page}\n\nIs it still right? One tap, without any password, says so:\n{still}\n\n"
    "Something has changed? You can write it here:\n{change}\n\n"
    "If you do nothing, it stays as it is. If you would rather have it taken down, tell us so.\n\n{site}"
)
_TITLE = Message("{record}: is this profile still right? ({year})")


@dataclass(frozen=True, kw_only=True, slots=True)
class Sender:
    """Who asks: the name of the site, and its whole address without a slash at the end."""

    name: str
    address: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """`to` may be "": then the office knows another way. `owners` are accounts of the forge.

    `title` and `issue` are what the forge is given: one a year, and what a member wrote is no Markdown and no mention.
    """

    record: str
    lang: str
    to: str
    subject: str
    text: str
    issue: str
    title: str
    owners: tuple[str, ...]


def due(state: State) -> list[tuple[ParsedRecord, Member]]:
    """The members who are to be asked: those with a page that nobody has looked at for a year, the longest first."""
    found = [one for one in state.of(Member) if _has_page(one[1]) and is_due(one[1], state.day)]
    return sorted(found, key=lambda one: (last_checked(one[1]) or date.min, one[0].slug))


def _has_page(member: Member) -> bool:
    return member.consent is not None and ConsentScope.PROFILE in member.consent.scope


def write(record: ParsedRecord, member: Member, sender: Sender, at: Addresses, day: date) -> Letter:
    """The letter to a member."""
    lang, last = language(member, at), last_checked(member)
    form = f"{sender.address}/{at.form(lang, 'members')}"
    details = {
        "name": member.name,
        "site": sender.name,
        "last": _CHECKED.tell(lang).format(day=last) if last else _UNCHECKED.tell(lang),
        "page": f"{sender.address}/{at.record(lang, 'members', record.slug)}",
        "still": f"{form}?{urlencode({'record': record.slug, 'still': 1})}",
        "change": f"{form}?{urlencode({'record': record.slug})}",
    }
    year = last.year + (day - last) // YEAR if last else day.year  # of one round of asking there is one issue
    return Letter(
        record=record.place,
        lang=lang,
        to=member.email or "",
        subject=_SUBJECT.tell(lang).format(site=sender.name),
        text=_TEXT.tell(lang).format_map(details),
        issue=_TEXT.tell(lang).format_map(details | {"name": _as_code(member.name)}),
        title=_TITLE.tell(lang).format(record=record.place, year=year),
        owners=tuple(owner.account for owner in member.owners),
    )


def _as_code(name: str) -> str:
    """A name as the forge shows it and does nothing else with it."""
    return f"`{name.replace('`', chr(0x2019))}`"


def language(member: Member, at: Addresses) -> str:
    """The first language that a member speaks and the site too; the site's first one where they have none in common."""
    known = Label.translations.languages
    return next((lang for lang in member.languages if lang in at.languages and lang in known), at.languages[0])

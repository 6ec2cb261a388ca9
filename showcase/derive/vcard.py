"""vCards (RFC 6350): what a member lets be shown of how to reach it, for an address book."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from showcase.records.entry import Entry
from showcase.schema.member import Member, MemberKind
from showcase.schema.web import ascii_email, uri

if TYPE_CHECKING:
    from icalendar.parser import Contentline


REACHED = ("email", "phone", "address")  # one of these is there to be put into an address book


def reachable(entry: Entry[Member]) -> bool:
    """Whether one of them is."""
    return any(getattr(entry.facts, name) for name in REACHED)


def card(entry: Entry[Member], *, note: str, url: str, lang: str) -> bytes:
    """The vCard of a member; only what is public is still in its facts. `url` is its page here."""
    from icalendar.parser import Contentlines  # noqa: PLC0415  as in `calendar`: it takes a tenth of a second

    lines: Contentlines = Contentlines(_lines(entry, note=note, url=url, lang=lang))
    raw: bytes = lines.to_ical()  # type: ignore[no-untyped-call]
    return raw


def _lines(entry: Entry[Member], *, note: str, url: str, lang: str) -> "Iterator[Contentline]":
    from icalendar import vText  # noqa: PLC0415
    from icalendar.parser import Contentline, Parameters  # noqa: PLC0415
    from icalendar.prop import vAdr, vOrg, vUri  # noqa: PLC0415

    def line(name: str, value: object, **parameters: str) -> Contentline:
        made: Contentline = Contentline.from_parts(name, Parameters(parameters), value)
        return made

    facts = entry.facts
    person = facts.kind is MemberKind.PERSON
    yield line("BEGIN", vText("VCARD"))
    yield line("VERSION", vText("4.0"))
    yield line("KIND", vText("individual" if person else "org"))
    yield line("FN", vText(facts.name))
    if not person:
        yield line("ORG", vOrg((facts.name,)))
    yield line("NOTE", vText(note), LANGUAGE=lang)
    if facts.email:
        yield line("EMAIL", vText(ascii_email(facts.email)))
    if facts.phone:
        yield line("TEL", vUri(f"tel:{facts.phone.dial}"), VALUE="uri")
    if facts.address:
        address = ("", "", facts.address.street or "", facts.address.locality, "", facts.address.postcode or "", "")
        yield line("ADR", vAdr(address))
    if facts.website:
        yield line("URL", vUri(uri(facts.website)))
    yield line("SOURCE", vUri(url))
    yield line("UID", vUri(url))
    yield line("END", vText("VCARD"))

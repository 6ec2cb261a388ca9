"""The sources of events: the members and venues that have a calendar of their own."""

from collections.abc import Iterable
from dataclasses import dataclass

from showcase.records import consent
from showcase.records.parsed_record import ParsedRecord
from showcase.schema.member import Member
from showcase.schema.venue import Venue

FOLDER = "pulled"  # beside content/: what was taken last, one file a source


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A calendar: whose it is (`venues/hall`), and where it is asked for."""

    place: str
    address: str
    zone: str = ""  # that of the venue, where it is not the site's

    @property
    def kind(self) -> str:
        return self.place.partition("/")[0]

    @property
    def slug(self) -> str:
        return self.place.partition("/")[2]

    @property
    def branch(self) -> str:
        """The branch on which its events are proposed."""
        return f"pull/{self.kind}-{self.slug}"

    @property
    def file(self) -> str:
        """The file that holds what was taken last."""
        return f"{FOLDER}/{self.kind}-{self.slug}.json"


def of(records: Iterable[ParsedRecord]) -> list[Source]:
    """All sources, by place. A member without a page has no events here either."""
    found = []
    for record in records:
        facts = record.facts
        if isinstance(facts, (Member, Venue)) and facts.calendar and consent.public(record):
            zone = facts.timezone or "" if isinstance(facts, Venue) else ""
            found.append(Source(place=record.place, address=facts.calendar, zone=zone))
    return sorted(found, key=lambda one: one.place)

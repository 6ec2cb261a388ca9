"""The state of a site, from which the report is made: everything that is looked at, and the day of looking."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from showcase.desk.links.history import Failure
from showcase.records.content import Content
from showcase.records.parsed_record import ParsedRecord
from showcase.schema.kinds import KINDS
from showcase.schema.record import Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """A change that waits to be taken: a branch of Git, or an issue of the forge (`branch` is "" then)."""

    title: str
    since: date
    author: str = ""
    branch: str = ""
    address: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class State:
    """`errors`: how many the checker finds. `consent_version` is that of the text members agree to now, "" if unknown.

    `failures`: by address, the links that failed. `size` is that of the built site in MB, 0 where there is none, and
    `size_limit` what the host takes, 0 for any. `site` is its address.
    """

    content: Content
    day: date
    languages: tuple[str, ...]
    errors: int = 0
    consent_version: str = ""
    failures: Mapping[str, Failure] = field(default_factory=dict)
    proposals: tuple[Proposal, ...] = ()
    size: int = 0
    size_limit: int = 0
    site: str = ""

    def of(self, model: type[R]) -> list[tuple[ParsedRecord, R]]:
        """The records of a model, with their facts."""
        return [(record, record.facts) for record in self.content.records if isinstance(record.facts, model)]


def title(record: ParsedRecord) -> str | Mapping[str, str]:
    """What a record is called: a plain name, or a text by language."""
    found: str | Mapping[str, str] = getattr(record.facts, KINDS[record.kind].title)
    return found

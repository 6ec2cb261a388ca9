"""What a plan stands on, and the plan itself: what is proposed of one source, and what is said of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from showcase.desk.pull.draw import House
from showcase.desk.pull.source import Source
from showcase.desk.pull.state import Key, State
from showcase.records.parsed_record import ParsedRecord
from showcase.records.vocabularies import Vocabularies
from showcase.schema.event import Event


@dataclass(kw_only=True)
class Plan:
    """What is proposed of one source: files by their place in content, None for none; and what is said of it."""

    source: Source
    state: State
    files: dict[str, bytes | None] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    new: int = 0
    changed: int = 0


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What a plan stands on: the events there are, the terms, and the day."""

    house: House
    vocabularies: Vocabularies
    records: Mapping[str, ParsedRecord]  # events, by slug
    today: date
    lang: str
    shown_as: str = "content"

    def origins(self, source: Source) -> dict[Key, ParsedRecord]:
        """The events that came from a source."""
        found = {}
        for record in self.records.values():
            origin = record.facts.origin if isinstance(record.facts, Event) else None
            if origin and origin.calendar == source.place:
                found[origin.uid, origin.recurrence or ""] = record
        return found

"""Two versions of an event: what differs, what is a mistake in one, and which events nobody proposes. Pure."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from showcase.desk.calendars.event import Occasion
from showcase.desk.pull import words
from showcase.desk.pull.draw import EVENTS
from showcase.records.edit import normal
from showcase.records.parsed_record import ParsedRecord
from showcase.records.settings import Settings
from showcase.records.vocabularies import Vocabularies
from showcase.schema.label import Message


def difference(base: Mapping[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    """The merge patch that makes `fields` of `base`."""
    patch: dict[str, Any] = dict.fromkeys(base.keys() - fields.keys())
    for name, value in fields.items():
        before = base.get(name)
        if value == before:
            continue
        both = isinstance(value, dict) and isinstance(before, dict)
        patch[name] = difference(before, value) if both else value  # type: ignore[arg-type]
    return dict(sorted(patch.items()))


def mistakes(files: Mapping[str, bytes], settings: Settings, known: Vocabularies, path: str) -> set[str]:
    if not files:
        return set()
    found = normal.read(files, EVENTS, settings, known, path).problems
    return {f"{one.field}: {one.tell('en')}" for one in found if one.level == "error"}


def unwanted(occasion: Occasion) -> Message | None:
    """Why an event that was never here is not proposed."""
    columns = occasion.columns
    if str(columns.get("class", "PUBLIC")).upper() not in ("PUBLIC", ""):
        return words.PRIVATE
    return {"tentative": words.TENTATIVE, "cancelled": words.CALLED_OFF}.get(str(columns.get("status", "")))


def last_day(record: ParsedRecord) -> date:
    return max((span.last for span in record.spans), default=date.min)

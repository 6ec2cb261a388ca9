"""What was taken last from a calendar: a file of JSON for each, in Git and outside content. Refuses what it is not."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

Key = tuple[str, str]  # the identifier of an event in its calendar, and which of its dates


@dataclass(frozen=True, kw_only=True, slots=True)
class Taken:
    """One event as it was taken: the record that it became, its fields in normal form, and since when they are so."""

    record: str
    fields: Mapping[str, Any]
    since: date


@dataclass(frozen=True, kw_only=True, slots=True)
class State:
    """`etag` and `modified` are what the host said of the version that it gave."""

    address: str = ""
    etag: str = ""
    modified: str = ""
    events: Mapping[Key, Taken] = field(default_factory=dict)


class Damaged(Exception):
    """A file that holds no such state."""


def encode(state: State) -> bytes:
    """As the file has it: in a fixed order, so that a difference is read at a glance."""
    events = [
        {
            "uid": uid,
            **({"recurrence": recurrence} if recurrence else {}),
            "record": taken.record,
            "since": taken.since.isoformat(),
            "fields": taken.fields,
        }
        for (uid, recurrence), taken in sorted(state.events.items())
    ]
    data = {"address": state.address, "etag": state.etag, "modified": state.modified, "events": events}
    return (json.dumps(data, ensure_ascii=True, indent=1, sort_keys=False) + "\n").encode()


def read(file: Path) -> State:
    """What a file holds; an empty state where there is none. Raises Damaged."""
    try:
        return decode(file.read_bytes())
    except FileNotFoundError:
        return State()
    except OSError as error:
        raise Damaged(str(error.strerror)) from None


def decode(raw: bytes) -> State:
    """What `encode` made bytes of. Raises Damaged."""
    try:
        data = json.loads(raw)
        events = {(str(one["uid"]), str(one.get("recurrence", ""))): _taken(one) for one in data["events"]}
        heads = {name: str(data[name]) for name in ("address", "etag", "modified")}
    except (AttributeError, TypeError, ValueError, KeyError, RecursionError) as error:
        raise Damaged(f"{type(error).__name__}: {error}") from None
    return State(events=events, **heads)


def _taken(raw: Mapping[str, Any]) -> Taken:
    return Taken(record=str(raw["record"]), fields=dict(raw["fields"]), since=date.fromisoformat(raw["since"]))

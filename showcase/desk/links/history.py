"""The history of links: those that fail, since when and how often in a row. A file in Git holds it, outside content.

What answers stands nowhere, so the file changes only where something does. A second run on one day counts as one.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

MANY = 3  # runs in a row after which a person is told


@dataclass(frozen=True, kw_only=True, slots=True)
class Failure:
    """A link that failed in `times` runs in a row, from the day `first` to the day `last`.

    `why` is a key of `words.WHY`, or the status that was answered.
    """

    first: date
    last: date
    times: int
    why: str

    @property
    def lasting(self) -> bool:
        """Whether it has failed so often that nobody need wait for it."""
        return self.times >= MANY


class Unreadable(Exception):
    """A history that is none: `line` is where."""

    def __init__(self, line: int, reason: str) -> None:
        self.line, self.reason = line, reason
        super().__init__(f"{line}: {reason}")


def after(before: Mapping[str, Failure], answers: Mapping[str, str], day: date) -> dict[str, Failure]:
    """The history after a run in which each address answered "" (as it should), or failed for a reason.

    An address that was not asked is no link of the site any more, and goes.
    """
    return {address: _failed(before.get(address), why, day) for address, why in answers.items() if why}


def _failed(before: Failure | None, why: str, day: date) -> Failure:
    if before is None:
        return Failure(first=day, last=day, times=1, why=why)
    again = day > before.last
    return Failure(first=before.first, last=max(day, before.last), times=before.times + again, why=why)


def encode(failures: Mapping[str, Failure]) -> str:
    """As the file has it: a line for each link, in the order of addresses, so that a difference is read at a glance."""
    lines = [f"{json.dumps(address)}: {_line(failures[address])}" for address in sorted(failures)]
    return "{\n" + ",\n".join(lines) + "\n}\n" if lines else "{}\n"


def _line(failure: Failure) -> str:
    days = {"first": failure.first.isoformat(), "last": failure.last.isoformat()}
    return json.dumps(asdict(failure) | days)


def read(file: Path) -> dict[str, Failure]:
    """What a file holds; nothing where there is none. Raises Unreadable."""
    try:
        return decode(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError as error:
        raise Unreadable(1, str(error)) from None


def decode(text: str) -> dict[str, Failure]:
    """What `encode` made a text of. Raises Unreadable."""
    try:
        return {address: _failure(one) for address, one in json.loads(text).items()}
    except json.JSONDecodeError as error:
        raise Unreadable(error.lineno, error.msg) from None
    except (AttributeError, TypeError, ValueError, KeyError) as error:
        raise Unreadable(1, f"{type(error).__name__}: {error}") from None


def _failure(raw: Mapping[str, object]) -> Failure:
    days = {name: date.fromisoformat(str(raw[name])) for name in ("first", "last")}
    return Failure(first=days["first"], last=days["last"], times=int(str(raw["times"])), why=str(raw["why"]))

"""A proposal as it was judged: what it makes of the files of one record, and the site that it was judged by."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from showcase.desk.proposals.git import Repository
from showcase.desk.proposals.refusal import Refusal
from showcase.records.problem import Problem
from showcase.records.settings import Settings

_SUBJECT = 72  # characters of the first line of a commit


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """What proposals are judged by: the content, its settings, the repository it is in, and the day."""

    content: Path
    shown_as: str
    settings: Settings
    today: date
    repository: Repository | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """What a proposal makes: bytes by path inside the content, None for a file that goes.

    `notes` are what the checker notes, `conflicts` what was not taken as somebody else had changed it.
    """

    record: str
    name: str
    new: bool
    fields: tuple[str, ...]
    files: Mapping[str, bytes | None]
    before: Mapping[str, bytes]
    note: str = ""
    notes: tuple[Problem, ...] = ()
    conflicts: tuple[Refusal, ...] = ()
    owned: bool = False

    @property
    def subject(self) -> str:
        """The first line of the commit."""
        if self.new:
            return f"{self.record}: new"[:_SUBJECT]
        what = "still right" if self.fields == ("verified",) else ", ".join(self.fields)
        whole = f"{self.record}: {what}"
        return whole if len(whole) <= _SUBJECT else f"{whole[: _SUBJECT - 1].rpartition(',')[0] or whole[:60]}…"

"""A todo: one thing that needs care, and the one step that comes next. It is told in any language of messages."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from showcase.desk.report.words import TEXTS
from showcase.records.mark import Mark
from showcase.records.number import written
from showcase.records.problem import SHOWN_LINE, Problem, printable
from showcase.schema.label import Label


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """What to do next: run a command, open an address, or edit a file (`path:line`)."""

    how: Literal["run", "open", "edit"]
    what: str


def run(command: str) -> Step:
    return Step(how="run", what=f"./site {command}")


def open_at(address: str) -> Step:
    return Step(how="open", what=address)


def edit(mark: Mark) -> Step:
    return Step(how="edit", what=f"{printable(mark.path, SHOWN_LINE)}:{mark.line}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Todo:
    """`sort` is a key of `words.TEXTS`; the part before the point is the section in which it is told."""

    sort: str
    step: Step
    details: Mapping[str, object] = dataclasses.field(default_factory=dict)

    @property
    def section(self) -> str:
        return self.sort.partition(".")[0]

    def tell(self, lang: str) -> str:
        """What needs care, in `lang`, on one line: whatever was found is shown without anything invisible."""
        return Clause(TEXTS[self.sort], self.details).tell(lang)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of what is told that has details of its own."""

    label: Label
    details: Mapping[str, object]

    def tell(self, lang: str) -> str:
        return self.label.tell(lang).format_map({key: _told(one, lang) for key, one in self.details.items()})


def _told(value: object, lang: str) -> str:
    if isinstance(value, (Label, Problem, Clause)):
        return value.tell(lang)
    if isinstance(value, date):
        return value.isoformat()
    if type(value) in (int, float):
        return written(value, lang)  # type: ignore[arg-type]  # a number
    if isinstance(value, Mapping):  # a text by language
        return printable(value.get(lang) or next(iter(value.values()), ""))
    if isinstance(value, tuple):
        return ", ".join(_told(one, lang) for one in value)
    return printable(value, SHOWN_LINE)

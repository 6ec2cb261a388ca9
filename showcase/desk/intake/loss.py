"""A loss: one value, row or column of a table that did not become content as it stood, and why."""

import json
from dataclasses import dataclass

from showcase.schema.choice import Choice
from showcase.schema.label import Message


class Outcome(Choice):
    """What became of it. `NOTED`: it was written, and the site leaves a part of it out when it reads it."""

    REFUSED = "row refused", Message("row refused")
    LEFT_OUT = "value left out", Message("value left out")
    NOTED = "text noted", Message("text noted")
    RENAMED = "folder renamed", Message("folder renamed")
    NOT_TAKEN = (
        "column not taken",
        Message("column not taken"),
    )
    STRANGER = (
        "file not read",
        Message("file not read"),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Loss:
    """`row` counts the rows of the table from 1; 0, and `count` values, where a whole column is meant.

    `code` names the kind of reason, whatever the language and the value. `file` is that of the row, where each is one.
    """

    mapping: str
    row: int
    outcome: Outcome
    code: str
    reason: str
    column: str = ""
    field: str = ""
    value: str = ""
    count: int = 1
    file: str = ""

    def line(self) -> str:
        """The loss as one line of JSON, with nothing shortened."""
        shown = {name: getattr(self, name) for name in self.__slots__}
        return json.dumps(shown, ensure_ascii=False)


def written(value: object) -> str:
    """A value as it stands in a report: itself, or JSON where it is more than a word."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

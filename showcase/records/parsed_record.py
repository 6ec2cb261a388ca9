"""A record as it was parsed: what its files say, and in which line each value stands. It is not yet public."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.records.dates import Span
from showcase.records.mark import Marks
from showcase.records.text import Words
from showcase.schema.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class ParsedRecord:
    """`facts` is the kind's model, `words` its texts as HTML by language, `spans` the times of an event.

    `path` is how messages name its folder (or its one file), `file` how they name its main file; `marks` has the file
    and line of each value.
    """

    kind: str
    slug: str
    path: str
    folder: Path
    file: str
    facts: Record
    words: Mapping[str, Words]
    spans: tuple[Span, ...]
    marks: Marks

    @property
    def place(self) -> str:
        """Kind and slug in one, as the store has it: `members/atelier`."""
        return f"{self.kind}/{self.slug}"

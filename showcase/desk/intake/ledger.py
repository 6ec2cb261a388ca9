"""The ledger of one table: every loss is entered here, in the words of the reader; nothing is ever struck out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from showcase.desk.intake import columns, draft
from showcase.desk.intake.draft import Gap
from showcase.desk.intake.formats import BODY
from showcase.desk.intake.loss import Loss, Outcome, written
from showcase.desk.intake.mapping import Mapping
from showcase.desk.intake.rows import OUR_SIGN, TableRow
from showcase.desk.intake.verdict import Dropped
from showcase.desk.intake.words import NO_SLUG, NOT_CHOSEN, NOT_TAKEN, STRANGER, TAKEN
from showcase.records.mark import Path as Steps
from showcase.records.mark import name
from showcase.records.problem import Problem
from showcase.schema.label import Message


@dataclass(kw_only=True, slots=True)
class Ledger:
    """`losses` in the order of the rows; `lang` is the language of the reasons."""

    mapping: Mapping
    lang: str
    losses: list[Loss] = field(default_factory=list)

    def gap(self, row: TableRow, gap: Gap, outcome: Outcome = Outcome.LEFT_OUT) -> None:
        """A value that has no counterpart in the mapping."""
        reason = gap.reason.tell(self.lang).format(**gap.details)
        told = {"field": ".".join(gap.path), "value": gap.value, "code": gap.reason.text, "reason": reason}
        self._enter(gap.columns, row=row, outcome=outcome, **told)

    def drop(self, row: TableRow, dropped: Dropped, outcome: Outcome = Outcome.LEFT_OUT) -> None:
        """A value that the site does not accept."""
        told = {"field": name(dropped.path), "value": written(dropped.value)}
        self._enter(self._columns(dropped.path), row=row, outcome=outcome, **told, **self._why(dropped.problem))

    def note(self, row: TableRow, problem: Problem) -> None:
        """Something in a text that was written, and that the site leaves out when it reads it."""
        told = {"field": problem.field or "body", "value": str(problem.details.get("found", ""))}
        columns = self._columns((problem.field or "body",))
        self._enter(columns, row=row, outcome=Outcome.NOTED, **told, **self._why(problem))

    def unreadable(self, row: TableRow, why: Message) -> None:
        """A row that is none."""
        reason = why.tell(self.lang).format(**row.details)
        value = str(row.details.get("title", ""))
        self._enter((), row=row, outcome=Outcome.REFUSED, value=value, code=why.text, reason=reason)

    def strangers(self, paths: Iterable[str]) -> None:
        """Files that are not read, by their kind."""
        for ending, count in sorted(Counter(Path(path).suffix for path in paths).items()):
            told: dict[str, Any] = {"code": STRANGER.text, "reason": STRANGER.tell(self.lang), "count": count}
            self._enter((f"*{ending}",), outcome=Outcome.STRANGER, **told)

    def rename(self, row: TableRow, wanted: str, slug: str) -> None:
        """A folder that is not called as its row would have it."""
        why = TAKEN if wanted else NO_SLUG
        told = {"value": slug, "code": why.text, "reason": why.tell(self.lang).format(wanted=wanted, slug=slug)}
        self._enter(self.mapping.slug.columns, row=row, outcome=Outcome.RENAMED, **told)

    def columns(self, rows: Sequence[TableRow]) -> None:
        """Enter each column of which no field takes anything, or not all, once, with its count."""
        filled = Counter(
            column for row in rows for column in row.cells if not column.startswith(OUR_SIGN) or column == BODY
        )
        chosen: dict[str, list[str]] = {}
        for column in self.mapping.columns - filled.keys():
            chosen.setdefault(columns.plain(column), []).append(column)
        for column, count in sorted(filled.items(), key=lambda one: (-one[1], one[0])):
            if column in chosen:
                if left := sum(_left(row, column, chosen[column]) for row in rows):
                    reason = NOT_CHOSEN.tell(self.lang).format(taken=", ".join(sorted(chosen[column])))
                    told: dict[str, Any] = {"code": NOT_CHOSEN.text, "reason": reason, "count": left}
                    self._enter((column,), outcome=Outcome.NOT_TAKEN, **told)
            elif column not in self.mapping.columns:
                told = {"code": NOT_TAKEN.text, "reason": NOT_TAKEN.tell(self.lang), "count": count}
                self._enter((column,), outcome=Outcome.NOT_TAKEN, **told)

    def _columns(self, path: Steps) -> tuple[str, ...]:
        """The columns that the value at `path` came from."""
        steps = tuple(step for step in path if isinstance(step, str))
        fields = self.mapping.fields.items()
        found = [take.columns for way, take in fields if way[: len(steps)] == steps or way == steps[: len(way)]]
        return tuple(dict.fromkeys(column for columns in found for column in columns))

    def _why(self, problem: Problem) -> dict[str, str]:
        return {"code": problem.code, "reason": problem.tell(self.lang)}

    def _enter(self, names: Iterable[str], *, row: TableRow | None = None, **told: Any) -> None:
        place = {"row": row.number, "file": row.file} if row else {"row": 0}
        self.losses.append(Loss(mapping=self.mapping.name, column=", ".join(names), **place, **told))


def _left(row: TableRow, column: str, chosen: Iterable[str]) -> int:
    """How many values of a column are left of a row when what is chosen of it is taken."""
    texts = draft.texts(row.cells.get(column))
    return max(0, len(texts) - sum(len(draft.texts(row.cell(one))) for one in chosen))

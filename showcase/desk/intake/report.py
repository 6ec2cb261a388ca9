"""The report of an import: counts that add up, what was lost by reason, and every single loss as a line of JSON."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import wrap

from showcase.desk.intake.loss import Loss, Outcome
from showcase.desk.intake.words import COUNTS, FIRST, FIRST_FILE, NEAR, NO_COLUMN, NOT_TAKEN
from showcase.records.number import grouped
from showcase.records.problem import printable

LONGEST = 1_000  # letters of a sentence
_Group = tuple[Outcome, str, str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Absent:
    """A column that a mapping names and a table of so many rows has not; `near` is the one that looks most like it."""

    column: str
    rows: int
    near: str

    def tell(self, lang: str) -> str:
        """One line, however many rows go without it."""
        hint = NEAR.tell(lang).format(near=self.near) if self.near else ""
        return NO_COLUMN.tell(lang).format(column=self.column, rows=grouped(self.rows, lang), hint=hint)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """What became of one table. `slugs`: what was written. `absent`: columns that its mapping names and it has not."""

    mapping: str
    file: str
    kind: str
    rows: int
    slugs: tuple[str, ...]
    losses: tuple[Loss, ...]
    absent: tuple[Absent, ...] = ()

    @property
    def written(self) -> int:
        """How many rows became a record."""
        return len(self.slugs)

    @property
    def refused(self) -> int:
        """How many rows became no record."""
        return sum(loss.outcome is Outcome.REFUSED for loss in self.losses)


def lines(tallies: Iterable[Tally]) -> str:
    """Every loss, one a line."""
    return "".join(f"{loss.line()}\n" for tally in tallies for loss in tally.losses)


def table(tallies: Iterable[Tally], lang: str) -> str:
    """What a person reads: for each table the counts, then the losses of one kind and reason together."""
    return "\n".join("\n".join(_one(tally, lang)) + "\n" for tally in tallies)


def _one(tally: Tally, lang: str) -> Iterator[str]:
    yield f"{tally.mapping} ({tally.file})"
    yield "  " + COUNTS.tell(lang).format(rows=tally.rows, written=tally.written, refused=tally.refused)
    yield from (f"  {printable(absent.tell(lang), LONGEST)}" for absent in tally.absent)
    order = list(Outcome)
    groups = sorted(_groups(tally.losses).items(), key=lambda group: (order.index(group[0][0]), -group[1][0]))
    for outcome, several in groupby(groups, key=lambda group: group[0][0]):
        found = list(several)
        yield f"  {outcome.label.tell(lang)}: {sum(count for _, (count, _) in found)}"
        columns = [(name, count) for (_, name, _, code), (count, _) in found if code == NOT_TAKEN.text]
        yield from _together(columns)
        for (_, column, field, code), (count, loss) in found:
            if code == NOT_TAKEN.text:
                continue
            where = f"{column} -> {field}" if field and column else field or column
            told = FIRST_FILE if loss.file else FIRST
            details = {"row": loss.row, "file": printable(loss.file), "value": printable(loss.value)}
            first = told.tell(lang).format(**details) if loss.row else ""
            yield f"    {count:>6}  {printable(where)}: {' '.join(loss.reason.split())}{first}"


def _together(columns: Sequence[tuple[str, int]]) -> Iterator[str]:
    """The columns that no field takes, with their counts: the reason is the same for all, and stands above."""
    if columns:
        names = ", ".join(f"{printable(name)} ({count})" for name, count in columns)
        yield from wrap(names, 110, initial_indent=" " * 12, subsequent_indent=" " * 12, break_on_hyphens=False)


def _groups(losses: Iterable[Loss]) -> dict[_Group, tuple[int, Loss]]:
    """Losses of one outcome, column, field and kind of reason: how many, and the first of them."""
    counts: Counter[_Group] = Counter()
    first: dict[_Group, Loss] = {}
    for loss in losses:
        group = (loss.outcome, loss.column, loss.field, loss.code)
        counts[group] += loss.count
        first.setdefault(group, loss)
    return {group: (count, first[group]) for group, count in counts.items()}

"""The report of an import: counts that add up, what was lost by reason, and every single loss as a line of JSON."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from showcase.desk.intake.loss import Loss, Outcome
from showcase.desk.intake.words import ABSENT, COUNTS, FIRST
from showcase.records.problem import shown

_Group = tuple[Outcome, str, str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """What became of one table. `slugs`: what was written. `absent`: columns that its mapping names and no row has."""

    mapping: str
    file: str
    kind: str
    rows: int
    slugs: tuple[str, ...]
    losses: tuple[Loss, ...]
    absent: tuple[str, ...] = ()

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
    if tally.absent:
        yield "  " + ABSENT.tell(lang).format(columns=", ".join(tally.absent))
    order = list(Outcome)
    groups = sorted(_groups(tally.losses).items(), key=lambda group: (order.index(group[0][0]), -group[1][0]))
    for outcome, several in groupby(groups, key=lambda group: group[0][0]):
        found = list(several)
        yield f"  {outcome.label.tell(lang)}: {sum(count for _, (count, _) in found)}"
        for (_, column, field, _), (count, loss) in found:
            where = f"{column} -> {field}" if field and column else field or column
            first = FIRST.tell(lang).format(row=loss.row, value=shown(loss.value)) if loss.row else ""
            yield f"    {count:>6}  {shown(where)}: {' '.join(loss.reason.split())}{first}"


def _groups(losses: Iterable[Loss]) -> dict[_Group, tuple[int, Loss]]:
    """Losses of one outcome, column, field and kind of reason: how many, and the first of them."""
    counts: Counter[_Group] = Counter()
    first: dict[_Group, Loss] = {}
    for loss in losses:
        group = (loss.outcome, loss.column, loss.field, loss.code)
        counts[group] += loss.count
        first.setdefault(group, loss)
    return {group: (count, first[group]) for group, count in counts.items()}

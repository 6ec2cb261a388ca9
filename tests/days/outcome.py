"""How the tests went on one day, by pytest's own report, and all days in one table."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

_HEAD = "the tests as on"
_ENDED = {2: "was interrupted", 3: "broke inside pytest", 4: "pytest did not understand its words", 5: "found no test"}


@dataclass(frozen=True, kw_only=True)
class Outcome:
    day: str
    code: int
    counts: Counter[str]
    failed: tuple[str, ...]

    def __str__(self) -> str:
        told = ", ".join(f"{number} {what}" for what, number in self.counts.items() if number)
        ended = _ENDED.get(self.code, "" if self.code in (0, 1) else f"ended with {self.code}")
        return "; ".join(part for part in (told, ended) if part)


def read(day: str, code: int, report: Path) -> Outcome:
    """What pytest reports; it writes nothing where it could not begin."""
    counts, failed = Counter({"passed": 0, "failed": 0, "skipped": 0}), []
    cases = ElementTree.parse(report).iter("testcase") if report.is_file() else ()
    for case in cases:
        how = {child.tag for child in case}
        if how & {"failure", "error"}:
            failed.append(f"{case.get('classname')}::{case.get('name')}")
        counts["failed" if how & {"failure", "error"} else "skipped" if "skipped" in how else "passed"] += 1
    return Outcome(day=day, code=code, counts=counts, failed=tuple(failed))


def table(outcomes: Sequence[Outcome]) -> str:
    """A line for each day, and below it the tests that failed."""
    width = max(len(_HEAD), *(len(outcome.day) for outcome in outcomes))
    lines = [f"{_HEAD:{width}}  outcome"]
    for outcome in outcomes:
        lines += [f"{outcome.day:{width}}  {outcome}", *(f"    {name}" for name in outcome.failed)]
    return "\n".join(lines)

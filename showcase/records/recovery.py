"""Reads on after a mistake in YAML: finds the line that is wrong and mends it in memory, so that all mistakes are told.

What was mended is never published: each mistake stays an error.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

import yaml

from showcase.records import mistakes
from showcase.records.mistakes import Mend
from showcase.records.problem import Problem
from showcase.schema.patterns import compile_later

MOST = 20  # mistakes of one file that are looked for
_ABOVE = 200  # lines above the one where reading stopped that are looked at
_BUDGET = 2_000_000  # characters that all attempts at one file may read
# What a mended line may cure. Of anything else, as a second document, the line can only be left out.
_CURABLE = frozenset(
    (
        "yaml.syntax",
        "yaml.colon",
        "yaml.dash",
        "yaml.anchor",
        "yaml.tag",
        "yaml.space",
        "yaml.quote",
        "yaml.key",
        "yaml.mapping",
    )
)
_KEY = compile_later(r"[^\s#!%-][^:]*:")


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """Where YAML is not readable, or not what was meant: lines from 0. `details` are for the message of `code`."""

    line: int
    code: str
    details: Mapping[str, object] = field(default_factory=dict)
    level: Literal["error", "note"] = "error"


def fault_of(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Fault:
    """The line at which a reader would look: where what is not finished begins, or else where reading stopped."""
    context = str(error.context or "")
    begins = any(word in context for word in ("quoted scalar", "flow ", "simple key", "block scalar"))
    mark = error.context_mark if begins and error.context_mark else error.problem_mark
    line = min(mark.line if mark else 0, len(lines) - 1)
    for n in (line, line - 1):
        if n >= 0 and lines[n].startswith(("%", "...")):
            return Fault(line=n, code="yaml.documents")
    return Fault(line=line, code="yaml.syntax")


Judge = Callable[[Sequence[str]], Fault | None]


class Recovered(NamedTuple):
    """The lines that can be read, the mistakes in them, and the keys whose values could not be saved."""

    lines: list[str]
    problems: list[Problem]
    lost: frozenset[str]
    whole: bool


def recover(lines: list[str], judge: Judge, *, path: str, first: int) -> Recovered:
    """Mend lines until `judge` finds no fault. `whole` is false where that cannot be done."""
    problems: list[Problem] = []
    lost: set[str] = set()
    mending = _Mending(judge)
    while fault := judge(lines):
        if len(problems) >= MOST:
            return Recovered(lines=lines, problems=problems, lost=frozenset(lost), whole=False)
        if mend := mending.find(lines, fault):
            at, code, details = mend.at, mend.code, _details(mend)
            lines = [*lines[:at], mend.text, *lines[at + 1 :]]
        else:
            at, code, details = fault.line, fault.code, dict(fault.details)
            start, end = (at, at + 1) if code == "yaml.documents" else _block(lines, at)
            if not any(lines[start:end]):
                problems.append(Problem(path=path, line=first + at, field="", code=code, details=details))
                return Recovered(lines=lines, problems=problems, lost=frozenset(lost), whole=False)
            if code != "yaml.documents":
                lost.add(lines[start].partition(":")[0].strip(" \"'"))
            lines = [*lines[:start], *[""] * (end - start), *lines[end:]]
        problems.append(Problem(path=path, line=first + at, field="", code=code, details=details))
    return Recovered(lines=lines, problems=problems, lost=frozenset(lost), whole=True)


def _details(mend: Mend) -> dict[str, object]:
    """What the message for a mended line shows."""
    spaces = len(mend.text) - len(mend.text.lstrip(" "))
    return {"found": mend.found, "sign": mend.found[:1], "mended": mend.text.strip(), "spaces": spaces}


def _block(lines: Sequence[str], at: int) -> tuple[int, int]:
    """From where to where the topmost key stands that a line belongs to; nothing where there is none."""
    start = next((n for n in range(min(at, len(lines) - 1), -1, -1) if _KEY.match(lines[n])), None)
    if start is None:
        return at, at
    return start, next((n for n in range(max(start, at) + 1, len(lines)) if _KEY.match(lines[n])), len(lines))


class _Mending:
    """Looks for the line that is at fault. A mend is taken where YAML then reads on."""

    def __init__(self, judge: Judge) -> None:
        self.judge = judge
        self.left = _BUDGET

    def find(self, lines: list[str], fault: Fault) -> Mend | None:
        """The mend that lets YAML read on."""
        if fault.code not in _CURABLE:
            return None
        blocks = mistakes.in_blocks(lines)
        at = min(fault.line, len(lines) - 1)
        above = [n for n in range(at, max(-1, at - _ABOVE), -1) if n not in blocks]
        local = [mend for n in above for mend in mistakes.mends(lines, n)]
        partly: Mend | None = None
        for mend in local:
            self.left -= sum(map(len, lines))
            if self.left < 0:
                return None
            after = self.judge([*lines[: mend.at], mend.text, *lines[mend.at + 1 :]])
            if after is None or after.line > fault.line:
                return mend
            if partly is None and after.line > mend.at and mistakes.structured(lines[after.line]):
                partly = mend
        return partly or (None if fault.code == "yaml.key" else self._moved(lines, fault, at))

    def _moved(self, lines: list[str], fault: Fault, at: int) -> Mend | None:
        """The line there, or one beside it, at another indent: the one with which YAML reads on furthest."""
        around = [n for n in (at, at - 1, at + 1) if 0 <= n < len(lines) and lines[n].strip()]
        best, furthest = None, (fault.line, True, 0)
        for mend in [mend for n in around for mend in (*mistakes.dashed(lines, n), *mistakes.indents(lines, n))]:
            self.left -= sum(map(len, lines))
            if self.left < 0:
                break
            after = self.judge([*lines[: mend.at], mend.text, *lines[mend.at + 1 :]])
            even = (len(mend.text) - len(mend.text.lstrip(" "))) % 2 == 0  # as nearly all indents are
            by = -abs(len(mend.text) - len(lines[mend.at]))
            if (reached := (len(lines) if after is None else after.line, even, by)) > furthest:
                best, furthest = mend, reached
        return best

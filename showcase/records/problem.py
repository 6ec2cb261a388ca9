"""A problem in a file: where it is, what is wrong, what was found, the way out; told in any language of messages."""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from showcase.records.messages import CHOICES, HINT, MEND, MESSAGES, WHY
from showcase.records.number import written

SHOWN = 60
SHOWN_LINE = 200  # of a line to be copied
SHOWN_ADDRESS = 600  # no address that a text may lead to is longer


def printable(value: object, most: int = SHOWN) -> str:
    """`value` as a reader may see it in a message: one line, not too long, nothing invisible."""
    text = value if isinstance(value, str) else repr(value)
    visible = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text[: most + 1])
    return visible if len(visible) <= most else visible[: most - 1] + "…"


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One problem. An error stops the build; a note says what was left out and stops nothing."""

    path: str
    line: int
    field: str
    code: str
    details: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    level: Literal["error", "note"] = "error"

    def tell(self, lang: str) -> str:
        """What is wrong, what was found and the way out, in `lang`."""
        told = {
            key: written(value, lang) if type(value) in (int, float) else printable(value)
            for key, value in self.details.items()
        }
        told |= (
            {"known": str(self.details["known"])} if "known" in self.details else {}
        )  # ours, and useless if cut short
        told |= {"way": printable(self.details["way"], SHOWN_ADDRESS)} if "way" in self.details else {}  # to be copied
        told |= {"why": WHY[self.details["why"]].tell(lang)} if "why" in self.details else {}
        told["hint"] = HINT.tell(lang).format(near=told["near"]) if told.get("near") else ""
        told["choices"] = CHOICES.tell(lang).format(known=told["known"]) if told.get("known") else ""
        if "mended" in told:  # to be copied, so not cut short unless it is very long
            told["mended"] = printable(self.details["mended"], SHOWN_LINE)
        told["mend"] = MEND.tell(lang).format(mended=told["mended"]) if told.get("mended") else ""
        return MESSAGES[self.code].tell(lang).format_map(told)

    def sentence(self, lang: str) -> str:
        """The whole message: `path:line: field: what is wrong, what was found, the way out`."""
        where = f"{self.path}:{self.line}: "
        return where + (f"{printable(self.field)}: " if self.field else "") + self.tell(lang)


PASSED_OVER = "language.passed_over"  # given for each record; `in_order` makes one note of them


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by file and line; what is passed over for its language is told once, with how many texts there are."""
    found, passed = list[Problem](), dict[str, Problem]()
    for problem in sorted(problems, key=lambda one: (one.path, one.line, one.field)):
        if problem.code != PASSED_OVER:
            found.append(problem)
            continue
        lang = problem.details["language"]
        many = problem.details["many"] + (passed[lang].details["many"] if lang in passed else 0)
        passed[lang] = dataclasses.replace(passed.get(lang, problem), details={"language": lang, "many": many})
    return *found, *passed.values()


class Refused(Exception):
    """Content that has errors. `problems` holds all of them, notes too, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(p.sentence("en") for p in self.problems if p.level == "error"))


class NotMade(Refused):
    """Outputs that could not be made, though nothing was wrong with the content: `trace` is where the first failed."""

    def __init__(self, problems: Iterable[Problem], trace: str) -> None:
        super().__init__(problems)
        self.trace = trace

"""Checks all content and tells every problem. Needs neither Pelican nor a theme."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TextIO

from showcase.derive import links
from showcase.records import content, references
from showcase.records.mark import nearest
from showcase.records.parsed_record import ParsedRecord
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.schema.article import Article
from showcase.schema.label import Message

_SUMMARY = Message("{records} records read: {errors} error(s), {notes} note(s).")


def run(  # noqa: PLR0913 (what is read, as what, from which day, and how it is told)
    folder: Path,
    settings: Settings,
    *,
    lang: str,
    out: TextIO,
    shown_as: str = "content",
    annotations: bool = False,
    today: date | None = None,
    others: Iterable[Problem] = (),
) -> bool:
    """Write every problem of `folder` to `out`, in `lang`, and `others`; whether there is no error among them.

    `today` is the day from which it is seen; without it every day has come. With `annotations` each problem is also
    written as a workflow command of the forge, to stand beside its line.
    """
    read = content.read(folder, settings, shown_as=shown_as)
    seen = (*links.of_content(read, settings, today), *_later(read.records, today))
    problems = sorted((*references.all_problems(read), *seen, *others), key=lambda one: (one.path, one.line, one.field))
    for problem in problems:
        out.write(("" if problem.level == "error" else "note: ") + problem.sentence(lang) + "\n")
        if annotations:
            out.write(annotation(problem, lang) + "\n")
    errors = _count(problems, "error")
    counts = {
        "records": sum(map(len, read.names.values())),
        "errors": errors,
        "notes": len(problems) - errors,
    }
    out.write(_SUMMARY.tell(lang).format(**counts) + "\n")
    return not errors


def _later(records: Iterable[ParsedRecord], today: date | None) -> Iterator[Problem]:
    """A note on each article whose day has not come: whoever wrote it may look for it."""
    for record in records:
        if today and isinstance(record.facts, Article) and record.facts.date > today:
            mark, details = nearest(record.marks, ("date",)), {"day": record.facts.date.isoformat()}
            yield Problem(
                path=mark.path, line=mark.line, field="date", code="news.later", details=details, level="note"
            )


def _count(problems: Iterable[Problem], level: str) -> int:
    return sum(problem.level == level for problem in problems)


def annotation(problem: Problem, lang: str) -> str:
    """A workflow command (`::error file=…,line=…::…`), with the characters escaped that would end it."""
    command = "error" if problem.level == "error" else "warning"
    text = f"{problem.field}: {problem.tell(lang)}" if problem.field else problem.tell(lang)
    place = f"file={_escape(problem.path, ',:')},line={problem.line}"
    return f"::{command} {place}::{_escape(text)}"


def _escape(text: str, more: Sequence[str] = "") -> str:
    for char in ("%", "\r", "\n", *more):
        text = text.replace(char, f"%{ord(char):02X}")
    return text

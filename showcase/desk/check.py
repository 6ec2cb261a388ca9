"""Checks all content and tells every problem. Needs neither Pelican nor a theme."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TextIO

from showcase.derive import links
from showcase.desk.changes import owners, scope
from showcase.desk.changes.scope import Scope
from showcase.desk.project import Project
from showcase.records import catalogues, content, originals, references
from showcase.records.content import Content
from showcase.records.mark import nearest
from showcase.records.parsed_record import ParsedRecord
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.schema.article import Article
from showcase.schema.label import Message

_ELSEWHERE = Message("{count} other problem(s) stood elsewhere before this change; ./site check tells them")
_SUMMARY = Message("{records} records read: {errors} error(s), {notes} note(s).")


def whole(here: Project, *, changed: str, annotations: bool, lang: str, out: TextIO) -> bool:
    """Check a project, its catalogues too, or what concerns the change since the branch or commit `changed`.

    Raises SystemExit where there is no such commit.
    """
    lacking = originals.lacking(catalogues.used(), here.settings.languages)
    since = scope.since(here.content, changed, lang) if changed else None
    return run(
        here.content,
        here.settings,
        lang=lang,
        out=out,
        shown_as=str(here.names["PATH"]),
        annotations=annotations,
        today=here.today,
        others=lacking,
        scope=since,
    )


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
    scope: Scope | None = None,
) -> bool:
    """Write every problem of `folder` to `out`, in `lang`, and `others`; whether there is no error among them.

    `today` is the day from which it is seen; without it every day has come. With `annotations` each problem is also
    written as a workflow command of the forge, to stand beside its line, in the language of whose record it is. With
    `scope` only what concerns a change counts.
    """
    read = content.read(folder, settings, shown_as=shown_as)
    problems = _in_order((*_problems(read, settings, today), *others))
    elsewhere = 0
    if scope:
        judge = partial(_of_folder, settings=settings, today=today, shown_as=shown_as)
        problems, elsewhere = scope.sort(problems, shown_as, judge)
    for problem in problems:
        out.write(("" if problem.level == "error" else "note: ") + problem.sentence(lang) + "\n")
        if annotations:
            out.write(annotation(problem, owners.language(folder, problem.path, shown_as, settings)) + "\n")
    if elsewhere:
        out.write(_ELSEWHERE.tell(lang).format(count=elsewhere) + "\n")
    errors = _count(problems, "error")
    counts = {
        "records": sum(map(len, read.names.values())),
        "errors": errors,
        "notes": len(problems) - errors,
    }
    out.write(_SUMMARY.tell(lang).format(**counts) + "\n")
    return not errors


def _problems(read: Content, settings: Settings, today: date | None) -> Iterator[Problem]:
    yield from references.all_problems(read)
    yield from links.of_content(read, settings, today)
    yield from _later(read.records, today)


def _of_folder(folder: Path, settings: Settings, today: date | None, shown_as: str) -> Iterator[Problem]:
    return _problems(content.read(folder, settings, shown_as=shown_as), settings, today)


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda one: (one.path, one.line, one.field))


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

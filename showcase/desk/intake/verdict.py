"""The verdict on a draft: the site's own reading of it, which drops what nobody needs, or refuses all."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from showcase.records import parse, references
from showcase.records.mark import Mark, Marks, name
from showcase.records.mark import Path as Steps
from showcase.records.parsed_record import ParsedRecord
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.records.source import Source
from showcase.records.text_file import Text
from showcase.records.validation import near
from showcase.schema.kinds import Kind
from showcase.schema.reference import Reference

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
# What came before is in the message: a field that is missing because its value was dropped is refused for that value.
ABSENT = ("missing", "list.short")


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What a record may name: terms by vocabulary, slugs by kind."""

    terms: Mapping[str, set[str]]
    names: Mapping[str, set[str]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Dropped:
    """A value that the site does not accept."""

    path: Steps
    value: object
    problem: Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """`refused` says why there is no record; without it `data` is one. `notes` are on what was kept."""

    data: dict[str, object]
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[Problem, ...] = ()
    refused: Dropped | None = None


def judge(
    data: dict[str, object], *, kind: Kind, slug: str, language: str, known: Known, settings: Settings
) -> Verdict:
    """The verdict on `data`, which is changed to what is accepted of it."""
    dropped: list[Dropped] = []
    while True:
        problems = _problems(data, kind, slug, language, known, settings)
        wrong = next((problem for problem in problems if problem.level == "error"), None)
        if wrong is None:
            return Verdict(data=data, dropped=tuple(dropped), notes=tuple(problems))
        wanted = _steps(wrong.field or "body")
        path = _held(data, wanted)
        if not path:
            return Verdict(data=data, refused=_cause(wrong, wanted, dropped))
        dropped.append(Dropped(path=path, value=_take_out(data, path), problem=wrong))


def _problems(
    data: dict[str, object], kind: Kind, slug: str, language: str, known: Known, settings: Settings
) -> list[Problem]:
    """What the site would say of a file with this data."""
    marks: Marks = {(): Mark(f"{kind.folder}/{slug}", 1)}
    text = Text(lang=language, data=data, marks=marks)
    read, problems = parse.read(kind, slug, Source(folder=Path(slug), path=slug, texts=[text]), settings)
    return [*problems, *_dangling(read, known)] if read else problems


def _dangling(read: ParsedRecord, known: Known) -> Iterator[Problem]:
    for found in references.named(read.facts):
        if isinstance(found.mark, Reference):
            there, where = known.names[found.mark.kind], f"content/{found.mark.kind}"
        else:
            there, where = known.terms[found.mark.vocabulary], f"content/vocabulary/{found.mark.vocabulary}.yaml"
        if found.key not in there:
            details = {"found": found.key, "where": where, "near": near(found.key, there)}
            yield Problem(path="", line=1, field=name(found.path), code="reference", details=details)


def _steps(field: str) -> Steps:
    """The path of a field as messages write it: `works[2].alt`, where positions count from 1."""
    return tuple(int(position) - 1 if position else key for position, key in _STEP.findall(field))


def _held(data: Any, wanted: Steps) -> Steps:
    """As much of the path `wanted` as there is."""
    for count, step in enumerate(wanted):
        there = step in data if isinstance(data, dict) else isinstance(data, list) and step in range(len(data))
        if not there:
            return wanted[:count]
        data = data[step]
    return wanted


def _take_out(data: Any, path: Steps) -> Any:
    for step in path[:-1]:
        data = data[step]
    return data.pop(path[-1])


def _cause(wrong: Problem, wanted: Steps, dropped: list[Dropped]) -> Dropped:
    """Why the record is refused: for the value that a needed field had, where it had one."""
    for earlier in reversed(dropped):
        if wrong.code in ABSENT and earlier.path[0] == wanted[0] and earlier.value not in ({}, []):
            return earlier
    return Dropped(path=wanted, value="", problem=wrong)

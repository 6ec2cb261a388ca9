"""One text file of a record, Markdown below a header or YAML: its data and where each value stands. UTF-8 only."""

import os
from codecs import BOM_UTF8
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from showcase.records import fences, header
from showcase.records.header import Header
from showcase.records.mark import Mark, Marks
from showcase.records.problem import Problem

MOST_BYTES = 400_000


@dataclass(kw_only=True, slots=True)
class Text:
    """One file of a record: the data of its header, where each value stands, and its body, if it has one.

    `lost` are the keys whose values could not be read.
    """

    lang: str
    data: dict[str, Any]
    marks: Marks
    lost: frozenset[str] = frozenset()


def load(file: str | Path) -> bytes:
    """The bytes of a file, or so many of them that it is refused as too large."""
    with open(file, "rb", buffering=0) as stream:  # asking for its size first is cheaper than room for the largest
        return stream.read(min(os.fstat(stream.fileno()).st_size, MOST_BYTES) + 1)


def decode(raw: bytes, *, path: str) -> tuple[str, Problem | None]:
    """The text of a file with Unix line ends. Anything but UTF-8, or too large, is a problem."""
    raw = raw.removeprefix(BOM_UTF8)
    if len(raw) > MOST_BYTES:
        details = {"most": MOST_BYTES // 1000}
        return "", Problem(path=path, line=1, field="", code="file.large", details=details)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        found = f"0x{raw[error.start]:02X}"
        return "", Problem(path=path, line=line, field="", code="file.encoding", details={"found": found})
    return text.replace("\r\n", "\n").replace("\r", "\n"), None


def read(raw: bytes, path: str, lang: str, problems: list[Problem]) -> Text | None:
    """One file; None where it could not be read to its end. What is wrong is added to `problems`."""
    text, problem = decode(raw, path=path)
    if problem:
        problems.append(problem)
        return None
    marks: Marks = {}
    if path.lower().endswith((".yaml", ".yml")):
        found = header.read(text, path=path, first=1, marks=marks)
    else:
        found = _read_markdown(text, path, marks)
    problems += found.problems
    return Text(lang=lang, data=found.data, marks=marks, lost=found.lost) if found.whole else None


def _read_markdown(text: str, path: str, marks: Marks) -> Header:
    fenced = fences.split(text, path=path)
    if not fenced:
        marks[()] = Mark(path, 1)
        details = {"found": text.strip().partition("\n")[0]}
        return Header({}, [Problem(path=path, line=1, field="", code="file.header", details=details)], whole=False)
    found = header.read(fenced.header, path=path, first=fenced.first, marks=marks)
    if found.problems and (other := fences.missed(fenced, path=path)):
        again: Marks = {}
        second = header.read(other.header, path=path, first=other.first, marks=again)
        if len(second.problems) < len(found.problems):
            marks.clear()
            marks.update(again)
            fenced, found = other, second
    problems = sorted([*fenced.problems, *found.problems], key=lambda problem: problem.line)
    data = found.data
    if "body" in data:
        problems.append(Problem(path=path, line=marks[("body",)].line, field="body", code="body.twice"))
    elif not fenced.body.isspace() and (words := fenced.body.strip("\n")):
        data["body"] = words
        blank = len(fenced.body) - len(fenced.body.lstrip("\n"))
        marks[("body",)] = Mark(path, fenced.body_line + blank)
    return found._replace(problems=problems)

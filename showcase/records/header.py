"""The strict YAML of headers: every scalar is a string; anchors, tags, documents and doubled keys are refused."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from showcase.records import doubts, mistakes, recovery
from showcase.records.mark import Mark, Marks, Path, name
from showcase.records.problem import Problem
from showcase.records.recovery import Fault

MOST_BYTES = 128_000
DEEPEST = 12
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ABSENT = ("", "~", "null", "Null", "NULL")
_ENDS = frozenset((MappingEndEvent, SequenceEndEvent))
_TWICE = "\0"  # stands for a key that is there already; no YAML can have it
# For YAML these end lines, for no editor; the last is no sign at all.
_BREAKS = (("\x85", " "), ("\u2028", " "), ("\u2029", " "), ("\ufeff", ""))
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_REMARK = re.compile(r".*\S[ \t]+#")
_PLAIN_KEY = re.compile(r"[a-z_]+")
_FIELD_AND_MORE = re.compile(r"([a-z_]+)(?:\s|:)")
_NODES = frozenset((ScalarEvent, MappingStartEvent, SequenceStartEvent, AliasEvent))


class _Wrong(Exception):
    def __init__(self, line: int, code: str, **details: object) -> None:
        self.line, self.code, self.details = line, code, details


class Header(NamedTuple):
    """What was read. `lost` are the keys whose values could not be; nothing is whole after a mistake without a cure."""

    data: dict[str, object]
    problems: list[Problem]
    lost: frozenset[str] = frozenset()
    whole: bool = True


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being read; `key` is what the next value belongs to."""

    value: Any
    path: Path
    key: str | None = None


def read(text: str, *, path: str, first: int, marks: Marks) -> Header:
    """The mapping that `text` holds, of str, list and dict. Fills `marks`; `first` is the line it begins on.

    A key without a value counts as absent. Where a line is not YAML as allowed here it is read as it was probably
    meant, so that the mistakes after it are told too.
    """
    marks[()] = Mark(path, first)
    if 4 * len(text) > MOST_BYTES and len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        details = {"most": MOST_BYTES // 1000}
        return Header({}, [Problem(path=path, line=first, field="", code="yaml.large", details=details)], whole=False)
    lines, problems = _legible(text, path, first)
    reading = _Reading(Mark(path, first))
    if reading.fault(lines) is None:
        return _finished(reading, problems, marks)
    found = recovery.recover(lines, reading.fault, path=path, first=first)
    if found.whole:
        reading.fault(found.lines)
    return _finished(reading, problems + found.problems, marks)._replace(lost=found.lost, whole=found.whole)


def _finished(reading: "_Reading", problems: list[Problem], marks: Marks) -> Header:
    marks |= reading.marks
    problems = sorted([*problems, *reading.problems], key=lambda problem: problem.line)
    return Header(reading.root, problems)


def _legible(text: str, path: str, first: int) -> tuple[list[str], list[Problem]]:
    """The lines without the characters that YAML cannot have, which are told."""
    problems = []
    for sign, instead in () if text.isascii() else _BREAKS:
        text = text.replace(sign, instead)
    lines = text.split("\n")
    if _UNREADABLE.search(text):
        for n, line in enumerate(lines):
            if found := _UNREADABLE.search(line):
                details = {"character": f"U+{ord(found[0]):04X}"}
                problems.append(Problem(path=path, line=first + n, field="", code="text.control", details=details))
                lines[n] = _UNREADABLE.sub("", line)
    return lines, problems


class _Reading:
    """Reads lines through YAML's events. What was read the last time stands in `root` and `marks`."""

    def __init__(self, start: Mark) -> None:
        self.start = start
        self.begin([])

    def begin(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.root: dict[str, object] = {}
        self.marks: Marks = {(): self.start}
        self.problems: list[Problem] = []
        self.remarks = frozenset(n for n, line in enumerate(lines) if "#" in line and _REMARK.match(line))

    def fault(self, lines: Sequence[str]) -> Fault | None:
        """Read `lines`; where they are not YAML as allowed here, if they are not."""
        self.begin(lines)
        try:
            self._build("\n".join(lines))
        except _Wrong as wrong:
            return Fault(line=wrong.line - self.start.line, code=wrong.code, details=wrong.details)
        except yaml.MarkedYAMLError as error:
            return recovery.fault_of(error, lines)
        except yaml.YAMLError:
            return Fault(line=0, code="yaml.syntax")
        return None

    def _build(self, text: str) -> None:
        """Read the events of `text`. No recursion: the depth of a hostile text costs nothing."""
        take: Callable[[], Any] = _LOADER(text).get_event
        stack: list[_Open] = []
        start = mark = self.start
        documents = 0
        while event := take():
            kind = type(event)
            if kind in _NODES:
                line = start.line + event.start_mark.line
                if line != mark.line:  # one mark does for all that stands in a line
                    mark = Mark(start.path, line)
                if event.anchor or event.tag:
                    _refuse(event, mark)
                if kind is ScalarEvent and stack:
                    self._scalar(event, mark, stack[-1])
                else:
                    self._open(event, mark, stack)
            elif kind in _ENDS:
                stack.pop().value.pop(_TWICE, None) if kind is MappingEndEvent else stack.pop()
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1 or event.version or event.tags:
                    raise _Wrong(start.line + event.start_mark.line, "yaml.documents")

    def _scalar(self, event: Any, mark: Mark, top: _Open) -> None:
        value, written, key = event.value, top.value, top.key
        goes_on = event.end_mark.line != event.start_mark.line
        if goes_on or (key and self.marks[*top.path, key].line != mark.line):
            self._refuse_swallowed(event)
        if self.remarks and not event.style and event.end_mark.line in self.remarks:
            self._doubt(doubts.cut_short(event, self.lines))
        if not event.style and value[:1] in doubts.CURLY:
            self._doubt(doubts.in_curly_quotes(event, self.lines))
        if event.style and event.style in "|>":
            value = value.rstrip("\n")
        if type(written) is list:
            self.marks[*top.path, len(written)] = mark
            written.append(value)
        elif key is None:
            if not event.style and not _PLAIN_KEY.fullmatch(value):
                _refuse_key(value, mark)
            top.key = self._key(value, mark, top)
        else:
            if event.style or value not in _ABSENT:  # of a plain one the style is "" in C, None in Python
                written[key] = value
            top.key = None

    def _refuse_swallowed(self, event: object) -> None:
        if found := doubts.swallowed(event, self.lines):
            raise _Wrong(self.start.line + found.line, found.code, **found.details)

    def _doubt(self, found: Fault | None) -> None:
        if found:
            path, line = self.start.path, self.start.line + found.line
            doubtful = Problem(
                path=path, line=line, field="", code=found.code, details=found.details, level=found.level
            )
            self.problems.append(doubtful)

    def _key(self, value: str, mark: Mark, top: _Open) -> str:
        place = (*top.path, value)
        if place in self.marks:
            details = {"key": value}
            problem = Problem(path=mark.path, line=mark.line, field=name(place), code="yaml.twice", details=details)
            self.problems.append(problem)
            self.marks[*top.path, _TWICE] = mark
            return _TWICE
        self.marks[place] = mark
        return value

    def _open(self, event: Any, mark: Mark, stack: list[_Open]) -> None:
        """Begin a mapping or a list; at the top there can only be a mapping, or nothing."""
        kind = type(event)
        if not stack:
            if kind is MappingStartEvent:
                stack.append(_Open(self.root, ()))
            elif kind is not ScalarEvent or event.value not in _ABSENT:
                raise _Wrong(mark.line, "yaml.mapping")
            return
        top = stack[-1]
        value: object = {} if kind is MappingStartEvent else []
        if isinstance(top.value, list):
            place: Path = (*top.path, len(top.value))
            self.marks[place] = mark
            top.value.append(value)
        elif top.key is None:
            raise _Wrong(mark.line, "yaml.key")
        else:
            place = (*top.path, top.key)
            top.value[top.key] = value
            top.key = None
        if len(stack) >= DEEPEST:
            raise _Wrong(mark.line, "yaml.deep", most=DEEPEST)
        stack.append(_Open(value, place))


def _refuse_key(key: str, mark: Mark) -> None:
    """A key that holds a space, a colon or a dash was probably meant to be a key and something else."""
    if key.strip(mistakes.ODD_SPACES) != key:
        raise _Wrong(mark.line, "yaml.space")
    if key.startswith("-"):
        raise _Wrong(mark.line, "yaml.dash")
    if (found := _FIELD_AND_MORE.match(key)) and found[1] in mistakes.fields():
        raise _Wrong(mark.line, "yaml.colon")


def _refuse(event: Any, mark: Mark) -> None:
    if event.anchor:  # an alias has one too: the name it stands for
        raise _Wrong(mark.line, "yaml.anchor", found=event.anchor)
    if event.tag != "!" or type(event) is not ScalarEvent:
        raise _Wrong(mark.line, "yaml.tag", found=event.tag)

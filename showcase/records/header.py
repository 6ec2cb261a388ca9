"""The strict YAML of headers: every scalar is a string; anchors, tags, documents and doubled keys are refused."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

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

from showcase.records import usual
from showcase.records.mark import Mark, Marks, Path
from showcase.records.problem import Problem

MOST_BYTES = 128_000
DEEPEST = 12
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ABSENT = ("", "~", "null", "Null", "NULL")
_ENDS = frozenset((MappingEndEvent, SequenceEndEvent))
_NODES = frozenset((ScalarEvent, MappingStartEvent, SequenceStartEvent, AliasEvent))


class _Wrong(Exception):
    def __init__(self, line: int, code: str, **details: object) -> None:
        self.line, self.code, self.details = line, code, details


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being read; `key` is what the next value belongs to."""

    value: Any
    path: Path
    key: str | None = None


def read(text: str, *, path: str, first: int, marks: Marks) -> tuple[dict[str, Any], list[Problem]]:
    """The mapping that `text` holds, of str, list and dict. Fills `marks`; `first` is the line it begins on.

    A key without a value counts as absent. After the first thing that is not YAML as allowed here the rest is not read.
    """
    marks[()] = Mark(path, first)
    found: dict[str, Any] = {}
    try:
        if 4 * len(text) > MOST_BYTES and len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
            raise _Wrong(first, "yaml.large", most=MOST_BYTES // 1000)
        if (data := usual.read(text, path=path, first=first, marks=marks)) is not None:
            return data, []
        _build(text, Mark(path, first), marks, found)
    except _Wrong as wrong:
        return found, [Problem(path=path, line=wrong.line, field="", code=wrong.code, details=wrong.details)]
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        return found, [_syntax(error, text, path, first)]
    return found, []


def _syntax(error: yaml.YAMLError | UnicodeEncodeError, text: str, path: str, first: int) -> Problem:
    mark = getattr(error, "problem_mark", None)
    before = text[: getattr(error, "position", None) or getattr(error, "start", 0)]
    line = first + (mark.line if mark else before.count("\n"))
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "not YAML"
    return Problem(path=path, line=line, field="", code="yaml.syntax", details={"reason": reason})


def _build(text: str, start: Mark, marks: Marks, root: dict[str, Any]) -> None:
    """Read the events of `text` into `root`. No recursion: the depth of a hostile text costs nothing."""
    take: Callable[[], Any] = _LOADER(text).get_event
    stack: list[_Open] = []
    mark, documents = start, 0
    while event := take():
        kind = type(event)
        if kind in _NODES:
            line = start.line + event.start_mark.line
            if line != mark.line:  # one mark does for all that stands in a line
                mark = Mark(start.path, line)
            if event.anchor or event.tag:
                _refuse(event, mark)
            if kind is ScalarEvent and stack:
                _scalar(event, mark, stack[-1], marks)
            else:
                _open(event, mark, stack, marks, root)
        elif kind in _ENDS:
            stack.pop()
        elif kind is DocumentStartEvent:
            documents += 1
            if documents > 1 or event.version or event.tags:
                raise _Wrong(start.line + event.start_mark.line, "yaml.documents")


def _refuse(event: Any, mark: Mark) -> None:
    if event.anchor:  # an alias has one too: the name it stands for
        raise _Wrong(mark.line, "yaml.anchor", found=event.anchor)
    if event.tag != "!" or type(event) is not ScalarEvent:
        raise _Wrong(mark.line, "yaml.tag", found=event.tag)


def _scalar(event: Any, mark: Mark, top: _Open, marks: Marks) -> None:
    value, written, key = event.value, top.value, top.key
    if type(written) is list:
        marks[*top.path, len(written)] = mark
        written.append(value)
    elif key is None:
        place = (*top.path, value)
        if place in marks:
            raise _Wrong(mark.line, "yaml.twice", key=value)
        marks[place] = mark
        top.key = value
    else:
        if event.style or value not in _ABSENT:  # of a plain one the style is "" in C, None in Python
            written[key] = value
        top.key = None


def _open(event: Any, mark: Mark, stack: list[_Open], marks: Marks, root: dict[str, Any]) -> None:
    """Begin a mapping or a list; at the top there can only be a mapping, or nothing."""
    kind = type(event)
    if not stack:
        if kind is MappingStartEvent:
            stack.append(_Open(root, ()))
        elif kind is not ScalarEvent or event.value not in _ABSENT:
            raise _Wrong(mark.line, "yaml.mapping")
        return
    top = stack[-1]
    value: Any = {} if kind is MappingStartEvent else []
    if isinstance(top.value, list):
        place: Path = (*top.path, len(top.value))
        marks[place] = mark
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

"""The strict YAML of headers: every scalar is a string; anchors, tags, documents and doubled keys are refused."""

from dataclasses import dataclass
from typing import Any

import yaml

from showcase.records.mark import Mark, Marks, Path
from showcase.records.problem import Problem

MOST_BYTES = 128_000
DEEPEST = 12
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ABSENT = ("", "~", "null", "Null", "NULL")


class _Wrong(Exception):
    def __init__(self, line: int, code: str, **details: object) -> None:
        self.line, self.code, self.details = line, code, details


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being read; `key` is what the next value belongs to."""

    value: Any
    path: Path
    key: str | None = None

    def place(self) -> Path:
        """The path of the next value."""
        step = self.key if isinstance(self.value, dict) else len(self.value)
        return (*self.path, "" if step is None else step)


def read(text: str, *, path: str, first: int, marks: Marks) -> tuple[dict[str, Any], list[Problem]]:
    """The mapping that `text` holds, of str, list and dict. Fills `marks`; `first` is the line it begins on.

    A key without a value counts as absent. After the first thing that is not YAML as allowed here the rest is not read.
    """
    marks[()] = Mark(path, first)
    found: dict[str, Any] = {}
    try:
        if len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
            raise _Wrong(1, "yaml.large", most=MOST_BYTES // 1000)
        _build(text, Mark(path, first), marks, found)
    except _Wrong as wrong:
        line = first + wrong.line - 1
        return found, [Problem(path=path, line=line, field="", code=wrong.code, details=wrong.details)]
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
    stack: list[_Open] = []
    documents = 0
    for event in yaml.parse(text, Loader=_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1 or event.version or event.tags:
                raise _Wrong(line, "yaml.documents")
        elif isinstance(event, yaml.NodeEvent):
            if event.anchor:  # an alias has one too: the name it stands for
                raise _Wrong(line, "yaml.anchor", found=event.anchor)
            _refuse_tag(event, line)
            _node(event, Mark(start.path, start.line + line - 1), line, stack, marks, root)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            stack.pop()


def _refuse_tag(event: Any, line: int) -> None:
    if event.tag not in (None, "!") or (event.tag == "!" and not isinstance(event, yaml.ScalarEvent)):
        raise _Wrong(line, "yaml.tag", found=event.tag)


def _node(event: Any, mark: Mark, line: int, stack: list[_Open], marks: Marks, root: dict[str, Any]) -> None:
    scalar = isinstance(event, yaml.ScalarEvent)
    if not stack:
        if not isinstance(event, yaml.MappingStartEvent):
            if scalar and event.value in _ABSENT:
                return
            raise _Wrong(line, "yaml.mapping")
        stack.append(_Open(root, ()))
        return
    top = stack[-1]
    if isinstance(top.value, dict) and top.key is None:
        _key(event, mark, line, top, marks)
        return
    value: Any = event.value if scalar else {} if isinstance(event, yaml.MappingStartEvent) else []
    place = top.place()
    marks.setdefault(place, mark)
    _put(top, value, absent=scalar and not event.style and event.value in _ABSENT)  # plain: "" in C, None in Python
    if not scalar:
        if len(stack) >= DEEPEST:
            raise _Wrong(line, "yaml.deep", most=DEEPEST)
        stack.append(_Open(value, place))


def _key(event: Any, mark: Mark, line: int, top: _Open, marks: Marks) -> None:
    if not isinstance(event, yaml.ScalarEvent):
        raise _Wrong(line, "yaml.key")
    if (*top.path, event.value) in marks:
        raise _Wrong(line, "yaml.twice", key=event.value)
    top.key = event.value
    marks[(*top.path, event.value)] = mark


def _put(top: _Open, value: Any, *, absent: bool) -> None:
    if isinstance(top.value, list):
        top.value.append(value)
        return
    if not absent:
        top.value[top.key] = value
    top.key = None

"""The values of a header with the places where they stand: nodes of YAML's events. It reads what `header` takes."""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ABSENT = ("", "~", "null", "Null", "NULL")


@dataclass(slots=True)
class Scalar:
    """A text from `start` to `end`. `style` is the sign of its quotes or block, "" for a plain one."""

    start: int
    end: int
    text: str
    style: str

    @property
    def absent(self) -> bool:
        """Whether a key with this value counts as if it were not there."""
        return not self.style and self.text in _ABSENT


@dataclass(slots=True)
class Entry:
    """A key of a mapping, and its value."""

    key: Scalar
    value: "Node"


@dataclass(slots=True)
class Mapping:
    """Keys and values. `flow`: between braces."""

    start: int
    flow: bool
    end: int = -1
    entries: list[Entry] = field(default_factory=list)

    def get(self, key: str) -> Entry | None:
        return next((entry for entry in self.entries if entry.key.text == key), None)


@dataclass(slots=True)
class Listing:
    """Items. `flow`: between brackets; else `dashes` is where the dash of each item stands."""

    start: int
    flow: bool
    end: int = -1
    items: list["Node"] = field(default_factory=list)
    dashes: list[int] = field(default_factory=list)


Node = Scalar | Mapping | Listing


def parse(text: str) -> Mapping | None:
    """The mapping that `text` holds; None where it holds nothing. Raises yaml.YAMLError for what is no YAML."""
    dashes = [
        _at(token.start_mark) for token in yaml.scan(text, Loader=_LOADER) if isinstance(token, yaml.BlockEntryToken)
    ]
    stack: list[Mapping | Listing] = []
    keys: list[Scalar | None] = []
    root: Mapping | None = None
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            keys.pop()
            _close(stack.pop(), event)
        elif node := _node(text, event):
            if stack:
                _put(stack[-1], keys, node, dashes)
            elif isinstance(node, Mapping):
                root = node
            if not isinstance(node, Scalar):
                stack.append(node)
                keys.append(None)
    return root


def _at(mark: Any) -> int:
    index: int = mark.index
    return index


def _node(text: str, event: Any) -> Node | None:
    if isinstance(event, yaml.ScalarEvent):
        start, end = _at(event.start_mark), _at(event.end_mark)
        style, value = event.style or "", event.value
        if style and style in "|>":
            end = start + len(text[start:end].rstrip())
            end = text.find("\n", end) if "\n" in text[end:] else len(text)
            value = value.rstrip("\n")
        return Scalar(start, end, value, style)
    if isinstance(event, yaml.MappingStartEvent):
        return Mapping(_at(event.start_mark), bool(event.flow_style))
    if isinstance(event, yaml.SequenceStartEvent):
        return Listing(_at(event.start_mark), bool(event.flow_style))
    return None


def _put(top: Mapping | Listing, keys: list[Scalar | None], node: Node, dashes: list[int]) -> None:
    if isinstance(top, Listing):
        if not top.flow:
            top.dashes.append(dashes[bisect_left(dashes, node.start) - 1])
        top.items.append(node)
    elif (key := keys[-1]) is not None:
        top.entries.append(Entry(key, node))
        keys[-1] = None
    elif isinstance(node, Scalar):
        keys[-1] = node
    else:
        raise yaml.YAMLError("a key is a text")


def _close(node: Mapping | Listing, event: Any) -> None:
    """The end of a collection: behind its bracket, or where its last value ends, as YAML's own mark lies further on."""
    if node.flow:
        node.end = _at(event.end_mark)
    elif isinstance(node, Mapping):
        node.end = node.entries[-1].value.end if node.entries else node.start
    else:
        node.end = max(node.items[-1].end, node.dashes[-1] + 1) if node.items else node.start


def value_of(node: Node) -> Any:
    """What a node says, as the reader of headers takes it."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [value_of(item) for item in node.items]
    return {
        entry.key.text: value_of(entry.value)
        for entry in node.entries
        if not (isinstance(entry.value, Scalar) and entry.value.absent)
    }

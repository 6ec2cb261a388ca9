"""How the files of a record are written: their quotes, indents and braces, so that what is new looks like the rest."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

import yaml

from showcase.records import fences
from showcase.records.edit import syntax
from showcase.records.edit.buffer import Buffer
from showcase.records.edit.emit import Style
from showcase.records.edit.syntax import Listing, Mapping, Node, Scalar

_LONG = 100
T = TypeVar("T")


def style(files: Iterable[bytes], languages: Iterable[str]) -> Style:
    """What most of these files do, of which the first is the main one."""
    spoken = tuple(languages)
    quotes: Counter[str] = Counter()
    steps: Counter[int] = Counter()
    dashes: Counter[int] = Counter()
    braces: Counter[bool | None] = Counter()
    long_lines = False
    for raw in dict.fromkeys(files):
        text, root = _header(raw)
        for node, column in _nodes(root, text) if root else ():
            if isinstance(node, Scalar):
                quotes[node.style] += node.style in ("'", '"')
                long_lines |= node.style not in ("|", ">") and node.end - node.start > _LONG
            elif isinstance(node, Listing) and not node.flow and column is not None:
                dashes[node.dashes[0] - text.rfind("\n", 0, node.dashes[0]) - 1 - column] += 1
            elif isinstance(node, Mapping) and node.entries:
                if not node.flow and column is not None:
                    steps[_column(text, node.entries[0].key.start) - column] += 1
                if {entry.key.text for entry in node.entries} <= set(spoken):
                    braces[node.flow] += 1
    return Style(
        quote=_most(quotes, '"') or '"',
        step=max(1, _most(steps, 2)),
        dash=max(0, _most(dashes, 2)),
        braces=_most(braces, None) if braces else None,
        long_lines=long_lines,
        languages=spoken,
    )


def _most(counts: Counter[T], otherwise: T) -> T:
    found = [(count, one) for one, count in counts.items() if count]
    return max(found, key=lambda one: one[0])[1] if found else otherwise


def _header(raw: bytes) -> tuple[str, Mapping | None]:
    text = Buffer(raw).text
    fenced = fences.split(text, path="") if text.startswith("---") else None
    text = fenced.header if fenced and not fenced.problems else text
    try:
        return text, syntax.parse(text)
    except yaml.YAMLError:
        return text, None


def _column(text: str, at: int) -> int:
    return at - text.rfind("\n", 0, at) - 1


def _nodes(node: Node, text: str, column: int | None = None) -> Iterator[tuple[Node, int | None]]:
    """Every value, with the column of the key that it belongs to where it stands below that."""
    yield node, column
    if isinstance(node, Listing):
        for item in node.items:
            yield from _nodes(item, text)
    elif isinstance(node, Mapping):
        for entry in node.entries:
            below = "\n" in text[entry.key.end : entry.value.start]
            yield from _nodes(entry.value, text, _column(text, entry.key.start) if below else None)

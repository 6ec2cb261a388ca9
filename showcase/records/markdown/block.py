"""A block of a Markdown text: a paragraph, a list, a quote…; what stands in which, with lines, before it is HTML."""

import re
from itertools import pairwise
from typing import Literal

from showcase.records.markdown import limits
from showcase.records.markdown.links import destination, title
from showcase.records.markdown.reading import Reading

Kind = Literal[
    "root", "quote", "list", "item", "definitions", "definition", "note",  # hold blocks
    "paragraph", "heading", "rule", "fence", "code", "html", "table", "term",  # hold lines
]  # fmt: skip

_WITHIN: dict[str, Kind] = {"list": "item", "definitions": "definition"}  # all that can stand in these
_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){1,200})\]:[ \n]*+", re.DOTALL)
_REST = re.compile(r"[ ]*+(?:\n|$)")


class Block:
    """A block that is being read. It grows line by line; a text has so many that no dataclass makes them."""

    __slots__ = ("children", "end", "kind", "line", "lines", "mark", "number")

    def __init__(
        self, *, kind: Kind, line: int, lines: list[str] | None = None, mark: str = "", number: int = 0
    ) -> None:
        self.kind = kind
        self.line = self.end = line
        self.children: list[Block] = []
        self.lines = lines or []
        self.mark = mark  # what opened it: the bullet, the fence, the note's label, the end of dropped HTML
        self.number = number  # where its content begins (item, note, definition, fence), its level (heading), its
        #                       first number (list)

    def loose(self) -> bool:
        """Whether blank lines stand between its items or inside one: then its paragraphs are set as such."""
        return _parted(self.children) or any(_parted(item.children) for item in self.children)


def _parted(blocks: list[Block]) -> bool:
    return any(after.line > before.end + 1 for before, after in pairwise(blocks))


class Stack:
    """The blocks that are open at a line, the outermost first, and the one that takes lines, if one does."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.root = Block(kind="root", line=1)
        self.notes: dict[str, Block] = {}
        self.open = [self.root]
        self.leaf: Block | None = None
        self.depth = 1  # how many of the open blocks go on in this line
        self.line = 0  # the number of this line
        self.indent = 0  # the spaces before what is looked at in this line

    def paragraph(self) -> Block | None:
        return self.leaf if self.leaf and self.leaf.kind == "paragraph" else None

    def whole(self) -> bool:
        """Whether every open block goes on in this line."""
        return self.depth == len(self.open)

    def nest(self, block: Block) -> None:
        """Opens a block that holds blocks."""
        self._join(block)
        if block.kind == "note":
            self.notes.setdefault(block.mark, block)
            self.open[-1].children.pop()
        self.open.append(block)
        self.depth = len(self.open)
        if self.depth > limits.CONTAINERS:
            raise self.reading.refuse(self.line, "markdown.too_deep", block.mark)

    def add(self, block: Block, *, more: bool = True) -> None:
        """Adds a block that holds lines; `more` of them may follow."""
        self._join(block)
        self.leaf = block if more else None

    def shut(self, depth: int) -> None:
        """Ends the block that takes lines, and all that stand deeper than `depth`."""
        if self.leaf:
            self._finish(self.leaf)
            self.leaf = None
        while len(self.open) > depth:
            done = self.open.pop()
            self.open[-1].end = max(self.open[-1].end, done.end)

    def _join(self, block: Block) -> None:
        if self.leaf or len(self.open) > self.depth:
            self.shut(self.depth)
        within = _WITHIN.get(self.open[-1].kind)
        if within and block.kind not in (within, "term"):
            self.shut(self.depth - 1)
            self.depth -= 1
        self.open[-1].children.append(block)

    def _finish(self, leaf: Block) -> None:
        parent = self.open[-1]
        if leaf.kind == "paragraph":
            if leaf.lines and leaf.lines[0].startswith("["):
                self.define(leaf)
            if not leaf.lines:
                parent.children.remove(leaf)
        elif leaf.kind == "code":
            while not leaf.lines[-1].strip():
                leaf.lines.pop()
        parent.end = max(parent.end, leaf.end)

    def define(self, paragraph: Block) -> None:
        """Takes the addresses of reference links, `[label]: address "title"`, off the beginning of a paragraph."""
        text, at = "\n".join(paragraph.lines), 0
        while label := _LABEL.match(text, at):
            found = destination(text, label.end())
            if not found or found[1] == label.end() or not label[1].strip():
                break
            named, end = title(text, found[1])
            rest = _REST.match(text, end)
            if not rest:
                named, rest = "", _REST.match(text, found[1])
            if not rest:
                break
            self.reading.addresses.setdefault(known(label[1]), (found[0], named))
            at = rest.end()
        if at:
            paragraph.line += text.count("\n", 0, at)
            paragraph.lines = text[at:].split("\n") if at < len(text) else []


def known(label: str) -> str:
    """A label as it is looked up: neither its case nor its spaces matter."""
    return " ".join(label.split()).casefold()

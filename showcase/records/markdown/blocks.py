"""Reads the lines of a Markdown text into blocks, as the forge does (CommonMark and GFM), each line looked at once.

Python-Markdown's own block processors are not used: they cut the text at blank lines first, so that a list needs a
blank line before it and four spaces to nest, fences in lists fail and no line number survives; and 16 kB of `a : b`
definitions exceed Python's recursion limit. `tests/records/forge.json` holds what the forge makes of such texts.
"""

from showcase.records.markdown.block import Block, Stack
from showcase.records.markdown.reading import Reading
from showcase.records.markdown.starts import STARTS


def read_blocks(lines: list[str], reading: Reading) -> tuple[Block, dict[str, Block]]:
    """The root of the blocks, and the footnotes by label. Raises Unreadable where a limit is passed."""
    stack = Stack(reading)
    for number, line in enumerate(lines, 1):
        stack.line = number
        _take(stack, line)
    stack.shut(1)
    return stack.root, stack.notes


def _take(stack: Stack, line: str) -> None:
    text = line
    if len(stack.open) > 1:
        text = _follow(stack, line)
    else:
        stack.depth = 1
    if not text or text.isspace():
        if stack.leaf or len(stack.open) > 1:
            _skip(stack, text)
    elif stack.leaf and stack.whole() and stack.leaf.kind in ("fence", "html"):
        _fill(stack, stack.leaf, text)
    else:
        _begin(stack, text)


def _follow(stack: Stack, text: str) -> str:
    """What is left of the line inside the open blocks that go on in it; counts them."""
    stack.depth = 1
    for block in stack.open[1:]:
        kind = block.kind
        if kind == "quote":
            inner = text.lstrip(" ")
            if not inner.startswith(">") or len(text) - len(inner) > 3:
                return text
            text = inner[2:] if inner.startswith("> ") else inner[1:]
            block.end = stack.line
        elif kind in ("item", "note", "definition"):
            if not text or text.isspace():
                if not block.children and not stack.leaf:  # an item may begin with one blank line, not with two
                    return text
                text = text[block.number :]
            elif text.startswith(" " * block.number):
                text = text[block.number :]
            else:
                return text
        stack.depth += 1
    return text


def _skip(stack: Stack, text: str) -> None:
    """A blank line ends paragraphs and quotes; code and what is left out go on."""
    if not stack.whole() or (stack.leaf and stack.leaf.kind in ("paragraph", "table")):
        stack.shut(stack.depth)
    elif stack.leaf and stack.leaf.kind == "code":
        stack.leaf.lines.append(text[4:])
    elif stack.leaf and stack.leaf.kind == "fence":
        _fill(stack, stack.leaf, text)


def _fill(stack: Stack, leaf: Block, text: str) -> None:
    leaf.end = stack.line
    if leaf.kind == "html":
        if leaf.mark in text.lower():
            stack.shut(stack.depth)
        return
    words = text.lstrip(" ")
    indent = len(text) - len(words)
    mark = words.rstrip(" ")
    if indent < 4 and len(mark) >= len(leaf.mark) and not mark.strip(leaf.mark[0]):
        stack.shut(stack.depth)
    else:
        leaf.lines.append(text[min(indent, leaf.number) :])


def _begin(stack: Stack, text: str) -> None:
    """Opens every block that begins in this line; what is left is a line of a paragraph, of code or of a table."""
    while True:
        words = text.lstrip(" ")
        if not words:
            return
        stack.indent = len(text) - len(words)
        if stack.indent > 3:
            break
        for start in STARTS.get(words[0], ()):
            rest = start(stack, words)
            if rest is not None:
                text = rest
                break
        else:
            break
    _append(stack, text, words)


def _append(stack: Stack, text: str, words: str) -> None:
    leaf = stack.leaf
    if leaf and leaf.kind == "paragraph":  # also where a quote's or an item's paragraph goes on without its mark
        leaf.lines.append(words)
        leaf.end = stack.line
    elif leaf and stack.whole() and (leaf.kind == "table" or (leaf.kind == "code" and stack.indent > 3)):
        leaf.lines.append(text[4:] if leaf.kind == "code" else words)
        leaf.end = stack.line
    elif stack.indent > 3:
        stack.add(Block(kind="code", line=stack.line, lines=[text[4:]]))
    else:
        stack.add(Block(kind="paragraph", line=stack.line, lines=[words]))

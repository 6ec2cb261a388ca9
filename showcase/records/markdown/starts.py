"""What can begin at a line of Markdown, as the forge reads it: quotes, lists, headings, code, tables, notes, terms.

Each function here gets the open blocks and the rest of a line; it returns None if nothing of its kind begins there,
otherwise what of the line is still to be read inside.
"""

import re
from collections.abc import Callable

from showcase.records.markdown import limits
from showcase.records.markdown.block import Block, Stack, known

_ITEM = re.compile(r"(?:([-+*])|([0-9]{1,9})([.)]))( *)")
_FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
_DELIMITERS = re.compile(r"\|?+ *+:?+-++:?+ *+(?:\| *+:?+-++:?+ *+)*+\|?+ *+")
_CELL = re.compile(r"((?:[^|\\]|\\.|\\$)*+)\|?")
_NOTE = re.compile(r"\[\^([^\]\[^\s]{1,60})\]: *")
_ABBREVIATION = re.compile(r"\*\[([^\[\]]{1,60})\]: *(\S.*)")
_TERM = re.compile(r": {1,3}(?=\S)")

# Elements whose text is not for reading: it goes with them.
SWALLOWED = (
    "applet audio canvas form frameset head iframe math noembed noframes noscript object script select style svg "
    "template textarea title video xmp"
).replace(" ", "|")
_HTML = re.compile(rf"<(?:(!--)|(\?)|(!\[CDATA\[)|(![A-Za-z])|({SWALLOWED})(?![\w-]))", re.IGNORECASE)
ENDS = ("-->", "?>", "]]>", ">")


def quote(stack: Stack, text: str) -> str | None:
    stack.nest(Block(kind="quote", line=stack.line, mark=">"))
    return text[2:] if text.startswith("> ") else text[1:]


def heading(stack: Stack, text: str) -> str | None:
    words = text.lstrip("#")
    level = len(text) - len(words)
    if level > 6 or (words and words[0] != " "):
        return None
    words = words.strip()
    bare = words.rstrip("#")
    if not bare or bare.endswith(" "):
        words = bare.rstrip()
    stack.add(Block(kind="heading", line=stack.line, number=level, lines=[words]), more=False)
    return ""


def underline(stack: Stack, text: str) -> str | None:
    """A heading in the older form: its text with a line of = or - below it."""
    paragraph = stack.paragraph()
    if not paragraph or not stack.whole() or text.strip().strip(text[0]):
        return None
    if paragraph.lines[0].startswith("["):
        stack.define(paragraph)
    if not paragraph.lines:
        return None
    paragraph.kind, paragraph.number, paragraph.end = "heading", 1 if text[0] == "=" else 2, stack.line
    stack.shut(stack.depth)
    return ""


def fence(stack: Stack, text: str) -> str | None:
    found = _FENCE.match(text)
    if not found:
        return None
    mark = found[1] or found[2]
    stack.add(Block(kind="fence", line=stack.line, mark=mark, number=stack.indent))
    return ""


def rule(stack: Stack, text: str) -> str | None:
    if text[-1] not in (text[0], " "):
        return None
    marks = text.replace(" ", "")
    if len(marks) < 3 or marks.strip(text[0]):
        return None
    stack.add(Block(kind="rule", line=stack.line), more=False)
    return ""


def item(stack: Stack, text: str) -> str | None:
    found = _ITEM.match(text)
    if not found or (found.start(4) == found.end() and found.end() < len(text)):
        return None
    bullet, figures, dot, gap = found.groups()
    blank = not text[found.end() :].strip()
    number, kind = int(figures or 1), bullet or dot
    if (blank or number != 1) and stack.paragraph() and stack.whole():
        return None
    wide = len(gap) > 4 or blank
    start = found.start(4) + 1 if wide else found.end()
    stack.shut(stack.depth)
    top = stack.open[-1]
    if top.kind != "list" or top.mark != kind:
        stack.nest(Block(kind="list", line=stack.line, mark=kind, number=number if figures else -1))
    stack.nest(Block(kind="item", line=stack.line, mark=kind, number=stack.indent + start))
    return text[start:]


def dropped(stack: Stack, text: str) -> str | None:
    """HTML that is left out with all that stands in it, over as many lines as it takes."""
    found = _HTML.match(text)
    if not found:
        return None
    end = f"</{found[5].lower()}" if found[5] else ENDS[(found.lastindex or 1) - 1]
    stack.reading.report(stack.line, "markdown.html", text)
    block = Block(kind="html", line=stack.line, mark=end)
    stack.add(block, more=end not in text.lower())
    return ""


def note(stack: Stack, text: str) -> str | None:
    found = _NOTE.match(text)
    if not found:
        return None
    stack.nest(Block(kind="note", line=stack.line, mark=known(found[1]), number=4))
    return text[found.end() :]


def abbreviation(stack: Stack, text: str) -> str | None:
    found = _ABBREVIATION.match(text)
    if not found:
        return None
    short, meaning = found[1].strip(), found[2].strip()
    known_ones = stack.reading.abbreviations
    if len(known_ones) >= limits.ABBREVIATIONS or len(meaning) > limits.ADDRESS:
        raise stack.reading.refuse(stack.line, "markdown.too_many", text)
    if short:
        known_ones[short] = meaning
    stack.shut(stack.depth)
    return ""


def definition(stack: Stack, text: str) -> str | None:
    """What a term means, in the line below it after a colon."""
    found = _TERM.match(text)
    paragraph = stack.paragraph() if stack.whole() else None
    if not found or not (paragraph or stack.open[stack.depth - 1].kind == "definitions"):
        return None
    if paragraph:
        holder = stack.open[-1].children
        stack.shut(stack.depth)
        if not holder or holder[-1] is not paragraph:  # it held nothing but the addresses of links
            return None
        holder.pop()
        if holder and holder[-1].kind == "definitions":
            stack.open.append(holder[-1])
            stack.depth += 1
        else:
            stack.nest(Block(kind="definitions", line=paragraph.line))
        for line, words in enumerate(paragraph.lines, paragraph.line):
            stack.add(Block(kind="term", line=line, lines=[words]), more=False)
    stack.nest(Block(kind="definition", line=stack.line, number=stack.indent + found.end()))
    return text[found.end() :]


def table(stack: Stack, text: str) -> str | None:
    paragraph = stack.paragraph()
    if not paragraph or not paragraph.lines or not stack.whole() or not _DELIMITERS.fullmatch(text):
        return None
    columns = len(cells(text))
    if columns != len(cells(paragraph.lines[-1])):
        return None
    if columns > limits.COLUMNS:
        raise stack.reading.refuse(stack.line, "markdown.too_many", text)
    head = paragraph.lines.pop()
    if not paragraph.lines:
        stack.open[-1].children.remove(paragraph)
        stack.leaf = None
    stack.add(Block(kind="table", line=stack.line - 1, lines=[head, text]))
    return ""


def cells(row: str) -> list[str]:
    """The cells of a table's row. A pipe after a backslash belongs to the cell."""
    row = row.strip()
    row = row[1:] if row.startswith("|") else row
    return [found[1].strip().replace("\\|", "|") for found in _CELL.finditer(row) if found[0]]


Start = Callable[[Stack, str], str | None]
STARTS: dict[str, tuple[Start, ...]] = {
    ">": (quote,),
    "#": (heading,),
    "=": (underline,),
    "-": (underline, rule, item, table),
    "*": (rule, abbreviation, item),
    "_": (rule,),
    "+": (item,),
    "`": (fence,),
    "~": (fence,),
    "<": (dropped,),
    "[": (note,),
    ":": (definition, table),
    "|": (table,),
    **dict.fromkeys("0123456789", (item,)),
}

"""The common mistakes in one value of YAML: quotes, brackets and signs; each with the value as it should be written."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from showcase.schema.patterns import compile_later

_DOUBLE = compile_later(r'"(?:[^"\\]|\\(?:[0abtnvfre "/\\N_LP\n]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}))*"')
_SINGLE = compile_later(r"'(?:[^']|'')*'")
_BLOCK = compile_later(r"[|>](?:[+-]?[1-9]?|[1-9][+-])(?:[ \t]+#.*)?")
_REMARK = compile_later(r"[ \t]+#")
_PAIR = compile_later(r"[\w-]+:(?=[ \t])")
_CLOSERS = {"[": "]", "{": "}"}
_SIGNS = "&*!@`%|>?,]}-"  # these mean something to YAML where they begin a value
_CURLY = "“”„‟"


class Mended(NamedTuple):
    """A value as it should be written, the message for what was wrong with it, and what that message shows."""

    code: str
    text: str
    found: str


def quoted(text: str) -> str:
    """`text` in quotes, as YAML reads it back."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def ways(value: str) -> Iterator[Mended]:
    """What a value that cannot be read may have been meant to be, the likeliest first; nothing where it is sound."""
    text = value.strip()
    if not text:
        return
    sign = text[0]
    if sign in "\"'":
        yield from _quotes(text, sign)
    elif sign in _CLOSERS:
        yield from _brackets(text)
    elif sign in _CURLY and text[-1] in _CURLY and len(text) > 2:
        yield Mended("yaml.curly", quoted(text[1:-1]), text)
    elif sign in _SIGNS and not _BLOCK.fullmatch(text):
        yield Mended("yaml.sign", quoted(text), text)
    elif re.search(r":(?:[ \t]|\Z)", text):
        yield Mended("yaml.colons", quoted(text), text)
    elif _REMARK.search(text):
        yield Mended("yaml.comment", quoted(text), text)


def _quotes(text: str, sign: str) -> Iterator[Mended]:
    whole = _DOUBLE if sign == '"' else _SINGLE
    sound = whole.match(text)
    if sound and re.fullmatch(r"(?:[ \t]+#.*)?", text[sound.end() :]):
        return
    bare = text.rstrip(",")
    if len(bare) > 1 and bare[-1] == sign:
        inside = bare[1:-1]
        if bare != text and whole.fullmatch(bare):  # as in JSON
            yield Mended("yaml.comma", bare, text)
        elif sign == '"' and sign not in inside:
            yield Mended("yaml.escape", quoted(inside), text)
        else:
            yield Mended("yaml.quotes", quoted(inside.replace("''", "'") if sign == "'" else inside), text)
    if sign not in text[1:]:
        yield Mended("yaml.quote", quoted(text[1:].rstrip()), text)
    else:
        yield Mended("yaml.quotes", quoted(text), text)


def _brackets(text: str) -> Iterator[Mended]:
    """A list or mapping in one line that is not closed, goes on after its end, or holds a value that is not sound."""
    depth, end = _nesting(text)
    if end is not None and end < len(text) and not re.fullmatch(r"[ \t]+#.*", text[end:]):
        yield Mended("yaml.sign", quoted(text), text)
    elif depth:
        closed = text.rstrip().rstrip(",") + "".join(_CLOSERS[one] for one in reversed(depth))
        yield Mended("yaml.bracket", closed, text)
    inner = text[1:-1] if text[-1] == _CLOSERS[text[0]] else text[1:]
    if text[0] == "{" and inner.startswith("{"):
        yield Mended("yaml.sign", quoted(text), text)
    items = _items(inner)
    fixed = [_item(item, mapping=text[0] == "{") for item in items]
    if fixed != items:
        yield Mended("yaml.quotes", text[0] + ", ".join(fixed) + _CLOSERS[text[0]], text)


def _nesting(text: str) -> tuple[list[str], int | None]:
    """The brackets that are still open at the end, and where the first one is closed, if it is."""
    stack: list[str] = []
    at = 0
    while at < len(text):
        char = text[at]
        begins = char in "\"'" and (at == 0 or text[at - 1] in " [{,:")
        if begins and (found := (_DOUBLE if char == '"' else _SINGLE).match(text, at)):
            at = found.end()
            continue
        if char in _CLOSERS:
            stack.append(char)
        elif stack and char == _CLOSERS[stack[-1]]:
            stack.pop()
            if not stack:
                return stack, at + 1
        at += 1
    return stack, None


def _items(inner: str) -> list[str]:
    """What stands between the commas, of which those in quotes and brackets are none."""
    items, begun, at = [], 0, 0
    while at < len(inner):
        char = inner[at]
        if (
            char in "\"'"
            and not inner[begun:at].strip()
            and (found := compile_later(rf"{char}[^,]*{char}").match(inner, at))
        ):
            at = found.end()
        elif char in _CLOSERS and not inner[begun:at].strip() and (end := _nesting(inner[at:])[1]):
            at += end
        else:
            if char == ",":
                items.append(inner[begun:at].strip())
                begun = at + 1
            at += 1
    return [*items, inner[begun:].strip()]


def _item(item: str, *, mapping: bool) -> str:
    key = _PAIR.match(item) if mapping else None
    start = key.end() if key else 0
    value = item[start:].strip()
    way = next(ways(value), None) if value and (value[0] not in _CLOSERS) else None
    return f"{item[:start]}{' ' * bool(start)}{way.text}" if way else item

"""Values as YAML: plain where that is read back as it was, else in the quotes or blocks that the text around has."""

import json
import re
from dataclasses import dataclass
from typing import Any

import yaml

from showcase.records import header

_LINE = 100  # characters up to which a mapping or list is written in one line
# What is no text for other programs either, and stands plain all the same: numbers, days, yes and no.
_FACT = re.compile(r"-?\d+(?:\.\d+)?|\d{4}-\d\d-\d\d(?: \d\d:\d\d)?|true|false")
_SENTENCE = re.compile(r"(?<=[.!?…])(?<!\b[A-Za-zÀ-ÿ]\.) (?=[A-ZÀ-Þ«„“\"‘’0-9])")


@dataclass(frozen=True, kw_only=True, slots=True)
class Style:
    """How a file writes: its quotes, how far lists and mappings are indented, whether texts stand in braces."""

    quote: str = '"'
    step: int = 2
    dash: int = 2
    braces: bool | None = None  # None: nothing tells
    languages: tuple[str, ...] = ()
    long_lines: bool = False


def plain(text: str, *, flow: bool) -> bool:
    """Whether `text` can stand without quotes."""
    if not text or "\n" in text or text != text.strip():
        return False
    tries = (f"k: {{k: {text}}}", f"k: {{k: [{text}]}}") if flow else (f"k: {text}", f"k:\n  - {text}")
    wanted = ({"k": text}, {"k": [text]}) if flow else (text, [text])
    for line, value in zip(tries, wanted, strict=True):
        found = header.read(line, path="", first=1, marks={})
        if found.problems or not found.whole or found.data != {"k": value}:
            return False
    return True


def as_text(text: str) -> bool:
    """Whether other programs, too, read the plain `text` as a text, and not as a number, a day, yes or no."""
    tag: str = yaml.resolver.Resolver().resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag == "tag:yaml.org,2002:str"


def scalar(text: str, *, quote: str = "", prefer: str = '"', flow: bool = False) -> str:
    """`text` in one line: in the quotes `quote`, plain where that is "" and possible, else in those of the file."""
    if not quote and plain(text, flow=flow) and (as_text(text) or _FACT.fullmatch(text)):
        return text
    sign = quote or prefer
    if sign == "'" and "\n" not in text and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return _double(text)


def _double(text: str) -> str:
    escaped = json.dumps(text, ensure_ascii=False)
    return "".join(
        c if c.isprintable() else f"\\u{ord(c):04X}" if ord(c) < 0x10000 else f"\\U{ord(c):08X}" for c in escaped
    )


def inline(value: Any, style: Style, *, flow: bool = True) -> str:
    """A value in one line."""
    if isinstance(value, str):
        return scalar(value, prefer=style.quote, flow=flow)
    if isinstance(value, list):
        return "[" + ", ".join(inline(item, style) for item in value) + "]"
    return "{" + ", ".join(f"{_key(key)}: {inline(item, style)}" for key, item in value.items()) + "}"


def _key(key: str) -> str:
    found = header.read(f"{key}: x", path="", first=1, marks={})
    return key if found.data == {key: "x"} and not found.problems else _double(key)


def entry(key: str, value: Any, column: int, style: Style) -> str:
    """A key with its value, without the indent of its first line and the end of its last."""
    return f"{_key(key)}:{after(value, column, style)}"


def after(value: Any, column: int, style: Style, *, braces: bool | None = None) -> str:
    """What follows a colon whose key stands in `column`: the rest of the line, and more lines."""
    if isinstance(value, str):
        return " " + text_in_block(value, column, style)
    if _short(value, style, braces=braces):
        return f" {inline(value, style)}"
    if isinstance(value, list):
        return "".join("\n" + " " * (column + style.dash) + item(one, column + style.dash, style) for one in value)
    inner = column + style.step
    return "".join("\n" + " " * inner + entry(key, one, inner, style) for key, one in value.items())


def item(value: Any, column: int, style: Style, *, braces: bool | None = None) -> str:
    """An item of a list from its dash on, which stands in `column`."""
    if isinstance(value, str):
        return "- " + text_in_block(value, column, style) if value else "-"
    if braces is None:
        braces = _by_language(value, style) and style.braces is not False
    if not value or braces:
        return f"- {inline(value, style)}"
    lines = [entry(key, one, column + 2, style) for key, one in value.items()]
    return "- " + ("\n" + " " * (column + 2)).join(lines)


def _by_language(value: Any, style: Style) -> bool:
    return isinstance(value, dict) and bool(value) and set(value) <= set(style.languages)


def _short(value: Any, style: Style, *, braces: bool | None) -> bool:
    if not value:
        return True
    if isinstance(value, list):
        return all(isinstance(one, str) and re.fullmatch(r"[\w.+:-]+", one) for one in value)
    if braces is not None:
        return braces
    if _by_language(value, style):
        return style.braces is not False and (bool(style.braces) or len(inline(value, style)) <= _LINE)
    lines = [inline(one, style) for one in value.values()]
    return sum(map(len, lines)) <= _LINE and not any(
        isinstance(one, dict) or "\n" in str(one) for one in value.values()
    )


def text_in_block(text: str, column: int, style: Style) -> str:
    """A text behind a colon or dash in `column`: in its line, or as a block where it has several."""
    inner = " " * (column + 2)
    if "\n" in text and _fits_block(text):
        return "|" + "".join("\n" + (inner + line if line else "") for line in text.split("\n"))
    sentences = _SENTENCE.split(text)
    if len(text) > _LINE and len(sentences) > 1 and not style.long_lines and folds(text):
        return ">-" + "".join("\n" + inner + line for line in sentences)
    return scalar(text, prefer=style.quote)


def _fits_block(text: str) -> bool:
    return text == text.strip() and all(c == "\n" or c.isprintable() for c in text) and not text.startswith("#")


def folds(text: str) -> bool:
    """Whether a text of one line can be cut at its sentences and read back as it was."""
    return "\n" not in text and text.isprintable() and "  " not in text and text == text.strip()


def sentences(text: str) -> list[str]:
    """A text by sentence, one a line."""
    return _SENTENCE.split(text)

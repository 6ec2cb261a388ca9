"""The pieces that the words of a block are made of: text, elements, runs of emphasis; and how they grow into a tree."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from showcase.records.markdown import limits
from showcase.records.markdown.emphasis import Run
from showcase.records.markdown.reading import Reading


class Tag(NamedTuple):
    """An element among the words: its beginning, its end (`shut`), or all of it, with the text in it (`text`)."""

    name: str
    attributes: Mapping[str, str] = MappingProxyType({})
    text: str | None = None
    shut: bool = False


Piece = str | Tag | Run


def words(pieces: Iterable[Piece]) -> str:
    """The pieces without markup."""
    return "".join(_text(piece) for piece in pieces)


def _text(piece: Piece) -> str:
    if isinstance(piece, Tag):
        return piece.attributes.get("alt") or piece.text or ("\n" if piece.name == "br" else "")
    return piece if isinstance(piece, str) else piece.mark * piece.left


def grow(parent: Element, pieces: list[Piece], line: int, reading: Reading) -> None:
    """Puts the pieces into `parent`. Raises Unreadable where they stand too deep inside each other."""
    twig = _Twig(parent, line, reading)
    for piece in pieces:
        if isinstance(piece, str):
            twig.texts.append(piece) if twig.short is None else twig.write(piece)
        elif isinstance(piece, Tag):
            twig.place(piece)
        else:
            for _ in piece.closes:
                twig.end()
            if piece.left:
                twig.write(piece.mark * piece.left)
            for name in reversed(piece.opens):
                twig.begin(name)
    twig.flush()


def _short(abbreviations: Iterable[str]) -> re.Pattern[str]:
    """A pattern that takes a text apart at its abbreviations, the longest first."""
    short = sorted(abbreviations, key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, short))})(?!\w)")


class _Twig:
    """The element that grows now, and those around it."""

    def __init__(self, parent: Element, line: int, reading: Reading) -> None:
        self.stack = [parent]
        self.last: Element | None = parent[-1] if len(parent) else None
        self.texts: list[str] = []  # joined once, as adding each to an element's text would take quadratic time
        self.line = line
        self.reading = reading
        self.short = _short(reading.abbreviations) if reading.abbreviations else None

    def place(self, tag: Tag) -> None:
        if tag.shut:
            self.end()
            return
        if tag.name == "a" and "role" not in tag.attributes:  # the marks of notes are not written as links
            self.reading.links.append(tag.attributes["href"])
        elif tag.name == "img":
            self.reading.pictures.append(tag.attributes["data-picture"])
        self.begin(tag.name, tag.attributes)
        if tag.text is not None:
            self.texts.append(tag.text)
            self.end()

    def begin(self, name: str, attributes: Mapping[str, str] = MappingProxyType({})) -> None:
        self.flush()
        escaped = {key: value.replace("&", "&amp;") for key, value in attributes.items()}  # as in `flush`
        self.stack.append(SubElement(self.stack[-1], name, escaped))
        self.last = None
        if len(self.stack) > limits.EMPHASES:
            raise self.reading.refuse(self.line, "markdown.too_deep", "*" * len(self.stack))

    def end(self) -> None:
        self.flush()
        self.last = self.stack.pop()

    def write(self, text: str) -> None:
        """Adds text, with its abbreviations explained."""
        for place, part in enumerate(self.short.split(text) if self.short else (text,)):
            if place % 2:
                meaning = self.reading.abbreviations[part]
                self.reading.expand(self.line, meaning)
                self.place(Tag("abbr", {"title": meaning}, part))
            else:
                self.texts.append(part)

    def flush(self) -> None:
        """Puts the texts gathered where they belong. The serialiser leaves alone what looks like an entity."""
        if not self.texts:
            return
        text = "".join(self.texts).replace("&", "&amp;")
        self.texts = []
        if self.last is None:
            self.stack[-1].text = (self.stack[-1].text or "") + text
        else:
            self.last.tail = (self.last.tail or "") + text

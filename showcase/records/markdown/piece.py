"""The pieces that the words of a block are made of: text, elements, runs of emphasis; and how they become HTML."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from showcase.records.markdown import limits
from showcase.records.markdown.emphasis import Run
from showcase.records.markdown.reading import Reading
from showcase.records.markdown.writing import JUMP, VOID, escape, opening


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


def write(pieces: list[Piece], line: int, reading: Reading) -> str:
    """The pieces as HTML. Raises Unreadable where they stand too deep inside each other."""
    if len(pieces) == 1 and isinstance(pieces[0], str) and not reading.abbreviations:
        return escape(pieces[0])
    pen = _Pen(line, reading)
    for piece in pieces:
        if isinstance(piece, str):
            pen.write(piece)
        elif isinstance(piece, Tag):
            pen.place(piece)
        else:
            for _ in piece.closes:
                pen.end()
            if piece.left:
                pen.write(piece.mark * piece.left)
            for name in reversed(piece.opens):
                pen.begin(name)
    return "".join(pen.written)


def _short(abbreviations: Iterable[str]) -> re.Pattern[str]:
    """A pattern that takes a text apart at its abbreviations, the longest first."""
    short = sorted(abbreviations, key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, short))})(?!\w)")


class _Pen:
    """What is written of the words of a block, and which of their elements are open."""

    def __init__(self, line: int, reading: Reading) -> None:
        self.written: list[str] = []
        self.open: list[str] = []
        self.line = line
        self.reading = reading
        self.short = _short(reading.abbreviations) if reading.abbreviations else None

    def place(self, tag: Tag) -> None:
        if tag.shut:
            self.end()
            return
        attributes = tag.attributes
        if tag.name == "a" and "role" not in attributes:  # the marks of notes are not written as links
            href = attributes["href"]
            self.reading.links.append(href)
            if href.startswith("#"):
                attributes = {**attributes, "href": JUMP + href}
        elif tag.name == "img":
            self.reading.pictures.append(attributes["data-picture"])
        self.begin(tag.name, attributes)
        if tag.text is not None:
            self.written.append(escape(tag.text))
            self.end()

    def begin(self, name: str, attributes: Mapping[str, str] = MappingProxyType({})) -> None:
        self.written.append(opening(name, attributes) if attributes else f"<{name}>")
        self.open.append(name)
        if len(self.open) >= limits.EMPHASES:
            raise self.reading.refuse(self.line, "markdown.too_deep", "*" * (len(self.open) + 1))

    def end(self) -> None:
        name = self.open.pop()
        if name not in VOID:
            self.written.append(f"</{name}>")

    def write(self, text: str) -> None:
        """Adds text, with its abbreviations explained."""
        if self.short is None:
            self.written.append(escape(text))
            return
        for place, part in enumerate(self.short.split(text)):
            if place % 2:
                meaning = self.reading.abbreviations[part]
                self.reading.expand(self.line, meaning)
                self.place(Tag("abbr", {"title": meaning}, part))
            else:
                self.written.append(escape(part))

"""Guides in Markdown, made of texts that the catalogues of a language have."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from showcase.schema.label import Message

NUMBERED = "1. "


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """Lines that stand together, each with a mark before it; `quoted`: what a program says stands there instead.

    `several`: only where the site has texts in several languages.
    """

    mark: str
    texts: tuple[Message, ...]
    quoted: bool = False
    several: bool = False


def write(blocks: Iterable[Block], words: Mapping[str, str], *, quoted: Sequence[str] = (), lang: str) -> str:
    """The guide in `lang`, with `words` in the places of its texts."""
    return "\n\n".join("\n".join(_lines(block, words, quoted, lang)) for block in blocks) + "\n"


def _lines(block: Block, words: Mapping[str, str], quoted: Sequence[str], lang: str) -> Iterator[str]:
    if block.quoted:
        yield from ("```", *quoted, "```")
    for number, message in enumerate(block.texts, 1):
        mark = f"{number}. " if block.mark == NUMBERED else block.mark
        yield mark + message.tell(lang).format_map(words)

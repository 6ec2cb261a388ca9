"""What several views tell in structured data: those who take part, trades, and pictures."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from showcase.derive.share import PLAIN
from showcase.derive.structured.member import party
from showcase.derive.structured.thing import Thing
from showcase.pages.cards import PartyView, Term
from showcase.pages.edition import Edition
from showcase.pages.images import Image
from showcase.records.entry import Entry
from showcase.records.text import place
from showcase.records.typography.filters import unmarked
from showcase.schema.picture import Picture


def told(edition: Edition, one: PartyView, unknown: str) -> Thing:
    """Someone who takes part; `unknown` is the type of those of whom there is only a name."""
    return party(one.name, edition.external(one.href) if one.href else "", one.entry, unknown=unknown)


def trades(edition: Edition, terms: Iterable[Term]) -> list[str]:
    """Terms as plain words."""
    return [edition.wording.plain(term.label) for term in terms]


def sources(edition: Edition, images: Iterable[Image | None]) -> list[str]:
    """The absolute addresses of pictures that stand in the page, each once."""
    return list(dict.fromkeys(edition.external(image.src) for image in images if image))


def shots(pictures: Iterable[tuple[Any, Image | None, Image | None]]) -> list[Image | None]:
    """Of pictures with their use and their full size: those that stand in the page."""
    return [image for _, image, _ in pictures]


def photo(entry: Entry, *pictures: Picture | None) -> Path | None:
    """The file of the first picture that there is."""
    return next((entry.folder / picture.file for picture in pictures if picture), None)


def tone(edition: Edition, disciplines: Sequence[str]) -> int:
    """The colour of something by its first discipline."""
    terms = edition.terms("disciplines", disciplines[:1])
    return terms[0].tone if terms else PLAIN


def unpictured(edition: Edition, entry: Entry) -> str:
    """The words of a record as HTML, without its pictures and what only a theme reads."""
    texts = entry.words
    return unmarked(place(texts[edition.wording.available(texts)].html, lambda *_: "")) if texts else ""

"""What the structured data of several views has in common: those who take part, terms, pictures and words."""

from collections.abc import Iterable

from showcase.derive.structured.member import party
from showcase.derive.structured.thing import Thing
from showcase.pages.cards import PartyView, TermLink
from showcase.pages.edition import Edition
from showcase.pages.images import Image
from showcase.records.entry import Entry
from showcase.records.text import place
from showcase.records.typography.filters import unmarked
from showcase.schema.picture import Picture


def party_thing(edition: Edition, one: PartyView, unknown: str) -> Thing:
    """Someone who takes part; `unknown` is the type of those of whom there is only a name."""
    return party(one.name, edition.external(one.href) if one.href else "", one.entry, unknown=unknown)


def plain_labels(edition: Edition, terms: Iterable[TermLink]) -> list[str]:
    """Terms as plain words."""
    return [edition.localizer.plain(term.label) for term in terms]


def picture_links(edition: Edition, images: Iterable[Image | None]) -> list[str]:
    """The absolute addresses of pictures that stand in the page, or that it leads to, each once."""
    return list(dict.fromkeys(edition.external(image.src) for image in images if image))


def in_page(pictures: Iterable[tuple[Picture, Image | None, Image | None]]) -> list[Image | None]:
    """Of pictures with their use and their full size: those that stand in the page."""
    return [image for _, image, _ in pictures]


def words_alone(edition: Edition, entry: Entry) -> str:
    """The words of a record as HTML, without its pictures and what only a theme reads."""
    texts = entry.words
    return unmarked(place(texts[edition.localizer.available(texts)].html, lambda *_: "")) if texts else ""

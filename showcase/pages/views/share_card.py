"""What the share cards of several views have in common: the card of a list, the picture of a record, and its colour."""

from collections.abc import Sequence
from pathlib import Path

from showcase.derive.share import PLAIN
from showcase.pages import facets
from showcase.pages.edition import Edition
from showcase.pages.share_theme import Share
from showcase.pages.view import shorten
from showcase.records.entry import Entry
from showcase.schema.picture import Picture


def picture_file(entry: Entry, *pictures: Picture | None) -> Path | None:
    """The file of the first picture that there is."""
    return next((entry.folder / picture.file for picture in pictures if picture), None)


def tone(edition: Edition, disciplines: Sequence[str]) -> int:
    """The colour of something by its first discipline."""
    terms = edition.terms("disciplines", disciplines[:1])
    return terms[0].tone if terms else PLAIN


# By kind, the facets of which people pass on the list of a value as such.
_WITH_CARDS = {"members": ("disciplines", "trades")}


def of_list(edition: Edition, kind: str, title: str, line: str, field: str = "", key: str = "") -> Share:
    """The card of a list: that of the whole list of its kind, which has this title and line.

    Only lists of members of one discipline or trade have a card of their own. So a list of two values has the card of
    the first; years, months and further pages have none.
    """
    if field not in _WITH_CARDS.get(kind, ()):
        return Share(title=title, kicker="", line=line)
    localizer, term = edition.localizer, facets.term_of(edition, kind, field, key)
    if term and term.summary:
        line = shorten(localizer.plain(term.summary))
    return Share(title=localizer.plain(facets.label(edition, kind, field, key)), kicker=title, line=line)

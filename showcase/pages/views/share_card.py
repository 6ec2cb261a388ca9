"""What the share cards of several views have in common: the picture of a record, and its colour."""

from collections.abc import Sequence
from pathlib import Path

from showcase.derive.share import PLAIN
from showcase.pages.edition import Edition
from showcase.records.entry import Entry
from showcase.schema.picture import Picture


def picture_file(entry: Entry, *pictures: Picture | None) -> Path | None:
    """The file of the first picture that there is."""
    return next((entry.folder / picture.file for picture in pictures if picture), None)


def tone(edition: Edition, disciplines: Sequence[str]) -> int:
    """The colour of something by its first discipline."""
    terms = edition.terms("disciplines", disciplines[:1])
    return terms[0].tone if terms else PLAIN

"""Texts in Markdown: read by kept libraries, then made fit and safe for a page. `reading` is where it begins."""

from showcase.records.text.finding import Finding
from showcase.records.text.reading import PICTURE, Words, below, place, read

__all__ = ["PICTURE", "Finding", "Words", "below", "place", "read"]

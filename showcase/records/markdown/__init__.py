"""Texts in Markdown: read as the forge shows them, and made safe for a page. `words` is where reading begins."""

from showcase.records.markdown.finding import Finding
from showcase.records.markdown.words import PICTURE, Words, below, place, read

__all__ = ["PICTURE", "Finding", "Words", "below", "place", "read"]

"""The forge's reading of Markdown, within Python-Markdown's frame: its stages and tree, our readers and writing."""

from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import Element, ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.postprocessors import Postprocessor
from markdown.util import Registry

from showcase.records.markdown.blocks import read_blocks
from showcase.records.markdown.reading import Reading
from showcase.records.markdown.tree import Tree, slug
from showcase.records.markdown.writing import lead


class Document(BlockParser):
    """Stands in for Python-Markdown's block parser. `reading` is set anew for every text."""

    lang = ""
    reading = Reading(level=2)

    def parseDocument(self, lines: Iterable[str]) -> Any:  # noqa: N802  the name is Python-Markdown's
        root = Element(self.md.doc_tag)
        blocks, notes = read_blocks(list(lines), self.reading)
        self.reading.known_notes.update(notes)
        tree = Tree(self.reading, self.lang, notes)
        tree.grow(root, blocks.children)
        tree.end(root)
        return ElementTree(root)


class Jumps(Postprocessor):
    """Leads links within a text to its headings, which may stand below the link."""

    document: Document

    def run(self, text: str) -> str:
        return lead(text, self.document.reading.anchors, slug)


class Forge(Markdown):
    """Has of Python-Markdown's stages only those that the forge's reading needs; none of them passes HTML.

    Those that it has no use for are not built either: compiling their patterns takes longer than reading a text.
    """

    document: Document

    def build_parser(self) -> "Forge":
        """Called by Python-Markdown, for those who want other stages."""
        self.parser = self.document = Document(self)
        self.preprocessors = Registry()
        self.inlinePatterns = Registry()
        self.treeprocessors = Registry()
        self.postprocessors = Registry()
        jumps = Jumps(self)
        jumps.document = self.document
        self.postprocessors.register(jumps, "jumps", 0)
        return self

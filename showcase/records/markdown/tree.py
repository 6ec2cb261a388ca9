"""Makes the tree of a Markdown text's HTML out of its blocks: headings in order, tables, lists, notes at the end."""

import re
import unicodedata
from xml.etree.ElementTree import Element, SubElement

from showcase.records.markdown import limits
from showcase.records.markdown.block import Block
from showcase.records.markdown.piece import words, write
from showcase.records.markdown.reading import Reading
from showcase.records.markdown.spans import read_spans
from showcase.records.markdown.starts import cells
from showcase.records.markdown.writing import Written

_TABLE = {"fr": "Tableau", "de": "Tabelle", "en": "Table", "lb": "Tabell"}
_NOTES = {"fr": "Notes", "de": "Fußnoten", "en": "Notes", "lb": "Foussnouten"}
_BACK = {"fr": "Retour au texte, note", "de": "Zurück zum Text, Fußnote", "en": "Back to the text, note",
         "lb": "Zréck bei den Text, Foussnout"}  # fmt: skip


def first(words_by_lang: dict[str, str], lang: str) -> str:
    return words_by_lang.get(lang[:2], words_by_lang["en"])


class Tree:
    """The tree that grows from one text's blocks."""

    def __init__(self, reading: Reading, lang: str, notes: dict[str, Block]) -> None:
        self.reading = reading
        self.lang = lang
        self.notes = notes
        self.outline: list[int] = []  # the levels, as written, of the headings that this place is under
        self.tables = 0

    def grow(self, parent: Element, blocks: list[Block], *, loose: bool = True) -> None:
        for block in blocks:
            match block.kind:
                case "paragraph":
                    self._paragraph(parent, block, loose=loose)
                case "heading":
                    self._heading(parent, block)
                case "list":
                    self._list(parent, block)
                case "definitions":
                    self._definitions(parent, block)
                case "quote":
                    self.grow(SubElement(parent, "blockquote"), block.children)
                case "table":
                    self._table(parent, block)
                case "fence" | "code":
                    self._code(parent, block)
                case "rule":
                    SubElement(parent, "hr")

    def _words(self, block: Block, *, task: bool = False) -> Written:
        pieces = read_spans("\n".join(block.lines), block.line, self.reading, task=task)
        return Written(write(pieces, block.line, self.reading))

    def _paragraph(self, parent: Element, block: Block, *, loose: bool) -> None:
        html = self._words(block, task=parent.tag == "li" and not len(parent))
        if loose:
            if html:  # otherwise there was nothing but HTML in it
                SubElement(parent, "p").text = html
        elif len(parent):
            parent[-1].tail = Written("\n" + html)
        else:
            parent.text = Written((parent.text or "") + html)

    def _heading(self, parent: Element, block: Block) -> None:
        """A heading one level below the one it is under, whatever was written, so that no level is left out."""
        while self.outline and self.outline[-1] >= block.number:
            self.outline.pop()
        self.outline.append(block.number)
        pieces = read_spans("\n".join(block.lines), block.line, self.reading)
        anchor = self._anchor(slug(words(pieces)) or "section")
        level = min(self.reading.level + len(self.outline) - 1, 6)
        element = SubElement(parent, f"h{level}", {"id": f"s-{anchor}"})
        element.text = Written(write(pieces, block.line, self.reading))

    def _anchor(self, name: str) -> str:
        """`name`, or with a number behind it if there is such a heading already."""
        anchor, taken = name, self.reading.anchors
        while anchor in taken:
            taken[name] += 1
            anchor = f"{name}-{taken[name]}"
        taken[anchor] = 0
        return anchor

    def _list(self, parent: Element, block: Block) -> None:
        ordered = block.number >= 0
        attributes = {"start": str(block.number)} if ordered and block.number != 1 else {}
        element = SubElement(parent, "ol" if ordered else "ul", attributes)
        loose = block.loose()
        for item in block.children:
            self.grow(SubElement(element, "li"), item.children, loose=loose)

    def _definitions(self, parent: Element, block: Block) -> None:
        element = SubElement(parent, "dl")
        for child in block.children:
            if child.kind == "term":
                SubElement(element, "dt").text = self._words(child)
            else:
                self.grow(SubElement(element, "dd"), child.children, loose=len(child.children) > 1)

    def _code(self, parent: Element, block: Block) -> None:
        """Code can be wider than the page, so its box must be within the keyboard's reach to be scrolled."""
        code = SubElement(SubElement(parent, "pre", {"tabindex": "0"}), "code")
        code.text = "".join(f"{line}\n" for line in block.lines)

    def _table(self, parent: Element, block: Block) -> None:
        sides = [_side(cell) for cell in cells(block.lines[1])]
        self.reading.cells += len(sides) * len(block.lines)
        if self.reading.cells > limits.CELLS:
            raise self.reading.refuse(block.line, "markdown.too_many", block.lines[0])
        self.tables += 1
        label = f"{first(_TABLE, self.lang)} {self.tables}"
        box = SubElement(parent, "div", {"class": "table", "role": "group", "tabindex": "0", "aria-label": label})
        table = SubElement(box, "table")
        body = SubElement(table, "thead")
        for place, line in enumerate(block.lines):
            if place == 1:
                if len(block.lines) > 2:
                    body = SubElement(table, "tbody")
                continue
            row = SubElement(body, "tr")
            texts = cells(line)[: len(sides)]
            for side, text in zip(sides, texts + [""] * (len(sides) - len(texts)), strict=True):
                attributes = side | ({} if place else {"scope": "col"})
                cell = SubElement(row, "td" if place else "th", attributes)
                pieces = read_spans(text, block.line + place, self.reading)
                cell.text = Written(write(pieces, block.line + place, self.reading))

    def end(self, root: Element) -> None:
        """Adds the notes in the order of their marks, notes within notes too."""
        if self.reading.notes:
            label = first(_NOTES, self.lang)
            section = SubElement(root, "section", {"class": "notes", "role": "doc-endnotes", "aria-label": label})
            items = SubElement(section, "ol")
            done = 0
            while done < len(self.reading.notes):
                label = list(self.reading.notes)[done]
                done += 1
                item = SubElement(items, "li", {"id": f"n-{done}"})
                self.grow(item, self.notes[label].children)
        self._lead_back(root)

    def _lead_back(self, root: Element) -> None:
        for number, marks in enumerate(self.reading.notes.values(), 1):
            item = root[-1][0][number - 1]
            last = item[-1] if len(item) and item[-1].tag == "p" else SubElement(item, "p")
            for mark in range(1, marks + 1):
                again = f"-{mark}" if mark > 1 else ""
                label = f"{first(_BACK, self.lang)} {number}" + (f" ({mark})" if mark > 1 else "")
                attributes = {"href": f"#n-{number}-mark{again}", "role": "doc-backlink", "aria-label": label}
                SubElement(last, "a", attributes).text = "↩"


def _side(delimiter: str) -> dict[str, str]:
    left, right = delimiter.startswith(":"), delimiter.endswith(":")
    return {"class": "center" if left and right else "end" if right else "start"} if left or right else {}


def slug(text: str) -> str:
    """A name for an address, as the forge makes them, but of the letters a to z, digits and hyphens only."""
    text = text.lower().replace("œ", "oe").replace("æ", "ae").replace("ß", "ss")
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[\s-]+", "-", re.sub(r"[^a-z0-9\s-]", "", text)).strip("-")

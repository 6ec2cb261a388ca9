"""Footnotes of a text: their numbers, the marks in its words, and the links that lead back from them."""

from showcase.records.text.tags import opening
from showcase.schema.label import Label
from showcase.schema.patterns import compile_later

# What is put into the words of a page, so that its language must have it.
_NOTES = Label("Notes")
_BACK = Label("Back to the text, note")
_NOTE = compile_later(r'<li id="fn[-:]([^"]*)">')


class Notes:
    """The notes of one text, as the readers of Markdown write them (`fn-` or `fn:` before a label), numbered."""

    def __init__(self, html: str, lang: str) -> None:
        labels = list(dict.fromkeys(_NOTE.findall(html)))
        self.lang = lang[:2]
        self._numbers = {label: number for number, label in enumerate(labels, 1)}
        self._marks = dict.fromkeys(labels, 0)
        self._backs = dict.fromkeys(labels, 0)

    @property
    def section(self) -> str:
        """The tag that opens the notes at the end of a text."""
        return opening("section", {"class": "notes", "role": "doc-endnotes", "aria-label": _NOTES.tell(self.lang)})

    def mark(self, label: str) -> tuple[str, str] | None:
        """The mark of a note in the words, as its tag and its text; None where there is no such note."""
        if label not in self._numbers:
            return None
        self._marks[label] += 1
        number, again = self._numbers[label], f"-{self._marks[label]}" if self._marks[label] > 1 else ""
        attributes = {"id": f"n-{number}-mark{again}", "href": f"#n-{number}", "role": "doc-noteref"}
        return opening("a", attributes), str(number)

    def back(self, written: str) -> str:
        """The link that leads from a note back to one of its marks; "" where it has none."""
        label = written if written in self._numbers else written.rpartition("-")[0]
        if not self._marks.get(label):
            return ""
        self._backs[label] += 1
        number, mark = self._numbers[label], self._backs[label]
        again, which = (f"-{mark}", f" ({mark})") if mark > 1 else ("", "")
        attributes = {
            "href": f"#n-{number}-mark{again}",
            "role": "doc-backlink",
            "aria-label": f"{_BACK.tell(self.lang)} {number}{which}",
        }
        return f"{opening('a', attributes)}↩</a>"

    def identity(self, tag: str) -> dict[str, str]:
        """The id of the item that a note is; nothing for another item."""
        label = _NOTE.fullmatch(tag)
        return {"id": f"n-{self._numbers[label[1]]}"} if label else {}

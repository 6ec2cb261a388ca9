"""One reading of a Markdown text: what is known and found so far. Refuses a text that goes beyond its limits."""

from dataclasses import dataclass, field

from showcase.records.markdown import limits
from showcase.records.markdown.finding import Finding, Unreadable
from showcase.records.problem import shown

MOST_TOLD = 20  # findings of one code; a text of thousands of tags needs no thousands of messages


@dataclass(kw_only=True, slots=True)
class Reading:
    """What one reading has gathered. Not frozen: it grows while the text is read, and is thrown away with it."""

    level: int
    findings: list[Finding] = field(default_factory=list)
    addresses: dict[str, tuple[str, str]] = field(default_factory=dict)  # reference links: label -> address, title
    abbreviations: dict[str, str] = field(default_factory=dict)
    anchors: dict[str, int] = field(default_factory=dict)  # of the headings, with the last number put behind it
    known_notes: set[str] = field(default_factory=set)
    notes: dict[str, int] = field(default_factory=dict)  # the notes in the order of their first marks: label -> marks
    pictures: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    cells: int = 0
    marks: int = 0
    expanded: int = 0

    def report(self, line: int, code: str, found: str, *, fatal: bool = False) -> None:
        if sum(finding.code == code for finding in self.findings) < MOST_TOLD:
            self.findings.append(Finding(line=line, code=code, found=shown(found), fatal=fatal))

    def refuse(self, line: int, code: str, found: str) -> Unreadable:
        """The exception that ends this reading, to be raised by the caller."""
        return Unreadable(Finding(line=line, code=code, found=shown(found), fatal=True))

    def expand(self, line: int, text: str) -> None:
        """Counts a text that is put in again and again, so that a short file cannot make a page of megabytes."""
        self.expanded += len(text)
        if self.expanded > limits.EXPANDED:
            raise self.refuse(line, "markdown.too_many", text)

    def note(self, line: int, label: str) -> tuple[int, int]:
        """The number of the note, from 1, and which of its marks this one is."""
        self.marks += 1
        if self.marks > limits.NOTES:
            raise self.refuse(line, "markdown.too_many", f"[^{label}]")
        self.notes[label] = self.notes.get(label, 0) + 1
        return list(self.notes).index(label) + 1, self.notes[label]

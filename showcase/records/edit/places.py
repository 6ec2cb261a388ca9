"""Where the values of a text stand in its lines, and the changes of it that were gathered. It knows no value."""

from showcase.records.edit.buffer import Change
from showcase.records.edit.emit import Style
from showcase.records.edit.syntax import Node


class Places:
    """The lines of one text, and its changes."""

    def __init__(self, text: str, style: Style) -> None:
        self.text, self.style = text, style
        self.changes: list[Change] = []

    def change(self, start: int, end: int, text: str) -> None:
        if self.text[start:end] != text or start == end:
            self.changes.append(Change(start, end, text))

    def line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found

    def column(self, at: int) -> int:
        return at - self.line_start(at)

    def whole_lines(self, start: int, end: int) -> tuple[int, int]:
        """All of the lines from one place to another."""
        return self.line_start(start), min(self.line_end(end) + 1, len(self.text))

    def insert_line(self, at: int, said: str) -> None:
        """New lines below that in which `at` is."""
        end = self.line_end(at) + 1
        self.change(end, end, said + "\n")

    def remark(self, start: int, end: int) -> bool:
        """Whether something is said there that is no value."""
        return "#" in self.text[start:end]

    def anew(self, start: int, old: Node, said: str) -> None:
        """`said` in the place of a value; what is remarked behind it stays, or goes above where it would be cut off."""
        end = max(old.end, start)
        rest = self.text[end : self.line_end(end)]
        first, _, more = said.partition("\n")
        if not rest.strip():
            self.change(start, end, said)
        elif (first or ":")[-1] in ":]}'\"":
            self.change(start, end, first)
            if more:
                at = self.line_end(end)
                self.change(at, at, "\n" + more)
        else:  # behind plain words it might be a part of them
            above = self.line_start(start)
            indent = self.text[above:start][: len(self.text[above:start]) - len(self.text[above:start].lstrip())]
            self.change(above, above, f"{indent}{rest.strip()}\n")
            self.change(start, self.line_end(end), said)

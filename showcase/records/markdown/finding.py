"""A finding: something wrong in a Markdown text, with its line in that text; whose file it is, the caller knows."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """What is wrong. `fatal`: the record is refused; otherwise the thing found was left out."""

    line: int
    code: str
    found: str
    fatal: bool


class Unreadable(Exception):
    """A text that is not read any further, because reading it could take too long. Caught in `markdown.read`."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(f"{finding.line}: {finding.code}: {finding.found}")

"""The words of one block while they are read: what has become pieces, and what is open. Refuses nothing itself."""

from dataclasses import dataclass, field

from showcase.records.markdown.emphasis import Run
from showcase.records.markdown.piece import Piece
from showcase.records.markdown.reading import Reading


@dataclass(frozen=True, slots=True)
class Bracket:
    """An open bracket: where it is among the pieces, the runs and the characters. A picture's has a ! before it."""

    piece: int
    runs: int
    at: int
    picture: bool


@dataclass(kw_only=True, slots=True)
class Spans:
    """It grows while its words are read, so it is not frozen."""

    text: str
    first: int  # the line that the words begin in
    reading: Reading
    pieces: list[Piece] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    brackets: list[Bracket] = field(default_factory=list)
    start: int = 0  # where the words begin that are not among the pieces yet
    linked: int = 0  # no bracket before this piece may become a link, as there is one inside it
    ticks: dict[int, list[int]] | None = None  # where runs of ticks begin, the last first, by their length

    def line(self, at: int) -> int:
        return self.first + self.text.count("\n", 0, at)

    def flush(self, at: int) -> None:
        """Makes the words before `at` a piece."""
        if at > self.start:
            self.pieces.append(self.text[self.start : at])

    def put(self, at: int, end: int, *pieces: Piece) -> int:
        """Puts pieces in place of what is written from `at` to `end`."""
        self.flush(at)
        self.pieces += pieces
        return end

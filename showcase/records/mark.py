"""Where a value stands: a path through keys and positions, with the file and line of each."""

from typing import NamedTuple

Path = tuple[str | int, ...]


class Mark(NamedTuple):
    """A file, as seen from the project's folder, and a line in it, from 1. A tuple: there are as many as values."""

    path: str
    line: int


Marks = dict[Path, Mark]


def nearest(marks: Marks, path: Path) -> Mark:
    """The mark of `path`, or of the nearest thing around it: at last of the empty path. Raises KeyError."""
    while path and path not in marks:
        path = path[:-1]
    return marks[path]


def name(path: Path) -> str:
    """A path as people read it: `works[2].alt.de`; positions count from 1."""
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text

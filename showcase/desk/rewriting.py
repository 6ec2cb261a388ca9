"""A record whose texts are rewritten: what they were, what they will be, and the difference between the two."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Rewritten:
    """The text files of a record by name, in `folder`; `shown_as` is how messages name that folder."""

    folder: Path
    shown_as: str
    before: Mapping[str, bytes]
    after: Mapping[str, bytes]

    def difference(self) -> Iterator[str]:
        """Line by line, as Git shows it, without line ends."""
        for file in sorted({*self.before, *self.after}):
            old, new = (
                texts.get(file, b"").decode(errors="replace").splitlines() for texts in (self.before, self.after)
            )
            path = f"{self.shown_as}/{file}"
            yield from difflib.unified_diff(old, new, f"a/{path}", f"b/{path}", n=1, lineterm="")

    def save(self) -> None:
        """Write what changed."""
        for name, raw in self.after.items():
            if self.before.get(name) != raw:
                (self.folder / name).write_bytes(raw)
        for name in self.before.keys() - self.after.keys():
            (self.folder / name).unlink()

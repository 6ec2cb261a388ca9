"""Viewers of a site that is built: they look at some files, and keep what they are shown."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Viewers:
    """They look at the files in `open`."""

    open: Collection[str] = ()
    files: dict[str, bytes] = field(default_factory=dict)
    put_off: dict[str, Any] = field(default_factory=dict)

    def looked_at(self) -> Collection[str]:
        return self.open

    def ahead(self, files: Mapping[str, bytes], put_off: Mapping[str, Any]) -> None:
        self.files |= files
        self.put_off |= put_off

    def advanced(self, name: str, done: int, total: int, left: float) -> None:
        """Nobody waits."""

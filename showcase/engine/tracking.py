"""Tracking: while something is worked out, whatever it reads is recorded, as keys. They are what it depends on."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any


class Dependencies:
    """The keys of all that was read, and the artifacts (files that are made later) that were asked for."""

    __slots__ = ("artifacts", "keys")

    def __init__(self) -> None:
        self.keys: set[str] = set()
        self.artifacts: set[tuple[Any, ...]] = set()

    def join(self, other: "Dependencies") -> None:
        """Whoever depends on this depends on all of the other too."""
        self.keys |= other.keys
        self.artifacts |= other.artifacts


class Tracker:
    """Records what is read. `condense` may put a few wider keys into the place of many."""

    __slots__ = ("_condense", "current")

    def __init__(self, condense: Callable[[Iterable[str]], Iterable[str]] = lambda keys: keys) -> None:
        self._condense = condense
        self.current = Dependencies()

    def record(self, *keys: str) -> None:
        """These were read."""
        self.current.keys.update(keys)

    @contextmanager
    def scoped(self) -> Iterator[Dependencies]:
        """What is read meanwhile is recorded apart."""
        before, self.current = self.current, Dependencies()
        try:
            yield self.current
        finally:
            self.current = before

    def condensed(self, dependencies: Dependencies) -> tuple[str, ...]:
        """The keys of dependencies, condensed."""
        return tuple(self._condense(dependencies.keys))

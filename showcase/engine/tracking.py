"""Tracking: while something is worked out, whatever it reads is recorded, as keys. They are what it depends on."""

from collections.abc import Callable, Iterable


class Dependencies:
    """The keys of all that was read, and the artifacts (files that are made later) that were asked for."""

    __slots__ = ("artifacts", "keys")

    def __init__(self) -> None:
        self.keys: set[str] = set()
        self.artifacts: set[tuple[object, ...]] = set()

    def join(self, other: "Dependencies") -> None:
        """Whoever depends on this depends on all of the other too."""
        self.keys |= other.keys
        self.artifacts |= other.artifacts


class _Scoped:
    """A scope of a tracker. No generator: one is entered for each query, and that took five times as long."""

    __slots__ = ("_before", "_tracker")

    def __init__(self, tracker: "Tracker") -> None:
        self._tracker = tracker
        self._before = tracker.current

    def __enter__(self) -> Dependencies:
        self._before, self._tracker.current = self._tracker.current, Dependencies()
        return self._tracker.current

    def __exit__(self, *_: object) -> None:
        self._tracker.current = self._before


class Tracker:
    """Records what is read. `condense` may put a few wider keys into the place of many."""

    __slots__ = ("_condense", "current")

    def __init__(self, condense: Callable[[Iterable[str]], Iterable[str]] = lambda keys: keys) -> None:
        self._condense = condense
        self.current = Dependencies()

    def reset(self) -> None:
        """What was read so far is of no interest: a new build begins."""
        self.current = Dependencies()

    def record(self, *keys: str) -> None:
        """These were read."""
        self.current.keys.update(keys)

    def scoped(self) -> "_Scoped":
        """What is read meanwhile is recorded apart: `with tracker.scoped() as dependencies`."""
        return _Scoped(self)

    def condensed(self, dependencies: Dependencies) -> tuple[str, ...]:
        """The keys of dependencies, condensed."""
        return tuple(self._condense(dependencies.keys))

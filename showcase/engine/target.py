"""Targets: the files that a run makes, who makes them, and what is reported of it."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol


class Target(NamedTuple):
    """A file of the output: where, what is made there by name, and what gives its bytes."""

    path: str
    recipe: str
    render: Callable[[], bytes]


class Targets(Protocol):
    """All targets, most of which nobody asks for."""

    def recipes(self, known: Mapping[str, tuple[str, str]]) -> Mapping[str, str]:
        """By path, the recipe of each; `known` are recipe and fingerprint of what was made before."""

    def target(self, path: str) -> Target: ...

    def ahead(self, paths: Iterable[str], *, whole: bool) -> Collection[str]:
        """Those of these that are made before workers begin, as what they load and work out serves others too.

        Where these are the `whole` output, what many show may be worked out besides.
        """


class Failure(NamedTuple):
    """A target or artifact that could not be made: `error` is whatever was made of the exception, to travel.

    `asked_by` are the targets that ask for it, if it is an artifact.
    """

    target: str
    error: Any
    asked_by: tuple[str, ...] = ()


class Failed(Exception):
    """Some targets could not be rendered; `failures` says which, and why."""

    def __init__(self, failures: Collection[Failure]) -> None:
        super().__init__(f"{len(failures)} targets could not be rendered")
        self.failures = tuple(failures)


@dataclass(frozen=True, kw_only=True)
class Report:
    """What a run did: the paths it wrote and took away, how many it left, and how many artifacts had to be made.

    Those that are `put_off` are not in the output: a run that has them at hand puts them there.
    """

    written: tuple[str, ...]
    gone: tuple[str, ...]
    unchanged: int
    made: int
    put_off: tuple[tuple[Any, ...], ...] = ()
    whole: bool  # whether nothing could be left as it was

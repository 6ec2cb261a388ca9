"""Remembers what was worked out for an edition, as long as the edition lives."""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar


class Rememberer(Protocol):
    """Whatever has a memory of its own."""

    @property
    def memory(self) -> dict[Hashable, Any]: ...


E = TypeVar("E", bound=Rememberer)
P = ParamSpec("P")
R = TypeVar("R")


def remembered(work: Callable[Concatenate[E, P], R]) -> Callable[Concatenate[E, P], R]:
    """Call `work` once for the same hashable arguments of one edition; its memory is gone when the edition is."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def ask(edition: E, /, *args: P.args, **kwargs: P.kwargs) -> R:
        key = (name, args, tuple(kwargs.items()))
        if key not in edition.memory:
            edition.memory[key] = work(edition, *args, **kwargs)
        result: R = edition.memory[key]
        return result

    return ask

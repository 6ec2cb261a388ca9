"""Queries: pure functions whose results are stored with what they depend on, so that a later build need not run them.

A query is a function of an owner and plain arguments. What it reads is tracked; who asks it depends on its result
alone, so a change that leaves the result as it was goes no further.
"""

import dataclasses
import json
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Set
from functools import wraps
from typing import Any, Concatenate, NamedTuple, ParamSpec, Protocol, TypeVar

from showcase.engine.codec import ENCODER, Codec, Unencodable
from showcase.engine.fingerprint import digest
from showcase.engine.tracking import Dependencies, Tracker

_QUERY = "query "  # how the key of a query begins


class StoredMemo(NamedTuple):
    """A memo as an earlier build stored it: its value as text, and the artifacts that it asks for."""

    value: str
    artifacts: list[Any]


# Of some keys, the stored memos that are still valid.
Fetch = Callable[[Collection[str]], Mapping[str, StoredMemo]]


@dataclasses.dataclass(slots=True, kw_only=True)
class Memo:
    """What a query gave.

    `key` is "" for one whose arguments cannot be stored: whoever asks it has all its `dependencies`.
    Any other has keys to depend on instead, until it is stored: `reads`, and the `artifacts`.
    """

    key: str
    result: Any
    dependencies: Dependencies | None = None
    reads: Collection[str] = ()
    artifacts: Collection[tuple[object, ...]] = ()
    stored: bool = False  # the database holds it as it is


class Memos:
    """The memos of one build. `fetch` gives stored ones, whose results may hold things that `context` has."""

    def __init__(self, tracker: Tracker, codec: Codec, context: object = None, fetch: Fetch = lambda _: {}) -> None:
        self.tracker = tracker
        self.codec = codec
        self.context = context
        self.known: dict[Hashable, Memo] = {}
        self._fetch = fetch
        self._prefetched: dict[Hashable, tuple[str, StoredMemo | None]] = {}

    def prefetch(self, keys: Mapping[Hashable, str]) -> None:
        """These, by their places in `known`, are about to be asked, all of them."""
        found = self._fetch(keys.values()) if keys else {}
        self._prefetched |= {place: (key, found.get(key)) for place, key in keys.items()}

    def prefetched(self, place: Hashable) -> tuple[str, StoredMemo | None] | None:
        """The key that was prefetched for a place, and the stored memo where it is valid; None where none was."""
        return self._prefetched.pop(place, None)

    def fetch(self, key: str) -> tuple[str, StoredMemo | None]:
        """The same of a key, "" for none."""
        return key, self._fetch((key,)).get(key) if key else None

    def adopt(self, earlier: "Memos", affected: Set[str]) -> None:
        """Take over those of an earlier build of this process, but for what is `affected`."""
        for place, memo in earlier.known.items():
            keys = self.tracker.condensed(memo.dependencies) if memo.dependencies else (memo.key,)
            if affected.isdisjoint(keys):
                memo.stored = True
                self.known[place] = memo


class Scope(NamedTuple):
    """Where queries are asked: `name` is part of their keys, and all of them depend on `inputs`."""

    name: str
    memos: Memos
    inputs: tuple[str, ...] = ()


class Owner(Protocol):
    """Whatever has queries."""

    @property
    def queries(self) -> Scope: ...


O = TypeVar("O", bound=Owner)  # noqa: E741 (owner)
P = ParamSpec("P")
R = TypeVar("R")
_QUERIES: dict[str, Callable[..., object]] = {}  # by name, to run one again whose key is stored


def query(function: Callable[Concatenate[O, P], R]) -> Callable[Concatenate[O, P], R]:
    """Run `function` once for the same hashable arguments; whoever asks depends on its result."""
    name = _name(function)

    @wraps(function)
    def ask(owner: O, /, *args: P.args, **kwargs: P.kwargs) -> R:
        scope = owner.queries
        memos = scope.memos
        place = (name, scope.name, args, *kwargs.items()) if kwargs else (name, scope.name, args)
        memo = memos.known.get(place)
        if memo is None:
            memo = memos.known[place] = _memo(function, place, owner, args, kwargs)
        reader = memos.tracker.current
        if memo.dependencies:
            reader.join(memo.dependencies)
        else:
            reader.keys.add(memo.key)
            if memo.artifacts:
                reader.artifacts.update(memo.artifacts)
        result: R = memo.result
        return result

    _QUERIES[name] = ask
    return ask


def query_many(asked: Callable[..., R], owner: Owner, arguments: Iterable[tuple[object, ...]]) -> list[R]:
    """A query for each of some arguments; stored memos are fetched at once."""
    given, name, scope = list(arguments), _name(asked), owner.queries
    new = (args for args in given if (name, scope.name, args) not in scope.memos.known)
    keys = ((args, _key(scope, name, args, {})) for args in new)
    scope.memos.prefetch({(name, scope.name, args): key for args, key in keys if key})
    return [asked(owner, *args) for args in given]


def key_of(asked: Callable[..., object], owner: Owner) -> str:
    """The key of a query that takes no arguments."""
    return _key(owner.queries, _name(asked), (), {})


def recompute(key: str, owners: Mapping[str, Owner]) -> Memo | None:
    """Run the query of a stored key once more; None where that cannot be done, as what it was about is gone."""
    scope, name, args, kwargs = json.loads(key.removeprefix(_QUERY))
    owner, asked = owners.get(scope), _QUERIES.get(name)
    if owner is None or asked is None:
        return None
    memos = owner.queries.memos
    try:
        given = memos.codec.unkey(args, memos.context)
        named = dict(zip(kwargs, memos.codec.unkey([*kwargs.values()], memos.context), strict=True))
        asked(owner, *given, **named)
    except Exception:  # whoever still depends on it asks again, and is told why
        return None
    place = (name, scope, tuple(given), *named.items()) if named else (name, scope, tuple(given))
    return memos.known[place]


def _name(function: Callable[..., object]) -> str:
    """Without the package that all have in common."""
    return f"{function.__module__.partition('.')[2]}.{function.__qualname__}"


def _memo(
    function: Callable[..., Any], place: tuple[Any, ...], owner: Owner, args: Any, kwargs: Mapping[str, Any]
) -> Memo:
    scope = owner.queries
    memos = scope.memos
    key, found = memos.prefetched(place) or memos.fetch(_key(scope, place[0], args, kwargs))
    if found:
        result = memos.codec.loads(found.value, memos.context)
        return Memo(key=key, result=result, artifacts=[tuple(one) for one in found.artifacts], stored=True)
    with memos.tracker.scoped() as dependencies:
        dependencies.keys.update(scope.inputs)
        result = function(owner, *args, **kwargs)
    if not key:
        return Memo(key=key, result=result, dependencies=dependencies)
    return Memo(
        key=key,
        result=result,
        reads=memos.tracker.condensed(dependencies),
        artifacts=tuple(dependencies.artifacts),
    )


def _key(scope: Scope, name: str, args: Any, kwargs: Mapping[str, Any]) -> str:
    codec = scope.memos.codec
    try:
        given = codec.key(args), dict(zip(kwargs, codec.key(kwargs.values()), strict=True)) if kwargs else {}
    except Unencodable:
        return ""
    return _QUERY + ENCODER.encode([scope.name, name, *given])


def encode(codec: Codec, result: object) -> tuple[str | None, str]:
    """A result as it is stored, None where it cannot be; and a digest that tells it from another.

    What stands for something else, as a record by its name, counts as itself: who reads in it depends on that too.
    Raises TypeError for what shows its place in memory, which is another in every build.
    """
    try:
        value = codec.dumps(result)
    except Unencodable:
        return None, digest(_shown(result))
    return value, digest(value)


def _shown(result: object) -> str:
    shown = repr(sorted(map(repr, result)) if isinstance(result, (set, frozenset)) else result)
    if " at 0x" in shown:
        raise TypeError(f"{shown[:200]} as the result of a query cannot be told from another")
    return shown

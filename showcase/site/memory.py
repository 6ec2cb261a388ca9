"""Remembers what was worked out for an edition, and what that depends on, so that a later build need not work it out.

A piece of work is a pure function of an edition (or the agenda) and plain arguments. What it reads is noted; what asks
for it depends on its result alone, so a change that leaves the result as it was goes no further.
"""

import dataclasses
import json
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Set
from datetime import date
from enum import Enum
from functools import wraps
from hashlib import blake2b
from typing import Any, Concatenate, NamedTuple, ParamSpec, Protocol, TypeVar

from markupsafe import Markup

from showcase.pages.images import Wanted
from showcase.records import serialize
from showcase.records.asked import Asked
from showcase.records.dates import Span
from showcase.records.entry import Entry
from showcase.records.library import Library
from showcase.site import values


class Earlier(NamedTuple):
    """A piece as an earlier build made it: its HTML, or its value as JSON, and the pictures that it asks for."""

    html: str | None
    value: str | None
    pictures: list[Any]


# Of some keys, what is kept of those that need not be made again.
Known = Callable[[Collection[str]], Mapping[str, Earlier]]


@dataclasses.dataclass(slots=True, kw_only=True)
class Piece:
    """What a piece of work gave.

    `key` is "" for one that cannot be asked for again by its key: whoever asks for it has `asked` all that it did.
    Of any other there is only what is noted of it, until it is: the keys of its `needs`, and the `pictures`.
    """

    key: str
    result: Any
    asked: Asked | None = None
    needs: Collection[str] = ()
    pictures: Collection[Any] = ()
    kept: bool = False  # it is as an earlier build made it, and was not made again


class Memory:
    """The pieces of one build, of every edition. `known` gives what is kept of earlier ones."""

    def __init__(self, known: Known = lambda _: {}) -> None:
        self._known = known
        self._fetched: dict[str, Earlier | None] = {}
        self.pieces: dict[Hashable, Piece] = {}

    def fetch(self, keys: Collection[str]) -> None:
        """These are about to be asked for, all of them."""
        found = self._known(keys) if keys else {}
        self._fetched |= {key: found.get(key) for key in keys}

    def earlier(self, key: str) -> Earlier | None:
        """What is kept of a piece that need not be made again."""
        return self._fetched.pop(key) if key in self._fetched else self._known((key,)).get(key)

    def take(self, earlier: "Memory", reached: Set[str]) -> None:
        """Take over what an earlier build of this process noted, but for what `reached` touches."""
        for place, piece in earlier.pieces.items():
            if reached.isdisjoint(piece.asked.needs() if piece.asked else (piece.key,)):
                piece.kept = True
                self.pieces[place] = piece


class Rememberer(Protocol):
    """Whatever has a memory: `scope` is its language, or "" where it has none."""

    @property
    def scope(self) -> str: ...

    @property
    def library(self) -> Library: ...

    @property
    def memory(self) -> Memory: ...


E = TypeVar("E", bound=Rememberer)
P = ParamSpec("P")
R = TypeVar("R")
WORKS: dict[str, Callable[..., Any]] = {}


def remembered(work: Callable[Concatenate[E, P], R]) -> Callable[Concatenate[E, P], R]:
    """Call `work` once for the same hashable arguments of one edition; whoever asks depends on its result."""
    name = _name(work)

    @wraps(work)
    def ask(owner: E, /, *args: P.args, **kwargs: P.kwargs) -> R:
        memory, log = owner.memory, owner.library.log
        place = (name, owner.scope, args, *kwargs.items()) if kwargs else (name, owner.scope, args)
        piece = memory.pieces.get(place)
        if piece is None:
            piece = memory.pieces[place] = _done(work, name, owner, args, kwargs)
        if piece.asked:
            log.now.join(piece.asked)
        else:
            log.now.keys.add(piece.key)
            if piece.pictures:
                log.now.pictures.update(piece.pictures)
        result: R = piece.result
        return result

    WORKS[name] = ask
    return ask


def each(work: Callable[..., R], owner: Rememberer, arguments: Iterable[tuple[Any, ...]]) -> list[R]:
    """Remembered `work` for each of some arguments; what is kept of it is fetched at once."""
    given, name = list(arguments), _name(work)
    new = (args for args in given if (name, owner.scope, args) not in owner.memory.pieces)
    owner.memory.fetch({key for args in new if (key := _key(name, owner.scope, args, {}))})
    return [work(owner, *args) for args in given]


def _name(work: Callable[..., Any]) -> str:
    return f"{work.__module__.removeprefix('showcase.')}.{work.__qualname__}"


def _done(work: Callable[..., Any], name: str, owner: Rememberer, args: Any, kwargs: Mapping[str, Any]) -> Piece:
    key = _key(name, owner.scope, args, kwargs)
    if key and (known := owner.memory.earlier(key)):
        pictures = [Wanted(*one) for one in known.pictures]
        return Piece(key=key, result=_result(known, owner.library), pictures=pictures, kept=True)
    log = owner.library.log
    before, log.now = log.now, Asked()
    if owner.scope:
        log.now.keys.add(f"catalogue {owner.scope}")
    try:
        result = work(owner, *args, **kwargs)
    finally:
        asked, log.now = log.now, before
    if not key:
        return Piece(key=key, result=result, asked=asked)
    return Piece(key=key, result=result, needs=tuple(asked.needs()), pictures=tuple(asked.pictures))


def _result(known: Earlier, library: Library) -> Any:
    if known.html is not None:
        return Markup(known.html)  # noqa: S704 (it was Markup before)
    return values.read(known.value or "", library)


def key_of(work: Callable[..., Any], owner: Rememberer) -> str:
    """The key of a piece of work that takes no arguments."""
    return _key(_name(work), owner.scope, (), {})


class _NoKey(Exception):
    """An argument that cannot be written down."""


def _key(name: str, scope: str, args: Any, kwargs: Mapping[str, Any]) -> str:
    try:
        given = [_written(one) for one in args], {name: _written(one) for name, one in kwargs.items()}
    except _NoKey:
        return ""
    return "piece " + json.dumps([scope, name, *given], ensure_ascii=False, separators=(",", ":"))


def _written(value: Any) -> Any:
    if value is None or (isinstance(value, (str, int, bool)) and not isinstance(value, Enum)):
        return value
    if isinstance(value, Entry):
        return {"entry": f"{value.kind}/{value.slug}"}
    if isinstance(value, Span):
        return {"span": [str(value.start), str(value.end) if value.end else ""]}
    if isinstance(value, date):
        return {"day": str(value)}
    raise _NoKey


def again(key: str, owners: Mapping[str, Rememberer]) -> Piece | None:
    """Do the work of a kept key once more; None where it cannot be done, as what it was about is gone."""
    scope, name, args, kwargs = json.loads(key.removeprefix("piece "))
    owner, work = owners.get(scope), WORKS.get(name)
    if owner is None or work is None:
        return None
    try:
        given = [_read(owner, one) for one in args], {name: _read(owner, one) for name, one in kwargs.items()}
        work(owner, *given[0], **given[1])
    except Exception:  # whoever still needs it asks again, and is told why
        return None
    place = (name, scope, tuple(given[0]), *given[1].items()) if given[1] else (name, scope, tuple(given[0]))
    return owner.memory.pieces[place]


def _read(owner: Rememberer, value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    ((what, text),) = value.items()
    if what == "entry":
        kind, _, slug = text.partition("/")
        return owner.library.shelves[kind][slug]
    if what == "span":
        return Span(start=serialize.moment(text[0]), end=serialize.moment(text[1]) if text[1] else None)
    return date.fromisoformat(text)


def told(result: Any) -> tuple[str | None, str | None, str]:
    """What of a result can be kept: its HTML, or its value as JSON; and what tells it from another.

    An entry counts as itself: whoever reads its facts depends on them too.
    Raises TypeError for what tells its place in memory, which is another in every build.
    """
    if isinstance(result, Markup):
        return str(result), None, digest_of(str(result))
    try:
        value = values.write(result)
    except values.Untold:
        return None, None, digest_of(_shown(result))
    return None, value, digest_of(value)


def _shown(result: Any) -> str:
    shown = repr(sorted(map(repr, result)) if isinstance(result, (set, frozenset)) else result)
    if " at 0x" in shown:
        raise TypeError(f"{shown[:200]} in what is remembered cannot be told from another")
    return shown


def digest(result: Any) -> str:
    """What tells one result from another."""
    return told(result)[2]


def digest_of(text: str) -> str:
    """What tells one HTML, or one value as JSON, from another."""
    return blake2b(text.encode("utf-8", "replace"), digest_size=12).hexdigest()

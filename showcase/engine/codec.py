"""Values as text and back, so that a later process can use them: plain ones, and those of registered types.

The text is JSON, or one text with its type before it. No code is in it: nothing that is read can be run.
"""

import json
from collections.abc import Callable, Collection, Iterable
from typing import Any, NamedTuple

from showcase.engine.database import Damaged

_PLAIN = frozenset((str, int, float, bool, type(None)))
_LONG = 64  # bits
# One for all: a new one for each text takes a third of what writing it does.
ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))
_TEXT = "\x01"  # how one text begins, which stays as it is: HTML is long. JSON never begins so


class Unencodable(Exception):
    """A value of a type that is not registered."""


class _Type(NamedTuple):
    tag: str
    encode: Callable[[object], object]
    decode: Callable[[object, object], object]


class Codec:
    """`dumps` and `loads` values; `decode` of a registered type gets what was encoded and the `context` of `loads`."""

    def __init__(self) -> None:
        self._types: dict[type, _Type] = {}
        self._tuples: list[_Type] = []
        self._decoders: dict[str, Callable[[Any, Any], Any]] = {
            "number": lambda given, _: int(given, 16),
            "tuple": lambda given, context: tuple([self._decoded(one, context) for one in given]),
            "dict": lambda given, context: {
                self._decoded(key, context): self._decoded(one, context) for key, one in given
            },
        }

    def register(self, of: type, tag: str, encode: Callable[[Any], Any], decode: Callable[[Any, Any], Any]) -> None:
        """Values of exactly this type are encoded by `encode` as what JSON has, and told apart by their `tag`."""
        self._types[of] = self._register(tag, encode, decode)

    def register_tuple(
        self, tag: str, encode: Callable[[tuple[Any, ...]], Any], decode: Callable[[Any, Any], Any]
    ) -> None:
        """A shorter form for some tuples; `encode` gives None for those that it is not for."""
        self._tuples.append(self._register(tag, encode, decode))

    def _register(self, tag: str, encode: Callable[[Any], Any], decode: Callable[[Any, Any], Any]) -> _Type:
        if tag in self._decoders:
            raise ValueError(f"two types have the tag {tag}")
        self._decoders[tag] = decode
        return _Type(tag, encode, decode)

    # to text

    def dumps(self, value: object) -> str:
        """A value as text. Raises Unencodable."""
        if type(value) is str:
            return f"{_TEXT}\n{value}"
        known = self._types.get(type(value))
        if known and isinstance(value, str):
            return f"{_TEXT}{known.tag}\n{known.encode(value)}"
        return ENCODER.encode(self._encoded(value))

    def key(self, values: Iterable[object]) -> list[object]:
        """Plain values, and those of registered types, as JSON has them. Raises Unencodable, also for containers."""
        return [self._alone(value) for value in values]

    def _alone(self, value: object) -> object:
        if type(value) in _PLAIN:
            return value
        known = self._types.get(type(value))
        if known is None:
            raise Unencodable(type(value).__name__)
        return {known.tag: known.encode(value)}

    def _encoded(self, value: Any) -> Any:
        of = type(value)
        if of in _PLAIN:
            # Python refuses to write very long numbers in tens.
            return {"number": hex(value)} if of is int and value.bit_length() > _LONG else value
        if known := self._types.get(of):
            return {known.tag: known.encode(value)}
        if of is tuple:
            return self._tuple(value)
        if of is list:
            return [self._encoded(one) for one in value]
        if isinstance(value, dict):
            return {"dict": [[self._encoded(key), self._encoded(one)] for key, one in value.items()]}
        raise Unencodable(of.__name__)

    def _tuple(self, values: tuple[object, ...]) -> object:
        for short in self._tuples:
            if (given := short.encode(values)) is not None:
                return {short.tag: given}
        return {"tuple": [self._encoded(one) for one in values]}

    # and back

    def loads(self, text: str, context: object = None) -> object:
        """The value that `dumps` made `text` of. Raises Damaged."""
        try:
            if text.startswith(_TEXT):
                tag, _, given = text[1:].partition("\n")
                return self._decoders[tag](given, context) if tag else given
            return self._decoded(parse(text), context)
        except (TypeError, ValueError, KeyError, AttributeError, IndexError) as error:
            raise Damaged(f"what is stored is damaged: {error}") from None

    def unkey(self, given: Iterable[object], context: object = None) -> list[object]:
        """The values that `key` was given. Raises what a registered type raises for one that is not there any more."""
        return [self._decoded(one, context) for one in given]

    def _decoded(self, value: object, context: object) -> object:
        if type(value) is list:
            return [self._decoded(one, context) for one in value]
        if type(value) is not dict:
            return value
        ((tag, given),) = value.items()
        return self._decoders[tag](given, context)


def parse(text: str) -> Any:
    """What was stored as JSON. Raises Damaged for what cannot have been."""
    try:
        return json.loads(text)
    except (ValueError, TypeError) as error:
        raise Damaged(f"what is stored is damaged: {error}") from None


def parse_each(texts: Collection[str]) -> list[Any]:
    """The same of many, read at once: of short ones, beginning to read takes longer than reading. Raises Damaged."""
    found: list[Any] = parse(f"[{','.join(texts)}]")
    if len(found) != len(texts):
        raise Damaged("what is stored is damaged: one text holds several values, or none")
    return found

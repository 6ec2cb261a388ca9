"""A column as a mapping writes it: `name`, `address.city`, `links[1].url`, `links[kind=web].url`. Refuses nothing.

A name that a table has as it stands means that column, whatever signs are in it.
"""

import re
from collections.abc import Iterator

_STEP = re.compile(r"([^.\[\]]+)(?:\[([^\[\]]*)\])?(?:\.|$)")
_CHOICE = re.compile(r"\[[^\[\]]*\]")


def chooses(column: str) -> bool:
    """Whether it takes only some of the values that stand in the column."""
    return bool(_CHOICE.search(column))


def plain(column: str) -> str:
    """The column without its choices: `links.url` for `links[1].url`."""
    return _CHOICE.sub("", column)


def values(data: object, column: str) -> Iterator[object]:
    """The values that it chooses in a row as it was read: of a list the one at a position, or those with a value."""
    steps = [(found[1], found[2]) for found in _STEP.finditer(column)]
    yield from _values(data, steps)


def _values(data: object, steps: list[tuple[str, str]]) -> Iterator[object]:
    if not steps:
        yield data
        return
    if isinstance(data, list):
        for one in data:
            yield from _values(one, steps)
        return
    (key, choice), rest = steps[0], steps[1:]
    if isinstance(data, dict) and key in data:
        yield from _values(_chosen(data[key], choice), rest)


def _chosen(value: object, choice: str | None) -> object:
    """What is left of a list: all of it, the one at a position that counts from 1, or those that have a value."""
    if not choice:
        return value
    several = value if isinstance(value, list) else [value]
    if choice.isdecimal():
        return several[int(choice) - 1] if 0 < int(choice) <= len(several) else None
    key, _, wanted = choice.partition("=")
    found = [one for one in several if isinstance(one, dict) and str(one.get(key.strip(), "")) == wanted.strip()]
    return found[0] if len(found) == 1 else found

"""Merges a change into a record that moved on: what nobody else touched is taken, what somebody did is told."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from showcase.records.mark import Path, name

_NOTHING = object()


class Merged(NamedTuple):
    """The part of a change that can be taken; the fields of the rest, with what they hold now."""

    patch: dict[str, Any]
    conflicts: dict[str, Any]


def merge(patch: Mapping[str, Any], base: Mapping[str, Any], now: Mapping[str, Any]) -> Merged:
    """Take a merge patch of `base` for `now`. Texts by language and keys of mappings are fields of their own."""
    taken: dict[str, Any] = {}
    conflicts: dict[str, Any] = {}
    for path, value in _leaves(patch, base, now):
        before, there = _at(base, path), _at(now, path)
        if there in (before, value) or (there is _NOTHING and value is None):
            _put(taken, path, value)
        else:
            conflicts[name(path)] = None if there is _NOTHING else there
    return Merged(taken, conflicts)


def _leaves(patch: Mapping[str, Any], base: Any, now: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """What a patch sets, as deep as both versions have mappings."""
    for key, value in patch.items():
        place = (*path, key)
        if isinstance(value, dict) and value and isinstance(_at(now, place), dict | type(_NOTHING)):
            yield from _leaves(value, base, now, place)
        else:
            yield place, value


def _at(data: Any, path: Path) -> Any:
    for step in path:
        if not isinstance(data, Mapping) or step not in data:
            return _NOTHING
        data = data[step]
    return data


def _put(data: dict[str, Any], path: Path, value: Any) -> None:
    for step in path[:-1]:
        data = data.setdefault(str(step), {})
    data[str(path[-1])] = value

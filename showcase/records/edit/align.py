"""Which item of a list was which of the list before: by what it means, then by what it shares, then by its place."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any


class Items(list[Any]):
    """The items of a new list; `origins` has for each the place it had in the old one, None for a new item."""

    def __init__(self, items: Sequence[Any], origins: Sequence[int | None]) -> None:
        super().__init__(items)
        self.origins = list(origins)


def align(old: Sequence[Any], new: Sequence[Any], old_keys: Sequence[str], new_keys: Sequence[str]) -> list[int | None]:
    """For each new item the place of the old one. Items of one key mean the same."""
    origins: list[int | None] = [None] * len(new)
    for block in SequenceMatcher(None, old_keys, new_keys, autojunk=False).get_matching_blocks():
        for n in range(block.size):
            origins[block.b + n] = block.a + n
    free = [n for n in range(len(old)) if n not in origins]
    for at, key in enumerate(new_keys):  # those that moved
        if origins[at] is None and (found := next((n for n in free if old_keys[n] == key), None)) is not None:
            origins[at] = found
            free.remove(found)
    _pair_alike(old, new, origins, free)
    _pair_in_place(old, new, origins, free)
    return origins


def _pair_alike(old: Sequence[Any], new: Sequence[Any], origins: list[int | None], free: list[int]) -> None:
    """Items of which something is the same: a picture with another title is that picture."""
    scores = sorted(
        (-_shared(old[n], new[at]), abs(n - at), at, n) for at in range(len(new)) if origins[at] is None for n in free
    )
    for score, _, at, n in scores:
        if score and origins[at] is None and n in free:
            origins[at] = n
            free.remove(n)


def _shared(one: Any, other: Any) -> int:
    """How much is the same in two mappings; what names an item counts most."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return 0
    same = [key for key in one if key in other and one[key] == other[key]]
    inside = sum(bool(_shared(one[key], other[key])) for key in one if key in other and key not in same)
    if one.get("file") != other.get("file"):  # another picture, unless all else that is said of it is the same
        return len(same) if len(same) > 1 or len(same) == len(one) - 1 == len(other) - 1 else 0
    return 4 * sum(key in ("file", "url", "member", "partner", "name") for key in same) + 2 * len(same) + inside


def _pair_in_place(old: Sequence[Any], new: Sequence[Any], origins: list[int | None], free: list[int]) -> None:
    """Items that stand where one was taken away, between the same neighbours: that one was rewritten."""
    for at in range(len(new)):
        if origins[at] is not None:
            continue
        before = origins[at - 1] if at else -1
        wanted = None if before is None else before + 1
        if wanted in free and type(old[wanted]) is type(new[at]) and not _differ(old[wanted], new[at]):
            origins[at] = wanted
            free.remove(wanted)


def _differ(one: Any, other: Any) -> bool:
    """Whether two items cannot be one that was rewritten: they are pictures of different files."""
    return isinstance(one, dict) and "file" in one and one.get("file") != other.get("file")

"""What a build stands upon: the output that is there, and what differs from what it was made from."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.site import output
from showcase.site.manifest import Manifest

# What the manifest says of itself, and by what `fresh` knows that nothing changed: no output is made from it.
_NO_CHANGE = {"mark", "folder", "behind", "names", "watched", "content", "shown_as"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Upon:
    """`before` is the state that the manifest holds.

    `usable`: what was made is the output that is there, and of these style sheets, which every page names.
    `changes` are the keys of everything that differs from what outputs were made from, `reached` those of all pieces
    that these may reach, whether or not they come out as they were.
    """

    before: Mapping[str, str]
    usable: bool
    changes: frozenset[str]
    reached: frozenset[str]


def look(manifest: Manifest, target: Path, state: Mapping[str, str], changes: Collection[str]) -> Upon:
    """What there is for a build of this state and these changes of records."""
    before, there = manifest.state(), output.inode(target)
    usable = there != "" and before.get("folder") == there and before.get("assets") == state["assets"]
    named = {key for key in {*before, *state} if before.get(key) != state.get(key)}
    found = frozenset(changes) | (named - _NO_CHANGE)
    return Upon(
        before=before,
        usable=usable,
        changes=found,
        reached=manifest.reached(found) if usable else frozenset(),
    )

"""The baseline of a run: the output that is there, and what differs from what it was made from."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import NamedTuple

from showcase.engine.graph import Graph
from showcase.engine.staging import inode

# What the graph says of its last run; no output is made from it.
_OF_THE_RUN = {"revision", "folder", "behind", "put off"}


class Baseline(NamedTuple):
    """`state` is what the graph holds.

    `usable`: what was made is the output that is there. `changes` are the keys of everything that differs from what
    outputs were made from, `affected` those of all memos that these may lead to, whether or not they come out as they
    were. `altered`, where somebody has looked already, are the outputs that are not as they were made, and
    `previous_altered` those of the run before.
    """

    state: Mapping[str, str]
    usable: bool
    changes: frozenset[str]
    affected: frozenset[str]
    altered: Callable[[], Collection[str]] | None = None
    previous_altered: Callable[[], Collection[str]] | None = None


def baseline(  # noqa: PLR0913 (what there is, and what somebody has seen of it)
    graph: Graph,
    output: Path,
    state: Mapping[str, str],
    changes: Collection[str],
    *,
    usable_with: Collection[str],
    aside: Collection[str],
    altered: Callable[[], Collection[str]] | None = None,
    previous_altered: Callable[[], Collection[str]] | None = None,
) -> Baseline:
    """What there is for a run of this state, and these changes of what is not in it.

    What was made is of use only where the state `usable_with` is the same; a difference of what is `aside` changes
    no output.
    """
    before, there = graph.state(), inode(output)
    usable = there != "" and before.get("folder") == there
    usable = usable and all(before.get(key) == state[key] for key in usable_with)
    differing = {key for key in {*before, *state} if before.get(key) != state.get(key)}
    found = frozenset(changes) | (differing - _OF_THE_RUN - {*aside})
    return Baseline(
        state=before,
        usable=usable,
        changes=found,
        affected=graph.affected(found) if usable else frozenset(),
        altered=altered,
        previous_altered=previous_altered,
    )

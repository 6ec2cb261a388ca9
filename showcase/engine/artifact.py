"""Artifacts: files that targets ask for while they are rendered, as an encoded picture; each is made once for all."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from showcase.engine.codec import parse
from showcase.engine.fingerprint import of_output
from showcase.engine.graph import Graph, OutputRow
from showcase.engine.progress import Progress
from showcase.engine.staging import Staging
from showcase.engine.target import Failed

# Its path, its recipe, and whatever its maker must know. Plain values.
Artifact = tuple[Any, ...]

_ARTIFACT = "artifact "  # how the recipe of an artifact begins


class Artifacts(Protocol):
    """Makes artifacts."""

    def make(self, missing: Sequence[Artifact], progress: Progress) -> "MadeArtifacts":
        """Have these at hand, or put some off. Raises Failed, and what stands in the way of all."""

    def put(self, artifact: Artifact, staging: Staging) -> None:
        """Put one into the new output."""


class MadeArtifacts(NamedTuple):
    """How many artifacts had to be made, and which are put off: these are left out of the output."""

    number: int
    put_off: Sequence[Artifact] = ()


class RunArtifacts(NamedTuple):
    """The artifacts of one run: those that the graph holds are asked for, and `maker` makes what is missing."""

    maker: Artifacts
    graph: Graph
    staging: Staging
    progress: Progress

    def wanted(self, gone: Iterable[str]) -> Mapping[str, Artifact]:
        """By path, every artifact that outputs ask for, but for those outputs that are gone."""
        left = set(gone)
        asked = {text for path, text in self.graph.artifacts().items() if path not in left}
        return {one[0]: tuple(one) for text in asked for one in parse(text)}

    def make(self, missing: Sequence[Artifact]) -> MadeArtifacts:
        """Have these at hand, or put some off. Raises Failed with who asks for what could not be made."""
        try:
            return self.maker.make(missing, self.progress)
        except Failed as failed:
            asked = self.graph.artifacts()  # as long as the transaction is open
            raise Failed([one._replace(asked_by=_asking(asked, one.target)) for one in failed.failures]) from None

    def put(self, missing: Iterable[Artifact]) -> Iterator[OutputRow]:
        """Put these into the new output; what the graph is to hold of them."""
        for one in missing:
            self.maker.put(one, self.staging)
            found = of_output(f"{self.staging.new}/{one[0]}")
            yield OutputRow(path=one[0], recipe=recipe_of(one), digest="", fingerprint=found, artifacts="[]", reads=())


def recipe_of(artifact: Artifact) -> str:
    """By which the graph knows it."""
    return f"{_ARTIFACT}{artifact[1]}"


def is_artifact(recipe: str) -> bool:
    """Whether this recipe is one of an artifact, and no target's."""
    return recipe.startswith(_ARTIFACT)


def _asking(asked: Mapping[str, str], artifact: str) -> tuple[str, ...]:
    """The targets that ask for an artifact."""
    return tuple(sorted(path for path, text in asked.items() if json.dumps(artifact) in text))

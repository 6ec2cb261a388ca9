"""The example of README.md: letters that greet people by name, made again only where a name comes out as another."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path

from showcase.engine.artifact import Artifact, MadeArtifacts
from showcase.engine.baseline import baseline
from showcase.engine.codec import Codec
from showcase.engine.database import Database
from showcase.engine.graph import TABLES, Graph
from showcase.engine.progress import Progress
from showcase.engine.query import Memos, Scope, StoredMemo, query, recompute
from showcase.engine.scheduler import Run, Settled
from showcase.engine.staging import Staging
from showcase.engine.target import Target
from showcase.engine.tracking import Tracker


@dataclass(frozen=True, kw_only=True)
class Greetings:
    """Owns the query of how to greet somebody."""

    names: Mapping[str, str]
    memos: Memos

    @property
    def queries(self) -> Scope:
        return Scope(name="", memos=self.memos)

    @query
    def greeting(self, who: str) -> str:
        """Reads one name, and says so: nobody who asks need know."""
        self.memos.tracker.record(f"name {who}")
        return f"Dear {self.names[who].upper()}"


@dataclass(frozen=True, kw_only=True)
class Letter:
    """The targets: a letter to everybody."""

    greetings: Greetings

    def recipes(self, known: Mapping[str, tuple[str, str]]) -> Mapping[str, str]:  # noqa: ARG002 (all are known here)
        return {f"{who}.txt": "letter" for who in self.greetings.names}

    def target(self, path: str) -> Target:
        render = partial(self._render, path.removesuffix(".txt"))
        return Target(path=path, recipe="letter", render=render)

    def _render(self, who: str) -> bytes:
        return self.greetings.greeting(who).encode()

    def ahead(self, paths: Iterable[str], *, whole: bool) -> Collection[str]:  # noqa: ARG002 (one serves no other)
        return ()


class NoArtifacts:
    """Letters have no pictures."""

    def make(self, missing: Sequence[Artifact], progress: Progress) -> MadeArtifacts:  # noqa: ARG002 (an Artifacts)
        return MadeArtifacts(len(missing))

    def put(self, artifact: Artifact, staging: Staging) -> None:
        """Nobody asks for one."""


@dataclass
class Letters:
    """All letters, in a folder; `names` may change from one build to the next."""

    output: Path
    names: dict[str, str]
    sent: dict[str, str] = field(default_factory=dict)  # the names of the last build

    @cached_property
    def graph(self) -> Graph:
        file = Staging(self.output).database()
        return Graph(Database.open(file, app_id=1, version=1, tables=(TABLES,)))

    def build(self, workers: int = 1) -> tuple[str, ...]:
        """The paths of the letters that were written."""
        changes = {f"name {who}" for who in {*self.names, *self.sent} if self.names.get(who) != self.sent.get(who)}
        start = baseline(self.graph, self.output, {}, changes, usable_with=(), aside=())

        def fetch(keys: Collection[str]) -> Mapping[str, StoredMemo]:
            return self.graph.memos(key for key in keys if key not in start.affected)

        greetings = Greetings(names=self.names, memos=Memos(Tracker(), Codec(), fetch=fetch))
        run = Run(
            targets=Letter(greetings=greetings),
            recompute=partial(recompute, owners={"": greetings}),
            artifacts=NoArtifacts(),
            graph=self.graph,
            memos=greetings.memos,
            baseline=start,
            settled=Settled({}),
            staging=Staging(self.output),
            workers=workers,
            describe=lambda target, error: f"{target.path}: {error!r}",
            progress=Progress(),
        )
        report = run.run()
        self.sent = dict(self.names)
        return report.written

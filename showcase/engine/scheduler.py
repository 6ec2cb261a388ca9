"""The scheduler: makes the targets that are not as they were made before, then the artifacts that they ask for."""

import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from showcase.engine import workers
from showcase.engine.artifact import Artifact, Artifacts, MadeArtifacts, RunArtifacts, is_artifact, recipe_of
from showcase.engine.baseline import Baseline
from showcase.engine.codec import parse
from showcase.engine.fingerprint import digest_bytes, of_output
from showcase.engine.graph import Graph, Invalidated, MemoRow, OutputRow, as_json, memo_row
from showcase.engine.progress import Progress
from showcase.engine.query import Memo, Memos
from showcase.engine.staging import Staging, inode
from showcase.engine.target import Failed, Failure, Report, Target, Targets
from showcase.engine.transaction import Transaction

MOST_FAILURES = 20  # where so many targets fail, one thing is wrong with all
_FEW = 100  # less than this is rendered before workers have begun


class Made(NamedTuple):
    """A target that was rendered, with the memos that came up on the way."""

    output: OutputRow
    written: bool
    memos: tuple[MemoRow, ...]


class Settled(NamedTuple):
    """What is written with the last row: the state that outputs were made from, and whatever else must go with it."""

    state: Mapping[str, str]
    also: Callable[[], None] = lambda: None


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run of the scheduler. `describe` turns an exception of a target into what can travel from a worker."""

    targets: Targets
    recompute: Callable[[str], Memo | None]
    artifacts: Artifacts
    graph: Graph
    memos: Memos
    baseline: Baseline
    settled: Settled
    staging: Staging
    workers: int
    describe: Callable[[Target, Exception], Any]
    progress: Progress

    def run(self) -> Report:
        """Do it. What was there stays until all is made. Raises Failed, Unwritable, and sqlite3.DatabaseError."""
        try:
            return self._run()
        finally:
            self.graph.database.rollback()

    def _run(self) -> Report:
        self.progress.stage("finding what is invalid")
        if not self.baseline.usable:
            self.graph.forget()
        invalid, recipes = self._invalidated(), self.targets.recipes(self._known)
        todo = [path for path, recipe in recipes.items() if path in invalid.outputs or not self._as_made(path, recipe)]
        shown = {path for path, (made, _) in self._known.items() if is_artifact(made)}
        gone = self._known.keys() - recipes.keys() - shown
        lost = {path for path in shown if not self._as_made(path, self._known[path][0])}
        if not (todo or gone or lost or self.baseline.state.get("put off")):
            self.progress.stage("committing")
            self._begin(invalid)
            self._commit((), self.baseline.state["folder"], self.baseline.state["behind"])
            return self._report((), (), MadeArtifacts(0))
        self.progress.stage("a folder to change")
        self._stage()
        self.progress.stage("rendering")
        written = self._render(todo, invalid)
        self.progress.stage("artifacts")
        artifacts = RunArtifacts(maker=self.artifacts, graph=self.graph, staging=self.staging, progress=self.progress)
        wanted = artifacts.wanted(gone)
        made, put = self._put(artifacts, wanted.values(), lost)
        written += put
        put_off = {one[0] for one in made.put_off}
        gone = ((gone | shown) - recipes.keys() - wanted.keys()) | (self._known.keys() & put_off)
        for path in gone:
            self.staging.remove(path)
        self.progress.stage("committing and exchanging")
        return self._exchange(tuple(written), tuple(sorted(gone)), made)

    def _put(
        self, artifacts: RunArtifacts, wanted: Iterable[Artifact], lost: Collection[str]
    ) -> tuple[MadeArtifacts, list[str]]:
        """Put those into the output that are wanted and not there, but for what is put off; the paths of these."""
        there = {path: before for path, (before, _) in self._known.items() if path not in lost}
        missing = [one for one in wanted if there.get(one[0]) != recipe_of(one)]
        made = artifacts.make(missing)
        put_off = {one[0] for one in made.put_off}
        rows = [*artifacts.put(one for one in missing if one[0] not in put_off)]
        self._transaction.write(rows, ())
        return made, [row.path for row in rows]

    @cached_property
    def _known(self) -> Mapping[str, tuple[str, str]]:
        """By path, recipe and fingerprint of what was made before."""
        return self.graph.outputs() if self.baseline.usable else {}

    @cached_property
    def _altered(self) -> Collection[str]:
        """The outputs that are not as they were made."""
        if self.baseline.altered:
            return frozenset(self.baseline.altered())
        output = self.staging.output
        return {path for path, (_, found) in self._known.items() if of_output(f"{output}/{path}") != found}

    @cached_property
    def _transaction(self) -> Transaction:
        return Transaction(self.graph)

    def _invalidated(self) -> Invalidated:
        if not self.baseline.usable:
            return Invalidated()

        def recompute(key: str) -> MemoRow | None:
            memo = self.recompute(key)
            return self._row(memo) if memo else None

        return self.graph.invalidate(self.baseline.changes, recompute)

    def _as_made(self, path: str, recipe: str) -> bool:
        known = self._known.get(path)
        return known is not None and known[0] == recipe and path not in self._altered

    def _stage(self) -> None:
        """A folder to write into, with what is left as it was."""
        if not self.baseline.usable:
            self.staging.drop_previous()
            self.staging.empty()
            return
        behind = self.baseline.state.get("behind", "")
        self.graph.set_state({"behind": ""})  # until this is through nobody knows how far behind it is
        self.staging.copy(parse(behind) if behind else None)
        looked = self.baseline.previous_altered
        for path in looked() if looked else self._known:
            # It stood beside the output: anybody may have changed it.
            if of_output(f"{self.staging.new}/{path}") != self._known[path][1]:
                self.staging.put(path, self.staging.output / path)

    # rendering

    def _render(self, todo: list[str], invalid: Invalidated) -> list[str]:
        """Render these and write them to the graph as they come; those that differ from what stood there."""
        written: list[str] = []
        failures: list[Failure] = []
        for number, made in enumerate(self.progress.over("targets", self._made(todo), len(todo))):
            if not number:  # workers have begun: none of them inherits an open transaction
                self._begin(invalid)
            if isinstance(made, Failure):
                failures.append(made)
                if len(failures) == MOST_FAILURES:
                    break
                continue
            self._transaction.write((made.output,), made.memos)
            if made.written:
                written.append(made.output.path)
        if not todo:
            self._begin(invalid)
        if failures:
            raise Failed(failures)
        self._transaction.flush()
        return written

    def _made(self, todo: list[str]) -> Iterator[Made | Failure]:
        """Each of these as it comes; where there are many, by workers."""
        count = self.workers if len(todo) >= _FEW else 1
        ahead = self.targets.ahead(todo, whole=not self.baseline.usable) if count > 1 else ()
        order = [*dict.fromkeys((*ahead, *todo))]
        return workers.each(lambda at: self._make(self.targets.target(order[at])), len(order), count, len(ahead))

    def _begin(self, invalid: Invalidated) -> None:
        """Begin to write: memos that are gone, and those that came up on the way here."""
        self._transaction.begin(invalid.gone)
        self._transaction.write((), (*invalid.memos, *self._unstored(self.memos.known.values())))

    def _make(self, target: Target) -> Made | Failure:
        """Render a target, and write it unless it stands there."""
        standing = self.graph.digest(target.path) if self._as_made(target.path, target.recipe) else ""
        count = len(self.memos.known)
        try:
            with self.memos.tracker.scoped() as dependencies:
                raw = target.render()
            # The new ones are the last ones; a list of all of them would be long.
            new = [*islice(reversed(self.memos.known.values()), len(self.memos.known) - count)]
            memos = tuple(self._unstored(new))
        except Exception as error:  # whatever it is: the other targets tell theirs too
            return Failure(target.path, self.describe(target, error))
        of = digest_bytes(raw)
        if of != standing:
            self.staging.write(target.path, raw)
        output = OutputRow(
            path=target.path,
            recipe=target.recipe,
            digest=of,
            fingerprint=of_output(f"{self.staging.new}/{target.path}"),
            artifacts=as_json(dependencies.artifacts),
            reads=self.memos.tracker.condensed(dependencies),
        )
        return Made(output, of != standing, memos)

    def _unstored(self, memos: Iterable[Memo]) -> Iterator[MemoRow]:
        """Those that the graph does not hold yet."""
        for memo in memos:
            if memo.key and not memo.stored:
                yield self._row(memo)

    def _row(self, memo: Memo) -> MemoRow:
        row = memo_row(memo, self.memos.codec)
        memo.stored, memo.reads = True, ()
        return row

    # the end

    def _exchange(self, written: tuple[str, ...], gone: tuple[str, ...], made: MadeArtifacts) -> Report:
        """Commit what was made, then show it. After a crash in between, the next run does the exchange."""
        behind = json.dumps([*written, *gone]) if self.baseline.usable else ""
        self._commit(gone, inode(self.staging.new), behind, len(made.put_off))
        self.staging.exchange()
        if not self.baseline.usable:
            self.staging.drop_previous()
        return self._report(written, gone, made)

    def _commit(self, gone: Iterable[str], folder: str, behind: str, put_off: int = 0) -> None:
        revision = os.urandom(8).hex()  # no other run has it
        state = {**self.settled.state, "revision": revision, "folder": folder, "behind": behind}
        state["put off"] = str(put_off or "")  # so many artifacts: the next run has something to do
        self._transaction.commit(gone, state, self.settled.also)

    def _report(self, written: tuple[str, ...], gone: tuple[str, ...], made: MadeArtifacts) -> Report:
        left = len(self._known.keys() - {*written, *gone})
        whole = not self.baseline.usable
        return Report(
            written=written, gone=gone, unchanged=left, made=made.number, put_off=tuple(made.put_off), whole=whole
        )

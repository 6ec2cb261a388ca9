"""Carries a build out: has the scheduler make its targets, and says in words what stands in the way."""

import sqlite3
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from showcase.engine import query
from showcase.engine.database import unless_damaged
from showcase.engine.progress import Progress
from showcase.engine.query import Owner
from showcase.engine.scheduler import Run, Settled
from showcase.engine.staging import Staging
from showcase.engine.target import Failed, Report, Target
from showcase.engine.workers import gc_paused
from showcase.pages.encodings import Encodings
from showcase.site import destination, failures
from showcase.site.build import Build
from showcase.site.workers import Workers

if TYPE_CHECKING:
    from showcase.engine.pool import Open


@gc_paused()
def execute(
    begun: Build,
    workers: int,
    progress: Progress | None = None,
    pool: "Open | None" = None,
    *,
    put_off: bool = False,
) -> tuple[Build, Report]:
    """Do a build, and say which: where the database turns out to be damaged it is made anew, and all with it.

    Pages are rendered by so many `workers`, and pictures encoded by as many, or by those of a `pool`; or they are
    `put_off`, and left out of the output. Another program that builds the same output is waited for; what it stored
    meanwhile is what this one starts from. Raises Hindered where something cannot be written, and NotMade.
    """
    progress, pool = progress or Progress(), pool or Workers(local=workers).pool
    run = partial(_run, workers=workers, progress=progress, pool=pool, put_off=put_off)
    staging = Staging(begun.output)
    with destination.in_words(begun.output), staging.locked(), staging.writing():
        try:
            if begun.database.revision() != begun.revision:
                begun = begun.again()
            return begun, run(begun, staging)
        except sqlite3.DatabaseError as error:
            unless_damaged(error)
            begun.database.recreate()
            begun = begun.again()
            return begun, run(begun, staging)


def encodings(build: Build, pool: "Open", *, put_off: bool = False) -> Encodings:
    """What makes the pictures of a build."""
    return Encodings(folder=build.pictures, pool=pool, describe=failures.of_artifact, put_off=put_off)


def _run(build: Build, staging: Staging, *, workers: int, progress: Progress, pool: "Open", put_off: bool) -> Report:
    theme = build.site.theme

    def describe(target: Target, error: Exception) -> failures.Cause:
        return failures.cause(target.path, target.recipe, error, theme)

    run = Run(
        targets=build.targets,
        recompute=partial(query.recompute, owners=_owners(build)),
        artifacts=encodings(build, pool, put_off=put_off),
        graph=build.graph,
        memos=build.memos,
        baseline=build.baseline,
        settled=Settled(build.state, build.store.settle),
        staging=staging,
        workers=workers,
        describe=describe,
        progress=progress,
    )
    try:
        return run.run()
    except Failed as failed:
        failures.refuse(failed.failures, build.targets)


def _owners(build: Build) -> Mapping[str, Owner]:
    """Who has queries, by the names of their scopes."""
    editions = build.renderer.editions
    agenda = next(iter(editions.values())).agenda
    owners: list[Owner] = [agenda, *editions.values()]
    return {owner.queries.name: owner for owner in owners}

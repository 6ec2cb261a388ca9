"""Does one job: makes its bytes, writes them unless they stand there, and tells what was asked for them."""

import os
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from showcase.records.asked import Asked, Log
from showcase.records.stamp import of_output
from showcase.site.jobs import Job
from showcase.site.memory import Memory
from showcase.site.noting import Output, Piece, asking, fresh_of


class Made(NamedTuple):
    """What is told of an output, with the pieces that came up while it was made."""

    output: Output
    written: bool
    pieces: tuple[Piece, ...]


def do(job: Job, staging: Path, standing: str, log: Log, memory: Memory) -> Made:
    """Make a job's output in `staging`, where a file of the digest `standing` is, or ""."""
    before, count, log.now = log.now, len(memory.pieces), Asked()
    try:
        raw = job.make()
        asked = log.now
    finally:
        log.now = before
    # The new ones are the last ones; a list of all of them would be long.
    new = [*islice(reversed(memory.pieces.values()), len(memory.pieces) - count)]
    digest, place = blake2b(raw, digest_size=12).hexdigest(), f"{staging}/{job.path}"
    if digest != standing:
        write(place, raw)
    made = Output(
        path=job.path,
        recipe=job.recipe,
        digest=digest,
        stamp=of_output(place),
        wanted=asking(asked.pictures),
        needs=tuple(asked.needs()),
    )
    return Made(made, digest != standing, tuple(fresh_of(new)))


def write(place: str, raw: bytes) -> None:
    """Write a file anew: the one that is there may be one with that of the output, and must not be written into."""
    try:
        os.unlink(place)  # noqa: PTH108 (a Path costs more than the file)
    except FileNotFoundError:
        os.makedirs(place.rpartition("/")[0], exist_ok=True)  # noqa: PTH103
    with open(place, "xb") as file:
        file.write(raw)

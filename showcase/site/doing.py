"""Does one job: makes its bytes, writes them unless they stand there, and tells what was asked for them."""

import os
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from showcase.records.asked import Asked, Log
from showcase.records.stamp import of_output
from showcase.site.memory import Memory
from showcase.site.noting import Output, Piece, asking, fresh_of
from showcase.site.targets import Job


class Made(NamedTuple):
    """What is told of an output, with the pieces that came up while it was made."""

    output: Output
    written: bool
    pieces: tuple[Piece, ...]


class Raw(NamedTuple):
    """The bytes of an output, what was asked for them, and the pieces that came up."""

    job: Job
    raw: bytes
    asked: Asked
    pieces: tuple[Piece, ...]


def do(job: Job, log: Log, memory: Memory) -> Raw:
    """Make the bytes of a job. Raises whatever stands in the way."""
    before, count, log.now = log.now, len(memory.pieces), Asked()
    try:
        raw = job.make()
        asked = log.now
    finally:
        log.now = before
    # The new ones are the last ones; a list of all of them would be long.
    new = [*islice(reversed(memory.pieces.values()), len(memory.pieces) - count)]
    return Raw(job, raw, asked, tuple(fresh_of(new)))


def written(made: Raw, staging: Path, standing: str) -> Made:
    """Put what was made into `staging`, where a file of the digest `standing` is, or ""."""
    digest, place = blake2b(made.raw, digest_size=12).hexdigest(), f"{staging}/{made.job.path}"
    if digest != standing:
        write(place, made.raw)
    noted = Output(
        path=made.job.path,
        recipe=made.job.recipe,
        digest=digest,
        stamp=of_output(place),
        wanted=asking(made.asked.pictures),
        needs=tuple(made.asked.needs()),
    )
    return Made(noted, digest != standing, made.pieces)


def write(place: str, raw: bytes) -> None:
    """Write a file anew: the one that is there may be one with that of the output, and must not be written into."""
    try:
        os.unlink(place)  # noqa: PTH108 (a Path costs more than the file)
    except FileNotFoundError:
        os.makedirs(place.rpartition("/")[0], exist_ok=True)  # noqa: PTH103
    with open(place, "xb") as file:
        file.write(raw)

"""The pictures of an output: which of them it asks for, and how they get in."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from showcase.pages.images import Wanted
from showcase.records.stamp import of_output
from showcase.records.stored import load
from showcase.site import output
from showcase.site.encoded import Encoded
from showcase.site.manifest import Manifest
from showcase.site.noting import Output

PICTURE = "picture"  # how the recipe of a picture begins


class Lost(Exception):
    """An encoded picture that was there a moment ago."""


def wanted(manifest: Manifest, gone: Iterable[str]) -> Mapping[str, Wanted]:
    """By address, every picture that the site asks for."""
    left = set(gone)
    asks = {ask for path, ask in manifest.wanted().items() if path not in left}
    found = (Wanted(*one) for ask in asks for one in load(ask))
    return {one.address: one for one in found}


def lacking(wanted: Mapping[str, Wanted], there: Mapping[str, str]) -> tuple[Wanted, ...]:
    """Those that are not `there` by their recipe."""
    return tuple(one for one in wanted.values() if there.get(one.address) != _recipe(one))


def put(lacking: Iterable[Wanted], staging: Path, encoded: Encoded) -> Iterator[Output]:
    """Put these in, which are all there. Raises Lost where somebody takes one away meanwhile."""
    for one in lacking:
        file = encoded.file(one.key)
        if file is None:
            raise Lost(f"{encoded.folder}: the file of {one.address} has just been taken away")
        output.put(staging, one.address, file)
        stamp = of_output(f"{staging}/{one.address}")
        yield Output(path=one.address, recipe=_recipe(one), digest="", stamp=stamp, wanted="[]", needs=())


def _recipe(one: Wanted) -> str:
    return f"{PICTURE} {one.key}"

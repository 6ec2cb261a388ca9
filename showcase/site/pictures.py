"""The pictures of an output: which of them it asks for, and how they get in."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from showcase.records.stamp import of_output
from showcase.records.stored import load
from showcase.site import output
from showcase.site.gallery import Wanted
from showcase.site.manifest import Manifest
from showcase.site.noting import Output

PICTURE = "picture"  # how the recipe of a picture begins


def wanted(manifest: Manifest, gone: Iterable[str]) -> Mapping[str, Wanted]:
    """By address, every picture that the site asks for."""
    left = set(gone)
    asks = {ask for path, ask in manifest.wanted().items() if path not in left}
    found = (Wanted(*one) for ask in asks for one in load(ask))
    return {one.address: one for one in found}


def put(wanted: Iterable[Wanted], there: Mapping[str, str], staging: Path, encoded: Path) -> Iterator[Output]:
    """Put those in that are not `there` by their recipe."""
    for one in wanted:
        recipe = f"{PICTURE} {one.key}"
        if there.get(one.address) != recipe:
            output.put(staging, one.address, encoded / one.key)
            stamp = of_output(f"{staging}/{one.address}")
            yield Output(path=one.address, recipe=recipe, digest="", stamp=stamp, wanted="[]", needs=())

"""Lots: runs of records, by slug, that are told together, so that a change makes few of them again.

A record's own slug says whether a lot begins with it ("content-defined chunking"): one that comes or goes changes the
lot that it is in, or makes one of two or two of one.
"""

from collections.abc import Iterator, Sequence
from zlib import crc32

from showcase.records import keys

_USUAL = 24  # records in a lot
MOST = keys.MOST  # of more it would not be recorded which of them were read


def firsts(slugs: Sequence[str]) -> Iterator[str]:
    """The slugs that lots begin with; all `slugs` are in order."""
    at = 0
    while at < len(slugs):
        yield slugs[at]
        at += length(slugs[at : at + MOST])


def length(slugs: Sequence[str]) -> int:
    """How many of these are in the lot that begins with the first of them."""
    some = slugs[:MOST]
    return next((size for size, slug in enumerate(some) if size and crc32(slug.encode()) % _USUAL == 0), len(some))

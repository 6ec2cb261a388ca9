"""The version of a record: a digest of its text files, so that a change says what it was made from. No pictures."""

import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path

from showcase.records.text_file import MOST_BYTES

TEXT = re.compile(r"index[^/]*\.(?:md|yaml)")  # also those that are called wrongly: they are part of what was read


def digest(files: Mapping[str, bytes]) -> str:
    """64 hex digits that tell one version of a record from another. `files` are its text files by name.

    Name and length go before the bytes of each file, so that no text can move from one file to another unseen.
    """
    found = hashlib.sha256()
    for name, raw in sorted(files.items()):
        for part in (name.encode("utf-8", "surrogateescape"), raw):
            found.update(len(part).to_bytes(8, "big"))
            found.update(part)
    return found.hexdigest()


def files(place: Path) -> dict[str, bytes]:
    """The text files of the record at `place`, a folder or the one file of a flat kind, by name.

    Links are not followed. A file larger than a text may be is cut there: it is refused by whoever reads it.
    """
    if place.is_file() and not place.is_symlink():
        return {place.name: _read(place)}
    with os.scandir(place) as items:
        found = [item for item in items if TEXT.fullmatch(item.name) and item.is_file(follow_symlinks=False)]
    return {item.name: _read(Path(item.path)) for item in found}


def _read(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(MOST_BYTES + 1)

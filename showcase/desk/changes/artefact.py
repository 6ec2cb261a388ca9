"""What the check of a pull request hands on, which a stranger may have made: a list of addresses, and pictures.

Nothing of it is written as it came: addresses are plain ones, pictures are drawn again. Anything else is dropped.
"""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO

from PIL import Image

from showcase.desk.changes import site
from showcase.desk.changes.site import Difference
from showcase.desk.forge import Forge

NAME = "changes"
DIFFERENCE = "difference.json"
MOST_ENTRIES = 200
MOST_BYTES = 8_000_000  # of one file
MOST_IN_ALL = 100_000_000
MOST_PIXELS = 25_000_000
LONGEST_SIDE = 16_000
_PICTURE = re.compile(r"(?:pictures/)?([0-9]{2}-[a-z0-9-]{1,80}-(?:before|after)-(?:light|dark)-(?:phone|desk)\.png)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Artefact:
    """What could be used: the addresses that change, the pictures by name, and how many files were dropped."""

    difference: Difference | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    dropped: int = 0


def of_run(forge: Forge, run: str) -> Artefact:
    """That of a workflow's run; an empty one where there is none. Raises ForgeError."""
    listed = [one for one in forge.every(f"/actions/runs/{int(run)}/artifacts", "artifacts") if one["name"] == NAME]
    if len(listed) != 1 or listed[0]["expired"]:
        return Artefact()
    return read(forge.fetch(f"/actions/artifacts/{int(listed[0]['id'])}/zip", MOST_IN_ALL))


def is_picture(name: str) -> bool:
    """Whether pictures before and after are called so."""
    return bool(_PICTURE.fullmatch(name))


def read(data: bytes) -> Artefact:
    """The usable files of a zip; an empty artefact where it is none."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as zipped:
            return _read(zipped)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        return Artefact(dropped=1)


def _read(zipped: zipfile.ZipFile) -> Artefact:
    entries = zipped.infolist()
    difference, pictures = None, dict[str, bytes]()
    for name, found in _files(zipped, entries[:MOST_ENTRIES]):
        if name == DIFFERENCE and difference is None:
            difference = _difference(found)
        elif (known := _PICTURE.fullmatch(name)) and known[1] not in pictures and (drawn := redrawn(found)):
            pictures[known[1]] = drawn
    used = len(pictures) + (difference is not None)
    return Artefact(difference=difference, pictures=pictures, dropped=len(entries) - used)


def _files(zipped: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> Iterator[tuple[str, bytes]]:
    """The files of a usual size, until there is too much of them."""
    left = MOST_IN_ALL
    for entry in entries:
        with zipped.open(entry) as stream:
            found = stream.read(MOST_BYTES + 1)
        left -= len(found)
        if left < 0:
            return
        if len(found) <= MOST_BYTES:
            yield entry.filename, found


def _difference(found: bytes) -> Difference | None:
    try:
        return site.from_json(found.decode())
    except (ValueError, RecursionError):
        return None


def redrawn(found: bytes) -> bytes:
    """A PNG drawn again from the pixels of another, without what else it held; b"" for what is none, or too large."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(found), formats=("PNG",)) as picture:
                pixels = picture.convert("RGB") if _usual(picture) else None
    except Exception:  # a broken picture makes Pillow raise whatever comes to it
        return b""
    if pixels is None:
        return b""
    plain = Image.new("RGB", pixels.size)
    plain.paste(pixels)
    stream = BytesIO()
    plain.save(stream, "PNG")
    return stream.getvalue()


def _usual(picture: Image.Image) -> bool:
    """Whether a picture stands still and is as large as a page may be; asked before its pixels are read."""
    width, height = picture.size
    still = getattr(picture, "n_frames", 1) == 1
    return still and width * height <= MOST_PIXELS and max(width, height) <= LONGEST_SIDE

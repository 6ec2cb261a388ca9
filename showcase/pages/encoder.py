"""Encodes pictures and draws share cards: a pure function of bytes and a recipe, in any process that has this program.

Nothing in a task or its result names a place of this machine. What cannot be encoded comes back as a reason.
"""

import platform
import threading
import traceback
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from showcase.derive import pictures, share
from showcase.derive.lettering import Style
from showcase.derive.share import ShareCard
from showcase.engine.fingerprint import digest, digest_bytes

if TYPE_CHECKING:
    from PIL import Image

_PROGRAM = Path(__file__).parents[1]
# What Pillow does its work with (PIL.features): another version may give other bytes.
_LIBRARIES = (
    *("avif", "jpg", "libjpeg_turbo", "webp", "zlib", "zlib_ng", "littlecms2"),
    *("freetype2", "raqm", "harfbuzz", "fribidi"),
)


class PictureTask(NamedTuple):
    """A picture as it came, and the (width, format) of each encoding."""

    raw: bytes
    kinds: tuple[tuple[int, str], ...]


class Faces(NamedTuple):
    """A theme as cards need it: the files of its two faces, and its colours by name."""

    display: tuple[bytes, ...]
    text: tuple[bytes, ...]
    colours: tuple[tuple[str, str], ...]


class CardsTask(NamedTuple):
    """Some share cards of one theme, and the pictures that are on them, by the digest that each card names."""

    faces: Faces
    cards: tuple[ShareCard, ...]
    pictures: Mapping[str, bytes]


Task = PictureTask | CardsTask


class Unencoded(NamedTuple):
    """Why there is no encoding: the reason, and where in the program, as texts that can travel."""

    reason: str
    trace: str


class OtherVersions(Exception):
    """A worker runs another program, or other libraries, than whoever asked it: what it made might have other bytes."""


def encode(task: Task) -> tuple[bytes | Unencoded, ...]:
    """The encodings of a picture in the order of their kinds, or the cards in theirs."""
    if isinstance(task, CardsTask):
        return tuple(_drawn(task))
    try:
        made = pictures.encode(task.raw, task.kinds)
    except Exception as error:  # whatever it is: the other pictures tell theirs too
        return (unencoded(error),) * len(task.kinds)
    return tuple(made[kind] for kind in task.kinds)


def encode_alike(wanted: Mapping[str, str], task: Task) -> tuple[bytes | Unencoded, ...]:
    """`encode`, with the versions that are wanted. Raises OtherVersions, with what is otherwise."""
    found = versions()
    if other := [f"{name} {found.get(name)} (here {one})" for name, one in wanted.items() if found.get(name) != one]:
        raise OtherVersions(f"{platform.node()}: {', '.join(other)}")
    return encode(task)


def unencoded(error: Exception) -> Unencoded:
    """An exception as what can travel."""
    return Unencoded(f"{type(error).__name__}: {error}", "".join(traceback.format_exception(error)))


@cache
def versions() -> Mapping[str, str]:
    """What decides the bytes of an encoding, beside its task: this program as it was when it began, and libraries."""
    from PIL import __version__, features  # noqa: PLC0415  late, as it is large and most runs encode no picture

    files = sorted(_PROGRAM.rglob("*.py"))
    code = (f"{file.relative_to(_PROGRAM).as_posix()} {digest_bytes(file.read_bytes())}" for file in files)
    libraries = {name: str(features.version(name)) for name in _LIBRARIES}
    return {"program": digest(*code), "processor": platform.machine(), "Pillow": __version__, **libraries}


def _drawn(task: CardsTask) -> Iterator[bytes | Unencoded]:
    style = _style(task.faces, threading.get_ident())

    @cache
    def picture(digest: str) -> "Image.Image":
        """Decoded once for all cards that it is on."""
        return share.decode(task.pictures[digest])

    for card in task.cards:
        try:
            yield share.draw(card, style, picture(card.picture) if card.picture else None)
        except Exception as error:  # as above
            yield unencoded(error)


@lru_cache(maxsize=64)
def _style(faces: Faces, _thread: int) -> Style:
    """Fonts are opened once for all cards of a theme, by each thread for itself: FreeType lets none share a face."""
    return Style(display=faces.display, text=faces.text, colours=dict(faces.colours))

"""Looks at the pictures that a record shows: they must be in its folder, be what they say, and carry no position.

Each is decoded as the encoder will decode it, so that none that is accepted stops a build.
"""

import io
import re
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from showcase.records import raster
from showcase.records.raster import FORMATS

if TYPE_CHECKING:
    from PIL import Image

MOST_BYTES = 12_000_000
# In millions. A JPEG is decoded in the size that is asked for; every other format whole, four bytes a pixel, and more
# than once: 25 million take some 400 MB in each worker.
MOST_PIXELS = {"JPEG": 60, "other": 25}
MOST_SIDE = 16_000  # WebP ends at 16,383
MOST_RATIO = 5
LEAST_SIDE = 64
_DECODED = 64  # as narrow as a JPEG may come out: all of it is read, and little of it worked out
_GPS = 0x8825  # the EXIF tag of the GPS directory
# How a latitude or longitude is named in XMP, and a place in the film that some phones append.
_PLACES = re.compile(rb"GPSL(?:at|ong)itude|G\0P\0S\0L\0(?:a\0t|o\0n)|\xa9xyz")
_MOST_TEXT = 1_000_000  # as much as Pillow reads of a compressed text

Wrong = tuple[str, dict[str, object]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Inspection:
    """The size of a picture, what is wrong with it as a message code with details, and what is worth a note."""

    size: tuple[int, int] = (0, 0)
    error: Wrong | None = None
    notes: tuple[Wrong, ...] = field(default=())


def inspect(file: Path) -> Inspection:
    """Look at a picture file. Whatever a damaged one makes of the decoder, it is told and not raised."""
    from PIL import Image  # noqa: PLC0415  late, as it is large and most runs meet no picture they have not seen

    size = file.stat().st_size
    if size > MOST_BYTES:
        return Inspection(error=("picture.large", {"found": ceil(size / 1e6), "most": MOST_BYTES // 1_000_000}))
    raw = file.read_bytes()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # damaged EXIF is only warned about; it may still hold a position
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(raw), formats=FORMATS) as image:
                return _look_inside(image, raw)
    except Exception:  # damaged files make decoders fail in many ways, and each means the same to the reader
        return Inspection(error=_unreadable(raw))


def _look_inside(image: "Image.Image", raw: bytes) -> Inspection:
    if error := _outsized(image, *image.size):  # before anything else: to be asked for its EXIF, a PNG is decoded
        return Inspection(size=image.size, error=error)
    width, height = reversed(image.size) if raster.turned(image) else image.size
    moves = image.format != "MPO" and getattr(image, "is_animated", False)
    positions = _positions(image, raw)
    raster.decode(image, _DECODED)
    if not _whole(raw, str(image.format)) or _hollow(raw, str(image.format), width * height):
        return Inspection(error=("picture.broken", {}))
    error = ("picture.position", {}) if positions or _positions(image, raw) else None
    return Inspection(size=(width, height), error=error, notes=(("picture.moves", {}),) if moves else ())


def _outsized(image: "Image.Image", width: int, height: int) -> Wrong | None:
    found = f"{width} × {height}"
    easy = image.format in ("JPEG", "MPO") and not image.info.get("progressive")
    most = MOST_PIXELS["JPEG" if easy else "other"]
    if width * height > most * 1_000_000:
        return "picture.pixels", {"found": found, "most": most}
    if min(width, height) < LEAST_SIDE:
        return "picture.small", {"found": found, "least": LEAST_SIDE}
    if max(width, height) > min(MOST_RATIO * min(width, height), MOST_SIDE):
        return "picture.strip", {"found": found, "most": MOST_RATIO, "side": MOST_SIDE}
    return None


# where it was taken


def _positions(image: "Image.Image", raw: bytes) -> bool:
    """Whether a picture tells where it was taken, in any of the ways in which its format can."""
    if image.getexif().get_ifd(_GPS):
        return True
    return any(_PLACES.search(text) for text in (raw, *_texts(image), *_png_texts(raw)))


def _texts(image: "Image.Image") -> Iterator[bytes]:
    """What Pillow found beside the pixels."""
    for value in image.info.values():
        if isinstance(value, (str, bytes)):
            yield value.encode() if isinstance(value, str) else value


def _png_texts(raw: bytes) -> Iterator[bytes]:
    """The compressed texts of a PNG, and what ImageMagick writes as digits in them. Raises zlib.error, ValueError."""
    at = 8 if raw.startswith(b"\x89PNG\r\n\x1a\n") else len(raw)
    while at + 8 <= len(raw):
        length, kind = int.from_bytes(raw[at : at + 4], "big"), raw[at + 4 : at + 8]
        body = raw[at + 8 : at + 8 + length]
        at += 12 + length
        if kind in (b"zTXt", b"iTXt", b"tEXt"):
            text = _unpacked(kind, body)
            yield text
            if b"Raw profile type" in body[:80]:
                yield bytes.fromhex("".join(text.decode("latin-1").split()[2:]))


def _unpacked(kind: bytes, body: bytes) -> bytes:
    """The text of a text chunk of a PNG (ISO/IEC 15948, 11.3.4)."""
    keyword, _, rest = body.partition(b"\0")
    if kind == b"tEXt":
        return rest
    packed = rest[1:]
    if kind == b"iTXt":
        compressed, packed = rest[:1] == b"\1", rest[2:].split(b"\0", 2)[-1]
        if not compressed:
            return packed
    reader = zlib.decompressobj()
    text = reader.decompress(packed, _MOST_TEXT)
    if reader.unconsumed_tail:
        raise ValueError(f"the text {keyword!r} is too long to be looked through")
    return text


# what cannot be read

_BEGINNINGS = {
    b"GIF8": "GIF",
    b"BM": "BMP",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"%PDF": "PDF",
    b"%!PS": "EPS",
    b"8BPS": "PSD",
    b"<svg": "SVG",
    b"<?xml": "SVG",
    b"\xff\x0a": "JPEG XL",
    b"\0\0\0\x0cJXL": "JPEG XL",
}
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


def _unreadable(raw: bytes) -> Wrong:
    """What a file is that is none of the formats, where its beginning says so."""
    if raw[4:8] == b"ftyp" and raw[8:12] in _HEIC:
        return "picture.format", {"found": "HEIC"}
    for beginning, name in _BEGINNINGS.items():
        if raw.lstrip().startswith(beginning):
            return "picture.format", {"found": name}
    return "picture.broken", {}


def _whole(raw: bytes, form: str) -> bool:
    """Whether a file goes on to its end, by what its format says: some decoders read what is there, and stop."""
    if form == "PNG":
        return b"IEND\xaeB`\x82" in raw
    if form == "WEBP":
        return int.from_bytes(raw[4:8], "little") + 8 <= len(raw)
    if form == "AVIF":
        return _boxes_end(raw) == len(raw)
    # JPEG, or MPO, as phones write it. A preview inside has an end too, so the last end must follow the last scan.
    return raw.rfind(b"\xff\xd9") > raw.rfind(b"\xff\xda")


def _hollow(raw: bytes, form: str, pixels: int) -> bool:
    """Whether zeros stand where pixels should, as a full disk or a broken download leaves them.

    Decoders of WebP and AVIF make a flat area of them. That of a whole file takes a byte for some ten thousand pixels.
    """
    most = 64 + pixels // 4000
    if form == "AVIF":
        return len(raw) - len(raw.rstrip(b"\0")) > most
    return form == "WEBP" and any(bytes(most) in chunk for chunk in _webp_pixels(raw))


def _webp_pixels(raw: bytes) -> Iterator[bytes]:
    """The chunks of a WebP that hold pixels."""
    at = 12
    while at + 8 <= len(raw):
        kind, size = raw[at : at + 4], int.from_bytes(raw[at + 4 : at + 8], "little")
        if kind in (b"VP8 ", b"VP8L", b"ALPH", b"ANMF"):
            yield raw[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _boxes_end(raw: bytes) -> int:
    """Where the last box of an AVIF file ends, by what the boxes say (ISO/IEC 14496-12, 4.2)."""
    at = 0
    while at + 8 <= len(raw):
        size = int.from_bytes(raw[at : at + 4], "big")
        if size == 1:
            size = int.from_bytes(raw[at + 8 : at + 16], "big")
        if size == 0:
            return len(raw)
        at += max(size, 8)
    return at

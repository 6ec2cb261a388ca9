"""Looks at the pictures that a record shows: they must be in its folder, be what they say, and carry no position."""

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

MOST_BYTES = 12_000_000
MOST_PIXELS = 60_000_000
LEAST_WIDTH = 64
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
_GPS = 0x8825  # the EXIF tag of the GPS directory
_GPS_XMP = b"exif:GPSL"  # how XMP begins to name a latitude or longitude


def look(file: Path) -> tuple[str, dict[str, object]] | None:
    """What is wrong with a picture, as a message code and its details; None where nothing is.

    Its pixels are not looked at, only whether it has an end: a file cut short would end the build that encodes it.
    """
    from PIL import Image  # noqa: PLC0415  late, as it is large and most runs meet no picture they have not seen

    size = file.stat().st_size
    if size > MOST_BYTES:
        return "picture.large", {"found": f"{size / 1e6:.1f}", "most": MOST_BYTES // 1_000_000}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # damaged EXIF is only warned about; it may still hold a position
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(file, formats=FORMATS) as image:
                return _look_inside(image) or _look_through(file.read_bytes(), str(image.format))
    except Exception:  # damaged files make decoders fail in many ways, and each means the same to the reader
        return "picture.broken", {}


def _look_inside(image: "Image.Image") -> tuple[str, dict[str, object]] | None:
    width, height = image.size
    if width * height > MOST_PIXELS:
        return "picture.pixels", {"found": f"{width} × {height}", "most": MOST_PIXELS // 1_000_000}
    if width < LEAST_WIDTH or height < LEAST_WIDTH:
        return "picture.small", {"found": f"{width} × {height}", "least": LEAST_WIDTH}
    if image.getexif().get_ifd(_GPS):
        return "picture.position", {}
    return None


def _look_through(raw: bytes, form: str) -> tuple[str, dict[str, object]] | None:
    if _GPS_XMP in raw:
        return "picture.position", {}
    return None if _whole(raw, form) else ("picture.broken", {})


def _whole(raw: bytes, form: str) -> bool:
    """Whether a file goes on to its end, by what its format says."""
    if form == "PNG":
        return b"IEND\xaeB`\x82" in raw
    if form == "WEBP":
        return int.from_bytes(raw[4:8], "little") + 8 <= len(raw)
    if form == "AVIF":
        return _boxes_end(raw) == len(raw)
    # JPEG, or MPO, as phones write it. A preview inside has an end too, so the last end must follow the last scan.
    return raw.rfind(b"\xff\xd9") > raw.rfind(b"\xff\xda")


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

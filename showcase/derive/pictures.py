"""Pictures for pages: re-encoded, upright, stripped of everything but what they show, in the widths asked for."""

import io
from typing import TYPE_CHECKING, NamedTuple

from showcase.engine.fingerprint import digest_bytes
from showcase.records import raster
from showcase.records.raster import FORMATS

if TYPE_CHECKING:
    from PIL import Image

# Part of every cache key: change it when the encoding below changes.
RECIPE = "4"
# Added where colours are converted: change it when `raster.decode` does so otherwise. Other pictures stay in caches.
COLOURS = "sRGB 1"
# The largest width of any use. Each picture is decoded with as much detail as that needs, so that an encoding has the
# same bytes whichever others are made with it.
WIDEST = 1600
# All browsers of the last five years take WebP, most of them AVIF. Chosen by measure (docs/speed.md): AVIF at speed 10
# costs a sixth less than at 9 for no more bytes, WebP with method 2 half of method 3 for a twentieth more.
# WebP is for browsers of before 2024 alone: of 78 it has a twelfth fewer bytes than of 80 (SSIM 0.943 and 0.949).
# What is longer than `_LARGE` is seen enlarged, or with two pixels of the screen for one of the page: in less quality
# it still is nearer to the original than WebP of 80 (SSIM 0.964 and 0.957), for a seventh fewer bytes.
_LARGE, _QUALITY_OF_LARGE = 960, 56
_ENCODE: dict[str, tuple[str, dict[str, object]]] = {
    "avif": ("AVIF", {"quality": 62, "speed": 10, "max_threads": 1}),
    "webp": ("WEBP", {"quality": 78, "method": 2}),
}
# By format, also of share cards, how a file begins, and what stands at a later place.
_SIGNS = {
    "avif": (b"\0\0\0", 4, b"ftypavif"),
    "webp": (b"RIFF", 8, b"WEBP"),
    "jpg": (b"\xff\xd8\xff", 0, b""),
    "png": (b"\x89PNG\r\n\x1a\n", 0, b""),
}


class SourcePicture(NamedTuple):
    """A picture as it came: digest of its bytes, size in pixels once upright."""

    digest: str
    width: int
    height: int


def inspect(raw: bytes) -> SourcePicture:
    """What there is to know of a picture without decoding its pixels. Raises OSError for what is no picture."""
    from PIL import Image  # noqa: PLC0415  as in `encode`

    with Image.open(io.BytesIO(raw), formats=FORMATS) as image:
        recipe = RECIPE + (COLOURS if raster.converted(image) else "")
        width, height = reversed(image.size) if raster.turned(image) else image.size
    digest = digest_bytes(raw + recipe.encode(), size=8)
    return SourcePicture(digest, width, height)


def is_encoding(raw: bytes, extension: str) -> bool:
    """Whether these bytes begin as a picture of this format does; Pillow would take a millisecond to open a WebP."""
    first, at, then = _SIGNS[extension]
    return raw.startswith(first) and raw.startswith(then, at)


def widths(original: SourcePicture, wanted: tuple[int, ...]) -> tuple[int, ...]:
    """Those of the wanted widths that the picture has pixels for; its own width where it is smaller than all."""
    fitting = tuple(width for width in wanted if width <= original.width)
    return fitting or (original.width,)


def encode(raw: bytes, kinds: tuple[tuple[int, str], ...]) -> dict[tuple[int, str], bytes]:
    """The picture in each (width, format) asked for. No EXIF, XMP, profile or comment survives."""
    from PIL import Image  # noqa: PLC0415  late, as it is large and most runs encode no picture

    with Image.open(io.BytesIO(raw), formats=FORMATS) as image:
        full = raster.decode(image, WIDEST)
    made = {}
    for width in {width for width, _ in kinds}:
        height = max(1, round(full.height * width / full.width))
        sized = full if width == full.width else full.resize((width, height), Image.Resampling.LANCZOS)
        for wanted_width, extension in kinds:
            if wanted_width == width:
                made[width, extension] = _write(sized, extension)
    return made


def _write(image: "Image.Image", extension: str) -> bytes:
    name, options = _ENCODE[extension]
    if extension == "avif" and max(image.size) > _LARGE:
        options = {**options, "quality": _QUALITY_OF_LARGE}
    stream = io.BytesIO()
    image.save(stream, name, **options)
    return stream.getvalue()

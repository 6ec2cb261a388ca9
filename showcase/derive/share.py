"""Share cards: what stands beside a link to a page elsewhere. A title, as large and as wide as it fits.

Drawn with the theme's own faces and colours.
"""

import io
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from showcase.derive.lettering import Style
from showcase.derive.share_words import EDGE, HEAT, HEIGHT, WIDTH, arrange, circle, letters
from showcase.records import raster
from showcase.records.raster import FORMATS
from showcase.schema.patterns import compile_later

if TYPE_CHECKING:
    from PIL import Image

# Part of every cache key: change it when the drawing below changes.
RECIPE = "4"
# Its pixels, in the one proportion that all services show whole: as many as `MOST_BYTES` have room for.
# WebP would be half as large, but LinkedIn and Telegram show none.
_SIZES = {"png": (800, 420), "jpg": (600, 315)}
MOST_BYTES = 15_000
_QUALITIES = range(80, 8, -6)
Colour = tuple[int, int, int]
# What ends a line, or belongs to none; the spaces that do not break one are let be.
_ENDS = compile_later(r"[\x00-\x20\x7f\x85\u2028\u2029]+")
PLAIN = -1  # the tone of what has none: paper, and the mark in its own colour


@dataclass(frozen=True, kw_only=True, slots=True)
class ShareCard:
    """What a card says. `tone` is a place in the theme's colours; `picture` the digest of one, or "".

    Each text is one line: where it has several they are joined, for letters are drawn line by line.
    """

    title: str
    kicker: str
    line: str
    name: str
    tone: int
    picture: str = ""

    def __post_init__(self) -> None:
        for name in ("title", "kicker", "line", "name"):
            object.__setattr__(self, name, _ENDS.sub(" ", getattr(self, name)))

    @property
    def extension(self) -> str:
        return "jpg" if self.picture else "png"

    @property
    def size(self) -> tuple[int, int]:
        """Its width and height in pixels."""
        return _SIZES[self.extension]


class _Canvas(NamedTuple):
    """A card as it is drawn: its pixels, how many of them a unit has, and where letters stand, as a mask."""

    size: tuple[int, int]
    letters: "Image.Image"

    @property
    def scale(self) -> float:
        return self.size[0] / WIDTH


def decode(raw: bytes) -> "Image.Image":
    """A picture for cards, in about the size in which it stands on them."""
    from PIL import Image  # noqa: PLC0415  as in `_font`

    high = _SIZES["jpg"][1]
    with Image.open(io.BytesIO(raw), formats=FORMATS) as opened:
        whole = raster.decode(opened, high)
    if whole.mode == "RGBA":
        whole = Image.alpha_composite(Image.new("RGBA", whole.size, "white"), whole).convert("RGB")
    return whole.reduce(max(1, min(whole.size) // (2 * high)))


def draw(card: ShareCard, style: Style, picture: "Image.Image | None") -> bytes:
    """The card as PNG, or as JPEG with a picture that `decode` made."""
    words = arrange(card, style, beside=picture is not None)
    canvas = _Canvas(size=card.size, letters=letters(card, style, words))
    colours = _colours(card, style)
    if picture is None:
        return _png(canvas, colours, style)
    return _jpeg(_painted(canvas, colours, style, _cut(picture, canvas, WIDTH - 2 * EDGE - words.wide)))


def _cut(picture: "Image.Image", canvas: _Canvas, wide: int) -> "Image.Image | None":
    """The part of a picture that stands on the right, from edge to edge; None where there is no room for any."""
    from PIL import Image, ImageOps  # noqa: PLC0415  as in `_font`

    size = round(wide * canvas.scale), canvas.size[1]
    return ImageOps.fit(picture, size, Image.Resampling.LANCZOS, centering=(0.5, 0.4)) if wide else None


def _painted(
    canvas: _Canvas, colours: tuple[str, str, str], style: Style, picture: "Image.Image | None"
) -> "Image.Image":
    """A card in all colours."""
    from PIL import Image  # noqa: PLC0415  as in `_font`

    ground, ink, ring = colours
    image = Image.new("RGB", canvas.size, ground)
    if picture:
        image.paste(picture, (image.width - picture.width, 0))
    else:
        image.paste(ring, mask=_ring(canvas.size))
    for colour, box in _heat(canvas, style):
        image.paste(colour, box)
    image.paste(ink, mask=canvas.letters)
    return image


def _jpeg(image: "Image.Image") -> bytes:
    """In the best quality that is small enough; in the least where none is."""

    @cache
    def saved(quality: int) -> bytes:
        stream = io.BytesIO()
        # Progressive it would take twice the time, for as many bytes.
        image.save(stream, "JPEG", quality=quality, optimize=True)
        return stream.getvalue()

    # A lesser quality takes fewer bytes: four are tried, and not all down to the one that fits.
    place = bisect_left(_QUALITIES, -MOST_BYTES, key=lambda quality: -len(saved(quality)))
    return saved(_QUALITIES[min(place, len(_QUALITIES) - 1)])


def _png(canvas: _Canvas, colours: tuple[str, str, str], style: Style) -> bytes:
    """In the card's own colours, with one between each two for smooth edges, if it is small enough so."""
    raw = b""
    for steps in (2, 1):
        stream = io.BytesIO()
        # With four bits a pixel, of which the colours would need no more, it packs worse.
        # Level 8 takes twice as long, for a tenth fewer bytes.
        _in_steps(canvas, colours, style, steps).save(stream, "PNG", bits=8, compress_level=7)
        raw = stream.getvalue()
        if len(raw) <= MOST_BYTES:
            break
    return raw


def _in_steps(canvas: _Canvas, colours: tuple[str, str, str], style: Style, steps: int) -> "Image.Image":
    """A card of numbers in a palette: so many steps from the ground to the mark, from each as many to the ink."""
    from PIL import ImageChops  # noqa: PLC0415  as in `_font`

    ground, ink, ring = map(_rgb, colours)
    each = [n / steps for n in range(steps + 1)]
    palette = [_mixed(_mixed(ground, ring, mark), ink, letter) for mark in each for letter in each]
    covered = [round(cover * steps / 255) for cover in range(256)]
    mark = _ring(canvas.size).point([step * len(each) for step in covered])
    numbers = ImageChops.add(mark, canvas.letters.point(covered))
    for colour, box in _heat(canvas, style):
        numbers.paste(len(palette), box)
        palette.append(_rgb(colour))
    numbers.putpalette([part for colour in palette for part in colour])
    return numbers


def _rgb(colour: str) -> Colour:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mixed(one: Colour, other: Colour, part: float) -> Colour:
    """The colour with so large a part of the other in it."""
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _colours(card: ShareCard, style: Style) -> tuple[str, str, str]:
    """The ground, what is written on it, and the mark: a shade of a coloured ground."""
    if card.tone == PLAIN:
        return style.colour("paper", "#ffffff"), style.colour("ink", "#141210"), style.colour("accent", "#888888")
    ground, ink = style.colour(f"tone-{card.tone}", "#141210"), style.colour(f"on-tone-{card.tone}", "#ffffff")
    parts = [int(ground[n : n + 2], 16) * 0.86 + int(ink[n : n + 2], 16) * 0.14 for n in (1, 3, 5)]
    return ground, ink, "#" + "".join(f"{round(part):02x}" for part in parts)


@cache
def _ring(size: tuple[int, int]) -> "Image.Image":
    """The mark, large and cut off by the edge, as a mask: drawn once for all cards of a size."""
    from PIL import Image  # noqa: PLC0415  as in `_font`

    scale, mask = size[0] / WIDTH, Image.new("L", size)
    mask.paste(circle(round(680 * scale), 186 / 680), (round((WIDTH - 460) * scale), round((HEIGHT - 510) * scale)))
    return mask


def _heat(canvas: _Canvas, style: Style) -> Iterator[tuple[str, tuple[int, int, int, int]]]:
    """The strip of the theme's scale, where it has one: colours and where they stand."""
    steps = [colour for n in range(1, 9) if (colour := style.colour(f"heat-{n}", ""))]
    for place, colour in enumerate(steps):
        left, right = (canvas.size[0] * n // len(steps) for n in (place, place + 1))
        yield colour, (left, 0, right, round(HEAT * canvas.scale))

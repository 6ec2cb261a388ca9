"""Share cards: what stands beside a link to a page elsewhere. A title, as large and as wide as it fits.

Drawn with the theme's own faces and colours.
"""

import io
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from showcase.derive.lettering import LEADING, WIDEST, Face, Setting, Style, fit, wrap
from showcase.records import raster
from showcase.records.raster import FORMATS
from showcase.schema.patterns import compile_later

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

# Part of every cache key: change it when the drawing below changes.
RECIPE = "3"
WIDTH, HEIGHT = 1200, 630  # as it is drawn
# As it leaves, in the one proportion that all services show whole: with as many pixels as `MOST_BYTES` have room for.
# WebP would be half as large, but LinkedIn and Telegram show none.
_SIZES = {"png": (800, 420), "jpg": (600, 315)}
MOST_BYTES = 15_000
_QUALITIES = range(80, 8, -6)
_EDGE, _HEAT = 64, 14  # margins, and the strip at the top
_PICTURES = (480, 340, 0)  # how wide a picture is; less of it, or none, where the title has a long word
_LEGIBLE = 72  # a title smaller than this is worth a narrower picture
Colour = tuple[int, int, int]
# What ends a line, or belongs to none; the spaces that do not break one are let be.
_ENDS = compile_later(r"[\x00-\x20\x7f\x85\u2028\u2029]+")
PLAIN = -1  # the tone of what has none: paper, and the mark in its own colour
_TITLE, _LINE, _FOOT = _EDGE + _HEAT + 46, 42, HEIGHT - _EDGE  # where the title begins, a line below, the last line


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
        """Width and height as it leaves."""
        return _SIZES[self.extension]


def draw(card: ShareCard, style: Style, picture: bytes | None) -> bytes:
    """The card as PNG, or as JPEG with a picture."""
    from PIL import Image, ImageDraw  # noqa: PLC0415  as in `_font`

    ground, ink, ring = _colours(card, style)
    image = Image.new("RGB", (WIDTH, HEIGHT), ground)
    pen = ImageDraw.Draw(image)
    placed = _placed(card, style, _PICTURES if picture is not None else (0,))
    beside = WIDTH - 2 * _EDGE - placed.wide
    if picture is not None and beside:
        _lay(image, picture, beside)
    else:
        _ring(image, ring)
    _heat(pen, style)
    _write(pen, card, style, placed, ink)
    small = image.resize(card.size, Image.Resampling.BICUBIC if picture is None else Image.Resampling.LANCZOS)
    return _jpeg(small) if picture is not None else _png(small, (ground, ink, ring), style)


def _jpeg(image: "Image.Image") -> bytes:
    """In the best quality that is small enough; in the least where none is."""

    @cache
    def saved(quality: int) -> bytes:
        stream = io.BytesIO()
        image.save(stream, "JPEG", quality=quality, progressive=True, optimize=True)
        return stream.getvalue()

    # A lesser quality takes fewer bytes: four are tried, and not all down to the one that fits.
    place = bisect_left(_QUALITIES, -MOST_BYTES, key=lambda quality: -len(saved(quality)))
    return saved(_QUALITIES[min(place, len(_QUALITIES) - 1)])


def _png(image: "Image.Image", colours: tuple[str, str, str], style: Style) -> bytes:
    """In the card's own colours, with as many shades between them, for smooth edges, as it is small enough with."""
    from PIL import Image  # noqa: PLC0415  as in `_font`

    ground, ink, ring = map(_rgb, colours)
    exact = [ground, ink, ring, *map(_rgb, _steps(style))]
    raw = b""
    for shades in (3, 1, 0):
        between = [one for pair in ((ground, ink), (ring, ink), (ground, ring)) for one in _between(*pair, shades)]
        palette = [*exact, *between]
        flat = [part for colour in dict.fromkeys(palette) for part in colour]
        table = Image.new("P", (1, 1))
        table.putpalette(flat + flat[:3] * (256 - len(flat) // 3))  # what is missing would count as black
        drawn = image.quantize(palette=table, dither=Image.Dither.NONE)
        drawn.putpalette(flat)  # of two equal colours the first is taken
        stream = io.BytesIO()
        # With four bits a pixel, of which the colours would need no more, it packs worse.
        # Level 9 takes half as long again, for a twenty-fifth fewer bytes.
        drawn.save(stream, "PNG", bits=8, compress_level=8)
        raw = stream.getvalue()
        if len(raw) <= MOST_BYTES:
            break
    return raw


def _rgb(colour: str) -> Colour:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _between(one: Colour, other: Colour, shades: int) -> Iterator[Colour]:
    """So many colours between two."""
    for n in range(1, shades + 1):
        red, green, blue = (round(a + (b - a) * n / (shades + 1)) for a, b in zip(one, other, strict=True))
        yield red, green, blue


def _colours(card: ShareCard, style: Style) -> tuple[str, str, str]:
    """The ground, what is written on it, and the mark: a shade of a coloured ground."""
    if card.tone == PLAIN:
        return style.colour("paper", "#ffffff"), style.colour("ink", "#141210"), style.colour("accent", "#888888")
    ground, ink = style.colour(f"tone-{card.tone}", "#141210"), style.colour(f"on-tone-{card.tone}", "#ffffff")
    parts = [int(ground[n : n + 2], 16) * 0.86 + int(ink[n : n + 2], 16) * 0.14 for n in (1, 3, 5)]
    return ground, ink, "#" + "".join(f"{round(part):02x}" for part in parts)


def _ring(image: "Image.Image", colour: str) -> None:
    """The mark, large and cut off by the edge."""
    image.paste(colour, (WIDTH - 470, HEIGHT - 520), _ring_mask())


@cache
def _ring_mask() -> "Image.Image":
    """Drawn once for all cards."""
    from PIL import Image, ImageDraw  # noqa: PLC0415  as in `_font`

    big = Image.new("L", (1400, 1400), 0)  # twice as large as it is shown, for its edges
    ImageDraw.Draw(big).ellipse((20, 20, 1380, 1380), outline=255, width=372)
    return big.resize((700, 700), Image.Resampling.BILINEAR)


def _lay(image: "Image.Image", picture: bytes, wide: int) -> None:
    """The picture on the right, from edge to edge."""
    from PIL import Image, ImageOps  # noqa: PLC0415  as in `_font`

    with Image.open(io.BytesIO(picture), formats=FORMATS) as opened:
        whole = raster.decode(opened, 2 * HEIGHT)
    if whole.mode == "RGBA":
        whole = Image.alpha_composite(Image.new("RGBA", whole.size, "white"), whole).convert("RGB")
    cut = ImageOps.fit(whole, (wide, HEIGHT), Image.Resampling.LANCZOS, centering=(0.5, 0.4))
    image.paste(cut, (WIDTH - wide, 0))


def _steps(style: Style) -> list[str]:
    return [colour for n in range(1, 9) if (colour := style.colour(f"heat-{n}", ""))]


def _heat(pen: "ImageDraw.ImageDraw", style: Style) -> None:
    """The strip of the theme's scale, where it has one."""
    steps = _steps(style)
    for place, colour in enumerate(steps):
        left, right = WIDTH * place // len(steps), WIDTH * (place + 1) // len(steps)
        pen.rectangle((left, 0, right - 1, _HEAT - 1), fill=colour)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Placed:
    """The title as it is set, the lines below it, and how wide both may be."""

    title: Setting
    below: tuple[str, ...]
    wide: int


def _placed(card: ShareCard, style: Style, pictures: tuple[int, ...]) -> _Placed:
    """Beside the widest picture with which the title is still large."""
    for picture in pictures:
        wide = WIDTH - 2 * _EDGE - picture
        below = _below(style, card.line, wide)
        high = _FOOT - 84 - _TITLE - len(below) * _LINE - (20 if below else 0)
        found = _Placed(title=fit(style, card.title, wide, high), below=below, wide=wide)
        if found.title.size >= _LEGIBLE:
            break
    return found


def _write(pen: "ImageDraw.ImageDraw", card: ShareCard, style: Style, placed: _Placed, ink: str) -> None:
    """From the top: the kicker, the title, a line or two; at the foot whose site it is."""
    title = placed.title
    if card.kicker:
        face = style.face("text", 30, 650)
        face.write(pen, (_EDGE, _EDGE + _HEAT + 22), _shortened(face, card.kicker, placed.wide), ink)
    face, y = style.face("display", title.size, title.width), _TITLE + title.size * 0.80
    for line in title.lines:
        face.write(pen, (_EDGE - title.size * 0.04, y), line, ink)
        y += title.size * LEADING
    y -= title.size * (LEADING - 0.24) - 44
    for line in placed.below:
        style.face("text", 33, 450).write(pen, (_EDGE, y), line, ink)
        y += _LINE
    name = style.face("display", 34, WIDEST)
    end = name.write(pen, (_EDGE, _FOOT), card.name, ink)
    pen.ellipse((end + 8, _FOOT - 32, end + 24, _FOOT - 16), outline=ink, width=5)


def _below(style: Style, text: str, wide: float) -> tuple[str, ...]:
    """Two lines of a text at most; what does not fit is left off at a word."""
    face = style.face("text", 33, 450)
    words = [(word, face.length(word)) for word in text.split(" ") if word]
    lines = wrap(words, face.length("n n") - face.length("nn"), wide) or ()
    if len(lines) <= 2:
        return lines
    return (lines[0], _shortened(face, f"{lines[1]} {lines[2]}", wide))


def _shortened(face: Face, text: str, wide: float) -> str:
    if face.length(text) <= wide:
        return text
    while text and face.length(f"{text}…") > wide:
        text = text.rpartition(" ")[0]
    return f"{text.rstrip(' ,;:–')}…"

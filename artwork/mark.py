"""A member's mark: shapes cut sharp on a square ground, then printed, worn or lit as its maker would have it."""

import io
import re
from collections.abc import Sequence

import numpy as np
import skia
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark

Array = NDArray[np.float64]
Points = Sequence[tuple[float, float]]
SIDE = 800
SIZES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "A": 7, "Z": 0}  # how many numbers a part of a path takes


class Mark:
    """A square of one colour on which shapes are laid, in the order in which they are called."""

    def __init__(self, ground: str) -> None:
        self.surface = skia.Surface(SIDE, SIDE)
        self.canvas = self.surface.getCanvas()
        self.canvas.clear(self.colour(ground))

    @staticmethod
    def colour(text: str, cover: float = 1.0) -> int:
        red, green, blue = dark.rgb(text)
        return int(skia.Color4f(red, green, blue, cover).toColor())

    def paint(self, tint: str, *, width: float = 0, cover: float = 1.0, round_: bool = False) -> skia.Paint:
        made = skia.Paint(Color=self.colour(tint, cover), AntiAlias=True)
        if width:
            made.setStyle(skia.Paint.kStroke_Style)
            made.setStrokeWidth(width)
            made.setStrokeJoin(skia.Paint.kRound_Join if round_ else skia.Paint.kMiter_Join)
            made.setStrokeCap(skia.Paint.kRound_Cap if round_ else skia.Paint.kButt_Cap)
        return made

    @staticmethod
    def path(way: str) -> skia.Path:
        """A path as SVG writes it, in absolute places: M, L, H, V, C, Q, A, Z."""
        made, x, y = skia.Path(), 0.0, 0.0
        for letter, rest in re.findall(r"([MLHVCQAZ])([^MLHVCQAZ]*)", way):
            n = [float(part) for part in re.findall(r"-?[\d.]+", rest)]
            for k in range(0, max(len(n), 1), SIZES[letter] or 1):
                to = n[k : k + SIZES[letter]]
                x, y = (to[0], y) if letter == "H" else (x, to[0]) if letter == "V" else (*to[-2:], x, y)[:2]
                if letter == "A":
                    rx, ry, turn, large, sweep = to[:5]
                    size = skia.Path.kLarge_ArcSize if large else skia.Path.kSmall_ArcSize
                    way_ = skia.PathDirection.kCW if sweep else skia.PathDirection.kCCW
                    made.arcTo(rx, ry, turn, size, way_, x, y)
                elif letter == "Z":
                    made.close()
                else:
                    draw = {"M": made.moveTo, "C": made.cubicTo, "Q": made.quadTo}.get(letter, made.lineTo)
                    draw(*(to if letter not in "HV" else (x, y)))
        return made

    def shape(self, way: str, tint: str, *, cover: float = 1.0) -> None:
        self.canvas.drawPath(self.path(way), self.paint(tint, cover=cover))

    def stroke(self, way: str, tint: str, width: float, *, round_: bool = False, cover: float = 1.0) -> None:
        self.canvas.drawPath(self.path(way), self.paint(tint, width=width, round_=round_, cover=cover))

    def polygon(self, points: Points, tint: str, *, cover: float = 1.0) -> None:
        self.shape("M" + "L".join(f"{x},{y}" for x, y in points) + "Z", tint, cover=cover)

    def disc(self, x: float, y: float, radius: float, tint: str, *, width: float = 0, cover: float = 1.0) -> None:
        self.canvas.drawCircle(x, y, radius, self.paint(tint, width=width, cover=cover))

    def bar(self, x: float, y: float, wide: float, high: float, tint: str, *, radius: float = 0) -> None:
        self.canvas.drawRoundRect(skia.Rect.MakeXYWH(x, y, wide, high), radius, radius, self.paint(tint))

    def letters(
        self, words: str, x: float, y: float, size: float, tint: str, *, font: str, style: str = "bold"
    ) -> None:
        """Words that begin at x on the line y."""
        styles = {"normal": skia.FontStyle.Normal(), "bold": skia.FontStyle.Bold(), "italic": skia.FontStyle.Italic()}
        drawn = skia.Font(skia.Typeface(font, styles[style]), size)
        drawn.setSubpixel(True)
        self.canvas.drawString(words, x, y, drawn, self.paint(tint))

    def around(self, words: str, radius: float, size: float, tint: str, *, start: float, step: float) -> None:
        """Words on a circle about the middle, `step` degrees a letter, from `start` (0 is the top)."""
        drawn = skia.Font(skia.Typeface("DejaVu Sans", skia.FontStyle.Bold()), size)
        for n, letter in enumerate(words):
            self.canvas.save()
            self.canvas.translate(SIDE / 2, SIDE / 2)
            self.canvas.rotate(start + n * step)
            self.canvas.drawString(letter, -drawn.measureText(letter) / 2, -radius, drawn, self.paint(tint))
            self.canvas.restore()

    @property
    def values(self) -> Array:
        made = np.asarray(self.surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType))
        return made[..., :3].astype(np.float64) / 255

    @property
    def picture(self) -> Image.Image:
        return dark.image(self.values)


def cover(mark: Mark) -> Array:
    """How dark each place of a mark in black and white is, from 0 to 1."""
    return np.asarray(1 - mark.values.mean(axis=2))


def inked(plate: Array, tint: str, ground: str, *, seed: int, wear: float = 0.3, rough: float = 1.6) -> Image.Image:
    """A plate of lino or rubber, printed by hand: its edges are not quite sharp, its ink is thin in places."""
    size = (SIDE, SIDE)
    way = rough * (dark.clouds(size, 16, seed=seed, octaves=3) - 0.5)
    soft = np.clip((ndimage.gaussian_filter(plate, 1.6) + 0.16 * way - 0.5) * 4 + 0.5, 0, 1)
    thin = dark.clouds(size, 5, seed=seed + 1, octaves=2) + 0.5 * (dark.clouds(size, 180, seed=seed + 2) - 0.5)
    soft *= 1 - np.clip((thin - 1 + wear) * 7, 0, 1)
    return dark.image(dark.rgb(ground) * (1 - soft[..., None]) + dark.rgb(tint) * soft[..., None])


def packed(picture: Image.Image) -> bytes:
    """The mark as PNG of at most 160 colours, so that edges stay sharp and the file small."""
    file = io.BytesIO()
    few = picture.convert("RGB").quantize(160, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(file, "PNG", optimize=True)
    return file.getvalue()

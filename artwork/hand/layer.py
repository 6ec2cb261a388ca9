"""A layer on which a hand draws and writes: how much of a pencil or ink is where."""

import random
from collections.abc import Iterable

import numpy as np
import skia
from HersheyFonts import HersheyFonts
from numpy.typing import NDArray
from scipy import ndimage

from artwork.hand.line import Points, closed

Array = NDArray[np.float64]
ACCENTS = {"é": "e", "è": "e", "ê": "e", "à": "a", "ï": "i", "ô": "o", "ë": "e", "É": "E", "ù": "u", "º": "o"}


class Layer:
    """Coverage drawn on glass: how much of a pencil or ink is where, from 0 to 1."""

    def __init__(self, size: tuple[int, int], *, seed: int = 1) -> None:
        self.size = size
        self.surface = skia.Surface(*size)
        self.canvas = self.surface.getCanvas()
        self.canvas.clear(skia.ColorBLACK)
        self.chance = random.Random(seed)

    def _paint(self, cover: float, **more: float) -> skia.Paint:
        return skia.Paint(Color=skia.Color4f(1, 1, 1, cover).toColor(), AntiAlias=True, **more)

    def wander(self, points: Points, amount: float, *, every: float = 14) -> list[tuple[float, float]]:
        """The same way, walked by a hand."""
        p = np.array(points, dtype=float)
        steps = np.hypot(*np.diff(p, axis=0).T)
        total = max(float(steps.sum()), 1e-6)
        count = max(3, int(total / every))
        at = np.concatenate([[0], np.cumsum(steps)])
        places = np.linspace(0, total, count)
        x, y = np.interp(places, at, p[:, 0]), np.interp(places, at, p[:, 1])
        noise = np.array([[self.chance.gauss(0, 1), self.chance.gauss(0, 1)] for _ in range(count)])
        noise = ndimage.gaussian_filter1d(noise, 2.2, axis=0) * amount * 2.2
        return list(zip(x + noise[:, 0], y + noise[:, 1], strict=True))

    def line(
        self,
        points: Points,
        *,
        width: float = 2,
        cover: float = 0.8,
        wobble: float = 0.7,
        times: int = 1,
        over: float = 0,
        taper: bool = False,
        every: float = 14,
    ) -> None:
        """A line; `times` it is gone over again, `over` runs on past its ends."""
        p = [tuple(map(float, q)) for q in points]
        if over and len(p) == 2:
            (ax, ay), (bx, by) = p
            long = max(np.hypot(bx - ax, by - ay), 1e-6)
            ux, uy = (bx - ax) / long * over, (by - ay) / long * over
            p = [
                (ax - ux * self.chance.random(), ay - uy * self.chance.random()),
                (bx + ux * self.chance.random(), by + uy * self.chance.random()),
            ]
        for _ in range(times):
            way = self.wander(p, wobble, every=every) if wobble else p
            if taper:
                self._tapered(way, width, cover)
                continue
            path = skia.Path()
            path.moveTo(*way[0])
            for q in way[1:]:
                path.lineTo(*q)
            paint = self._paint(
                cover, StrokeWidth=width * self.chance.uniform(0.85, 1.15), Style=skia.Paint.kStroke_Style
            )
            paint.setStrokeCap(skia.Paint.kRound_Cap)
            paint.setStrokeJoin(skia.Paint.kRound_Join)
            self.canvas.drawPath(path, paint)

    def _tapered(self, way: Points, width: float, cover: float) -> None:
        p = np.array(way)
        t = np.linspace(0, 1, len(p))
        swell = width * (0.12 + 0.88 * np.sin(np.pi * np.clip(t, 0.02, 0.98)) ** 0.6) / 2
        tangent = np.gradient(p, axis=0)
        tangent /= np.maximum(np.hypot(*tangent.T)[:, None], 1e-6)
        normal = np.stack([-tangent[:, 1], tangent[:, 0]], axis=1) * swell[:, None]
        self.fill([*map(tuple, p + normal), *map(tuple, (p - normal)[::-1])], cover=cover)

    def fill(self, points: Points, *, cover: float = 1.0, holes: Iterable[Points] = ()) -> None:
        path = closed(points, *holes)
        path.setFillType(skia.PathFillType.kEvenOdd)
        self.canvas.drawPath(path, self._paint(cover))

    def erase(self, points: Points) -> None:
        self.canvas.drawPath(closed(points), skia.Paint(Color=skia.ColorBLACK, AntiAlias=True))

    def ring(self, x: float, y: float, radius: float, **how: float) -> None:
        turn = self.chance.random() * 6.28
        a = np.linspace(turn, turn + 2 * np.pi * 1.02, max(16, int(radius)))
        self.line(list(zip(x + radius * np.cos(a), y + radius * np.sin(a), strict=True)), **how)

    def hatch(
        self, points: Points, *, angle: float, gap: float, width: float = 1.4, cover: float = 0.6, wobble: float = 0.6
    ) -> None:
        """Parallel strokes inside an outline."""
        self.canvas.save()
        self.canvas.clipPath(closed(points), doAntiAlias=True)
        p = np.array(points)
        centre, reach = p.mean(axis=0), np.hypot(*np.ptp(p, axis=0)) / 2 + gap
        u = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
        v = np.array([-u[1], u[0]])
        for d in np.arange(-reach, reach, gap):
            a, b = centre + v * (d + self.chance.gauss(0, gap * 0.12)) - u * reach, centre + v * d + u * reach
            self.line([tuple(a), tuple(b)], width=width, cover=cover * self.chance.uniform(0.7, 1.1), wobble=wobble)
        self.canvas.restore()

    def text(
        self,
        words: str,
        x: float,
        y: float,
        *,
        size: float,
        font: str = "DejaVu Sans",
        cover: float = 1.0,
        style: str = "normal",
        spread: float = 0,
    ) -> None:
        styles = {"normal": skia.FontStyle.Normal(), "bold": skia.FontStyle.Bold(), "italic": skia.FontStyle.Italic()}
        drawn = skia.Font(skia.Typeface(font, styles[style]), size)
        for letter in [words] if not spread else words:
            self.canvas.drawString(letter, x, y, drawn, self._paint(cover))
            x += drawn.measureText(letter) + spread

    def write(
        self,
        words: str,
        x: float,
        y: float,
        *,
        size: float,
        width: float = 2.4,
        cover: float = 0.85,
        hand: str = "scripts",
    ) -> None:
        """Handwriting: the strokes of a Hershey alphabet, walked by a hand; accents are set above their letters."""
        pen = HersheyFonts()
        pen.load_default_font(hand)
        pen.normalize_rendering(size)
        foot = min(py for stroke in pen.strokes_for_text("n") for _, py in stroke)
        for letter in words:
            bare = ACCENTS.get(letter, letter)
            strokes = [[(px, foot - py) for px, py in s] for s in pen.strokes_for_text(bare)]
            for stroke in strokes:
                if len(stroke) > 1:
                    self.line(
                        [(x + px, y + py) for px, py in stroke],
                        width=width,
                        cover=cover,
                        wobble=size / 120,
                        every=size / 7,
                    )
            wide = max((px for s in strokes for px, _ in s), default=size * 0.3)
            if bare != letter:
                self.line(
                    [(x + wide * 0.4, y - size * 0.62), (x + wide * 0.75, y - size * 0.72)],
                    width=width,
                    cover=cover,
                    wobble=0.3,
                )
            x += wide + size * (0.02 if hand.startswith("script") else 0.14)

    @property
    def cover(self) -> Array:
        return np.asarray(self.surface.makeImageSnapshot().toarray())[..., 0].astype(np.float64) / 255

"""The FabLab: a workshop of its kind, drawn by a pen plotter in two inks."""

import math

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand

FOLDER = "venues/fablab"
SIZE = (1600, 900)
Points = list[tuple[float, float]]


def iso(x: float, y: float, z: float = 0) -> tuple[float, float]:
    return 768 + (x - y) * 0.866 * 86, 240 + (x + y) * 0.5 * 86 - z * 86


class Plot:
    """A plotter: lines of one width; what is drawn later hides what is behind it."""

    def __init__(self) -> None:
        self.pens = {"#1b3fa8": hand.Layer(SIZE, seed=1), "#e8431c": hand.Layer(SIZE, seed=2)}

    def face(self, corners: Points, *, pen: str = "#1b3fa8", shade: float = 0, angle: float = 0) -> None:
        for layer in self.pens.values():
            layer.erase(corners)
        own = self.pens[pen]
        if shade:
            own.hatch(corners, angle=angle, gap=shade, width=1.5, cover=0.9, wobble=0)
        own.line([*corners, corners[0]], width=2.3, cover=1, wobble=0)

    def block(
        self,
        x: float,
        y: float,
        z: float,
        size: tuple[float, float, float],
        *,
        pen: str = "#1b3fa8",
        top: float = 0,
        left: float = 7,
        right: float = 4,
    ) -> None:
        a, b, c = size
        self.face(
            [iso(x, y + b, z + c), iso(x + a, y + b, z + c), iso(x + a, y + b, z), iso(x, y + b, z)],
            pen=pen,
            shade=left,
            angle=90,
        )
        self.face(
            [iso(x + a, y, z + c), iso(x + a, y + b, z + c), iso(x + a, y + b, z), iso(x + a, y, z)],
            pen=pen,
            shade=right,
            angle=-30,
        )
        self.face(
            [iso(x, y, z + c), iso(x + a, y, z + c), iso(x + a, y + b, z + c), iso(x, y + b, z + c)],
            pen=pen,
            shade=top,
            angle=30,
        )

    def figure(self, x: float, y: float, pen: str) -> None:
        fx, fy = iso(x, y)
        body = [
            (fx - 13, fy),
            (fx - 22, fy - 66),
            (fx - 12, fy - 96),
            (fx + 12, fy - 96),
            (fx + 22, fy - 66),
            (fx + 13, fy),
        ]
        self.face(body, pen=pen, shade=4, angle=45)
        self.face([(fx + 13 * math.cos(a), fy - 112 + 14 * math.sin(a)) for a in np.linspace(0, 6.2, 30)], pen=pen)


def bench(plot: Plot, x: float, y: float, long: float) -> None:
    for dx, dy in ((0.1, 0.1), (long - 0.2, 0.1), (0.1, 0.9), (long - 0.2, 0.9)):
        plot.block(x + dx, y + dy, 0, (0.1, 0.1, 0.8), left=0, right=0)
    plot.block(x, y, 0.8, (long, 1.1, 0.12), left=5, right=3)


def printer(plot: Plot, x: float, y: float, z: float) -> None:
    plot.block(x, y, z, (0.8, 0.8, 0.14))
    plot.block(x + 0.28, y + 0.28, z + 0.14, (0.24, 0.24, 0.3), pen="#e8431c", left=4, right=3)
    for dx in (0.04, 0.7):
        plot.block(x + dx, y + 0.66, z + 0.14, (0.07, 0.07, 0.86), left=0, right=0)
    plot.block(x + 0.04, y + 0.66, z + 1.0, (0.73, 0.07, 0.09), left=3, right=3)
    plot.block(x + 0.32, y + 0.6, z + 0.56, (0.16, 0.12, 0.16), left=3, right=2)


def furnish(plot: Plot) -> None:
    """A laser cutter, three printers, benches, crates and two people, from the back to the front."""
    plot.block(0.5, 0.3, 0, (2.6, 1.3, 0.9))
    plot.block(0.5, 0.3, 0.9, (2.6, 1.3, 0.35), top=9)
    plot.pens["#e8431c"].line(
        [iso(1.2, 1.0, 1.26), iso(1.9, 0.7, 1.26), iso(2.3, 1.2, 1.26)], width=3, cover=1, wobble=0
    )
    bench(plot, 4.2, 0.4, 3.2)
    for k in range(3):
        printer(plot, 4.4 + k * 1.05, 0.5, 0.92)
    plot.figure(3.6, 2.5, "#e8431c")
    bench(plot, 0.8, 3.4, 2.6)
    plot.block(1.2, 3.7, 0.92, (0.5, 0.3, 0.3), left=3, right=2)
    plot.block(2.4, 3.9, 0.92, (0.7, 0.3, 0.08), pen="#e8431c", left=2, right=2)
    bench(plot, 4.6, 3.6, 2.8)
    plot.block(5.2, 3.9, 0.92, (0.9, 0.5, 0.06))
    plot.figure(6.9, 5.5, "#1b3fa8")
    plot.block(1.0, 5.6, 0, (0.5, 0.5, 0.5))
    plot.block(2.2, 5.8, 0, (0.5, 0.5, 0.5))
    plot.block(4.0, 5.9, 0, (0.9, 0.6, 0.7), pen="#e8431c", left=4, right=3)


def workshop() -> Image.Image:
    plot = Plot()
    plot.face([iso(0, 0), iso(8, 0), iso(8, 7), iso(0, 7)])
    for k in range(1, 8):
        plot.pens["#1b3fa8"].line([iso(k, 0), iso(k, 7)], width=0.9, cover=0.6, wobble=0)
        if k < 7:
            plot.pens["#1b3fa8"].line([iso(0, k), iso(8, k)], width=0.9, cover=0.6, wobble=0)
    plot.face([iso(0, 0), iso(0, 7), iso(0, 7, 2.6), iso(0, 0, 2.6)], shade=16, angle=90)
    plot.face([iso(0, 0), iso(8, 0), iso(8, 0, 2.6), iso(0, 0, 2.6)])
    for k in range(3):
        plot.face(
            [
                iso(1 + k * 2.2, 0, 1.0),
                iso(2.6 + k * 2.2, 0, 1.0),
                iso(2.6 + k * 2.2, 0, 2.2),
                iso(1 + k * 2.2, 0, 2.2),
            ],
            shade=5,
            angle=60,
        )
    for k in range(5):
        plot.block(
            0.02,
            1.2 + k * 0.8,
            1.3,
            (0.12, 0.5, 0.1 + 0.14 * (k % 3)),
            pen="#e8431c" if k == 3 else "#1b3fa8",
            left=3,
            right=3,
        )
    furnish(plot)
    sheet = dark.paper(SIZE, "#f6f4ee", seed=8, tooth=0.02, stains=0.012)
    for n, (tint, layer) in enumerate(plot.pens.items()):
        sheet = hand.ink(sheet, layer.cover, tint, seed=4 + n, feather=0.45)
    return dark.grain(sheet, 0.009, seed=2)


PICTURES = {"picture": workshop}

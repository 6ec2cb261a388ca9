"""The master class: eight shots in a squared notebook, corrected in red."""

import numpy as np
import skia
from PIL import Image

from artwork import darkroom as dark
from artwork import hand

FOLDER = "events/masterclass-documentaire"
SIZE = (1400, 933)
X, Y = dark.grid(SIZE)
Points = list[tuple[float, float]]


def person(p: hand.Layer, x: float, y: float, size: float, *, lean: float = 0) -> None:
    """A figure in a few strokes: head, back, arms at work."""
    p.ring(x + lean * size * 0.3, y - size * 0.86, size * 0.13, width=2.6, times=2)
    back = [(x + lean * size * 0.24, y - size * 0.72), (x + lean * size * 0.05, y - size * 0.5), (x - size * 0.06, y)]
    p.line(hand.spline(back), width=3, times=2)
    p.line(
        hand.spline([back[0], (x + size * 0.22, y - size * 0.45), (x + size * 0.5, y - size * 0.42)]), width=3, times=2
    )
    p.line(
        hand.spline([(x + size * 0.16, y - size * 0.66), (x + size * 0.2, y - size * 0.3), (x + size * 0.18, y)]),
        width=2.4,
    )


def shots(p: hand.Layer) -> None:
    """Eight frames: wide, hands, face, tool, window, detail, walk, empty bench."""
    for n in range(8):
        x, y = 96 + n % 4 * 312, 186 + n // 4 * 390
        p.line(hand.box(x, y, 276, 155), width=2.8, wobble=1.1, over=5)
        p.canvas.save()
        p.canvas.clipRect(skia.Rect.MakeXYWH(x, y, 276, 155))
        floor = [(x, y + 120), (x + 276, y + 112)]
        if n in (0, 6, 7):
            p.line(floor, width=2)
            p.line(hand.box(x + 150, y + 84, 96, 30), width=2.4)
            p.hatch(hand.box(x + 24, y + 18, 70, 52)[:4], angle=52, gap=8, width=1.6)
        if n == 0:
            person(p, x + 118, y + 140, 100, lean=0.6)
        if n == 6:
            person(p, x + 60, y + 146, 122, lean=0.2)
        if n in (1, 3, 5):
            for k in range(4):
                p.line(
                    hand.spline(
                        [(x + 20, y + 62 + k * 17), (x + 96, y + 54 + k * 16), (x + 150, y + 70 + k * 13 - n * 2)]
                    ),
                    width=2.6,
                    times=2,
                )
            p.hatch(
                [(x + 150, y + 40), (x + 250, y + 58), (x + 236, y + 124), (x + 146, y + 118)],
                angle=20 + n * 30,
                gap=7,
                width=1.8,
            )
        if n == 2:
            p.ring(x + 138, y + 74, 52, width=2.6, times=2)
            p.line(hand.spline([(x + 140, y + 60), (x + 152, y + 84), (x + 136, y + 88)]), width=2.4)
            p.hatch(
                [(x + 86, y + 34), (x + 134, y + 22), (x + 120, y + 120), (x + 88, y + 112)], angle=70, gap=7, width=1.7
            )
        if n == 4:
            p.line(hand.box(x + 96, y + 20, 88, 110), width=2.4)
            p.line([(x + 140, y + 20), (x + 140, y + 130)], width=2)
            p.hatch(hand.box(x, y, 90, 155)[:4], angle=-40, gap=8, width=1.8)
        p.canvas.restore()


WORDS = [
    "1 large, 12 s",
    "2 mains",
    "3 regard",
    "4 outil, son seul",
    "5 fenêtre",
    "6 plus près",
    "7 elle sort",
    "8 l’établi, 9 s",
]


def notebook() -> Image.Image:
    sheet = dark.ruled(SIZE, "#f5f2e8", "#6f9fc4", 31, seed=4)
    blue, red = hand.Layer(SIZE, seed=5), hand.Layer(SIZE, seed=6)
    blue.write("La forgeuse, séquence 2", 96, 104, size=76, width=3.6)
    shots(blue)
    for n, words in enumerate(WORDS):
        blue.write(words.replace("’", "'"), 100 + n % 4 * 312, 392 + n // 4 * 390, size=41, width=2.8)
    red.line(hand.spline([(352, 366), (430, 436), (560, 446), (660, 366)]), width=4, times=2)
    red.line([(660, 366), (634, 380)], width=4)
    red.line([(660, 366), (656, 398)], width=4)
    red.ring(858, 660, 176, width=4, times=1)
    red.write("garder ! le son d'abord", 700, 494, size=58, width=4)
    red.line([(1046, 590), (1296, 730)], width=5, times=2)
    red.line([(1296, 586), (1044, 734)], width=5, times=2)
    sheet = hand.ink(
        hand.ink(sheet, blue.cover, "#1f2f8a", seed=2, feather=0.7), red.cover, "#cf2a1c", seed=3, feather=0.7
    )
    values = dark.array(sheet)
    for k in range(14):
        hole = np.clip(17 - np.hypot(X - 38, Y - 40 - k * 66), 0, 1)
        rim = np.clip(24 - np.hypot(X - 41, Y - 43 - k * 66), 0, 8) / 8
        values = values * (1 - 0.25 * rim[..., None]) * (1 - 0.86 * hole[..., None])
    light = 1.03 - 0.2 * np.clip((X + Y * 0.7) / 2100, 0, 1)
    return dark.grain(dark.image(values * light[..., None]), 0.016, seed=4)


PICTURES = {"picture": notebook}

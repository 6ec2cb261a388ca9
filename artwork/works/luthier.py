"""Luthier Modèle, violin maker: compass and pencil on brown paper at full size."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand, remake

FOLDER = "members/luthier-modele"
HALF = [
    (0, -500),
    (60, -498),
    (130, -470),
    (172, -410),
    (176, -345),
    (150, -285),
    (128, -262),
    (140, -248),
    (112, -190),
    (96, -120),
    (100, -50),
    (124, 8),
    (166, 34),
    (150, 52),
    (186, 110),
    (214, 190),
    (216, 270),
    (186, 350),
    (120, 404),
    (50, 424),
    (0, 426),
]


def plan() -> np.ndarray:
    """The outline of a violin, measured and drawn."""
    size = (1200, 1500)
    sheet = dark.paper(size, "#c9a877", seed=12, tooth=0.05, stains=0.06, fibre=0.1)
    graphite, white, red = hand.Layer(size, seed=1), hand.Layer(size, seed=2), hand.Layer(size, seed=3)
    k, ox, oy = 1.34, 600, 800

    def put(points: list[tuple[float, float]], side: int = 1) -> list[tuple[float, float]]:
        return [(ox + side * x * k, oy + y * k) for x, y in points]

    for side in (1, -1):
        corners = (7, 13)
        pieces = [HALF[: corners[0] + 1], HALF[corners[0] : corners[1]], HALF[corners[1] - 1 :]]
        for piece in pieces:
            graphite.line(hand.spline(put(piece, side)), width=3.6, cover=0.85, wobble=0.6, times=2)
            inner = [(x * 0.955, y * 0.975) for x, y in piece]
            graphite.line(hand.spline(put(inner, side)), width=1.6, cover=0.5, wobble=0.5)
        hole = [(62, -78), (52, -92), (38, -84), (42, -66), (60, -50), (74, -10), (84, 40), (98, 66), (112, 58),
            (110, 42)]  # fmt: skip
        graphite.line(hand.spline(put(hole, side)), width=7, cover=0.85, wobble=0.4, times=2)
        for x, y, r in ((58, -82, 11), (100, 56, 13)):
            graphite.ring(ox + side * x * k, oy + y * k, r * k, width=2, cover=0.7, wobble=0.3)
    circles = [(0, -330, 178), (0, 210, 218), (62, -330, 118), (-62, -330, 118), (230, -110, 132), (-230, -110, 132),
        (0, -74, 98), (0, 64, 128)]  # fmt: skip
    for x, y, r in circles:
        white.ring(ox + x * k, oy + y * k, r * k, width=1.8, cover=0.7, wobble=0.25)
        white.line([(ox + x * k - 9, oy + y * k), (ox + x * k + 9, oy + y * k)], width=1.8, cover=0.9, wobble=0.2)
        white.line([(ox + x * k, oy + y * k - 9), (ox + x * k, oy + y * k + 9)], width=1.8, cover=0.9, wobble=0.2)
    graphite.line([(ox, 60), (ox, 1440)], width=1.8, cover=0.7, wobble=0.4)
    for y in (-500, -345, -110, 0, 200, 426):
        graphite.line([(200, oy + y * k), (1000, oy + y * k)], width=1.3, cover=0.45, wobble=0.3, over=20)
    for y, words in ((-345, "168"), (-110, "112"), (0, "195"), (200, "208")):
        red.write(words, 1012, oy + y * k + 10, size=44, width=2.6)
        red.line([(ox - 200 * k, oy + y * k), (ox - 188 * k, oy + y * k - 8)], width=2)
    red.line([(150, oy - 500 * k), (150, oy + 426 * k)], width=2, cover=0.8)
    for y in (-500, 426):
        red.line([(132, oy + y * k + 14), (168, oy + y * k - 14)], width=2.4)
    red.write("355", 62, oy - 20, size=48, width=2.8)
    graphite.write("Violon nº 41", 90, 1430, size=64, width=2.8, cover=0.75)
    graphite.write("épicéa 2014, fendu", 640, 1435, size=46, width=2.2, cover=0.6)
    sheet = hand.pencil(sheet, white.cover * 0.5, "#7d5a2e", seed=5, smudge=0.02)
    values = dark.array(sheet)
    chalk = np.clip(white.cover * 2.2 - 0.1, 0, 1)[..., None]
    sheet = dark.image(values * (1 - 0.75 * chalk) + 0.75 * chalk * dark.rgb("#f6ead2"))
    sheet = hand.pencil(sheet, graphite.cover, "#2b231b", seed=6, smudge=0.12)
    sheet = hand.pencil(sheet, red.cover, "#a5281c", seed=7)
    return dark.array(sheet)


def work_1() -> Image.Image:
    values = plan()
    y, x = np.mgrid[0:1500, 0:1200]
    for at, bend in ((398, 1), (806, -1)):
        values *= 1 + (0.05 * bend * np.exp(-(((x - at) / 30) ** 2)) * np.sign(x - at))[..., None]
    for at in (742,):
        values *= 1 + (0.06 * np.exp(-(((y - at) / 26) ** 2)) * np.sign(y - at))[..., None]
    return dark.photo(dark.image(values), noise=0.016, dark=0.22)


def portrait() -> Image.Image:
    return remake.inlay(
        remake.flat("luthier-modele-portrait", (1200, 1500)),
        (
            ("#3a2416", "#22140c"),
            ("#8a5a2f", "#5d3817"),
            ("#b98148", "#8d5a2a"),
            ("#5a3a22", "#3d2514"),
            ("#e0bd83", "#bf9354"),
            ("#c9a26a", "#a67c42"),
        ),
        seed=6,
    )


def work_2() -> Image.Image:
    return remake.still(
        remake.flat("luthier-modele-work-2", (1600, 1067)),
        bars=False,
        blur=1.4,
        lights="#ffeccb",
        saturation=0.9,
        seed=5,
    )


PICTURES = {"portrait": portrait, "work-1": work_1, "work-2": work_2}

"""The map of skills: a folded sheet, pins and thread."""

import math

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand, relief
from artwork.surface import Surface

FOLDER = "initiatives/carte-des-savoir-faire"
SIZE = (1600, 1067)
TRADES = [
    (330, 300, "dorer"), (610, 190, "souffler"), (940, 260, "tresser"), (1260, 210, "relier"), (250, 610, "tourner"),
    (560, 520, "plomb"), (860, 600, "forger"), (1180, 500, "tisser"), (1390, 690, "graver"), (430, 860, "tanner"),
    (760, 880, "mouler"), (1090, 830, "accorder"),
]  # fmt: skip
PINS = ["#d8321e", "#f2efe6", "#e9a91f", "#1d6f80", "#d8321e", "#16191d", "#e9a91f", "#d8321e", "#f2efe6", "#1d6f80",
        "#d8321e", "#16191d"]  # fmt: skip


def printed_map(ground: Surface) -> None:
    """Contour lines, a river and a grid, printed in three inks on a sheet that was folded."""
    land = dark.clouds(SIZE, 620, seed=77, octaves=4)
    steps = land * 26
    slope = np.hypot(*np.gradient(steps)) + 1e-6
    line = np.clip(1.1 - np.abs((steps + 0.5) % 1 - 0.5) / slope, 0, 1)
    index = np.clip(1.7 - np.abs((steps / 5 + 0.5) % 1 - 0.5) * 5 / slope, 0, 1)
    ground.albedo = ground.albedo * (1 - 0.16 * (land > 0.56) - 0.1 * (land > 0.66))[..., None] ** np.array(
        [0.8, 0.35, 1.5]
    )
    ground.print(line, "#a2693c", strength=0.5)
    ground.print(index, "#8a4f26", strength=0.8)
    bed = dark.clouds(SIZE, 900, seed=21, octaves=4) - 0.5 + (ground.y - 690) / 2300
    river = np.clip(1.5 - np.abs(bed) / (np.hypot(*np.gradient(bed)) + 1e-6) / 5.5, 0, 1)
    ground.print(river, "#3f86a0", strength=0.85)
    for k in range(1, 8):
        ground.print(np.clip(1 - np.abs(ground.x - k * 200) / 0.9, 0, 1), "#33424a", strength=0.35)
        ground.print(np.clip(1 - np.abs(ground.y - k * 200 + 60) / 0.9, 0, 1), "#33424a", strength=0.35)
    for fold, axis in ((400, ground.x), (800, ground.x), (1200, ground.x), (533, ground.y)):
        sign = 1 if fold in (400, 1200) else -1
        ground.height += sign * 11 * np.exp(-np.abs(axis - fold) / 46)
        ground.albedo *= (1 - 0.16 * np.exp(-(((axis - fold) / 2.0) ** 2)))[..., None]


def skills() -> Image.Image:
    ground = Surface(SIZE, "#ece3cb")
    ground.albedo = dark.array(dark.paper(SIZE, "#ece3cb", seed=3, tooth=0.02, stains=0.05))
    printed_map(ground)
    pen = hand.Layer(SIZE, seed=9)
    for x, y, words in TRADES:
        pen.write(words, x + 26, y + 54, size=46, width=4.6)
    ground.print(pen.cover, "#1a2140", strength=0.92)
    links = [(0, 1), (1, 2), (2, 7), (7, 3), (7, 6), (6, 5), (5, 4), (5, 9), (6, 10), (7, 8), (10, 11)]
    for a, b in links:
        (ax, ay, _), (bx, by, _) = TRADES[a], TRADES[b]
        way = [(ax + (bx - ax) * t, ay + (by - ay) * t + 14 * math.sin(math.pi * t)) for t in np.linspace(0, 1, 30)]
        ground.cord(way, 5, "#c3241a", up=17, twist=6)
    for (x, y, _), tint in zip(TRADES, PINS, strict=True):
        ground.lay(ground.disc(x, y, 17), tint, up=26, edge=17, gloss=1.0, shade=0.5, far=10, rounded=True)
    values = ground.lit((-0.82, -0.5, 0.42), ambient=0.4, power=0.98, reach=64, soft=3, shine=0.9, focus=60)
    values = values * relief.falloff(SIZE, (0.1, 0.15), 1.3, 0.55)
    return dark.photo(dark.image(values), noise=0.018, dark=0.28, seed=8)


PICTURES = {"picture": skills}

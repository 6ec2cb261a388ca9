"""The bookbinding course: the sewn back of a book, close."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand, relief
from artwork.surface import Surface

FOLDER = "events/cours-de-reliure"
SIZE = (1200, 800)


def spine() -> Image.Image:
    """Eleven gatherings seen at their folds, three tapes, and the red thread that holds them."""
    s = Surface(SIZE, "#2f3b39")
    s.albedo *= (1 + 0.3 * s.noise(4, seed=1, octaves=2))[..., None]
    tall, left = 62, 90
    for n in range(11):
        cy = 66 + n * (tall + 4.5)
        inside = s.box(640, cy + 2 * np.sin(n * 2.1), 1240, tall, radius=26)
        leaves = np.sin(s.y * 2 * np.pi / 5.4 + 2 * s.noise(200, seed=n, stretch=(5, 0.5)))
        tone = (
            dark.rgb("#efe6d2" if n % 4 != 2 else "#e3d3b4")
            * (0.96 + 0.05 * leaves + 0.25 * s.noise(40, seed=20 + n, stretch=(3, 0.5)))[..., None]
        )
        s.lay(inside, tone, up=30, edge=30, texture=0.5 * leaves, shade=0.75, far=6, rounded=True)
    for x in (300, 640, 980):
        weave = np.sin(s.x * 2 * np.pi / 4.5) * np.sin(s.y * 2 * np.pi / 4.5)
        s.height = np.where(np.abs(s.x - x) < 40, s.height * 0.5 + 22, s.height)
        s.lay(
            s.box(x, 400, 80, 860),
            dark.rgb("#d9cba9") * (0.9 + 0.12 * weave)[..., None],
            up=3,
            edge=3,
            texture=weave,
            shade=0.45,
            far=8,
        )
        for n in range(11):
            cy = 66 + n * (tall + 4.5)
            s.cord([(x - 54, cy), (x - 40, cy - 2), (x + 40, cy + 2), (x + 54, cy)], 9, "#d5331d", up=8, twist=6)
    for n in range(10):
        cy = 66 + n * (tall + 4.5)
        s.cord([(left + 20, cy), (left + 8, cy + 32), (left + 24, cy + tall + 4)], 9, "#d5331d", up=8, twist=6)
    tail = hand.spline(
        [(left + 24, 66 + 10 * 66.5), (180, 760), (210, 690), (420, 610), (560, 700), (760, 640), (1010, 560)], steps=40
    )
    s.cord(tail, 8, "#e03a22", up=14, twist=6)
    needle = s.box(1090, 533, 190, 9, radius=4, turn=-18)
    s.lay(needle, "#d5d8da", up=11, edge=5, gloss=1.0, shade=0.6, far=9, rounded=True)
    values = s.lit((-0.5, -0.78, 0.45), ambient=0.34, power=1.0, reach=34, soft=2.6, shine=0.7, focus=18)
    values *= relief.falloff(SIZE, (0.3, 0.05), 1.0, 0.55)
    level = np.clip(np.abs(s.x - 560) / 330 - 0.9, 0, 2.2)
    return dark.photo(dark.image(relief.defocus(values, level)), noise=0.02, dark=0.25, seed=6)


PICTURES = {"picture": spine}

"""Lettres Types, type designer: seven weights of one letter, proofed in black on a hand press."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand, remake

FOLDER = "members/lettres-types"
SIZE = (1280, 853)


def work_3() -> Image.Image:
    """The drawing without its ground; weights in pencil below, one of them ringed."""
    flat = remake.flat("lettres-types-work-3", (1600, 1067)).crop((0, 60, 1600, 780)).resize((1280, 576))
    values = dark.array(flat)
    ink = np.clip((dark.rgb("#f4b3a8") - values).max(axis=2) * 6 - 0.6, 0, 1)
    plate = np.ones((SIZE[1], SIZE[0], 3))
    plate[60:636] = 1 - ink[..., None]
    sheet = dark.paper(SIZE, "#f0eadb", seed=3, tooth=0.05, stains=0.03, fibre=0.12)
    made = dark.press(sheet, dark.image(plate), "#15151a", seed=5, wear=0.2)
    pen, red = hand.Layer(SIZE, seed=6), hand.Layer(SIZE, seed=7)
    for x, weight in zip((106, 251, 403, 564, 733, 913, 1101), (12, 30, 48, 66, 84, 102, 138), strict=True):
        pen.write(str(weight), x - 24, 700, size=46, width=2.8)
        pen.line([(x - 60, 730), (x + 60, 730)], width=1.6)
        pen.line([(x, 716), (x, 744)], width=2)
    red.ring(733, 352, 186, width=5, times=2)
    red.write("celui-ci", 820, 812, size=72, width=5)
    red.line(hand.spline([(812, 784), (750, 700), (736, 556)]), width=4)
    made = hand.pencil(made, pen.cover, "#3a3c44", seed=8)
    return dark.grain(hand.pencil(made, red.cover, "#d2281a", seed=9, hard=0.5), 0.012, seed=2)


PICTURES = {"work-3": work_3}

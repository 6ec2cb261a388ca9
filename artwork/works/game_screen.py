"""The game jam: the phosphor of a screen, near enough to count its dots."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork.surface import Array

FOLDER = "events/game-jam-exemple"
SIZE = (1200, 800)
X, Y = dark.grid(SIZE)
HERO = [
    "....OOOO....", "...OOOOOO...", "..OWWOOWWO..", "..OWKOOWKO..", "..OOOOOOOO..", "...OORROO...", "..YOOOOOOY..",
    ".YYBBBBBBYY.", ".Y.BBBBBB.Y.", "...BB..BB...", "..KKK..KKK..",
]  # fmt: skip
TINTS = {"O": "#ff6a1f", "W": "#ffffff", "K": "#1a1626", "R": "#d81e3a", "Y": "#ffc94a", "B": "#2f8ad8"}


def sprite() -> Array:
    """What the screen shows: a figure on steps, two coins, a night."""
    small = np.zeros((25, 38, 3)) + dark.rgb("#1b1440")
    small[21:] = dark.rgb("#2f6b4a")
    small[21] = dark.rgb("#7ad060")
    for k in range(4):
        small[17 - k : 21, 26 + k * 3 :] = dark.rgb("#7a4a8a")
        small[17 - k, 26 + k * 3 :] = dark.rgb("#d98af0")
    for row, line in enumerate(HERO):
        for column, sign in enumerate(line):
            if sign in TINTS:
                small[10 + row, 8 + column] = dark.rgb(TINTS[sign])
    for y, x in ((6, 24), (4, 31)):
        small[y - 1 : y + 2, x] = small[y, x - 1 : x + 2] = dark.rgb("#ffd84a")
    for y, x in ((2, 4), (5, 14), (3, 21), (8, 3), (1, 34), (7, 36)):
        small[y, x] = dark.rgb("#cfd8ff")
    return small


def tube() -> Image.Image:
    """Red, green and blue strips of phosphor, near enough to count them."""
    bend = 1 + 0.05 * (((X - 600) / 600) ** 2 + ((Y - 400) / 400) ** 2)
    px, py = 600 + (X - 600) * bend, 400 + (Y - 400) * bend
    small = sprite()
    shown = np.stack(
        [
            ndimage.map_coordinates(
                small[..., b], [py / 32 - 0.5, px / 32 - 0.5], order=1, mode="nearest", prefilter=False
            )
            for b in range(3)
        ],
        axis=2,
    )
    sharp = np.stack(
        [
            ndimage.map_coordinates(small[..., b], [np.floor(py / 32), np.floor(px / 32)], order=0, mode="nearest")
            for b in range(3)
        ],
        axis=2,
    )
    shown = 0.35 * shown + 0.65 * ndimage.gaussian_filter(sharp, (3, 5, 0))
    column = px % 10.5 / 10.5
    row = (py + np.where(np.floor(px / 10.5) % 2 > 0, 8, 0)) % 16
    gap = np.clip((7 - np.abs(row - 8)) / 1.6, 0.12, 1)
    values = np.zeros_like(shown)
    for band, centre in enumerate((0.18, 0.5, 0.82)):
        strip = np.clip(1.35 - (np.abs(column - centre) / 0.135) ** 2, 0, 1)
        values[..., band] = strip * gap * (0.07 + 2.3 * shown[..., band] ** 1.15)
    glow = ndimage.gaussian_filter(shown, (14, 14, 0))
    values = values * 1.15 + 0.16 * glow + 0.05 * ndimage.gaussian_filter(shown, (60, 60, 0))
    return dark.photo(dark.image(values), noise=0.02, dark=0.5, seed=3)


PICTURES = {"picture": tube}

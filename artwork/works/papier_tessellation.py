"""Papier Plié, paper engineer: one sheet in the Miura fold, white above and orange below, in light from the side."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import relief
from artwork.surface import Surface

FOLDER = "members/papier-plie"
SIZE = (1200, 800)
CELL, ROW = 132.0, 118.0
FACETS = {(True, True): "#fbf7ee", (False, True): "#d9d2c6", (True, False): "#ff6a26", (False, False): "#a8330f"}


def tessellation() -> Image.Image:
    """Four facets about each corner: two that see the lamp, two that see only the paper beside them."""
    s = Surface(SIZE)
    v = (s.y + 5 * s.noise(500, seed=2)) / ROW
    zig = np.abs((v % 2) - 1)
    u = (s.x + 46 * zig + 7 * s.noise(600, seed=3)) / CELL
    left, down = (u % 2) < 1, (v % 2) < 1
    across, along = u % 1, v % 1
    tone = np.zeros_like(s.albedo)
    for (a, b), tint in FACETS.items():
        tone = np.where(((left == a) & (down == b))[..., None], dark.rgb(tint), tone)
    rise = np.where(left, across, 1 - across)
    valley = np.exp(-rise * 5.5)
    tone = tone * (0.86 + 0.2 * rise - 0.42 * valley + 0.06 * np.where(down, along, 1 - along))[..., None]
    bounce = valley * (left & down) * 0.55
    tone += bounce[..., None] * (dark.rgb("#ff7a3a") - 0.55) * 0.6
    gap = np.minimum(np.minimum(across, 1 - across) * CELL, np.minimum(along, 1 - along) * ROW)
    crest = np.exp(-((np.minimum(across, 1 - across) * CELL / 1.6) ** 2)) * np.where(left, across > 0.5, across < 0.5)
    tone += 0.16 * crest[..., None]
    tone *= (1 - 0.22 * np.exp(-((gap / 1.3) ** 2)) * (1 - crest))[..., None]
    cast = ndimage.gaussian_filter(((~left) & (across < 0.36 - 0.2 * along)).astype(float), 4)
    tone *= (1 - 0.35 * cast)[..., None]
    s.albedo = tone * (1 + 0.1 * s.noise(5, seed=4, octaves=2) + 0.1 * s.noise(400, seed=5))[..., None]
    s.height = 0.5 * s.noise(4, seed=6, octaves=2)
    values = s.lit((-0.7, -0.5, 0.7), ambient=0.6, power=0.95, reach=0)
    return dark.photo(dark.image(values * relief.falloff(SIZE, (0.1, 0.1), 1.4, 0.6)), noise=0.014, dark=0.28, seed=6)


PICTURES = {"work-3": tessellation}

"""The exhibition of cast metal: crust over melt, seen close."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork.surface import Array

FOLDER = "events/exposition-metal-en-fusion"
SIZE = (1200, 800)
X, Y = dark.grid(SIZE)
HEAT = [
    (0.0, "#0b0504"),
    (0.25, "#3a0a05"),
    (0.45, "#a11d08"),
    (0.62, "#ee5310"),
    (0.78, "#ffa928"),
    (0.9, "#ffe48a"),
    (1.0, "#fffdf0"),
]


def glowing(heat: Array) -> Array:
    """The colour of iron at a heat from 0 to 1."""
    stops = [k for k, _ in HEAT]
    return np.stack([np.interp(heat, stops, [dark.rgb(c)[band] for _, c in HEAT]) for band in range(3)], axis=2)


def plates(seed: int, count: int) -> tuple[Array, Array]:
    """A crust in plates: the distance to the nearest crack, and a number for each plate."""
    chance = np.random.default_rng(seed)
    warp = 60 * (dark.clouds(SIZE, 240, seed=seed) - 0.5), 60 * (dark.clouds(SIZE, 240, seed=seed + 1) - 0.5)
    px, py = X + warp[0] * 2.4 + 9 * (dark.clouds(SIZE, 24, seed=seed + 2) - 0.5), Y + warp[1] * 2.4
    first, second, which = np.full_like(X, 1e9), np.full_like(X, 1e9), np.zeros_like(X)
    for n in range(count):
        far = np.hypot(px - chance.uniform(-100, 1300), py - chance.uniform(-100, 900))
        second = np.minimum(second, np.maximum(first, far))
        which = np.where(far < first, n, which)
        first = np.minimum(first, far)
    return second - first, which


def metal() -> Image.Image:
    crack, which = plates(5, 46)
    fine, _ = plates(15, 240)
    flow = np.exp(-(((Y - 430 - 190 * np.sin(X / 330) - 0.12 * (X - 600)) / 210) ** 2))
    heat = 0.2 + 0.72 * flow * np.exp(-crack / (10 + 62 * flow**3)) + 0.3 * flow**2 * np.exp(-fine / 5)
    heat += 0.5 * np.clip(flow - 0.72, 0, 1) * 3 * np.clip(dark.clouds(SIZE, 90, seed=4) * 1.5 - 0.2, 0, 1)
    heat -= 0.1 * (which % 3) / 2 * (1 - flow) + 0.08
    values = glowing(np.clip(heat, 0, 1))
    bump = dark.clouds(SIZE, 30, seed=8, octaves=5) * 8 + np.clip(crack, 0, 26) * 0.35
    gy, gx = np.gradient(bump)
    crust = np.clip(0.5 - 0.9 * gx - 1.1 * gy, 0, 1.6) * (1 - np.clip(heat * 1.7, 0, 1))
    values += (crust * 0.16)[..., None] * dark.rgb("#8fa0b8")
    glow = ndimage.gaussian_filter(values, (26, 26, 0))
    return dark.photo(dark.halation(dark.image(values + 0.3 * glow), 0.35, radius=20), noise=0.03, dark=0.45, seed=6)


PICTURES = {"picture": metal}

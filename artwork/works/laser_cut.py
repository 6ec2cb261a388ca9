"""Laser cutting: a sheet of plywood with its burnt lines."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import relief
from artwork.surface import Array, Surface

FOLDER = "events/atelier-decoupe-laser"
SIZE = (1200, 800)


def leaf(s: Surface, cx: float, cy: float, long: float, turn: float) -> Array:
    u, v = s.frame(cx, cy, turn)
    t = np.clip(u / long + 0.5, 0, 1)
    return np.where(
        np.abs(u) < long / 2,
        0.24 * long * np.sin(np.pi * t) ** 0.8 - np.abs(v),
        -np.hypot(np.maximum(np.abs(u) - long / 2, 0), v),
    )


def laser() -> Image.Image:
    """Birch plywood with burnt cuts; one gear lifted out, the beam still at work on the last leaf."""
    s = Surface(SIZE, "#d9b98a")
    grain, fine = s.noise(260, seed=3, stretch=(5, 0.25)), s.noise(16, seed=4, stretch=(5, 0.15), octaves=3)
    s.albedo = dark.rgb("#dfc093") * (0.97 + 0.16 * np.sin(grain * 42) * 0.5 + 0.3 * fine)[..., None]
    s.height = 0.6 * fine
    shapes = [s.gear(250, 250, 150, 16), s.gear(520, 420, 118, 13, turn=0.2), s.gear(230, 610, 100, 11)]
    shapes += [
        leaf(s, 800, 190, 250, -24),
        leaf(s, 700, 640, 230, 38),
        leaf(s, 480, 690, 170, 8),
        leaf(s, 985, 460, 280, -58),
    ]
    for n, inside in enumerate(shapes):
        open_ = s.x + s.y * 0.4 < 1135 if n == 6 else np.ones_like(s.x, dtype=bool)
        cut = np.clip(2.4 - np.abs(inside), 0, 1) * open_
        smoke = np.exp(-np.abs(inside) / 9) * (0.55 + 1.2 * s.noise(60, seed=30 + n)) * open_
        up = np.exp(-np.abs(inside) / 26) * np.clip(s.noise(50, seed=40 + n, stretch=(0.5, 3)), 0, 1) * open_
        s.albedo *= (1 - np.clip(0.62 * smoke + 0.5 * up, 0, 0.85))[..., None] * np.array([1, 0.97, 0.92])
        s.print(cut, "#150c07", up=-9)
    hole = shapes[1]
    s.albedo = np.where(
        (hole > 1)[..., None],
        dark.rgb("#0d0e0f") * (1 + 0.8 * (np.sin(s.x / 7) * np.sin(s.y / 7) > 0.2))[..., None],
        s.albedo,
    )
    s.height = np.where(hole > 1, -34, s.height)
    lifted = s.gear(1010, 690, 118, 13, turn=0.5)
    plies = dark.rgb("#e2c497") * (0.98 + 0.2 * s.noise(240, seed=50, stretch=(0.3, 4)))[..., None]
    s.lay(lifted, plies * (1 - 0.5 * np.exp(-np.abs(lifted) / 5))[..., None], up=26, edge=3, shade=0.6, far=16)
    values = s.lit((-0.7, -0.6, 0.48), ambient=0.36, power=0.95, reach=50, soft=3)
    values *= relief.falloff(SIZE, (0.1, 0.05), 1.1, 0.5)
    at = np.hypot(s.x - 990, s.y - 368)
    spark = 3.0 * np.exp(-((at / 7) ** 2)) + 0.8 * np.exp(-at / 30) + 0.22 * np.exp(-at / 120)
    values += spark[..., None] * dark.rgb("#ff5a26")
    wisp = (
        np.clip(dark.clouds(SIZE, 170, seed=70, stretch=(0.7, 1.5)) - 0.45, 0, 1)
        * np.exp(-(((s.x - 990 - (368 - s.y) * 0.25) / 60) ** 2))
        * (s.y < 368)
    )
    values += (wisp * 0.7)[..., None] * dark.rgb("#f0e6dc")
    return dark.photo(dark.halation(dark.image(values), 0.2, radius=14), noise=0.02, dark=0.3, seed=7)


PICTURES = {"picture": laser}

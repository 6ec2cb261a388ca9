"""The show of materials: sailcloth, tarpaulin, a school curtain and wool on a rail in side light."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand, relief
from artwork.surface import Array, Surface

FOLDER = "events/defile-matieres"
SIZE = (1200, 800)
X, Y = dark.grid(SIZE)


def folds(left: float, right: float, count: float, seed: int, deep: float) -> Array:
    """Heights of a cloth that hangs in folds between two places."""
    t = (X - left) / (right - left)
    sway = 0.05 * (dark.clouds(SIZE, 700, seed=seed, octaves=2) - 0.5) * (Y / 400)
    wave = np.sin((t + sway) * count * 2 * np.pi + 0.5 * np.sin(t * 9 + seed))
    return deep * (0.6 + 0.5 * Y / SIZE[1]) * (wave + 0.3 * np.sin((t + sway) * count * 5.1 + seed))


def sail(seed: int) -> tuple[Array, Array, float]:
    """Sailcloth: seams, a red number that was cut through, a row of eyelets."""
    p = hand.Layer(SIZE, seed=seed)
    p.text("27", 40, 640, size=300, style="bold")
    tone = dark.rgb("#eeeae0") * np.ones((SIZE[1], SIZE[0], 1))
    tone = tone * (1 - p.cover[..., None]) + dark.rgb("#d23a1e") * p.cover[..., None]
    seam = np.clip(1.3 - np.abs((Y + X * 0.08) % 190 - 95) / 1.4, 0, 1) + np.clip(
        1.3 - np.abs((Y + X * 0.08) % 190 - 108) / 1.4, 0, 1
    )
    weave = 0.03 * np.sin(X * 1.6) * np.sin(Y * 1.6)
    return tone * (1 - 0.35 * seam + weave)[..., None], 2 * seam, 0.15


def tarpaulin(seed: int) -> tuple[Array, Array, float]:
    grid = np.clip(1 - np.abs(X % 15 - 7.5) / 1.6, 0, 1) + np.clip(1 - np.abs(Y % 15 - 7.5) / 1.6, 0, 1)
    crumple = np.abs(dark.clouds(SIZE, 120, seed=seed, octaves=4) - 0.5) * 20
    tone = dark.rgb("#1e5fa8") * (0.95 + 0.14 * grid + 0.3 * (dark.clouds(SIZE, 300, seed=seed + 1) - 0.5))[..., None]
    return tone, crumple + 0.5 * grid, 0.8


def curtain(seed: int) -> tuple[Array, Array, float]:
    """A school curtain: printed leaves, washed many times."""
    tone = np.ones((SIZE[1], SIZE[0], 3)) * dark.rgb("#e8b93c")
    t = X + 3 * np.sin(Y / 60)
    for dx, dy, tint in ((0, 0, "#c4571f"), (42, 48, "#55722f"), (21, 24, "#f7eccb")):
        u, v = (t + dx) % 84 - 42, (Y + dy) % 96 - 48
        leaf = (
            np.clip((1 - (u / 14) ** 2 - ((v + 0.012 * u * u) / 34) ** 2) * 6, 0, 1)
            if tint != "#f7eccb"
            else np.clip(7 - np.hypot(u, v), 0, 1)
        )
        tone = tone * (1 - leaf[..., None]) + dark.rgb(tint) * leaf[..., None]
    return tone * (0.97 + 0.2 * (dark.clouds(SIZE, 4, seed=seed, octaves=2) - 0.5))[..., None], 0 * X, 0.0


def wool(seed: int) -> tuple[Array, Array, float]:
    fluff = dark.clouds(SIZE, 7, seed=seed, octaves=3) - 0.5
    twill = np.sin((X + Y) * 2 * np.pi / 9)
    check = 0.75 + 0.25 * ((X % 120 < 60) * 0.5 + (Y % 120 < 60) * 0.5)
    return dark.rgb("#8f8576") * (check * (0.95 + 0.1 * twill) + 0.7 * fluff)[..., None], 2.2 * fluff + 0.7 * twill, 0.0


def rail() -> Image.Image:
    s = Surface(SIZE, "#bcb6aa")
    s.albedo *= (1 + 0.12 * s.noise(400, seed=1))[..., None]
    for n, (make, left, right, count) in enumerate(
        ((sail, 24, 318, 2.2), (tarpaulin, 322, 604, 1.8), (curtain, 612, 898, 3.6), (wool, 902, 1180, 1.7))
    ):
        tone, texture, gloss = make(60 + n)
        drape = folds(left, right, count, 30 + n, 13 if n != 2 else 10)
        hem = 780 - 40 * (n % 2) + 0.35 * drape
        inside = np.minimum(
            np.minimum(X - left - 0.25 * drape, right + 0.25 * drape - X), np.minimum(Y - 78 - 0.12 * drape, hem - Y)
        )
        occluded = np.clip(0.72 + 0.028 * drape, 0.3, 1.08)
        s.lay(
            inside,
            tone * occluded[..., None],
            up=24,
            edge=5,
            texture=drape + 0.5 * texture,
            gloss=gloss,
            shade=0.5,
            far=24,
        )
    pipe = 11 - np.abs(Y - 66)
    s.lay(pipe, "#a3a8aa", up=30, edge=11, gloss=1.0, shade=0.4, far=14, rounded=True)
    for n in range(16):
        x = 56 + n * 73
        s.lay(7 - np.abs(np.hypot(X - x, Y - 66) - 19), "#2a2c2e", up=34, edge=6, gloss=0.7, shade=0.3, rounded=True)
    values = s.lit((-0.85, -0.42, 0.5), ambient=0.36, power=0.95, reach=60, soft=4, shine=0.55, focus=14)
    return dark.photo(dark.image(values * relief.falloff(SIZE, (0.05, 0.1), 1.2, 0.55)), noise=0.02, dark=0.25, seed=5)


PICTURES = {"picture": rail}

"""Données Vives, data journalists: a map of wooden hexagons, as high as their values, and a head of threads."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, relief
from artwork.surface import Array, Surface

FOLDER = "members/donnees-vives"
SIZE = (1200, 800)
HEAD = (960, 1200)
RAMP = ["#f3e2c4", "#f2c48c", "#f29a4a", "#ee6a22", "#cf3a18", "#8f1c14", "#5a0f10"]


def country(x: Array | float, y: Array | float) -> Array:
    """An invented shape: inside above zero."""
    a = np.arctan2(y - 400, x - 600)
    edge = 300 + 46 * np.sin(2 * a + 0.6) + 34 * np.sin(3 * a + 2.2) + 20 * np.sin(7 * a) + 70 * np.cos(a - 0.4)
    return edge - np.hypot((x - 600) * 0.86, (y - 400) * 1.05)


def tiles() -> Image.Image:
    s = Surface(SIZE, "#dfe3e4")
    s.albedo *= (1 + 0.1 * s.noise(300, seed=2) + 0.1 * s.noise(3, seed=3, octaves=2))[..., None]
    step, chance = 40.0, np.random.default_rng(7)
    value = dark.clouds((60, 60), 16, seed=19, octaves=3)
    for j in range(-1, 24):
        for i in range(-1, 32):
            x, y = i * step + (j % 2) * step / 2, j * step * 0.866
            if country(x, y) < 0:
                continue
            rows, columns = slice(max(0, int(y - 34)), int(y + 34)), slice(max(0, int(x - 34)), int(x + 34))
            u, v = np.abs(s.x[rows, columns] - x), np.abs(s.y[rows, columns] - y)
            inside = step * 0.485 - np.maximum(u, u * 0.5 + v * 0.866)
            level = float(
                np.clip(
                    (value[(j + 2) % 60, (i + 2) % 60] - 0.3) * 2.2
                    + 0.3 * np.exp(-((x - 700) ** 2 + (y - 520) ** 2) / 30000),
                    0,
                    0.99,
                )
            )
            cover = np.clip(inside + 0.5, 0, 1)
            grain = 1 + 0.05 * np.sin(
                s.y[rows, columns] * 0.9 + chance.uniform(0, 6) + 2 * np.sin(s.x[rows, columns] / 17)
            )
            tone = dark.rgb(RAMP[int(level * 7)]) * (grain * chance.uniform(0.95, 1.04))[..., None]
            s.albedo[rows, columns] = s.albedo[rows, columns] * (1 - cover[..., None]) + tone * cover[..., None]
            s.height[rows, columns] = np.where(
                cover > 0.5, 7 + level * 52 + np.clip(inside, 0, 2), s.height[rows, columns]
            )
    values = s.lit((-0.74, -0.56, 0.5), ambient=0.4, power=0.95, reach=110, soft=3)
    return dark.photo(dark.image(values * relief.falloff(SIZE, (0.1, 0.1), 1.4, 0.6)), noise=0.014, dark=0.22, seed=8)


def profile() -> Array:
    """A head in profile as a soft relief from 0 to 1."""
    p = hand.Layer(HEAD, seed=1)
    p.fill(hand.spline([
        (330, 1200), (352, 1010), (300, 880), (236, 760), (206, 600), (232, 420), (330, 280), (500, 226), (650, 258),
        (740, 350), (768, 460), (776, 540), (838, 660), (826, 690), (790, 702), (800, 752), (782, 776), (790, 812),
        (766, 850), (760, 900),
        (700, 930), (640, 934), (622, 1000), (660, 1090), (800, 1160), (840, 1200),
    ], closed=True))  # fmt: skip
    inside = ndimage.distance_transform_edt(p.cover > 0.5)
    soft = np.sqrt(np.clip(inside / 210, 0, 1))
    for x, y, r, deep in (
        (700, 560, 60, -0.12),
        (520, 640, 80, -0.1),
        (520, 600, 40, 0.1),
        (680, 800, 50, 0.06),
        (640, 470, 80, 0.08),
    ):
        yy, xx = np.mgrid[0 : HEAD[1], 0 : HEAD[0]]
        soft += deep * np.exp(-((xx - x) ** 2 + (yy - y) ** 2) / r**2) * (inside > 0)
    return ndimage.gaussian_filter(soft, 5)


def threads() -> Image.Image:
    """A hundred threads between two rows of nails; where the head is they are pushed forward and up."""
    s, lift = Surface(HEAD, "#14161c"), profile()
    s.albedo *= (1 + 0.5 * s.noise(5, seed=3, octaves=2))[..., None]
    pen, tone = hand.Layer(HEAD, seed=2), np.zeros_like(s.x)
    high = np.zeros_like(s.x)
    xs = np.arange(44, 917, 4)
    for y in range(76, 1150, 11):
        rows = np.clip(y - 78 * lift[min(y, 1199), xs] + 8 * np.sin(xs / 60) * lift[min(y, 1199), xs], 4, 1196)
        one = hand.Layer(HEAD, seed=y)
        one.line(list(zip(xs, rows, strict=True)), width=4.2, wobble=0, cover=1)
        cover = one.cover
        over = np.interp(s.x[0], xs, lift[min(y, 1199), xs])[None, :] + 0 * s.x
        high = np.where(cover > 0.3, 8 + 70 * over, high)
        tone = np.where(cover > 0.3, np.clip(over * 0.95 + 0.02 * np.sin(s.x * 1.7), 0, 1), tone)
        pen.line(list(zip(xs, rows, strict=True)), width=4.2, wobble=0, cover=1)
    stops = [0, 0.12, 0.45, 0.8, 1.0]
    tints = ["#2a4f8a", "#4f7fb8", "#d8b49a", "#f2762a", "#ffb45a"]
    ink = np.stack([np.interp(tone, stops, [dark.rgb(c)[b] for c in tints]) for b in range(3)], axis=2)
    cover = pen.cover[..., None]
    s.albedo = s.albedo * (1 - cover) + ink * cover
    s.height = ndimage.gaussian_filter(high, 0.8)
    for y in range(76, 1150, 11):
        for x in (40, 920):
            s.lay(s.disc(x, y, 4.4), "#b9b4a6", up=12, edge=4, gloss=0.9, shade=0.2, far=4, rounded=True)
    values = s.lit((-0.6, -0.7, 0.5), ambient=0.4, power=1.05, reach=60, soft=3, shine=0.6)
    return dark.photo(dark.image(values), noise=0.02, dark=0.3, seed=6)


PICTURES = {"portrait": threads, "work-3": tiles}

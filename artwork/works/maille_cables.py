"""Maille Modèle, knitter: five cables in undyed wool, still on the wooden needle, in light from the window."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import relief
from artwork.surface import Array, Surface
from artwork.works.maille import with_hairs

FOLDER = "members/maille-modele"
SIZE, WIDE, HIGH = (1280, 853), 21.0, 16.0
CABLES = [
    (118, 38, 31, 190, 0.4),
    (366, 38, 31, 190, 2.1),
    (640, 62, 42, 300, 0.0),
    (914, 38, 31, 190, 1.2),
    (1162, 38, 31, 190, 2.8),
]


def stitch(column: Array, row: Array) -> Array:
    """How high the yarn is in a cloth of plain stitches: two legs that lean on the stitch above, plied."""
    best = np.zeros_like(column)
    u = column - np.floor(column) - 0.5
    for back in (-1, 0):
        v = row - np.floor(row) - back
        t = np.clip(v / 1.62, 0, 1)
        across = (np.abs(u) - 0.1 - 0.344 * (1 - t) ** 0.8) / 0.22
        body = np.sqrt(np.clip(1 - across**2, 0, 1)) * np.clip(t * 6, 0, 1) * np.clip((1 - t) * 7, 0, 1)
        ply = 0.12 * np.sin(2 * np.pi * (v * 2.1 + np.sign(u) * across * 0.55))
        best = np.maximum(best, (body * (0.72 + ply) + 0.28 * (1 - t)) * (body > 0))
    return best


def purl(column: Array, row: Array) -> Array:
    """The ground between the cables: the back of the stitches, small bows in rows that interlock."""
    odd = np.floor(row) % 2 * 0.5
    u, v = (column + odd) % 1 - 0.5, row % 1 - 0.5
    bow = np.sqrt(np.clip(1 - ((v + 0.9 * u**2 - 0.1) / 0.36) ** 2, 0, 1))
    return bow * (1 - (2 * np.abs(u)) ** 5) * (0.8 + 0.1 * np.sin(2 * np.pi * (u * 3 + v)))


def cable(
    s: Surface, cable_: tuple[float, float, float, float, float], shape: Array, fine: Array
) -> tuple[Array, Array]:
    """Two strands that wind about each other; what is higher is seen."""
    x0, swing, half, period, start = cable_
    for side in (1, -1):
        turn = 2 * np.pi * s.y / period + start
        middle = x0 + side * swing * np.cos(turn)
        lean = -side * swing * 2 * np.pi / period * np.sin(turn)
        slant = np.sqrt(1 + lean**2)
        across = (s.x - middle) / slant
        along = s.y + across * lean / slant * 0.9
        steps = np.cumsum(slant[:, :1], axis=0)
        way = steps + (along - s.y)
        inside = np.clip(1 - (across / half) ** 2, 0, 1)
        front = side * np.sin(turn)
        tall = 22 + 30 * np.sqrt(inside) + 15 * front
        knit = stitch(across / WIDE + 100 + (half / WIDE) % 1, way / HIGH)
        over = (inside > 0) & (tall > shape)
        shape, fine = np.where(over, tall, shape), np.where(over, knit, fine)
    return shape, fine


def needle(s: Surface, height: Array, tone: Array) -> tuple[Array, Array]:
    """A rod of wood along the upper edge, and the loops that are on it."""
    rod = (s.y - 40 - 0.012 * s.x) / 19
    round_ = np.sqrt(np.clip(1 - rod**2, 0, 1))
    above = s.y < 40 + 0.012 * s.x
    board = dark.rgb("#4a3b30") * (0.9 + 0.5 * s.noise(260, seed=9, stretch=(5, 0.2)))[..., None]
    tone = np.where(above[..., None], board, tone)
    height = np.where(above, 0, height)
    wood = dark.rgb("#c98f52") * (0.95 + 0.5 * s.noise(200, seed=8, stretch=(6, 0.15)))[..., None]
    tone = np.where((round_ > 0)[..., None], wood, tone)
    height = np.where(round_ > 0, 44 + 19 * round_, height)
    slip = s.x / WIDE + 0.16 * rod + 0.12 * s.noise(60, seed=10)
    u = (slip % 1 - 0.5) / 0.2
    loop = np.sqrt(np.clip(1 - u**2, 0, 1)) * (np.abs(rod) < 1.35)
    twist = 0.8 + 0.16 * np.sin(2 * np.pi * (rod * 1.6 + u * 0.5))
    tone = np.where((loop > 0)[..., None], dark.rgb("#efe6d4") * twist[..., None], tone)
    return np.where(loop > 0, 40 + 21 * np.sqrt(np.clip(1.35**2 - rod**2, 0, 2)) + 9 * loop * twist, height), tone


def cables() -> Image.Image:
    s = Surface(SIZE)
    sway = s.noise(300, seed=1), s.noise(300, seed=2)
    s.x, s.y = s.x + 12 * sway[0], s.y + 12 * sway[1]
    shape = 6 * s.noise(200, seed=3) + 6
    fine = purl(s.x / WIDE, s.y / HIGH)
    for own in CABLES:
        shape, fine = cable(s, own, shape, fine)
    high, wide = shape.shape
    random = np.random.default_rng(4)
    melange = ndimage.gaussian_filter(random.standard_normal((high, wide)), 1.1)
    hollow = np.clip(1 + (shape - ndimage.gaussian_filter(shape, 22)) * 0.016, 0.5, 1.08)
    tone = dark.rgb("#efe6d4") * ((0.62 + 0.42 * fine) * hollow * (1 + 0.05 * melange / melange.std()))[..., None]
    height, tone = needle(s, ndimage.gaussian_filter(shape, 1.2) + 8.5 * ndimage.gaussian_filter(fine, 0.7), tone)
    values = relief.lit(height, tone, (-0.78, -0.42, 0.5), ambient=0.34, power=0.95, reach=60, soft=6)
    values = with_hairs(high, random, values, wide) * relief.falloff(SIZE, (0.1, 0.1), 1.1, 0.5)
    picture = dark.grade(dark.image(values * np.array([1.24, 1.16, 1.02])), shadows="#0f0c0a", lights="#fff9ee")
    return dark.photo(picture, noise=0.006, dark=0.25, seed=36)


PICTURES = {"work-3": cables}

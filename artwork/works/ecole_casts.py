"""École Exemple, school of space: twenty materials pressed into plaster, one hand among them, under a low lamp."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, relief
from artwork.surface import Array, Surface

FOLDER = "members/ecole-exemple"
SIZE, SIDE = (1080, 1350), 214
TAU = 2 * np.pi


class Place(NamedTuple):
    """Where each place is on a cast, from its middle, and the surface that has noise for it."""

    x: Array
    y: Array
    s: Surface


def domes(x: Array, y: Array, pitch: float, *, shift: float = 0.5) -> Array:
    """Round bumps in rows that are shifted against each other."""
    row = np.floor(y / pitch)
    u, v = (x / pitch + shift * (row % 2)) % 1 - 0.5, (y / pitch) % 1 - 0.5
    return np.sqrt(np.clip(1 - (u**2 + v**2) / 0.2, 0, 1))


def brick(p: Place) -> Array:
    row = np.floor(p.y / 42)
    u, v = np.abs((p.x / 84 + 0.5 * (row % 2)) % 1 - 0.5) * 84, np.abs((p.y / 42) % 1 - 0.5) * 42
    return 9 * np.clip(np.minimum(42 - u, 21 - v) / 5, 0, 1) + 5 * p.s.noise(14, seed=3, octaves=3)


def basket(p: Place) -> Array:
    u, v = p.x / 27, p.y / 27
    over = (np.floor(u) + np.floor(v)) % 2 > 0
    along, across = np.where(over, u % 1, v % 1), np.where(over, v % 1, u % 1)
    return 11 * np.sin(np.pi * along) * (0.6 + 0.4 * np.abs(np.sin(3 * np.pi * across)))


def tread(p: Place) -> Array:
    """The plate of a step: lozenges that lie crosswise."""
    a, b = (p.x + p.y) / 44, (p.x - p.y) / 44
    odd = (np.floor(a) + np.floor(b)) % 2 > 0
    u, v = np.where(odd, a % 1, b % 1) - 0.5, np.where(odd, b % 1, a % 1) - 0.5
    return 9 * np.clip(1 - (np.abs(u) / 0.42) ** 2 - (v / 0.15) ** 2, 0, 1) ** 0.5


def leaf(p: Place) -> Array:
    across = np.abs(p.x) / (72 * np.clip(1 - (p.y / 96) ** 2, 0.01, 1))
    blade = np.clip((1 - across) * 9, 0, 1) * (np.abs(p.y) < 94)
    veins = np.exp(-((np.abs((p.y + 0.8 * np.abs(p.x)) % 25 - 12.5) / 2.6) ** 2)) + np.exp(-((p.x / 4) ** 2)) * 1.4
    return blade * (6 + 7 * np.clip(veins, 0, 1.3)) + 5 * np.exp(-((p.x / 4) ** 2)) * (p.y > 80)


def palm(p: Place) -> Array:
    """A hand, pressed in."""
    far = np.hypot(p.x / 50, (p.y - 34) / 52) - 1
    for ax, ay, bx, by, r in (
        (-38, 0, -58, -52, 13),
        (-14, -12, -20, -86, 14),
        (11, -12, 16, -90, 14),
        (34, -2, 48, -70, 13),
        (40, 40, 82, 0, 15),
    ):
        t = np.clip(((p.x - ax) * (bx - ax) + (p.y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2), 0, 1)
        far = np.minimum(far, (np.hypot(p.x - ax - t * (bx - ax), p.y - ay - t * (by - ay)) - r) / 30)
    lines = np.exp(-(((p.y - 20 - 10 * np.sin(p.x / 24)) / 2.2) ** 2)) + np.exp(-(((p.y - 44 + p.x * 0.5) / 2.2) ** 2))
    return -14 * np.clip(-far * 3, 0, 1) ** 0.6 + 3 * lines * (far < -0.1)


def scales(p: Place) -> Array:
    row = np.floor(p.y / 25)
    u, v = (p.x / 50 + 0.5 * (row % 2)) % 1 - 0.5, (p.y / 25) % 1
    return 10 * (1 - v) * np.clip((0.98 - v - 2.6 * u**2) * 9, 0.15, 1)


def bark(p: Place) -> Array:
    ridge = np.abs(p.s.noise(60, seed=11, stretch=(0.35, 2.6), octaves=4))
    return 17 * np.clip(ridge * 4, 0, 1) + 4 * p.s.noise(9, seed=12, octaves=2)


def crumpled(p: Place) -> Array:
    folds = [np.abs(p.s.noise(75, seed=k, octaves=2)) for k in range(20, 25)]
    return 90 * np.minimum.reduce(folds[:2]) + 40 * np.minimum.reduce(folds[2:])


def lace(p: Place) -> Array:
    r, a = np.hypot(p.x, p.y), np.arctan2(p.y, p.x)
    return 7 * np.clip(np.cos(12 * a) * np.cos(r / 7.5) + 0.35, 0, 0.5) + 3 * np.clip(np.sin(r / 3.4), 0, 1)


def grain(p: Place) -> Array:
    rings = np.sin(p.s.noise(150, seed=5, stretch=(0.25, 4)) * 70)
    return 5 * rings + 3 * p.s.noise(10, seed=6, stretch=(0.1, 5))


def pebbles(p: Place) -> Array:
    random = np.random.default_rng(8)
    spots = random.uniform(-125, 125, (70, 2))
    far = np.sort(np.stack([np.hypot(p.x - a, p.y - b) for a, b in spots]), axis=0)[:2]
    return 13 * np.clip((far[1] - far[0]) / 16, 0, 1) ** 0.45


PRESSES: list[Callable[[Place], Array]] = [
    lambda p: 8 * np.sin(np.hypot(p.x + 40, p.y - 22) / 4.6 + 3 * p.s.noise(80, seed=1)),
    brick,
    lambda p: 9 * np.sin(p.x / 14 * TAU / 2),
    lambda p: 12 * domes(p.x, p.y, 30),
    pebbles,
    basket,
    leaf,
    tread,
    bark,
    lambda p: 8 * np.cos(p.x / 20 * TAU) * np.cos(p.y / 20 * TAU),
    palm,
    lambda p: 8 * np.abs(np.sin((p.x + p.y) / 30 * np.pi)) + 2 * np.sin((p.x - p.y) / 7 * np.pi),
    scales,
    crumpled,
    lambda p: -13 * np.clip(domes(p.x, p.y, 36, shift=0.0) * 3, 0, 1),
    lambda p: 7 * np.sin(p.y / 5 + 2.4 * np.sin(p.x / 34) + 2 * p.s.noise(90, seed=2)),
    lace,
    lambda p: 15 * (1 - np.maximum(np.abs((p.x / 36) % 1 - 0.5), np.abs((p.y / 36) % 1 - 0.5)) * 2),
    grain,
    lambda p: 9 * np.clip(np.sin(p.x / 42 * np.pi) * 4, -1, 1) * np.clip(np.sin(p.y / 42 * np.pi) * 4, -1, 1),
]  # fmt: skip


def casts() -> Image.Image:
    s = Surface(SIZE, "#c99a64")
    s.albedo *= (1 + 0.14 * s.noise(4, seed=7, octaves=2) + 0.16 * s.noise(260, seed=8, stretch=(3, 0.6)))[..., None]
    notes = hand.Layer(SIZE, seed=9)
    for n, press in enumerate(PRESSES):
        x, y = 150 + n % 4 * 260 + (n * 7 % 5) - 2, 146 + n // 4 * 264 - (n * 5 % 4)
        turn = (n * 37 % 9 - 4) * 0.35
        u, v = s.frame(x, y, turn)
        inside = s.box(x, y, SIDE, SIDE, radius=9, turn=turn) + 2.4 * s.noise(26, seed=40 + n, octaves=3)
        pits = np.clip((s.noise(7, seed=60 + n, octaves=2) - 0.34) * 30, 0, 1)
        rim = np.clip((inside - 9) / 10, 0, 1)
        rise = (
            rim * ndimage.gaussian_filter(press(Place(u, v, s)), 0.8) - 3 * pits + 0.2 * s.noise(4, seed=90, octaves=2)
        )
        grey = dark.rgb(("#f4f1ea", "#f4f1ea", "#e9e5db", "#d9d6d0")[n * 3 % 4])
        s.lay(
            inside,
            grey * (1 + 0.08 * s.noise(60, seed=30 + n))[..., None],
            up=20,
            edge=7,
            texture=rise,
            shade=0.5,
            far=16,
            rounded=True,
        )
        notes.write(f"{n + 1}", x + 82, y + 131, size=22, width=2.2)
    made = s.lit((-0.86, -0.4, 0.36), ambient=0.36, power=0.82, reach=70, soft=5)
    made *= relief.falloff(SIZE, (0.05, 0.1), 1.3, 0.55)
    picture = hand.pencil(dark.image(made), notes.cover, "#3a2c1e", seed=4, smudge=0.02)
    return dark.photo(dark.grade(picture, shadows="#14120f", lights="#fffaf0"), noise=0.003, dark=0.2, seed=18)


PICTURES = {"work-3": casts}

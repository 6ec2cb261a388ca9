"""The spring market from the air: three rows of awnings, paving, people with their shadows."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork.surface import Surface

FOLDER = "events/marche-createurs-printemps"
SIZE = (1200, 800)
X, Y = dark.grid(SIZE)


def awning(s: Surface, cx: float, cy: float, wide: float, high: float, tint: str, *, turn: float) -> None:
    """A striped roof from above, pitched along its middle."""
    u, v = s.frame(cx, cy, turn)
    inside = s.box(cx, cy, wide, high, radius=3, turn=turn)
    stripe = (u // 26 % 2 < 1)[..., None]
    pitch = 1 - 0.2 * (v > 0) - 0.02 * np.abs(v) / high
    tone = (
        np.where(stripe, dark.rgb(tint), dark.rgb("#f6f0e2"))
        * (pitch + 0.16 * s.noise(60, seed=int(cx + cy)))[..., None]
    )
    s.lay(inside, tone, up=46, edge=2, texture=9 * (1 - np.abs(v) / high * 2), shade=0.35, far=20)


def walker(s: Surface, x: float, y: float, tint: str, chance: np.random.Generator) -> None:
    """Somebody from above: shoulders, a head, a bag."""
    turn = chance.uniform(0, 180)
    u, v = s.frame(x, y, turn)
    s.lay((1 - np.hypot(u / 15, v / 7.5)) * 8, tint, up=20, edge=5, shade=0.3, far=5, rounded=True)
    s.lay(
        s.disc(x + 1, y - 1, 5.6),
        ["#3a2417", "#15120f", "#b98a52", "#6a6a6a"][chance.integers(4)],
        up=8,
        edge=4,
        rounded=True,
    )
    if chance.random() < 0.4:
        s.lay(s.box(x + 15, y + 5, 8, 12, radius=2, turn=turn), "#e8dcc0", up=-8, edge=2)


def market() -> Image.Image:
    s = Surface(SIZE, "#b3a48e")
    u, v = s.frame(600, 400, 14)
    row = np.floor(v / 17)
    joint = np.minimum(
        np.minimum((u + 13 * (row % 2)) % 26, 26 - (u + 13 * (row % 2)) % 26), np.minimum(v % 17, 17 - v % 17)
    )
    stone = ndimage.zoom(np.random.default_rng(2).random((60, 60)), 22, order=0)[:800, :1200]
    s.albedo *= (0.92 + 0.12 * stone - 0.2 * (joint < 1.6) + 0.16 * s.noise(300, seed=3))[..., None]
    s.height = np.clip(joint / 3, 0, 1) * 1.5
    chance = np.random.default_rng(11)
    tints = ["#d8401f", "#e5ad2b", "#2d6f78", "#d8401f", "#4d7a3a", "#e5ad2b", "#a23a5a", "#2d6f78"]
    clothes = ["#c8391f", "#23384f", "#e8e0cf", "#d9a02a", "#3f6b54", "#181a1d", "#8aa3b8", "#d98fa0"]
    for _ in range(78):
        t, side = chance.uniform(-560, 560), chance.choice([-95, 75]) + chance.normal(0, 34)
        a = np.radians(14)
        walker(
            s,
            600 + t * np.cos(a) - side * np.sin(a),
            400 + t * np.sin(a) + side * np.cos(a),
            clothes[chance.integers(8)],
            chance,
        )
    for line, off in ((-250, 0), (-8, 70), (232, 20)):
        for k in range(-3, 4):
            t, a = k * 196 + off, np.radians(14)
            cx, cy = 600 + t * np.cos(a) - line * np.sin(a), 400 + t * np.sin(a) + line * np.cos(a)
            awning(s, cx, cy, 164, 96, tints[(k + line) % 8], turn=14 + chance.normal(0, 1.5))
    values = s.lit((0.72, -0.5, 0.6), ambient=0.4, power=0.95, reach=90, soft=2.4)
    crown = np.zeros_like(X)
    for cx, cy, r in ((60, 690, 150), (1140, 90, 170), (1010, 760, 90)):
        crown = np.maximum(
            crown, np.clip((r - np.hypot(X - cx, Y - cy) + 90 * (dark.clouds(SIZE, 60, seed=int(cx)) - 0.5)) / 5, 0, 1)
        )
    bloom = dark.rgb("#f2bcc6") * (0.62 + 0.9 * (dark.clouds(SIZE, 16, seed=7, octaves=3) - 0.32))[..., None]
    cast = ndimage.gaussian_filter(np.roll(crown, (46, -66), (0, 1)), 6)
    values = values * (1 - 0.5 * cast[..., None]) * (1 - crown[..., None]) + bloom * crown[..., None]
    return dark.photo(dark.image(values), noise=0.018, dark=0.2, seed=4)


PICTURES = {"picture": market}

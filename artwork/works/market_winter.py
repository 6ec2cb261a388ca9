"""The winter market: lamps, snow and people out of focus."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand
from artwork.surface import Array

FOLDER = "events/marche-createurs-hiver"
SIZE = (1200, 800)
X, Y = dark.grid(SIZE)


def spot(cx: float, cy: float, r: float) -> Array:
    """A lamp out of focus: a disc with a brighter rim, seven blades."""
    a = np.arctan2(Y - cy, X - cx)
    edge = r * (0.965 + 0.03 * np.cos(7 * a))
    far = np.hypot(X - cx, Y - cy)
    return np.clip((edge - far) / 2.4 + 0.5, 0, 1) * (0.72 + 0.5 * np.clip(far / r, 0, 1) ** 5)


def garlands(chance: np.random.Generator) -> Array:
    """Strings of lamps that hang between posts, nearer ones larger."""
    values = np.zeros((SIZE[1], SIZE[0], 3))
    for row, (top, sag, r, count) in enumerate(((70, 60, 9, 26), (120, 90, 15, 19), (40, 150, 26, 13))):
        for k in range(count):
            t = (k + 0.5) / count
            cx, cy = t * 1300 - 50, top + row * 40 + sag * (1 - (2 * ((t * (row + 2)) % 1) - 1) ** 2)
            tint = dark.rgb("#ffb65c" if chance.random() < 0.75 else "#ff7a3a")
            values += spot(cx, cy, r * chance.uniform(0.9, 1.1))[..., None] * tint * chance.uniform(0.5, 0.95)
    return values


def stalls(chance: np.random.Generator) -> Array:
    """Lit fronts behind the glass of distance: roofs, counters, and what glows on them."""
    values = np.zeros((SIZE[1], SIZE[0], 3))
    for cx, wide, base, tint in ((180, 300, 640, "#ff9440"), (610, 380, 660, "#ffb04e"), (1050, 320, 645, "#ff7d38")):
        inside = (np.abs(X - cx) < wide / 2) & (base - 190 < Y) & (base > Y)
        shade = np.exp(-((Y - base + 150) ** 2) / 6000)
        values += inside[..., None] * (0.1 + 0.75 * shade)[..., None] * dark.rgb(tint)
        roof = np.clip(1 - np.abs(X - cx) / (wide * 0.62), 0, 1) * 95
        over = (base - 190 - roof < Y) & (base - 185 > Y) & (np.abs(X - cx) < wide * 0.6)
        values = np.where(over[..., None], dark.rgb("#c9d3e6") * 0.34, values)
        for _ in range(26):
            px, py = chance.uniform(cx - wide * 0.44, cx + wide * 0.44), base - chance.uniform(8, 70)
            own = dark.rgb(["#ffd889", "#e2552b", "#6fb3b8", "#f7efe0", "#9b3b52"][chance.integers(5)])
            values += (np.hypot((X - px) * 1.2, Y - py) < chance.uniform(8, 20))[..., None] * own * 0.5
    return ndimage.gaussian_filter(values, (8, 8, 0))


PERSON = [
    (-0.03, 0.87), (-0.12, 0.83), (-0.15, 0.74), (-0.16, 0.55), (-0.13, 0.47), (-0.12, 0.36), (-0.09, 0.34),
    (-0.08, 0.0), (-0.01, 0.0), (0.0, 0.32), (0.03, 0.32), (0.05, 0.01), (0.11, 0.0), (0.1, 0.34), (0.13, 0.37),
    (0.13, 0.48),
    (0.165, 0.56), (0.15, 0.74), (0.12, 0.83), (0.03, 0.87),
]  # fmt: skip


def people() -> Array:
    """Passers-by in coats, dark against the stalls; some have a hat, one holds a child by the hand."""
    p = hand.Layer(SIZE, seed=6)
    for k, x in enumerate((70, 205, 262, 408, 548, 585, 760, 905, 1060, 1128)):
        high = (235, 262, 150, 226, 268, 248, 214, 270, 236, 170)[k]
        y, wide, turn = 690 + (high - 200) * 0.8, high * 1.12, 1 if k % 2 else -1
        p.fill([(x + turn * a * wide, y - b * high) for a, b in PERSON])
        p.ring(x + turn * 4, y - high * 0.93, high * 0.04, width=high * 0.06, wobble=0)
        if k % 3 == 0:
            p.fill([(x - high * 0.075, y - high * 0.95), (x + high * 0.075, y - high * 0.95), (x, y - high * 1.08)])
    return ndimage.gaussian_filter(p.cover, 4.5)


def winter() -> Image.Image:
    chance = np.random.default_rng(24)
    values = dark.rgb("#14203c") * (1.1 - 0.75 * Y / SIZE[1])[..., None] + 0.03
    values = values + stalls(chance) * 1.05 + garlands(chance)
    for _ in range(18):
        values += (
            spot(chance.uniform(0, 1200), chance.uniform(420, 620), chance.uniform(12, 30))[..., None]
            * dark.rgb("#ff9a4a")
            * 0.28
        )
    snow = np.clip((Y - 655) / 50, 0, 1) * (0.75 + 0.5 * (dark.clouds(SIZE, 160, seed=4, stretch=(3, 0.4)) - 0.5))
    glow = ndimage.gaussian_filter(values[430:640].mean(axis=0), (60, 0)) * 1.5
    values = values * (1 - snow[..., None]) + snow[..., None] * (dark.rgb("#33466e") * 0.7 + glow[None] * 0.9)
    body = people()
    values = values * (1 - 0.93 * body[..., None]) + 0.02 * body[..., None] * dark.rgb("#8fa6d8")
    for count, r, soft, power in ((240, 1.6, 0.9, 0.9), (90, 4, 2.2, 0.75), (22, 13, 6, 0.5)):
        flakes = np.zeros((SIZE[1], SIZE[0]))
        for _ in range(count):
            cx, cy = int(chance.uniform(0, 1200)), int(chance.uniform(0, 800))
            ry, rx = max(0, cy - 30), max(0, cx - 30)
            part = np.s_[ry : cy + 30, rx : cx + 30]
            flakes[part] = np.maximum(flakes[part], np.hypot(X[part] - cx, Y[part] - cy) < r * chance.uniform(0.6, 1.2))
        values += ndimage.gaussian_filter(flakes, soft)[..., None] * power * dark.rgb("#ffe9cf")
    return dark.photo(dark.halation(dark.image(values), 0.35, radius=22), noise=0.03, dark=0.35, seed=2)


PICTURES = {"picture": winter}
